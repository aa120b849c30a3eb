#include "core/session/randomrun.h"

#include "core/call/calltype.h"
#include "core/session/programpairs.h"

#include <sys/socket.h>

#include <algorithm>

namespace eleven {
namespace {

constexpr EndpointId kBothEnds[] = {{Side::Client, 0}, {Side::Server, 0}};

LabPlan planOf(const ProgramPair& pair, std::string sandboxProgram) {
    LabPlan plan;
    plan.sandboxProgram = std::move(sandboxProgram);
    ProgramError error;
    plan.programs[{Side::Client, 0}] = Program::parse(pair.client, error);
    plan.programs[{Side::Server, 0}] = Program::parse(pair.server, error);
    return plan;
}

std::string segmentText(const SegmentEvent& sent) {
    return flagNames(sent.segment->flags) + " from " + std::string(sideName(sent.from));
}

/// True if the segment's acknowledgment is one that the RFC's table speaks of, in state `from`.
bool isAcceptable(const SegmentEvent& sent, State from) {
    const Segment& segment = *sent.segment;
    if (from == State::Listen) return segment.has(kSyn) && !segment.has(kAck) && !segment.has(kRst);
    if (from == State::SynSent && segment.has(kSyn) && !segment.has(kAck)) return true;
    if (segment.has(kRst)) return from != State::SynSent || (segment.has(kAck) && sent.relativeAck == 1);
    return segment.has(kAck) && sent.relativeAck >= 1;
}

} // namespace

RandomRun::RandomRun(std::uint32_t seed, std::string sandboxProgram, Recorder::Sink sink)
    : m_seed(seed), m_random(seed), m_pair(pick(programPairs().size())),
      m_experiment(planOf(programPairs()[m_pair], std::move(sandboxProgram)), {},
                   [this, out = std::move(sink)](Event event) {
                       take(event);
                       out(std::move(event));
                   }) {}

Result<void> RandomRun::start() { return m_experiment.start(); }

const std::string& RandomRun::pairName() const { return programPairs()[m_pair].name; }

bool RandomRun::step() {
    if (m_experiment.acts().size() >= kMostActs) return false;
    const std::optional<Act> act = choose();
    if (!act) return false;
    m_experiment.perform(*act);
    endAct();
    return true;
}

std::optional<Act> RandomRun::choose() {
    std::vector<Act> choices; // an act that stands in it twice is twice as likely
    for (const EndpointId who : kBothEnds) {
        Act act;
        act.who = who;
        if (m_experiment.canPerform(act)) choices.insert(choices.end(), 3, act);
    }
    if (const std::deque<Wire::Held>& held = m_experiment.wire().held(); !held.empty()) {
        Act act;
        act.kind = Act::Kind::Deliver;
        act.segment = held.front().id;
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

void RandomRun::take(const Event& event) {
    if (const auto* act = as<ActEvent>(event)) {
        m_acts.push_back(actText(*act));
    } else if (const auto* sent = as<SegmentEvent>(event)) {
        m_sent[sent->id] = *sent;
        m_arrivals.sent(*sent->segment);
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
    const Arrivals::Meaning meaning = m_arrivals.arrive(*sent.segment);
    m_hasNewData = meaning.hasNewData;
    m_isReset = sent.segment->has(kRst);
    if (!isFirst || !meaning.isInOrder) return;
    Due due{otherSide(sent.from), 0, State::Closed, meaning.stimulus, segmentText(sent)};
    for (const auto& [id, reading] : m_sockets) {
        if (reading.host != due.host || reading.state == State::Closed) continue;
        if (reading.localPort != sent.segment->destinationPort) continue;
        if (reading.isListener && due.from == State::Closed) due.from = State::Listen;
        if (reading.isListener || reading.remotePort != sent.segment->sourcePort) continue;
        due.socket = id;
        due.from = reading.state;
        if (meaning.hasNewData && reading.orphaned) due.stimulus = Stimulus::ArrivesLateData;
    }
    if (isAcceptable(sent, due.from)) m_due = due;
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
        compare(
            {change.host, change.socket, change.from, *change.stimulus, std::string(sideName(change.host))},
            change.predicted, change.to);
    else
        m_disagreements.push_back({m_seed, static_cast<int>(m_acts.size()),
                                   std::string(sideName(change.host)) + ": " +
                                       std::string(stateName(change.from)) + " -> " +
                                       std::string(stateName(change.to)) + ": nothing explains it"});
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
    const std::string text = due.what + ": " + std::string(stateName(due.from)) + ", " +
                             std::string(stimulusName(due.stimulus)) + ": RFC 9293 says " +
                             stateNames(predicted, " or ") + ", the kernel said " +
                             std::string(stateName(seen));
    m_disagreements.push_back({m_seed, static_cast<int>(m_acts.size()), text});
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
    case Circumstance::ResetAtFin: return m_isReset;
    case Circumstance::ListenerClosed: break;
    }
    return std::none_of(m_sockets.begin(), m_sockets.end(), [&due](const auto& entry) {
        return entry.second.host == due.host && entry.second.state == State::Listen;
    });
}

} // namespace eleven
