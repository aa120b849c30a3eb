#pragma once
// What the window may ask of the stage behind it. Each request is one command: Situation::commandsDone counts
// it when it was carried out. The application opens the door to a LessonThread, a test to a list.

#include "core/lesson/lesson.h"
#include "core/recording/recording.h"
#include "core/recording/stopat.h"

namespace eleven {

/// Deliver, drop or copy `segment`.
[[nodiscard]] inline Act actOn(SegmentId segment, Act::Kind kind) {
    Act act;
    act.kind = kind;
    act.segment = segment;
    return act;
}

enum class WireMode : std::uint8_t {
    HoldEach,    ///< every segment waits until somebody delivers it
    AtPace,      ///< every segment glides and is delivered by itself, oldest first
    KernelSpeed, ///< the lesson thread delivers at once, nothing is held
};

class StageDoor {
public:
    virtual ~StageDoor() = default;
    virtual void step() = 0;
    /// One act of it, where step() does all that belongs together.
    virtual void stepOne() = 0;
    virtual void perform(const Act& act) = 0;
    virtual void setKernelSpeed(bool on) = 0;
    /// Where programs of the user's own wait.
    virtual void setStops(const Stops&) {}
    /// At the terminal of a program of the user's own.
    virtual void type(Side, const std::string&) {}
    /// A fresh lab with the acts up to there.
    virtual void branch(Fork fork) = 0;
    /// As far as a branch waits for a timer, it is given up.
    virtual void stay() = 0;
    virtual void goFreely() = 0;
    /// What the script has until `step` begins, at once; and then perhaps without the script.
    virtual void runTo(int step, bool thenFreely) = 0;
    /// Another lesson, or the same one with another choice of what SIGPIPE does.
    virtual void open(const Lesson& lesson, Sigpipe mode, const std::map<std::string, bool>& toggles) = 0;
    /// The same without a lab.
    virtual void openRecorded(const Lesson& lesson, Sigpipe mode,
                              const std::map<std::string, bool>& toggles) = 0;
};

} // namespace eleven
