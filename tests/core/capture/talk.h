#pragma once
// A conversation written as segments in the notation of tcpdump, as a capture: "> S 0:0(0)" is from the
// client, 192.0.2.1:40000, "< S. 0:0(0) ack 1" from the server, 192.0.2.2:80. Numbers count from 1000 and
// 5000; what is taken is a millisecond after what came before.

#include "core/capture/capturetrace.h"
#include "core/net/host.h"
#include "core/net/notation.h"
#include "tests/core/capture/capturewriter.h"

#include <QStringList>

namespace eleven {

inline Segment spoken(const QString& line, std::uint16_t clientPort = 40000) {
    const bool isFromClient = line.startsWith(QLatin1Char('>'));
    Segment segment = parseNotation(line.mid(2).toStdString()).value();
    segment.seq = segment.seq + (isFromClient ? 1000U : 5000U);
    segment.ack = segment.ack + (isFromClient ? 5000U : 1000U);
    segment.source = hostAddress(isFromClient ? Side::Client : Side::Server);
    segment.destination = hostAddress(isFromClient ? Side::Server : Side::Client);
    segment.sourcePort = isFromClient ? clientPort : 80;
    segment.destinationPort = isFromClient ? 80 : clientPort;
    return segment;
}

/// As raw IPv4.
inline Octets captureOf(const QStringList& lines) {
    CaptureWriter writer(228);
    Nanoseconds t{0};
    for (const QString& line : lines)
        writer.add(t += std::chrono::milliseconds(1), spoken(line.trimmed()).build());
    return writer.octets();
}

inline QString namesOf(StateSet states) { return QString::fromStdString(stateNames(states, "|")); }

/// "SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2?": with a question mark what is presumed.
/// Not the CLOSED in which a client begins.
inline QString pathOf(const Trace& trace, Side side) {
    QStringList path;
    for (const Event& event : trace)
        if (const auto* change = as<StateEvent>(event);
            change != nullptr && change->host == side &&
            (change->from != change->to || change->to != State::Closed))
            path += namesOf(change->to) +
                    (change->source == StateSource::Presumed ? QStringLiteral("?") : QString());
    return path.join(QLatin1Char(' '));
}

} // namespace eleven
