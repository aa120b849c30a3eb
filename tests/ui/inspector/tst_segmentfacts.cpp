#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"
#include "ui/inspector/segmentfacts.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

std::optional<SegmentFacts> factsOf(const Story& story, EventNumber prefix, SegmentId id) {
    return segmentFacts(story.trace(), projected<SegmentEvents>(story.trace()), prefix, id);
}

} // namespace

class SegmentFactsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void theNewestSegmentIsShownUnlessOneIsChosen();
    void knowsTheFateAndTheCopies();
    void theHeaderIs32BitsWide_data();
    void theHeaderIs32BitsWide();
    void flagsThatAreSetStandOut();
    void everyCellHasItsName();
    void readsOptionsAndSaysWhereTheyAreCutOff_data();
    void readsOptionsAndSaysWhereTheyAreCutOff();
};

void SegmentFactsTest::theNewestSegmentIsShownUnlessOneIsChosen() {
    Story story;
    QVERIFY(!factsOf(story, 0, newestSegment(story.trace(), 0, nullptr)));
    story.sent(Side::Client, "S 0:0(0)");
    story.sent(Side::Server, "S. 0:0(0) ack 1");
    QCOMPARE(newestSegment(story.trace(), 2, nullptr), SegmentId{2});
    QCOMPARE(factsOf(story, 2, 1)->sent.id, SegmentId{1});
    QCOMPARE(newestSegment(story.trace(), 1, nullptr), SegmentId{1});
    QVERIFY(!factsOf(story, 1, 2));
}

void SegmentFactsTest::knowsTheFateAndTheCopies() {
    Story story;
    const SegmentId syn = story.sent(Side::Client, "S 0:0(0)");
    story.fate(syn, Fate::Copied);
    story.sent(Side::Client, "S 0:0(0)", syn, true);
    const EventNumber before = story.trace().size();
    story.fate(syn, Fate::Delivered);
    const auto held = factsOf(story, before, syn);
    QVERIFY(!held->fate);
    QCOMPARE(held->copies, 1);
    QCOMPARE(held->repeated, 1);
    const auto gone = factsOf(story, before + 1, syn);
    QCOMPARE(gone->fate->fate, Fate::Delivered);
    QCOMPARE(*gone->ended - gone->captured, Nanoseconds(std::chrono::microseconds(3)));
}

void SegmentFactsTest::theHeaderIs32BitsWide_data() {
    QTest::addColumn<QString>("notation");
    QTest::addColumn<int>("rows");
    QTest::newRow("plain") << QStringLiteral(". 1:1(0) ack 1") << 5;
    QTest::newRow("options") << QStringLiteral("S 0:0(0) <mss 1460>") << 6;
    QTest::newRow("data") << QStringLiteral("P. 1:6(5) ack 1") << 6;
}

void SegmentFactsTest::theHeaderIs32BitsWide() {
    QFETCH(QString, notation);
    Story story;
    story.sent(Side::Client, notation.toStdString());
    std::map<int, int> bits;
    for (const HeaderCell& cell : headerCells(*as<SegmentEvent>(story.trace().at(1)))) {
        QCOMPARE(cell.column, bits[cell.row]);
        bits[cell.row] += cell.width;
    }
    QTEST(static_cast<int>(bits.size()), "rows");
    for (const auto& [row, width] : bits)
        QCOMPARE(width, 32);
}

void SegmentFactsTest::flagsThatAreSetStandOut() {
    Story story;
    story.sent(Side::Client, "F. 1:1(0) ack 1");
    QStringList set;
    for (const HeaderCell& cell : headerCells(*as<SegmentEvent>(story.trace().at(1)))) {
        if (cell.isSet) set << cell.text;
    }
    QCOMPARE(set, (QStringList{QStringLiteral("ACK"), QStringLiteral("FIN")}));
}

void SegmentFactsTest::everyCellHasItsName() {
    Story story;
    story.sent(Side::Client, "S 0:0(0)");
    for (const HeaderCell& cell : headerCells(*as<SegmentEvent>(story.trace().at(1)))) {
        const QString name = cell.name.isEmpty() ? cell.text : cell.name;
        QVERIFY2(name.size() > 2 && !name[0].isDigit(), qPrintable(name));
    }
}

void SegmentFactsTest::readsOptionsAndSaysWhereTheyAreCutOff_data() {
    QTest::addColumn<std::vector<std::uint8_t>>("bytes");
    QTest::addColumn<QString>("text");
    using Bytes = std::vector<std::uint8_t>;
    QTest::newRow("none") << Bytes{} << QString();
    QTest::newRow("mss") << Bytes{2, 4, 5, 0xb4} << QStringLiteral("mss 1460");
    QTest::newRow("linux") << Bytes{2, 4, 5, 0xb4, 4, 2, 1, 3, 3, 7, 0}
                           << QStringLiteral("mss 1460, sackOK, nop, wscale 7");
    QTest::newRow("unknown") << Bytes{200, 3, 0} << QStringLiteral("kind 200");
    QTest::newRow("length is missing") << Bytes{2} << QStringLiteral("cut off");
    QTest::newRow("length is too long") << Bytes{2, 40, 0} << QStringLiteral("cut off");
    QTest::newRow("length is zero") << Bytes{2, 0, 0, 0} << QStringLiteral("cut off");
}

void SegmentFactsTest::readsOptionsAndSaysWhereTheyAreCutOff() {
    QFETCH(std::vector<std::uint8_t>, bytes);
    QTEST(optionsText(bytes), "text");
}

QTEST_GUILESS_MAIN(SegmentFactsTest)
#include "tst_segmentfacts.moc"
