#include "core/program/programrun.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

using Toggles = std::set<std::string>;

ProgramRun runOf(const std::string& text) {
    ProgramError error;
    auto program = Program::parse(text, error);
    if (program == nullptr) qFatal("%s, %s", error.expected.c_str(), error.seen.c_str());
    return ProgramRun(program);
}

/// Runs the line under the marker, which must be a call.
PendingCall call(ProgramRun& run, const Toggles& on = {}) {
    auto outcome = run.runLine(on);
    if (!std::holds_alternative<PendingCall>(outcome)) qFatal("line %d makes no call", run.nextLine());
    return std::get<PendingCall>(outcome);
}

/// Runs the line under the marker, which must be a jump.
Jumped jump(ProgramRun& run, const Toggles& on = {}) {
    auto outcome = run.runLine(on);
    if (!std::holds_alternative<Jumped>(outcome)) qFatal("line %d is no jump", run.nextLine());
    return std::get<Jumped>(outcome);
}

void row(const char* name, const std::string& first, const std::string& second) {
    QTest::addRow("%s", name) << first << second;
}

} // namespace

class TestProgramRun : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void asksForEachCallAndTakesItsResult();
    void staysOnALineUntilItsCallReturns();
    void keepsTheLoopWhileBreakIsLeftOut();
    void comparesAsCDoes_data();
    void comparesAsCDoes();
    void sendsWhatItReceived();
    void printsCallsAsStraceDoes_data();
    void printsCallsAsStraceDoes();
    void takesAnUnassignedVariableForABadDescriptor();
};

void TestProgramRun::asksForEachCallAndTakesItsResult() {
    ProgramRun run =
        runOf("// a client\nint fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\nclose(fd);");
    QCOMPARE(run.nextLine(), 2);
    QCOMPARE(shown(call(run).call), std::string("socket(AF_INET, SOCK_STREAM, 0)"));
    QCOMPARE(run.finish({7}), 3);
    const PendingCall connecting = call(run);
    QCOMPARE(connecting.line, 3);
    QCOMPARE(std::string(connecting.call.name()), std::string("connect"));
    QCOMPARE(std::get<std::int64_t>(connecting.call.values[0]), std::int64_t{7});
    QCOMPARE(std::get<std::string>(connecting.call.values[1]), std::string("server"));
    QCOMPARE(std::get<std::int64_t>(connecting.call.values[2]), std::int64_t{80});
    QCOMPARE(run.finish({0}), 4);
    QCOMPARE(shown(call(run).call), std::string("close(7)"));
    QCOMPARE(run.finish({0}), 0);
    QVERIFY(std::holds_alternative<Ended>(run.runLine({})));
}

void TestProgramRun::staysOnALineUntilItsCallReturns() {
    ProgramRun run = runOf("close(3);\nclose(4);");
    QCOMPARE(call(run).line, 1);
    QCOMPARE(run.nextLine(), 1);
    QCOMPARE(call(run).line, 1);
    QCOMPARE(run.finish({0}), 2);
}

void TestProgramRun::keepsTheLoopWhileBreakIsLeftOut() {
    ProgramRun run = runOf(R"(for (;;) {
    n = recv(4, buf, 64, 0);
    if (n == 0) {
        puts("end of file");
        break; //@ unless skip-close-on-eof
    }
    send(4, "late", 4, 0); //@ when write-after-peer-closed
}
close(4);)");
    const Toggles skip = {"skip-close-on-eof"};
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(call(run, skip).line, 2);
        QCOMPARE(run.finish({0}), 3);
        const Jumped condition = jump(run, skip);
        QCOMPARE(condition.text, std::string("n == 0: true"));
        QCOMPARE(condition.nextLine, 4);
        QCOMPARE(shown(call(run, skip).call), std::string("puts(\"end of file\")"));
        QCOMPARE(run.finish({0}), 5);
        QCOMPARE(jump(run, skip).text, std::string("skipped"));
        QCOMPARE(run.nextLine(), 7);
        QCOMPARE(jump(run, skip).text, std::string("skipped"));
        QCOMPARE(run.nextLine(), 2);
    }
    QCOMPARE(call(run).line, 2);
    run.finish({5, 0, "hello"});
    QCOMPARE(jump(run).text, std::string("n == 0: false"));
    QCOMPARE(run.nextLine(), 7);
    QCOMPARE(shown(call(run, {"write-after-peer-closed"}).call), std::string("send(4, \"late\", 4, 0)"));
    run.finish({4});
    call(run);
    run.finish({0});
    jump(run);
    call(run);
    run.finish({0});
    const Jumped taken = jump(run);
    QCOMPARE(taken.text, std::string("break"));
    QCOMPARE(taken.line, 5);
    QCOMPARE(taken.nextLine, 9);
    QCOMPARE(run.nextLine(), 9);
}

void TestProgramRun::comparesAsCDoes_data() {
    QTest::addColumn<std::string>("comparison");
    QTest::addColumn<std::string>("below"); // for -2, -1 and 0 against -1
    row("equal", "==", "010");
    row("not equal", "!=", "101");
    row("less", "<", "100");
    row("greater", ">", "001");
    row("at most", "<=", "110");
    row("at least", ">=", "011");
}

void TestProgramRun::comparesAsCDoes() {
    QFETCH(std::string, comparison);
    QFETCH(std::string, below);
    const std::string text = "n = fork();\nif (n " + comparison + " -1) {\nclose(3);\n}";
    for (int i = 0; i < 3; ++i) {
        ProgramRun run = runOf(text);
        call(run);
        run.finish({i - 2});
        const bool isTrue = below[static_cast<std::size_t>(i)] == '1';
        QCOMPARE(jump(run).nextLine, isTrue ? 3 : 0);
    }
}

void TestProgramRun::sendsWhatItReceived() {
    ProgramRun run =
        runOf("char b[8];\nn = recv(4, b, 8, 0);\nsend(4, b, n, 0);\nrecv(4, b, 8, 0);\nsend(4, b, 8, 0);");
    QCOMPARE(shown(call(run).call), std::string("recv(4, 8, 0)"));
    run.finish({5, 0, "hello"});
    const PendingCall echo = call(run);
    QCOMPARE(std::get<std::string>(echo.call.values[1]), std::string("hello"));
    QCOMPARE(shown(echo.call), std::string("send(4, \"hello\", 5, 0)"));
    run.finish({5});
    call(run);
    run.finish({2, 0, "JU and much more than fits"});
    QCOMPARE(std::get<std::string>(call(run).call.values[1]), std::string("JU and m"));
    run.finish({8});
    QCOMPARE(run.nextLine(), 0);
    ProgramRun shorter = runOf("recv(4, buf, 64, 0);\nrecv(4, buf, 64, 0);\nsend(4, buf, 6, 0);");
    call(shorter);
    shorter.finish({5, 0, "hello"});
    call(shorter);
    shorter.finish({1, 0, "J"});
    QCOMPARE(std::get<std::string>(call(shorter).call.values[1]), std::string("Jello\0", 6));
}

void TestProgramRun::printsCallsAsStraceDoes_data() {
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("text");
    row("recv leaves out its buffer", "recv(4, buf, 64, 0);", "recv(4, 64, 0)");
    row("read leaves out its buffer", "read(4, buf, 64);", "read(4, 64)");
    row("connect", "connect(3, server, 80);", "connect(3, server, 80)");
    row("constants by name", "shutdown(3, SHUT_WR);", "shutdown(3, SHUT_WR)");
    row("flags", "send(3, \"a\", 1, MSG_PEEK | MSG_MORE);", "send(3, \"a\", 1, MSG_PEEK|MSG_MORE)");
    row("escapes", R"(puts("a\n\t\"\\");)", R"(puts("a\n\t\"\\"))");
    row("zero bytes", "send(3, buf, 2, 0);", R"(send(3, "\0\0", 2, 0))");
    row("long texts", "puts(\"0123456789012345678901234567890123456789\");",
        "puts(\"01234567890123456789012345678901\"...)");
    row("only what is sent", "write(3, \"hello\", 2);", "write(3, \"he\", 2)");
    row("fork", "fork();", "fork()");
}

void TestProgramRun::printsCallsAsStraceDoes() {
    QFETCH(std::string, line);
    QFETCH(std::string, text);
    ProgramRun run = runOf(line);
    QCOMPARE(shown(call(run).call), text);
}

void TestProgramRun::takesAnUnassignedVariableForABadDescriptor() {
    ProgramRun run = runOf("c = accept(3); //@ when x\nclose(c);");
    jump(run);
    QCOMPARE(shown(call(run).call), std::string("close(-1)"));
}

QTEST_APPLESS_MAIN(TestProgramRun)
#include "tst_programrun.moc"
