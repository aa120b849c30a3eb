// A program of the user's own that a signal stops: it is told, nobody waits for it, and it goes on with
// SIGCONT.

#include "tests/ownprograms.h"

#include <csignal>

using namespace eleven;

class TestTracedStop : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void itIsToldAndGoesOn() {
        OwnTable table({ownProgram("tricks"), "stop"});
        ELEVEN_START(table);
        QVERIFY(table.run(kServer));
        const auto isStop = [](const Event& event) {
            const auto* signal = as<SignalEvent>(event);
            return signal != nullptr && signal->signal == SIGSTOP && signal->fate == SignalFate::Stopped;
        };
        QVERIFY(
            table.waitUntil([&] { return std::any_of(table.trace().begin(), table.trace().end(), isStop); }));
        QCOMPARE(table.next(kServer), QString());
        QVERIFY(!table.run(kServer));
        QCOMPARE(::kill(table.experiment().endpoint(kServer)->process(), SIGCONT), 0);
        QVERIFY(table.waitUntil([&] { return table.next(kServer) == QStringLiteral("close(3)"); }));
        QVERIFY(table.waitUntil([&] {
            table.run(kServer);
            return table.exit(kServer).has_value();
        }));
        QCOMPARE(table.exit(kServer)->status, 0);
        QCOMPARE(std::count_if(table.trace().begin(), table.trace().end(), isStop), 1);
    }
};

QTEST_GUILESS_MAIN(TestTracedStop)
#include "tst_tracedstop.moc"
