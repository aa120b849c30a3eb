// The Qt dialect: what it reads, and what it says about what it cannot read.

#include "core/program/programrun.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

const std::string kServer = "QTcpServer server;\n"
                            "server.listen(QHostAddress::AnyIPv4, 80);\n"
                            "server.waitForNewConnection(-1); // blocks\n"
                            "QTcpSocket *c = server.nextPendingConnection();\n"
                            "c->write(\"a \\\"b\\\"\"); //@ when talk\n"
                            "c->close();\n";

struct BadText {
    const char* name;
    std::string text;
    int line;
    int column;
    std::string expected;
    std::string seen;
};

const std::string kDeclared = "a declaration, or a call of an object that a line above declares: ";
const std::string kSource = "= and nextPendingConnection() of a QTcpServer";
const std::string kServerCalls =
    "a call of a QTcpServer: listen, waitForNewConnection, nextPendingConnection or close";

const BadText kBadTexts[] = {
    {"an object nobody declared", "QTcpSocket socket;\nsokket.close();", 2, 1,
     kDeclared + "QTcpSocket, QTcpServer or socket (did you mean socket?)", "\"sokket\""},
    {"a name used twice", "QTcpSocket s;\nQTcpServer s;", 2, 12, "a name that no line above uses", "\"s\""},
    {"a call of the other class", "QTcpServer s;\ns.connectToHost(server, 80);", 2, 3, kServerCalls,
     "\"connectToHost\""},
    {"a misspelt call", "QTcpServer s;\ns.listn(QHostAddress::AnyIPv4, 80);", 2, 3,
     kServerCalls + " (did you mean listen?)", "\"listn\""},
    {"an arrow behind an object", "QTcpSocket s;\ns->close();", 2, 2, "\".\"", "\"->\""},
    {"a dot behind a pointer", "QTcpServer s;\nQTcpSocket *c = s.nextPendingConnection();\nc.close();", 3, 2,
     "\"->\"", "\".\""},
    {"a pointer to nothing", "QTcpSocket *c;", 1, 14, kSource, "\";\""},
    {"a pointer from another call", "QTcpServer s;\nQTcpSocket *c = s.close();", 2, 17, kSource, "\"close\""},
    {"a time limit", "QTcpSocket s;\ns.waitForConnected(3000);", 2, 20,
     "-1: a lab waits for as long as a segment is held", "\"3000\""},
    {"any address of IPv6", "QTcpServer s;\ns.listen(QHostAddress::Any, 80);", 2, 24,
     "QHostAddress::AnyIPv4 (the hosts have no IPv6)", "\"Any\""},
    {"a host with a number", "QTcpSocket s;\ns.connectToHost(\"192.0.2.2\", 80);", 2, 17,
     "the host client or server", "the text \"192.0.2.2\""},
    {"a port too high", "QTcpSocket s;\ns.connectToHost(server, 65536);", 2, 25, "a port from 0 to 65535",
     "\"65536\""},
    {"an argument too few", "QTcpSocket s;\ns.connectToHost(server);", 2, 23, "connectToHost(server, port)",
     "\")\""},
    {"an argument too many", "QTcpSocket s;\ns.close(1);", 2, 9, "close()", "\"1\""},
    {"a call of C", "int fd = socket(AF_INET, SOCK_STREAM, 0);", 1, 1, kDeclared + "QTcpSocket or QTcpServer",
     "\"int\""},
    {"two statements", "QTcpSocket s; s.close();", 1, 15, "the end of the line (one statement on each line)",
     "\"s\""},
    {"no semicolon", "QTcpSocket s;\ns.close()", 2, 10, "\";\"", "the end of the line"},
    {"an unknown symbol", "QTcpSocket &s;", 1, 12, "a statement of the Qt dialect", "\"&\""},
    {"a toggle on a declaration", "QTcpSocket s; //@ when x", 1, 15,
     "a //@ remark only behind a call or break (put one on each line of the block)", "\"//@ when x\""},
    {"a comment without end", "QTcpSocket s; /* and", 1, 21, "\"*/\"", "the end of the program"},
};

} // namespace

class TestQtProgram : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void readsDeclarationsCallsAndToggles() {
        ProgramError error;
        const auto program = Program::parse(kServer, error, Language::Qt);
        QVERIFY2(program, error.expected.c_str());
        QVERIFY(program->language() == Language::Qt);
        QCOMPARE(program->firstLine(), 2);
        QCOMPARE(program->line(4).assigned, std::string("c"));
        QCOMPARE(program->toggles(), std::set<std::string>{"talk"});
        QCOMPARE(program->callNames(), (std::vector<std::string>{"listen", "waitForNewConnection",
                                                                 "nextPendingConnection", "write", "close"}));
    }

    void runsFromTopToBottomAndSkipsWhatIsOff() {
        ProgramError error;
        ProgramRun run(Program::parse(kServer, error, Language::Qt));
        std::vector<std::string> made;
        while (run.nextLine() != 0) {
            const auto next = run.runLine({});
            if (const auto* jump = std::get_if<Jumped>(&next)) made.push_back(jump->text);
            if (const auto* call = std::get_if<PendingCall>(&next)) {
                made.push_back(shown(call->call));
                run.finish({0});
            }
        }
        QCOMPARE(made, (std::vector<std::string>{"server.listen(QHostAddress::AnyIPv4, 80)",
                                                 "server.waitForNewConnection(-1)",
                                                 "server.nextPendingConnection()", "skipped", "c->close()"}));
    }

    void writesACallAsItWasWritten() {
        ProgramError error;
        ProgramRun run(Program::parse("QTcpSocket s;\ns.write(\"a \\\"b\\\"\\n\");", error, Language::Qt));
        const auto next = run.runLine({});
        const auto* call = std::get_if<PendingCall>(&next);
        QVERIFY(call);
        QCOMPARE(shown(call->call), std::string("s.write(\"a \\\"b\\\"\\n\")"));
        QCOMPARE(std::get<std::string>(call->call.values.at(0)), std::string("s"));
        QCOMPARE(std::get<std::string>(call->call.values.at(1)), std::string("a \"b\"\n"));
    }

    void saysWhereAndWhatIsWrong_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kBadTexts)); ++i)
            QTest::newRow(kBadTexts[i].name) << i;
    }
    void saysWhereAndWhatIsWrong() {
        QFETCH(int, index);
        const BadText& bad = kBadTexts[index];
        ProgramError error;
        QVERIFY(!Program::parse(bad.text, error, Language::Qt));
        QCOMPARE(error.expected, bad.expected);
        QCOMPARE(error.seen, bad.seen);
        QCOMPARE(error.place.line, bad.line);
        QCOMPARE(error.place.column, bad.column);
    }

    void isNoProgramInC() {
        ProgramError error;
        QVERIFY(!Program::parse(kServer, error));
        QCOMPARE(error.place.line, 1);
    }
};

QTEST_APPLESS_MAIN(TestQtProgram)
#include "tst_qtprogram.moc"
