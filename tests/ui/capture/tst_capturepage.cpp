// The list of the connections of a capture: what stands in it, filtered, sorted and chosen with the keyboard
// and the mouse.
#include "core/capture/capturequery.h"
#include "tests/core/capture/talk.h"
#include "ui/capture/capturepage.h"
#include "ui/shell/commands.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace eleven;

namespace {

/// A connection that is closed, one that is refused, one whose SYN nobody answers, one with a repetition.
std::shared_ptr<const Capture> someCapture(std::size_t withoutLast = 0) {
    CaptureWriter writer(228);
    Nanoseconds t{0};
    const auto talk = [&](std::uint16_t port, const char* lines) {
        for (const QString& line : QString::fromLatin1(lines).split(QLatin1Char('/')))
            writer.add(t += std::chrono::milliseconds(1), spoken(line, port).build());
    };
    talk(4001, "> S 0:0(0)/< S. 0:0(0) ack 1/> . 1:1(0) ack 1/> F. 1:1(0) ack 1/< F. 1:1(0) ack 2/> . 2:2(0) "
               "ack 2");
    talk(4002, "> S 0:0(0)/< R. 0:0(0) ack 1");
    talk(4003, "> S 0:0(0)");
    talk(4004, "> S 0:0(0)/< S. 0:0(0) ack 1/> . 1:1(0) ack 1/> P. 1:6(5) ack 1/> P. 1:6(5) ack 1");
    Octets octets = writer.octets();
    octets.resize(octets.size() - withoutLast);
    return std::make_shared<const Capture>(readCapture(fileOf(octets)));
}

struct Shown {
    explicit Shown(std::shared_ptr<const Capture> capture = someCapture()) {
        page.resize(1000, 500);
        page.show(QStringLiteral("/tmp/a.pcap"), std::move(capture));
        static_cast<QWidget&>(page).show();
    }
    [[nodiscard]] QTableView& table() { return *page.findChild<QTableView*>(); }
    [[nodiscard]] QLineEdit& filter() { return *page.findChild<QLineEdit*>(QStringLiteral("captureFilter")); }
    [[nodiscard]] QString text(const char* label) {
        return page.findChild<QLabel*>(QString::fromLatin1(label))->text();
    }
    /// The numbers of the connections that are listed.
    [[nodiscard]] QString numbers() {
        QStringList all;
        for (int row = 0; row < page.model().rowCount(); ++row)
            all << page.model().index(row, 0).data().toString();
        return all.join(QLatin1Char(' '));
    }
    void clickHeading(CaptureColumn column) {
        QHeaderView& header = *table().horizontalHeader();
        const int at = header.sectionViewportPosition(static_cast<int>(column));
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, QPoint(at + 8, header.height() / 2));
    }

    QWidget window;
    Commands commands{window};
    CapturePage page{commands};
};

} // namespace

class TestCapturePage : public QObject {
    Q_OBJECT
private slots:
    // The offscreen platform cannot tell a window its least size, and says so.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void listsEachConnection() {
        Shown shown;
        const QAbstractItemModelTester tester(const_cast<CaptureModel*>(&shown.page.model()),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QStringList cells;
        for (int column = 0; column < shown.page.model().columnCount(); ++column)
            cells << shown.page.model().index(0, column).data().toString();
        QCOMPARE(cells.join(QLatin1Char('|')),
                 QStringLiteral("1|192.0.2.1:4001|192.0.2.2:80|closed, client first|≈ TIME-WAIT|≈ CLOSED|"
                                "0.000000|0.005000|4 → ← 2|0 → ← 0|0"));
        QCOMPARE(shown.text("captureTitle"), QStringLiteral("a.pcap"));
        QCOMPARE(shown.text("captureShown"), QStringLiteral("Connections: 4"));
        QVERIFY(shown.page.findChild<QLabel*>(QStringLiteral("captureBroken"))->isHidden());
        QVERIFY(!shown.table().accessibleName().isEmpty() && !shown.filter().accessibleName().isEmpty());
    }

    void aHeadingSortsAndTheMarkStays() {
        Shown shown;
        QTest::keyClick(&shown.table(), Qt::Key_Down); // the second
        shown.clickHeading(CaptureColumn::Segments);
        QCOMPARE(shown.numbers(), QStringLiteral("3 2 4 1"));
        QCOMPARE(shown.table().currentIndex().row(), 1);
        shown.clickHeading(CaptureColumn::Segments);
        QCOMPARE(shown.numbers(), QStringLiteral("1 4 2 3"));
        QCOMPARE(shown.table().currentIndex().row(), 2);
    }

    void theFilterHasTheWordsOfTheCommandLine_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("numbers");
        QTest::newRow("nothing") << QString() << QStringLiteral("1 2 3 4");
        QTest::newRow("reset") << QStringLiteral("reset") << QStringLiteral("2");
        QTest::newRow("refused") << QStringLiteral("refused") << QStringLiteral("2");
        QTest::newRow("no answer") << QStringLiteral("syn-unanswered") << QStringLiteral("3");
        QTest::newRow("two words") << QStringLiteral("never-closed, retransmissions") << QStringLiteral("4");
        QTest::newRow("a port") << QStringLiteral("port=4001") << QStringLiteral("1");
        QTest::newRow("none") << QStringLiteral("port=1") << QString();
    }
    void theFilterHasTheWordsOfTheCommandLine() {
        QFETCH(QString, words);
        Shown shown;
        shown.filter().setText(words);
        QTEST(shown.numbers(), "numbers");
        if (words == QLatin1String("reset"))
            QCOMPARE(shown.text("captureShown"), QStringLiteral("1 of 4 connections"));
    }

    void whatIsNoFilterShowsAllAndSaysSo() {
        Shown shown;
        shown.filter().setText(QStringLiteral("reset"));
        shown.filter().setText(QStringLiteral("resetx"));
        QCOMPARE(shown.numbers(), QStringLiteral("1 2 3 4")); // not the hits of another filter
        QVERIFY(shown.text("captureHint").startsWith(QStringLiteral("This is no filter")));
        QVERIFY(shown.text("captureHint").contains(QStringLiteral("syn-unanswered")));
        shown.filter().clear();
        QVERIFY(!shown.text("captureHint").startsWith(QStringLiteral("This is no filter")));
    }

    void inLargeTypeTheStatesAreInSight() {
        Shown shown;
        QFont large = shown.page.font();
        large.setPixelSize(20); // 150 %
        shown.page.setFont(large);
        shown.page.setTheme(Theme::light(), Type::from(large));
        shown.page.resize(1366, 700);
        QTRY_VERIFY(shown.table().viewport()->width() > 1200);
        const QHeaderView& header = *shown.table().horizontalHeader();
        const auto last = static_cast<int>(CaptureColumn::ServerState);
        QVERIFY(header.sectionViewportPosition(last) + header.sectionSize(last) <=
                shown.table().viewport()->width());
        const auto* hint = shown.page.findChild<QLabel*>(QStringLiteral("captureHint"));
        QVERIFY(hint->height() >= hint->heightForWidth(hint->width()));
    }

    void theBoxChoosesAState() {
        Shown shown;
        shown.page.findChild<QComboBox*>()->setCurrentText(QStringLiteral("TIME-WAIT"));
        QCOMPARE(shown.numbers(), QStringLiteral("1"));
        shown.page.findChild<QComboBox*>()->setCurrentIndex(0);
        QCOMPARE(shown.numbers(), QStringLiteral("1 2 3 4"));
    }

    void returnAndADoubleClickChoose() {
        Shown shown;
        QSignalSpy chosen(&shown.page, &CapturePage::chosen);
        shown.clickHeading(CaptureColumn::Segments);
        QTest::keyClick(&shown.filter(), Qt::Key_Return); // into the list
        shown.table().setCurrentIndex(shown.page.model().index(0, 0));
        QTest::keyClick(&shown.table(), Qt::Key_Return);
        QCOMPARE(chosen.takeFirst()[0].value<std::size_t>(), std::size_t{2});
        const QPoint last = shown.table().visualRect(shown.page.model().index(3, 1)).center();
        QTest::mouseClick(shown.table().viewport(), Qt::LeftButton, {}, last);
        QTest::mouseDClick(shown.table().viewport(), Qt::LeftButton, {}, last);
        QCOMPARE(chosen.takeFirst()[0].value<std::size_t>(), std::size_t{0});
    }

    void ofABrokenFileItListsWhatThereWas() {
        Shown shown(someCapture(1));
        QCOMPARE(shown.numbers(), QStringLiteral("1 2 3 4"));
        const auto* broken = shown.page.findChild<QLabel*>(QStringLiteral("captureBroken"));
        QVERIFY(!broken->isHidden());
        QVERIFY2(broken->text().contains(QStringLiteral("within packet 14")), qPrintable(broken->text()));
    }
};

QTEST_MAIN(TestCapturePage)
#include "tst_capturepage.moc"
