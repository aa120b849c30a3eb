// What `eleven-states run` says behind the ladder: who keeps a connection open, why a run is over, what did
// not come about and what to do.

#include "tests/toldrun.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>

using namespace eleven;

namespace {

const QString kManual = QStringLiteral(ELEVEN_SOURCE_DIR "/docs/");

QString ofManual(const char* name) {
    QFile file(kManual + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestRunEnding : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aLeakEndsByItself() {
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--client"),
                          own("client") + QStringLiteral(" server 8080"), QStringLiteral("--"),
                          own("forkserver"), QStringLiteral("8080"), QStringLiteral("leak")});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        QVERIFY(run.out.contains(QStringLiteral("CLOSE-WAIT")) &&
                !run.out.contains(QStringLiteral("LAST-ACK")));
        QVERIFY2(run.err.contains(QStringLiteral("again and again")), qPrintable(run.err));
    }

    /// Both programs stand there as they are, and what is told of them.
    void theExampleOfTheManualIsTrue() {
        for (const char* page : {"own-program.md", "zh/own-program.md"})
            for (const char* program : {"examples/server.c", "examples/client.py"})
                QVERIFY2(ofManual(page).contains(u'\n' + ofManual(program) + QStringLiteral("```")), page);
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) QSKIP("no python3");
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--directory"),
                          kManual + QStringLiteral("examples"), QStringLiteral("--client"),
                          QStringLiteral("python3 client.py server 8080"), QStringLiteral("--"),
                          own("example"), QStringLiteral("8080")});
        const QString keeper = QStringLiteral("  server, descriptor 4, from accept(), server.c:14: nothing "
                                              "was done with it since; no close(4)\n");
        QVERIFY2(run.out.contains(keeper), qPrintable(run.out));
        QVERIFY(ofManual("own-program.md").contains(keeper));
        QVERIFY2(run.out.contains(QStringLiteral("close(3) = 0  client.py:6 ")), qPrintable(run.out));
    }

    /// 127.0.0.1 is each host's own.
    void whoConnectsToItselfIsTold() {
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--client"),
                          own("client") + QStringLiteral(" 127.0.0.1 8080"), QStringLiteral("--"),
                          own("echo"), QStringLiteral("8080")});
        QVERIFY2(run.err.contains(QStringLiteral("client.c:14: connect() to 127.0.0.1")) &&
                     run.err.contains(QStringLiteral("connect to \"server\"")),
                 qPrintable(run.err));
    }
    void whoListensForItselfIsTold() {
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--client"),
                          own("client") + QStringLiteral(" server 8080"), QStringLiteral("--"), own("echo"),
                          QStringLiteral("8080"), QStringLiteral("-1"), QStringLiteral("127.0.0.1")});
        QVERIFY2(run.err.contains(QStringLiteral("bound to 127.0.0.1")) &&
                     run.err.contains(QStringLiteral("INADDR_ANY")),
                 qPrintable(run.err));
    }
    /// That it is refused alone says nothing of the kind.
    void whoIsRefusedOtherwiseIsNot() {
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--client"),
                          own("client") + QStringLiteral(" server 8081"), QStringLiteral("--"), own("echo"),
                          QStringLiteral("8080")});
        QVERIFY2(!run.err.contains(QStringLiteral("127.0.0.1")), qPrintable(run.err));
    }

    /// What happened, and what to do, in one sentence each; a recording says it again.
    void whatDidNotComeAboutIsTold_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        const QString client = own("client");
        const QString ends = QStringLiteral("--");
        QTest::newRow("no client") << QStringList{ends, own("echo"), QStringLiteral("8080")}
                                   << QStringLiteral("There is no client, and the server waits in accept(), "
                                                     "echo.c:");
        QTest::newRow("wrong port")
            << QStringList{QStringLiteral("--client"), client + QStringLiteral(" server 9090"), ends,
                           own("echo"), QStringLiteral("8080")}
            << QStringLiteral("client.c:14: connect() was refused: nobody listens on port 9090 of "
                              "the host server; there is a listener on port 8080.");
        QTest::newRow("fault") << QStringList{ends, QStringLiteral("sh"), QStringLiteral("-c"),
                                              QStringLiteral("kill -SEGV $$")}
                               << QStringLiteral(
                                      "The server was killed by SIGSEGV before its first call of a "
                                      "socket. A debugger says where: gdb --args");
    }
    void whatDidNotComeAboutIsTold() {
        QFETCH(QStringList, words);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("run.eleven"));
        ELEVEN_TOLD(run, QStringList{QStringLiteral("run"), QStringLiteral("--record"), file} + words);
        QVERIFY2(run.err.contains(sentence), qPrintable(run.err));
        QVERIFY2(run.out.endsWith(QStringLiteral("Written: %1\n").arg(file)), qPrintable(run.out));
        const Told again = told({QStringLiteral("play"), file});
        QVERIFY2(again.err.contains(sentence), qPrintable(again.err));
    }
    /// As timeout(1) and strace(1) have it.
    void theStatusIsThatOfTheServerElseOfTheClient_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        const QString ends = QStringLiteral("--"), sh = QStringLiteral("sh"), c = QStringLiteral("-c");
        const QStringList server{ends, own("echo"), QStringLiteral("8080")};
        QTest::newRow("ended") << QStringList{ends, sh, c, QStringLiteral("exit 7")} << 7;
        QTest::newRow("killed") << QStringList{ends, sh, c, QStringLiteral("kill -SEGV $$")} << 128 + SIGSEGV;
        QTest::newRow("killed with its group")
            << QStringList{ends, sh, c, QStringLiteral("kill -TERM 0")} << 128 + SIGTERM;
        QTest::newRow("lives") << server << 0;
        QTest::newRow("client") << QStringList{QStringLiteral("--client"), QStringLiteral("sh -c 'exit 4'")} +
                                       server
                                << 4;
    }
    void theStatusIsThatOfTheServerElseOfTheClient() {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        ELEVEN_TOLD(run, QStringList{QStringLiteral("run"), QStringLiteral("--quiet")} + words);
        QCOMPARE(run.status, status);
    }
    /// UDP is not held, and nothing is seen of it.
    void aServerWithoutTcpIsTold() {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) QSKIP("no python3");
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--"), QStringLiteral("python3"),
                          QStringLiteral("-c"),
                          QStringLiteral("import socket; s = socket.socket(type=socket.SOCK_DGRAM); "
                                         "s.bind(('', 8080)); s.recvfrom(9)")});
        QVERIFY2(run.err.contains(QStringLiteral("The server called no TCP socket.")), qPrintable(run.err));
    }
    /// Neither says anything more: who waits where.
    void whoWaitsForEachOtherIsTold() {
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--client"),
                          own("client") + QStringLiteral(" server 8080"), QStringLiteral("--"),
                          own("manners"), QStringLiteral("8080"), QStringLiteral("silent")});
        QVERIFY2(run.err.contains(QStringLiteral("It ends here: everybody waits for somebody else (client in "
                                                 "read(), client.c:")) &&
                     run.err.contains(QStringLiteral("; server in read(), manners.c:")),
                 qPrintable(run.err));
    }
    /// Whoever stops nowhere goes on by itself: what ended the run is its own patience.
    void whyItEndsIsTold_data() {
        QTest::addColumn<QString>("where");
        for (const char* const where : {"calls", "states", "nothing"})
            QTest::newRow(where) << QString::fromLatin1(where);
    }
    void whyItEndsIsTold() {
        QFETCH(QString, where);
        ELEVEN_TOLD(run,
                    {QStringLiteral("run"), QStringLiteral("--stop-at"), where, QStringLiteral("--client"),
                     own("client") + QStringLiteral(" server 8080"), QStringLiteral("--"), own("manners"),
                     QStringLiteral("8080"), QStringLiteral("dozes")});
        QVERIFY2(
            run.err.contains(QStringLiteral("It ends here: for 3 seconds nothing has moved, though not all "
                                            "have ended (")),
            qPrintable(run.err));
    }
    /// A page has its ladder, and so has the terminal.
    void aPageTakesNoLinesAway() {
        const QTemporaryDir folder;
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--html"),
                          folder.filePath(QStringLiteral("run.html")), QStringLiteral("--client"),
                          own("client") + QStringLiteral(" server 8080"), QStringLiteral("--"),
                          own("forkserver"), QStringLiteral("8080"), QStringLiteral("leak")});
        QVERIFY2(run.out.contains(QStringLiteral("CLOSE-WAIT")) &&
                     run.out.contains(QStringLiteral("Who keeps this connection open?")),
                 qPrintable(run.out));
    }

    void whoEndsBeforeItBeginsIsTold() {
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--client"), QStringLiteral("sh -c 'exit 3'"),
                          QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                          QStringLiteral("no-such-program")});
        for (const char* part :
             {"The server ended with status 127 before its first call of a socket: a library",
              "The client ended with status 3 before its first call of a socket."})
            QVERIFY2(run.err.contains(QString::fromUtf8(part)), qPrintable(run.err));
    }

    void aRecordingAsksWhoKeepsItOpen() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("leak.eleven"));
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--record"), file, QStringLiteral("--client"),
                          own("client") + QStringLiteral(" server 8080"), QStringLiteral("--"),
                          own("forkserver"), QStringLiteral("8080"), QStringLiteral("leak")});
        const QString title = QStringLiteral("Who keeps this connection open?");
        const QString end = run.out.mid(run.out.indexOf(title)).section(u'\n', 0, -3);
        QVERIFY2(end.contains(QStringLiteral("from accept(), forkserver.c:29")), qPrintable(run.out));
        const Told again = told({QStringLiteral("play"), file});
        QVERIFY2(again.out.endsWith(end + u'\n'), qPrintable(again.out));
    }
};

QTEST_GUILESS_MAIN(TestRunEnding)
#include "tst_runending.moc"
