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
    void aCallThatSleepsIsResumedWhereItReturned();
    void whatReturnsBelowAnotherCallIsResumedThere();
    void lapsAfterAnotherProgramHaveRowsBelowIt();
    void forkIsEnteredOnceAndReturnsTwice();
    void aCallThatKilledDoesNotWait();
    void beginsAgainWithTheTrace();
    void tenThousandLapsAreTheRowsOfOne();
    void aLapThatEndsOtherwiseHasItsRow();
    void whereItCallsStandsBesideACallOfATracedProgram();

private:
    static QStringList lines(const CallsModel& model) {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << line(model, row);
        return all;
    }
    static QString line(const CallsModel& model, int row) {
        return model.data(model.index(row), Qt::DisplayRole).toString();
    }
};

void CallsModelTest::readsAsStraceDoes_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("returned") << 0 << QStringLiteral("server  recv(4, 64, 0) = 0");
    QTest::newRow("with data") << 1 << QStringLiteral("server  recv(4, 64, 0) = 5  \"hello\"");
    QTest::newRow("blocked") << 2 << QStringLiteral("server  recv(4, 64, 0 <unfinished ...>");
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

void CallsModelTest::aCallThatSleepsIsResumedWhereItReturned() {
    Story story;
    story.call(kServer, 4, "accept(3)", true);
    story.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.call(kClient, 2, "connect(3, server, 80)", true);
    story.returned(kClient, -1, 3, ETIMEDOUT);
    story.tell(ReturnEvent{kServer, 1, 4, 4, 0, {}, 5});
    CallsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&story.trace());
    const QStringList all = {
        QStringLiteral("server  accept(3 <unfinished ...>"),
        QStringLiteral("client  socket(AF_INET, SOCK_STREAM, 0) = 3"),
        QStringLiteral("client  connect(3, server, 80 <unfinished ...>"),
        QStringLiteral("client  <... connect resumed>) = -1 ETIMEDOUT (Connection timed out)"),
        QStringLiteral("server  <... accept resumed>) = 4")};
    for (const auto& [prefix, rows] :
         QList<QPair<EventNumber, int>>{{1, 1}, {3, 2}, {4, 3}, {6, 5}, {4, 3}}) {
        model.setPrefix(prefix);
        QCOMPARE(lines(model), all.first(rows));
    }
}

/// Two programs of one act: the first call did not sleep, and still something happened before it returned.
void CallsModelTest::whatReturnsBelowAnotherCallIsResumedThere() {
    Story story;
    story.call(kClient, 2, "connect(3, server, 80)");
    story.called(kServer, 6, "recv(4, 64, 0)", 0);
    story.tell(ReturnEvent{kClient, 1, 2, 0, 0, {}, 3});
    CallsModel model;
    model.setTrace(&story.trace());
    model.setPrefix(story.trace().size());
    QCOMPARE(lines(model), (QStringList{QStringLiteral("client  connect(3, server, 80 <unfinished ...>"),
                                        QStringLiteral("server  recv(4, 64, 0) = 0"),
                                        QStringLiteral("client  <... connect resumed>) = 0")}));
}

void CallsModelTest::forkIsEnteredOnceAndReturnsTwice() {
    constexpr EndpointId kChild{Side::Server, 1};
    Story story;
    const EventNumber parents = story.call(kServer, 4, "fork()");
    const EventNumber childs = story.forked(kChild, 4, kServer);
    story.tell(ReturnEvent{kServer, parents, 4, 77, 0, {}, 5});
    story.tell(ReturnEvent{kChild, childs, 4, 0, 0, {}, 5});
    CallsModel model;
    model.setTrace(&story.trace());
    model.setPrefix(story.trace().size());
    QCOMPARE(lines(model), (QStringList{QStringLiteral("server  fork() = 77"),
                                        QStringLiteral("server-2  <... fork resumed>) = 0")}));
}

void CallsModelTest::lapsAfterAnotherProgramHaveRowsBelowIt() {
    Story story;
    const auto laps = [&story](int count) {
        for (int i = 0; i < count; ++i) {
            story.called(kServer, 6, "recv(4, 64, 0)", 0);
            story.called(kServer, 8, "puts(\"peer closed\")", 12);
        }
    };
    laps(3);
    story.called(kClient, 9, "puts(\"bye\")", 4);
    laps(4);
    CallsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTrace(&story.trace());
    model.setPrefix(story.trace().size());
    QCOMPARE(lines(model), (QStringList{QStringLiteral("server  recv(4, 64, 0) = 0  × 3"),
                                        QStringLiteral("server  puts(\"peer closed\") = 12  × 3"),
                                        QStringLiteral("client  puts(\"bye\") = 4"),
                                        QStringLiteral("server  recv(4, 64, 0) = 0  × 4"),
                                        QStringLiteral("server  puts(\"peer closed\") = 12  × 4")}));
}

void CallsModelTest::aCallThatKilledDoesNotWait() {
    Story story;
    story.call(kServer, 9, "send(4, \"late\", 4, 0)", true);
    story.tell(ExitEvent{kServer, 0, SIGPIPE});
    CallsModel model;
    model.setTrace(&story.trace());
    model.setPrefix(2);
    const QString entered = QStringLiteral("server  send(4, \"late\", 4, 0 <unfinished ...>");
    QCOMPARE(lines(model), (QStringList{entered, QStringLiteral("server  +++ killed by SIGPIPE +++")}));
    const Theme light = Theme::light();
    QCOMPARE(model.data(model.index(0), Qt::ForegroundRole).value<QColor>(), light.error);
    model.setPrefix(1);
    QCOMPARE(lines(model), QStringList{entered});
    QCOMPARE(model.data(model.index(0), Qt::ForegroundRole).value<QColor>(), light.currentMark);
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

void CallsModelTest::whereItCallsStandsBesideACallOfATracedProgram() {
    Story story;
    CallEvent waits{kServer, 1, callOf("accept(3)"), true, {"/home/me/server.c", 62, "main"}};
    const EventNumber accept = story.tell(waits);
    story.called(kClient, 1, "connect(3, 80)", 0); // of a lesson: its line is in its pane
    story.tell(ReturnEvent{kServer, accept, 1, 4, 0, {}, 1});
    story.tell(CallEvent{kServer, 1, callOf("close(4)"), false, {{}, 0, "serve"}});
    CallsModel model;
    model.setTrace(&story.trace());
    model.setPrefix(story.trace().size());
    QStringList places;
    for (int row = 0; row < model.rowCount(); ++row)
        places << model.index(row).data(CallsModel::kPlaceRole).toString();
    QCOMPARE(places, QStringList({QStringLiteral("server.c:62"), QString(), QStringLiteral("server.c:62"),
                                  QStringLiteral("serve()")}));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("  server.c:62")));
}

QTEST_MAIN(CallsModelTest)
#include "tst_callsmodel.moc"
