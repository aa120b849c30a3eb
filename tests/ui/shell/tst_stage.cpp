// The stage follows the actor: what the panes, the ladder, the diagram and the tabs show of a moment.
#include "tests/crowdstory.h"
#include "tests/toldwindow.h"
#include "ui/code/codeview.h"
#include "ui/code/endpointpane.h"
#include "ui/code/listenerline.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/timeline.h"
#include "ui/shell/statepill.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace eleven;
using namespace eleven::handmade;

namespace {

std::shared_ptr<const Lesson> lessonOf(int clients) {
    auto lesson = std::make_shared<Lesson>();
    lesson->clients = clients;
    ProgramError error;
    lesson->programs[kClient] = Program::parse(
        "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\nclose(fd);\n", error);
    lesson->programs[kServer] = Program::parse("int s = socket(AF_INET, SOCK_STREAM, 0);\nlisten(s, 5);\n"
                                               "int c = accept(s);\nint pid = fork();\nclose(c);\n",
                                               error);
    return lesson;
}

/// The server accepts and forks; the child closes the listener and waits inside recv().
Story forked() {
    constexpr EndpointId kChild{Side::Server, 1};
    Story story;
    tellHandshake(story);
    story.reading(3, kServer, State::Established);
    story.act("run: server", 1);
    const EventNumber parents = story.call(kServer, 4, "fork()");
    const EventNumber childs = story.forked(kChild, 4, kServer);
    story.tell(ReturnEvent{kServer, parents, 4, 77, 0, {}, 4});
    story.tell(ReturnEvent{kChild, childs, 4, 0, 0, {}, 5});
    story.act("run: server-2", 1);
    story.called(kChild, 5, "close(3)", 0);
    story.act("run: server-2", 1);
    story.call(kChild, 5, "recv(4, 64, 0)", true);
    return story;
}

int currentLine(const CodeView& code) {
    for (const CodeRow& row : code.rows()) {
        if (row.isCurrent) return row.line;
    }
    return 0;
}

struct Window : ToldWindow<> {
    explicit Window(int clients = 1) : ToldWindow(lessonOf(clients), -1, {1600, 1000}) {}
    QWidget* client() { return find<QWidget>("client"); }
    QWidget* server() { return find<QWidget>("server"); }
};

} // namespace

class StageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void theListenerHasALineOfItsOwn();
    void timersOfOtherClientsAreShown();
    void controlArrowsJumpByStepsOfTheLesson();
    void theViewsFollowWhoeverActsUnlessOneIsPinned();
    void aChildHasATabWithItsLineAndDescriptors();
    void aChosenProcessStaysInFrontUntilItIsLetGo();
    void theProcessInFrontIsTheOneThatTheMomentIsAbout();
    void whoHasTheConnectionComesToTheFront();
    void whatEndsAtTheNextStepSaysSo();
    void aSegmentThatIsNotSentYetGivesWayToTheNewest();

private:
    QTemporaryDir m_settings;
};

void StageTest::initTestCase() {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QApplication::setOrganizationName(QStringLiteral("eleven-states"));
    QApplication::setApplicationName(QStringLiteral("test"));
}

void StageTest::init() {
    // The offscreen platform itself warns of propagateSizeHints().
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QSettings().clear();
}

void StageTest::theListenerHasALineOfItsOwn() {
    Window window;
    QVERIFY(!window.server()->findChild<ListenerLine*>()->isVisible());
    Story story;
    tellHandshake(story);
    SocketEvent listener;
    listener.socket = 1;
    listener.host = Side::Server;
    listener.who = kServer;
    listener.isListener = true;
    listener.state = State::Listen;
    listener.localPort = 80;
    listener.receiveQueue = 1;
    listener.sendQueue = 5;
    story.tell(listener);
    window.tell(story);
    QVERIFY(window.server()->findChild<ListenerLine*>()->isVisible());
    QCOMPARE(window.server()->findChild<QLabel*>(QStringLiteral("listener"))->text(),
             QStringLiteral("listener, port 80: LISTEN, queue 1 of 5"));
    QCOMPARE(window.server()->findChild<StatePill*>()->state(), State::Established);
    QVERIFY(!window.client()->findChild<ListenerLine*>()->isVisible());
}

void StageTest::timersOfOtherClientsAreShown() {
    Window window(3);
    CrowdStory story = crowd(1, 0);
    SocketEvent waiting;
    waiting.socket = CrowdStory::socketOf(1);
    waiting.who = CrowdStory::client(1);
    waiting.localPort = CrowdStory::portOf(1);
    waiting.state = State::SynSent;
    waiting.timer = Timer::Retransmit;
    waiting.timerLeft = std::chrono::seconds(1);
    story.tell(waiting);
    window.tell(story);
    window.playhead.choose(0);
    auto* inspector = window.find<Inspector>("inspector");
    inspector->setCurrentWidget(inspector->timers());
    QCOMPARE(inspector->timers()->list().rows().size(), std::size_t{1});
    QCOMPARE(inspector->timers()->list().rows()[0].where, QStringLiteral("client-2, port 40001"));
}

void StageTest::aSegmentThatIsNotSentYetGivesWayToTheNewest() {
    Window window;
    Story story;
    story.act("run: client", 0);
    const SegmentId syn = story.sent(Side::Client, "S 0:0(0)");
    tellDelivery(story, syn, "SYN");
    const SegmentId synAck = story.sent(Side::Server, "S. 0:0(0) ack 1");
    window.tell(story);
    auto* inspector = window.find<Inspector>("inspector");
    inspector->select(synAck);
    window.playhead.back();
    QVERIFY(!inspector->findChild<QLabel*>(QStringLiteral("none"))->isVisible());
    const auto hasAck = [](const HeaderCell& cell) {
        return cell.isSet && cell.text == QStringLiteral("ACK");
    };
    const auto& cells = inspector->findChild<HeaderGrid*>()->cells();
    QVERIFY(std::none_of(cells.begin(), cells.end(), hasAck));
    window.playhead.toStart();
    QVERIFY(inspector->findChild<QLabel*>(QStringLiteral("none"))->isVisible());
    window.playhead.toEnd();
    const auto& again = inspector->findChild<HeaderGrid*>()->cells();
    QVERIFY(std::any_of(again.begin(), again.end(), hasAck));
}

void StageTest::theViewsFollowWhoeverActsUnlessOneIsPinned() {
    Window window(3);
    window.tell(crowd(3, 2));
    const auto* title = window.client()->findChild<QLabel*>(QStringLiteral("title"));
    auto* pin = window.find<QToolButton>("letGo");
    QCOMPARE(title->text(), QStringLiteral("client-2"));
    QVERIFY(!pin->isVisible());
    QTest::mouseClick(window.find<QToolButton>("nextClientButton"), Qt::LeftButton);
    QCOMPARE(title->text(), QStringLiteral("client-3"));
    QVERIFY(pin->isVisible());
    window.playhead.back();
    QCOMPARE(title->text(), QStringLiteral("client-3"));
    QTest::mouseClick(pin, Qt::LeftButton);
    QVERIFY(!pin->isVisible());
    QCOMPARE(title->text(), QStringLiteral("client-2"));
    window.playhead.toMoment(2); // the first client's SYN
    QCOMPARE(title->text(), QStringLiteral("Client"));
    QCOMPARE(window.find<QSpinBox>("clientNumber")->value(), 1);
}

void StageTest::aChildHasATabWithItsLineAndDescriptors() {
    Window window;
    window.tell(forked());
    const auto* tabs = window.server()->findChild<QTabBar*>();
    const auto* descriptors = window.server()->findChild<QLabel*>(QStringLiteral("descriptors"));
    const auto* code = window.server()->findChild<CodeView*>();
    QVERIFY(tabs->isVisible());
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("server-2")); // it acted last
    QVERIFY(tabs->tabToolTip(1).contains(QStringLiteral("in recv()")));
    QCOMPARE(descriptors->text(), QStringLiteral("descriptors: 4 ESTABLISHED"));
    QCOMPARE(currentLine(*code), 5);
    QCOMPARE(window.server()->findChild<StatePill*>()->state(), State::Established);
    window.playhead.toMoment(1);
    QVERIFY(!tabs->isVisible());
    QVERIFY(!window.client()->findChild<QTabBar*>()->isVisible());
}

void StageTest::aChosenProcessStaysInFrontUntilItIsLetGo() {
    Window window;
    window.tell(forked());
    auto* tabs = window.server()->findChild<QTabBar*>();
    const auto* code = window.server()->findChild<CodeView*>();
    const auto click = [tabs](int tab) {
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
    };
    click(0);
    QCOMPARE(tabs->tabText(0), QStringLiteral("server · pinned"));
    QCOMPARE(currentLine(*code), 4);
    window.playhead.back();
    window.playhead.toEnd();
    QCOMPARE(tabs->currentIndex(), 0);
    click(0);
    QTRY_COMPARE(tabs->currentIndex(), 1);
    QCOMPARE(tabs->tabText(0), QStringLiteral("server"));
}

void StageTest::theProcessInFrontIsTheOneThatTheMomentIsAbout() {
    constexpr EndpointId kChild{Side::Server, 1};
    Window window;
    Story story = forked();
    const EventNumber waits = story.trace().size();
    story.act("run: server", 1);
    story.called(kServer, 5, "close(4)", 0);
    window.tell(story);
    const auto* tabs = window.server()->findChild<QTabBar*>();
    QCOMPARE(tabs->currentIndex(), 0);
    story.act("deliver: FIN,ACK", 1);
    story.tell(ReturnEvent{kChild, waits, 5, 0, 0, {}, 6});
    window.tell(story);
    QCOMPARE(tabs->currentIndex(), 1);
    story.act("run: client", 1);
    window.tell(story);
    QCOMPARE(tabs->currentIndex(), 1);
}

void StageTest::whoHasTheConnectionComesToTheFront() {
    constexpr EndpointId kChild{Side::Server, 1};
    StagePicture picture;
    Story story;
    story.act("run: server-2");
    story.reading(3, kChild, State::Established);
    story.act("run: server-3");
    story.called({Side::Server, 2}, 5, "close(3)", 0);
    for (const Event& event : story.trace())
        picture.add(event);
    const std::vector<EndpointId> all = {kServer, kChild, {Side::Server, 2}};
    QVERIFY(picture.inFront(all) == all[2]);
    story.act("deliver: FIN,ACK");
    picture.add(story.trace().at(story.trace().size()));
    QVERIFY(picture.inFront(all) == kChild);
}

void StageTest::whatEndsAtTheNextStepSaysSo() {
    Window window;
    Story story;
    story.act("run: client");
    story.call(kClient, 3, "close(3)");
    story.tell(ReturnEvent{kClient, story.trace().size(), 3, 0, 0, {}, 0});
    window.tell(story);
    auto* pane = static_cast<EndpointPane*>(window.client());
    const auto* run = pane->findChild<QLabel*>(QStringLiteral("run"));
    QCOMPARE(run->text(), QStringLiteral("● at its end; the process still runs"));
    pane->setRunsNext(true);
    QCOMPARE(run->text(), QStringLiteral("● at its end: the next step ends the process"));
}

void StageTest::controlArrowsJumpByStepsOfTheLesson() {
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(&window.window));
    Story story;
    tellWriteAfterClose(story); // step 1 of it begins with the act 6
    window.tell(story);
    const auto* line = window.find<TimeLine>("time");
    QCOMPARE(line->steps(), (std::vector<int>{0, 5}));
    QVERIFY(!line->milestones().empty());
    QTest::keyClick(&window.window, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(window.playhead.moment(), 5);
    QTest::keyClick(&window.window, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(window.playhead.moment(), 0);
    QTest::keyClick(&window.window, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(window.playhead.moment(), 5);
    QTest::keyClick(&window.window, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(window.playhead.isLive());
}

QTEST_MAIN(StageTest)
#include "tst_stage.moc"
