#include "ui/words/crowdtexts.h"

#include "ui/inspector/connectionsmodel.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"

#include <cmath>

namespace eleven {

QString CrowdTexts::connectionsTab() { return tr("Connections"); }
QString CrowdTexts::connectionsChart() { return tr("Sockets in each state over time"); }
QString CrowdTexts::connectionsTable() { return tr("All connections"); }
QString CrowdTexts::connectionsTableTip() {
    return tr("Click a row, use the arrow keys or type a number: the ladder follows that client");
}
QString CrowdTexts::connectionsOf(Side host) {
    return host == Side::Client ? tr("Client sockets") : tr("Server sockets");
}
QString CrowdTexts::countOf(State state, int count) {
    return QStringLiteral("%1 %2").arg(count).arg(latin(stateName(state)));
}
QString CrowdTexts::countsOf(Side host, const QString& counts) {
    return labelled(Texts::side(host), counts.isEmpty() ? tr("none") : counts);
}
QString CrowdTexts::axisSeconds(double seconds, double step) {
    const int decimals = step < 1 ? static_cast<int>(std::ceil(-std::log10(step) - 1e-9)) : 0;
    return QCoreApplication::translate("Lists", "%1 s", "seconds").arg(seconds, 0, 'f', decimals);
}

QString CrowdTexts::connectionsColumn(int column) {
    switch (column) {
    case ConnectionsModel::Client: return tr("Client");
    case ConnectionsModel::Port: return tr("Port");
    case ConnectionsModel::ClientState: return tr("Its state");
    case ConnectionsModel::ServerState: return tr("Server");
    case ConnectionsModel::ClientReceiveQueue:
    case ConnectionsModel::ServerReceiveQueue: return QStringLiteral("Recv-Q");
    default: return QStringLiteral("Send-Q");
    }
}
QString CrowdTexts::connectionsColumnTip(int column) {
    switch (column) {
    case ConnectionsModel::Client: return tr("The client's name");
    case ConnectionsModel::Port: return tr("The client's port");
    case ConnectionsModel::ClientState: return tr("The state of the client's socket");
    case ConnectionsModel::ClientReceiveQueue:
        return tr("Octets that the client has not read yet; a FIN counts as one");
    case ConnectionsModel::ClientSendQueue:
        return tr(
            "Octets of the client that were not acknowledged yet, sent or not; SYN and FIN count as one");
    case ConnectionsModel::ServerState: return tr("The state of the server's socket");
    case ConnectionsModel::ServerReceiveQueue:
        return tr("Octets that the server has not read yet; a FIN counts as one");
    default:
        return tr(
            "Octets of the server that were not acknowledged yet, sent or not; SYN and FIN count as one");
    }
}

QString CrowdTexts::clientNumber() { return tr("Client"); }
QString CrowdTexts::clientNumberTip() {
    return tr("The client whose connection is shown: whoever acted last, or type a number");
}
QString CrowdTexts::clientNumberPrefix() { return tr("client "); }
QString CrowdTexts::clientNumberSuffix(int count) { return tr(" of %1").arg(count); }
QString CrowdTexts::pinned() { return tr("pinned ✕"); }
QString CrowdTexts::pinnedTip() {
    return tr("The views stay with this client, because you chose it. Click to follow whoever acts");
}
QString CrowdTexts::moreSockets(int count) { return tr("… and %n more", nullptr, count); }

} // namespace eleven
