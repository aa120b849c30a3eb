// The stage follows the actor: what the panes, the ladder, the diagram and the tabs show of a moment.
#include "tests/crowdstory.h"
#include "ui/code/listenerline.h"
#include "ui/inspector/inspector.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statepill.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

class NoDoor final : public StageDoor {
public:
    void step() override {}
    void perform(const Act&) override {}
    void setKernelSpeed(bool) override {}
    void restart() override {}
    void open(const Lesson&, Sigpipe, const std::map<std::string, bool>&) override {}
};

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

struct Window {
    explicit Window(int clients = 1) {
        window.setLesson(lessonOf(clients), -1);
        window.resize(1600, 1000);
        window.show();
    }
    void tell(const Story& story) {
        inbox.post(Reset{});
        for (const Event& event : story.trace())
            inbox.post(event);
        feed.takeAll();
    }
    template <typename T>
    T* find(const char* name) {
        return window.findChild<T*>(QString::fromLatin1(name));
    }
    QWidget* client() { return find<QWidget>("client"); }
    QWidget* server() { return find<QWidget>("server"); }

    StageInbox inbox;
    NoDoor door;
    TraceFeed feed{inbox};
    Playhead playhead{feed.trace()};
    Conductor conductor{door, feed, playhead};
    MainWindow window{feed, playhead, conductor, {}};
};

} // namespace

class StageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void theListenerHasALineOfItsOwn();
    void timersOfOtherClientsAreShown();
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

QTEST_MAIN(StageTest)
#include "tst_stage.moc"
