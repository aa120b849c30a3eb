#pragma once
// The main window: toolbar, lesson drawer and stage, or the page that says why there is no stage. It binds
// the commands to the playhead and the conductor; WindowFit fits it to its screen; what is shown comes from
// projections.

#include "ui/session/conductor.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commands.h"

#include <QMainWindow>

class QActionGroup;
class QMenu;
class QStackedWidget;

namespace eleven {

class ActCommands;
class FailurePage;
class LessonPanel;
class LessonStrip;
class PlayheadCommands;
class Stage;
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
    ~MainWindow() override;

    /// `index` into the library; -1: a file of one's own.
    void setLesson(std::shared_ptr<const Lesson> lesson, int index);
    /// A lesson could not be read.
    void showBadLesson(const QString& message);
    /// What had been chosen by hand before a restart can be chosen again: choicesRequested().
    void offerChoices(const std::map<std::string, bool>& toggles, std::optional<Sigpipe> sigpipe,
                      std::optional<Profile> profile);
    /// The toggles as they stand now.
    [[nodiscard]] const std::map<std::string, bool>& toggles() const;
    /// Without what the lesson's own acts made of them.
    [[nodiscard]] const std::map<std::string, bool>& chosenToggles() const;

signals:
    void lessonRequested(int index);
    /// The menu of lessons is about to open: see setLessonTitles().
    void lessonTitlesWanted();
    /// The lesson shall begin again as it is written.
    void restartRequested();
    void choicesRequested();
    /// What SIGPIPE does shall be this; the lesson begins again.
    void sigpipeRequested(Sigpipe mode);
    /// The hosts shall have this profile; the lesson begins again.
    void profileRequested(Profile profile);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build(const QStringList& lessonNames);
    void bindRun();
    void bindStage();
    void bindView();
    void bindLook();
    void showMoment();
    void showSituation();
    void showProfiles();
    void showPlaying();
    void showNext();
    void play();
    /// How long what the lesson panel shows newly takes to read, in ms.
    [[nodiscard]] int readingTime();
    void applyLook();
    void setToggle(const std::string& toggle, bool on);

    TraceFeed& m_feed;
    Playhead& m_playhead;
    Conductor& m_conductor;
    Appearance m_appearance;
    Commands m_commands;
    std::shared_ptr<const Lesson> m_lesson;
    int m_lessonIndex = -1;
    int m_lessonCount = 0;
    ToolBar* m_toolBar;
    LessonPanel* m_lessonPanel;
    LessonStrip* m_lessonStrip;
    QStackedWidget* m_pages;
    Stage* m_stage;
    FailurePage* m_failure;
    WindowFit* m_fit = nullptr;
    QActionGroup* m_lessonChoice;
    ActCommands* m_acts;
    PlayheadCommands* m_looks;
    ToggleActions* m_toggles = nullptr;
    QString m_read; ///< what Play has waited for
};

} // namespace eleven
