#include "ui/session/conductor.h"

namespace eleven {

namespace {
constexpr int kGlide = 400;      // ms at speed 1
constexpr int kGlideLimit = 100; // ms after which a glide that does not end is over
constexpr int kPlayPause = 700;  // ms between two steps of Play
constexpr int kCrowdPause = 200; // ms between two acts of many
constexpr int kWirePause = 150;  // ms before the next segment sets off by itself
} // namespace

Conductor::Conductor(StageDoor& door, TraceFeed& feed, Playhead& playhead, QObject* parent)
    : QObject(parent), m_door(door), m_feed(feed), m_playhead(playhead) {
    m_pause.setSingleShot(true);
    m_glideLimit.setSingleShot(true);
    connect(&m_glideLimit, &QTimer::timeout, this, &Conductor::finishGlide);
    connect(&m_pause, &QTimer::timeout, this, &Conductor::pauseIsOver);
    connect(&feed, &TraceFeed::situationChanged, this, &Conductor::takeSituation);
    connect(&feed, &TraceFeed::restarted, this, [this] { m_held.reset(); });
    connect(&playhead, &Playhead::moved, this, &Conductor::playheadMoved);
}

bool Conductor::canStep() const {
    if (!m_playhead.isLive()) return !m_playhead.isAtEnd();
    return isBusy() || m_feed.situation().next.has_value();
}

std::optional<Nanoseconds> Conductor::waitLeft() const {
    if (!m_letsTimePass || !isBusy()) return std::nullopt;
    return Nanoseconds{m_waitEnds.remainingTimeNSecs()};
}

const HeldSegments& Conductor::heldNow() { return m_held.moveTo(m_feed.trace(), m_feed.trace().size()); }

const HeldSegment* Conductor::oldestHeld() {
    const HeldSegments& held = heldNow();
    return held.isEmpty() ? nullptr : &held.all().front();
}

void Conductor::setWireMode(WireMode mode) {
    if (mode == m_wireMode) return;
    const bool wasFast = m_wireMode == WireMode::KernelSpeed;
    m_wireMode = mode;
    if (mode != WireMode::KernelSpeed) m_holdingMode = mode;
    if (m_gliding) finishGlide();
    if (wasFast != (mode == WireMode::KernelSpeed)) {
        m_door.setKernelSpeed(!wasFast);
        ++m_sent;
    }
    arrange();
}

void Conductor::setStops(const Stops& stops) {
    m_door.setStops(stops);
    ++m_sent;
    emit changed();
}

void Conductor::type(Side host, const std::string& octets) {
    m_door.type(host, octets);
    ++m_sent;
    emit changed();
}

void Conductor::step() {
    const bool waits = m_playhead.isLive() && isBusy();
    if (waits && !m_letsTimePass) ++m_stepsQueued; // who sees that it waits asks for nothing more
    if (m_gliding) {
        finishGlide();
    } else if (!waits) {
        advance(Stride::Whole);
    }
    arrange();
}

void Conductor::advance(Stride stride) {
    if (m_playhead.isLive()) {
        if (!m_shownFirst()) doNext(stride);
    } else if (stride == Stride::Whole) {
        m_playhead.forward();
    } else {
        m_playhead.forwardOneAct();
    }
}

void Conductor::play() {
    if (m_playing || !canStep()) return;
    m_playing = true;
    if (!isBusy()) advance(Stride::OneAct);
    arrange();
}

void Conductor::pause() {
    m_playing = false;
    m_stepsQueued = 0;
    arrange();
}

void Conductor::perform(const Act& act) {
    const bool sameSegment = m_gliding && m_gliding->segment == act.segment;
    if (sameSegment && act.kind != Act::Kind::Deliver) m_gliding.reset(); // dropped on its way
    const bool arrives = m_gliding.has_value();
    finishGlide();
    if (!(sameSegment && arrives)) doOrGlide(act);
    arrange();
}

void Conductor::restart() {
    stopEverything();
    m_door.branch({hasNow() ? m_feed.live() : m_feed.shown(), 0, {}});
    beginAgain();
}

void Conductor::branchHere() { branch(m_playhead.moment()); }

void Conductor::undo() {
    if (m_playhead.isLive() && m_playhead.moment() > 0) branch(m_playhead.before());
}

void Conductor::undoAct(EventNumber act) {
    if (m_playhead.isLive() && act != 0) branch(m_playhead.momentBefore(act));
}

void Conductor::branch(int moment) {
    stopEverything();
    const auto end = m_feed.trace().begin() + static_cast<std::ptrdiff_t>(m_playhead.visibleAt(moment));
    m_door.branch({m_feed.shown(), moment, {m_feed.trace().begin(), end}});
    m_letsTimePass = false;
    ++m_sent;
    emit changed();
}

void Conductor::stay() {
    m_door.stay();
    ++m_sent;
}

void Conductor::returnToNow() {
    if (m_feed.live() >= 0) m_feed.show(m_feed.live());
    m_playhead.toEnd();
}

void Conductor::goFreely() {
    returnToNow();
    m_door.goFreely();
    ++m_sent;
    emit changed();
}

void Conductor::runTo(int step, bool thenFreely) {
    m_door.runTo(step, thenFreely);
    ++m_sent;
    emit changed();
}

void Conductor::goOn() {
    if (!isReading()) return;
    m_pause.stop();
    pauseIsOver();
}

void Conductor::open(const Lesson& lesson, Sigpipe mode, const std::map<std::string, bool>& toggles) {
    stopEverything();
    m_door.open(lesson, mode, toggles);
    beginAgain();
}

void Conductor::openRecorded(const Lesson& lesson, Sigpipe mode, const std::map<std::string, bool>& toggles,
                             Recording recording) {
    stopEverything();
    m_door.openRecorded(lesson, mode, toggles);
    m_feed.show(std::move(recording), ++m_sent);
    emit changed();
}

void Conductor::beginAgain() {
    ++m_sent;
    returnToNow();
    emit changed();
}

void Conductor::stopEverything() {
    m_playing = false;
    m_stepsQueued = 0;
    m_gliding.reset();
    m_glideLimit.stop();
    m_pause.stop();
    emit glideEndWanted();
}

void Conductor::glideFinished(SegmentId segment) {
    if (!m_gliding || m_gliding->segment != segment) return;
    const Act act = *m_gliding;
    m_gliding.reset();
    m_glideLimit.stop();
    send(act);
    arrange();
}

void Conductor::finishGlide() {
    emit glideEndWanted();
    if (m_gliding) glideFinished(m_gliding->segment);
}

void Conductor::takeSituation() {
    m_done = m_feed.situation().commandsDone;
    followWire();
    arrange();
}

/// There is one wire, and a lesson's "wire: flow" moves the same switch: whoever moved it last is shown.
void Conductor::followWire() {
    const bool isFlowing = m_feed.situation().isFlowing;
    if (m_done < m_sent || m_feed.situation().failure) return;
    if (isFlowing != (m_wireMode == WireMode::KernelSpeed))
        m_wireMode = isFlowing ? WireMode::KernelSpeed : m_holdingMode;
}

void Conductor::playheadMoved() {
    if (m_gliding && !m_playhead.isLive()) finishGlide();
    arrange();
}

bool Conductor::paceWaits() {
    return m_wireMode == WireMode::AtPace && m_playhead.isLive() && oldestHeld() != nullptr;
}

/// Looks at what is to come: a step that was asked for, a pause, or nothing.
void Conductor::arrange() {
    if (!isBusy() && !canStep()) m_stepsQueued = 0;
    if (!isBusy() && m_stepsQueued > 0) {
        --m_stepsQueued;
        step();
        return;
    }
    if (!isBusy()) {
        const bool wireWaits = paceWaits();
        if (!wireWaits && m_playing && !canStep()) m_playing = false;
        if (!wireWaits && !m_playing) {
            m_pause.stop();
        } else if (!m_pause.isActive()) {
            const int reading = wireWaits ? 0 : m_readingTime();
            m_isReading = reading > 0;
            m_pause.start(scaled(wireWaits        ? kWirePause
                                 : isWithinMany() ? kCrowdPause
                                                  : kPlayPause) +
                          reading);
        }
    }
    emit changed();
}

void Conductor::pauseIsOver() {
    if (isBusy()) return; // what is on its way calls arrange() when it is done
    if (paceWaits()) {
        doOrGlide(actOn(oldestHeld()->sent.id, Act::Kind::Deliver));
        arrange();
    } else if (m_playing) {
        advance(Stride::OneAct);
        arrange();
    }
}

/// One act of many comes next: there is little to read in each.
bool Conductor::isWithinMany() const {
    return m_playhead.isLive() ? m_feed.situation().isOneOfMany : m_playhead.isWithinStep();
}

void Conductor::doNext(Stride stride) {
    const std::optional<Act>& next = m_feed.situation().next;
    m_letsTimePass = next && next->kind == Act::Kind::Wait;
    if (m_letsTimePass) m_waitEnds = QDeadlineTimer(next->duration);
    if (next && next->kind == Act::Kind::RunLine) {
        ++m_sent;
        stride == Stride::Whole ? m_door.step() : m_door.stepOne();
    } else if (next)
        doOrGlide(*next);
}

void Conductor::doOrGlide(const Act& act) {
    const bool isSlow = !m_reducedMotion && m_stepsQueued == 0 && m_wireMode != WireMode::KernelSpeed;
    const bool glides = act.kind == Act::Kind::Deliver && isSlow;
    if (!glides) {
        send(act);
        return;
    }
    m_gliding = act;
    m_glideLimit.start(scaled(kGlide) + kGlideLimit);
    emit glideWanted(act.segment, scaled(kGlide));
}

/// Whether it is what the script wants is asked where the script is.
void Conductor::send(const Act& act) {
    ++m_sent;
    m_door.perform(act);
}

int Conductor::scaled(int milliseconds) const { return static_cast<int>(milliseconds / m_speed); }

} // namespace eleven
