// Every lesson and every scenario is played, held and at kernel speed. No change of state may have a cause
// that is not of the same connection, or none.

#include "core/session/lessonrun.h"
#include "tests/core/session/causes.h"
#include "tests/labtable.h"

#include <filesystem>

using namespace eleven;

namespace {

constexpr int kMostSteps = 400;

QStringList allFiles() {
    QStringList files;
    for (const LibraryEntry& entry : lessonLibrary(ELEVEN_LESSONS))
        files += QString::fromStdString(entry.file);
    for (const auto& entry : std::filesystem::directory_iterator(ELEVEN_SCENARIOS))
        if (entry.path().extension() == ".yaml") files += QString::fromStdString(entry.path().string());
    files.sort();
    return files;
}

QString scenario(const char* name) {
    return QStringLiteral(ELEVEN_SCENARIOS "/%1.yaml").arg(QString::fromLatin1(name));
}

/// Why it could not be played, or empty.
QString play(const QString& file, bool atKernelSpeed, Causes& causes) {
    const LoadedLesson loaded = loadLesson(file.toStdString(), false);
    if (!loaded) return QString::fromStdString(loaded.error.message());
    LessonRun run(*loaded.lesson, {ELEVEN_SANDBOX, {}, {}, {}},
                  [&](const Event& event) { causes.add(event); });
    run.setKernelSpeed(atKernelSpeed);
    if (const QString failure = failureOf(run.start()); !failure.isEmpty()) return failure;
    for (int steps = 0; steps < kMostSteps && !run.isScriptOver() && run.step(); ++steps) {
    }
    return {};
}

} // namespace

class TestCauses : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyChangeHasACauseOfItsOwnConnection_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("atKernelSpeed");
        for (const QString& file : allFiles()) {
            const std::filesystem::path path = file.toStdString();
            const std::string name =
                path.stem() == "lesson" ? path.parent_path().filename().string() : path.stem().string();
            QTest::newRow((name + ", held").c_str()) << file << false;
            QTest::newRow((name + ", kernel speed").c_str()) << file << true;
        }
    }
    void everyChangeHasACauseOfItsOwnConnection() {
        QFETCH(QString, file);
        QFETCH(bool, atKernelSpeed);
        if (isSpoiltBySanitizer(file)) SKIP_IF_SANITIZED();
        Causes causes;
        ELEVEN_REQUIRE(play(file, atKernelSpeed, causes));
        QVERIFY2(causes.wrong.isEmpty(), qPrintable(causes.wrong.mid(0, 10).join(u'\n')));
    }

    void eachTimerAndEachEndHasItsName_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* file, const char* told) {
            QTest::addRow("%s: %s", file, told) << scenario(file) << QString::fromLatin1(told);
        };
        row("user-timeout", "client ESTABLISHED -> CLOSED: user timeout");
        row("connect-times-out", "client SYN-SENT -> CLOSED: user timeout");
        row("retransmission-given-up", "client ESTABLISHED -> CLOSED: retransmission timeout R2");
        row("retransmission-given-up", "server FIN-WAIT-1 -> CLOSED: retransmission timeout R2");
        row("keepalive-cut", "client ESTABLISHED -> CLOSED: keepalive timeout");
        row("probe-given-up", "client ESTABLISHED -> CLOSED: zero-window probe timeout");
        row("fin-timeout", "client FIN-WAIT-2 -> CLOSED: tcp_fin_timeout");
        row("listener-closed-in-syn-received", "server SYN-RECEIVED -> CLOSED: SYN,ACK timeout");
        row("killed-before-accept", "server CLOSE-WAIT -> CLOSED: ABORT");
        row("killed-before-accept", "server listener LISTEN -> CLOSED: CLOSE");
        row("unaccepted-fin-data", "server ESTABLISHED -> CLOSE-WAIT: rcv FIN");
        row("fin-thrown-away", "server SYN-RECEIVED -> CLOSE-WAIT: rcv FIN");
        row("connect-over-lo-waits", "client CLOSED -> SYN-SENT: active OPEN");
        row("syn-meets-time-wait", "server FIN-WAIT-2 -> TIME-WAIT: rcv FIN");
        row("syn-meets-time-wait", "server TIME-WAIT -> CLOSED: rcv SYN");
        row("reset-before-accept", "server ESTABLISHED -> CLOSED: rcv RST");
        row("own-listener", "server LISTEN -> SYN-RECEIVED: several");
        row("connects-to-itself", "client ESTABLISHED -> FIN-WAIT-1: CLOSE");
        row("connects-to-itself", "client FIN-WAIT-1 -> TIME-WAIT: several");
    }
    void eachTimerAndEachEndHasItsName() {
        QFETCH(QString, file);
        QFETCH(QString, told);
        Causes causes;
        ELEVEN_REQUIRE(play(file, false, causes));
        QVERIFY2(causes.told.contains(told), qPrintable(causes.told.join(u'\n')));
    }

    void whatWasResetBeforeAcceptIsNoListener() {
        std::vector<SocketEvent> readings;
        const LoadedLesson loaded = loadLesson(scenario("reset-before-accept").toStdString(), false);
        LessonRun run(*loaded.lesson, {ELEVEN_SANDBOX, {}, {}, {}}, [&](const Event& event) {
            if (const auto* reading = as<SocketEvent>(event)) readings.push_back(*reading);
        });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        std::set<SocketId> listeners;
        for (const SocketEvent& reading : readings)
            if (reading.isListener) listeners.insert(reading.socket);
        QCOMPARE(listeners.size(), std::size_t(1));
        const auto ofServer = [](const SocketEvent& reading) {
            return reading.host == Side::Server && !reading.isListener;
        };
        const SocketEvent& last = *std::find_if(readings.rbegin(), readings.rend(), ofServer);
        QCOMPARE(last.state, State::Closed);
        QVERIFY(last.tcpInfo == State::Closed);
    }
};

QTEST_GUILESS_MAIN(TestCauses)
#include "tst_causes.moc"
