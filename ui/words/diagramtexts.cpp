#include "ui/words/diagramtexts.h"

#include "core/net/segment.h"
#include "core/projection/edgeevents.h"
#include "ui/words/corewords.h"
#include "ui/words/texts.h"

#include <QStringList>

namespace eleven {

namespace {

QString sendsText(SetOf<Sends> sends) {
    constexpr std::array<std::pair<Sends, const char*>, 6> kNames = {
        {{Sends::Syn, "SYN"},
         {Sends::SynAck, "SYN,ACK"},
         {Sends::Ack, "ACK"},
         {Sends::Data, QT_TRANSLATE_NOOP("Stimulus", "data")},
         {Sends::Fin, "FIN"},
         {Sends::Rst, "RST"}}};
    if (sends.contains(Sends::Nothing)) return {}; // or nothing: it need not be
    QStringList names;
    for (const auto& [each, name] : kNames) {
        if (sends.contains(each)) names << QCoreApplication::translate("Stimulus", name);
    }
    return names.isEmpty() ? QString() : DiagramTexts::sends(names.join(QStringLiteral(" | ")));
}

} // namespace

QString DiagramTexts::sends(const QString& what) { return tr(" / snd %1").arg(what); }

QString DiagramTexts::netstatName(State state) {
    switch (state) {
    case State::Closed: return QStringLiteral("CLOSE");
    case State::Listen: return QStringLiteral("LISTEN");
    case State::SynSent: return QStringLiteral("SYN_SENT");
    case State::SynReceived: return QStringLiteral("SYN_RECV");
    case State::Established: return QStringLiteral("ESTABLISHED");
    case State::FinWait1: return QStringLiteral("FIN_WAIT1");
    case State::FinWait2: return QStringLiteral("FIN_WAIT2");
    case State::CloseWait: return QStringLiteral("CLOSE_WAIT");
    case State::Closing: return QStringLiteral("CLOSING");
    case State::LastAck: return QStringLiteral("LAST_ACK");
    case State::TimeWait: return QStringLiteral("TIME_WAIT");
    }
    return {};
}

QString DiagramTexts::sentence(State state) {
    switch (state) {
    case State::Closed: return tr("There is no connection; ss and netstat do not list it.");
    case State::Listen: return tr("It waits for SYNs. Each connection becomes an entry of its own.");
    case State::SynSent: return tr("It has sent a SYN; no answer has arrived yet.");
    case State::SynReceived:
        return tr("A SYN has arrived and was answered with SYN,ACK; the ACK of that has not arrived yet.");
    case State::Established: return tr("Both SYNs are acknowledged: data may go both ways.");
    case State::FinWait1: return tr("It has sent its FIN; the ACK of that has not arrived yet.");
    case State::FinWait2: return tr("Its FIN is acknowledged; it waits for the peer's FIN.");
    case State::CloseWait: return tr("The peer's FIN has arrived. Now its own program has to close().");
    case State::Closing: return tr("Both sides have sent a FIN; the ACK of its own has not arrived yet.");
    case State::LastAck: return tr("It has sent its FIN after the peer's; it waits for the ACK of that.");
    case State::TimeWait:
        return tr("Both FINs are acknowledged; it waits 2 MSL, in case its last ACK is lost, and until old "
                  "segments have died out.");
    }
    return {};
}

QString DiagramTexts::stateTip(State state) {
    return tr("%1 (RFC 9293) · %2 (ss) · %3 (netstat)", "the three names of a state")
               .arg(latin(stateName(state)), latin(ssName(state)), netstatName(state)) +
           u'\n' + sentence(state);
}

QString DiagramTexts::edgeTip(const Edge& edge) {
    QStringList lines;
    lines << QStringLiteral("%1 → %2").arg(latin(stateName(edge.from)), latin(stateName(edge.to)));
    for (const EdgeEvent& event : edgeEvents(edge))
        lines << CoreWords::stimulus(event.stimulus) + sendsText(event.sends);
    return lines.join(u'\n');
}

QString DiagramTexts::step(const Coverage::Step& step) {
    if (!step.stimulus) return {};
    QString text = CoreWords::stimulus(*step.stimulus);
    QStringList sent;
    for (const std::uint8_t flags : step.sent)
        sent << QString::fromStdString(flagNames(flags));
    if (!sent.isEmpty()) text += sends(sent.join(QStringLiteral(" + ")));
    const bool isNew = step.from == State::Listen && step.to == State::SynReceived;
    return isNew ? tr("new: %1", "a connection, which came out of a listener").arg(text) : text;
}

} // namespace eleven
