#pragma once
// A lesson running on a thread of its own: the wire thread. The thread owns the LessonRun and with it the
// whole lab. Commands go in by value from the GUI thread and answer at once; what came of them arrives in the
// StageInbox. The destructor ends the thread, every endpoint and the sandbox within 100 ms.

#include "core/recording/inbox.h"
#include "core/recording/recording.h"
#include "core/session/lessonrun.h"

#include <atomic>
#include <deque>
#include <memory>
#include <thread>
#include <variant>

namespace eleven {

/// A new lab: a trace begins, empty.
struct Reset {
    std::optional<Origin> origin = {}; ///< of a new recording; none: it is a branch of the one before
    int from = -1;                     ///< see Branch
    int moment = 0;
};

/// Sent after every act, and whenever something moved by itself.
struct Situation {
    std::optional<Act> next;  ///< what Step would do now; none: nothing can move any more
    bool isOneOfMany = false; ///< and the rest of that act of the script with it
    int lessonStep =
        -1; ///< the step of the lesson that `next` belongs to; steps.size() when the script is over
    bool isFlowing = false;               ///< the wire delivers at once; else it holds each segment
    std::optional<Nanoseconds> redoWaits; ///< acts are done again for a branch, and so long a timer takes
    std::optional<Obstacle> obstacle;     ///< why the script cannot go on; none if it can
    bool isOnLoopback = false;            ///< there is no wire
    StopAt stopAt = StopAt::Calls;        ///< where programs of the user's own wait
    std::optional<Error> failure;         ///< there is no lab, or its helper is gone: nothing runs
    std::optional<Error> noBranch;        ///< the last command was one, and no lab could be made for it
    std::uint64_t commandsDone = 0;       ///< number of commands carried out since the thread began
};

/// A run that records more is told not to end: some hundred megabytes, in the window and as a trace file.
inline constexpr std::size_t kMostEvents = 1000000;

using StageMessage = std::variant<Reset, Event, Situation>;
using StageInbox = Inbox<StageMessage>;

class LessonThread {
public:
    /// Starts the thread and builds the lab. `sandboxProgram` is the path of eleven-states-sandbox.
    LessonThread(Lesson lesson, std::string sandboxProgram, StageInbox& inbox);
    ~LessonThread();

    /// Does the next thing of the lesson, or of the free run when the script is over or was left.
    void step();
    /// One act of it, where step() does all that belongs together.
    void stepOne();
    /// Does `act`. It becomes a NoteEvent if it can no longer be done (a segment that is not held any more).
    void perform(Act act);
    /// Kernel speed: what the kernels send is delivered at once, nothing is held. Else every segment is held.
    void setKernelSpeed(bool on);
    /// Where programs of the user's own wait, from now on.
    void setStops(const Stops& stops);
    /// At the terminal of a program of the user's own.
    void type(Side host, std::string octets);
    /// A fresh lab, on which the acts up to there are done again. Until they are the lab before stays; any
    /// other command ends the waiting for a timer, and it stays for good.
    void branch(Fork fork);
    /// Ends that waiting and does nothing else.
    void stay();
    /// Goes on without the script.
    void goFreely();
    /// What is opened from now on runs on the loopback, or on a lab.
    void setOnLoopback(bool on) { m_isOnLoopback = on; }
    /// Does what the script has until `step` begins, as long as it can and nothing begins again; and then, if
    /// it came so far, perhaps goes on without the script. What is asked meanwhile is done afterwards.
    void runTo(int step, bool thenFreely);
    /// The same with another lesson; `sigpipe` and `toggles` instead of the lesson's own.
    void open(Lesson lesson, std::optional<Sigpipe> sigpipe = std::nullopt,
              std::map<std::string, bool> toggles = {});
    /// The same without a lab: somebody looks at a recording of it, and may branch from there.
    void openRecorded(Lesson lesson, std::optional<Sigpipe> sigpipe, std::map<std::string, bool> toggles);

private:
    struct Step {
        bool isWhole;
    };
    struct SetKernelSpeed {
        bool on;
    };
    struct Type {
        Side host;
        std::string octets;
    };
    struct Stay {};
    struct GoFreely {};
    struct Open {
        Lesson lesson;
        std::optional<Sigpipe> sigpipe;
        std::map<std::string, bool> toggles;
        bool isRecorded = false;
    };
    struct RunTo {
        int step;
        bool thenFreely;
    };
    struct Quit {};
    struct EndRun {}; ///< posted by the thread itself: it recorded kMostEvents
    using Command =
        std::variant<Step, Act, SetKernelSpeed, Stops, Type, Fork, Stay, GoFreely, Open, RunTo, Quit, EndRun>;

    void run(Lesson lesson);
    [[nodiscard]] static bool beginsAgain(const Command& command);
    /// What begins again does not wait for the steps and acts before it: they are not done.
    void takeCommands();
    void begin(Open opened);
    [[nodiscard]] LessonRun::Options options() const;
    [[nodiscard]] std::unique_ptr<LessonRun> makeRun();
    void branchOff(const Fork& fork);
    /// A lesson begins as it is written; where there is no script the wire stays as somebody chose it.
    void letWireHold();
    /// Of programs of the user's own alone there is no script.
    void freeOwn();
    /// Its place is free.
    void end(std::unique_ptr<LessonRun> run);
    void runTo(const RunTo& until);
    void take(Event event);
    /// Returns false when it is to quit.
    bool obey(Command command);
    void tell();

    const std::string m_sandboxProgram;
    std::atomic<bool> m_isOnLoopback = false;
    StageInbox& m_inbox;
    Inbox<Command> m_commands;
    // The lesson thread's own:
    std::deque<Command> m_waiting;
    Open m_opened;
    std::unique_ptr<LessonRun> m_lesson;
    std::vector<Sandbox> m_ending;          ///< of labs thrown away
    std::vector<Event>* m_redone = nullptr; ///< what happens is kept there until a branch is whole
    std::optional<Error> m_failure;
    std::optional<Error> m_noBranch;
    std::uint64_t m_commandsDone = 0;
    std::size_t m_events = 0; ///< since the lab was started
    std::optional<Nanoseconds> m_redoWaits;
    bool m_isKernelSpeed = false;
    StopAt m_stopAt = StopAt::Calls;

    std::jthread m_thread; // last: it uses the members above
};

} // namespace eleven
