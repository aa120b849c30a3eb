// Scripts that stop before their end, and files that name somebody who is not there: told with their place,
// and never taken for success.

#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

namespace {

const QString kServerAlone = QStringLiteral(R"(id: a
programs:
  server: |
    puts("x");
    puts("y");
steps:
  - id: s
    acts:
)");

const QString kOpened = QStringLiteral(R"(id: a
programs:
  server: |
    s = socket(AF_INET, SOCK_STREAM, 0);
    bind(s, 80);
    listen(s, 5);
    c = accept(s);
  client: |
    fd = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 2147483647);
    connect(fd, server, 80);
    send(fd, "x", 1, 0);
    close(fd);
    puts("y");
steps:
  - id: s
    acts:
      - run: server until accept
      - run: client until connect
)");

const QString kForked = QStringLiteral(R"(id: a
programs:
  server: |
    signal(SIGCHLD, SIG_IGN);
    pid = fork();
    if (pid == 0) {
        exit(7);
    }
    puts("x");
steps:
  - id: s
    acts:
      - run: server until fork
)");

} // namespace

class TestStops : public QObject {
    Q_OBJECT
private slots:
    void areToldWithTheirPlace_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const QString& file, int status, const char* message) {
            QTest::newRow(name) << file << status << QString::fromUtf8(message);
        };
        row("a thread cannot be killed",
            kServerAlone + QStringLiteral("      - kill: server\n    expect: {server: ESTABLISHED}\n"), 1,
            ":9:9: \"kill: server\" cannot be done: the server is a thread");
        row("a line of a program that has ended",
            kServerAlone + QStringLiteral("      - run: server to end\n      - run: server\n"), 1,
            ":10:9: \"run: server\" cannot be done: the program has ended");
        row("lines after a close() that lingers",
            kOpened + QStringLiteral("      - deliver: SYN\n      - deliver: next\n      - deliver: next\n"
                                     "      - run: client until close\n      - run: client to end\n"
                                     "    expect: {client: LISTEN}\n"),
            1, ":24:9: \"run: client to end\" cannot be done: it waits inside close(3)");
        row("no connection to forge for", kOpened + QStringLiteral("      - inject: RST from server\n"), 1,
            ":20:9: \"inject: RST from server\" cannot be done: the server has no connection yet");
        row("nothing to overtake", kOpened + QStringLiteral("      - reorder: {from: client}\n"), 1,
            "there is nothing to overtake; held on the wire: SYN from client");
        row("a second that there is not", kOpened + QStringLiteral("      - deliver: 2nd SYN\n"), 1,
            ":20:9: \"deliver: 2nd SYN\" cannot be done: held on the wire: SYN from client");
        row("run of a client without a program",
            kServerAlone + QStringLiteral("      - run: client until connect\n"), 2,
            ":9:14: expected who has a program: server, saw \"client until connect\"");
        row("an expectation of a client without a program",
            kServerAlone +
                QStringLiteral("      - run: server\n    expect: {returned: {client: \"x = 0\"}}\n"),
            2, ":10:25: expected who has a program: server, saw \"client\"");
        row("a child that there is not",
            kForked + QStringLiteral("    expect: {server-2: CLOSED, server-7: CLOSED}\n"), 1, "");
        row("an exit status that nobody could wait for",
            kForked +
                QStringLiteral("      - run: server-2 until exit\n    expect: {exited: {server-2: \"0\"}}\n"),
            1, "");
        row("copies of all end", kOpened + QStringLiteral("      - copy: all\n"), 0, "");
    }
    void areToldWithTheirPlace() {
        QFETCH(QString, file);
        QFETCH(int, status);
        QFETCH(QString, message);
        QTemporaryFile written;
        QVERIFY(written.open() && written.write(file.toUtf8()) > 0 && written.flush());
        QProcess program;
        program.start(QStringLiteral(ELEVEN_PROGRAM),
                      {QStringLiteral("play"), QStringLiteral("--quiet"), written.fileName()});
        QVERIFY(program.waitForFinished(30000));
        const QString said = QString::fromUtf8(program.readAllStandardError());
        if (program.exitCode() == 3 && !qEnvironmentVariableIsSet("ELEVEN_LAB_REQUIRED"))
            QSKIP(qPrintable(said));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), status);
        QVERIFY2(said.contains(message), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestStops)
#include "tst_stops.moc"
