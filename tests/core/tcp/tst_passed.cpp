// What a connection must have passed between two readings, for every pair of states that a kernel shows.

#include "core/tcp/passed.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

QString named(const std::vector<State>& states) {
    QStringList names;
    for (const State state : states)
        names << QString::fromUtf8(stateName(state).data());
    return names.join(u' ');
}

} // namespace

class TestPassed : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void tellsWhatLiesOnEveryWay_data() {
        using enum State;
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("meanwhile"); // 1: closes, 2: was reset, 4: with itself
        QTest::addColumn<QString>("surely");
        QTest::addColumn<QString>("perhaps");
        const auto row = [](const char* name, State from, State to, int meanwhile, const char* surely,
                            const char* perhaps = "") {
            QTest::newRow(name) << int(from) << int(to) << meanwhile << QString::fromLatin1(surely)
                                << QString::fromLatin1(perhaps);
        };
        row("connect", Closed, Established, 0, "SYN-SENT");
        row("connect to itself", Closed, Established, 4, "SYN-SENT", "SYN-RECEIVED");
        row("out of a listener", Listen, Established, 0, "SYN-RECEIVED");
        row("one step", Established, CloseWait, 0, "");
        row("close", Established, FinWait2, 1, "FIN-WAIT-1");
        row("close, and the other end too", Established, TimeWait, 1, "FIN-WAIT-1", "FIN-WAIT-2, CLOSING");
        row("the other end closes", FinWait1, TimeWait, 0, "", "FIN-WAIT-2, CLOSING");
        row("the passive end", CloseWait, Closed, 1, "LAST-ACK");
        row("the passive end, perhaps reset", CloseWait, Closed, 3, "", "LAST-ACK");
        row("reset", CloseWait, Closed, 2, "");
        row("refused", Closed, Closed, 2, "");
        row("out of a listener into CLOSE-WAIT", Listen, CloseWait, 0, "SYN-RECEIVED ESTABLISHED");
        row("no way", TimeWait, Established, 0, "");
        row("nobody closed", Established, FinWait2, 0, "");
    }
    void tellsWhatLiesOnEveryWay() {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, meanwhile);
        QFETCH(QString, surely);
        QFETCH(QString, perhaps);
        const Passed passed = passedBetween(static_cast<State>(from), static_cast<State>(to),
                                            {.closes = (meanwhile & 1) != 0,
                                             .wasReset = (meanwhile & 2) != 0,
                                             .isWithItself = (meanwhile & 4) != 0});
        QCOMPARE(named(passed.surely), surely);
        QCOMPARE(QString::fromStdString(stateNames(passed.perhaps, ", ")), perhaps);
    }

    void neverNamesOneOfTheTwoReadings() {
        for (const State from : kAllStates)
            for (const State to : kAllStates)
                for (int bits = 0; bits < 8; ++bits) {
                    const Passed passed = passedBetween(from, to,
                                                        {.closes = (bits & 1) != 0,
                                                         .wasReset = (bits & 2) != 0,
                                                         .isWithItself = (bits & 4) != 0});
                    StateSet all = passed.perhaps;
                    for (const State state : passed.surely)
                        all = all | state;
                    QVERIFY(!all.contains(from) && !all.contains(to));
                    QVERIFY(!all.contains(State::Closed) && !all.contains(State::Listen));
                }
    }
};

QTEST_GUILESS_MAIN(TestPassed)
#include "tst_passed.moc"
