// The text of exported C files. That compilers take them is tested in tst_exportedprograms.

#include "core/program/cexport.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

const char* const kSocket = "int s = socket(AF_INET, SOCK_STREAM, 0);\n";

QString exported(const QString& text, const QStringList& togglesOn = {}, bool isProcess = true) {
    ProgramError error;
    const auto program = Program::parse(text.toStdString(), error);
    if (program == nullptr)
        qWarning("%d:%d expected %s, saw %s", error.place.line, error.place.column, error.expected.c_str(),
                 error.seen.c_str());
    if (program == nullptr) return {};
    std::set<std::string> on;
    for (const QString& name : togglesOn)
        on.insert(name.toStdString());
    return QString::fromStdString(exportAsC(*program, on, "eof, server", isProcess));
}

/// The lines of main() that come from the program.
QStringList linesOfMain(const QString& c) {
    QStringList lines;
    const QString body = c.mid(c.indexOf(QStringLiteral("int main(void) {")));
    for (const QString& line : body.section(QStringLiteral("\n\n"), 1, -2).split(QLatin1Char('\n')))
        lines += line.mid(4);
    return lines;
}

} // namespace

class TestCExport : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void keepsTheLinesInTheirOrder() {
        const QString c = exported(QStringLiteral("int s = socket(AF_INET, SOCK_STREAM, 0); // a comment\n"
                                                  "/* two\n"
                                                  "   lines */\n"
                                                  "listen(s, 5);\n"
                                                  "while (s > 0) {\n"
                                                  "    shutdown(s, SHUT_RDWR);\n"
                                                  "    break;\n"
                                                  "}"));
        QCOMPARE(linesOfMain(c).join(QLatin1Char('\n')),
                 QStringLiteral("int s = socket(AF_INET, SOCK_STREAM, 0); // a comment\n"
                                "/* two\n"
                                "   lines */\n"
                                "listen(s, 5);\n"
                                "while (s > 0) {\n"
                                "    shutdown(s, SHUT_RDWR);\n"
                                "    break;\n"
                                "}"));
    }

    void spellsALineAsC_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("inC");
        const auto row = [](const char* line, const char* inC) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(inC);
        };
        row("bind(s, 80);", "bind_port(s, 80);");
        row("listen(s, 5);", "listen(s, 5);");
        row("connect(s, client, 80);", "connect_to(s, CLIENT, 80);");
        row("connect(s, server, 80); // to server", "connect_to(s, SERVER, 80); // to server");
        row("int c = accept(s);", "int c = accept(s, NULL, NULL);");
        row("accept( s );", "accept( s , NULL, NULL);");
        row("setsockopt(s, SOL_SOCKET, SO_REUSEADDR, 1);", "set_option(s, SOL_SOCKET, SO_REUSEADDR, 1);");
        row("setsockopt(s, SOL_SOCKET, SO_LINGER, 1, 0);", "set_linger(s, SOL_SOCKET, SO_LINGER, 1, 0);");
        row("setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, 1);", "set_time(s, SOL_SOCKET, SO_RCVTIMEO, 1, 0);");
        row("getsockopt(s, SOL_SOCKET, SO_ERROR, e);", "get_option(s, SOL_SOCKET, SO_ERROR, &e);");
        row("e = getsockopt(s, SOL_SOCKET, SO_ERROR);", "e = option_of(s, SOL_SOCKET, SO_ERROR);");
        row("fcntl(s, F_SETFL, O_NONBLOCK);", "fcntl(s, F_SETFL, O_NONBLOCK);");
        row("poll(s, POLLIN | POLLRDHUP, 0);", "poll_one(s, POLLIN | POLLRDHUP, 0);");
        row("poll(s, POLLIN, s, POLLOUT, -1);", "poll_two(s, POLLIN, s, POLLOUT, -1);");
        row("p = wait();", "p = wait(&child_status);");
        row("signal(SIGPIPE, handler);", "signal(SIGPIPE, handler);");
        row("n = signal(SIGPIPE, SIG_IGN);", "n = signal(SIGPIPE, SIG_IGN) == SIG_ERR ? -1 : 0;");
        row("send(s, \"late\", 4, MSG_NOSIGNAL);", "send(s, \"late\", 4, MSG_NOSIGNAL);");
        row("write(s, \"server\", 4);", "ignored = write(s, \"server\", 4);");
        row("n = write(s, \"late\", 4);", "n = write(s, \"late\", 4);");
        row("read(s, buf, 64);", "ignored = read(s, buf, 64);");
        row("recv(s, buf, s, 0);", "recv(s, buf, at_most(s, 64), 0);");
        row("send(s, \"late\", s, 0);", "send(s, \"late\", at_most(s, 4), 0);");
        row("dup(s);", "ignored = dup(s);");
        row("pid = fork();", "pid = fork();");
        row("puts(\"a \\\" b\");", "puts(\"a \\\" b\");");
        row("puts(\"?\?=\");", "puts(\"?\\?=\");"); // not a trigraph
        row("int n;", "int n = -1;");
        row("char data[32];", "char data[32] = {0};");
        row("if (s == -1) { // failed\n}", "if (s == -1) { // failed");
        row("int errno = dup(s);", "int errno = dup(s);");
        row("int EOF = dup(s);", "int my_EOF = dup(s);"); // a macro
        row("close(s); /* a /* b */", "close(s); /* a / * b */");
        row("close(s); // a \\", "close(s); // a"); // would take the next line with it
        row("/* a */ close(s); /* b */", "/* a */ close(s); /* b */");
    }
    void spellsALineAsC() {
        QFETCH(QString, line);
        QFETCH(QString, inC);
        const QStringList lines = linesOfMain(exported(QString::fromUtf8(kSocket) + line));
        QVERIFY(lines.size() > 1);
        QCOMPARE(lines.at(1), inC);
    }

    void commentsOutWhatTogglesLeaveOut_data() {
        QTest::addColumn<QStringList>("togglesOn");
        QTest::addColumn<QString>("whenLine");
        QTest::addColumn<QString>("unlessLine");
        QTest::newRow("off") << QStringList() << QStringLiteral("    // listen(s, 5); // when t")
                             << QStringLiteral("close(s); // unless t");
        QTest::newRow("on") << QStringList(QStringLiteral("t"))
                            << QStringLiteral("    listen(s, 5); // when t")
                            << QStringLiteral("// close(s); // unless t");
    }
    void commentsOutWhatTogglesLeaveOut() {
        QFETCH(QStringList, togglesOn);
        QFETCH(QString, whenLine);
        QFETCH(QString, unlessLine);
        const QString c =
            exported(QString::fromUtf8(kSocket) + QStringLiteral("    listen(s, 5); //@ when t\n"
                                                                 "close(s); //@ unless t\n"),
                     togglesOn);
        const QStringList lines = linesOfMain(c);
        QCOMPARE(lines.at(1), whenLine);
        QCOMPARE(lines.at(2), unlessLine);
        QVERIFY(c.contains(togglesOn.isEmpty() ? QStringLiteral("// Toggles: t off.")
                                               : QStringLiteral("// Toggles: t on.")));
    }

    void declaresWhatCWouldNotFind_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("onTop");
        QTest::newRow("no declaration")
            << QStringLiteral("n = dup(s);\nrecv(n, buf, 64, 0);")
            << QStringList{QStringLiteral("char buf[64] = {0};"), QStringLiteral("int n = -1;")};
        QTest::newRow("in a block") << QStringLiteral("if (s > 0) {\nint n = dup(s);\nchar x[9];\n}\n"
                                                      "send(n, x, 9, 0);")
                                    << QStringList{QStringLiteral("int n = -1;"),
                                                   QStringLiteral("char x[9] = {0};")};
        QTest::newRow("left out") << QStringLiteral("int n = dup(s); //@ when t\nclose(n);")
                                  << QStringList{QStringLiteral("int n = -1;")};
        QTest::newRow("in place") << QStringLiteral("int n = dup(s);\nchar x[9];\nrecv(n, x, 9, 0);")
                                  << QStringList();
    }
    void declaresWhatCWouldNotFind() {
        QFETCH(QString, text);
        QFETCH(QStringList, onTop);
        const QString c = exported(QString::fromUtf8(kSocket) + text);
        QStringList declared = c.section(QStringLiteral("int main(void) {\n"), 1)
                                   .section(QStringLiteral("\n\n"), 0, 0)
                                   .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (QString& line : declared)
            line = line.trimmed();
        if (onTop.isEmpty()) declared = declared.filter(QStringLiteral("= -1;"));
        QCOMPARE(declared, onTop);
    }

    void definesOnlyTheFunctionsThatAreCalled_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("function");
        const auto row = [](const char* line, const char* function) {
            QTest::newRow(function) << QString::fromUtf8(line) << QString::fromUtf8(function);
        };
        row("bind(s, 80);", "bind_port(int fd");
        row("connect(s, server, 80);", "connect_to(int fd");
        row("setsockopt(s, SOL_SOCKET, SO_KEEPALIVE, 1);", "set_option(int fd");
        row("setsockopt(s, SOL_SOCKET, SO_LINGER, 1, 0);", "set_linger(int fd");
        row("send(s, buf, s, 0);", "at_most(int length");
        row("signal(SIGPIPE, handler);", "handler(int number");
    }
    void definesOnlyTheFunctionsThatAreCalled() {
        QFETCH(QString, line);
        QFETCH(QString, function);
        const QString active = exported(QString::fromUtf8(kSocket) + line);
        QVERIFY(active.contains(function));
        QCOMPARE(active.count(QRegularExpression(QStringLiteral("\\nstatic .*\\{\\n"))), 1);
        const QString leftOut = exported(QString::fromUtf8(kSocket) + line + QStringLiteral(" //@ when t"));
        QVERIFY(!leftOut.contains(function));
    }

    void namesBothHostsAndStaysAtTheEnd() {
        const QString c = exported(QString::fromUtf8(kSocket), {}, false);
        QVERIFY(c.startsWith(QStringLiteral("// eof, server: exported")));
        QVERIFY(c.contains(QStringLiteral("#define CLIENT \"192.0.2.1\"\n#define SERVER \"192.0.2.2\"\n")));
        QVERIFY(c.contains(QStringLiteral("    (void)s; // nothing reads it\n    pause();")));
        QVERIFY(c.endsWith(QStringLiteral("    return 0;\n}\n")));
        QVERIFY(!c.contains(QStringLiteral("SIGPIPE")));
    }

    void aThreadThatSendsHasSigpipeBlocked() {
        const QString sending = QString::fromUtf8(kSocket) + QStringLiteral("send(s, \"x\", 1, 0);");
        QVERIFY(exported(sending, {}, false).contains(QStringLiteral("    block_sigpipe();\n")));
        QVERIFY(!exported(sending, {}, true).contains(QStringLiteral("SIGPIPE")));
    }
};

QTEST_APPLESS_MAIN(TestCExport)
#include "tst_cexport.moc"
