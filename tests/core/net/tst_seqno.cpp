#include "core/net/seqno.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

class TestSeqNo : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void ordersNumbersAcrossTheWrap_data();
    void ordersNumbersAcrossTheWrap();
    void countsFromTheInitialNumber_data();
    void countsFromTheInitialNumber();
};

void TestSeqNo::ordersNumbersAcrossTheWrap_data() {
    QTest::addColumn<quint32>("first");
    QTest::addColumn<quint32>("second");
    QTest::addColumn<bool>("isBefore");
    QTest::newRow("equal") << 5U << 5U << false;
    QTest::newRow("one more") << 5U << 6U << true;
    QTest::newRow("one less") << 6U << 5U << false;
    QTest::newRow("over the wrap") << 0xffffffffU << 0U << true;
    QTest::newRow("back over the wrap") << 0U << 0xffffffffU << false;
    QTest::newRow("2^31 - 1 apart") << 0U << 0x7fffffffU << true;
    QTest::newRow("2^31 - 1 apart, over the wrap") << 0xc0000000U << 0x3fffffffU << true;
}

void TestSeqNo::ordersNumbersAcrossTheWrap() {
    QFETCH(quint32, first);
    QFETCH(quint32, second);
    QFETCH(bool, isBefore);
    QCOMPARE(SeqNo(first).isBefore(SeqNo(second)), isBefore);
    QCOMPARE(SeqNo(first).isAtOrBefore(SeqNo(second)), isBefore || first == second);
}

void TestSeqNo::countsFromTheInitialNumber_data() {
    QTest::addColumn<quint32>("initial");
    QTest::addColumn<quint32>("count");
    QTest::newRow("from zero") << 0U << 7U;
    QTest::newRow("nothing") << 123U << 0U;
    QTest::newRow("over the wrap") << 0xfffffff0U << 100U;
    QTest::newRow("nearly all") << 1U << 0xffffffffU;
}

void TestSeqNo::countsFromTheInitialNumber() {
    QFETCH(quint32, initial);
    QFETCH(quint32, count);
    QCOMPARE((SeqNo(initial) + count).relativeTo(SeqNo(initial)), count);
}

QTEST_APPLESS_MAIN(TestSeqNo)
#include "tst_seqno.moc"
