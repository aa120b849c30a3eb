// The acts and toggles of the window: menus, keys, check boxes, and what the ladder shows of them.
#include "tests/toldwindow.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/ladderview.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <csignal>

using namespace eleven;
using namespace eleven::handmade;

namespace {

class ListDoor final : public NoDoor {
public:
    void perform(const Act& act) override { asked.push_back(act); }
    std::vector<Act> asked;
};

std::shared_ptr<const Lesson> lesson() {
    auto result = std::make_shared<Lesson>();
    result->toggles = {
        {"parent-keeps-its-copy", true}, {"client-lingers", false}, {"skip-close-on-eof", true}};
    result->processes = {kServer};
    ProgramError error;
    result->programs[kClient] = Program::parse("int fd = socket(AF_INET, SOCK_STREAM, 0);\n"
                                               "close(fd); //@ when client-lingers\n",
                                               error);
    result->programs[kServer] = Program::parse("int c = socket(AF_INET, SOCK_STREAM, 0);\n"
                                               "close(c); //@ unless parent-keeps-its-copy\n"
                                               "close(c); //@ unless skip-close-on-eof\n",
                                               error);
    return result;
}

/// The client is in TIME-WAIT.
Story timeWait() {
    Story story;
    story.act("run: client");
    SocketEvent reading;
    reading.socket = 1;
    reading.who = kClient;
    reading.state = State::TimeWait;
    reading.timer = Timer::TimeWait;
    reading.timerLeft = std::chrono::seconds(60);
    story.tell(reading);
    story.state(1, kClient, State::FinWait2, State::TimeWait, Stimulus::ArrivesFin);
    return story;
}

struct Window : ToldWindow<ListDoor> {
    explicit Window(const Story& story = timeWait())
        : ToldWindow(lesson(), 0, {1366, 768}, {QStringLiteral("One")}) {
        tell(story);
    }
    void press(const QKeySequence& keys) {
        const QKeyCombination key = keys[0];
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, key.key(),
                        key.keyboardModifiers());
    }
};

} // namespace

class TestActs : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QApplication::setOrganizationName(QStringLiteral("eleven-states"));
        QApplication::setApplicationName(QStringLiteral("test"));
    }
    void init() {
        // The offscreen platform itself warns of propagateSizeHints().
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        QSettings().clear();
    }

    void aKeyOrAClickDoesTheAct_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QKeySequence>("key");
        QTest::addColumn<Act::Kind>("kind");
        QTest::newRow("cut") << QStringLiteral("cutWire") << QKeySequence(Qt::Key_T) << Act::Kind::Cut;
        QTest::newRow("kill") << QStringLiteral("killServer") << QKeySequence(Qt::CTRL | Qt::Key_K)
                              << Act::Kind::Kill;
        QTest::newRow("skip") << QStringLiteral("skipTimeWait") << QKeySequence(Qt::Key_M)
                              << Act::Kind::SkipTimeWait;
    }
    void aKeyOrAClickDoesTheAct() {
        QFETCH(QString, action);
        QFETCH(QKeySequence, key);
        QFETCH(Act::Kind, kind);
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window.window));
        window.press(key);
        QCOMPARE(window.door.asked.size(), std::size_t{1});
        QCOMPARE(window.door.asked[0].kind, kind);
        if (kind == Act::Kind::Kill) QCOMPARE(window.door.asked[0].who, kServer);
        auto* act = window.window.findChild<QAction*>(action);
        QVERIFY(window.find<QToolButton>("actsButton")->menu()->actions().contains(act));
        act->trigger();
        QCOMPARE(window.door.asked.size(), std::size_t{2});
        QCOMPARE(window.door.asked[1].kind, kind);
    }

    void theWireIsCutAsTheActsSay() {
        Story story = timeWait();
        story.act("cut: true");
        Window window(story);
        QVERIFY(window.find<QAction>("cutWire")->isChecked());
        QVERIFY(window.find<LadderView>("ladder")->ladder().isCut());
        QCOMPARE(window.find<QLabel>("story")->text(),
                 QStringLiteral("The wire is cut: what is delivered now is lost."));
        window.find<QAction>("cutWire")->trigger();
        QCOMPARE(window.door.asked.at(0).on, false);
        window.playhead.back();
        QVERIFY(!window.find<QAction>("cutWire")->isChecked());
        QVERIFY(!window.find<QAction>("cutWire")->isEnabled());
    }

    void onlyAProcessThatLivesCanBeKilled() {
        Window window;
        QVERIFY(window.find<QAction>("killServer")->isEnabled());
        QVERIFY(!window.find<QAction>("killClient")->isEnabled());
        QVERIFY(window.find<QAction>("killClient")->toolTip().contains(QStringLiteral("thread")));
        Story ended = timeWait();
        ended.tell(ExitEvent{kServer, 0, 0, true}); // its text is over, and its event loop goes on
        window.tell(ended);
        QVERIFY(window.find<QAction>("killServer")->isEnabled());
        ended.tell(ExitEvent{kServer, 0, 0});
        window.tell(ended);
        QVERIFY(!window.find<QAction>("killServer")->isEnabled());
    }

    void aDeathIsMarkedOnTheLadder() {
        Story story = timeWait();
        story.act("kill: server");
        story.tell(ExitEvent{kServer, 0, SIGKILL});
        const SegmentId fin = story.sent(Side::Server, "F. 1:1(0) ack 1");
        Window window(story);
        const Ladder& ladder = window.find<LadderView>("ladder")->ladder();
        QCOMPARE(ladder.marks().size(), std::size_t{1});
        QCOMPARE(ladder.marks()[0].kind, Ladder::Mark::Kind::Death);
        QCOMPARE(ladder.marks()[0].death.who.host, Side::Server);
        QVERIFY(ladder.sent()[*ladder.find(fin)].row > ladder.marks()[0].row);
    }

    void skippingIsPossibleOnlyInTimeWaitAndIsCalledASkip() {
        Story story = timeWait();
        Window window(story);
        QVERIFY(window.find<QAction>("skipTimeWait")->isEnabled());
        const EventNumber act = story.act("skip: 2MSL");
        StateEvent change;
        change.socket = 1;
        change.from = State::TimeWait;
        change.cause = act;
        change.stimulus = Stimulus::TimeWaitTimeout;
        story.tell(change);
        window.tell(story);
        QVERIFY(!window.find<QAction>("skipTimeWait")->isEnabled());
        QVERIFY(window.find<QLabel>("story")->text().contains(QStringLiteral("2 MSL were skipped")));
        const auto& marks = window.find<LadderView>("ladder")->ladder().marks();
        QCOMPARE(marks.front().kind, Ladder::Mark::Kind::SkippedTimeWait);
    }

    void theTimersTabSkips() {
        Window window;
        window.find<QAction>("showTimers")->trigger();
        auto* timers = window.find<TimersView>("timers");
        QVERIFY(timers->isVisible());
        QVERIFY(timers->isTicking());
        timers->findChild<QPushButton*>(QStringLiteral("skip"))->click();
        QCOMPARE(window.door.asked.at(0).kind, Act::Kind::SkipTimeWait);
        window.find<QAction>("showSegment")->trigger();
        QVERIFY(!timers->isTicking());
    }

    void everyToggleOfTheLessonHasABox() {
        Window window;
        auto* own = window.find<QCheckBox>("toggle-parent-keeps-its-copyBox");
        QVERIFY(own && own->isVisible() && own->isChecked());
        QCOMPARE(own->text(), QStringLiteral("Parent keeps its copy"));
        QCOMPARE(own->property("side").toString(), QStringLiteral("server"));
        QVERIFY(own->toolTip().contains(QStringLiteral("close(c);")));
        QCOMPARE(window.find<QCheckBox>("toggle-client-lingersBox")->property("side").toString(),
                 QStringLiteral("client"));
        QVERIFY(window.find<QCheckBox>("skipCloseBox")->isVisible());
        QVERIFY(window.find<QCheckBox>("writeAfterClosedBox") == nullptr);
        own->click();
        QCOMPARE(window.door.asked.at(0).kind, Act::Kind::Toggle);
        QCOMPARE(window.door.asked.at(0).toggle, std::string("parent-keeps-its-copy"));
        QCOMPARE(window.door.asked.at(0).on, false);
    }

    void aToggleIsFlippedOnlyNow() {
        const Story story = timeWait();
        Window window(story);
        window.inbox.post(Reset{{}, 0, 0});
        for (const Event& event : story.trace())
            window.inbox.post(event);
        window.feed.takeAll();
        window.feed.show(0);
        QVERIFY(!window.playhead.isLive());
        auto* toggle = window.find<QCheckBox>("toggle-client-lingersBox");
        QVERIFY(!toggle->isEnabled());
        window.feed.show(1);
        QVERIFY(toggle->isEnabled());
        toggle->click();
        QCOMPARE(window.door.asked.size(), std::size_t{1});
    }

    void theTogglesOfAnotherLessonAreGone() {
        Window window;
        window.window.setLesson(std::make_shared<Lesson>(), 0);
        QVERIFY(window.find<QCheckBox>("toggle-parent-keeps-its-copyBox") == nullptr);
        QVERIFY(window.find<QAction>("toggle-parent-keeps-its-copy") == nullptr);
        QVERIFY(!window.find<QAction>("skipClose")->isEnabled());
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestActs)
#include "tst_acts.moc"
