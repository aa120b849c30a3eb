#include "ui/words/inspectortexts.h"

#include "ui/words/corewords.h"
#include "ui/words/errnowords.h"
#include "ui/words/eventwords.h"
#include "ui/words/signalwords.h"

#include "ui/inspector/segmentfacts.h"
#include "ui/words/texts.h"

namespace eleven {

namespace {

QString callOf(const CallEvent& call) {
    return QStringLiteral("%1  %2")
        .arg(CoreWords::endpoint(call.who), -6)
        .arg(QString::fromStdString(call.text()));
}

/// " = 5  "hello"", " = -1 EPIPE (Broken pipe)"; empty for a function that returns nothing.
QString resultOf(const CallEvent& call, const ReturnEvent& returned) {
    if (returned.isVoid) return {};
    const QString value = QStringLiteral(" = %1").arg(returned.value);
    if (returned.errnum != 0) {
        return QStringLiteral("%1 %2 (%3)")
            .arg(value, QString::fromStdString(errnoName(returned.errnum)), errnoWords(returned.errnum));
    }
    const QString out = outText(returned, &call.call);
    return out.isEmpty() ? value : value + QStringLiteral("  ") + out;
}

} // namespace

QString InspectorTexts::segmentTab() { return tr("Segment"); }
QString InspectorTexts::callsTab() { return tr("System calls"); }
QString InspectorTexts::socketsTab() { return tr("Sockets"); }
QString InspectorTexts::diagramTab() { return tr("State diagram"); }
QString InspectorTexts::noSegmentYet(bool ofOneClient) {
    return ofOneClient ? tr("No segment of this client's connection was sent yet.")
                       : tr("No segment was sent yet.");
}
QString InspectorTexts::sourcePort(int port) { return tr("source port %1").arg(port); }
QString InspectorTexts::destinationPort(int port) { return tr("destination port %1").arg(port); }
QString InspectorTexts::sequenceNumber(std::uint32_t relative, std::uint32_t raw) {
    return tr("sequence number %1   (raw %2)").arg(relative).arg(raw);
}
QString InspectorTexts::acknowledgmentNumber(std::uint32_t relative, std::uint32_t raw) {
    return tr("acknowledgment number %1   (raw %2)").arg(relative).arg(raw);
}
QString InspectorTexts::noAcknowledgment() { return tr("acknowledgment number: not in use without ACK"); }
QString InspectorTexts::dataOffset(int words) { return tr("offset %1").arg(words); }
QString InspectorTexts::dataOffsetName(int words) {
    return tr("data offset: the header is %1 × 4 = %2 octets long").arg(words).arg(4 * words);
}
QString InspectorTexts::reserved() { return tr("rsrvd 0"); }
QString InspectorTexts::reservedName() { return tr("reserved: 4 bits, 0"); }
QString InspectorTexts::flagName(const QString& flag, bool isSet) {
    return isSet ? tr("%1 is set").arg(flag) : tr("%1 is not set").arg(flag);
}
QString InspectorTexts::window(int size) { return tr("window %1").arg(size); }
QString InspectorTexts::checksum(int sum) { return tr("checksum 0x%1 ✓").arg(sum, 4, 16, QLatin1Char('0')); }
QString InspectorTexts::urgentPointer(int pointer) { return tr("urgent pointer %1").arg(pointer); }
QString InspectorTexts::options(const QString& decoded) { return tr("options: %1").arg(decoded); }
QString InspectorTexts::cutOff() { return tr("cut off"); }
QString InspectorTexts::payload(std::size_t size, const QString& shown) {
    return size == 1 ? tr("data, 1 octet:  %1").arg(shown) : tr("data, %1 octets:  %2").arg(size).arg(shown);
}

QString InspectorTexts::segmentCaption(const SegmentFacts& facts) {
    QStringList parts;
    const Segment& segment = *facts.sent.segment;
    parts << QStringLiteral("%1 → %2").arg(QString::fromStdString(segment.source.text()),
                                           QString::fromStdString(segment.destination.text()));
    if (facts.sent.injected) parts << tr("forged: no kernel sent it");
    if (facts.sent.alters != 0) parts << tr("changed on the wire");
    parts << tr("captured %1 s").arg(static_cast<double>(facts.captured.count()) / 1e9, 0, 'f', 6);
    const QString time = secondsText(facts.ended.value_or(facts.captured) - facts.captured);
    if (!facts.fate) {
        parts << tr("still held");
    } else if (facts.fate->fate == Fate::Altered) {
        parts << tr("changed after %1").arg(time);
    } else if (facts.fate->fate == Fate::Refused) {
        parts << tr("not taken after %1").arg(time);
    } else if (facts.fate->fate == Fate::Dropped) {
        parts << tr("dropped after %1").arg(time);
    } else {
        parts << tr("held %1").arg(time);
    }
    parts << tr("retransmitted %1×").arg(facts.repeated);
    if (facts.copies > 0) parts << tr("copied %1×").arg(facts.copies);
    return parts.join(QStringLiteral(" · "));
}

QString InspectorTexts::callLine(const CallEvent& call, const ReturnEvent* returned, int times) {
    if (times > 1) return QStringLiteral("%1  × %2").arg(callLine(call, returned)).arg(times);
    const QString line = callOf(call);
    return returned != nullptr ? line + resultOf(call, *returned) : line + QStringLiteral(" = ?");
}

QString InspectorTexts::unfinishedLine(const CallEvent& call) {
    QString line = callOf(call);
    if (line.endsWith(u')')) line.chop(1);
    return line + QStringLiteral(" <unfinished ...>");
}

QString InspectorTexts::resumedLine(const CallEvent& call, const ReturnEvent& returned) {
    return QStringLiteral("%1  <... %2 resumed>)%3")
        .arg(CoreWords::endpoint(call.who), -6)
        .arg(QString::fromStdString(call.name()), resultOf(call, returned));
}

QString InspectorTexts::signalLine(const SignalEvent& signal) {
    const QString how = signalFateWords(signal);
    return QStringLiteral("%1  --- %2 {%3} ---")
        .arg(CoreWords::endpoint(signal.who), -6)
        .arg(QString::fromStdString(signalName(signal.signal)), how);
}

QString InspectorTexts::frameworkLine(const FrameworkEvent& said) {
    return QStringLiteral("%1  » %2: %3")
        .arg(CoreWords::endpoint(said.who), -6)
        .arg(QString::fromStdString(said.object), QString::fromStdString(said.what));
}

QString InspectorTexts::exitLine(const ExitEvent& exit, bool isThread) {
    const QString who = CoreWords::endpoint(exit.who);
    if (exit.signal != 0) {
        return tr("%1  +++ killed by %2 +++")
            .arg(who, -6)
            .arg(QString::fromStdString(signalName(exit.signal)));
    }
    if (exit.keepsDescriptors || !exit.isKnown)
        return QStringLiteral("%1  +++ %2 +++").arg(who, -6).arg(endText(exit, isThread));
    return tr("%1  +++ exited with %2 +++").arg(who, -6).arg(exit.status);
}

QString InspectorTexts::ssPrompt(Side host) {
    return tr("%1 %2 $ ss -tano", "host, its address")
        .arg(CoreWords::side(host), QString::fromStdString(hostAddress(host).text()));
}
QString InspectorTexts::asRead() {
    return tr("as the kernels answered last; how a timer goes on is in Timers");
}
QString InspectorTexts::noSocket() { return tr("(nothing: ss lists no TCP socket that is CLOSED)"); }
QString InspectorTexts::socketGone(const SocketEvent& socket) {
    const QString what =
        socket.isListener
            ? tr("the listener on port %1").arg(socket.localPort)
            : tr("the connection of port %1 with port %2").arg(socket.localPort).arg(socket.remotePort);
    const QString text = tr("%1 is gone: CLOSED, which ss does not list").arg(what);
    if (socket.tcpInfo)
        return tr("%1; TCP_INFO of its descriptor said %2").arg(text, latin(stateName(*socket.tcpInfo)));
    return text;
}
QString InspectorTexts::tcpInfo(const SocketEvent& socket) {
    if (socket.tcpInfo) return tr("TCP_INFO of its descriptor: %1").arg(latin(stateName(*socket.tcpInfo)));
    if (!socket.orphaned) return tr("not accepted yet: no descriptor, no TCP_INFO");
    const bool isStub = socket.state == State::TimeWait || socket.timer == Timer::FinWait2;
    return isStub ? tr("no descriptor any more: the kernel keeps only a stub")
                  : tr("no descriptor any more: no TCP_INFO");
}

} // namespace eleven
