#pragma once
// The window and everything behind it, put together. The members stand in the order of their construction;
// they are destroyed from the last to the first: window, conductor, views' trace, lesson thread, inbox.

#include "core/session/lessonthread.h"
#include "ui/lesson/lessonwatch.h"
#include "ui/shell/mainwindow.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {

/// What the window begins with.
struct WindowRequest {
    Lesson lesson;
    std::string sandboxProgram;        ///< path of eleven-states-sandbox
    std::vector<LibraryEntry> library; ///< the course, in order
    bool isAsked = true;               ///< false: nobody named the lesson, it may be another
    std::vector<LibraryEntry> challenges = {};
    QString language = {};                       ///< empty: that of the desktop, or what was chosen before
    QString recording = {};                      ///< a file that is shown instead of the lesson
    QString recordings = {};                     ///< the folder of those that ship with the program
    StopAt stopAt = StopAt::Calls;               ///< where programs of the user's own wait
    bool flows = false;                          ///< the wire delivers at once
    std::shared_ptr<SpokenLanguage> spoken = {}; ///< of a window beside another one: they speak the same
};

class Application : public QObject {
    Q_OBJECT
public:
    explicit Application(WindowRequest request);
    [[nodiscard]] MainWindow& window() { return m_window; }
    void showLessons();
    /// A lesson, a scenario, a recording, a capture, or a folder of lessons.
    void open(const QString& path);
    /// Asks whether what it began with may run, if it is a program of the user's own.
    void askFirst();
    /// Says so, where the letters of what is spoken cannot be shown.
    void tellOfFont();
    // For tests:
    [[nodiscard]] const Trace& trace() const { return m_feed.trace(); }
    [[nodiscard]] const Playhead& playhead() const { return m_playhead; }
    [[nodiscard]] const Conductor& conductor() const { return m_conductor; }

private:
    struct Chosen {
        Sigpipe sigpipe;
        Profile profile;
        std::map<std::string, bool> toggles;
        bool operator==(const Chosen&) const = default;
    };
    /// The conductor's way to the lesson thread.
    class ThreadDoor final : public StageDoor {
    public:
        explicit ThreadDoor(LessonThread& thread) : m_thread(thread) {}
        void step() override { m_thread.step(); }
        void stepOne() override { m_thread.stepOne(); }
        void perform(const Act& act) override { m_thread.perform(act); }
        void setKernelSpeed(bool on) override { m_thread.setKernelSpeed(on); }
        void setStops(const Stops& stops) override { m_thread.setStops(stops); }
        void type(Side host, const std::string& octets) override { m_thread.type(host, octets); }
        void branch(Fork fork) override { m_thread.branch(std::move(fork)); }
        void stay() override { m_thread.stay(); }
        void goFreely() override { m_thread.goFreely(); }
        void runTo(int step, bool thenFreely) override { m_thread.runTo(step, thenFreely); }
        void open(const Lesson& lesson, Sigpipe mode, const std::map<std::string, bool>& toggles) override {
            m_thread.open(lesson, mode, toggles);
        }
        void openRecorded(const Lesson& lesson, Sigpipe mode,
                          const std::map<std::string, bool>& toggles) override {
            m_thread.openRecorded(lesson, mode, toggles);
        }

    private:
        LessonThread& m_thread;
    };

    /// In which everything is told from now on.
    void speak(const QString& language);
    /// When the menu of lessons opens; a title takes a millisecond.
    void offerTitles();
    [[nodiscard]] static QString titleOf(const LibraryEntry& entry);
    void openLesson(int index);
    /// The lesson or challenge so many places behind the one that is open.
    void openNeighbour(int places);
    /// Where the one that is open stands.
    [[nodiscard]] const std::vector<LibraryEntry>& shelf() const {
        return m_lesson.challenge ? m_challenges : m_library;
    }
    void showLesson(const Lesson& lesson);
    /// The one that ships with the program.
    [[nodiscard]] QString recordingOf(const Lesson& lesson) const {
        return m_recordings + u'/' + QString::fromStdString(lesson.id) + QStringLiteral(".eleven");
    }
    /// The lesson shall stand on this.
    void goTo(Rung rung);
    void openFolder(const QString& folder);
    /// Who typed them wants them to run.
    void runOwn(const OwnSetup& setup);
    /// What `file` has.
    void showRecording(const Recording& recording, const QString& file);
    /// A connection of a capture.
    void showCaptured(const Lesson& connection, const Recording& recording);
    /// Takes what is chosen, and what the window shows of it.
    [[nodiscard]] Lesson choose(Chosen chosen);
    [[nodiscard]] bool isOfCourse(const std::string& file) const;
    [[nodiscard]] LoadedLesson read(const std::string& file) const;
    /// What is being edited goes on where the class was; `isSame`: on the stage is an earlier version of it.
    void goOnWith(const Lesson& later, bool isSame);
    void bindEditing();
    void bindChecks();
    /// In a window of its own, so that what is on the stage stays there; the next one stands there, too.
    void showBeside(const Recording& recording, const QString& name);
    /// The file that is open was saved: runs it anew up to where the class was, or says what is wrong with
    /// it.
    void reload();
    [[nodiscard]] int placeIn(const Lesson& later) const;
    /// One of the other runs that the lesson offers; -1: the lesson itself.
    void openTry(int index);
    /// What was left can be gone on with: nothing of the lesson was done since then.
    [[nodiscard]] int resumesAt() const;
    void goOn();
    /// The lesson on the stage is over: the first one behind it that is not. None: it is not over, or all
    /// are.
    [[nodiscard]] std::optional<LibraryEntry> nextToDo() const;
    /// Runs what was just begun up to `step`.
    void runTo(int step);
    /// Begins m_lesson again, with what is chosen in place of what its file has.
    /// `asBefore`: it is the same run once more, and that before stays as a branch of it.
    void begin(Chosen chosen, bool asBefore = false);
    /// `run` once the programs of the user's own may run: now, or as somebody answers. If not, nothing
    /// happens: what is on the stage stays.
    void onceAllowed(const Lesson& lesson, const std::function<void()>& run);
    void allow(const Lesson& lesson);
    [[nodiscard]] bool mayRun(const Lesson& lesson) const;
    [[nodiscard]] static Chosen chosenIn(const Lesson& lesson) {
        return {lesson.sigpipe, lesson.profile, lesson.toggles};
    }
    [[nodiscard]] Chosen asWritten() const { return chosenIn(m_lesson); }
    /// Begins it as its file has it, and offers what was chosen by hand.
    void restart();
    /// Of m_lesson on its shelf; -1: it is a file of one's own.
    [[nodiscard]] int index() const;

    std::vector<LibraryEntry> m_library;
    std::vector<LibraryEntry> m_challenges;
    std::string m_sandboxProgram;
    QString m_recordings;      ///< the folder
    Lesson m_written;          ///< as its file has it
    Lesson m_lesson;           ///< that, or a try of it
    LessonWatch m_watch{this}; ///< of what was opened last, also if it could not be read
    QString m_folder;          ///< of one's own, that was opened last
    int m_runsTo = 0;          ///< the step at which the last reload() ends
    Chosen m_begunWith = {};
    std::optional<Chosen> m_before; ///< the last restart
    std::set<std::string> m_mayRun; ///< commands of the user's own that somebody allowed
    const bool m_isBeside;          ///< of another window
    bool m_isRunning = true;        ///< false: what is on the stage is a recording
    StageInbox m_inbox;
    LessonThread m_thread;
    ThreadDoor m_door;
    TraceFeed m_feed;
    Playhead m_playhead;
    Conductor m_conductor;
    std::shared_ptr<SpokenLanguage> m_language;
    MainWindow m_window;
    std::unique_ptr<Application> m_beside; ///< none until it is wanted
};

} // namespace eleven
