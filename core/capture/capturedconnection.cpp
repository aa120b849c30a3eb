#include "core/capture/capturedconnection.h"

namespace eleven {

Ending endingOf(const CapturedConnection& connection) {
    const CapturedEnd& client = connection.ends[0];
    const CapturedEnd& server = connection.ends[1];
    if (client.sentFin && server.sentFin && client.gotFin && server.gotFin) return Ending::Closed;
    if (connection.resetBy)
        return connection.unseen.contains(Unseen::NoSocket) ? Ending::Refused : Ending::Reset;
    if (client.sentFin || server.sentFin) return Ending::HalfClosed;
    const bool isUnanswered = client.sentSyn && !client.hasAcked && server.segments == 0;
    return isUnanswered ? Ending::SynUnanswered : Ending::Open;
}

SetOf<Unseen> unseenOf(const CapturedConnection& connection) {
    SetOf<Unseen> unseen = connection.unseen;
    for (const Side side : {Side::Client, Side::Server}) {
        const CapturedEnd& end = connection.end(side);
        if (end.segments == 0 && connection.end(otherSide(side)).hasAcked)
            unseen = unseen | Unseen::Direction;
        if (end.states == State::TimeWait) unseen = unseen | Unseen::TimeWait;
        const bool isOver = end.states == State::Closed && !end.isReset;
        if (isOver && end.finAck == CapturedEnd::FinAck::Arrived) unseen = unseen | Unseen::LastAck;
    }
    return unseen;
}

} // namespace eleven
