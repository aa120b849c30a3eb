#include "core/session/script.h"

#include <algorithm>

namespace eleven {
namespace {

using Progress = Wanted::Progress;

constexpr int kMostLinesOfRun = 100; ///< that "until" and "to end" run before they give up
/// That "run: everyone" runs of one program; a server has this many for each client on top.
constexpr int kMostLinesOfEveryone = 1000;
constexpr int kLinesPerClient = 10;
constexpr int kMostLinesOfChild = 100; ///< 32 of them to a program

Act actOf(const ScriptAct& script) {
    Act act;
    act.kind = script.kind;
    act.who = script.who;
    act.on = script.on;
    act.duration = script.duration;
    act.from = script.from;
    act.forgery = script.forgery;
    act.percent = script.percent;
    act.seed = script.seed;
    return act;
}

/// The first of a host stands for any of that host.
bool isWho(EndpointId wanted, Side host, std::optional<EndpointId> owner) {
    return wanted.host == host && (wanted.index == 0 || owner == wanted);
}

bool isText(const std::vector<std::uint8_t>& octets, const std::string& text) {
    return std::equal(octets.begin(), octets.end(), text.begin(), text.end(),
                      [](std::uint8_t octet, char c) { return octet == static_cast<std::uint8_t>(c); });
}

} // namespace

int Script::mostLines(EndpointId who) const {
    const bool isChild =
        m_lesson.programs.count(who) == 0 && (who.host == Side::Server || who.index >= m_lesson.clients);
    if (isChild) return kMostLinesOfChild;
    return kMostLinesOfEveryone + (who.host == Side::Server ? kLinesPerClient * m_lesson.clients : 0);
}

Wanted Script::wanted(const ScriptAct& script, InAct inAct, const Tally& tally) const {
    if (m_experiment.isOnLoopback() && !isOfPrograms(script.kind)) {
        const bool isDoneByLo = (script.kind == Act::Kind::Deliver && m_isKernelSpeed) ||
                                (script.kind == Act::Kind::Flow && script.on);
        if (isDoneByLo) return {Progress::Done, {}, std::move(inAct), {}};
        return impossible(script, std::move(inAct), Obstacle::Code::NoWire, script.who);
    }
    Wanted wanted;
    if (isOnSegment(script.kind))
        wanted = script.pick.which == SegmentPick::Which::All ? onAll(script, std::move(inAct), tally)
                                                              : onSegment(script, std::move(inAct));
    else if (script.kind == Act::Kind::Toggle)
        wanted = toggle(script, std::move(inAct));
    else if (script.kind != Act::Kind::RunLine)
        wanted = simple(script, std::move(inAct));
    else if (script.crowd == ScriptAct::Crowd::Everyone)
        wanted = runEveryone(std::move(inAct), tally);
    else
        wanted = script.crowd == ScriptAct::Crowd::Clients ? runClients(script, std::move(inAct))
                                                           : run(script, script.who, std::move(inAct));
    if (wanted.progress == Progress::Ready && !m_experiment.canPerform(wanted.act))
        return impossible(script, wanted.inAct, whyNot(wanted.act), wanted.act.who);
    return wanted;
}

Wanted Script::simple(const ScriptAct& script, InAct inAct) const {
    const Act act = actOf(script);
    const bool wasWaitedFor = act.kind == Act::Kind::SkipTimeWait && m_journal.hasTimeWaitEnded() &&
                              !m_experiment.canPerform(act); // a class that talks for a minute
    const Progress progress = inAct.done > 0 || wasWaitedFor ? Progress::Done : Progress::Ready;
    return {progress, act, std::move(inAct), {}};
}

Wanted Script::toggle(const ScriptAct& script, InAct inAct) const {
    Act act;
    act.kind = Act::Kind::Toggle;
    for (const auto& [name, on] : script.toggles) {
        const auto now = m_experiment.toggles().find(name);
        if (now != m_experiment.toggles().end() && now->second == on) continue;
        act.toggle = name;
        act.on = on;
        return {Progress::Ready, act, std::move(inAct), {}};
    }
    return {Progress::Done, act, std::move(inAct), {}};
}

Wanted Script::runClients(const ScriptAct& script, InAct inAct) const {
    const auto& all = m_experiment.endpoints();
    for (auto client = all.lower_bound(inAct.turn.value_or(EndpointId{}));
         client != all.end() && client->first.host == Side::Client; ++client) {
        if (inAct.turn != client->first) {
            inAct = {};
            inAct.turn = client->first;
        }
        Wanted wanted = run(script, client->first, inAct);
        const bool isPassedOver = wanted.progress == Progress::Impossible && client->second->isBlocked() &&
                                  script.untilCall.empty();
        if (wanted.progress != Progress::Done && !isPassedOver) return wanted;
    }
    return {Progress::Done, {}, std::move(inAct), {}};
}

Wanted Script::runEveryone(InAct inAct, const Tally& tally) const {
    const std::set<EndpointId>& idle = m_experiment.idle();
    auto turn = inAct.turn ? idle.upper_bound(*inAct.turn) : idle.lower_bound({Side::Server, 0});
    for (std::size_t i = 0; i < idle.size(); ++i, ++turn) {
        if (turn == idle.end()) turn = idle.begin();
        const auto lines = tally.lines.find(*turn);
        if (lines != tally.lines.end() && lines->second >= mostLines(*turn)) continue;
        Act act;
        act.who = *turn;
        return {Progress::Ready, act, std::move(inAct), {}};
    }
    return {Progress::Done, {}, std::move(inAct), {}};
}

Wanted Script::run(const ScriptAct& script, EndpointId who, InAct inAct) const {
    Act act;
    act.who = who;
    Endpoint* runner = m_experiment.endpoint(who);
    if (runner == nullptr) return impossible(script, std::move(inAct), Obstacle::Code::NotThere, who);
    Wanted wanted{Progress::Ready, act, std::move(inAct), {}};
    if (!script.untilCall.empty()) return runUntil(script, std::move(wanted), *runner);
    const int done = wanted.inAct.done;
    const bool hasBegun = done > 0 || script.toEnd || script.crowd != ScriptAct::Crowd::One;
    if (runner->hasEnded() && !hasBegun) return impossible(script, wanted.inAct, Obstacle::Code::Ended, who);
    const bool isDone = runner->hasEnded() || (runner->isBlocked() && done > 0) ||
                        (!script.toEnd && done >= script.lineCount);
    if (isDone) {
        wanted.progress = Progress::Done;
        return wanted;
    }
    if (runner->isBlocked()) return impossible(script, wanted.inAct, Obstacle::Code::Blocked, who);
    if (script.toEnd && done >= kMostLinesOfRun)
        return impossible(script, wanted.inAct, Obstacle::Code::NotEnded, who);
    return wanted;
}

Wanted Script::runUntil(const ScriptAct& script, Wanted wanted, Endpoint& runner) const {
    const EndpointId who = wanted.act.who;
    const auto& call = m_journal.endpoints().of(who).call;
    const bool isInside = runner.isBlocked() && call && call->name() == script.untilCall;
    if (wanted.inAct.lastCall == script.untilCall || isInside) {
        wanted.progress = Progress::Done;
        return wanted;
    }
    if (runner.hasEnded()) return impossible(script, wanted.inAct, Obstacle::Code::Ended, who);
    if (runner.isBlocked()) return impossible(script, wanted.inAct, Obstacle::Code::Blocked, who);
    if (wanted.inAct.done >= kMostLinesOfRun)
        return impossible(script, wanted.inAct, Obstacle::Code::NotReached, who);
    return wanted;
}

bool Script::fits(const SegmentPick& pick, const Wire::Held& held) const {
    if (pick.which == SegmentPick::Which::Next) return true;
    const Segment& segment = *held.segment;
    const Side to = otherSide(held.from);
    return segment.flags == pick.flags && (!pick.data || isText(segment.payload, *pick.data)) &&
           (!pick.from ||
            isWho(*pick.from, held.from, m_experiment.owners().of(held.from, held.from, segment))) &&
           (!pick.to || isWho(*pick.to, to, m_experiment.owners().of(to, held.from, segment)));
}

const Wire::Held* Script::picked(const SegmentPick& pick) const {
    int seen = 0;
    for (const Wire::Held& held : m_experiment.wire().held())
        if (fits(pick, held) && ++seen == pick.nth) return &held;
    return nullptr;
}

Wanted Script::onSegment(const ScriptAct& script, InAct inAct) const {
    Wanted wanted = simple(script, std::move(inAct));
    if (wanted.progress == Progress::Done) return wanted;
    if (const Wire::Held* held = picked(script.pick)) {
        wanted.act.segment = held->id;
        return wanted;
    }
    wanted.progress = Progress::Done; // it was delivered when it was sent
    const bool isDelivered = m_isKernelSpeed && script.kind == Act::Kind::Deliver;
    return isDelivered ? wanted : impossible(script, wanted.inAct, Obstacle::Code::NotHeld, script.who);
}

/// One after the other of those that were held when the act began, each once.
Wanted Script::onAll(const ScriptAct& script, InAct inAct, const Tally& tally) const {
    std::vector<SegmentId> all = tally.all;
    if (inAct.done == 0)
        for (const Wire::Held& held : m_experiment.wire().held())
            all.push_back(held.id);
    const auto last = std::find(all.begin(), all.end(), inAct.lastSegment);
    const auto next = std::find_if(last == all.end() ? all.begin() : std::next(last), all.end(),
                                   [this](SegmentId id) { return m_experiment.wire().find(id) != nullptr; });
    Wanted wanted{Progress::Done, actOf(script), std::move(inAct), {}};
    if (next == all.end()) return wanted;
    wanted.progress = Progress::Ready;
    wanted.act.segment = *next;
    return wanted;
}

Obstacle::Code Script::whyNot(const Act& act) const {
    if (act.kind == Act::Kind::SkipTimeWait) return Obstacle::Code::NothingInTimeWait;
    if (act.kind == Act::Kind::Inject) return Obstacle::Code::NoConnection;
    if (act.kind == Act::Kind::Reorder) return Obstacle::Code::NothingToOvertake;
    Endpoint* runner = m_experiment.endpoint(act.who);
    if (runner == nullptr) return Obstacle::Code::NotThere;
    if (runner->hasEnded() && act.kind == Act::Kind::RunLine) return Obstacle::Code::Ended;
    if (act.kind != Act::Kind::Kill) return Obstacle::Code::Blocked;
    const auto& exit = m_journal.endpoints().of(act.who).exit;
    return exit && !exit->keepsDescriptors ? Obstacle::Code::Ended : Obstacle::Code::IsThread;
}

std::vector<WireSegment> Script::onWire() const {
    std::vector<WireSegment> segments;
    for (const Wire::Held& held : m_experiment.wire().held()) {
        const auto owner = m_experiment.owners().of(held.from, held.from, *held.segment);
        const EndpointId host{held.from, 0};
        segments.push_back({held.segment->flags, m_lesson.clients > 1 ? owner.value_or(host) : host});
    }
    return segments;
}

Wanted Script::impossible(const ScriptAct& script, InAct inAct, Obstacle::Code code, EndpointId who) const {
    Obstacle obstacle{.code = code, .act = script.text, .place = script.place, .who = who};
    obstacle.isOneOfMany = script.crowd != ScriptAct::Crowd::One;
    if (const auto& call = m_journal.endpoints().of(who).call) obstacle.call = call->text();
    obstacle.lines = kMostLinesOfRun;
    if (code == Obstacle::Code::NotHeld || code == Obstacle::Code::NothingToOvertake)
        obstacle.held = onWire();
    return {Progress::Impossible, {}, std::move(inAct), std::move(obstacle)};
}

} // namespace eleven
