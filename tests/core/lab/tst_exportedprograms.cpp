// Exported C files: compilers take them without a warning, and the compiled programs lead both kernels
// through the states that the interpreter leads them through.

#include "core/lesson/sigpipe.h"
#include "core/program/cexport.h"
#include "tests/compiledc.h"
#include "tests/core/lab/freerun.h"
#include "tests/labtable.h"

#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

using namespace eleven;

namespace {

using States = std::vector<State>;

QString text(const States& states) {
    QStringList names;
    for (const State state : states)
        names += QString::fromStdString(std::string(stateName(state)));
    return names.join(QLatin1Char(' '));
}

/// Whether a client passes through FIN-WAIT-2 is the matter of microseconds: the server's kernel may wait
/// with its ACK until the server's own FIN, or its data, takes it along. All else is the same for every
/// timing, because both programs wait for each other: accept() for the handshake, recv() for the client's
/// FIN; and what they do between leaves the state alone until its segment is delivered.
States withoutFinWait2(States states) {
    states.erase(std::remove(states.begin(), states.end(), State::FinWait2), states.end());
    return states;
}

/// Lesson files and, where there are any, scenarios.
QStringList filesOfPrograms() {
    QStringList files;
    for (const LibraryEntry& entry : lessonLibrary(ELEVEN_LESSONS))
        files += QString::fromStdString(entry.file);
    QDirIterator scenarios(QStringLiteral(ELEVEN_LESSONS "/../../tests/scenarios"),
                           {QStringLiteral("*.yaml")}, QDir::Files, QDirIterator::Subdirectories);
    while (scenarios.hasNext())
        files += scenarios.next();
    return files;
}

/// The interpreter's run at kernel speed: states of client and server.
std::array<States, 2> interpret(LabTable& table) {
    table.flow();
    table.runOn(kServer); // into accept()
    for (int i = 0; i < 100; ++i)
        if (const auto next = table.experiment().nextByItself()) table.experiment().perform(*next);
    std::array<States, 2> states;
    for (const Event& event : table.trace())
        if (const auto* change = as<StateEvent>(event); change != nullptr && !change->isListener)
            states[static_cast<std::size_t>(change->host)].push_back(change->to);
    return states;
}

/// A sandbox whose programs print nothing: they share its standard output. It starts what is called as its
/// endpoints are, and stands beside it.
Result<Sandbox> quietSandbox(const std::string& program) {
    std::fflush(stdout);
    const Fd kept(::dup(STDOUT_FILENO));
    const Fd nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    ::dup2(nowhere.number(), STDOUT_FILENO);
    Result<Sandbox> sandbox = Sandbox::start(program);
    ::dup2(kept.number(), STDOUT_FILENO);
    return sandbox;
}

std::unique_ptr<FreeRun> freeRun(const std::string& program) {
    Result<Sandbox> sandbox = quietSandbox(program);
    if (!sandbox) return nullptr;
    Result<Fd> clientTun = sandbox->tun(Side::Client);
    Result<Fd> serverTun = sandbox->tun(Side::Server);
    Result<Fd> clientDiag = sandbox->sockDiag(Side::Client);
    Result<Fd> serverDiag = sandbox->sockDiag(Side::Server);
    if (!clientTun || !serverTun || !clientDiag || !serverDiag) return nullptr;
    return std::make_unique<FreeRun>(std::move(*sandbox), std::move(*clientTun), std::move(*serverTun),
                                     std::move(*clientDiag), std::move(*serverDiag));
}

constexpr auto kServerProgram = sandbox::Program::QtEndpoint;
constexpr auto kClientProgram = sandbox::Program::Endpoint;

} // namespace

class TestExportedPrograms : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable(QStringLiteral("cc")).isEmpty())
            QSKIP("There is no C compiler here: no command cc.");
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void compilersTakeEveryProgramWithoutAWarning_data() {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("cc") << QStringList{QStringLiteral("cc")};
        QTest::newRow("cc -O2") << QStringList{QStringLiteral("cc"), QStringLiteral("-O2")};
        QTest::newRow("cc -O2 fortified") // the default of some distributions: results are to be used
            << QStringList{QStringLiteral("cc"), QStringLiteral("-O2"), QStringLiteral("-U_FORTIFY_SOURCE"),
                           QStringLiteral("-D_FORTIFY_SOURCE=2")};
        QTest::newRow("clang") << QStringList{QStringLiteral("clang"), QStringLiteral("-O2")};
    }
    void compilersTakeEveryProgramWithoutAWarning() {
        QFETCH(QStringList, command);
        if (QStandardPaths::findExecutable(command.first()).isEmpty())
            QSKIP(qPrintable(QStringLiteral("There is no command ") + command.first()));
        const QStringList files = filesOfPrograms();
        QVERIFY(files.size() >= 4);
        std::set<std::string> compiled;
        for (const QString& file : files) {
            const LoadedLesson loaded = loadLesson(file.toStdString(), false);
            QVERIFY2(loaded, loaded.error.message().c_str());
            std::set<std::string> all;
            for (const auto& [name, isOn] : loaded.lesson->toggles)
                all.insert(name);
            const Lesson lesson = withSigpipe(*loaded.lesson, loaded.lesson->sigpipe); // as it runs
            for (const auto& [who, program] : lesson.programs)
                for (const auto& on : {togglesOn(*loaded.lesson), std::set<std::string>(), all}) {
                    if (program->language() != Language::C) continue;
                    const std::string c = exportAsC(*program, on, "program");
                    if (!compiled.insert(c).second) continue; // lessons share programs
                    const QString said = compile(command, c, m_folder.filePath(QStringLiteral("program")));
                    QVERIFY2(said.isEmpty(), qPrintable(file + QLatin1Char('\n') + said));
                }
        }
    }

    void compilersTakeEveryKindOfLine_data() { compilersTakeEveryProgramWithoutAWarning_data(); }
    void compilersTakeEveryKindOfLine();

    void compiledProgramsPassThroughTheStatesOfTheInterpreter_data() {
        QTest::addColumn<QString>("lesson");
        for (const char* name : {"handshake", "teardown", "eof", "write-after-close"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void compiledProgramsPassThroughTheStatesOfTheInterpreter();

private:
    QTemporaryDir m_folder;
};

void TestExportedPrograms::compilersTakeEveryKindOfLine() {
    QFETCH(QStringList, command);
    if (QStandardPaths::findExecutable(command.first()).isEmpty())
        QSKIP(qPrintable(QStringLiteral("There is no command ") + command.first()));
    const char* const all = R"(/* a comment /* in a comment \
   ends here */ int s = socket(AF_INET, SOCK_STREAM, 0);
signal(SIGPIPE, handler);
q = signal(SIGPIPE, SIG_IGN);            // nothing reads it \
setsockopt(s, SOL_SOCKET, SO_REUSEADDR, 1);
setsockopt(s, SOL_SOCKET, SO_LINGER, 1, 0);
setsockopt(s, IPPROTO_TCP, TCP_DEFER_ACCEPT, 1);
bind(s, 80);
listen(s, 5);
int c = accept(s);
accept(s);
char data[32];
char never[7];
int unread;
for (;;) {
    n = recv(c, data, 32, 0);
    if (n == 0) {
        int copy = dup(c);
        char deep[9];
        puts("??= /* // \"\\");
        break;                           //@ unless t
    } else {
        send(c, data, n, MSG_NOSIGNAL | MSG_MORE);
    }
    close(copy);
    write(c, deep, n);
}
while (n >= -1) {
    n = read(c, buf, 64);
    if (n < 0) {
        break;
    }
}
EOF = read(c, buf, n);
restrict = fork();
fork();
dup(s);
read(c, buf, EOF);
write(c, "abc", restrict);
send(c, "server", 6, 0);
int late = socket(AF_INET, SOCK_STREAM, 0); //@ when t
connect(late, server, 80);
shutdown(c, SHUT_WR);
close(c);
)";
    ProgramError error;
    const auto program = Program::parse(all, error);
    QVERIFY(program);
    for (const std::set<std::string>& on : {std::set<std::string>(), std::set<std::string>{"t"}}) {
        const std::string c = exportAsC(*program, on, "every kind\nof line \\");
        const QString said = compile(command, c, m_folder.filePath(QStringLiteral("program")));
        QVERIFY2(said.isEmpty(), qPrintable(said));
    }
}

void TestExportedPrograms::compiledProgramsPassThroughTheStatesOfTheInterpreter() {
    QFETCH(QString, lesson);
    const LoadedLesson loaded =
        loadLesson(std::string(ELEVEN_LESSONS "/") + lesson.toStdString() + "/lesson.yaml", false);
    QVERIFY2(loaded, loaded.error.message().c_str());
    const Program& server = *loaded.lesson->programs.at(kServer);
    const Program& client = *loaded.lesson->programs.at(kClient);
    const std::set<std::string> on = togglesOn(*loaded.lesson);
    // Processes, because SIGPIPE is to kill the interpreted program as it kills the compiled one.
    LabTable table(server.text(), client.text(), loaded.lesson->toggles, loaded.lesson->sysctl, true,
                   {kServer, kClient});
    ELEVEN_START(table);
    const auto [clientStates, serverStates] = interpret(table);
    QVERIFY(clientStates.size() >= 3 && serverStates.size() >= 3);

    const QString serverPath = m_folder.filePath(QString::fromLatin1(nameOf(kServerProgram)));
    const QString clientPath = m_folder.filePath(QString::fromLatin1(nameOf(kClientProgram)));
    const QString sandbox = m_folder.filePath(QStringLiteral("eleven-states-sandbox"));
    QVERIFY(QFile::exists(sandbox) || QFile::copy(QStringLiteral(ELEVEN_SANDBOX), sandbox));
    const QStringList cc{QStringLiteral("cc")};
    QCOMPARE(compile(cc, exportAsC(server, on, "server", true), serverPath), QString());
    QCOMPARE(compile(cc, exportAsC(client, on, "client", true), clientPath), QString());
    const std::unique_ptr<FreeRun> run = freeRun(sandbox.toStdString());
    QVERIFY(run);
    QVERIFY(run->start(Side::Server, kServerProgram));
    QVERIFY(run->runUntil([&] { return run->isListening(); }));
    QVERIFY(run->start(Side::Client, kClientProgram));
    const auto hasEnded = [](const States& seen, const States& expected) {
        return !seen.empty() && seen.back() == expected.back();
    };
    const bool ended = run->runUntil([&] {
        return hasEnded(run->states(Side::Client), clientStates) &&
               hasEnded(run->states(Side::Server), serverStates);
    });
    const States seenClient = run->states(Side::Client);
    const States seenServer = run->states(Side::Server);
    QCOMPARE(text(withoutFinWait2(seenClient)), text(withoutFinWait2(clientStates)));
    QCOMPARE(text(withoutFinWait2(seenServer)), text(withoutFinWait2(serverStates)));
    QVERIFY2(ended, qPrintable(text(seenClient)));
    QVERIFY(!run->waitForSegment(100)); // and there it stays
}

QTEST_GUILESS_MAIN(TestExportedPrograms)
#include "tst_exportedprograms.moc"
