#pragma once
// Decides when the next act is done: Step, Play, the pace of the wire, and the glide of a segment before it
// is handed to a kernel. Knows no widget; the ladder glides when asked and says when the segment has arrived.
// At most one glide and any number of commands are on their way; nothing runs while nothing moves.

#include "core/projection/heldsegments.h"
#include "ui/session/atprefix.h"
#include "ui/session/playhead.h"
#include "ui/session/stagedoor.h"
#include "ui/session/tracefeed.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <functional>
#include <optional>

namespace eleven {

class Conductor : public QObject {
    Q_OBJECT
public:
    Conductor(StageDoor& door, TraceFeed& feed, Playhead& playhead, QObject* parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return m_playing; }
    /// Something will happen by itself, after a pause: without it the window is at rest.
    [[nodiscard]] bool isPausing() const { return m_pause.isActive(); }
    /// The script lets time pass, and so much is left of it.
    [[nodiscard]] std::optional<Nanoseconds> waitLeft() const;
    /// A branch waits for a timer that ran when its acts were done first, and so long it takes.
    [[nodiscard]] std::optional<Nanoseconds> redoWaits() const { return m_feed.situation().redoWaits; }
    /// A glide or a command is on its way.
    [[nodiscard]] bool isBusy() const { return m_gliding || m_done < m_sent; }
    /// Step would do something: show the next recorded moment, end a glide, or act.
    [[nodiscard]] bool canStep() const;
    [[nodiscard]] WireMode wireMode() const { return m_wireMode; }
    /// The segment that waits longest on the wire now, or null. Valid until the trace grows.
    [[nodiscard]] const HeldSegment* oldestHeld();
    /// On the wire at the end of the trace, whoever is followed.
    [[nodiscard]] const HeldSegments& heldNow();

    /// 1 is the normal speed: a glide of 400 ms.
    void setSpeed(double factor) { m_speed = factor; }
    /// No glides: a segment is handed over at once.
    void setReducedMotion(bool on) { m_reducedMotion = on; }
    void setWireMode(WireMode mode);
    /// How long the text that has just appeared takes to read, in ms, 0: none has. Play waits for it.
    void setReadingTime(std::function<int()> readingTime) { m_readingTime = std::move(readingTime); }
    /// Called before each act of Step or Play; true: it has shown what has to be seen first, and the act
    /// waits.
    void setShownFirst(std::function<bool()> shownFirst) { m_shownFirst = std::move(shownFirst); }
    /// Play waits until a text was read.
    [[nodiscard]] bool isReading() const { return m_isReading && m_pause.isActive(); }
    /// It was.
    void goOn();

    /// Does what the script does as one act at once. Each one counts, however fast they come.
    void step();
    void play();
    void pause();
    /// A delivery glides first; everything else is done at once.
    void perform(const Act& act);
    void setStops(const Stops& stops);
    /// At the terminal of a program of the user's own.
    void type(Side host, const std::string& octets);
    /// A fresh lab as the lesson has it. What was done remains as a branch.
    void restart();
    /// A fresh lab with the acts up to the moment that is shown.
    void branchHere();
    /// The same without what the last Step did; only at the live moment.
    void undo();
    /// The same without the act `act` of the live branch and what came after it.
    void undoAct(EventNumber act);
    /// Gives up a branch that waits.
    void stay();
    /// To the live moment, if there is a lab.
    void returnToNow();
    [[nodiscard]] bool hasNow() const { return m_feed.live() >= 0; }
    void goFreely();
    /// See StageDoor::runTo().
    void runTo(int step, bool thenFreely);
    /// Begins another lesson, or the same one with another choice of what SIGPIPE does.
    void open(const Lesson& lesson, Sigpipe mode, const std::map<std::string, bool>& toggles);
    /// Shows a recording of it; what it says can be branched from.
    void openRecorded(const Lesson& lesson, Sigpipe mode, const std::map<std::string, bool>& toggles,
                      Recording recording);
    /// The ladder says that the segment arrived.
    void glideFinished(SegmentId segment);

signals:
    void glideWanted(eleven::SegmentId segment, int milliseconds);
    /// The segment that glides is to arrive at once.
    void glideEndWanted();
    /// isPlaying() or canStep() may have changed.
    void changed();

private:
    void takeSituation();
    void followWire();
    void playheadMoved();
    void arrange();
    void pauseIsOver();
    /// Play shows each act; Step does at once what belongs together.
    enum class Stride : std::uint8_t { OneAct, Whole };
    void advance(Stride stride);
    void doNext(Stride stride);
    void doOrGlide(const Act& act);
    void send(const Act& act);
    void finishGlide();
    void stopEverything();
    void beginAgain();
    void branch(int moment);
    [[nodiscard]] bool paceWaits();
    [[nodiscard]] bool isWithinMany() const;
    [[nodiscard]] int scaled(int milliseconds) const;

    StageDoor& m_door;
    TraceFeed& m_feed;
    Playhead& m_playhead;
    AtPrefix<HeldSegments> m_held; ///< at the end of the trace
    QTimer m_pause;                ///< single shot: between two acts of Play or of the wire's pace
    QTimer m_glideLimit;           ///< single shot: a glide that was broken off must not hold up the lesson
    std::optional<Act> m_gliding;
    std::uint64_t m_sent = 0; ///< commands that went through the door
    std::uint64_t m_done = 0; ///< of them, carried out
    double m_speed = 1.0;
    WireMode m_wireMode = WireMode::HoldEach;
    WireMode m_holdingMode = WireMode::HoldEach; ///< what it was last that is not KernelSpeed
    bool m_reducedMotion = false;
    bool m_playing = false;
    int m_stepsQueued = 0;
    bool m_letsTimePass = false; ///< what was asked for last
    QDeadlineTimer m_waitEnds;   ///< that
    bool m_isReading = false;
    std::function<int()> m_readingTime = [] { return 0; };
    std::function<bool()> m_shownFirst = [] { return false; };
};

} // namespace eleven
