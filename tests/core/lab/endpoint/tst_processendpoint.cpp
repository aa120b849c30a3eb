// Endpoints that are processes: what SIGPIPE does to them, what fork() shares, and that they always end.

#include "tests/labtable.h"

#include <sys/wait.h>

#include <csignal>

using namespace eleven;

namespace {

const std::string kListen = "int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 5);\n";
const std::string kClientText =
    "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\nclose(fd);\n";

std::string writer(const std::string& before, const std::string& flags) {
    return before + kListen + "int c = accept(s);\nn = recv(c, buf, 64, 0);\nn = send(c, \"late\", 4, " +
           flags + ");\nn = send(c, \"late\", 4, " + flags + ");\nn = send(c, \"late\", 4, " + flags +
           ");\nclose(c);\n";
}

/// Up to the RST at the server: its next send() breaks.
bool breakThePipe(LabTable& table) {
    table.runOn(kServer);
    return table.run(kClient, 2) && table.deliver(kSyn, Side::Client) &&
           table.deliver(kSyn | kAck, Side::Server) && table.deliver(kAck, Side::Client) &&
           table.run(kServer) && table.run(kClient) && table.deliver(kFin | kAck, Side::Client) &&
           table.deliver(kAck, Side::Server) && table.run(kServer) &&
           table.deliver(kPsh | kAck, Side::Server) && table.deliver(kRst, Side::Client);
}

} // namespace

class TestProcessEndpoint : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void sigpipeKillsByDefault() {
        LabTable table(writer("", "0"), kClientText, {}, {}, true, {kServer});
        ELEVEN_START(table);
        QVERIFY(breakThePipe(table));
        QVERIFY(table.run(kServer));
        const auto& exit = table.endpoints().of(kServer).exit;
        QVERIFY(exit.has_value());
        QCOMPARE(exit->signal, SIGPIPE);
        QVERIFY(table.endpoints().of(kServer).ended);
        QVERIFY(!table.run(kServer));
        QVERIFY(!table.isListening()); // the kernel closed its listener
    }

    void aHandlerCountsAndSendFails() {
        LabTable table(writer("signal(SIGPIPE, handler);\n", "0"), kClientText, {}, {}, true, {kServer});
        ELEVEN_START(table);
        QVERIFY(breakThePipe(table));
        QVERIFY(table.run(kServer, 2));
        QCOMPARE(table.returned(kServer), QStringLiteral("send = -1 EPIPE"));
        QCOMPARE(table.count<SignalEvent>(), 2);
        QVERIFY(table.endpoints().of(kServer).signal->fate == SignalFate::Handled);
        QCOMPARE(table.endpoints().of(kServer).signal->count, 2);
    }

    void ignoredAndUnwantedSignalsAreNotRaised_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("flags");
        QTest::newRow("SIG_IGN") << QStringLiteral("signal(SIGPIPE, SIG_IGN);\n") << QStringLiteral("0");
        QTest::newRow("MSG_NOSIGNAL") << QString() << QStringLiteral("MSG_NOSIGNAL");
    }
    void ignoredAndUnwantedSignalsAreNotRaised() {
        QFETCH(QString, before);
        QFETCH(QString, flags);
        LabTable table(writer(before.toStdString(), flags.toStdString()), kClientText, {}, {}, true,
                       {kServer});
        ELEVEN_START(table);
        QVERIFY(breakThePipe(table));
        QVERIFY(table.run(kServer));
        QCOMPARE(table.returned(kServer), QStringLiteral("send = -1 EPIPE"));
        QCOMPARE(table.count<SignalEvent>(), 0);
        QVERIFY(table.run(kServer, 2));
        QVERIFY(table.endpoints().of(kServer).ended);
    }

    void theDesktopProcessKeepsItsDispositions() {
        struct sigaction before{};
        ::sigaction(SIGPIPE, nullptr, &before);
        LabTable table(writer("signal(SIGPIPE, SIG_IGN);\n", "0"), kClientText, {}, {}, true, {kServer});
        ELEVEN_START(table);
        QVERIFY(breakThePipe(table));
        struct sigaction after{};
        ::sigaction(SIGPIPE, nullptr, &after);
        QVERIFY(after.sa_handler == before.sa_handler);
    }

    void processesPassThroughTheSameStatesAsThreads() {
        QStringList traces;
        for (const std::set<EndpointId>& processes :
             {std::set<EndpointId>{}, std::set<EndpointId>{kServer, kClient}}) {
            LabTable table(kListen +
                               "int c = accept(s);\nn = recv(c, buf, 64, 0);\nclose(c);\nc = accept(s);\n",
                           kClientText, {}, {}, true, processes);
            ELEVEN_START(table);
            QVERIFY(table.establish());
            for (int i = 0; i < 30; ++i)
                if (const auto next = table.experiment().nextByItself()) table.experiment().perform(*next);
            QString story;
            for (const Event& event : table.trace()) {
                if (const auto* change = as<StateEvent>(event))
                    story += QString::fromStdString(std::string(sideName(change->host)) +
                                                    std::string(stateName(change->to)));
                if (const auto* returned = as<ReturnEvent>(event)) story += QString::number(returned->value);
                if (const auto* reading = as<SocketEvent>(event))
                    story += QString::fromUtf8(reading->tcpInfo ? stateName(*reading->tcpInfo).data() : "-");
            }
            traces += story;
        }
        QCOMPARE(traces.at(1), traces.at(0));
    }

    void forkSharesTheConnectionUntilTheLastCopyIsClosed() {
        LabTable table(
            kListen +
                "int c = accept(s);\npid = fork();\nif (pid == 0) {\nclose(s);\nn = recv(c, buf, 64, 0);\n"
                "close(c);\n} else {\nclose(c);\n}\n",
            "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\nsend(fd, \"x\", 1, 0);\n",
            {}, {}, true, {kServer});
        ELEVEN_START(table);
        const EndpointId child{Side::Server, 1};
        QVERIFY(table.establish());
        QVERIFY(table.run(kServer)); // fork
        QVERIFY(table.experiment().endpoint(child) != nullptr);
        QVERIFY(table.endpoints().of(child).returned.has_value());
        QCOMPARE(table.endpoints().of(child).returned->value, 0);
        QVERIFY(table.endpoints().of(kServer).returned->value > 0);
        QVERIFY(table.run(kServer, 2)); // if, close: the parent's copy
        QCOMPARE(table.wire(), QString());
        QVERIFY(table.run(child, 3)); // if, close(s), recv
        QVERIFY(table.endpoints().of(child).blocked);
        QVERIFY(table.run(kClient));
        QVERIFY(table.deliver(kPsh | kAck, Side::Client));
        QCOMPARE(table.returned(child), QStringLiteral("recv = 1"));
        QVERIFY(table.run(child)); // close: the last copy
        QVERIFY(table.wire().endsWith(QStringLiteral("FIN,ACK from server")));
    }

    void killedProcessesAreReportedAndTheirConnectionGoesOn() {
        LabTable table(kListen + "int c = accept(s);\nn = recv(c, buf, 64, 0);\n", kClientText, {}, {}, true,
                       {kServer});
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kServer));
        Act kill;
        kill.kind = Act::Kind::Kill;
        kill.who = kServer;
        QVERIFY(table.experiment().perform(kill));
        QCOMPARE(table.endpoints().of(kServer).exit->signal, SIGKILL);
        QCOMPARE(table.wire(), QStringLiteral("FIN,ACK from server")); // the kernel closed what was open
        QCOMPARE(table.server(), QStringLiteral("FIN-WAIT-1"));
    }

    void aStoppedProcessIsKilledOnRestart() {
        LabTable table(kListen + "int c = accept(s);\n", kClientText, {}, {}, true, {kServer});
        ELEVEN_START(table);
        table.runOn(kServer);
        const pid_t process = table.experiment().endpoint(kServer)->process();
        QVERIFY(process > 0);
        ::kill(process, SIGSTOP);
        QCOMPARE(table.start(), QString());
        QCOMPARE(::waitpid(process, nullptr, WNOHANG), -1); // it has ended, and was waited for
        QCOMPARE(errno, ECHILD);
    }
};

QTEST_GUILESS_MAIN(TestProcessEndpoint)
#include "tst_processendpoint.moc"
