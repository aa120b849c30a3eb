// A program of the user's own that a signal stops: it is told, nobody waits for it, and it goes on with
// SIGCONT. What becomes of its tracer is told, too.

#include "tests/ownprograms.h"

#include <csignal>

using namespace eleven;

namespace {

/// proc_pid_status(5)
pid_t tracerOf(pid_t process) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) return -1;
    const QString text = QString::fromUtf8(status.readAll());
    return QRegularExpression(QStringLiteral("TracerPid:\\s*(\\d+)")).match(text).captured(1).toInt();
}

} // namespace

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

    /// Nobody waits for it until a program that runs would have answered.
    void itsTracerIsNamed_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("told");
        QTest::newRow("stopped") << SIGSTOP << QStringLiteral("which was stopped by a signal");
        QTest::newRow("killed") << SIGKILL << QStringLiteral("which was killed by SIGKILL");
    }
    void itsTracerIsNamed() {
        QFETCH(int, signal);
        QFETCH(QString, told);
        OwnTable table({ownProgram("echo"), "8080"});
        ELEVEN_START(table);
        const pid_t tracer = tracerOf(table.experiment().endpoint(kServer)->process());
        QVERIFY(tracer > 0);
        QCOMPARE(::kill(tracer, signal), 0);
        table.run(kServer);
        QVERIFY(table.waitUntil([&] { return table.experiment().failure().has_value(); }));
        QCOMPARE(QString::fromStdString(table.experiment().failure()->step),
                 QStringLiteral("talk to eleven-states-tracer, ") + told);
        QVERIFY(table.experiment().disturbance() == std::nullopt); // it was not waited for in vain
    }
};

QTEST_GUILESS_MAIN(TestTracedStop)
#include "tst_tracedstop.moc"
