#include "tests/toldwindow.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/ladderview.h"
#include "ui/lesson/lessonpanel.h"
#include "ui/shell/stage.h"
#include "ui/shell/statepill.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>
#include <QSlider>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace eleven;
using namespace eleven::handmade;

namespace {

class ListDoor final : public NoDoor {
public:
    void step() override { asked << QStringLiteral("step"); }
    void stepOne() override { asked << QStringLiteral("one act"); }
    void perform(const Act& act) override {
        asked << (act.kind == Act::Kind::Toggle
                      ? QStringLiteral("%1 %2").arg(QString::fromStdString(act.toggle)).arg(act.on)
                      : QStringLiteral("act %1 on %2").arg(static_cast<int>(act.kind)).arg(act.segment));
    }
    void setKernelSpeed(bool on) override { asked << QStringLiteral("kernel speed %1").arg(on); }
    void branch(Fork fork) override { asked << QStringLiteral("branch at %1").arg(fork.moment); }
    void stay() override { asked << QStringLiteral("stay"); }
    void goFreely() override { asked << QStringLiteral("go freely"); }
    void open(const Lesson&, Sigpipe, const std::map<std::string, bool>&) override {
        asked << QStringLiteral("open");
    }
    QStringList asked;
};

std::shared_ptr<const Lesson> lesson() {
    auto result = std::make_shared<Lesson>();
    result->title["en"] = "Four segments";
    result->toggles = {{"skip-close-on-eof", false}};
    ProgramError error;
    result->programs[kClient] =
        Program::parse("int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n", error);
    result->programs[kServer] = Program::parse(
        "int s = socket(AF_INET, SOCK_STREAM, 0);\nclose(s); //@ unless skip-close-on-eof\n", error);
    LessonStep step;
    step.text["en"] = "The client *calls*.";
    Expectation expectation;
    expectation.states = {State::SynSent};
    step.expectations = {expectation};
    result->steps = {step, step};
    result->intro["en"] = "Before anything.";
    return result;
}

/// A handshake that stops with the SYN held.
Story synHeld() {
    Story story;
    story.act("run: client", 0);
    story.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.act("run: client", 0);
    story.call(kClient, 2, "connect(3, server, 80)", true);
    story.sent(Side::Client, "S 0:0(0) <mss 1460>");
    story.reading(1, kClient, State::SynSent);
    story.state(1, kClient, State::Closed, State::SynSent, Stimulus::ActiveOpen);
    return story;
}

struct Window : ToldWindow<ListDoor> {
    Window() : ToldWindow(lesson(), 0, {1366, 768}, {QStringLiteral("One"), QStringLiteral("Two")}) {
        QObject::connect(&window, &MainWindow::restartRequested, [this] { door.branch({}); });
        Situation situation;
        situation.next = Act{};
        tell(synHeld(), situation);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, key, modifiers);
    }
};

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void keysDoWhatTheySay_data();
    void keysDoWhatTheySay();
    void spaceAndReturnAreTheFocusedControls();
    void opensWithinTheScreen();
    void showsTheStateOfBothEnds();
    void recordedMomentsSaySo();
    void theTimeSliderScrubs();
    void toggleActsAtOnce();
    void aToggleOfNoProgramIsDisabled();
    void theWireIsChosen();
    void noTextIsCutOffInTheToolbar_data();
    void noTextIsCutOffInTheToolbar();
    void theDrawerIsPutAwayOnANarrowWindow();
    void theDiagramIsATabOnALowWindow();
    void aFailureIsShownWithItsRemedy();
    void everyControlIsInAMenu();
    void saysWhatHappened();
    void stepSaysWhyItCannot();
    void aDeathIsShown();
    void theProfileShowsWhatTheLessonSets();
    void theWholeDiagramIsInSightOnALowWindow_data();
    void theWholeDiagramIsInSightOnALowWindow();

private:
    QTemporaryDir m_settings;
};

void MainWindowTest::initTestCase() {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QApplication::setOrganizationName(QStringLiteral("eleven-states"));
    QApplication::setApplicationName(QStringLiteral("test"));
}

void MainWindowTest::init() {
    // The offscreen platform itself warns of propagateSizeHints().
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QSettings().clear();
    QSettings().setValue(QStringLiteral("look/reducedMotion"), true);
}

void MainWindowTest::keysDoWhatTheySay_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("asked");
    const int none = Qt::NoModifier;
    QTest::newRow("Right") << int{Qt::Key_Right} << none << QStringLiteral("step");
    QTest::newRow("PageDown") << int{Qt::Key_PageDown} << none << QStringLiteral("step");
    QTest::newRow("F10") << int{Qt::Key_F10} << none << QStringLiteral("step");
    QTest::newRow("Space") << int{Qt::Key_Space} << none << QStringLiteral("one act");
    QTest::newRow("Ctrl+R") << int{Qt::Key_R} << int{Qt::ControlModifier} << QStringLiteral("branch at 0");
    QTest::newRow("D") << int{Qt::Key_D} << none << QStringLiteral("act 1 on 1");
    QTest::newRow("X") << int{Qt::Key_X} << none << QStringLiteral("act 2 on 1");
    QTest::newRow("C") << int{Qt::Key_C} << none << QStringLiteral("act 3 on 1");
}

void MainWindowTest::keysDoWhatTheySay() {
    QFETCH(int, key);
    QFETCH(int, modifiers);
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window.window));
    window.press(static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifiers>(modifiers));
    QTEST(window.door.asked.value(0), "asked");
    QCOMPARE(window.door.asked.size(), 1);
}

void MainWindowTest::spaceAndReturnAreTheFocusedControls() {
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window.window));
    const auto buttons = window.find<LadderView>("ladder")->findChildren<QPushButton*>();
    const auto drop = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->isVisible() && button->text() == QStringLiteral("Drop");
    });
    QVERIFY(drop != buttons.end());
    const QString dropped = QStringLiteral("act %1 on 1").arg(static_cast<int>(Act::Kind::Drop));
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
        window.door.asked.clear();
        (*drop)->setFocus();
        QTest::keyClick(*drop, key);
        QCOMPARE(window.door.asked, QStringList{dropped});
        QVERIFY(!window.conductor.isPlaying());
    }
    QKeyEvent overBox(QEvent::ShortcutOverride, Qt::Key_Space, Qt::NoModifier);
    QCoreApplication::sendEvent(window.find<QComboBox>("wire"), &overBox);
    QVERIFY(overBox.isAccepted());
    window.find<LadderView>("ladder")->setFocus();
    window.press(Qt::Key_Space);
    QVERIFY(window.conductor.isPlaying());
}

void MainWindowTest::opensWithinTheScreen() {
    Window parts;
    const MainWindow fresh{parts.feed, parts.playhead, parts.conductor, {QStringLiteral("One")}};
    const QSize screen = fresh.screen()->availableSize();
    QVERIFY(fresh.width() < screen.width() && fresh.height() < screen.height());
}

void MainWindowTest::showsTheStateOfBothEnds() {
    Window window;
    QCOMPARE(window.find<QWidget>("client")->findChild<StatePill*>()->state(), State::SynSent);
    QCOMPARE(window.find<QWidget>("server")->findChild<StatePill*>()->state(), State::Closed);
}

void MainWindowTest::recordedMomentsSaySo() {
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window.window));
    QVERIFY(!window.find<QLabel>("recorded")->isVisible());
    window.press(Qt::Key_Left);
    QVERIFY(window.find<QLabel>("recorded")->isVisible());
    QCOMPARE(window.find<QLabel>("step")->text(), QStringLiteral("moment 1 of 2"));
    QCOMPARE(window.find<QWidget>("client")->findChild<StatePill*>()->state(), State::Closed);
    window.press(Qt::Key_Home);
    QCOMPARE(window.find<QLabel>("step")->text(), QStringLiteral("moment 0 of 2"));
    window.press(Qt::Key_End);
    QVERIFY(!window.find<QLabel>("recorded")->isVisible());
    QVERIFY(window.door.asked.isEmpty());
}

void MainWindowTest::theTimeSliderScrubs() {
    Window window;
    auto* time = window.find<QSlider>("time");
    QCOMPARE(time->maximum(), 2);
    time->setValue(1);
    QCOMPARE(window.playhead.moment(), 1);
    window.playhead.toEnd();
    QCOMPARE(time->value(), 2);
}

void MainWindowTest::toggleActsAtOnce() {
    Window window;
    window.find<QCheckBox>("skipCloseBox")->click();
    QCOMPARE(window.door.asked, QStringList{QStringLiteral("skip-close-on-eof 1")});
}

void MainWindowTest::aToggleOfNoProgramIsDisabled() {
    Window window;
    QVERIFY(window.find<QCheckBox>("skipCloseBox")->isEnabled());
    QVERIFY(window.find<QCheckBox>("writeAfterClosedBox") == nullptr);
    QVERIFY(!window.find<QAction>("writeAfterClosed")->isEnabled());
}

void MainWindowTest::theWireIsChosen() {
    Window window;
    auto* wire = window.find<QComboBox>("wire");
    window.find<QAction>("kernelSpeed")->trigger();
    QCOMPARE(wire->currentIndex(), 2);
    QCOMPARE(window.conductor.wireMode(), WireMode::KernelSpeed);
    QCOMPARE(window.door.asked, QStringList{QStringLiteral("kernel speed 1")});
}

void MainWindowTest::noTextIsCutOffInTheToolbar_data() {
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 125, 150, 200})
        QTest::addRow("%d %%", percent) << percent;
}

void MainWindowTest::noTextIsCutOffInTheToolbar() {
    QFETCH(int, percent);
    QSettings().setValue(QStringLiteral("look/percent"), percent);
    Window window;
    QCoreApplication::processEvents();
    auto* bar = window.find<QWidget>("toolBar");
    for (QWidget* control : bar->findChildren<QWidget*>()) {
        if (!control->isVisible() || control->size().isEmpty() ||
            control->parentWidget()->inherits("QComboBox"))
            continue;
        QVERIFY2(control->width() >= control->minimumSizeHint().width(), qPrintable(control->objectName()));
        QVERIFY2(bar->rect().contains(QRect(control->mapTo(bar, QPoint(0, 0)), control->size())),
                 qPrintable(control->objectName()));
        if (auto* button = qobject_cast<QAbstractButton*>(control)) {
            QVERIFY(button->width() > button->fontMetrics().horizontalAdvance(button->text()));
        }
    }
}

void MainWindowTest::theDrawerIsPutAwayOnANarrowWindow() {
    Window window;
    auto* panel = window.find<LessonPanel>("lessonPanel");
    QVERIFY(panel->isVisible());
    window.window.resize(680, 768);
    QVERIFY(!panel->isVisible());
    window.find<QAction>("lessonPanel")->trigger();
    QVERIFY(panel->isVisible());
    window.window.resize(1600, 1000);
    QVERIFY(panel->isVisible());
}

void MainWindowTest::theDiagramIsATabOnALowWindow() {
    Window window;
    auto* tabs = window.find<Inspector>("inspector");
    QCOMPARE(tabs->count(), 6);
    window.window.resize(1600, 1000);
    QCOMPARE(tabs->count(), 5);
    QVERIFY(window.find<QWidget>("diagram")->isVisible());
    window.window.resize(1600, 800);
    QCOMPARE(tabs->count(), 6);
    QVERIFY(window.find<QWidget>("diagram")->isVisible());
}

void MainWindowTest::aFailureIsShownWithItsRemedy() {
    Window window;
    Situation situation;
    situation.failure = Error{"unshare(NEWUSER)",
                              EPERM,
                              {Remedy::Code::SetSysctl, {"kernel.apparmor_restrict_unprivileged_userns=0"}}};
    window.tell(Story(), situation);
    QVERIFY(!window.find<Stage>("stage")->isVisible());
    QVERIFY(window.find<QLabel>("failureStep")->text().contains(QStringLiteral("unshare(NEWUSER)")));
    window.find<QPushButton>("copyRemedy")->click();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("sudo sysctl")));
    window.find<QPushButton>("tryAgain")->click();
    QCOMPARE(window.door.asked, QStringList{QStringLiteral("branch at 0")});
    window.tell(synHeld(), Situation{});
    QVERIFY(window.find<Stage>("stage")->isVisible());
}

void MainWindowTest::everyControlIsInAMenu() {
    Window window;
    QList<QAction*> inMenus;
    for (QMenu* menu : window.window.menuBar()->findChildren<QMenu*>())
        inMenus << menu->actions();
    for (QAction* action : window.window.actions())
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
}

void MainWindowTest::saysWhatHappened() {
    Window window;
    QCOMPARE(window.find<QLabel>("story")->text(),
             QStringLiteral("The client's kernel: SYN-SENT, by active OPEN. It sent SYN."));
}

void MainWindowTest::stepSaysWhyItCannot() {
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window.window));
    auto* obstacle = window.find<QLabel>("obstacle");
    QVERIFY(!obstacle->isVisible());
    Situation situation;
    situation.obstacle = Obstacle{.code = Obstacle::Code::NotHeld, .act = "deliver: ACK", .place = {}};
    window.tell(synHeld(), situation);
    QVERIFY(obstacle->isVisible());
    QVERIFY(obstacle->text().contains(QStringLiteral("held on the wire: nothing")));
    QVERIFY(obstacle->text().contains(QStringLiteral("Restart")));
    const QString calm = obstacle->styleSheet();
    window.press(Qt::Key_Right);
    QVERIFY(obstacle->styleSheet() != calm);
    QVERIFY(window.door.asked.isEmpty());
    QTRY_COMPARE(obstacle->styleSheet(), calm);
    window.press(Qt::Key_Left);
    QVERIFY(!obstacle->isVisible()); // a recorded moment
}

void MainWindowTest::aDeathIsShown() {
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window.window));
    Story story;
    story.act("run: server", 0);
    story.call({Side::Server, 1}, 2, "recv(4, 64, 0)", true);
    story.call(kServer, 2, "send(4, \"late\", 4, 0)", false);
    story.tell(ExitEvent{kServer, 0, SIGPIPE});
    window.tell(story, Situation{});
    auto* pane = window.find<QWidget>("server");
    QVERIFY(pane->findChild<QLabel*>(QStringLiteral("death"))->isVisible());
    QVERIFY(pane->findChild<QLabel*>(QStringLiteral("death"))->text().contains(QStringLiteral("SIGPIPE")));
    QVERIFY(pane->findChild<QTabBar*>()->tabToolTip(1).startsWith(
        QStringLiteral("● process server-2: in recv()")));
    QCOMPARE(window.find<QLabel>("story")->text(),
             QStringLiteral("SIGPIPE killed the server inside send()."));
    window.press(Qt::Key_Left);
    QVERIFY(!pane->findChild<QLabel*>(QStringLiteral("death"))->isVisible());
}

void MainWindowTest::theProfileShowsWhatTheLessonSets() {
    Window window;
    window.window.resize(1600, 1000);
    auto* profile = window.find<QLabel>("profile");
    QCOMPARE(profile->text(), QStringLiteral("patient profile: rto_min 60 s, quickack, SYN retries 127"));
    Lesson own = *lesson();
    own.sysctl = {{"tcp_fin_timeout", "70"}, {"tcp_syn_retries", "3"}};
    window.window.setLesson(std::make_shared<const Lesson>(own), 0);
    QCOMPARE(profile->text(),
             QStringLiteral("patient profile: rto_min 20 s, tcp_fin_timeout 70, tcp_syn_retries 3"));
    QVERIFY(profile->toolTip().contains(QStringLiteral("rto_min 20000ms")));
    QVERIFY(!profile->toolTip().contains(QStringLiteral("tcp_syn_retries = 127")));
}

void MainWindowTest::theWholeDiagramIsInSightOnALowWindow_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("1366x768") << QSize(1366, 768) << 100;
    QTest::newRow("1920x1080 at 150 %") << QSize(1920, 1080) << 150;
}

void MainWindowTest::theWholeDiagramIsInSightOnALowWindow() {
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QSettings().setValue(QStringLiteral("look/percent"), percent);
    Window window;
    window.window.resize(size);
    QCoreApplication::processEvents();
    auto* diagram = window.find<QWidget>("diagram");
    QCOMPARE(diagram->visibleRegion().boundingRect().size(), diagram->size());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
