#include "core/lab/observer/observer.h"

#include "core/lab/observer/firedtimer.h"
#include "core/lab/observer/passedstates.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace eleven {
namespace {

using namespace std::chrono_literals;

/// The kernel counts its timers in jiffies, and is read a little later: less is the same run of a timer.
constexpr Nanoseconds kSetAnew = 100ms;
/// The kernel's timers run a little late; asking too early only means asking twice.
constexpr Nanoseconds kLate = 20ms;
/// Over lo, after which what is on its way has arrived, and been acknowledged (TCP_DELACK_MIN is 40 ms).
constexpr Nanoseconds kUnseen = 50ms;
/// After a kernel could not be asked.
constexpr Nanoseconds kAskedAgain = 1s;

/// The same answer, but for the time that a timer has left.
bool saysTheSame(const SocketEvent& a, SocketEvent b) {
    b.timerLeft = a.timerLeft;
    return a == b;
}

} // namespace

Observer::Observer(SockDiag client, SockDiag server, Recorder& recorder, const Clock& clock, Network network)
    : m_kernels{std::move(client), std::move(server)}, m_recorder(recorder), m_clock(clock),
      m_network(std::move(network)) {}

void Observer::observe(Side host, const Flow& flow, const Cause& cause) {
    if (const Port port{host, flow.localPort}; flow.isListener()) {
        const bool isKnown = m_listeners.count(port) != 0;
        if (isKnown && cause.event == 0) // accept(): no listener came or went
            observeQueues(port);
        else
            observeListeners(port, cause);
        return;
    }
    observeConnection({host, flow}, cause);
    // Over lo one call moves both ends, and the segments between them are seen by nobody.
    if (flow.isLocal() && flow != flow.reversed())
        observeConnection({m_network.peerOf(host, flow), flow.reversed()}, {cause.event, std::nullopt});
}

void Observer::observeConnecting(Side host, std::uint16_t port, const Cause& cause) {
    const Result<std::vector<DiagAnswer>> asked = kernel(host).connecting(port);
    if (!asked) return;
    for (const DiagAnswer& answer : *asked)
        if (answer.flow.isLocal()) observeConnection({host, answer.flow}, cause);
}

void Observer::observeConnection(const Key& key, const Cause& cause) {
    const Result<std::optional<DiagAnswer>> asked = kernel(key.first).find(key.second);
    auto found = m_connections.find(key);
    if (!asked) {
        if (found != m_connections.end()) recordError(found->second, asked.error().errnum);
        return;
    }
    const DiagAnswer* answer = *asked ? &**asked : nullptr;
    const Port port{key.first, key.second.localPort};
    if (found != m_connections.end() && answer != nullptr && answer->cookie != found->second.cookie) {
        // TIME-WAIT was thrown away for a new SYN: another socket took its place.
        record(found->second, nullptr, cause);
        m_connections.erase(found);
        found = m_connections.end();
    }
    if (found == m_connections.end()) {
        if (answer == nullptr) {
            observeEnded(key);
            return;
        }
        m_ended.erase(key);
        found = m_connections.try_emplace(key).first;
        meet(found->second, key, *answer, cause);
    }
    Known& known = found->second;
    const bool waitsForAccept = !known.hadHolder && known.reading.state != State::SynReceived;
    const bool isChanged = record(known, answer, cause);
    if (answer == nullptr) {
        if (waitsForAccept && m_listeners.count(port) != 0) m_ended[key] = known.reading;
        m_connections.erase(found);
    }
    if (isChanged) observeQueues(port);
}

void Observer::observeListeners(const Port& port, const Cause& cause) {
    const Result<std::vector<DiagAnswer>> asked = kernel(port.first).listeners(port.second);
    Listeners& known = m_listeners[port];
    if (!asked)
        for (auto& [cookie, listener] : known)
            recordError(listener, asked.error().errnum);
    bool hasEnded = false;
    for (auto listener = known.begin(); asked && listener != known.end();) {
        const auto isIt = [&](const DiagAnswer& answer) { return answer.cookie == listener->first; };
        if (std::any_of(asked->begin(), asked->end(), isIt)) {
            ++listener;
            continue;
        }
        record(listener->second, nullptr, cause);
        listener = known.erase(listener);
        hasEnded = true;
    }
    if (asked) {
        for (const DiagAnswer& answer : *asked) {
            const auto [place, isNew] = known.try_emplace(answer.cookie);
            if (isNew) meet(place->second, {port.first, answer.flow}, answer, cause);
            record(place->second, &answer, cause);
        }
    }
    if (known.empty()) m_listeners.erase(port);
    if (hasEnded) observeUnaccepted(port, cause.event);
}

void Observer::observeQueues(const Port& port) {
    const auto found = m_listeners.find(port);
    if (found == m_listeners.end()) return;
    Listeners& known = found->second;
    const auto update = [&](const DiagAnswer& answer) {
        const auto place = known.find(answer.cookie);
        if (place != known.end() && answer.state == State::Listen) record(place->second, &answer, {});
    };
    if (known.size() == 1) { // an exact look-up costs less, and finds it
        const SocketEvent& only = known.begin()->second.reading;
        const auto answer = kernel(port.first).find({only.localAddress, {}, only.localPort, 0});
        if (answer && *answer) update(**answer);
    } else if (const auto all = kernel(port.first).listeners(port.second)) {
        std::for_each(all->begin(), all->end(), update);
    }
}

void Observer::observeUnaccepted(const Port& port, EventNumber cause) {
    const auto isWaiting = [&](const Key& key, const Known& known) {
        return key.first == port.first && key.second.localPort == port.second && !known.hadHolder;
    };
    for (const auto& [host, flow] : connectionsThat(isWaiting))
        observe(host, flow, {cause, Stimulus::Abort});
    std::erase_if(m_ended, [&](const auto& entry) {
        return entry.first.first == port.first && entry.first.second.localPort == port.second;
    });
}

void Observer::observeEnded(const Key& key) {
    const auto ended = m_ended.find(key);
    if (ended == m_ended.end()) return;
    const std::optional<Holder> holder = m_holderOf(key.first, key.second, 0);
    if (!holder) return;
    SocketEvent reading = ended->second;
    reading.who = holder->who;
    reading.tcpInfo = holder->tcpInfo;
    m_recorder.record(reading);
    m_ended.erase(ended);
}

void Observer::meet(Known& known, const Key& key, const DiagAnswer& answer, const Cause& cause) {
    const auto& [host, flow] = key;
    known.cookie = answer.cookie;
    known.reading.socket = ++m_lastId;
    known.reading.host = host;
    const auto listeners = m_listeners.find({host, flow.localPort});
    known.reading.who = // until somebody accepts it, its listener's
        listeners != m_listeners.end() && !listeners->second.empty()
            ? listeners->second.begin()->second.reading.who
            : EndpointId{host, 0};
    known.reading.isListener = flow.isListener();
    known.reading.localAddress = flow.localAddress;
    known.reading.remoteAddress = flow.remoteAddress;
    known.reading.localPort = flow.localPort;
    known.reading.remotePort = flow.remotePort;
    known.isPassive = !flow.isListener() && cause.stimulus != Stimulus::ActiveOpen &&
                      m_listeners.count({host, flow.localPort}) != 0;
    known.hadHolder = !known.isPassive;
    known.since = m_clock.now();
    if (known.isPassive) known.reading.state = State::Listen; // it came out of one
}

SocketEvent Observer::read(Known& known, const DiagAnswer* answer) const {
    const SocketEvent& before = known.reading;
    SocketEvent reading;
    reading.socket = before.socket;
    reading.host = before.host;
    reading.isListener = before.isListener;
    reading.localAddress = before.localAddress;
    reading.remoteAddress = before.remoteAddress;
    reading.localPort = before.localPort;
    reading.remotePort = before.remotePort;
    reading.who = before.who;
    if (answer != nullptr && answer->inode != 0) {
        known.inode = answer->inode;
        known.hadHolder = true;
    }
    const Flow flow{before.localAddress, before.remoteAddress, before.localPort, before.remotePort};
    const bool isHeld = known.inode != 0;
    const auto holder = isHeld ? m_holderOf(before.host, flow, known.inode) : std::nullopt;
    if (holder) {
        known.wasHeld = true;
        reading.who = holder->who;
        reading.tcpInfo = holder->tcpInfo;
        known.userTimeout = holder->userTimeout;
    }
    if (answer == nullptr) return reading; // absence is CLOSED
    reading.state = answer->state;
    reading.receiveQueue = answer->receiveQueue;
    reading.sendQueue = answer->sendQueue;
    reading.timer = answer->timer;
    reading.timerLeft = answer->timerLeft;
    reading.retransmits = answer->retransmits;
    // A close() that lingers has given the descriptor back, and the kernel still names the inode.
    reading.orphaned = known.hadHolder && (answer->inode == 0 || (known.wasHeld && !holder));
    return reading;
}

bool Observer::record(Known& known, const DiagAnswer* answer, const Cause& cause) {
    const SocketEvent reading = read(known, answer);
    const SocketEvent before = std::exchange(known.reading, reading);
    const EventNumber toldBefore = known.told;
    const std::optional<Nanoseconds> expired = known.expires;
    const bool isNew = known.told == 0;
    const bool isChanged = before.state != reading.state;
    const Nanoseconds now = m_clock.now();
    known.expires =
        reading.timer != Timer::None ? std::optional(now + reading.timerLeft) : std::optional<Nanoseconds>();
    const bool wasSetAnew = expired && known.expires && *known.expires > *expired + kSetAnew;
    known.due = known.expires ? std::optional(*known.expires + kLate) : std::nullopt;
    // What waits for an acknowledgement moves on when that comes, and over lo nobody sees it come.
    if (reading.timer == Timer::Retransmit && reading.localAddress == reading.remoteAddress)
        known.due = std::min(*known.due, now + kUnseen);
    if (isNew || isChanged || wasSetAnew || !saysTheSame(before, reading))
        known.told = m_recorder.record(reading);
    if (!isChanged) return false;
    const bool wasDue = expired && now + kLate >= *expired;
    recordChange(known, before, wasDue ? toldBefore : 0, cause);
    known.since = now;
    return true;
}

void Observer::recordChange(const Known& known, const SocketEvent& before, EventNumber timer,
                            const Cause& cause) {
    StateEvent change;
    change.socket = before.socket;
    change.host = before.host;
    change.who = known.reading.who;
    change.isListener = before.isListener;
    change.from = before.state;
    change.to = known.reading.state;
    change.cause = cause.event;
    change.stimulus = cause.hasData && before.orphaned ? Stimulus::ArrivesLateData : cause.stimulus;
    const auto predicted = [&] {
        return change.stimulus ? predictEntry(before.state, *change.stimulus, known.isPassive) : StateSet();
    };
    change.predicted = predicted();
    // Its timer was over before anything touched it, if that does not explain the end.
    const bool isTimer = timer != 0 && change.to == State::Closed && !change.predicted.contains(change.to);
    const std::optional<Stimulus> fired =
        firedTimer(before, {known.isPassive, known.userTimeout, m_clock.now() - known.since});
    if (isTimer && fired) {
        change.cause = timer;
        change.stimulus = fired;
        change.predicted = predicted();
    }
    const Flow flow{before.localAddress, before.remoteAddress, before.localPort, before.remotePort};
    if (flow.isLocal() && !change.predicted.contains(change.to)) { // several steps in one call
        // It has waited for an ACK since an earlier reading: whatever touches it now did not bring that.
        if (isByAckOfFin({before.state, change.to})) change.cause = 0;
        change.from = recordPassed(change, flow);
        change.stimulus.reset();
        change.predicted = {};
    }
    m_recorder.record(change);
}

State Observer::recordPassed(const StateEvent& change, const Flow& flow) {
    bool wasReset = change.to == State::Closed; // which would have ended the other end too
    if (wasReset)
        if (const auto other = kernel(m_network.peerOf(change.host, flow)).find(flow.reversed()))
            wasReset = !other->has_value();
    PassedStates passed = passedIn(change, {.closes = change.stimulus == Stimulus::Close,
                                            .wasReset = wasReset,
                                            .isWithItself = flow == flow.reversed()});
    const State last = passed.surely.empty() ? change.from : passed.surely.back().to;
    for (StateEvent& step : passed.surely)
        m_recorder.record(std::move(step));
    if (passed.perhaps) m_recorder.record(std::move(*passed.perhaps));
    return last;
}

void Observer::recordError(Known& known, int errnum) {
    known.reading.errnum = static_cast<std::uint16_t>(errnum);
    known.told = m_recorder.record(known.reading);
    if (known.expires) known.expires = known.due = m_clock.now() + kAskedAgain;
}

std::vector<Observer::Key>
Observer::connectionsThat(const std::function<bool(const Key&, const Known&)>& hold) const {
    std::map<SocketId, Key> found;
    for (const auto& [key, known] : m_connections)
        if (hold(key, known)) found.emplace(known.reading.socket, key);
    std::vector<Key> keys;
    for (const auto& [socket, key] : found)
        keys.push_back(key);
    return keys;
}

State Observer::stateOf(Side host, const Flow& flow) const {
    if (flow.isListener())
        return m_listeners.count({host, flow.localPort}) != 0 ? State::Listen : State::Closed;
    const auto known = m_connections.find({host, flow});
    return known != m_connections.end() ? known->second.reading.state : State::Closed;
}

bool Observer::hasTimeWait() const {
    return std::any_of(m_connections.begin(), m_connections.end(),
                       [](const auto& entry) { return entry.second.reading.state == State::TimeWait; });
}

void Observer::skipTimeWait(EventNumber act) {
    NoteEvent note{NoteEvent::Code::TimeWaitSkipped};
    const auto isWaiting = [](const Key&, const Known& known) {
        return known.reading.state == State::TimeWait;
    };
    const std::vector<Key> waiting = connectionsThat(isWaiting);
    for (const Key& key : waiting) // one that is over by itself is no refusal
        if (const auto done = kernel(key.first).destroy(key.second); !done && done.error().errnum != ENOENT)
            note = {NoteEvent::Code::TimeWaitStays, {key.first, 0}, done.error().errnum};
    m_recorder.record(note);
    for (const Key& key : waiting)
        observeConnection(key, {act, Stimulus::TimeWaitTimeout});
}

void Observer::observeDue() {
    const Nanoseconds now = m_clock.now();
    const auto isDue = [now](const Key&, const Known& known) { return known.due && *known.due <= now; };
    for (const Key& key : connectionsThat(isDue))
        observeConnection(key, {});
}

std::optional<Nanoseconds> Observer::nextDue() const {
    std::optional<Nanoseconds> next;
    for (const auto& [key, known] : m_connections)
        if (known.due && (!next || *known.due < *next)) next = known.due;
    return next;
}

void Observer::destroyAll() {
    for (const Side host : {Side::Client, Side::Server})
        kernel(host).destroyAll();
}

} // namespace eleven
