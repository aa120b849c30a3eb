#include "core/program/program.h"
#include "tests/core/toldinchinese.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

const std::string kCalls =
    "a call of socket, bind, listen, accept, connect, send, write, recv, read, shutdown, "
    "close, dup, setsockopt, "
    "getsockopt, fcntl, fork, wait, exit, signal, puts or poll";
const std::string kStatements = "a declaration, a call, x = call(...), if, for (;;), while, break or }";
const std::string kAssigned = "a variable that a line above assigns";
const std::string kOneStatement = "the end of the line (one statement on each line)";
const std::string kBlock = "\"{\", and what belongs to it on lines of its own";
const std::string kSubset = "a statement of the C subset";
const std::string kEnd = "the end of the line";
const std::string kNoFlags = "MSG_NOSIGNAL, MSG_DONTWAIT, MSG_PEEK, MSG_WAITALL, MSG_MORE or MSG_OOB";
const std::string kFlags = "0, " + kNoFlags;

struct BadText {
    const char* name;
    std::string text;
    int line;
    int column;
    std::string expected;
    std::string seen;
};

const BadText kBadTexts[] = {
    // Statements
    {"two statements", "close(3); close(4);", 1, 11, kOneStatement, "\"close\""},
    {"if with its call", "n = fork();\nif (n == 0) close(3);", 2, 13, kBlock, "\"close\""},
    {"a call behind the brace", "n = fork();\nif (n == 0) { close(3);", 2, 15, kOneStatement, "\"close\""},
    {"brace on the next line", "for (;;)\n{\nclose(3);\n}", 1, 9, kBlock, kEnd},
    {"else on a line of its own", "n = fork();\nif (n == 0) {\n}\nelse {\n}", 4, 1, kStatements, "\"else\""},
    {"else if", "n = fork();\nif (n == 0) {\n} else if (n == 1) {\n}", 3, 8, kBlock, "\"if\""},
    {"return", "\n    return 0;", 2, 5, kStatements, "\"return\""},
    {"no semicolon", "close(3)", 1, 9, "\";\"", kEnd},
    {"a lone variable", "s;", 1, 2, "\"=\" and a call, or \"(\"", "\";\""},
    {"a symbol first", "== 3;", 1, 1, kStatements, "\"==\""},
    {"a number assigned", "n = 5;", 1, 5, "a call, such as recv(...)", "\"5\""},
    {"a semicolon too much", "close(3);;", 1, 10, kOneStatement, "\";\""},
    {"unknown symbol", "close(&3);", 1, 7, kSubset, "\"&\""},
    {"full-width symbol", "close(3)；", 1, 9, kSubset, "\"；\""},
    {"for with a counter", "for (i = 0; ; ) {", 1, 6, "for (;;) {", "\"i\""},
    // Calls
    {"unknown call", "recvv(3, buf, 64, 0);", 1, 1, kCalls + " (did you mean recv?)", "\"recvv\""},
    {"unknown call, nothing near", "n = gethostbyname(3);", 1, 5, kCalls, "\"gethostbyname\""},
    {"too few arguments", "listen(3);", 1, 9, "listen(fd, backlog)", "1 argument"},
    {"no arguments", "close();", 1, 7, "close(fd)", "0 arguments"},
    {"too many arguments", "close(3, 4);", 1, 10, "close(fd)", "one more argument"},
    {"arguments for fork", "fork(1);", 1, 6, "fork()", "one more argument"},
    {"no comma", "listen(3 5);", 1, 10, "\",\" or \")\"", "\"5\""},
    {"no parenthesis", "close 3;", 1, 7, "\"(\"", "\"3\""},
    {"recv into a text", "recv(3, \"x\", 1, 0);", 1, 9, "a buffer, such as buf", "the text \"x\""},
    {"recv into a variable", "n = fork();\nrecv(3, n, 1, 0);", 2, 9, "a buffer, such as buf", "\"n\""},
    {"recv beyond the buffer", "recv(3, buf, 65, 0);", 1, 14, "a length from 0 to 64, the size of buf",
     "\"65\""},
    {"send beyond the text", "send(3, \"late\", 5, 0);", 1, 17, "a length from 0 to 4, the size of the text",
     "\"5\""},
    {"send of a number", "send(3, 4, 5, 0);", 1, 9, "a buffer, such as buf, or a text in quotation marks",
     "\"4\""},
    {"puts of a buffer", "puts(buf);", 1, 6, "a text in quotation marks", "\"buf\""},
    {"a buffer as descriptor", "close(buf);", 1, 7, "a descriptor: a variable or a number", "\"buf\""},
    {"a constant as descriptor", "close(AF_INET);", 1, 7, "a descriptor: a variable or a number",
     "\"AF_INET\""},
    {"no such port", "bind(3, 65536);", 1, 9, "a port from 0 to 65535", "\"65536\""},
    {"a port by name", "bind(3, http);", 1, 9, "a port from 0 to 65535", "\"http\""},
    {"unknown host", "connect(3, localhost, 80);", 1, 12, "the host client or server", "\"localhost\""},
    {"host in a text", "connect(3, \"server\", 80);", 1, 12, "the host client or server",
     "the text \"server\""},
    // Constants
    {"unknown constant", "shutdown(3, SHUT_WRITE);", 1, 13, "SHUT_RD, SHUT_WR or SHUT_RDWR",
     "\"SHUT_WRITE\""},
    {"misspelt constant", "shutdown(3, SHUTWR);", 1, 13,
     "SHUT_RD, SHUT_WR or SHUT_RDWR (did you mean SHUT_WR?)", "\"SHUTWR\""},
    {"a number for a constant", "shutdown(3, 1);", 1, 13, "SHUT_RD, SHUT_WR or SHUT_RDWR", "\"1\""},
    {"a text for a constant", "socket(\"AF_INET\", SOCK_STREAM, 0);", 1, 8, "AF_INET",
     "the text \"AF_INET\""},
    {"UDP", "socket(AF_INET, SOCK_DGRAM, 0);", 1, 17, "SOCK_STREAM or SOCK_NONBLOCK", "\"SOCK_DGRAM\""},
    {"no stream", "socket(AF_INET, 0, 0);", 1, 21, "SOCK_STREAM, with or without | SOCK_NONBLOCK",
     "3 arguments"},
    {"an option that is no number", "getsockopt(3, SOL_SOCKET, SO_LINGER, x);", 1, 39,
     "an option that is one number", "4 arguments"},
    {"half a second descriptor", "poll(3, POLLIN, 4, POLLOUT);", 1, 27,
     "poll(fd, events, timeout) or poll(fd, events, fd, events, timeout)", "4 arguments"},
    {"flag as a number", "send(3, \"x\", 1, 64);", 1, 17, kFlags, "\"64\""},
    {"unknown flag", "send(3, \"x\", 1, MSG_NOSIGNALS);", 1, 17, kNoFlags + " (did you mean MSG_NOSIGNAL?)",
     "\"MSG_NOSIGNALS\""},
    {"half a flag", "send(3, \"x\", 1, MSG_MORE|);", 1, 26, kNoFlags, "\")\""},
    {"option of the other level", "setsockopt(3, SOL_SOCKET, TCP_NODELAY, 1);", 1, 27,
     "SO_REUSEADDR, SO_REUSEPORT, SO_KEEPALIVE, SO_LINGER, SO_RCVBUF, SO_SNDBUF, SO_RCVLOWAT, SO_RCVTIMEO, "
     "SO_SNDTIMEO, SO_OOBINLINE or SO_ERROR",
     "\"TCP_NODELAY\""},
    {"half a linger", "setsockopt(3, SOL_SOCKET, SO_LINGER, 1);", 1, 39,
     "setsockopt(fd, SOL_SOCKET, SO_LINGER, on, seconds)", "4 arguments"},
    {"two values", "setsockopt(3, SOL_SOCKET, SO_KEEPALIVE, 1, 0);", 1, 45, "one value for this option",
     "5 arguments"},
    {"another signal", "signal(SIGINT, SIG_IGN);", 1, 8, "SIGPIPE or SIGCHLD", "\"SIGINT\""},
    {"another action", "signal(SIGPIPE, ignore);", 1, 17, "SIG_DFL, SIG_IGN or handler", "\"ignore\""},
    // Variables
    {"never assigned", "int s;\nclose(s);", 2, 7, kAssigned, "\"s\""},
    {"assigned below", "close(s);\ns = fork();", 1, 7, kAssigned, "\"s\""},
    {"assigned by itself", "n = recv(n, buf, 1, 0);", 1, 10, kAssigned, "\"n\""},
    {"condition never assigned", "while (n > 0) {", 1, 8, kAssigned, "\"n\""},
    {"declared twice", "int s = fork();\nint s;", 2, 5, "a name that no line above uses", "\"s\""},
    {"a call's name", "int close;", 1, 5, "a name for the variable", "\"close\""},
    {"buffer assigned", "buf = fork();", 1, 1, "a variable before \"=\"", "the buffer \"buf\""},
    {"buffer without size", "char b;", 1, 7, "the size of the buffer, such as [64]", "\";\""},
    {"buffer of nothing", "char b[0];", 1, 8, "a size from 1 to 65536", "\"0\""},
    {"declaration with a value", "int n = 5;", 1, 9, "a call, such as recv(...)", "\"5\""},
    {"declaration of two", "int a, b;", 1, 6, "\";\" or \"=\" and a call", "\",\""},
    // Conditions and blocks
    {"a call in a condition", "if (recv(3, buf, 1, 0) == 0) {", 1, 5,
     "a condition such as n == 0: a variable, a comparison, a number", "\"recv\""},
    {"assignment in a condition", "n = fork();\nif (n = 0) {", 2, 7, "one of == != < > <= >=", "\"=\""},
    {"two variables compared", "n = fork();\nif (n == n) {", 2, 10, "a number", "\"n\""},
    {"break outside", "n = fork();\nif (n == 0) {\n  break;\n}", 3, 3, "break only inside for or while",
     "\"break\""},
    {"a block too few", "for (;;) {\n  close(3);", 1, 1, "a \"}\" for the block that begins here",
     "the end of the program"},
    {"a brace too many", "close(3);\n}", 2, 1, "a statement: no block is open here", "\"}\""},
    {"else of a loop", "  for (;;) {\nclose(3);\n} else {", 3, 1,
     "\"}\" alone: the block of line 1 is not an if", "\"} else {\""},
    {"an endless loop", "  for (;;) {\n  int s;\n  }", 1, 3, "a call, a break or an if inside the loop",
     "a loop that does nothing and never ends"},
    {"an endless while", "n = fork();\nwhile (n == 0) {\n}", 2, 1, "a call, a break or an if inside the loop",
     "a loop that does nothing and never ends"},
    // Remarks
    {"remark on a brace", "for (;;) {\nclose(3);\n} //@ when x", 3, 3,
     "a //@ remark only behind a call or break (put one on each line of the block)", "\"//@ when x\""},
    {"remark on for", "for (;;) { //@ when x", 1, 12,
     "a //@ remark only behind a call or break (put one on each line of the block)", "\"//@ when x\""},
    {"remark alone", "//@ when x", 1, 1,
     "a //@ remark only behind a call or break (put one on each line of the block)", "\"//@ when x\""},
    {"unknown remark", "close(3); //@ if x", 1, 11, "//@ when TOGGLE or //@ unless TOGGLE", "\"//@ if x\""},
    {"two toggles", "close(3); //@ when x y", 1, 11, "//@ when TOGGLE or //@ unless TOGGLE",
     "\"//@ when x y\""},
    {"a toggle in capitals", "close(3); //@ when X", 1, 11, "//@ when TOGGLE or //@ unless TOGGLE",
     "\"//@ when X\""},
    // Tokens
    {"open text", "puts(\"abc);", 1, 6, "a closing quotation mark", kEnd},
    {"unknown escape", "puts(\"a\\q\");", 1, 8, R"(one of \n \t \r \\ \" in a text)", "\"\\q\""},
    {"a huge number", "close(99999999999);", 1, 7, "a number that fits into an int", "\"99999999999\""},
    {"a number with letters", "close(3rd);", 1, 7, "a number that fits into an int", "\"3rd\""},
    {"an octal number", "close(010);", 1, 7, "a number without leading zeros (C would read it as octal)",
     "\"010\""},
    {"open comment", "close(3);\n/* never\nclosed\n\n", 3, 7, "\"*/\"", "the end of the program"},
};

} // namespace

class TestProgramErrors : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void saysWhereAndWhatWouldBeRight_data();
    void saysWhereAndWhatWouldBeRight();
};

void TestProgramErrors::saysWhereAndWhatWouldBeRight_data() {
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < std::size(kBadTexts); ++i)
        QTest::newRow(kBadTexts[i].name) << i;
}

void TestProgramErrors::saysWhereAndWhatWouldBeRight() {
    QFETCH(std::size_t, index);
    const BadText& bad = kBadTexts[index];
    ProgramError error;
    QVERIFY(!Program::parse(bad.text, error));
    QCOMPARE(QString::fromStdString(error.expected), QString::fromStdString(bad.expected));
    QCOMPARE(QString::fromStdString(error.seen), QString::fromStdString(bad.seen));
    QVERIFY(isToldInChinese(QString::fromStdString(error.expected)));
    QVERIFY(isToldInChinese(QString::fromStdString(error.seen)));
    QCOMPARE(error.place.line, bad.line);
    QCOMPARE(error.place.column, bad.column);
}

QTEST_GUILESS_MAIN(TestProgramErrors)
#include "tst_programerrors.moc"
