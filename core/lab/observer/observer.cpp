#include "core/lab/observer/observer.h"

#include <algorithm>
#include <utility>

namespace eleven {
namespace {

using namespace std::chrono_literals;

/// The kernel counts its timers in jiffies, and is read a little later: less is the same run of a timer.
constexpr Nanoseconds kSetAnew = 100ms;

bool isListenerTuple(const Tuple& tuple) { return tuple.remotePort == 0; }

/// The same answer, but for the time that a timer has left.
bool saysTheSame(const SocketEvent& a, SocketEvent b) {
    b.timerLeft = a.timerLeft;
    return a == b;
}

} // namespace

Observer::Observer(SockDiag client, SockDiag server, Recorder& recorder, const Clock& clock)
    : m_kernels{std::move(client), std::move(server)}, m_recorder(recorder), m_clock(clock) {}

void Observer::observe(Side host, const Tuple& tuple, const Cause& cause) {
    const Key key{host, tuple};
    const std::optional<DiagAnswer> answer = m_kernels[static_cast<std::size_t>(host)].find(tuple);
    const auto [found, isNew] = m_known.try_emplace(key);
    Known& known = found->second;
    if (isNew && !answer) {
        m_known.erase(found);
        return;
    }
    if (isNew) {
        known.reading.socket = ++m_lastId;
        known.reading.isListener = isListenerTuple(tuple);
        if (known.reading.isListener) m_listeners.insert(key);
    }
    const bool isChanged = record(key, known, read(key, answer, known.reading), cause, isNew);
    const bool isConnection = !known.reading.isListener;
    if (!answer) {
        m_known.erase(found);
        m_listeners.erase(key);
    }
    if (isChanged && isConnection) observeListeners(host, tuple.localPort, cause);
    if (!answer && !isConnection) observeUnaccepted(host, tuple.localPort, cause);
}

void Observer::observeListeners(Side host, std::uint16_t port, const Cause& cause) {
    for (const Key& listener : std::set<Key>(m_listeners))
        if (listener.first == host && listener.second.localPort == port)
            observe(host, listener.second, cause);
}

void Observer::observeUnaccepted(Side host, std::uint16_t port, const Cause& cause) {
    std::vector<Tuple> waiting;
    for (const auto& [key, known] : m_known)
        if (key.first == host && key.second.localPort == port && !m_holderOf(host, key.second, 0))
            waiting.push_back(key.second);
    for (const Tuple& tuple : waiting)
        observe(host, tuple, cause);
}

SocketEvent Observer::read(const Key& key, const std::optional<DiagAnswer>& answer,
                           const SocketEvent& before) const {
    const auto& [host, tuple] = key;
    SocketEvent reading;
    reading.socket = before.socket;
    reading.host = host;
    reading.isListener = before.isListener;
    reading.localAddress = tuple.localAddress;
    reading.remoteAddress = tuple.remoteAddress;
    reading.localPort = tuple.localPort;
    reading.remotePort = tuple.remotePort;
    reading.who = before.localPort != 0 ? before.who : EndpointId{host, 0};
    if (const std::optional<Holder> holder = m_holderOf(host, tuple, answer ? answer->inode : 0)) {
        reading.who = holder->who;
        reading.tcpInfo = holder->tcpInfo;
    }
    if (!answer) return reading; // absence is CLOSED
    reading.state = answer->state;
    reading.receiveQueue = answer->receiveQueue;
    reading.sendQueue = answer->sendQueue;
    reading.timer = answer->timer;
    reading.timerLeft = answer->timerLeft;
    reading.retransmits = answer->retransmits;
    reading.orphaned = answer->inode == 0 && answer->state != State::SynReceived;
    return reading;
}

bool Observer::record(const Key& key, Known& known, const SocketEvent& reading, const Cause& cause,
                      bool isNew) {
    const std::optional<Nanoseconds> wasDue = std::exchange(known.due, std::nullopt);
    // The kernel's timers run a little late; asking too early only means asking twice.
    if (reading.timer != Timer::None) known.due = m_clock.now() + reading.timerLeft + 20ms;
    State from = known.reading.state;
    if (isNew && !reading.isListener && hasListener(key.first, key.second.localPort)) from = State::Listen;
    const bool stateChanged = isNew || from != reading.state;
    const bool wasSetAnew = wasDue && known.due && *known.due > *wasDue + kSetAnew;
    if (stateChanged || wasSetAnew || !saysTheSame(known.reading, reading)) m_recorder.record(reading);
    const bool wasOrphaned = known.reading.orphaned;
    known.reading = reading;
    if (!stateChanged) return false;
    StateEvent change;
    change.socket = reading.socket;
    change.host = reading.host;
    change.who = reading.who;
    change.isListener = reading.isListener;
    change.from = from;
    change.to = reading.state;
    change.cause = cause.event;
    change.stimulus = cause.hasData && wasOrphaned ? Stimulus::ArrivesLateData : cause.stimulus;
    if (!change.stimulus)
        change.stimulus = from == State::TimeWait ? Stimulus::TimeWaitTimeout : Stimulus::UserTimeout;
    change.predicted = predict(from, *change.stimulus).to;
    m_recorder.record(change);
    return true;
}

State Observer::stateOf(Side host, const Tuple& tuple) const {
    const auto known = m_known.find({host, tuple});
    return known != m_known.end() ? known->second.reading.state : State::Closed;
}

bool Observer::hasListener(Side host, std::uint16_t port) const {
    return std::any_of(m_listeners.begin(), m_listeners.end(), [&](const Key& listener) {
        return listener.first == host && listener.second.localPort == port;
    });
}

void Observer::destroyAll() {
    for (const auto& [key, known] : m_known)
        if (!known.reading.isListener)
            static_cast<void>(m_kernels[static_cast<std::size_t>(key.first)].destroy(key.second));
}

bool Observer::hasTimeWait() const {
    return std::any_of(m_known.begin(), m_known.end(),
                       [](const auto& entry) { return entry.second.reading.state == State::TimeWait; });
}

void Observer::skipTimeWait(EventNumber act) {
    m_recorder.record(NoteEvent{NoteEvent::Code::TimeWaitSkipped});
    std::vector<Key> waiting;
    for (const auto& [key, known] : m_known)
        if (known.reading.state == State::TimeWait) waiting.push_back(key);
    for (const Key& key : waiting) {
        static_cast<void>(m_kernels[static_cast<std::size_t>(key.first)].destroy(key.second));
        observe(key.first, key.second, {act, Stimulus::TimeWaitTimeout});
    }
}

void Observer::observeDue() {
    const Nanoseconds now = m_clock.now();
    std::vector<Key> due;
    for (const auto& [key, known] : m_known)
        if (known.due && *known.due <= now) due.push_back(key);
    for (const Key& key : due)
        observe(key.first, key.second, {m_recorder.last(), std::nullopt});
}

std::optional<Nanoseconds> Observer::nextDue() const {
    std::optional<Nanoseconds> next;
    for (const auto& [key, known] : m_known)
        if (known.due && (!next || *known.due < *next)) next = known.due;
    return next;
}

} // namespace eleven
