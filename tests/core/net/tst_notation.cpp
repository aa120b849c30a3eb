#include "core/net/notation.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

class TestNotation : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void readsTheWindow();
    void writesRelativeNumbers();
    void readsEveryCombinationOfFlags();
    void refusesWhatIsNotNotation_data();
    void refusesWhatIsNotNotation();
};

void TestNotation::readsWhatItWrites_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"S 0:0(0)", "S 0:0(0) <mss 1460>", "S. 0:0(0) ack 1 <mss 1460>", ". 1:1(0) ack 1",
          "P. 1:6(5) ack 1", "F. 6:6(0) ack 1", "R 6:6(0)", "R. 0:0(0) ack 1", "FP. 6:10(4) ack 4294967295",
          "P. 4294967295:1(2) ack 1", "- 0:0(0)", "FSRPUEW. 1:1(0) ack 1"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TestNotation::readsWhatItWrites() {
    QFETCH(QByteArray, text);
    const Result<Segment> segment = parseNotation(text.toStdString());
    QVERIFY(segment.has_value());
    const std::string written = notation(*segment, segment->seq.raw(), segment->ack.raw());
    QCOMPARE(QByteArray::fromStdString(written), text);
}

void TestNotation::readsTheWindow() {
    const Result<Segment> segment = parseNotation("P. 1:6(5) ack 7 win 64240");
    QVERIFY(segment.has_value());
    QCOMPARE(segment->window, quint16(64240));
    QCOMPARE(segment->seq.raw(), 1U);
    QCOMPARE(segment->ack.raw(), 7U);
    QCOMPARE(segment->payload.size(), std::size_t(5));
    QCOMPARE(int(segment->flags), int(kPsh | kAck));
}

void TestNotation::writesRelativeNumbers() {
    Segment segment = parseNotation("P. 1000:1005(5) ack 2000").value();
    QCOMPARE(notation(segment, 1, 6), std::string("P. 1:6(5) ack 6"));
}

void TestNotation::readsEveryCombinationOfFlags() {
    for (int flags = 0; flags < 256; ++flags) {
        const auto octet = static_cast<std::uint8_t>(flags);
        const std::string ack = (flags & kAck) != 0 ? " ack 1" : "";
        const Result<Segment> segment = parseNotation(flagLetters(octet) + " 0:0(0)" + ack);
        QVERIFY(segment.has_value());
        QCOMPARE(int(segment->flags), flags);
    }
}

void TestNotation::refusesWhatIsNotNotation_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "S", "X 0:0(0)", "S 0:0", "S 0:0(", "S 0:0(0", "S 0:1(0)", "S 1:0(0)",
                             "S. 0:0(0)", "S 0:0(0) ack 1", "S 0:0(0) win", "S 0:0(0) win 65536",
                             "S 0:0(0) <mss 1460", "S 0:0(0) <mss 70000>", "S 0:0(0) ", "S 4294967296:0(0)",
                             "P. 1:70001(70000) ack 1", "S -1:0(1)", " S 0:0(0)"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TestNotation::refusesWhatIsNotNotation() {
    QFETCH(QByteArray, text);
    QVERIFY(!parseNotation(text.toStdString()).has_value());
}

QTEST_APPLESS_MAIN(TestNotation)
#include "tst_notation.moc"
