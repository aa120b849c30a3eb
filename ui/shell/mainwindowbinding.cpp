// Of MainWindow: what each command does, and who hears of whom.

#include "ui/accessible/desktopmotion.h"
#include "ui/capture/capturepage.h"
#include "ui/chooser/chooserpage.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/ladderview.h"
#include "ui/lesson/lessonpanel.h"
#include "ui/lesson/markdownview.h"
#include "ui/own/owndialog.h"
#include "ui/shell/actcommands.h"
#include "ui/shell/branchcommands.h"
#include "ui/shell/brokenfilepage.h"
#include "ui/shell/capturecommands.h"
#include "ui/shell/editcommands.h"
#include "ui/shell/exportcommands.h"
#include "ui/shell/exportpage.h"
#include "ui/shell/failurepage.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/floatingremark.h"
#include "ui/shell/helpsheets.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/playheadcommands.h"
#include "ui/shell/recordingcommands.h"
#include "ui/shell/stage.h"
#include "ui/shell/teachercommands.h"
#include "ui/shell/toggleactions.h"
#include "ui/shell/toolbar.h"
#include "ui/shell/windowfit.h"
#include "ui/words/capturetexts.h"
#include "ui/words/questiontexts.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"
#include "ui/words/whynot.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>

namespace eleven {

namespace {

const QString kHideAnswersKey = QStringLiteral("course/hideAnswers");
const QString kMotionKey = QStringLiteral("look/reducedMotion");

} // namespace

void MainWindow::bindFiles() {
    const auto on = [this](Command command, auto what) {
        connect(m_commands[command], &QAction::triggered, this, what);
    };
    on(Command::Quit, [this] { close(); });
    on(Command::OwnProgram, [this] {
        const auto shown = m_lesson ? ownSetupOf(*m_lesson, m_feed.situation().stopAt) : std::nullopt;
        askWhatToRun(*this, shown, [this](const OwnSetup& setup) { emit ownRunRequested(setup); });
    });
    on(Command::AllLessons, [this] { emit allLessonsRequested(); });
    on(Command::PreviousLesson, [this] { emit neighbourRequested(-1); });
    on(Command::NextLesson, [this] { emit neighbourRequested(1); });
    connect(m_lessonChoice, &QActionGroup::triggered, this,
            [this](QAction* action) { emit lessonRequested(action->data().toInt()); });
    auto* files =
        new FileCommands(m_commands, *this, *menuBar()->findChild<QMenu*>(QStringLiteral("recent")));
    connect(files, &FileCommands::openRequested, this, &MainWindow::openRequested);
    auto* exports = new ExportCommands(m_commands, *this, *m_stage, m_feed, m_lesson,
                                       *menuBar()->findChild<QMenu*>(QStringLiteral("export")));
    connect(exports, &ExportCommands::told, m_stage, &Stage::remark);
    connect(m_recordings, &RecordingCommands::told, m_stage, &Stage::remark);
    connect(m_branches, &BranchCommands::told, m_stage, &Stage::remark);
    connect(m_recordings, &RecordingCommands::markChanged, this, &MainWindow::tellTitle);
    connect(m_broken, &BrokenFilePage::tryAgainRequested, this, &MainWindow::openRequested);
    const auto onEscape = [this](QWidget* page, auto what) {
        connect(new QShortcut(Qt::Key_Escape, page, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, what);
    };
    onEscape(m_connections, &MainWindow::showStage);
    onEscape(m_broken, &MainWindow::showStage);
    onEscape(m_chooser, [this] { m_isListBehind ? showConnections() : showStage(); });
    connect(m_captures, &CaptureCommands::listed, this, &MainWindow::showConnections);
    connect(m_captures, &CaptureCommands::broken, this, [this](const QString& file, const QString& why) {
        showBroken(file, {file.toStdString(), {}, CaptureTexts::expected().toStdString(), why.toStdString()});
    });
    connect(m_escape, &QShortcut::activated, this,
            [this] { m_isAskingWhy ? askWhy(false) : showConnections(); });
    connect(m_commands[Command::Leave], &QAction::changed, this, &MainWindow::showEscape);
    connect(m_chooser, &ChooserPage::lessonChosen, this, &MainWindow::openRequested);
    connect(m_chooser, &ChooserPage::goOnChosen, this, &MainWindow::goOnRequested);
    connect(m_teacher, &TeacherCommands::forgotten, this, &MainWindow::progressForgotten);
    connect(m_teacher, &TeacherCommands::told, m_stage, &Stage::remark);
    connect(m_editing, &EditCommands::told, m_stage, &Stage::remark);
    connect(m_editing, &EditCommands::toggled, this, [this] {
        m_whole->setCurrentIndex(0); // there it stands
        showPage();
        m_fit->setEditing(m_editing->isEditing());
    });
    auto* page = new ExportPage(m_commands, *this, [this] {
        PageSource source{*m_lesson, m_feed.trace(), QSysInfo::kernelVersion()};
        source.lesson.toggles = m_stage->togglesAtStart();
        return source;
    });
    connect(page, &ExportPage::told, m_stage, &Stage::remark);
    connect(m_lessonPanel, &LessonPanel::tryChosen, this, &MainWindow::tryRequested);
}

void MainWindow::bindRun() {
    const auto on = [this](Command command, auto what) {
        connect(m_commands[command], &QAction::triggered, this, what);
    };
    on(Command::Restart, [this] { emit restartRequested(); });
    on(Command::GoFreely, [this] { m_conductor.goFreely(); });
    on(Command::ChooseAgain, [this] { emit choicesRequested(); });
    on(Command::Step, [this] {
        if (m_conductor.canStep())
            m_conductor.step();
        else if (!showFirst())
            m_stage->pointOutObstacle();
    });
    on(Command::Step, [this] { useHint(Hint::Step); });
    on(Command::Back, [this] { useHint(Hint::Back); });
    for (const Command command : {Command::Deliver, Command::Drop, Command::Copy})
        on(command, [this] { useHint(Hint::Wire); });
    on(Command::Play, [this] { play(); });
    m_conductor.setReadingTime([this] { return readingTime(); });
    m_conductor.setShownFirst([this] { return showFirst(); });
    for (std::size_t i = 0; i < kAnswerCommands.size(); ++i)
        on(kAnswerCommands[i], [this, i] { m_lessonPanel->choose(i); });
    QAction* hide = m_commands[Command::HideAnswers];
    connect(hide, &QAction::toggled, m_lessonPanel, &LessonPanel::hideAnswers);
    hide->setChecked(QSettings().value(kHideAnswersKey).toBool());
    on(Command::HideAnswers, [this](bool hidden) {
        QSettings().setValue(kHideAnswersKey, hidden);
        m_stage->remark(hidden ? answersHidden() : answersShown());
    });
    connect(m_fit, &WindowFit::arranged, this, &MainWindow::showQuestions);
    connect(m_lessonPanel, &LessonPanel::questionsChanged, this, &MainWindow::showQuestions);
    connect(m_lessonPanel, &LessonPanel::scrolled, this, &MainWindow::showNext);
    on(Command::HoldEach, [this] { m_conductor.setWireMode(WireMode::HoldEach); });
    on(Command::AtPace, [this] { m_conductor.setWireMode(WireMode::AtPace); });
    on(Command::KernelSpeed, [this] { m_conductor.setWireMode(WireMode::KernelSpeed); });
    for (std::size_t i = 0; i < kStopCommands.size(); ++i)
        on(kStopCommands[i], [this, i] {
            const std::optional<Flow> connection = m_stage->connectionOf(Side::Server);
            m_conductor.setStops({static_cast<StopAt>(i), connection.value_or(Flow{})});
        });
    on(Command::Slower, [this] { m_toolBar->changeSpeed(-1); });
    on(Command::Faster, [this] { m_toolBar->changeSpeed(1); });
    connect(m_toggles, &ToggleActions::toggled, this, &MainWindow::setToggle);
    for (std::size_t i = 0; i < kSigpipeCommands.size(); ++i)
        on(kSigpipeCommands[i], [this, i] {
            emit sigpipeRequested(static_cast<Sigpipe>(i));
            showChosen(); // somebody may be asked first
        });
    for (std::size_t i = 0; i < kProfileCommands.size(); ++i)
        on(kProfileCommands[i], [this, i] {
            emit profileRequested(static_cast<Profile>(i));
            showChosen();
        });
    connect(m_toolBar, &ToolBar::speedChanged, this, [this](double speed) { m_conductor.setSpeed(speed); });
    connect(m_failure, &FailurePage::rungRequested, this, [this](Rung rung) {
        const auto& failure = m_feed.situation().failure;
        const bool isForbidden = failure && failure->remedy.code == Remedy::Code::RunOwn; // somebody is asked
        const bool isOnLab = m_feed.live() >= 0 && !m_feed.situation().isOnLoopback;
        askWhy(false);
        if (rung == Rung::Lab && isOnLab && !isForbidden)
            m_conductor.restart();
        else
            emit rungRequested(rung);
    });
    connect(m_stage, &Stage::whyRequested, this, [this] { askWhy(true); });
    connect(m_failure, &FailurePage::backRequested, this, [this] { askWhy(false); });
    connect(m_failure, &FailurePage::editRequested, m_commands[Command::OwnProgram], &QAction::trigger);
}

void MainWindow::bindStage() {
    LadderView* ladder = m_stage->ladder();
    connect(ladder, &LadderView::deliverRequested, this,
            [this](SegmentId id) { m_conductor.perform(actOn(id, Act::Kind::Deliver)); });
    connect(ladder, &LadderView::dropRequested, this,
            [this](SegmentId id) { m_conductor.perform(actOn(id, Act::Kind::Drop)); });
    connect(ladder, &LadderView::actRequested, &m_conductor, &Conductor::perform);
    m_acts->setShown([this](Side side) { return m_stage->endpoint(side); });
    m_acts->setHeld([ladder] { return ladder->heldForKeys(); },
                    [ladder](const std::set<SegmentId>& asked) { return ladder->heldForKeys(asked); });
    connect(m_stage, &Stage::processChosen, this, &MainWindow::showMoment);
    connect(m_stage, &Stage::typed, this,
            [this](Side side, const QByteArray& octets) { m_conductor.type(side, octets.toStdString()); });
    connect(&m_commands, &Commands::refused, m_stage, &Stage::remark);
    connect(m_stage, &Stage::remarked, m_remark, [this, ladder](const QString& why) {
        if (!ladder->isVisible()) m_remark->say(why); // else it stands below that
    });
    for (const QStackedWidget* pages : {m_whole, m_pages})
        connect(pages, &QStackedWidget::currentChanged, m_remark, &QWidget::hide); // it was about another
    connect(ladder, &LadderView::copyRequested, this,
            [this](SegmentId id) { m_conductor.perform(actOn(id, Act::Kind::Copy)); });
    for (const auto asked :
         {&LadderView::deliverRequested, &LadderView::dropRequested, &LadderView::copyRequested})
        connect(ladder, asked, this, [this] { useHint(Hint::Wire); });
    connect(&m_conductor, &Conductor::glideWanted, ladder, &LadderView::glide);
    connect(&m_conductor, &Conductor::glideEndWanted, ladder, &LadderView::finishGlide);
    connect(ladder, &LadderView::glideFinished, &m_conductor, &Conductor::glideFinished);
    connect(&m_conductor, &Conductor::changed, this, &MainWindow::showPlaying);
    m_waitTick.setSingleShot(true);
    m_waitTick.setInterval(200);
    connect(&m_waitTick, &QTimer::timeout, this, &MainWindow::showNext);
    connect(m_stage->inspector()->timers(), &TimersView::skipRequested, m_acts, &ActCommands::skipTimeWait);
    connect(&m_feed, &TraceFeed::restarted, m_stage, &Stage::restart);
    connect(&m_feed, &TraceFeed::restarted, m_acts, &ActCommands::restart);
    connect(&m_feed, &TraceFeed::restarted, m_lessonPanel, &LessonPanel::restart);
    connect(&m_feed, &TraceFeed::restarted, &m_playhead,
            [this] { m_playhead.restart(m_feed.isLiveShown()); });
    connect(&m_feed, &TraceFeed::branchesChanged, m_stage, &Stage::showBranches);
    connect(&m_feed, &TraceFeed::branchesChanged, this, &MainWindow::showRung);
    connect(m_stage, &Stage::branchChosen, m_branches, &BranchCommands::showBranch);
    connect(&m_feed, &TraceFeed::grown, &m_playhead, &Playhead::follow);
    connect(&m_feed, &TraceFeed::situationChanged, this, &MainWindow::showSituation);
    connect(&m_playhead, &Playhead::moved, this, &MainWindow::showMoment);
    connect(&m_playhead, &Playhead::chose, this, &MainWindow::showMoment);
}

void MainWindow::bindView() {
    const auto on = [this](Command command, auto what) {
        connect(m_commands[command], &QAction::triggered, this, what);
    };
    on(Command::ShowDiagram, [this] { m_stage->showDiagram(); });
    on(Command::ShowSegment, [this] { m_stage->showTab(m_stage->inspector()->segment()); });
    on(Command::ShowCalls, [this] { m_stage->showTab(m_stage->inspector()->calls()); });
    on(Command::ShowSockets, [this] { m_stage->showTab(m_stage->inspector()->sockets()); });
    on(Command::ShowTimers, [this] { m_stage->showTab(m_stage->inspector()->timers()); });
    on(Command::ShowConnections, [this] { m_stage->showTab(m_stage->inspector()->connections()); });
    on(Command::ShowDescriptors, [this] { m_stage->showTab(m_stage->inspector()->descriptors()); });
    on(Command::ShowKept, [this] { m_stage->showTab(m_stage->inspector()->kept()); });
    on(Command::ShowChecks, [this] { m_stage->showTab(m_stage->inspector()->checks()); });
    on(Command::OtherLanguage, [this] { emit languageRequested(SpokenLanguage::other()); });
    on(Command::Shortcuts, [this] { showPossible(*this, *menuBar(), m_commands); });
    on(Command::About, [this] { showAbout(*this); });
}

void MainWindow::bindExplain() {
    const auto on = [this](Command command, auto what) {
        connect(m_commands[command], &QAction::triggered, this, what);
    };
    ExplainView* explain = m_stage->inspector()->explain();
    on(Command::ShowExplain, [this, explain] {
        explain->showMoment();
        m_stage->showTab(explain);
    });
    on(Command::ExplainThis, [this] { m_stage->explainThis(); });
    on(Command::ExplainBack, [explain] { explain->goBack(); });
    on(Command::ExplainForth, [explain] { explain->goForth(); });
    on(Command::AllEntries, [this, explain] {
        const bool wasInSight = explain->isVisible();
        m_stage->showTab(explain);
        explain->showAll(wasInSight);
    });
    const auto showWay = [this, explain] {
        m_commands.set(Command::ExplainBack, explain->canGoBack() ? QString() : WhyNot::firstEntry());
        m_commands.set(Command::ExplainForth, explain->canGoForth() ? QString() : WhyNot::lastEntry());
    };
    connect(explain, &ExplainView::wayChanged, this, showWay);
    connect(&m_commands, &Commands::retold, this, showWay);
    showWay();
    connect(explain, &ExplainView::lessonWanted, this, &MainWindow::lessonRequested);
    for (MarkdownView* text : m_lessonPanel->findChildren<MarkdownView*>())
        connect(text, &MarkdownView::explainWanted, m_stage, &Stage::explain);
    explain->setLessons({m_lessonNames, {}});
}

void MainWindow::bindLook() {
    const auto on = [this](Command command, auto what) {
        connect(m_commands[command], &QAction::triggered, this, what);
    };
    on(Command::ThemeDesktop, [this] { m_appearance.chooseTheme(ThemeChoice::Desktop); });
    on(Command::ThemeLight, [this] { m_appearance.chooseTheme(ThemeChoice::Light); });
    on(Command::ThemeDark, [this] { m_appearance.chooseTheme(ThemeChoice::Dark); });
    on(Command::Larger, [this] { m_appearance.larger(); });
    on(Command::Smaller, [this] { m_appearance.smaller(); });
    on(Command::Percent100, [this] { m_appearance.choosePercent(100); });
    on(Command::Percent125, [this] { m_appearance.choosePercent(125); });
    on(Command::Percent150, [this] { m_appearance.choosePercent(150); });
    on(Command::Percent200, [this] { m_appearance.choosePercent(200); });
    connect(&m_appearance, &Appearance::changed, this, &MainWindow::applyLook);
    QAction* motion = m_commands[Command::ReducedMotion];
    connect(motion, &QAction::toggled, this, [this](bool reduced) { m_conductor.setReducedMotion(reduced); });
    const bool desktopStill = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    motion->setChecked(QSettings().value(kMotionKey, desktopStill).toBool());
    askDesktopMotion(*motion, [motion](bool reduced) {
        if (!QSettings().contains(kMotionKey)) motion->setChecked(reduced); // nobody chose
    });
    on(Command::ReducedMotion, [](bool reduced) { QSettings().setValue(kMotionKey, reduced); });
}

} // namespace eleven
