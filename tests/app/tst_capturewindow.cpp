// A capture in the real window: its list, one connection after the other on the stage, what cannot be done
// with it, and a file that breaks or is none.

#include "core/capture/capturequery.h"
#include "core/projection/endstates.h"
#include "tests/core/capture/talk.h"
#include "tests/desk.h"
#include "ui/capture/capturepage.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/ladderview.h"
#include "ui/shell/brokenfilepage.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/statepill.h"

#include <QFile>
#include <QLineEdit>
#include <QTableView>

using namespace eleven;

namespace {

constexpr const char* kClosed = "> S 0:0(0)/< S. 0:0(0) ack 1/> . 1:1(0) ack 1/> F. 1:1(0) ack 1/< F. 1:1(0) "
                                "ack 2/> . 2:2(0) ack 2";

/// A connection that is closed and a SYN that nobody answers.
Octets someOctets() {
    CaptureWriter writer(228);
    Nanoseconds t{0};
    for (const QString& line : QString::fromLatin1(kClosed).split(QLatin1Char('/')))
        writer.add(t += std::chrono::milliseconds(1), spoken(line, 4001).build());
    writer.add(t, spoken(QStringLiteral("> S 0:0(0)"), 4002).build());
    return writer.octets();
}

class CaptureDesk : public Desk {
public:
    CaptureDesk() : Desk(libraryLesson("handshake")) {
        window().resize(1600, 900);
        window().show();
        if (!QTest::qWaitForWindowActive(&window())) qFatal("the window is not active");
    }
    [[nodiscard]] CapturePage& page() { return *window().findChild<CapturePage*>(); }
    [[nodiscard]] QTableView& table() { return *find<QTableView>("captureTable"); }
    void open(const QString& file) {
        application().open(file);
        QTRY_VERIFY(page().isVisible());
    }
    void openConnection(int row) {
        table().setCurrentIndex(page().model().index(row, 0));
        QTest::keyClick(&table(), Qt::Key_Return);
        QTRY_VERIFY(!page().isVisible());
    }
    [[nodiscard]] QString lesson() { return text("lessonTitle"); }
};

} // namespace

class TestCaptureWindow : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QString file(const char* name, const Octets& octets) const {
        QFile capture(m_folder.filePath(QString::fromLatin1(name)));
        const auto size = static_cast<qint64>(octets.size());
        if (!capture.open(QIODevice::WriteOnly) ||
            capture.write(reinterpret_cast<const char*>(octets.data()), size) != size)
            qFatal("cannot write");
        return capture.fileName();
    }

private slots:
    void initTestCase() { ELEVEN_REQUIRE(labFailure()); }

    void aCaptureIsListedAndItsConnectionsAreShown() {
        CaptureDesk desk;
        const QString path = file("a.pcap", someOctets());
        desk.open(path);
        QCOMPARE(recentFiles().value(0), path);
        QCOMPARE(desk.page().model().rowCount(), 2);
        QVERIFY(desk.window().windowTitle().contains(QStringLiteral("a.pcap")));
        desk.openConnection(0);
        QCOMPARE(desk.lesson(), QStringLiteral("192.0.2.1:4001 → 192.0.2.2:80"));
        QCOMPARE(desk.text("lessonNumber"), QStringLiteral("Connection 1 of 2"));
        QCOMPARE(desk.application().playhead().momentCount(), 6);
        const auto* client = desk.window().findChild<QWidget*>(QStringLiteral("client"));
        QCOMPARE(client->findChild<QLabel*>(QStringLiteral("address"))->text(),
                 QStringLiteral("192.0.2.1:4001"));
        QVERIFY(client->findChild<QLabel*>(QStringLiteral("noProgram"))->isVisible());
        QVERIFY(!client->findChild<QWidget*>(QStringLiteral("code"))->isVisible());
        const auto* pill = client->findChild<StatePill*>(QStringLiteral("pill"));
        QCOMPARE(pill->accessibleName(), QStringLiteral("TIME-WAIT, inferred"));
        QVERIFY2(desk.panel().text().contains(QStringLiteral("What the capture does not show")),
                 qPrintable(desk.panel().text()));
        desk.press(Qt::Key_Home); // the beginning: nothing is known of the server
        QVERIFY2(desk.text("story").contains(QStringLiteral("one of CLOSED, LISTEN")),
                 qPrintable(desk.text("story")));
        desk.action(QStringLiteral("step"))->trigger();
        QCOMPARE(pill->accessibleName(), QStringLiteral("SYN-SENT, inferred"));
    }

    void escapeGoesBackAndTheNeighboursAreOpenedByKeys() {
        CaptureDesk desk;
        desk.open(file("a.pcap", someOctets()));
        desk.openConnection(0);
        QVERIFY(!desk.action(QStringLiteral("previousLesson"))->isEnabled());
        desk.action(QStringLiteral("nextLesson"))->trigger();
        QTRY_COMPARE(desk.lesson(), QStringLiteral("192.0.2.1:4002 → 192.0.2.2:80"));
        QVERIFY(!desk.action(QStringLiteral("nextLesson"))->isEnabled());
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.page().isVisible());
        QCOMPARE(desk.table().currentIndex().row(), 1);
        desk.openConnection(0);
        desk.click("connectionsButton");
        QVERIFY(desk.page().isVisible());
    }

    void aConnectionStaysWhileAnotherCaptureIsListed() {
        CaptureDesk desk;
        desk.open(file("a.pcap", someOctets()));
        desk.openConnection(1);
        const QString lesson = desk.lesson();
        desk.application().open(file("none.pcap", CaptureWriter(228).octets()));
        QTRY_COMPARE(desk.window().windowTitle(), QStringLiteral("none.pcap"));
        QCOMPARE(desk.page().model().rowCount(), 0);
        desk.press(Qt::Key_Escape);
        for (int language = 0; language < 2; ++language) { // there and back: all is told again
            desk.action(QStringLiteral("otherLanguage"))->trigger();
            QCOMPARE(desk.lesson(), lesson);
        }
        desk.action(QStringLiteral("previousLesson"))->trigger(); // of what list?
        QVERIFY(!desk.page().isVisible());
        QCOMPARE(desk.lesson(), lesson);
    }

    void theLessonsLoseNoList() {
        CaptureDesk desk;
        desk.open(file("a.pcap", someOctets()));
        desk.find<QLineEdit>("captureFilter")->setText(QStringLiteral("syn-unanswered"));
        desk.action(QStringLiteral("allLessons"))->trigger();
        QVERIFY(desk.window().showsLessons());
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.page().isVisible());
        QCOMPARE(desk.page().model().rowCount(), 1);
        desk.press(Qt::Key_Escape); // the lesson that was there before
        QVERIFY(!desk.page().isVisible());
        desk.action(QStringLiteral("connections"))->trigger();
        QVERIFY(desk.page().isVisible());
    }

    void nobodyAskedForCallsAndTimers() {
        CaptureDesk desk;
        for (const char* tab : {"calls", "timers"})
            QCOMPARE(desk.find<QWidget>(tab)->accessibleDescription(), QString());
        desk.open(file("a.pcap", someOctets()));
        desk.openConnection(0);
        for (const char* tab : {"calls", "sockets", "timers"}) {
            desk.window().findChild<Inspector*>()->setCurrentWidget(desk.find<QWidget>(tab));
            QVERIFY2(desk.find<QWidget>(tab)->isVisible(), tab);
        }
        QVERIFY(desk.find<QWidget>("calls")->accessibleDescription().contains(QStringLiteral("no calls")));
        QVERIFY(desk.find<QWidget>("timers")->accessibleDescription().contains(QStringLiteral("not known")));
    }

    /// The line below the ladder is not there.
    void aKeySaysWhyAlsoWhereNoLadderIs() {
        CaptureDesk desk;
        desk.open(file("a.pcap", someOctets()));
        desk.openConnection(0);
        auto* remark = desk.find<QLabel>("floatingRemark");
        desk.press(Qt::CTRL | Qt::Key_R);
        QVERIFY(desk.text("story").contains(QStringLiteral("A capture has no lab")));
        QVERIFY(!remark->isVisible());
        desk.action(QStringLiteral("enlargeTabs"))->trigger();
        desk.press(Qt::CTRL | Qt::Key_R);
        QVERIFY(remark->isVisible());
        QVERIFY2(remark->text().contains(QStringLiteral("A capture has no lab")), qPrintable(remark->text()));
        QVERIFY(desk.window().rect().contains(remark->geometry()));
    }

    void whatNeedsALabSaysWhyItIsOff() {
        CaptureDesk desk;
        desk.open(file("a.pcap", someOctets()));
        desk.openConnection(0);
        for (const char* name :
             {"branchHere", "undo", "restart", "cutWire", "runClient", "saveRecording", "kernelSpeed"}) {
            const QAction* action = desk.action(QString::fromLatin1(name));
            QVERIFY2(!action->isEnabled(), name);
            QVERIFY2(action->toolTip().contains(QStringLiteral("A capture has no lab")),
                     qPrintable(action->toolTip()));
        }
        QVERIFY(!desk.action(QStringLiteral("exportPage"))->isEnabled());
        QVERIFY(desk.action(QStringLiteral("exportCapture"))->isEnabled());
        QVERIFY(desk.action(QStringLiteral("exportLadder"))->isEnabled());
        desk.application().open(QString::fromStdString(libraryLesson("handshake").file)); // and on again
        QTRY_VERIFY(desk.action(QStringLiteral("restart"))->isEnabled());
        QVERIFY(desk.action(QStringLiteral("exportPage"))->isEnabled());
        QVERIFY(desk.action(QStringLiteral("connections"))->isEnabled()); // it is still there
    }

    void aBrokenFileGivesWhatCouldBeRead() {
        CaptureDesk desk;
        Octets octets = someOctets();
        octets.pop_back();
        desk.open(file("cut.pcap", octets));
        QCOMPARE(desk.page().model().rowCount(), 1);
        QVERIFY(desk.text("captureBroken").contains(QStringLiteral("within packet 7")));
    }

    void whatIsNoCaptureSaysSo() {
        CaptureDesk desk;
        desk.application().open(file("no.pcap", {'n', 'o'}));
        QTRY_VERIFY(desk.window().findChild<BrokenFilePage*>()->isVisible());
        QVERIFY(desk.text("brokenSeen").contains(QStringLiteral("neither a pcap nor a pcapng file")));
        desk.application().open(m_folder.filePath(QStringLiteral("gone.pcap")));
        QTRY_VERIFY2(desk.text("brokenSeen").contains(QStringLiteral("No such file")),
                     qPrintable(desk.text("brokenSeen")));
    }
};

QTEST_MAIN(TestCaptureWindow)
#include "tst_capturewindow.moc"
