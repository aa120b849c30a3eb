// Programs of the user's own, unchanged: each socket call is held before it enters the kernel, what comes of
// it is the kernel's, and the kernel's habits with a tracer are nobody's surprise.

#include "tests/ownprograms.h"

#include "tests/core/lab/belongings.h"

#include <QTemporaryDir>

#include <csignal>

using namespace eleven;

namespace {

const EndpointId kChild{Side::Server, 1};

/// Listens, is connected to and has accepted; all segments delivered.
bool accepts(OwnTable& table) {
    return table.runTo(kServer, QStringLiteral("accept")) && table.run(kServer) &&
           table.runTo(kClient, QStringLiteral("connect")) && table.run(kClient) &&
           table.deliver(kSyn, Side::Client) && table.deliver(kSyn | kAck, Side::Server) &&
           table.deliver(kAck, Side::Client);
}

} // namespace

class TestTraced : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void eachCallIsHeldBeforeItEntersTheKernel() {
        OwnTable table({ownProgram("forkserver"), "8080"});
        ELEVEN_START(table);
        QCOMPARE(table.next(kServer), QStringLiteral("socket(AF_INET, SOCK_STREAM, 0)"));
        QVERIFY(table.run(kServer));
        QCOMPARE(table.returned(kServer), QStringLiteral("socket = 3"));
        QCOMPARE(table.next(kServer), QStringLiteral("setsockopt(3, SOL_SOCKET, SO_REUSEADDR, 1)"));
        QVERIFY(table.run(kServer));
        QCOMPARE(table.next(kServer), QStringLiteral("bind(3, 8080)"));
        QVERIFY(table.run(kServer));
        QCOMPARE(table.next(kServer), QStringLiteral("listen(3, 5)"));
        QCOMPARE(table.state(kServer), QStringLiteral("CLOSED"));
        QVERIFY(table.run(kServer));
        QCOMPARE(table.state(kServer), QStringLiteral("LISTEN"));
        QCOMPARE(table.next(kServer), QStringLiteral("accept(3)"));
        QCOMPARE(table.place(kServer), QStringLiteral("forkserver.c:29"));
        QVERIFY(table.run(kServer));
        QVERIFY(table.isBlocked(kServer));
        QVERIFY(!table.run(kServer));
    }

    /// It is no less one's own because something that runs scripts is called so.
    void anyNameHasLines() {
        const QTemporaryDir folder;
        const QString node = folder.filePath(QStringLiteral("node"));
        QVERIFY(QFile::copy(QString::fromStdString(ownProgram("forkserver")), node));
        OwnTable table({node.toStdString(), "8080"});
        ELEVEN_START(table);
        QVERIFY(table.runTo(kServer, QStringLiteral("accept")));
        QCOMPARE(table.place(kServer), QStringLiteral("forkserver.c:29"));
    }

    void theHandshakeAndTheEndPassThroughTheirStates() {
        OwnTable table({ownProgram("threaded"), "8080"}, {ownProgram("client"), "server", "8080"});
        ELEVEN_START(table);
        QVERIFY(table.runTo(kServer, QStringLiteral("accept")));
        QVERIFY(table.run(kServer));
        QVERIFY(table.runTo(kClient, QStringLiteral("connect(3, server, 8080)")));
        QVERIFY(table.run(kClient));
        QCOMPARE(table.state(kClient), QStringLiteral("SYN-SENT"));
        QVERIFY(table.isBlocked(kClient));
        QVERIFY(table.deliver(kSyn, Side::Client));
        QCOMPARE(table.state(kServer), QStringLiteral("SYN-RECEIVED"));
        QVERIFY(table.deliver(kSyn | kAck, Side::Server));
        QCOMPARE(table.returned(kClient), QStringLiteral("connect = 0"));
        QVERIFY(table.deliver(kAck, Side::Client));
        QCOMPARE(table.returned(kServer), QStringLiteral("accept = 4"));
        table.playOut();
        QCOMPARE(table.state(kClient), QStringLiteral("TIME-WAIT"));
        QCOMPARE(table.calls(kClient), QStringLiteral("socket, connect, write, read, close"));
        QCOMPARE(table.exit(kClient)->status, 0);
    }

    void everyStateChangeIsPredictedByTheRfc() {
        OwnTable table({ownProgram("forkserver"), "8080"}, {ownProgram("client"), "server", "8080"});
        ELEVEN_START(table);
        QVERIFY(accepts(table));
        table.playOut();
        int changes = 0;
        for (const Event& event : table.trace()) {
            const auto* change = as<StateEvent>(event);
            if (change == nullptr) continue;
            ++changes;
            QVERIFY(change->stimulus.has_value());
            QVERIFY(change->predicted.contains(change->to));
            QVERIFY(change->cause > 0 && change->cause < event.n);
        }
        QVERIFY(changes >= 10);
        QCOMPARE(table.state(kClient), QStringLiteral("TIME-WAIT"));
    }

    void forkedChildrenAreFollowedWithTheirDescriptors() {
        OwnTable table({ownProgram("forkserver"), "8080"}, {ownProgram("client"), "server", "8080"});
        ELEVEN_START(table);
        QVERIFY(accepts(table));
        QCOMPARE(table.next(kServer), QStringLiteral("fork()"));
        QVERIFY(table.run(kServer));
        QCOMPARE(table.next(kServer), QStringLiteral("close(4)"));
        QVERIFY(table.waitUntil([&] { return table.next(kChild) == QStringLiteral("close(3)"); }));
        QCOMPARE(table.place(kChild), QStringLiteral("forkserver.c:32"));
        QVERIFY(table.run(kServer)); // the parent's copy: nothing is sent
        QCOMPARE(table.state(kClient), QStringLiteral("ESTABLISHED"));
        QVERIFY(table.run(kChild));
        QVERIFY(table.run(kChild));
        QVERIFY(table.isBlocked(kChild));
        table.playOut();
        QCOMPARE(table.exit(kChild)->status, 0);
        QVERIFY(table.isBlocked(kServer)); // SIGCHLD came, and accept() is still the same call
        QCOMPARE(table.calls(kServer).count(QStringLiteral("accept")), 2);
    }

    void aLeakKeepsTheConnectionInCloseWait() {
        OwnTable table({ownProgram("forkserver"), "8080", "leak"}, {ownProgram("client"), "server", "8080"});
        ELEVEN_START(table);
        QVERIFY(accepts(table));
        table.playOut(60);
        QCOMPARE(table.state(kClient), QStringLiteral("FIN-WAIT-2"));
        QCOMPARE(table.state(kServer), QStringLiteral("CLOSE-WAIT"));
        QCOMPARE(table.returned(kChild), QStringLiteral("read = 0"));
    }

    void staticProgramsAreTheSame() {
        OwnTable table({ownProgram("static"), "8080"}, {ownProgram("client"), "server", "8080"});
        ELEVEN_START(table);
        QVERIFY(accepts(table));
        QCOMPARE(table.place(kServer), QStringLiteral("forkserver.c:31"));
        table.playOut();
        QCOMPARE(table.state(kClient), QStringLiteral("TIME-WAIT"));
    }

    void threadsShareTheirDescriptors() {
        OwnTable table({ownProgram("threaded"), "8080"}, {ownProgram("client"), "server", "8080"});
        ELEVEN_START(table);
        QVERIFY(accepts(table));
        QCOMPARE(table.next(kServer), QStringLiteral("accept(3)"));
        QVERIFY(table.waitUntil([&] { return table.hasNote(NoteEvent::Code::IsThread); }));
        QCOMPARE(table.next(kChild), QStringLiteral("recv(4, 256, 0)"));
        QCOMPARE(table.place(kChild), QStringLiteral("threaded.c:14"));
        table.playOut();
        QCOMPARE(table.calls(kChild), QStringLiteral("recv, send, recv, close"));
        QCOMPARE(table.state(kClient), QStringLiteral("TIME-WAIT"));
        QVERIFY(table.exit(kChild)->keepsDescriptors); // the thread has ended, the process has not
        QVERIFY(!table.exit(kServer).has_value());
    }

    void sigpipeDoesWhatTheProgramChose_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("killedBy");
        QTest::addColumn<int>("fate");
        QTest::newRow("default") << QStringLiteral("default") << SIGPIPE << -1;
        QTest::newRow("SIG_IGN") << QStringLiteral("ignore") << 0 << static_cast<int>(SignalFate::Ignored);
        QTest::newRow("handler") << QStringLiteral("handle") << 0 << static_cast<int>(SignalFate::Handled);
        QTest::newRow("blocked") << QStringLiteral("block") << 0 << static_cast<int>(SignalFate::Pending);
    }
    void sigpipeDoesWhatTheProgramChose() {
        QFETCH(QString, how);
        QFETCH(int, killedBy);
        QFETCH(int, fate);
        OwnTable both({ownProgram("late"), "8080", how.toStdString()},
                      {ownProgram("client"), "server", "8080"});
        ELEVEN_START(both);
        QVERIFY(accepts(both));
        QVERIFY(both.run(kClient)); // hello
        QVERIFY(both.deliver(kPsh | kAck, Side::Client));
        both.runTo(kServer, QStringLiteral("write"));
        QVERIFY(both.run(kServer)); // the first is taken
        Act kill;
        kill.kind = Act::Kind::Kill;
        kill.who = kClient;
        QVERIFY(both.experiment().perform(kill)); // closes, with what it has not read
        for (int i = 0; i < 10; ++i)
            for (const int flags : {int(kAck), kPsh | kAck, kFin | kAck, int(kRst), kRst | kAck})
                both.deliver(static_cast<std::uint8_t>(flags), i % 2 == 0 ? Side::Client : Side::Server);
        QCOMPARE(both.next(kServer), QStringLiteral("write(4, \"late\", 4)"));
        QVERIFY(both.run(kServer));
        std::optional<SignalEvent> raised;
        bool wasBroken = false;
        for (const Event& event : both.trace()) {
            if (const auto* signal = as<SignalEvent>(event)) raised = *signal;
            if (const auto* result = as<ReturnEvent>(event)) wasBroken = wasBroken || result->errnum == EPIPE;
        }
        if (!wasBroken) { // the first one was told of the RST
            QCOMPARE(both.returned(kServer), QStringLiteral("write = -1 ECONNRESET"));
            QSKIP("this kernel told of the RST first");
        }
        QCOMPARE(raised ? static_cast<int>(raised->fate) : -1, fate);
        if (killedBy != 0) QCOMPARE(both.exit(kServer)->signal, killedBy);
        if (killedBy == 0) QVERIFY(!both.exit(kServer).has_value());
        QVERIFY(!both.experiment().disturbance().has_value());
    }

    void whatATracerHasToHeed_data() {
        QTest::addColumn<QStringList>("words");
        for (const char* words : {"capability", "descriptors", "files", "uring", "bomb", "escape", "escape3",
                                  "child", "thread-exec"})
            QTest::newRow(words) << QStringList{QString::fromUtf8(words)};
        QTest::newRow("user") << QStringList{QStringLiteral("user"), QString::number(::getuid())};
        QTest::newRow("folder") << QStringList{QStringLiteral("folder"), QStringLiteral(".")};
    }
    void whatATracerHasToHeed() {
        QFETCH(QStringList, words);
        qputenv("ELEVEN_OWN", "1");
        OwnTable::Words command{ownProgram("tricks")};
        for (const QString& word : words)
            command.push_back(word.toStdString());
        OwnTable table(command);
        ELEVEN_START(table);
        QVERIFY(table.waitUntil([&] {
            for (const auto& who : std::set<EndpointId>(table.experiment().idle()))
                table.run(who);
            return table.exit(kServer).has_value();
        }));
        QCOMPARE(table.exit(kServer)->status, 0);
        QCOMPARE(table.exit(kServer)->signal, 0);
        QCOMPARE(table.hasNote(NoteEvent::Code::NoIoUring), words.first() == QStringLiteral("uring"));
        const auto isRefusal = [](const Event& event) {
            const auto* note = as<NoteEvent>(event);
            return note != nullptr && note->code == NoteEvent::Code::TooManyTasks;
        };
        QCOMPARE(std::count_if(table.trace().begin(), table.trace().end(), isRefusal),
                 words.first() == QStringLiteral("bomb") ? 1 : 0);
        if (words.first().startsWith(QStringLiteral("escape")))
            QVERIFY(!table.calls(kChild).isEmpty()); // it is seen all the same
    }

    void execClosesWhatIsToBeClosed() {
        OwnTable table({ownProgram("tricks"), "exec"});
        ELEVEN_START(table);
        QVERIFY(table.waitUntil([&] {
            table.run(kServer);
            return table.exit(kServer).has_value();
        }));
        QCOMPARE(table.calls(kServer), QStringLiteral("socket, socket, close"));
        QCOMPARE(table.returned(kServer), QStringLiteral("close = 0"));
    }

    void pythonIsTheSame() {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty()) QSKIP("there is no python3 here");
        OwnTable table({python.toStdString(), ELEVEN_SOURCE_DIR "/tests/own/server.py", "8080"},
                       {ownProgram("client"), "server", "8080"});
        ELEVEN_START(table);
        QVERIFY(table.waitUntil([&] { return !table.next(kServer).isEmpty(); }));
        QCOMPARE(table.place(kServer), QStringLiteral("server.py:4"));
        QVERIFY(accepts(table));
        QCOMPARE(table.place(kServer), QStringLiteral("server.py:8"));
        QVERIFY(table.calls(kServer).startsWith(QStringLiteral("socket, bind, listen, accept")));
        table.playOut();
        QCOMPARE(table.state(kClient), QStringLiteral("TIME-WAIT"));
        QCOMPARE(table.exit(kServer)->status, 0);
    }

    void whereItIsNotStoppedItRunsByItself() {
        OwnTable table({ownProgram("forkserver"), "8080"}, {ownProgram("client"), "server", "8080"},
                       StopAt::Nothing);
        ELEVEN_START(table);
        table.flow();
        QVERIFY(table.run(kServer)); // begins, and waits in accept()
        QVERIFY(table.isBlocked(kServer));
        QVERIFY(table.run(kClient));
        QVERIFY(table.waitUntil([&] { return table.exit(kClient).has_value(); }));
        QCOMPARE(table.calls(kClient), QStringLiteral("socket, connect, write, read, close"));
        QVERIFY(table.waitUntil([&] { return table.exit(kChild).has_value(); }));
        QVERIFY(table.isBlocked(kServer));
    }

    void atStatesItStopsBeforeThoseAlone() {
        OwnTable table({ownProgram("forkserver"), "8080"}, {}, StopAt::States);
        ELEVEN_START(table);
        QVERIFY(table.run(kServer));
        QCOMPARE(table.next(kServer), QStringLiteral("listen(3, 5)"));
        QCOMPARE(table.calls(kServer), QStringLiteral("socket, setsockopt, bind"));
    }

    void whatCannotStartIsNotTried() {
        OwnTable table({"/no/such/program"});
        const QString why = table.start();
        const bool isTheirs = why.startsWith(QStringLiteral("start /no/such/program"));
        ELEVEN_REQUIRE(isTheirs ? QString() : why);
        QCOMPARE(table.trace().size(), EventNumber(0));
    }
    /// Only the kernel knows what is wrong with it.
    void whatCannotStartIsSaid() {
        const QTemporaryDir folder;
        QFile script(folder.filePath(QStringLiteral("script")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/etc/passwd\n");
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        script.close();
        OwnTable table({script.fileName().toStdString()});
        ELEVEN_START(table);
        QVERIFY(table.waitUntil([&] { return table.experiment().failure().has_value(); }));
        QCOMPARE(table.experiment().failure()->errnum, EACCES);
        QVERIFY(table.experiment().failure()->kind == Error::Kind::Program);
        QCOMPARE(QString::fromStdString(table.experiment().failure()->step),
                 QStringLiteral("start ") + script.fileName());
    }
    void aWholeCommandArrives() {
        OwnTable table(
            {"/bin/sh", "-c", "test ${#1} = 100000 || kill -9 $$", "sh", std::string(100000, 'x')});
        ELEVEN_START(table);
        QVERIFY(table.waitUntil([&] { return table.exit(kServer).has_value(); }));
        QCOMPARE(table.exit(kServer)->signal, 0);
    }

    void nobodyIsLeftBehind() {
        const Belongings before;
        {
            OwnTable table({ownProgram("forkserver"), "8080"}, {ownProgram("client"), "server", "8080"});
            ELEVEN_START(table);
            QVERIFY(accepts(table));
            QVERIFY(table.run(kServer));
        }
        QTRY_COMPARE(Belongings().children.size(), before.children.size());
        QCOMPARE(Belongings().descriptors, before.descriptors);
    }

    void allEndsWithItsTracer() {
        const Belongings before;
        OwnTable table({ownProgram("forkserver"), "8080"}, {ownProgram("client"), "server", "8080"});
        ELEVEN_START(table);
        QVERIFY(accepts(table));
        QVERIFY(table.run(kServer)); // fork()
        for (const std::string& child : childrenOf("self")) {
            QFile name(QString::fromStdString("/proc/" + child + "/comm"));
            if (name.open(QIODevice::ReadOnly) && name.readAll().startsWith("eleven-states-t"))
                ::kill(std::stoi(child), SIGKILL);
        }
        QVERIFY(table.waitUntil(
            [&] { return table.exit(kServer) && table.exit(kChild) && table.exit(kClient); }));
        QVERIFY(!table.exit(kServer)->isKnown);
    }

    void withoutLeaveItDoesNotRun() {
        LabPlan plan;
        plan.sandboxProgram = ELEVEN_SANDBOX;
        plan.programs[kServer] = Program::own({"/usr/bin/true"});
        Experiment experiment(plan, {}, [](const Event&) {});
        const Result<void> started = experiment.start();
        QVERIFY(!started);
        if (started.error().errnum != EPERM) QSKIP("there is no lab here");
        QVERIFY(started.error().remedy.code == Remedy::Code::RunOwn);
    }
};

QTEST_GUILESS_MAIN(TestTraced)
#include "tst_traced.moc"
