#include "core/program/program.h"
#include "core/program/programrun.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace eleven;

namespace {

const char* const kServer = R"(/* an echo server that can forget to stop */
int s = socket(AF_INET, SOCK_STREAM, 0);
setsockopt(s, SOL_SOCKET, SO_REUSEADDR, 1);
setsockopt(s, SOL_SOCKET, SO_LINGER, 1, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
char data[32];
for (;;) {
    n = recv(c, data, 32, 0);
    if (n == 0) {
        puts("peer \"closed\"\n");
        break;                          //@ unless skip-close-on-eof
    } else {
        send(c, data, n, MSG_NOSIGNAL | MSG_MORE);
    }
    send(c, "late", 4, 0);              //@ when write-after-peer-closed
}
while (n >= -1) {
    n = read(c, buf, 64); // the default buffer
    if (n < 0) {
        break;
    }
}
shutdown(c, SHUT_WR);
close(c);
)";

std::shared_ptr<const Program> parsed(const std::string& text) {
    ProgramError error;
    auto program = Program::parse(text, error);
    if (program == nullptr)
        qWarning("%d:%d expected %s, saw %s", error.place.line, error.place.column, error.expected.c_str(),
                 error.seen.c_str());
    return program;
}

/// A copy of `text` with some bytes, words or lines changed, taken out, doubled or swapped.
std::string mutated(std::string text, std::mt19937& random) {
    static const std::vector<std::string> pieces = {"{",
                                                    "}",
                                                    "} else {",
                                                    "for (;;) {",
                                                    "while (n > 0) {",
                                                    "break;",
                                                    "//@ when x",
                                                    "/*",
                                                    "*/",
                                                    "\"",
                                                    "\\",
                                                    "\n",
                                                    ";",
                                                    "(",
                                                    ")",
                                                    "-1",
                                                    "99999999999999999999",
                                                    "0x",
                                                    "|",
                                                    "int ",
                                                    "char ",
                                                    "buf",
                                                    "n = ",
                                                    "recv(",
                                                    "close(c);",
                                                    "if (c == 0) {",
                                                    "\xff",
                                                    std::string(1, '\0'),
                                                    "汉"};
    const auto pick = [&](std::size_t count) { return random() % count; };
    for (std::size_t rounds = 1 + pick(4); rounds > 0; --rounds) {
        const std::size_t at = pick(text.size() + 1);
        switch (pick(4)) {
        case 0: text.insert(at, pieces[pick(pieces.size())]); break;
        case 1: text.erase(at, pick(12)); break;
        case 2: text.insert(at, text.substr(pick(text.size() + 1), pick(60))); break;
        default:
            if (at < text.size()) text[at] = static_cast<char>(pick(256));
        }
    }
    return text;
}

/// Runs a program with results out of `random`; every line it rests on must be a step.
void walk(const std::shared_ptr<const Program>& program, std::mt19937& random) {
    ProgramRun run(program);
    for (int steps = 0; steps < 60 && run.nextLine() != 0; ++steps) {
        QVERIFY(run.nextLine() <= static_cast<int>(program->lines().size()));
        QVERIFY(program->line(run.nextLine()).isStep());
        const auto outcome = run.runLine(random() % 2 == 0 ? std::set<std::string>() : program->toggles());
        if (std::holds_alternative<PendingCall>(outcome))
            run.finish({static_cast<std::int64_t>(random() % 80) - 2, 0, std::string(random() % 100, 'x')});
    }
}

} // namespace

class TestProgram : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void bindsEachLineToOneCallOrOneJump();
    void keepsTheTextWithoutTheRemark();
    void resolvesConstantsFromTheSystemHeaders();
    void readsTextsAndBuffers();
    void followsTheFlowOfControl();
    void namesItsCallsAndToggles();
    void acceptsWhatIsEmpty_data();
    void acceptsWhatIsEmpty();
    void acceptsGoodLines_data();
    void acceptsGoodLines();
    void refusesAVeryLongProgram();
    void survivesMutatedPrograms();
};

void TestProgram::bindsEachLineToOneCallOrOneJump() {
    const auto program = parsed(kServer);
    QVERIFY(program);
    QCOMPARE(program->lines().size(), std::size_t{26});
    QCOMPARE(program->firstLine(), 2);
    using Kind = ProgramLine::Kind;
    const std::vector<Kind> kinds = {
        Kind::Nothing, Kind::Call,    Kind::Call,    Kind::Call,    Kind::Call,  Kind::Call,  Kind::Call,
        Kind::Nothing, Kind::Nothing, Kind::Call,    Kind::If,      Kind::Call,  Kind::Break, Kind::Nothing,
        Kind::Call,    Kind::Nothing, Kind::Call,    Kind::Nothing, Kind::While, Kind::Call,  Kind::If,
        Kind::Break,   Kind::Nothing, Kind::Nothing, Kind::Call,    Kind::Call};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        QVERIFY2(program->lines()[i].kind == kinds[i], qPrintable(QString::number(i + 1)));
    QCOMPARE(program->line(7).assigned, std::string("c"));
    QCOMPARE(program->line(11).condition.comparison, std::string("=="));
    QCOMPARE(program->line(19).condition.number, std::int64_t{-1});
}

void TestProgram::keepsTheTextWithoutTheRemark() {
    const auto program = parsed(kServer);
    QVERIFY(program);
    QCOMPARE(program->text(), std::string(kServer));
    QCOMPARE(program->line(13).text, std::string("        break;"));
    QCOMPARE(program->line(13).toggle, std::string("skip-close-on-eof"));
    QCOMPARE(program->line(13).runsWhenOn, false);
    QCOMPARE(program->line(17).runsWhenOn, true);
    QCOMPARE(program->line(20).text, std::string("    n = read(c, buf, 64); // the default buffer"));
    QVERIFY(!program->line(13).isActive({"skip-close-on-eof"}));
    QVERIFY(program->line(13).isActive({}));
    QVERIFY(!program->line(17).isActive({}));
}

void TestProgram::resolvesConstantsFromTheSystemHeaders() {
    const auto program = parsed(kServer);
    QVERIFY(program);
    const auto& options = program->line(3).call.arguments;
    QCOMPARE(options[1].integer, std::int64_t{1}); // SOL_SOCKET of asm-generic/socket.h
    QCOMPARE(options[2].integer, std::int64_t{2}); // SO_REUSEADDR
    QCOMPARE(options[2].text, std::string("SO_REUSEADDR"));
    QCOMPARE(program->line(4).call.arguments.size(), std::size_t{5});
    const Argument& flags = program->line(15).call.arguments[3];
    QCOMPARE(flags.integer, std::int64_t{0x4000 | 0x8000}); // MSG_NOSIGNAL, MSG_MORE
    QCOMPARE(flags.text, std::string("MSG_NOSIGNAL|MSG_MORE"));
}

void TestProgram::readsTextsAndBuffers() {
    const auto program = parsed(kServer);
    QVERIFY(program);
    QCOMPARE(program->line(12).call.arguments[0].text, std::string("peer \"closed\"\n"));
    QVERIFY(program->line(10).call.arguments[1].kind == Argument::Kind::Buffer);
    QCOMPARE(program->line(10).call.arguments[1].integer, std::int64_t{32});
    QCOMPARE(program->line(20).call.arguments[1].integer, std::int64_t{64});
}

void TestProgram::followsTheFlowOfControl() {
    const auto program = parsed(kServer);
    QVERIFY(program);
    const std::vector<std::array<int, 3>> flow = {
        {7, 10, 0},   // over the declaration and for (;;)
        {11, 12, 15}, // if
        {12, 13, 0},  // then
        {13, 17, 19}, // break: skipped, and taken
        {15, 17, 0},  // else
        {17, 10, 0},  // back to the top of for (;;)
        {19, 20, 25}, // while
        {21, 22, 19}, // if as the last line of a while
        {22, 19, 25}, // break
        {26, 0, 0},   // the end
    };
    for (const auto& [line, next, otherwise] : flow) {
        QCOMPARE(program->line(line).next, next);
        QCOMPARE(program->line(line).otherwise, otherwise);
    }
}

void TestProgram::namesItsCallsAndToggles() {
    const auto program = parsed(kServer);
    QVERIFY(program);
    QVERIFY(program->calls("recv"));
    QVERIFY(!program->calls("connect"));
    QCOMPARE(program->toggles(), (std::set<std::string>{"skip-close-on-eof", "write-after-peer-closed"}));
    QCOMPARE(callNames().size(), std::size_t{21});
}

void TestProgram::acceptsWhatIsEmpty_data() {
    QTest::addColumn<std::string>("text");
    QTest::addRow("nothing") << std::string("");
    QTest::addRow("blank lines") << std::string("\n   \n\t\r\n");
    QTest::addRow("comments") << std::string("// one\n/* two\nthree */\n/* four */ /* five */");
    QTest::addRow("declarations") << std::string("int s;\nchar b[8];");
}

void TestProgram::acceptsWhatIsEmpty() {
    QFETCH(std::string, text);
    const auto program = parsed(text);
    QVERIFY(program);
    QCOMPARE(program->firstLine(), 0);
    ProgramRun run(program);
    QVERIFY(std::holds_alternative<Ended>(run.runLine({})));
    QCOMPARE(run.finish({1}), 0);
}

void TestProgram::acceptsGoodLines_data() {
    QTest::addColumn<std::string>("text");
    QTest::addRow("no declaration needed")
        << std::string("fd = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);\nclose(fd);");
    QTest::addRow("declared before") << std::string("int fd;\nfd = socket(AF_INET, SOCK_STREAM, 0);");
    QTest::addRow("a number as descriptor") << std::string("close(3);");
    QTest::addRow("hexadecimal") << std::string("close(0x10);");
    QTest::addRow("an option of TCP") << std::string("setsockopt(3, IPPROTO_TCP, TCP_KEEPIDLE, 5);");
    QTest::addRow("signal") << std::string("signal(SIGPIPE, handler);");
    QTest::addRow("fork") << std::string("int pid = fork();\nif (pid == 0) {\n    puts(\"child\");\n}");
    QTest::addRow("closed blanks") << std::string("for(;;){\nputs(\"x\");\n}");
    QTest::addRow("a comment between") << std::string("close( /* of the server */ 3 ); // done");
    QTest::addRow("a slash in a text") << std::string("puts(\"//@ when x /* y */\");");
    QTest::addRow("UTF-8") << std::string("puts(\"对端已关闭\"); // 半关闭");
    QTest::addRow("Windows line ends") << std::string("close(3);\r\nclose(4); //@ when x\r\n");
    QTest::addRow("empty branches") << std::string("n = fork();\nif (n == 0) {\n} else {\n}");
    QTest::addRow("a line that is left out is a step")
        << std::string("for (;;) {\n    puts(\"x\"); //@ when x\n}");
}

void TestProgram::acceptsGoodLines() {
    QFETCH(std::string, text);
    QVERIFY(parsed(text));
}

void TestProgram::refusesAVeryLongProgram() {
    ProgramError error;
    QVERIFY(Program::parse(std::string(1000, '\n'), error));
    QVERIFY(!Program::parse(std::string(1000000, '\n'), error));
    QCOMPARE(error.expected, std::string("a program of at most 1000 lines"));
    QCOMPARE(error.place.line, 1001);
}

void TestProgram::survivesMutatedPrograms() {
    std::mt19937 random(9293); // the same texts in every run
    int good = 0;
    for (int i = 0; i < 50000; ++i) {
        ProgramError error;
        const auto program = Program::parse(mutated(kServer, random), error);
        if (program != nullptr) {
            ++good;
            walk(program, random);
        } else {
            QVERIFY(error.place.line > 0 && error.place.column > 0);
            QVERIFY(!error.expected.empty() && !error.seen.empty());
        }
    }
    QVERIFY2(good > 1000, qPrintable(QString::number(good)));
}

QTEST_APPLESS_MAIN(TestProgram)
#include "tst_program.moc"
