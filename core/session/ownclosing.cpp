// The checks of an exam about how a connection ends.

#include "core/session/ownexam.h"

#include <algorithm>
#include <csignal>

namespace eleven {
namespace {

using namespace std::chrono_literals;

constexpr Nanoseconds kForRepetitions = 4s; ///< of a FIN, at 0.2, 0.4, 0.8 s

bool sentReset(const Trial& trial, std::uint16_t clientsPort) {
    return std::any_of(trial.trace().begin(), trial.trace().end(), [&](const Event& event) {
        const auto* sent = as<SegmentEvent>(event);
        return sent != nullptr && sent->from == Side::Server && sent->segment->has(kRst) &&
               sent->segment->destinationPort == clientsPort;
    });
}

/// The server's answer to SIGPIPE, of those that came after `since`; none: no write failed.
std::optional<OwnFinding> sigpipeSince(const Trial& trial, EventNumber since) {
    using Code = OwnFinding::Code;
    std::optional<OwnFinding> found;
    for (const Event& event : trial.trace()) {
        if (event.n <= since) continue;
        const auto* signal = as<SignalEvent>(event);
        if (signal != nullptr && signal->signal == SIGPIPE && signal->who.host == Side::Server) {
            const Code code = signal->fate == SignalFate::Ignored   ? Code::SigpipeIgnored
                              : signal->fate == SignalFate::Handled ? Code::SigpipeHandled
                                                                    : Code::SigpipeBlocked;
            return OwnFinding{.code = code, .who = signal->who, .event = signal->call};
        }
        const auto* returned = as<ReturnEvent>(event);
        if (returned == nullptr || returned->errnum != EPIPE || returned->who.host != Side::Server) continue;
        found = OwnFinding{.code = Code::NoSignalWanted, .who = returned->who, .event = returned->call};
    }
    return found;
}

} // namespace

Judged OwnExam::endOfFile(Trial& trial) {
    for (const int client : {0, 1}) {
        if (!meet(trial, client)) return m_servesOne && client == 1 ? passed() : notJudged(Code::NotAccepted);
        const SocketId socket = trial.socketOf(client);
        trial.say(client);
        trial.readAll(client);
        trial.end(client);
        trial.playToClosed(socket);
        if (const auto open = unclosed(trial, socket)) return *open;
        if (const auto dead = death(trial)) return *dead;
    }
    return passed();
}

Judged OwnExam::resetInWrite(Trial& trial) {
    if (!meetBeforeWrite(trial, 0)) return notJudged(Code::NotAccepted);
    if (!trial.playTo(Effect::Send, trial.socketOf(0))) return notJudged(Code::NeverWrote);
    trial.end(0);
    trial.playOut();
    return lacks(trial, 1).value_or(passed());
}

/// FIN and RST arrive before its write: EPIPE, and the signal.
Judged OwnExam::sigpipe(Trial& trial) {
    if (!meetBeforeWrite(trial, 0)) return notJudged(Code::NotAccepted);
    if (!trial.playTo(Effect::Send, trial.socketOf(0))) return notJudged(Code::NeverWrote);
    const EventNumber before = trial.trace().size();
    trial.end(0);
    trial.reset(0);
    trial.playOut();
    if (const auto dead = death(trial)) return *dead;
    const std::optional<OwnFinding> how = sigpipeSince(trial, before);
    if (!how) return notJudged(Code::NeverWrote);
    return lacks(trial, 1).value_or(Judged{Verdict::Passed, *how});
}

Judged OwnExam::reset(Trial& trial) {
    if (!meet(trial, 0)) return notJudged(Code::NotAccepted);
    const SocketId socket = trial.socketOf(0);
    if (trial.isClosed(socket) || trial.keepers().of(socket).empty()) return notJudged(Code::ClosesFirst);
    trial.end(0);
    trial.playUntil([&] { return trial.keepers().of(socket).empty(); });
    if (const auto dead = death(trial)) return *dead;
    if (!trial.keepers().of(socket).empty())
        return failed({.code = Code::StaysOpen, .kept = trial.keptOpen(socket)});
    return lacks(trial, 1).value_or(passed());
}

/// The FIN of the client is lost once, and then that of the server.
Judged OwnExam::lostFin(Trial& trial) {
    if (!meet(trial, 0)) return notJudged(Code::NotAccepted);
    const SocketId socket = trial.socketOf(0);
    if (trial.stateOf(socket) != State::Established) return notJudged(Code::ClosesFirst);
    const std::uint16_t port = trial.keepers().connections().clientEnd(0)->localPort;
    trial.setFlow(false);
    trial.end(0);
    if (!trial.onHeld(Act::Kind::Drop, Side::Client, kFin)) return notJudged(Code::NotDone);
    trial.setFlow(true);
    const auto isEnd = [](EndpointId, const Call& call) {
        return call.type->effect == Effect::Close || call.type->effect == Effect::Shutdown ||
               call.type->effect == Effect::Exit;
    };
    trial.playUntil([&] { return trial.stateOf(socket) != State::Established; }, isEnd, kForRepetitions);
    trial.playUntil([&] { return trial.stateOf(socket) != State::CloseWait; }, isEnd);
    trial.setFlow(false);
    trial.playUntil([&] { return trial.stateOf(socket) != State::CloseWait; });
    trial.onHeld(Act::Kind::Drop, Side::Server, kFin);
    trial.setFlow(true);
    trial.playToClosed(socket, kForRepetitions);
    if (const auto open = unclosed(trial, socket)) return *open;
    if (sentReset(trial, port)) return failed({.code = Code::SentReset});
    return death(trial).value_or(passed());
}

Judged OwnExam::lostLastAck(Trial& trial) {
    if (!meet(trial, 0)) return notJudged(Code::NotAccepted);
    const SocketId socket = trial.socketOf(0);
    if (trial.stateOf(socket) != State::Established) return notJudged(Code::ClosesFirst);
    const std::uint16_t port = trial.keepers().connections().clientEnd(0)->localPort;
    const auto isEnd = [](EndpointId, const Call& call) {
        return call.type->effect == Effect::Close || call.type->effect == Effect::Exit;
    };
    trial.setFlow(false);
    trial.end(0);
    trial.onHeld(Act::Kind::Deliver, Side::Client, kFin);
    trial.playUntil([&] { return trial.stateOf(socket) != State::CloseWait; }, isEnd);
    trial.onHeld(Act::Kind::Deliver, Side::Server, kAck); // of the FIN
    trial.playUntil([&] { return trial.stateOf(socket) != State::CloseWait; });
    if (trial.onHeld(Act::Kind::Deliver, Side::Server, kFin))
        trial.onHeld(Act::Kind::Drop, Side::Client, kAck);
    trial.setFlow(true);
    trial.playToClosed(socket, kForRepetitions);
    if (const auto open = unclosed(trial, socket)) return *open;
    if (sentReset(trial, port)) return failed({.code = Code::SentReset});
    return death(trial).value_or(passed());
}

/// Its FIN is there before the server writes its first answer.
Judged OwnExam::halfClose(Trial& trial) {
    if (!meet(trial, 0)) return notJudged(Code::NotAccepted);
    const SocketId socket = trial.socketOf(0);
    trial.say(0);
    trial.end(0);
    trial.readAll(0);
    const auto got = static_cast<std::int64_t>(trial.received(0));
    const auto expected = static_cast<std::int64_t>(m_answer);
    if (const auto dead = death(trial)) return *dead;
    if (got == 0) return failed({.code = Code::NoAnswer, .number = 0, .of = expected});
    if (got != expected) return failed({.code = Code::Otherwise, .number = got, .of = expected});
    trial.playUntil([&] { return trial.stateOf(socket) != State::CloseWait; });
    const bool isOpen = trial.stateOf(socket) == State::CloseWait;
    return isOpen ? *unclosed(trial, socket) : passed();
}

/// Killed while it serves somebody: its end closes first. Then it is started again.
Judged OwnExam::restart(Trial& trial) {
    if (!meet(trial, 0)) return notJudged(Code::NotAccepted);
    const SocketId socket = trial.socketOf(0);
    if (trial.hasSomethingFor(0)) trial.readAll(0); // else its close() is a RST
    for (const EndpointId who : trial.processes()) {
        if (who == EndpointId{Side::Server, 1}) continue; // which begins later
        Act act;
        act.kind = Act::Kind::Kill;
        act.who = who;
        trial.act(act);
    }
    trial.end(0);
    trial.playUntil([&] { return trial.stateOf(socket) == State::TimeWait; });
    if (trial.stateOf(socket) != State::TimeWait) return notJudged(Code::NoTimeWait);
    const EventNumber before = trial.trace().size();
    trial.begin();
    const bool listens = trial.playToListening();
    for (const Event& event : trial.trace()) {
        const auto* returned = as<ReturnEvent>(event);
        if (event.n > before && returned != nullptr && returned->errnum == EADDRINUSE)
            return {Verdict::Failed,
                    {.code = Code::AddressInUse, .who = returned->who, .event = returned->call}};
    }
    if (!listens) return death(trial, before).value_or(notJudged(Code::NotListening));
    trial.connect(1);
    const bool isAccepted = trial.playUntil([&] { return trial.isAccepted(1); });
    return isAccepted ? passed() : failed({.code = Code::NotServed, .number = 1, .of = 1});
}

} // namespace eleven
