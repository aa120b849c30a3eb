#include "ui/words/capturewords.h"

#include "ui/words/corewords.h"
#include "ui/words/errnowords.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {

namespace {

QString inSeconds(Nanoseconds time) {
    return QString::number(std::chrono::duration<double>(time).count(), 'f', 6);
}

/// "12 → ← 7": of the client, of the server.
QString bothWays(std::uint64_t client, std::uint64_t server) {
    return QString::number(client) + QStringLiteral(" → ← ") + QString::number(server);
}

} // namespace

QString CaptureWords::cell(const Capture& capture, std::size_t index, CaptureColumn column) {
    const CapturedConnection& one = capture.connections[index];
    const auto& [client, server] = one.ends;
    switch (column) {
    case CaptureColumn::Number: return QString::number(index + 1);
    case CaptureColumn::Client: return QString::fromStdString(one.endText(Side::Client));
    case CaptureColumn::Server: return QString::fromStdString(one.endText(Side::Server));
    case CaptureColumn::Begin: return inSeconds(one.first - capture.first);
    case CaptureColumn::Duration: return inSeconds(one.last - one.first);
    case CaptureColumn::Segments: return bothWays(client.segments, server.segments);
    case CaptureColumn::Octets: return bothWays(client.octets, server.octets);
    case CaptureColumn::Repeats: return QString::number(one.repeats());
    case CaptureColumn::End: return ending(one);
    case CaptureColumn::ClientState: return state(client);
    case CaptureColumn::ServerState: return state(server);
    }
    return {};
}

bool CaptureWords::isNumber(CaptureColumn column) {
    switch (column) {
    case CaptureColumn::Client:
    case CaptureColumn::Server:
    case CaptureColumn::End:
    case CaptureColumn::ClientState:
    case CaptureColumn::ServerState: return false;
    default: return true;
    }
}

QString CaptureWords::ending(const CapturedConnection& connection) {
    switch (endingOf(connection)) {
    case Ending::SynUnanswered: return tr("SYN unanswered");
    case Ending::Refused: return tr("refused");
    case Ending::Reset: return tr("reset by %1").arg(CoreWords::side(*connection.resetBy));
    case Ending::Closed: return tr("closed, %1 first").arg(CoreWords::side(*connection.finBy));
    case Ending::HalfClosed: {
        const bool isByBoth = connection.ends[0].sentFin && connection.ends[1].sentFin;
        return isByBoth ? tr("a FIN unacknowledged")
                        : tr("closed by %1 only").arg(CoreWords::side(*connection.finBy));
    }
    case Ending::Open: return tr("never closed");
    }
    return {};
}

QString CaptureWords::unseen(Unseen what) {
    switch (what) {
    case Unseen::Beginning:
        return tr("The capture begins in the middle of this connection: what came before is not known.");
    case Unseen::Direction: return tr("Nothing of what one end sent is in the capture.");
    case Unseen::Gap:
        return tr("Segments are missing in the capture: an end acknowledges what is not there. A FIN may be "
                  "among them.");
    case Unseen::Listen:
        return tr("LISTEN sends no segment. That somebody listened is known from the SYN,ACK; since when and "
                  "how long, nobody sees.");
    case Unseen::NoSocket:
        return tr("A RST answered the SYN: there was no socket that listened, or somebody in between "
                  "refused.");
    case Unseen::FinWait2:
        return tr("One segment brought the FIN and the ACK of the other FIN: FIN-WAIT-2, if there was one, "
                  "took no time.");
    case Unseen::CloseOrder:
        return tr("Both ends sent FINs, and one of them again: whether CLOSING or FIN-WAIT-2 came before "
                  "TIME-WAIT is not known.");
    case Unseen::LastAck:
        return tr("Nobody acknowledges the last ACK. The end in LAST-ACK is taken for CLOSED because it did "
                  "not send its FIN again.");
    case Unseen::TimeWait: return tr("TIME-WAIT ends by a timer, without a segment: when, nobody sees.");
    case Unseen::Reset:
        return tr("An end sent more after a RST: that RST did not arrive, or was not sent by that end.");
    }
    return {};
}

QString CaptureWords::broke(const CaptureBreak& broke) {
    using Kind = CaptureBreak::Kind;
    const QString detail = QString::fromStdString(broke.detail);
    const auto at = [&](const QString& sentence) {
        return sentence.arg(broke.packet).arg(broke.offset).arg(detail);
    };
    switch (broke.kind) {
    case Kind::NotOpened: return errnoWords(broke.number);
    case Kind::NotAFile: return tr("this is no regular file");
    case Kind::NoCapture: return tr("this is neither a pcap nor a pcapng file (%1)").arg(detail);
    case Kind::UnknownLink:
        return tr("packets of link type %1 cannot be read; those of Ethernet, Linux cooked, raw IP and "
                  "loopback can")
            .arg(broke.number);
    case Kind::CutOff: return at(tr("the file ends within packet %1, at octet %2 (%3)"));
    case Kind::Damaged: return at(tr("the file is damaged at packet %1, at octet %2 (%3)"));
    case Kind::Stopped: return tr("stopped after packet %1").arg(broke.packet);
    }
    return {};
}

QString CaptureWords::column(CaptureColumn column) {
    switch (column) {
    case CaptureColumn::Number: return tr("No.");
    case CaptureColumn::Client: return tr("Client");
    case CaptureColumn::Server: return tr("Server");
    case CaptureColumn::Begin: return tr("Begins (s)");
    case CaptureColumn::Duration: return tr("Lasts (s)");
    case CaptureColumn::Segments: return tr("Segments");
    case CaptureColumn::Octets: return tr("Octets");
    case CaptureColumn::Repeats: return tr("Again");
    case CaptureColumn::End: return tr("End");
    case CaptureColumn::ClientState: return tr("Client is");
    case CaptureColumn::ServerState: return tr("Server is");
    }
    return {};
}

QString CaptureWords::state(const CapturedEnd& end) {
    return end.states.size() == 1 ? QStringLiteral("≈ ") + CoreWords::state(*end.states.begin())
                                  : QStringLiteral("?");
}

QString CaptureWords::packets(PacketKind kind, std::uint64_t count) {
    switch (kind) {
    case PacketKind::Tcp: break;
    case PacketKind::NotIp: return tr("%1 without IP").arg(count);
    case PacketKind::NotTcp: return tr("%1 without TCP").arg(count);
    case PacketKind::Fragment: return tr("%1 in fragments").arg(count);
    case PacketKind::CutShort: return tr("%1 shorter than their headers").arg(count);
    case PacketKind::Damaged: return tr("%1 damaged").arg(count);
    }
    return {};
}

QString CaptureWords::counts(const Capture& capture) {
    QStringList parts;
    for (std::size_t kind = 1; kind < capture.packets.size(); ++kind)
        if (capture.packets[kind] > 0) parts += packets(static_cast<PacketKind>(kind), capture.packets[kind]);
    QStringList told = {
        tr("Packets: %1, connections: %2.").arg(capture.packetCount()).arg(capture.connections.size())};
    if (!parts.isEmpty()) told += tr("Not looked at: %1.").arg(listOf(parts));
    if (capture.unkept > 0)
        told += tr("Of more than %1 connections the rest is left out (%2 packets).")
                    .arg(capture.connections.size())
                    .arg(capture.unkept);
    return sentences(told);
}

QString CaptureWords::legend() {
    return tr(
        "≈ inferred from the segments, as if each had arrived where nothing speaks against it; no kernel "
        "was asked.");
}

} // namespace eleven
