// QTcpSocket and QTcpServer on a real lab: what Qt says beside what the kernel answers.

#include "tests/labtable.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>

using namespace eleven;

namespace {

const std::string kQtServer = "QTcpServer server;\n"
                              "server.listen(QHostAddress::AnyIPv4, 80);\n"
                              "server.waitForNewConnection(-1);\n"
                              "QTcpSocket *c = server.nextPendingConnection();\n"
                              "c->waitForReadyRead(-1);\n"
                              "c->write(\"late\");\n"
                              "c->readAll();\n";
const std::string kQtClient = "QTcpSocket socket;\n"
                              "socket.connectToHost(server, 80);\n"
                              "socket.waitForConnected();\n"
                              "socket.write(\"hello\");\n"
                              "socket.disconnectFromHost();\n";
const std::string kPlainServer = "int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 5);\n"
                                 "int c = accept(s);\n";
const std::string kPlainClient = "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n"
                                 "send(fd, \"hello\", 5, 0);\nclose(fd);\n";

QString told(const LabTable& table, EndpointId who) {
    const auto& said = table.endpoints().of(who).framework;
    return said ? QString::fromStdString(said->state) : QString();
}

/// Everything that `who` said: "socket: disconnected()".
QStringList saidBy(const LabTable& table, EndpointId who) {
    QStringList all;
    for (const Event& event : table.trace())
        if (const auto* said = as<FrameworkEvent>(event); said != nullptr && said->who == who)
            all += QString::fromStdString(said->object + ": " + said->what);
    return all;
}

bool connectBoth(LabTable& table) {
    table.runOn(kServer);
    table.runOn(kClient);
    return table.deliver(kSyn, Side::Client) && table.deliver(kSyn | kAck, Side::Server) &&
           table.deliver(kAck, Side::Client);
}

bool ignoresSigpipe(LabTable& table, EndpointId who) {
    const pid_t process = table.experiment().endpoint(who)->process();
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly)) return false;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("SigIgn:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGPIPE - 1) & 1) != 0;
    return false;
}

/// What happened, without times, numbers of sequence and ports of the kernel's choice.
QString storyOf(const Event& event) {
    const auto text = [](const std::string& words) { return QString::fromStdString(words); };
    if (const auto* call = as<CallEvent>(event)) return text(call->text()) + (call->blocks ? u'!' : u'.');
    if (const auto* back = as<ReturnEvent>(event)) return text(back->detail) + QString::number(back->value);
    if (const auto* sent = as<SegmentEvent>(event)) return text(flagNames(sent->segment->flags));
    if (const auto* said = as<FrameworkEvent>(event)) return text(said->object + said->what);
    if (const auto* change = as<StateEvent>(event))
        return text(endpointName(change->who) + std::string(stateName(change->to))) +
               QString::number(change->cause);
    if (const auto* reading = as<SocketEvent>(event))
        return text(endpointName(reading->who)) +
               QString::number(reading->tcpInfo ? static_cast<int>(*reading->tcpInfo) : -1);
    return QString::number(event.body.index());
}

} // namespace

class TestQtEndpoint : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void isConnectingWhileTheSynIsHeld() {
        LabTable table(kPlainServer, kQtClient);
        ELEVEN_START(table);
        table.runOn(kServer);
        table.runOn(kClient);
        QCOMPARE(table.client(), QStringLiteral("SYN-SENT"));
        QCOMPARE(told(table, kClient), QStringLiteral("ConnectingState"));
        QVERIFY(table.endpoints().of(kClient).blocked);
        QVERIFY(table.endpoints().of(kClient).socket->tcpInfo == State::SynSent);
        QVERIFY(table.deliver(kSyn, Side::Client));
        QVERIFY(table.deliver(kSyn | kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("ESTABLISHED"));
        QCOMPARE(table.server(), QStringLiteral("SYN-RECEIVED"));
        QCOMPARE(told(table, kClient), QStringLiteral("ConnectedState"));
        QCOMPARE(table.returned(kClient), QStringLiteral("waitForConnected = 1"));
        const auto& socket = table.endpoints().of(kClient).socket;
        QVERIFY(socket && socket->tcpInfo == State::Established);
    }

    /// Its end of file may be seen first, or its silence when its event loop is asked: told it is, and once.
    void itsDeathIsToldWhileItsEventLoopWaits() {
        for (int times = 0; times < 10; ++times) {
            LabTable table(kPlainServer, kQtClient);
            ELEVEN_START(table);
            table.runOn(kServer);
            table.runOn(kClient);
            QCOMPARE(::kill(table.experiment().endpoint(kClient)->process(), SIGKILL), 0);
            QVERIFY(table.deliver(kSyn, Side::Client));
            QVERIFY(table.waitUntil([&] { return table.endpoints().of(kClient).exit.has_value(); }));
            QCOMPARE(table.endpoints().of(kClient).exit->signal, SIGKILL);
            QCOMPARE(table.count<ExitEvent>(), 1);
            QVERIFY(table.experiment().disturbance()->who == kClient);
        }
    }

    void aServerTakesAlongWhatNobodyTookFromIt() {
        LabTable table("QTcpServer server;\nserver.listen(QHostAddress::AnyIPv4, 80);\n"
                       "server.waitForNewConnection(-1);\nserver.close();\n",
                       kPlainClient);
        ELEVEN_START(table);
        QVERIFY(connectBoth(table));
        QCOMPARE(table.server(), QStringLiteral("ESTABLISHED"));
        QVERIFY(table.run(kServer));
        QVERIFY(!table.isListening());
        QVERIFY(table.endpoints().of(kServer).exit->signal == 0);
        QVERIFY(table.server() != QStringLiteral("ESTABLISHED"));
    }

    void isRefusedOnlyAfterItTriedTwice() {
        LabTable table("puts(\"nobody\");\n", kQtClient);
        ELEVEN_START(table);
        table.runOn(kClient);
        QVERIFY(table.deliver(kSyn, Side::Client));
        QVERIFY(table.deliver(kRst | kAck, Side::Server));
        QCOMPARE(saidBy(table, kClient).back(), QStringLiteral("socket: connect() once more"));
        QCOMPARE(table.client(), QStringLiteral("SYN-SENT"));
        for (const Event& event : table.trace())
            if (const auto* change = as<StateEvent>(event)) QVERIFY(change->predicted.contains(change->to));
        QVERIFY(table.deliver(kSyn, Side::Client));
        QVERIFY(table.deliver(kRst | kAck, Side::Server));
        QCOMPARE(table.returned(kClient), QStringLiteral("waitForConnected = 0"));
        QCOMPARE(told(table, kClient), QStringLiteral("UnconnectedState"));
        QVERIFY(
            saidBy(table, kClient).contains(QStringLiteral("socket: errorOccurred(ConnectionRefusedError)")));
    }

    void isUnconnectedWhileTheKernelStillCloses() {
        LabTable table(kPlainServer, kQtClient);
        ELEVEN_START(table);
        QVERIFY(connectBoth(table));
        QVERIFY(table.run(kClient, 2));
        QCOMPARE(told(table, kClient), QStringLiteral("UnconnectedState"));
        QCOMPARE(table.client(), QStringLiteral("FIN-WAIT-1"));
        QVERIFY(table.deliver(kPsh | kAck, Side::Client));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        while (table.deliver(kAck, Side::Server)) {
        }
        QCOMPARE(table.client(), QStringLiteral("FIN-WAIT-2"));
        QCOMPARE(told(table, kClient), QStringLiteral("UnconnectedState"));
    }

    void closesByItselfOnEndOfFile_data() {
        QTest::addColumn<bool>("isBlocked");
        QTest::newRow("idle between two lines") << false;
        QTest::newRow("inside waitForReadyRead()") << true;
    }
    void closesByItselfOnEndOfFile() {
        QFETCH(bool, isBlocked);
        LabTable table(kQtServer, "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n"
                                  "close(fd);\n");
        ELEVEN_START(table);
        QVERIFY(connectBoth(table));
        if (isBlocked) table.runOn(kServer);
        QCOMPARE(table.experiment().endpoint(kServer)->isBlocked(), isBlocked);
        QVERIFY(table.run(kClient));
        const std::size_t before = table.trace().size();
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QStringList states;
        int calls = 0;
        EventNumber closing = 0;
        for (EventNumber n = before + 1; n <= table.trace().size(); ++n) {
            const Event& event = table.trace().at(n);
            calls += as<CallEvent>(event) != nullptr ? 1 : 0;
            if (const auto* change = as<StateEvent>(event)) {
                states += QString::fromLatin1(stateName(change->to).data());
                if (change->to == State::LastAck) closing = change->cause;
            }
        }
        QCOMPARE(states, (QStringList{QStringLiteral("CLOSE-WAIT"), QStringLiteral("LAST-ACK")}));
        QCOMPARE(calls, 0);
        QVERIFY(closing != 0 && as<FrameworkEvent>(table.trace().at(closing)) != nullptr);
        QCOMPARE(told(table, kServer), QStringLiteral("UnconnectedState"));
        if (isBlocked) QCOMPARE(table.returned(kServer), QStringLiteral("waitForReadyRead = 0"));
    }

    void ignoresSigpipeFromTheFirstSendOn() {
        struct sigaction before{};
        ::sigaction(SIGPIPE, nullptr, &before);
        LabTable table(kPlainServer, kQtClient);
        ELEVEN_START(table);
        QVERIFY(connectBoth(table));
        QVERIFY(!ignoresSigpipe(table, kClient));
        QVERIFY(table.run(kClient));
        QVERIFY(ignoresSigpipe(table, kClient));
        QVERIFY(saidBy(table, kClient).contains(QStringLiteral("Qt: signal(SIGPIPE, SIG_IGN)")));
        struct sigaction after{};
        ::sigaction(SIGPIPE, nullptr, &after);
        QVERIFY(after.sa_handler == before.sa_handler); // the desktop's own
    }

    /// Only a QTcpSocket that does not read can be left in CLOSE-WAIT and meet a broken pipe.
    void survivesABrokenPipe() {
        LabTable table("QTcpServer server;\nserver.listen(QHostAddress::AnyIPv4, 80);\n"
                       "server.waitForNewConnection(-1);\nQTcpSocket *c = server.nextPendingConnection();\n"
                       "c->setReadBufferSize(2);\nc->waitForReadyRead(-1);\nc->write(\"late\");\n"
                       "c->write(\"later\");\nc->write(\"too late\");\n",
                       kPlainClient);
        ELEVEN_START(table);
        QVERIFY(connectBoth(table));
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        QVERIFY(table.deliver(kPsh | kAck, Side::Client));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("CLOSE-WAIT"));
        QVERIFY(table.run(kServer));
        QVERIFY(table.deliver(kPsh | kAck, Side::Server));
        QVERIFY(table.deliver(kRst, Side::Client));
        QCOMPARE(table.count<SignalEvent>(), 0);
        QVERIFY(table.run(kServer));
        QCOMPARE(table.count<SignalEvent>(), 1);
        const auto& raised = table.endpoints().of(kServer).signal;
        QCOMPARE(raised->signal, SIGPIPE);
        QVERIFY(raised->fate == SignalFate::Ignored);
        QVERIFY(table.run(kServer));
        QCOMPARE(table.returned(kServer).left(10), QStringLiteral("write = -1"));
        QVERIFY(table.experiment().endpoint(kServer)->process() > 0);
    }

    void isClosedByAResetWithoutASignal() {
        LabTable table(kQtServer, "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n"
                                  "setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 0);\nclose(fd);\n");
        ELEVEN_START(table);
        QVERIFY(connectBoth(table));
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        QVERIFY(table.deliver(kRst | kAck, Side::Client));
        QCOMPARE(told(table, kServer), QStringLiteral("UnconnectedState"));
        QVERIFY(table.run(kServer));
        QCOMPARE(table.returned(kServer).left(10), QStringLiteral("write = -1"));
        QCOMPARE(table.count<SignalEvent>(), 0);
    }

    void abortSendsAFin() {
        LabTable table(kPlainServer, "QTcpSocket socket;\nsocket.connectToHost(server, 80);\n"
                                     "socket.waitForConnected();\nsocket.abort();\n");
        ELEVEN_START(table);
        QVERIFY(connectBoth(table));
        QVERIFY(table.run(kClient));
        QCOMPARE(table.wire(), QStringLiteral("FIN,ACK from client"));
        QCOMPARE(table.client(), QStringLiteral("FIN-WAIT-1"));
    }

    void aClosedServerListensNoMore() {
        LabTable table("QTcpServer server;\nserver.listen(QHostAddress::AnyIPv4, 80);\nserver.close();\n",
                       kPlainClient);
        ELEVEN_START(table);
        QVERIFY(table.run(kServer));
        QVERIFY(table.isListening());
        QVERIFY(table.run(kServer));
        QVERIFY(!table.isListening());
    }

    void givesTheSameTraceThirtyTimes() {
        LabTable table(kQtServer, kQtClient);
        QStringList first;
        for (int round = 0; round < 30; ++round) {
            ELEVEN_START(table);
            QVERIFY(connectBoth(table));
            QVERIFY(table.run(kClient, 2));
            while (!table.held().isEmpty()) {
                const SegmentEvent& next = table.held().all().front().sent;
                QVERIFY(table.deliver(next.segment->flags, next.from));
            }
            table.runOn(kServer);
            QStringList story;
            for (const Event& event : table.trace())
                story += storyOf(event);
            if (round == 0) first = story;
            QCOMPARE(story, first);
        }
        QVERIFY(first.size() > 60);
    }

    void saysWhatIsMissingWithoutItsProgram() {
        const QTemporaryDir folder;
        const QString sandbox = folder.filePath(QStringLiteral("eleven-states-sandbox"));
        QVERIFY(QFile::copy(QStringLiteral(ELEVEN_SANDBOX), sandbox));
        LabPlan plan;
        plan.sandboxProgram = sandbox.toStdString();
        ProgramError error;
        plan.programs[kClient] = Program::parse(kQtClient, error, Language::Qt);
        Experiment experiment(plan, {}, [](const Event&) {});
        const Result<void> started = experiment.start();
        QVERIFY(!started);
        if (QString::fromStdString(started.error().step).startsWith(QStringLiteral("start "))) {
            QCOMPARE(started.error().remedy.code, Remedy::Code::Install);
            QCOMPARE(started.error().remedy.arguments, std::vector<std::string>{"eleven-states-qt-endpoint"});
        } else {
            ELEVEN_REQUIRE(failureOf(started));
        }
    }
};

QTEST_GUILESS_MAIN(TestQtEndpoint)
#include "tst_qtendpoint.moc"
