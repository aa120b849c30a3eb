// `eleven-states run --check`: a good server passes, each check has a server that fails it, and what is not
// judged says why.

#include "core/session/owncheck.h"
#include "tests/ownprograms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace eleven;

namespace {

struct ToldReport {
    int status = -1;
    QString out;
    QString err;
    /// "passed", "failed", "not-judged"; empty: it was not asked.
    [[nodiscard]] QJsonObject of(const QString& name) const {
        const QJsonArray checks = QJsonDocument::fromJson(out.toUtf8()).object().value(u"checks").toArray();
        for (const auto& check : checks)
            if (check.toObject().value(u"name").toString() == name) return check.toObject();
        return {};
    }
    [[nodiscard]] QString verdict(const QString& name) const { return of(name).value(u"verdict").toString(); }
    [[nodiscard]] QString seen(const QString& name) const {
        QStringList lines;
        for (const auto& line : of(name).value(u"seen").toArray())
            lines << line.toString();
        return lines.join(u'\n');
    }
};

ToldReport checked(const QStringList& options, const QStringList& command) {
    QProcess process;
    const QStringList words = QStringList{QStringLiteral("run"), QStringLiteral("--language=en")} + options +
                              QStringList{QStringLiteral("--")} + command;
    process.start(QStringLiteral(ELEVEN_PROGRAM), words);
    process.closeWriteChannel();
    if (!process.waitForFinished(240000)) return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

const QString kJson = QStringLiteral("--report=json");

QString manners() { return QString::fromStdString(ownProgram("manners")); }
QString judged() { return QString::fromStdString(ownProgram("judged")); }

#define ELEVEN_CHECKED(name, ...)                                                                            \
    const ToldReport name = checked(__VA_ARGS__);                                                            \
    ELEVEN_REQUIRE(name.status == 3 ? name.err : QString())

} // namespace

class TestRunChecks : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aGoodServerPassesAll() {
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check=all")}, {judged(), QStringLiteral("8080")});
        for (const std::string& name : ownCheckNames())
            QVERIFY2(report.verdict(QString::fromStdString(name)) == QStringLiteral("passed"),
                     qPrintable(QString::fromStdString(name) + u'\n' + report.out));
        QCOMPARE(report.status, 0);
        QCOMPARE(report.seen(QStringLiteral("sigpipe")), QStringLiteral("it ignores SIGPIPE"));
    }

    void eachFaultIsFound_data() {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("seen");
        const auto row = [](const char* check, const char* fault, const char* seen) {
            QTest::newRow(check) << QString::fromUtf8(check) << QString::fromUtf8(fault)
                                 << QString::fromUtf8(seen);
        };
        row("eof", "keeps", "read(), judged.c:");
        row("reset-in-write", "exits", "the server ended with status 1");
        row("sigpipe", "default", "SIGPIPE killed the server in write(), judged.c:");
        row("reset", "exits", "the server ended with status 1");
        row("lost-fin", "abort", "it sent a RST");
        row("lost-last-ack", "keeps", "the connection stays open");
        row("half-close", "hurried", "no answer came after the FIN");
        row("zero-window", "one-by-one", "sleeps in write(), judged.c:");
        row("slow-reader", "short", "octets came in place of");
        row("octet-by-octet", "messages", "octets came in place of 3");
        row("hundred-clients", "keeps", "left behind: 100 descriptors");
        row("vanished", "no-keepalive", "SO_KEEPALIVE was not set");
        row("restart", "no-reuse", "bind(), judged.c:");
        row("emfile", "gives-up", "the server ended with status 1");
    }
    void eachFaultIsFound() {
        QFETCH(QString, check);
        QFETCH(QString, fault);
        QFETCH(QString, seen);
        const QTemporaryDir folder;
        ELEVEN_CHECKED(report,
                       {kJson, QStringLiteral("--check"), check, QStringLiteral("--keep"), folder.path()},
                       {judged(), QStringLiteral("8080"), fault});
        QVERIFY2(report.verdict(check) == QStringLiteral("failed"), qPrintable(report.out + report.err));
        QVERIFY2(report.seen(check).contains(seen), qPrintable(report.out));
        QCOMPARE(report.status, 1);
        const QString file = report.of(check).value(u"recording").toString();
        QProcess again;
        again.start(QStringLiteral(ELEVEN_PROGRAM),
                    {QStringLiteral("play"), QStringLiteral("--quiet"), file});
        QVERIFY(again.waitForFinished(60000));
        QVERIFY2(again.exitCode() == 0, again.readAllStandardError().constData());
    }

    /// Though the connection itself is over.
    void whatIsLeftBehindHasItsLine() {
        const QString check = QStringLiteral("hundred-clients");
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check"), check},
                       {judged(), QStringLiteral("8080"), QStringLiteral("half-closes")});
        QVERIFY2(report.seen(check).contains(QStringLiteral("from accept(), judged.c:")),
                 qPrintable(report.out + report.err));
    }

    /// Of a text that people read.
    void eachReasonIsToldOnce() {
        ELEVEN_CHECKED(unjudged, {QStringLiteral("--check")},
                       {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("exit 3")});
        QCOMPARE(unjudged.out.count(QStringLiteral("it ended with status 3 before it listened")), 1);
        QVERIFY(unjudged.out.startsWith(QStringLiteral("– eof, reset-in-write, ")));
        QCOMPARE(unjudged.status, 2);
        ELEVEN_CHECKED(failed, {QStringLiteral("--check=eof,lost-last-ack")},
                       {judged(), QStringLiteral("8080"), QStringLiteral("keeps")});
        QCOMPARE(failed.out.count(QStringLiteral("the connection stays open")), 1);
        QVERIFY2(failed.out.contains(QStringLiteral("for the same reason as eof")), qPrintable(failed.out));
    }

    void howSigpipeIsSurvivedIsSaid() {
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check=sigpipe")},
                       {judged(), QStringLiteral("8080"), QStringLiteral("nosignal")});
        QCOMPARE(report.verdict(QStringLiteral("sigpipe")), QStringLiteral("passed"));
        QCOMPARE(report.seen(QStringLiteral("sigpipe")), QStringLiteral("it writes with MSG_NOSIGNAL"));
    }

    /// The parent keeps its descriptor, the child goes round: both by name and line.
    void theLeakIsFound_data() {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QStringList>("places");
        QTest::newRow("C") << QStringList{QString::fromStdString(ownProgram("forkserver"))}
                           << QStringList{
                                  QStringLiteral("server, descriptor 4, from accept(), forkserver.c:29"),
                                  QStringLiteral("server-2, descriptor 4, from fork(), forkserver.c:31"),
                                  QStringLiteral("read(), forkserver.c:14 returned 0")};
        QTest::newRow("Python")
            << QStringList{QStringLiteral("python3"),
                           QStringLiteral(ELEVEN_SOURCE_DIR "/tests/own/forkserver.py")}
            << QStringList{QStringLiteral("server, descriptor 4, from accept(), forkserver.py:15"),
                           QStringLiteral("server-2, descriptor 4, from fork(), forkserver.py:17"),
                           QStringLiteral("recv(), forkserver.py:21 returned 0")};
    }
    void theLeakIsFound() {
        QFETCH(QStringList, command);
        QFETCH(QStringList, places);
        if (QStandardPaths::findExecutable(command.front()).isEmpty()) QSKIP("no python3");
        const QStringList leak = command + QStringList{QStringLiteral("8080"), QStringLiteral("leak")};
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check=eof")}, leak);
        QCOMPARE(report.verdict(QStringLiteral("eof")), QStringLiteral("failed"));
        for (const QString& place : places)
            QVERIFY2(report.seen(QStringLiteral("eof")).contains(place), qPrintable(report.out));
        ELEVEN_CHECKED(good, {kJson, QStringLiteral("--check=eof,lost-fin")},
                       command + QStringList{QStringLiteral("8080")});
        QVERIFY2(good.status == 0, qPrintable(good.out + good.err));
    }

    /// None of them is a fault.
    void manyMannersAreGood_data() {
        QTest::addColumn<QString>("check");
        for (const auto& [manner, check] : {std::pair("closes-first", "eof"),
                                            {"polls", "eof"},
                                            {"hides", "eof"},
                                            {"leaves-main", "eof"},
                                            {"late", "eof"},
                                            {"later", "eof"},
                                            {"daemon", "restart"},
                                            {"daemon-later", "eof"},
                                            {"prefork", "hundred-clients"},
                                            {"splices", "reset-in-write"},
                                            {"hands-over", "octet-by-octet"},
                                            {"pool", "emfile"}})
            QTest::newRow(manner) << QString::fromLatin1(check);
    }
    void manyMannersAreGood() {
        QFETCH(QString, check);
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check"), check},
                       {manners(), QStringLiteral("8080"), QString::fromLatin1(QTest::currentDataTag())});
        QVERIFY2(report.verdict(check) == QStringLiteral("passed"), qPrintable(report.out + report.err));
    }

    /// Whose clients, and whose teacher, look for it elsewhere.
    void anotherPortIsTold() {
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check=eof")},
                       {manners(), QStringLiteral("8080"), QStringLiteral("swapped")});
        QCOMPARE(report.verdict(QStringLiteral("eof")), QStringLiteral("passed"));
        QVERIFY2(report.out.contains(
                     QStringLiteral("The server listens on port 36895: that is 8080 without htons().")),
                 qPrintable(report.out));
    }

    void zombiesAreFound() {
        const QString check = QStringLiteral("hundred-clients");
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check"), check},
                       {manners(), QStringLiteral("8080"), QStringLiteral("zombies")});
        QCOMPARE(report.verdict(check), QStringLiteral("failed"));
        QVERIFY2(report.seen(check).contains(QStringLiteral("101 processes have ended")),
                 qPrintable(report.out));
        QCOMPARE(report.of(check).value(u"lesson").toString(), QStringLiteral("fork-server"));
    }

    /// Those who find no room in the queue are not kept waiting by the program alone.
    void aFullQueueIsTold() {
        const QString check = QStringLiteral("hundred-clients");
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check"), check},
                       {manners(), QStringLiteral("8080"), QStringLiteral("short-queue")});
        QCOMPARE(report.verdict(check), QStringLiteral("failed"));
        for (const char* const part : {"of 100 clients are not served: the queue of listen(3, 5), manners.c:",
                                       "all others wait for accept(), manners.c:"})
            QVERIFY2(report.seen(check).contains(QString::fromUtf8(part)), qPrintable(report.out));
        QCOMPARE(report.of(check).value(u"lesson").toString(), QStringLiteral("backlog"));
    }

    /// What is said to it stays unread: nothing is learned from its surviving that.
    void whoNeverReadsIsNotPraised_data() {
        QTest::addColumn<QString>("why");
        const QString unread = QStringLiteral("it never reads what its client says");
        for (const char* const check : {"eof", "half-close", "octet-by-octet"})
            QTest::newRow(check) << unread;
        QTest::newRow("reset") << QStringLiteral("it closes before the client does");
    }
    void whoNeverReadsIsNotPraised() {
        QFETCH(QString, why);
        const QString check = QString::fromLatin1(QTest::currentDataTag());
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check"), check},
                       {manners(), QStringLiteral("8080"), QStringLiteral("daytime")});
        QCOMPARE(report.verdict(check), QStringLiteral("not-judged"));
        QCOMPARE(report.seen(check), why);
    }
    /// The acts of the wire come before a write that nothing was said for.
    void whoWritesUnaskedIsJudged() {
        const QStringList options{kJson, QStringLiteral("--check=reset-in-write,sigpipe,restart")};
        ELEVEN_CHECKED(good, options, {manners(), QStringLiteral("8080"), QStringLiteral("daytime")});
        QVERIFY2(good.status == 0 &&
                     good.seen(QStringLiteral("sigpipe")) == QStringLiteral("it ignores SIGPIPE"),
                 qPrintable(good.out + good.err));
        ELEVEN_CHECKED(report, options,
                       {manners(), QStringLiteral("8080"), QStringLiteral("daytime-killed")});
        QVERIFY2(report.seen(QStringLiteral("sigpipe"))
                     .startsWith(QStringLiteral("SIGPIPE killed the server in write(), manners.c:")),
                 qPrintable(report.out + report.err));
    }

    /// What comes to a client is compared with what came to another one.
    void whoseAnswersDifferIsNotJudgedByThem() {
        const QString check = QStringLiteral("half-close");
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check=half-close")},
                       {manners(), QStringLiteral("8080"), QStringLiteral("varies")});
        QCOMPARE(report.verdict(check), QStringLiteral("not-judged"));
        QVERIFY(report.seen(check).contains(QStringLiteral("(2 octets, then 3)")));
    }
    /// It did not answer, but that is not all.
    void whoCrashesFailsEverywhere() {
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check=half-close,reset-in-write")},
                       {manners(), QStringLiteral("8080"), QStringLiteral("crashes")});
        for (const char* const check : {"half-close", "reset-in-write"}) {
            const QString seen = report.seen(QString::fromLatin1(check));
            QVERIFY2(seen.startsWith(QStringLiteral("SIGSEGV killed the server")), qPrintable(report.out));
        }
    }

    void aListenerForItsOwnHostIsTold() {
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check=eof")},
                       {manners(), QStringLiteral("8080"), QStringLiteral("local")});
        QCOMPARE(report.verdict(QStringLiteral("eof")), QStringLiteral("not-judged"));
        const QString seen = report.seen(QStringLiteral("eof"));
        QVERIFY2(seen.startsWith(QStringLiteral("bind(), manners.c:")) &&
                     seen.contains(QStringLiteral("bind it to 0.0.0.0")),
                 qPrintable(report.out));
    }

    /// Its call that failed, and what it wrote: not what the interpreter closes on its way out.
    void anExceptionIsTold() {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) QSKIP("no python3");
        const QStringList server{QStringLiteral("python3"),
                                 QStringLiteral(ELEVEN_SOURCE_DIR "/tests/own/raises.py"),
                                 QStringLiteral("8080")};
        const QTemporaryDir folder;
        const QString check = QStringLiteral("sigpipe");
        ELEVEN_CHECKED(report,
                       {kJson, QStringLiteral("--check"), check, QStringLiteral("--keep"), folder.path()},
                       server);
        QCOMPARE(report.verdict(check), QStringLiteral("failed"));
        QCOMPARE(report.seen(check),
                 QStringLiteral("the server ended with status 1: send(), raises.py:17 gave EPIPE"));
        const QJsonArray wrote = report.of(check).value(u"wrote").toArray();
        QCOMPARE(wrote.size(), 5);
        QVERIFY(wrote.last().toString().startsWith(QStringLiteral("BrokenPipeError")));
        QProcess again; // what it wrote is in the file, and nothing that our own program has to say
        again.start(QStringLiteral(ELEVEN_PROGRAM), {QStringLiteral("play"), QStringLiteral("--quiet"),
                                                     report.of(check).value(u"recording").toString()});
        QVERIFY(again.waitForFinished(60000));
        QCOMPARE(again.readAllStandardError(), QByteArray());
        ELEVEN_CHECKED(junit, {QStringLiteral("--report=junit"), QStringLiteral("--check=sigpipe")}, server);
        QXmlStreamReader reader(junit.out);
        QString written;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement &&
                reader.name() == QStringLiteral("system-err"))
                written = reader.readElementText();
        QVERIFY2(!reader.hasError() && written.contains(QStringLiteral("BrokenPipeError: ")),
                 qPrintable(junit.out));
    }

    void whatRanOutIsNamed() {
        const QString check = QStringLiteral("emfile");
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check"), check},
                       {QString::fromStdString(ownProgram("forkserver")), QStringLiteral("8080"),
                        QStringLiteral("leak")});
        QCOMPARE(report.seen(check),
                 QStringLiteral("the server ended with status 1: accept(), forkserver.c:29 gave EMFILE"));
    }

    /// "::" speaks IPv4 too.
    void aServerOfBothFamiliesIsSeen() {
        const QString dual = QString::fromStdString(ownProgram("dual"));
        ELEVEN_CHECKED(good, {kJson, QStringLiteral("--check=eof,lost-fin")}, {dual, QStringLiteral("8080")});
        QVERIFY2(good.status == 0, qPrintable(good.out + good.err));
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check=eof")},
                       {dual, QStringLiteral("8080"), QStringLiteral("leak")});
        QVERIFY2(report.seen(QStringLiteral("eof"))
                     .contains(QStringLiteral("from accept(), dual.c:17: read(), dual.c:18 returned 0")),
                 qPrintable(report.out));
    }

    /// Neither says where a socket comes from in its own way: Java has no lines, Go no table of addresses.
    void otherLanguagesAreSeen_data() {
        QTest::addColumn<QStringList>("compiler");
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("seen");
        const QString sources = QStringLiteral(ELEVEN_SOURCE_DIR "/tests/own/");
        QTest::newRow("Java") << QStringList{QStringLiteral("javac"), QStringLiteral("-d"),
                                             QStringLiteral("."), sources + QStringLiteral("Echo.java")}
                              << QStringList{QStringLiteral("java"), QStringLiteral("Echo")}
                              << QStringLiteral("CLOSE-WAIT");
        QTest::newRow("Go") << QStringList{QStringLiteral("go"), QStringLiteral("build"),
                                           QStringLiteral("-o"), QStringLiteral("echo"),
                                           sources + QStringLiteral("echo.go")}
                            << QStringList{QStringLiteral("./echo")}
                            << QStringLiteral("accept(), echo.go:33: read(), echo.go:13 returned 0");
    }
    void otherLanguagesAreSeen() {
        QFETCH(QStringList, compiler);
        QFETCH(QStringList, command);
        QFETCH(QString, seen);
        if (QStandardPaths::findExecutable(compiler.front()).isEmpty())
            QSKIP(qPrintable(QStringLiteral("no ") + compiler.front()));
        const QTemporaryDir folder;
        QProcess make;
        make.setWorkingDirectory(folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("GOCACHE"), folder.filePath(QStringLiteral("cache")));
        make.setProcessEnvironment(environment);
        make.start(compiler.front(), compiler.mid(1));
        QVERIFY(make.waitForFinished(120000));
        QVERIFY2(make.exitCode() == 0, make.readAllStandardError().constData());
        const QStringList options{kJson, QStringLiteral("--directory"), folder.path(),
                                  QStringLiteral("--check=eof,lost-fin")};
        ELEVEN_CHECKED(good, options, command + QStringList{QStringLiteral("8080")});
        QVERIFY2(good.status == 0, qPrintable(good.out + good.err));
        ELEVEN_CHECKED(report, options,
                       command + QStringList{QStringLiteral("8080"), QStringLiteral("leak")});
        QCOMPARE(report.verdict(QStringLiteral("eof")), QStringLiteral("failed"));
        QVERIFY2(report.seen(QStringLiteral("eof")).contains(seen), qPrintable(report.out));
    }

    void whatIsNotJudgedSaysWhy() {
        ELEVEN_CHECKED(report, {kJson, QStringLiteral("--check=eof")}, {QStringLiteral("/bin/true")});
        QCOMPARE(report.verdict(QStringLiteral("eof")), QStringLiteral("not-judged"));
        QCOMPARE(report.seen(QStringLiteral("eof")),
                 QStringLiteral("it ended with status 0 before it listened on a port"));
        QCOMPARE(report.status, 2);
    }

    void aReportIsWrittenForOthers() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("report.xml"));
        ELEVEN_CHECKED(
            report,
            {QStringLiteral("--check=eof"), QStringLiteral("--report=junit"), QStringLiteral("-o"), file},
            {judged(), QStringLiteral("8080"), QStringLiteral("keeps")});
        QCOMPARE(report.status, 1);
        QVERIFY(report.out.isEmpty());
        QFile xml(file);
        QVERIFY(xml.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&xml);
        int failures = 0;
        while (!reader.atEnd())
            failures += reader.readNext() == QXmlStreamReader::StartElement &&
                                reader.name() == QStringLiteral("failure")
                            ? 1
                            : 0;
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(failures, 1);
    }

    /// In front of "--" there is no program.
    void aMisspeltCheckIsNoProgram() {
        const ToldReport report =
            checked({QStringLiteral("--check"), QStringLiteral("eof"), QStringLiteral("resett")}, {judged()});
        QCOMPARE(report.status, 2);
        QVERIFY2(report.err.contains(QStringLiteral("--check resett: expected eof, ")) &&
                     report.err.contains(QStringLiteral("did you mean reset?")),
                 qPrintable(report.err));
    }
    /// And behind it there is no check: reset(1) is a program.
    void aProgramMayBeCalledAsACheck() {
        const ToldReport report = checked({kJson, QStringLiteral("--check=eof")}, {QStringLiteral("reset")});
        ELEVEN_REQUIRE(report.status == 3 ? report.err : QString());
        QCOMPARE(report.status, 2);
        QVERIFY(report.verdict(QStringLiteral("reset")).isEmpty());
    }

    void whereItCannotBeWrittenIsToldFirst() {
        const ToldReport report =
            checked({QStringLiteral("--check=eof"), QStringLiteral("-o"), QStringLiteral("/no/such/file")},
                    {judged()});
        QCOMPARE(report.status, 2);
        QVERIFY(report.out.isEmpty());
        QVERIFY2(report.err.contains(QStringLiteral("/no/such/file")), qPrintable(report.err));
    }
    void aReportThatCannotBeWrittenIsPrinted() {
        const QTemporaryDir folder;
        const QString gone = folder.filePath(QStringLiteral("gone"));
        QVERIFY(QDir().mkdir(gone));
        const ToldReport report =
            checked({kJson, QStringLiteral("--check=eof"), QStringLiteral("-o"), gone + QStringLiteral("/r")},
                    {QStringLiteral("rm"), QStringLiteral("-r"), gone});
        ELEVEN_REQUIRE(report.status == 3 ? report.err : QString());
        QCOMPARE(report.status, 2);
        QCOMPARE(report.verdict(QStringLiteral("eof")), QStringLiteral("not-judged"));
        QVERIFY2(report.err.contains(gone), qPrintable(report.err));
    }

    void wrongWordsAreRefused() {
        QCOMPARE(checked({QStringLiteral("--check=eoff")}, {judged()}).status, 2);
        QCOMPARE(checked({QStringLiteral("--check"), QStringLiteral("--flow")}, {judged()}).status, 2);
        QCOMPARE(checked({QStringLiteral("--check"), QStringLiteral("--report=pdf")}, {judged()}).status, 2);
        for (const char* no : {"--say=@/tmp", "--say=@/dev/zero", "--say=@/no/such/file",
                               "--keep=", "--output=", "--directory="})
            QCOMPARE(checked({QStringLiteral("--check=eof"), QString::fromLatin1(no)}, {judged()}).status, 2);
    }
};

QTEST_GUILESS_MAIN(TestRunChecks)
#include "tst_runchecks.moc"
