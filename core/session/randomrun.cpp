#include "core/session/randomrun.h"

#include "core/call/calltype.h"
#include "core/session/programpairs.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>

namespace eleven {
namespace {

/// One of so many acts, at most.
constexpr std::size_t kRoughOneOf = 4;
constexpr std::size_t kKillOneOf = 8;
constexpr int kLossPercent = 40;

constexpr std::array<std::uint8_t, 8> kForgedFlags = {kRst,        kRst | kAck, kSyn,        kSyn | kAck,
                                                      kPsh | kAck, kAck,        kFin | kAck, kFin};
/// Exact, in the window, behind it, before it.
constexpr std::array<std::int64_t, 8> kForgedSeqs = {0, 0, 0, 1, 500, 100'000, -1, -500};
constexpr std::array<std::int64_t, 6> kForgedAcks = {0, 0, 0, 1, 1000, -1};

LabPlan planOf(const ProgramPair& pair, std::string sandboxProgram) {
    LabPlan plan;
    plan.sandboxProgram = std::move(sandboxProgram);
    // With timestamps PAWS (RFC 7323) refuses what was held while later ones went: a matter of milliseconds.
    plan.sysctl["tcp_timestamps"] = "0";
    ProgramError error;
    plan.programs[{Side::Client, 0}] = Program::parse(pair.client, error);
    plan.programs[{Side::Server, 0}] = Program::parse(pair.server, error);
    if (pair.areProcesses) plan.processes = {{Side::Client, 0}, {Side::Server, 0}};
    return plan;
}

/// True if the segment's acknowledgment is one that the RFC's table speaks of, in state `from`.
bool isAcceptable(const Segment& segment, SeqNo ack, State from) {
    if (from == State::Listen) return segment.has(kSyn) && !segment.has(kAck) && !segment.has(kRst);
    if (from == State::SynSent && segment.has(kSyn) && !segment.has(kAck)) return true;
    if (segment.has(kRst)) return from != State::SynSent || (segment.has(kAck) && ack == SeqNo(1));
    return segment.has(kAck) && SeqNo(0).isBefore(ack);
}

} // namespace

RandomRun::RandomRun(std::uint32_t seed, std::string sandboxProgram, Recorder::Sink sink)
    : m_seed(seed), m_random(seed), m_pair(pick(programPairs().size())), m_isRough(pick(2) == 1),
      m_experiment(planOf(programPairs()[m_pair], std::move(sandboxProgram)), {},
                   [this, out = std::move(sink)](Event event) {
                       take(event);
                       out(std::move(event));
                   }) {}

Result<void> RandomRun::start() { return m_experiment.start(); }

const std::string& RandomRun::pairName() const { return programPairs()[m_pair].name; }

bool RandomRun::step() {
    if (acts() >= kMostActs || failure()) return false;
    const std::optional<Act> act = choose();
    if (!act) return false;
    m_experiment.perform(*act);
    endAct();
    return true;
}

std::optional<Act> RandomRun::choose() {
    if (m_isRough && pick(kRoughOneOf) == 0)
        if (const std::optional<Act> rough = chooseRough()) return rough;
    std::vector<Act> choices; // an act that stands in it twice is twice as likely
    for (const auto& [who, endpoint] : m_experiment.endpoints()) {
        const Act act{.who = who};
        if (m_experiment.canPerform(act)) choices.insert(choices.end(), 3, act);
    }
    if (const std::deque<Wire::Held>& held = m_experiment.wire().held(); !held.empty()) {
        Act act{.kind = Act::Kind::Deliver, .segment = held.front().id};
        choices.insert(choices.end(), 4, act);
        act.segment = held[pick(held.size())].id; // any: it may overtake
        choices.insert(choices.end(), 2, act);
        act.kind = Act::Kind::Drop;
        choices.push_back(act);
        act.kind = Act::Kind::Copy;
        choices.push_back(act);
    }
    if (choices.empty()) return std::nullopt;
    return choices[pick(choices.size())];
}

/// What somebody on the way does, or whoever ends a process.
std::optional<Act> RandomRun::chooseRough() {
    using Kind = Act::Kind;
    std::vector<Act> choices;
    const bool mayKill = pick(kKillOneOf) == 0;
    for (const auto& [who, endpoint] : m_experiment.endpoints()) {
        for (const Side from : {Side::Client, Side::Server})
            choices.insert(choices.end(), 2,
                           {.kind = Kind::Inject, .who = who, .from = from, .forgery = forge()});
        if (mayKill) choices.push_back({.kind = Kind::Kill, .who = who});
    }
    if (const std::deque<Wire::Held>& held = m_experiment.wire().held(); !held.empty())
        choices.push_back(
            {.kind = Kind::Alter, .segment = held[pick(held.size())].id, .forgery = alteration()});
    for (const Side from : {Side::Client, Side::Server})
        choices.push_back({.kind = Kind::Reorder, .from = from});
    choices.push_back({.kind = Kind::Cut, .on = !m_experiment.wire().isCut()});
    choices.push_back({.kind = Kind::Loss, .percent = kLossPercent, .seed = m_seed});
    choices.push_back({.kind = Kind::SkipTimeWait});
    std::erase_if(choices, [this](const Act& act) { return !m_experiment.canPerform(act); });
    if (choices.empty()) return std::nullopt;
    return choices[pick(choices.size())];
}

Forgery RandomRun::forge() {
    Forgery forgery;
    forgery.flags = kForgedFlags[pick(kForgedFlags.size())];
    forgery.seq = kForgedSeqs[pick(kForgedSeqs.size())];
    forgery.ack = kForgedAcks[pick(kForgedAcks.size())];
    if (pick(2) == 0) forgery.window = 1000;
    if (forgery.flags == (kPsh | kAck)) forgery.data = "forged";
    return forgery;
}

Forgery RandomRun::alteration() {
    Forgery forgery;
    const std::size_t what = pick(4);
    if (what == 0) forgery.flags = kForgedFlags[pick(kForgedFlags.size())];
    if (what == 1) forgery.seq = kForgedSeqs[pick(kForgedSeqs.size())];
    if (what == 2) forgery.ack = kForgedAcks[pick(kForgedAcks.size())];
    if (what == 3) forgery.window = 0;
    return forgery;
}

void RandomRun::take(const Event& event) {
    if (const auto* sent = as<SegmentEvent>(event)) {
        m_sent[sent->id] = *sent;
        if (!sent->injected && sent->alters == 0) m_arrivals.sent(*sent->segment);
    } else if (const auto* fate = as<FateEvent>(event)) {
        takeFate(*fate);
    } else if (const auto* call = as<CallEvent>(event)) {
        takeCall(*call);
    } else if (const auto* reading = as<SocketEvent>(event)) {
        m_sockets[reading->socket] = *reading;
    } else if (const auto* change = as<StateEvent>(event)) {
        takeChange(*change);
    }
}

void RandomRun::takeFate(const FateEvent& fate) {
    const SegmentEvent& sent = m_sent.at(fate.id);
    if (fate.fate != Fate::Delivered && fate.fate != Fate::Copied) return;
    const bool isFirst = m_handedOver.insert(fate.id).second && sent.repeats == 0;
    Due due{otherSide(sent.from), 0, State::Closed};
    bool isOrphaned = false;
    for (const auto& [id, reading] : m_sockets) {
        if (reading.host != due.host || reading.state == State::Closed) continue;
        if (reading.localPort != sent.segment->destinationPort) continue;
        if (reading.isListener && due.from == State::Closed) due.from = State::Listen;
        if (reading.isListener || reading.remotePort != sent.segment->sourcePort) continue;
        due.socket = id;
        due.from = reading.state;
        isOrphaned = reading.orphaned;
    }
    const Arrivals::Meaning meaning = m_arrivals.arrive(*sent.segment, due.from);
    m_hasNewData = meaning.hasNewData;
    m_isInOrder = meaning.isInOrder;
    m_isReset = sent.segment->has(kRst);
    if (!isFirst || !meaning.isInOrder) return;
    due.stimulus = meaning.hasNewData && isOrphaned ? Stimulus::ArrivesLateData : meaning.stimulus;
    if (isAcceptable(*sent.segment, SeqNo(m_arrivals.relativeAck(*sent.segment)), due.from)) m_due = due;
}

void RandomRun::takeCall(const CallEvent& call) {
    const bool shutsReading = call.call.type->effect == Effect::Shutdown && call.call.number(1) != SHUT_WR;
    if (shutsReading) m_readersShut.insert(call.who.host);
    if (call.text().find("SO_LINGER") != std::string::npos) m_lingersZero.insert(call.who.host);
}

void RandomRun::takeChange(const StateEvent& change) {
    if (m_due && change.host == m_due->host) {
        const bool isNew = m_due->socket == 0 && change.from == State::Listen;
        if (isNew || change.socket == m_due->socket) m_due.reset();
    }
    if (change.from == State::Listen && !change.isListener) m_passive.insert(change.socket);
    if (change.stimulus)
        compare({change.host, change.socket, change.from, *change.stimulus}, change.predicted, change.to);
    else
        m_disagreements.push_back({m_seed, acts(), change.host, change.from, change.to});
}

void RandomRun::endAct() {
    if (m_due)
        compare(*m_due, predictEntry(m_due->from, m_due->stimulus, m_passive.count(m_due->socket) > 0),
                m_due->from);
    m_due.reset();
}

void RandomRun::compare(const Due& due, StateSet predicted, State seen) {
    ++m_comparisons;
    if (predicted.contains(seen)) return;
    if (const Habit* habit = habitOf(due, seen)) {
        m_habitsSeen.insert(habit);
        return;
    }
    m_disagreements.push_back({m_seed, acts(), due.host, due.from, seen, due.stimulus, predicted});
}

const Habit* RandomRun::habitOf(const Due& due, State seen) const {
    for (const Habit& habit : linuxHabits()) {
        const bool fits = habit.from == due.from && habit.stimulus == due.stimulus && habit.to == seen;
        if (fits && isSo(habit.circumstance, due)) return &habit;
    }
    return nullptr;
}

bool RandomRun::isSo(Circumstance circumstance, const Due& due) const {
    switch (circumstance) {
    case Circumstance::NewDataUnwanted: return m_hasNewData && m_readersShut.count(due.host) > 0;
    case Circumstance::LingerZero: return m_lingersZero.count(due.host) > 0;
    case Circumstance::OpenedPassively: return m_passive.count(due.socket) > 0;
    case Circumstance::OpenedActively: return m_passive.count(due.socket) == 0;
    case Circumstance::Orphaned: return m_sockets.at(due.socket).orphaned;
    case Circumstance::DataBehindFin: return m_hasNewData && !m_isInOrder;
    case Circumstance::ResetAtFin: return m_isReset;
    case Circumstance::ListenerClosed: break;
    }
    return std::none_of(m_sockets.begin(), m_sockets.end(), [&due](const auto& entry) {
        return entry.second.host == due.host && entry.second.state == State::Listen;
    });
}

} // namespace eleven
