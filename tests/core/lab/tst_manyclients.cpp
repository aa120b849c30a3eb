// Many clients on one server: 200, and 1000 with ELEVEN_LONG=1. Every state of every connection is seen, and
// nothing is left behind.

#include "core/session/lessonrun.h"
#include "tests/core/lab/belongings.h"
#include "tests/labtable.h"
#include "ui/words/notewords.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/eventfd.h>
#include <sys/resource.h>

using namespace eleven;

namespace {

const std::string kServer = "  server: |\n"
                            "    int s = socket(AF_INET, SOCK_STREAM, 0);\n"
                            "    bind(s, 80);\n"
                            "    listen(s, 1000);\n"
                            "    for (;;) {\n"
                            "        int c = accept(s);\n"
                            "        n = recv(c, buf, 64, 0);\n"
                            "        close(c);\n"
                            "    }\n";
const std::string kClient = "  client: |\n"
                            "    int fd = socket(AF_INET, SOCK_STREAM, 0);\n"
                            "    connect(fd, server, 80);\n"
                            "    close(fd);\n";
const std::string kAll = "      - wire: flow\n"
                         "      - run: server until accept\n"
                         "      - run: clients until connect\n"
                         "      - run: clients to end\n"
                         "      - run: everyone\n";

int manyClients() { return qEnvironmentVariableIntValue("ELEVEN_LONG") == 1 ? 1000 : 200; }

Lesson lessonOf(int clients, const std::string& acts, const std::string& client = kClient) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("many.yaml")));
    if (!file.open(QFile::WriteOnly)) qFatal("no temporary file");
    file.write(QByteArray::fromStdString(
        "id: many\nsysctl: {tcp_fin_timeout: 600}\nclients: " + std::to_string(clients) + "\nprograms:\n" +
        kServer + client + "steps:\n  - id: all\n" + (acts.empty() ? "" : "    acts:\n" + acts)));
    file.close();
    const LoadedLesson loaded = loadLesson(file.fileName().toStdString(), false);
    if (!loaded) qFatal("%s", loaded.error.message().c_str());
    return *loaded.lesson;
}

/// A run and its trace.
class Crowd {
public:
    explicit Crowd(const Lesson& lesson)
        : m_run(lesson, {.sandboxProgram = ELEVEN_SANDBOX}, [this](const Event& event) {
              m_counts.add(event);
              m_trace.append(event);
          }) {}
    [[nodiscard]] LessonRun& run() { return m_run; }
    [[nodiscard]] const Trace& trace() const { return m_trace; }
    [[nodiscard]] int count(Side host, State state) const {
        return m_counts.of(host)[static_cast<std::size_t>(state)];
    }
    void play() {
        while (!m_run.isScriptOver() && m_run.step()) {
        }
    }
    /// What was done and what came of it, without what differs from run to run.
    [[nodiscard]] QStringList story() const {
        QStringList lines;
        for (const Event& event : m_trace) {
            std::string line;
            if (const auto* act = as<ActEvent>(event)) line = actText(*act);
            if (const auto* change = as<StateEvent>(event))
                line = endpointName(change->who) + " " + std::string(stateName(change->to));
            if (const auto* returned = as<ReturnEvent>(event))
                line = endpointName(returned->who) + " = " + std::to_string(returned->value);
            if (const auto* note = as<NoteEvent>(event)) line = noteText(*note).toStdString();
            if (!line.empty()) lines += QString::fromStdString(line);
        }
        return lines;
    }

private:
    Trace m_trace;
    StateCounts m_counts;
    LessonRun m_run; // last: it feeds the members above
};

} // namespace

class TestManyClients : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyConnectionShowsEveryState() {
        Crowd crowd(lessonOf(manyClients(), kAll));
        ELEVEN_START_RUN(crowd.run());
        crowd.play();
        QVERIFY(crowd.run().isScriptOver());
        std::map<std::pair<Side, SocketId>, std::vector<State>> visited;
        for (const Event& event : crowd.trace())
            if (const auto* change = as<StateEvent>(event); change != nullptr && !change->isListener)
                visited[{change->host, change->socket}].push_back(change->to);
        const std::vector<State> active = {State::SynSent, State::Established, State::FinWait1,
                                           State::FinWait2, State::TimeWait};
        const std::vector<State> passive = {State::SynReceived, State::Established, State::CloseWait,
                                            State::LastAck, State::Closed};
        QCOMPARE(visited.size(), static_cast<std::size_t>(2 * manyClients()));
        for (const auto& [socket, states] : visited)
            QVERIFY(states == (socket.first == Side::Client ? active : passive));
        QCOMPARE(crowd.count(Side::Client, State::TimeWait), manyClients());
    }

    void theSameHappensEachTime() {
        QStringList first;
        for (int i = 0; i < 3; ++i) {
            Crowd crowd(lessonOf(40, kAll));
            ELEVEN_START_RUN(crowd.run());
            crowd.play();
            if (i == 0) first = crowd.story();
            QCOMPARE(crowd.story(), first);
        }
    }

    void nothingIsLeftBehind() {
        const Belongings before;
        {
            Crowd crowd(lessonOf(manyClients(), kAll));
            ELEVEN_START_RUN(crowd.run());
            QCOMPARE(Belongings().threads,
                     before.threads + static_cast<decltype(before.threads)>(manyClients()) + 1);
            crowd.play();
        }
        const Belongings after;
        QCOMPARE(after.descriptors, before.descriptors);
        QCOMPARE(after.threads, before.threads);
        QCOMPARE(after.children, before.children);
    }

    void eachClientInTurnIsOneStepOfManyActs() {
        Crowd crowd(lessonOf(3, "      - run: clients 2 lines\n"));
        ELEVEN_START_RUN(crowd.run());
        QCOMPARE(QString::fromStdString(crowd.run().nextText()), QStringLiteral("run: clients 2 lines"));
        QVERIFY(crowd.run().step());
        QVERIFY(crowd.run().isScriptOver());
        QStringList acts;
        for (const Event& event : crowd.trace())
            if (const auto* act = as<ActEvent>(event)) acts += QString::fromStdString(actText(*act));
        QCOMPARE(acts.join(QStringLiteral("; ")),
                 QStringLiteral(
                     "run: client; run: client; run: client-2; run: client-2; run: client-3; run: client-3"));
    }

    void aStepOfManyActsEndsWhenItIsInterrupted() {
        Crowd crowd(lessonOf(20, "      - run: clients 1 line\n"));
        ELEVEN_START_RUN(crowd.run());
        const Fd interrupt(::eventfd(1, EFD_CLOEXEC));
        QVERIFY(crowd.run().step(interrupt.number()));
        QCOMPARE(crowd.run().experiment().acts().size(), std::size_t{1});
        QVERIFY(crowd.run().step());
        QCOMPARE(crowd.run().experiment().acts().size(), std::size_t{20});
        QVERIFY(crowd.run().isScriptOver() && crowd.run().isOnScript());
    }

    void everyoneRunsALineInTurn() {
        Crowd crowd(lessonOf(2, "      - run: everyone\n"));
        ELEVEN_START_RUN(crowd.run());
        crowd.play();
        const auto& acts = crowd.run().experiment().acts();
        QVERIFY(acts.size() > 3);
        QCOMPARE(endpointName(acts[0].who), std::string("server"));
        QCOMPARE(endpointName(acts[1].who), std::string("client"));
        QCOMPARE(endpointName(acts[2].who), std::string("client-2"));
        QCOMPARE(endpointName(acts[3].who), std::string("server"));
    }

    void aBusyLoopIsLeftAndNamed() {
        Crowd crowd(lessonOf(1, "      - run: everyone\n",
                             "  client: |\n    for (;;) {\n        puts(\"round\");\n    }\n"));
        ELEVEN_START_RUN(crowd.run());
        crowd.play();
        QVERIFY(crowd.run().isScriptOver());
        QCOMPARE(crowd.story().filter(QStringLiteral("busy loop?")),
                 QStringList{QStringLiteral(
                     "the client has run 1000 lines and could go on; it is left here: a busy loop?")});
    }

    void aChildIsLeftSooner() {
        Crowd crowd(lessonOf(1, "      - run: everyone\n",
                             "  client: |\n    p = fork();\n    if (p == 0) {\n    for (;;) {\n"
                             "        puts(\"round\");\n    }\n    }\n"));
        ELEVEN_START_RUN(crowd.run());
        crowd.play();
        QVERIFY(crowd.run().isScriptOver());
        QCOMPARE(crowd.story().filter(QStringLiteral("busy loop?")),
                 QStringList{QStringLiteral(
                     "client-2 has run 100 lines and could go on; it is left here: a busy loop?")});
    }

    void theWireFlowsAndHoldsAgain() {
        Crowd crowd(lessonOf(2, "      - wire: flow\n      - run: server until accept\n"
                                "      - run: client until connect\n      - wire: hold\n"
                                "      - run: client-2 until connect\n"));
        ELEVEN_START_RUN(crowd.run());
        QVERIFY(crowd.run().step());
        QVERIFY(crowd.run().experiment().isFlowing());
        crowd.play();
        QVERIFY(!crowd.run().experiment().isFlowing());
        QCOMPARE(crowd.count(Side::Client, State::Established), 1);
        QCOMPARE(crowd.count(Side::Client, State::SynSent), 1);
        QCOMPARE(crowd.run().experiment().wire().held().size(), std::size_t{1});
    }

    void whatGoesOnByItselfTakesEveryoneInTurn() {
        Crowd crowd(lessonOf(2, ""));
        ELEVEN_START_RUN(crowd.run());
        crowd.run().goFreely();
        QStringList who;
        for (int i = 0; i < 4; ++i) {
            const std::optional<Act> next = crowd.run().next();
            QVERIFY(next.has_value());
            who += QString::fromStdString(endpointName(next->who));
            QVERIFY(crowd.run().step());
        }
        QCOMPARE(who.join(QLatin1Char(' ')), QStringLiteral("server client client-2 server"));
    }

    // The last two: limits of this process that cannot be put back.
    void aSmallSoftLimitOfDescriptorsIsRaised() {
        rlimit limit{};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        if (limit.rlim_max < 1000) QSKIP("the hard limit of descriptors is below 1000");
        limit.rlim_cur = 128;
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
        Crowd crowd(lessonOf(200, kAll));
        ELEVEN_START_RUN(crowd.run());
        ::getrlimit(RLIMIT_NOFILE, &limit);
        QCOMPARE(limit.rlim_cur, limit.rlim_max);
    }

    void aSmallHardLimitIsAnErrorThatSaysWhatToDo() {
        const rlimit limit{256, 256};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
        Crowd crowd(lessonOf(200, kAll));
        const Result<void> started = crowd.run().start();
        QVERIFY(!started);
        QVERIFY(
            QString::fromStdString(started.error().message()).contains(QStringLiteral("703 descriptors")));
        QCOMPARE(started.error().remedy.code, Remedy::Code::RaiseDescriptors);
        QCOMPARE(started.error().remedy.arguments, std::vector<std::string>{"703"});
    }
};

QTEST_GUILESS_MAIN(TestManyClients)
#include "tst_manyclients.moc"
