// The window with a lesson of many clients: all views follow the chosen one.
#include "tests/crowdstory.h"
#include "tests/toldwindow.h"
#include "ui/code/codeview.h"
#include "ui/diagram/diagramview.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/ladderview.h"
#include "ui/shell/statepill.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

class CountingDoor final : public NoDoor {
public:
    void step() override { ++steps; }
    void perform(const Act& act) override { asked.push_back(act); }
    void setKernelSpeed(bool) override { ++modes; }
    std::vector<Act> asked;
    int steps = 0, modes = 0;
};

std::shared_ptr<const Lesson> lessonOf(int clients) {
    auto lesson = std::make_shared<Lesson>();
    lesson->clients = clients;
    ProgramError error;
    lesson->programs[kClient] = Program::parse(
        "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\nclose(fd);\n", error);
    lesson->programs[kServer] =
        Program::parse("int s = socket(AF_INET, SOCK_STREAM, 0);\nlisten(s, 5);\n", error);
    return lesson;
}

struct Window : ToldWindow<CountingDoor> {
    explicit Window(int clients) : ToldWindow(lessonOf(clients), -1, {1600, 1000}) {}
    void tellFrom(const Story& story, EventNumber first) {
        for (EventNumber n = first; n <= story.trace().size(); ++n)
            inbox.post(story.trace().at(n));
        feed.takeAll();
    }
    State pill(const char* pane) { return find<QWidget>(pane)->findChild<StatePill*>()->state(); }
    const Ladder& ladder() { return find<LadderView>("ladder")->ladder(); }
};

} // namespace

class CrowdWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void oneClientHasNoTabAndNoChooser();
    void everyViewFollowsTheChosenClient();
    void aClickInTheTableChooses();
    void keysChoose_data();
    void keysChoose();
    void aLetterIsForTheConnectionShown();
    void theNumberBoxChoosesAndLeavesTheWindowItsKeys();
    void aSynThatIsNamedLaterIsInTheLadder();
    void goingBackKeepsTheClient();
    void anotherLessonHasItsOwnClients();

private:
    QTemporaryDir m_settings;
};

void CrowdWindowTest::initTestCase() {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QApplication::setOrganizationName(QStringLiteral("eleven-states"));
    QApplication::setApplicationName(QStringLiteral("test"));
}

void CrowdWindowTest::init() {
    // The offscreen platform itself warns of propagateSizeHints().
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QSettings().clear();
}

void CrowdWindowTest::oneClientHasNoTabAndNoChooser() {
    Window window(1);
    window.tell(crowd(1, 1));
    QVERIFY(!window.find<QWidget>("clientChooser")->isVisible());
    QCOMPARE(window.find<Inspector>("inspector")->indexOf(window.find<QWidget>("connections")), -1);
    QVERIFY(!window.find<QWidget>("connections")->isVisible());
    QVERIFY(!window.find<QAction>("nextClient")->isEnabled());
    QVERIFY(!window.find<QAction>("showConnections")->isEnabled());
    QCOMPARE(window.find<QWidget>("client")->findChild<QLabel*>(QStringLiteral("title"))->text(),
             QStringLiteral("Client"));
    QCOMPARE(window.pill("client"), State::FinWait2);
}

void CrowdWindowTest::everyViewFollowsTheChosenClient() {
    Window window(5);
    window.tell(crowd(4, 2));
    QCOMPARE(window.pill("client"), State::FinWait2);
    QCOMPARE(window.pill("server"), State::CloseWait);
    QCOMPARE(window.ladder().sent().size(), std::size_t{5});
    window.playhead.choose(3);
    QCOMPARE(window.pill("client"), State::Established);
    QCOMPARE(window.pill("server"), State::Established);
    QCOMPARE(window.ladder().sent().size(), std::size_t{3});
    QCOMPARE(window.find<DiagramView>("diagram")->coverage().current(Side::Client), State::Established);
    QVERIFY(!window.find<DiagramView>("diagram")->coverage().isVisited(State::CloseWait));
    QCOMPARE(window.find<QWidget>("client")->findChild<QLabel*>(QStringLiteral("title"))->text(),
             QStringLiteral("client-4"));
    QVERIFY(window.find<QWidget>("client")
                ->findChild<QLabel*>(QStringLiteral("address"))
                ->text()
                .endsWith(QStringLiteral(":40003")));
    window.playhead.choose(4); // has not begun
    QCOMPARE(window.pill("client"), State::Closed);
    QCOMPARE(window.pill("server"), State::Listen);
    QVERIFY(window.ladder().sent().empty());
}

void CrowdWindowTest::aClickInTheTableChooses() {
    Window window(5);
    window.tell(crowd(5, 2));
    auto* table = window.find<ConnectionsTable>("connectionsTable");
    QVERIFY(table->isVisible());              // its tab is in front
    QCOMPARE(table->currentIndex().row(), 1); // who acted last
    const QRect cell = table->visualRect(table->model()->index(2, ConnectionsModel::ClientState));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(window.playhead.chosen(), 2);
    QCOMPARE(window.pill("client"), State::Established);
    QCOMPARE(window.ladder().sent().size(), std::size_t{3});
}

void CrowdWindowTest::keysChoose_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<bool>("inTable");
    QTest::addColumn<int>("chosen");
    const int none = Qt::NoModifier;
    const int control = Qt::ControlModifier;
    QTest::newRow("Ctrl+Down") << int{Qt::Key_Down} << control << false << 3;
    QTest::newRow("Ctrl+Up") << int{Qt::Key_Up} << control << false << 1;
    QTest::newRow("Ctrl+Down in the table") << int{Qt::Key_Down} << control << true << 3;
    QTest::newRow("Down in the table") << int{Qt::Key_Down} << none << true << 3;
    QTest::newRow("Up in the table") << int{Qt::Key_Up} << none << true << 1;
    QTest::newRow("5 in the table") << int{Qt::Key_5} << none << true << 4;
    QTest::newRow("2 in the table") << int{Qt::Key_2} << none << true << 1;
}

void CrowdWindowTest::keysChoose() {
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(bool, inTable);
    Window window(5);
    QVERIFY(QTest::qWaitForWindowActive(&window.window));
    window.tell(crowd(5, 2));
    window.playhead.choose(2);
    QWidget* target = window.find<QWidget>(inTable ? "connectionsTable" : "ladder");
    target->setFocus();
    QTest::keyClick(target, static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifiers>(modifiers));
    QTEST(window.playhead.chosen(), "chosen");
    QCOMPARE(window.find<QSpinBox>("clientNumber")->value(), window.playhead.chosen() + 1);
    QCOMPARE(window.find<ConnectionsTable>("connectionsTable")->currentIndex().row(),
             window.playhead.chosen());
    QCOMPARE(window.conductor.wireMode(), WireMode::HoldEach);
}

void CrowdWindowTest::aLetterIsForTheConnectionShown() {
    Window window(3);
    QVERIFY(QTest::qWaitForWindowActive(&window.window));
    CrowdStory story = crowd(3, 0);
    story.segment(0, Side::Client, kPsh | kAck);
    const SegmentId second = story.segment(1, Side::Client, kPsh | kAck);
    window.playhead.choose(1);
    window.tell(story);
    QTest::keyClick(window.find<LadderView>("ladder"), Qt::Key_X);
    QCOMPARE(window.door.asked.size(), std::size_t{1});
    QCOMPARE(window.door.asked[0].segment, second);
    window.playhead.choose(2); // holds nothing
    QTest::keyClick(window.find<LadderView>("ladder"), Qt::Key_X);
    QCOMPARE(window.door.asked.size(), std::size_t{1});
    QVERIFY(window.find<QLabel>("story")->text().contains(QStringLiteral("No segment of this connection")));
}

void CrowdWindowTest::theNumberBoxChoosesAndLeavesTheWindowItsKeys() {
    Window window(200);
    QVERIFY(QTest::qWaitForWindowActive(&window.window));
    window.tell(crowd(5, 2));
    auto* number = window.find<QSpinBox>("clientNumber");
    QCOMPARE(number->text(), QStringLiteral("client 2 of 200"));
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("170"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(window.playhead.chosen(), 169);
    Situation situation;
    situation.next = Act{};
    window.inbox.post(situation);
    window.feed.takeAll();
    QTest::keyClick(number, Qt::Key_Space);
    QVERIFY(window.conductor.isPlaying());
}

void CrowdWindowTest::aSynThatIsNamedLaterIsInTheLadder() {
    Window window(3);
    CrowdStory story = crowd(2, 0);
    story.sendsSyn(2);
    window.playhead.choose(2);
    window.tell(story);
    QVERIFY(window.ladder().sent().empty()); // nobody knows yet whose it is
    const EventNumber told = story.trace().size();
    story.showsSyn(2);
    window.tellFrom(story, told + 1);
    QCOMPARE(window.ladder().sent().size(), std::size_t{1});
    QCOMPARE(window.pill("client"), State::SynSent);
}

void CrowdWindowTest::goingBackKeepsTheClient() {
    Window window(3);
    window.tell(crowd(3, 3));
    window.playhead.choose(1);
    QCOMPARE(window.pill("client"), State::FinWait2);
    window.playhead.toStart();
    QCOMPARE(window.playhead.chosen(), 1);
    QCOMPARE(window.pill("client"), State::Closed);
    QVERIFY(window.ladder().sent().empty());
    window.playhead.toEnd();
    QCOMPARE(window.ladder().sent().size(), std::size_t{5});
}

void CrowdWindowTest::anotherLessonHasItsOwnClients() {
    Window window(200);
    window.tell(crowd(5, 5));
    window.playhead.choose(150);
    window.window.setLesson(lessonOf(20), -1);
    QCOMPARE(window.playhead.chosen(), 19);
    QCOMPARE(window.find<ConnectionsTable>("connectionsTable")->model()->rowCount(), 20);
    window.window.setLesson(lessonOf(1), -1);
    QVERIFY(!window.find<QWidget>("clientChooser")->isVisible());
    window.tell(crowd(1, 0));
    QCOMPARE(window.pill("client"), State::Established);
}

QTEST_MAIN(CrowdWindowTest)
#include "tst_crowdwindow.moc"
