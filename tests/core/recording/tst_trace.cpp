#include "core/recording/recorder.h"
#include "core/recording/trace.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

class TestTrace : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void numbersEventsFromOne();
    void stampsEventsWithTheTimeOfItsClock();
    void isEmptyAfterClear();
    void namesEndpoints_data();
    void namesEndpoints();
};

void TestTrace::numbersEventsFromOne() {
    Trace trace;
    const ManualClock clock;
    Recorder recorder(clock, [&trace](Event event) { trace.append(std::move(event)); });
    QVERIFY(trace.isEmpty());
    QCOMPARE(recorder.last(), EventNumber(0));
    QCOMPARE(recorder.record(NoteEvent{.detail = "first"}), EventNumber(1));
    QCOMPARE(recorder.record(NoteEvent{.detail = "second"}), EventNumber(2));
    QCOMPARE(recorder.last(), EventNumber(2));
    QCOMPARE(trace.size(), std::size_t(2));
    QCOMPARE(trace.at(2).n, EventNumber(2));
    QCOMPARE(as<NoteEvent>(trace.at(1))->detail, std::string("first"));
    QVERIFY(as<ActEvent>(trace.at(1)) == nullptr);
}

void TestTrace::stampsEventsWithTheTimeOfItsClock() {
    Trace trace;
    ManualClock clock;
    Recorder recorder(clock, [&trace](Event event) { trace.append(std::move(event)); });
    recorder.record(NoteEvent{});
    clock.advance(std::chrono::milliseconds(3));
    recorder.record(NoteEvent{});
    QVERIFY(trace.at(1).t == Nanoseconds(0));
    QVERIFY(trace.at(2).t == std::chrono::milliseconds(3));
}

void TestTrace::isEmptyAfterClear() {
    Trace trace;
    trace.append({.n = 1, .body = NoteEvent{}});
    trace.clear();
    QVERIFY(trace.isEmpty());
    trace.append({.n = 1, .body = NoteEvent{}});
    QCOMPARE(trace.size(), std::size_t(1));
}

void TestTrace::namesEndpoints_data() {
    QTest::addColumn<bool>("isServer");
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("the first client") << false << 0 << QByteArray("client");
    QTest::newRow("the first server") << true << 0 << QByteArray("server");
    QTest::newRow("the second client") << false << 1 << QByteArray("client-2");
    QTest::newRow("the tenth server") << true << 9 << QByteArray("server-10");
}

void TestTrace::namesEndpoints() {
    QFETCH(bool, isServer);
    QFETCH(int, index);
    QFETCH(QByteArray, name);
    const Side side = isServer ? Side::Server : Side::Client;
    QCOMPARE(QByteArray::fromStdString(endpointName({side, static_cast<std::uint16_t>(index)})), name);
}

QTEST_APPLESS_MAIN(TestTrace)
#include "tst_trace.moc"
