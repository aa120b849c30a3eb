#include "tests/handmade.h"
#include "ui/inspector/callsmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

class CallsModelTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void readsAsStraceDoes_data();
    void readsAsStraceDoes();
    void growsAndShrinksWithThePrefix();
    void aCallIsBlockedUntilItsReturnIsVisible();
    void aCallThatKilledDoesNotWait();
    void beginsAgainWithTheTrace();
    void tenThousandLapsAreTheRowsOfOne();
    void aLapThatEndsOtherwiseHasItsRow();

private:
    static QString line(const CallsModel& model, int row) {
        return model.data(model.index(row), Qt::DisplayRole).toString();
    }
};

void CallsModelTest::readsAsStraceDoes_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("returned") << 0 << QStringLiteral("server  recv(4, 64, 0) = 0");
    QTest::newRow("with data") << 1 << QStringLiteral("server  recv(4, 64, 0) = 5  \"hello\"");
    QTest::newRow("blocked") << 2 << QStringLiteral("server  recv(4, 64, 0) = ?  blocked");
    QTest::newRow("error") << 3 << QStringLiteral("server  recv(4, 64, 0) = -1 EPIPE (Broken pipe)");
    QTest::newRow("signal") << 4 << QStringLiteral("server  --- SIGPIPE {blocked, pending, taken} ---");
    QTest::newRow("killed") << 5 << QStringLiteral("client  +++ killed by SIGPIPE +++");
    QTest::newRow("exited") << 6 << QStringLiteral("client  +++ exited with 0 +++");
    QTest::newRow("end of a thread's text")
        << 7 << QStringLiteral("client  +++ end of the text; what is open stays open +++");
    QTest::newRow("entered, not seen asleep") << 8 << QStringLiteral("server  poll(4, POLLIN, -1) = ?");
    QTest::newRow("with events") << 9 << QStringLiteral("server  poll(4, POLLIN, -1) = 1  (POLLIN)");
}

void CallsModelTest::readsAsStraceDoes() {
    QFETCH(int, kind);
    Story story;
    if (kind < 4) story.call(kServer, 6, "recv(4, 64, 0)", kind == 2);
    if (kind > 7) story.call(kServer, 6, "poll(4, POLLIN, -1)");
    switch (kind) {
    case 0: story.returned(kServer, 0, 7); break;
    case 1: story.returned(kServer, 5, 7, 0, "hello"); break;
    case 3: story.returned(kServer, -1, 7, EPIPE); break;
    case 4: story.tell(SignalEvent{kServer, SIGPIPE}); break;
    case 5: story.tell(ExitEvent{kClient, 0, SIGPIPE}); break;
    case 6: story.tell(ExitEvent{kClient, 0, 0}); break;
    case 7: story.tell(ExitEvent{kClient, 0, 0, true}); break;
    case 9: story.returned(kServer, 1, 7, 0, "POLLIN"); break;
    default: break;
    }
    CallsModel model;
    model.setTrace(&story.trace());
    model.setPrefix(story.trace().size());
    QCOMPARE(model.rowCount(), 1);
    QTEST(line(model, 0), "text");
}

void CallsModelTest::growsAndShrinksWithThePrefix() {
    Story story;
    story.act("run: server");
    story.called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3); // 2 and 3
    story.act("run: server");
    story.called(kServer, 2, "bind(3, 80)", 0); // 5 and 6
    CallsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&story.trace());
    const QList<QPair<EventNumber, int>> steps = {{6, 2}, {4, 1}, {1, 0}, {2, 1}, {5, 2}, {0, 0}};
    for (const auto& [prefix, rows] : steps) {
        model.setPrefix(prefix);
        QCOMPARE(model.rowCount(), rows);
    }
}

void CallsModelTest::aCallIsBlockedUntilItsReturnIsVisible() {
    Story story;
    story.call(kServer, 4, "accept(3)", true);
    story.returned(kServer, 4, 5);
    CallsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&story.trace());
    model.setPrefix(2);
    QCOMPARE(line(model, 0), QStringLiteral("server  accept(3) = 4"));
    model.setPrefix(1);
    QCOMPARE(line(model, 0), QStringLiteral("server  accept(3) = ?  blocked"));
}

void CallsModelTest::aCallThatKilledDoesNotWait() {
    Story story;
    story.call(kServer, 9, "send(4, \"late\", 4, 0)", true);
    story.tell(ExitEvent{kServer, 0, SIGPIPE});
    CallsModel model;
    model.setTrace(&story.trace());
    model.setPrefix(2);
    QCOMPARE(line(model, 0), QStringLiteral("server  send(4, \"late\", 4, 0) = ?"));
    QCOMPARE(line(model, 1), QStringLiteral("server  +++ killed by SIGPIPE +++"));
    model.setPrefix(1);
    QCOMPARE(line(model, 0), QStringLiteral("server  send(4, \"late\", 4, 0) = ?  blocked"));
}

void CallsModelTest::beginsAgainWithTheTrace() {
    Story story;
    story.called(kServer, 4, "accept(3)", 4);
    Story other;
    other.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    CallsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&story.trace());
    model.setPrefix(2);
    model.setTrace(&other.trace());
    QCOMPARE(model.rowCount(), 0);
    model.setPrefix(2);
    QVERIFY(line(model, 0).startsWith(QStringLiteral("client")));
}

void CallsModelTest::tenThousandLapsAreTheRowsOfOne() {
    Story story;
    for (int i = 0; i < 10000; ++i) {
        story.called(kServer, 6, "recv(4, 64, 0)", 0);
        story.tell(JumpEvent{kServer, 7, "n == 0: true", 8});
        story.called(kServer, 8, "puts(\"peer closed\")", 12);
    }
    CallsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&story.trace());
    model.setPrefix(story.trace().size());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(line(model, 0), QStringLiteral("server  recv(4, 64, 0) = 0  × 10000"));
    QCOMPARE(line(model, 1), QStringLiteral("server  puts(\"peer closed\") = 12  × 10000"));
    model.setPrefix(5 * 3 + 2); // three laps and a recv()
    QCOMPARE(line(model, 0), QStringLiteral("server  recv(4, 64, 0) = 0  × 4"));
    QCOMPARE(line(model, 1), QStringLiteral("server  puts(\"peer closed\") = 12  × 3"));
}

void CallsModelTest::aLapThatEndsOtherwiseHasItsRow() {
    Story story;
    for (const std::int64_t received : {0, 0, 0, 5})
        story.called(kServer, 6, "recv(4, 64, 0)", received);
    CallsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&story.trace());
    for (EventNumber prefix = 1; prefix <= story.trace().size(); ++prefix)
        model.setPrefix(prefix);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(line(model, 0), QStringLiteral("server  recv(4, 64, 0) = 0  × 3"));
    QCOMPARE(line(model, 1), QStringLiteral("server  recv(4, 64, 0) = 5"));
}

QTEST_MAIN(CallsModelTest)
#include "tst_callsmodel.moc"
