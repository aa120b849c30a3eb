// The checks of an exam about clients that are slow, many, or gone.

#include "core/session/ownexam.h"

#include <algorithm>

namespace eleven {
namespace {

using namespace std::chrono_literals;

constexpr Nanoseconds kForKeepalive = 6s; ///< 1 s idle, and 2 probes
constexpr Nanoseconds kForBacklog = 4s;   ///< a SYN that was not answered comes again after 1 s
constexpr int kMostLaps = 1500;           ///< in which a window is filled
constexpr int kMostRounds = 400;          ///< in each of which somebody is served

/// The latest call of `who` that it has not come back from.
EventNumber callOf(const Trial& trial, EndpointId who) {
    EventNumber last = 0;
    for (const Event& event : trial.trace())
        if (const auto* call = as<CallEvent>(event); call != nullptr && call->who == who) last = event.n;
    return last;
}

bool hasSet(const Trial& trial, std::string_view option) {
    return std::any_of(trial.trace().begin(), trial.trace().end(), [&](const Event& event) {
        const auto* call = as<CallEvent>(event);
        return call != nullptr && call->who.host == Side::Server && call->name() == "setsockopt" &&
               shown(call->call).find(option) != std::string::npos;
    });
}

/// Without a descriptor to sleep on, or with a time limit.
bool mayEndByItself(const Trial& trial, const Call& call) {
    if (call.name() == "poll") return call.number(call.values.size() - 1) >= 0;
    if (call.name() == "ppoll") return call.number(1) >= 0;
    const bool isOfMany = descriptorsOf(call).empty();
    return isOfMany || hasSet(trial, "SO_RCVTIMEO") || hasSet(trial, "SO_SNDTIMEO");
}

} // namespace

/// Who sends sleeps in it, or is told EAGAIN.
bool OwnExam::isFull(const Trial& trial, EventNumber since) {
    const auto who = trial.sleeper(trial.socketOf(0));
    const auto& call = who ? trial.viewOf(*who).call : std::nullopt;
    if (call && call->call.type->effect == Effect::Send) return true;
    for (EventNumber n = trial.trace().size(); n > since; --n) {
        const auto* returned = as<ReturnEvent>(trial.trace().at(n));
        if (returned == nullptr || returned->who.host != Side::Server) continue;
        const auto* sent = as<CallEvent>(trial.trace().at(returned->call));
        if (sent->call.type->effect != Effect::Send) continue;
        const bool isShort =
            returned->value >= 0 && sent->call.values.size() > 2 && returned->value < sent->call.number(2);
        if (returned->errnum == EAGAIN || isShort) return true;
    }
    return false;
}

bool OwnExam::fill(Trial& trial, int client, int& laps) {
    bool full = false;
    for (laps = 0; laps < kMostLaps && !full && !trial.isBroken(); ++laps) {
        const EventNumber before = trial.trace().size();
        trial.say(client);
        const auto& said = trial.viewOf({Side::Client, static_cast<std::uint16_t>(client)}).returned;
        if (!said || said->value < 0) return false; // it does not even read any more
        trial.playNow();
        full = isFull(trial, before);
    }
    return full;
}

Judged OwnExam::zeroWindow(Trial& trial) {
    if (!meet(trial, 0)) return notJudged(Code::NotAccepted);
    int laps = 0;
    if (!fill(trial, 0, laps)) return death(trial).value_or(notJudged(Code::NeverFull));
    return lacks(trial, 1).value_or(passed());
}

/// Both say the same; one reads when the window is shut, the other has room for all of it.
Judged OwnExam::slowReader(Trial& trial) {
    if (!meet(trial, 0)) return notJudged(Code::NotAccepted);
    int laps = 0;
    if (!fill(trial, 0, laps)) return death(trial).value_or(notJudged(Code::NeverFull));
    trial.stopSaying(0);
    const auto slowly = static_cast<std::int64_t>(trial.readAll(0));
    trial.end(0);
    trial.playOut();
    if (const auto dead = death(trial)) return *dead;
    if (!meet(trial, 1)) return notJudged(Code::NotAccepted);
    for (int lap = 0; lap < laps; ++lap) {
        trial.say(1);
        trial.playNow();
    }
    trial.stopSaying(1);
    const auto atOnce = static_cast<std::int64_t>(trial.readAll(1));
    if (slowly == atOnce) return passed();
    return failed({.code = Code::Otherwise, .number = slowly, .of = atOnce});
}

Judged OwnExam::octetByOctet(Trial& trial) {
    if (!meet(trial, 0)) return notJudged(Code::NotAccepted);
    trial.sayByPieces(0);
    const auto got = static_cast<std::int64_t>(trial.readAll(0));
    const auto expected = static_cast<std::int64_t>(m_answer);
    if (const auto dead = death(trial)) return *dead;
    if (got == expected) return passed();
    return failed({.code = Code::Otherwise, .number = got, .of = expected});
}

/// All are connected before the first one speaks; each leaves once it has its answer.
Judged OwnExam::hundredClients(Trial& trial) {
    const int count = trial.clients() - 1; // one comes later
    trial.playOut();                       // a pool makes its processes first
    const EventNumber since = trial.trace().size();
    const std::size_t descriptors = trial.openConnections();
    for (int client = 0; client < count; ++client) {
        trial.connect(client);
        trial.playNow();
    }
    const bool isOneByOne = trial.openConnections() <= descriptors + 1;
    std::vector<int> waiting;
    for (int client = 0; client < count; ++client)
        waiting.push_back(client);
    std::vector<int> silent = waiting;
    for (int round = 0; round < kMostRounds && !waiting.empty() && !trial.isBroken(); ++round) {
        std::erase_if(silent, [&](int client) { return trial.sayIfConnected(client); });
        const auto isReady = [&](int client) {
            return m_answer > 0 ? trial.hasSomethingFor(client) : trial.isAccepted(client);
        };
        const bool anyReady = trial.playUntil(
            [&] {
                return std::any_of(waiting.begin(), waiting.end(), isReady) ||
                       std::any_of(silent.begin(), silent.end(),
                                   [&](int client) { return trial.isConnected(client); });
            },
            {}, silent.empty() ? Nanoseconds(0) : kForBacklog);
        if (!anyReady) break;
        std::erase_if(waiting, [&](int client) {
            if (!isReady(client)) return false;
            if (m_answer > 0) trial.read(client);
            trial.end(client);
            return true;
        });
    }
    trial.playUntil([&] { return trial.openConnections() <= descriptors && trial.leftSince(since) == 0; });
    trial.playOut();
    if (const auto dead = death(trial)) return *dead;
    if (!waiting.empty()) return failed(unserved(trial, waiting, count, isOneByOne));
    const std::size_t left = trial.openConnections() - std::min(descriptors, trial.openConnections());
    const std::size_t more = trial.leftSince(since);
    if (left == 0 && more == 0) return unwaited(trial, count);
    OwnFinding finding{.code = Code::LeftBehind,
                       .number = static_cast<std::int64_t>(left),
                       .of = static_cast<std::int64_t>(more)};
    if (left != 0) finding.kept = trial.leftOpen();
    return failed(std::move(finding));
}

OwnFinding OwnExam::unserved(const Trial& trial, const std::vector<int>& waiting, int count,
                             bool isOneByOne) const {
    OwnFinding finding{.code = Code::NotServed, .also = lastFailure(trial)};
    finding.number = static_cast<std::int64_t>(waiting.size());
    finding.of = count;
    const bool anyOutside =
        std::any_of(waiting.begin(), waiting.end(), [&](int client) { return !trial.isConnected(client); });
    if (anyOutside && trial.wasQueueFull()) {
        finding.code = Code::QueueFull;
        finding.event = trial.lastCall("listen");
        finding.also = isOneByOne ? trial.lastCall("accept") : 0;
        return finding;
    }
    for (const int client : waiting)
        if (const auto who = trial.sleeper(trial.socketOf(client)); who && finding.event == 0) {
            finding.who = *who;
            finding.event = callOf(trial, *who);
        }
    return finding;
}

/// Some servers wait for their children when the next client comes.
Judged OwnExam::unwaited(Trial& trial, int next) {
    const std::size_t before = trial.zombies();
    if (before < 2) return passed();
    if (const auto lacking = lacks(trial, next)) return *lacking;
    trial.end(next);
    trial.playOut();
    if (trial.zombies() < before) return passed();
    return failed({.code = Code::Zombies, .number = static_cast<std::int64_t>(trial.zombies())});
}

Judged OwnExam::vanished(Trial& trial) {
    if (!meet(trial, 0)) return notJudged(Code::NotAccepted);
    const SocketId socket = trial.socketOf(0);
    if (trial.stateOf(socket) != State::Established) return notJudged(Code::ClosesFirst);
    Act cut;
    cut.kind = Act::Kind::Cut;
    cut.on = true;
    trial.act(cut);
    trial.playUntil([&] { return trial.keepers().of(socket).empty(); }, {}, kForKeepalive);
    if (const auto dead = death(trial)) return *dead;
    if (trial.keepers().of(socket).empty()) return passed();
    const auto who = trial.sleeper(socket);
    const auto& inside = who ? trial.viewOf(*who).call : std::nullopt;
    const bool mayEnd = !inside || (mayEndByItself(trial, inside->call) && !trial.sleepsForGood(*who));
    const bool mayWait = hasSet(trial, "SO_KEEPALIVE") || mayEnd;
    OwnFinding finding{.code = mayWait ? Code::MayWait : Code::NeverNotices};
    if (who) {
        finding.who = *who;
        finding.event = callOf(trial, *who);
    }
    return {mayWait ? Verdict::NotJudged : Verdict::Failed, finding};
}

Judged OwnExam::emfile(Trial& trial) {
    const int last = trial.clients() - 1;
    const auto ranOut = [&] {
        return std::any_of(trial.trace().begin(), trial.trace().end(), [](const Event& event) {
            const auto* returned = as<ReturnEvent>(event);
            return returned != nullptr && returned->who.host == Side::Server && returned->errnum == EMFILE;
        });
    };
    int connected = 0;
    for (; connected < last && !ranOut() && !trial.isBroken(); ++connected) {
        trial.connect(connected);
        trial.playNow();
    }
    if (!trial.playUntil(ranOut)) return death(trial).value_or(notJudged(Code::NoEmfile));
    trial.playOut();
    if (const auto dead = death(trial)) return *dead;
    for (int client = 0; client < connected; ++client)
        trial.end(client);
    trial.playOut();
    const std::optional<Judged> lacking = lacks(trial, last);
    if (!lacking) return passed();
    Judged judged = *lacking;
    if (judged.finding.code == Code::NotServed) judged.finding.kept = trial.leftOpen();
    return judged;
}

} // namespace eleven
