#include "ui/shell/mainwindow.h"

#include "ui/accessible/announcer.h"
#include "ui/capture/capturepage.h"
#include "ui/chooser/chooserpage.h"
#include "ui/editor/lessoneditor.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/ladderview.h"
#include "ui/lesson/lessonpanel.h"
#include "ui/lesson/lessonstrip.h"
#include "ui/lesson/seen.h"
#include "ui/shell/actcommands.h"
#include "ui/shell/branchcommands.h"
#include "ui/shell/brokenfilepage.h"
#include "ui/shell/capturecommands.h"
#include "ui/shell/checkcommands.h"
#include "ui/shell/editcommands.h"
#include "ui/shell/failurepage.h"
#include "ui/shell/floatingremark.h"
#include "ui/shell/focuskeys.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/shell/menus.h"
#include "ui/shell/playheadcommands.h"
#include "ui/shell/recordingcommands.h"
#include "ui/shell/stage.h"
#include "ui/shell/teachercommands.h"
#include "ui/shell/toggleactions.h"
#include "ui/shell/toolbar.h"
#include "ui/shell/windowfit.h"
#include "ui/words/errnowords.h"
#include "ui/words/recordingtexts.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

namespace eleven {

namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");

} // namespace

MainWindow::MainWindow(TraceFeed& feed, Playhead& playhead, Conductor& conductor,
                       const QStringList& lessonNames)
    : m_feed(feed), m_playhead(playhead), m_conductor(conductor), m_appearance(*this), m_commands(*this),
      m_lessonCount(static_cast<int>(lessonNames.size())), m_lessonNames(lessonNames),
      m_toolBar(new ToolBar(m_commands)), m_lessonPanel(new LessonPanel(m_commands)),
      m_lessonEditor(new LessonEditor(m_commands)), m_lessonStrip(new LessonStrip),
      m_whole(new QStackedWidget), m_chooser(new ChooserPage(m_commands)),
      m_connections(new CapturePage(m_commands)), m_pages(new QStackedWidget),
      m_broken(new BrokenFilePage(m_commands)), m_stage(new Stage(feed, playhead)),
      m_failure(new FailurePage), m_lessonChoice(new QActionGroup(this)),
      m_acts(new ActCommands(m_commands, conductor, playhead, feed.trace(), this)),
      m_looks(new PlayheadCommands(m_commands, conductor, playhead, this)),
      m_branches(new BranchCommands(m_commands, conductor, playhead, feed, this)),
      m_recordings(new RecordingCommands(m_commands, *this, feed)),
      m_captures(new CaptureCommands(m_commands, *m_connections, *this)),
      m_checks(new CheckCommands(*m_stage->inspector()->checks(), this)),
      m_escape(new QShortcut(Qt::Key_Escape, this)), m_remark(new FloatingRemark(*this)),
      m_teacher(new TeacherCommands(m_commands, *this)),
      m_editing(new EditCommands(m_commands, *m_lessonEditor, *this)) {
    m_appearance.apply(); // first: what is added later is polished once
    build(lessonNames);
    new FocusKeys(*this);
    bindFiles();
    bindRun();
    bindStage();
    bindView();
    bindExplain();
    bindLook();
    new Announcer(*this, *m_stage, *m_lessonPanel, conductor, playhead, feed);
    applyLook();
    m_fit->open(QSettings().value(kGeometryKey).toByteArray());
    m_stage->ladder()->setFocus();
    showMoment();
    showSituation();
}

MainWindow::~MainWindow() {
    m_lessonEditor->finishTyping();
    disconnect(&m_playhead, nullptr, this, nullptr);
    disconnect(&m_conductor, nullptr, this, nullptr);
    disconnect(m_fit, nullptr, this, nullptr);
}

void MainWindow::setLessonTitles(const QStringList& titles) {
    const QList<QAction*> actions = m_lessonChoice->actions();
    for (int i = 0; i < qMin(titles.size(), actions.size()); ++i)
        actions[i]->setText(titles[i]);
}

void MainWindow::build(const QStringList& lessonNames) {
    m_lessonChoice->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    QMenu* lessons = fillMenuBar(*menuBar(), m_commands);
    connect(lessons, &QMenu::aboutToShow, this, &MainWindow::lessonTitlesWanted);
    for (const QString& name : lessonNames) {
        QAction* action = lessons->addAction(name);
        action->setCheckable(true);
        action->setData(lessons->actions().size() - 1);
        m_lessonChoice->addAction(action);
    }
    auto* lookMenu = new QMenu(this);
    fillLookMenu(*lookMenu, m_commands);
    m_toolBar->setLookMenu(lookMenu);
    auto* actMenu = new QMenu(this);
    fillActMenu(*actMenu, m_commands);
    m_toolBar->setActMenu(actMenu);
    m_toggles =
        new ToggleActions(m_commands, *this, *menuBar()->findChild<QMenu*>(QStringLiteral("toggles")));

    inEachLanguage(*m_lessonStrip, [this] {
        m_lessonStrip->setToolTip(m_commands[Command::LessonPanel]->toolTip());
        m_lessonStrip->setAccessibleName(Texts::lessonDrawer());
    });
    connect(m_lessonStrip, &LessonStrip::clicked, m_commands[Command::LessonPanel], &QAction::trigger);
    m_stage->setObjectName(QStringLiteral("stage"));
    m_stage->setCommands(m_commands);
    m_pages->addWidget(m_stage);
    m_pages->addWidget(m_failure);
    m_pages->addWidget(m_broken);
    auto* central = new QWidget;
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_lessonEditor);
    body->addWidget(m_lessonPanel);
    body->addWidget(m_lessonStrip);
    body->addWidget(m_pages, 1);
    auto* whole = new QVBoxLayout(central);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_toolBar);
    whole->addLayout(body, 1);
    m_whole->addWidget(central);
    m_whole->addWidget(m_chooser);
    m_whole->addWidget(m_connections);
    setCentralWidget(m_whole);
    m_fit = new WindowFit(*this, {m_toolBar, body, m_lessonPanel, m_lessonEditor, m_lessonStrip, m_stage},
                          m_appearance, m_commands);
}

void MainWindow::setLessonTitle(std::function<QString(int)> titleOf) {
    m_stage->inspector()->explain()->setLessons({m_lessonNames, std::move(titleOf)});
}

void MainWindow::setLesson(std::shared_ptr<const Lesson> lesson, int index, int count) {
    m_lesson = std::move(lesson);
    m_lessonIndex = index;
    m_shelfCount = count > 0 ? count : m_lessonCount;
    m_keptStep = m_lesson->steps.empty() ? -1 : 0; // what was left before is kept until a step is done
    m_keptSeen = {};
    m_choices.reset();
    showStage();
    m_lessonPanel->setLesson(m_lesson, index + 1, m_shelfCount);
    m_stage->setLesson(m_lesson);
    m_acts->setLesson(m_lesson);
    m_checks->setLesson(*m_lesson);
    m_teacher->setLesson(m_lesson);
    tellLesson();
    markLesson();
    showMoment();
}

/// In the menu: the one that is open, whichever was chosen there.
void MainWindow::markLesson() {
    const QList<QAction*> lessons = m_lessonChoice->actions();
    for (int i = 0; i < lessons.size(); ++i)
        lessons[i]->setChecked(i == m_lessonIndex && isOfCourse());
}

void MainWindow::showBroken(const QString& file, const LessonError& error) {
    m_conductor.pause();
    m_broken->showError(file, error);
    m_isBroken = true;
    m_whole->setCurrentIndex(0);
    setWindowTitle(QFileInfo(file).fileName());
    markLesson();
    showPage();
}

void MainWindow::showLessons(std::vector<LessonShelf> shelves, const std::optional<LessonGoOn>& goOn) {
    m_conductor.pause();
    if (!showsLessons()) m_isListBehind = m_whole->currentWidget() == m_connections;
    m_whole->setCurrentWidget(m_chooser);
    m_chooser->show(std::move(shelves), seenSoFar(), goOn);
    tellTitle();
    showPage();
}

void MainWindow::showConnections() {
    m_conductor.pause();
    m_isBroken = false;
    m_whole->setCurrentWidget(m_connections);
    m_commands.set(Command::Connections, {});
    tellTitle();
    showPage();
}

bool MainWindow::showsLessons() const { return m_whole->currentWidget() == m_chooser; }

void MainWindow::showStage() {
    m_isBroken = m_isAskingWhy = false;
    m_whole->setCurrentIndex(0);
    tellTitle();
    showPage();
}

/// The stage, or what stands in its place; what acts on it works only where it is seen.
void MainWindow::showPage() {
    const bool isElsewhere = m_whole->currentIndex() != 0; // at the chooser, or the list of a capture
    const bool hasFailed = m_feed.situation().failure || m_isAskingWhy;
    m_pages->setCurrentWidget(m_isBroken  ? static_cast<QWidget*>(m_broken)
                              : hasFailed ? static_cast<QWidget*>(m_failure)
                                          : m_stage);
    m_commands.setStageShown(!isElsewhere && !m_isBroken && !m_isAskingWhy);
    showEscape();
    showNext();
}

/// Esc leaves an enlarged pane or a drawer first.
void MainWindow::showEscape() {
    const bool isStage = m_whole->currentIndex() == 0 && !m_isBroken;
    const bool hasBehind = isCapture() || m_isAskingWhy;
    m_escape->setEnabled(isStage && hasBehind && !m_commands[Command::Leave]->isEnabled());
}

void MainWindow::showMoment() {
    m_stage->showMoment();
    m_lessonPanel->showMoment(m_feed.trace(), m_playhead.visible(), m_playhead.isLive());
    if (m_playhead.isLive() && m_lesson) keepProgress();
    showRefusal();
    m_looks->showMoment();
    m_toggles->showPositions(m_stage->shownToggles(), m_playhead.isLive() ? QString() : Texts::recordedTip());
    m_acts->showMoment();
    showStops();
    showPlaying();
}

/// In the text of the lesson, while it is being changed: what the kernel did otherwise.
void MainWindow::showRefusal() {
    const EventNumber refused = m_lessonPanel->progress().refused;
    const auto* check = refused != 0 ? as<CheckEvent>(m_feed.trace().at(refused)) : nullptr;
    m_lessonEditor->showRefusal(check != nullptr ? std::optional(*check) : std::nullopt,
                                check != nullptr ? Texts::check(*check) : QString());
}

/// What was seen, and how far the lesson is: written when it has become more.
void MainWindow::keepProgress() {
    SeenSoFar seen = seenIn(m_lessonPanel->coverage());
    if (seen != m_keptSeen) keepSeen(seen);
    m_keptSeen = std::move(seen);
    const LessonProgress& progress = m_lessonPanel->progress();
    const int kept = m_lesson->challenge ? progress.solvedIn : progress.step;
    if (m_lessonIndex < 0 || m_lesson->isTry || progress.departure || kept == m_keptStep) return;
    m_keptStep = kept;
    const QString id = QString::fromStdString(m_lesson->id);
    if (m_lesson->challenge)
        keepSolved(id, kept);
    else if (progress.isOver)
        setFinished(id);
    else
        setLeft(id, progress.step);
}

void MainWindow::useHint(Hint hint) {
    if (eleven::useHint(hint)) m_lessonPanel->showHints(isFirstLesson() ? hintTexts() : QStringList());
}

void MainWindow::showSituation() {
    if (const auto& noBranch = m_feed.situation().noBranch; noBranch && !m_hasToldNoBranch)
        m_stage->remark(RecordingTexts::noBranch(errorWords(*noBranch)));
    m_hasToldNoBranch = m_feed.situation().noBranch.has_value();
    const auto& failure = m_feed.situation().failure;
    if (failure) m_failure->showError(*failure);
    m_hasNoLab = m_hasNoLab || failure;
    showRung();
    showStops();
    showPage();
    showPlaying();
}

void MainWindow::showRung() {
    const bool isReplay = m_feed.live() < 0 && m_feed.branchCount() > 0;
    const Rung live = m_feed.situation().isOnLoopback ? Rung::Loopback : Rung::Lab;
    m_stage->showRung(isReplay ? Rung::Replay : live, m_hasNoLab);
}

void MainWindow::offerRecording(bool isThere) { m_failure->offerRecording(isThere); }

void MainWindow::askWhy(bool on) {
    m_isAskingWhy = on;
    m_failure->offerBack(on);
    showPage();
    if (!on) m_stage->ladder()->setFocus();
}

void MainWindow::goOnAt(int step) { m_teacher->goOnAt(step); }
int MainWindow::step() const { return m_lessonPanel->progress().step; }
const std::map<std::string, bool>& MainWindow::toggles() const { return m_stage->toggles(); }
const std::map<std::string, bool>& MainWindow::chosenToggles() const { return m_stage->chosenToggles(); }

void MainWindow::setToggle(const std::string& toggle, bool on) {
    Act act;
    act.kind = Act::Kind::Toggle;
    act.toggle = toggle;
    act.on = on;
    m_conductor.perform(act);
}

void MainWindow::applyLook() {
    const Theme& theme = m_appearance.theme();
    const Type& type = m_appearance.type();
    m_toolBar->setTheme(theme, type);
    m_lessonPanel->setTheme(theme, type);
    m_lessonEditor->setTheme(theme, type);
    m_lessonStrip->setTheme(theme, type);
    m_stage->setTheme(theme, type);
    m_teacher->setTheme(theme, type);
    m_broken->setTheme(theme);
    m_chooser->setTheme(theme, type);
    m_connections->setTheme(theme, type);
    m_remark->setType(type);
    const std::array<Command, 3> themes = {Command::ThemeDesktop, Command::ThemeLight, Command::ThemeDark};
    m_commands[themes.at(static_cast<std::size_t>(m_appearance.themeChoice()))]->setChecked(true);
    const std::map<int, Command> sizes = {{100, Command::Percent100},
                                          {125, Command::Percent125},
                                          {150, Command::Percent150},
                                          {200, Command::Percent200}};
    m_commands[sizes.at(m_appearance.percent())]->setChecked(true);
    m_fit->fit();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_fit->fit();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) m_appearance.followDesktop();
    if (event->type() == QEvent::WindowStateChange)
        m_commands[Command::FullScreen]->setChecked(isFullScreen());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_recordings->mayClose()) {
        event->ignore();
        return;
    }
    QSettings().setValue(kGeometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
    emit closed();
}

} // namespace eleven
