#pragma once
// The main window: toolbar, lesson drawer and stage, or the page that says why there is no stage. It binds
// the commands to the playhead and the conductor; WindowFit fits it to its screen; what is shown comes from
// projections.

#include "core/session/rung.h"
#include "ui/chooser/lessoncard.h"
#include "ui/lesson/hints.h"
#include "ui/lesson/seen.h"
#include "ui/own/ownsetup.h"
#include "ui/session/conductor.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commands.h"

#include <QMainWindow>
#include <QTimer>

class QActionGroup;
class QMenu;
class QShortcut;
class QStackedWidget;

namespace eleven {

class ActCommands;
class BrokenFilePage;
class CaptureCommands;
class CapturePage;
class CheckCommands;
class ChooserPage;
class EditCommands;
class FailurePage;
class FloatingRemark;
class LessonEditor;
class LessonPanel;
class LessonStrip;
class BranchCommands;
class PlayheadCommands;
class RecordingCommands;
class Stage;
class TeacherCommands;
class ToggleActions;
class ToolBar;
class WindowFit;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `lessonNames` is the library, in order; it may be empty.
    MainWindow(TraceFeed& feed, Playhead& playhead, Conductor& conductor, const QStringList& lessonNames);
    /// In place of the names, in the same order.
    void setLessonTitles(const QStringList& titles);
    /// Of one of them, asked when an entry of Explain leads to it.
    void setLessonTitle(std::function<QString(int)> titleOf);
    ~MainWindow() override;

    /// `index` into the library, or into `count` others; -1: a file of one's own.
    void setLesson(std::shared_ptr<const Lesson> lesson, int index, int count = 0);
    /// `file` could not be read: it stands where the stage would be until something else is opened.
    void showBroken(const QString& file, const LessonError& error);
    /// The lesson has a recording that ships with the program.
    void offerRecording(bool isThere);
    /// The chooser in place of the stage.
    void showLessons(std::vector<LessonShelf> shelves, const std::optional<LessonGoOn>& goOn);
    [[nodiscard]] bool showsLessons() const;
    /// The connections of the capture that was opened last, in place of the stage.
    void showConnections();
    [[nodiscard]] bool showsBroken() const { return m_isBroken; }
    /// Back to the stage, as it stands.
    void showStage();
    /// What had been chosen by hand before a restart can be chosen again: choicesRequested().
    void offerChoices(const std::map<std::string, bool>& toggles, std::optional<Sigpipe> sigpipe,
                      std::optional<Profile> profile);
    [[nodiscard]] EditCommands& editing() { return *m_editing; }
    /// The run that has just begun is gone on with at `step`: nobody was asked what stands before it.
    void goOnAt(int step);
    /// Of the lesson, from 0: that comes next or is being done.
    [[nodiscard]] int step() const;
    /// The toggles as they stand now.
    [[nodiscard]] const std::map<std::string, bool>& toggles() const;
    /// Without what the lesson's own acts made of them.
    [[nodiscard]] const std::map<std::string, bool>& chosenToggles() const;

    [[nodiscard]] RecordingCommands& recordings() { return *m_recordings; }
    [[nodiscard]] CaptureCommands& captures() { return *m_captures; }
    [[nodiscard]] CheckCommands& checks() { return *m_checks; }

signals:
    void lessonRequested(int index);
    /// The lesson or challenge so many places behind this one.
    void neighbourRequested(int places);
    /// A lesson, a scenario or a folder of them.
    void openRequested(const QString& path);
    void allLessonsRequested();
    /// Programs of the user's own shall run.
    void ownRunRequested(const eleven::OwnSetup& setup);
    /// Of the LessonGoOn that showLessons() was given.
    void goOnRequested();
    /// A place in Lesson::tries; -1: the lesson itself again.
    void tryRequested(int index);
    /// The menu of lessons is about to open: see setLessonTitles().
    void lessonTitlesWanted();
    /// The lesson shall begin again as it is written.
    void restartRequested();
    void choicesRequested();
    /// What a person did is forgotten: the lesson shall begin again.
    void progressForgotten();
    void languageRequested(const QString& code);
    /// What SIGPIPE does shall be this; the lesson begins again.
    void sigpipeRequested(Sigpipe mode);
    /// The hosts shall have this profile; the lesson begins again.
    void profileRequested(Profile profile);
    void closed();
    /// The lesson shall stand on this.
    void rungRequested(eleven::Rung rung);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build(const QStringList& lessonNames);
    void bindFiles();
    void bindRun();
    void bindStage();
    void bindView();
    void bindLook();
    /// All that is told of what is shown, in another language.
    void retell();
    void tellLesson();
    void tellCapture();
    void tellOwn();
    void showStops();
    void tellChoices();
    void tellTitle();
    void bindExplain();
    void showPage();
    void markLesson();
    void showRefusal();
    void keepProgress();
    void showEscape();
    [[nodiscard]] bool isCapture() const { return m_lesson && m_lesson->isCapture(); }
    [[nodiscard]] bool isOfCourse() const { return !m_lesson->challenge && !m_lesson->isCapture(); }
    [[nodiscard]] bool isFirstLesson() const { return m_lessonIndex == 0 && isOfCourse(); }
    void useHint(Hint hint);
    void showMoment();
    void showSituation();
    void showRung();
    /// Why there is no lab, in the place of the stage.
    void askWhy(bool on);
    void tellProfiles();
    void showChosen();
    void showPlaying();
    void showNext();
    void showQuestions();
    bool showFirst();
    void play();
    /// How long what the lesson panel shows newly takes to read, in ms.
    [[nodiscard]] int readingTime();
    void applyLook();
    void setToggle(const std::string& toggle, bool on);

    TraceFeed& m_feed;
    Playhead& m_playhead;
    Conductor& m_conductor;
    QTimer m_waitTick; ///< single shot: while time passes that the script lets pass
    Appearance m_appearance;
    Commands m_commands;
    std::shared_ptr<const Lesson> m_lesson;
    int m_lessonIndex = -1;
    int m_lessonCount = 0;
    QStringList m_lessonNames;
    int m_shelfCount = 0; ///< of the shelf that m_lessonIndex is a place on
    ToolBar* m_toolBar;
    LessonPanel* m_lessonPanel;
    LessonEditor* m_lessonEditor; ///< in the place of that
    LessonStrip* m_lessonStrip;
    QStackedWidget* m_whole; ///< toolbar, lesson and pages, or the chooser
    ChooserPage* m_chooser;
    CapturePage* m_connections;
    QStackedWidget* m_pages;
    BrokenFilePage* m_broken;
    Stage* m_stage;
    FailurePage* m_failure;
    WindowFit* m_fit = nullptr;
    QActionGroup* m_lessonChoice;
    ActCommands* m_acts;
    PlayheadCommands* m_looks;
    BranchCommands* m_branches;
    RecordingCommands* m_recordings;
    CaptureCommands* m_captures;
    CheckCommands* m_checks;
    QShortcut* m_escape; ///< from a connection of a capture to the list, from Why? to the stage
    FloatingRemark* m_remark;
    bool m_hasToldNoBranch = false;
    TeacherCommands* m_teacher;
    EditCommands* m_editing;
    ToggleActions* m_toggles = nullptr;
    /// Of before a restart.
    struct Choices {
        std::map<std::string, bool> toggles;
        std::optional<Sigpipe> sigpipe;
        std::optional<Profile> profile;
    };
    std::optional<Choices> m_choices;
    QString m_read; ///< what Play has waited for
    QString m_whyNoStep;
    bool m_isBroken = false;
    bool m_isListBehind = false; ///< the chooser was opened over the list of a capture
    bool m_isAskingWhy = false;  ///< why there is no lab
    bool m_hasNoLab = false;     ///< it is known why
    int m_keptStep = -1;         ///< of this lesson, in the settings
    SeenSoFar m_keptSeen;
};

} // namespace eleven
