// The loopback: the programs of a lab on 127.0.0.1 of this machine, read by sock_diag(7), and nothing else of
// it.

#include "core/call/sockaddress.h"
#include "core/lab/host/loopback.h"
#include "core/lab/observer/sockdiag.h"
#include "tests/labtable.h"

#include <QRegularExpression>

#include <sys/socket.h>

using namespace eleven;

namespace {

constexpr const char* kServes = "int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 5);\n"
                                "int c = accept(s);\nn = recv(c, buf, 64, 0);\nclose(c);\n";
constexpr const char* kCalls =
    "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\nclose(fd);\n";

LabTable onLoopback(const std::string& server, const std::string& client,
                    std::set<EndpointId> processes = {}) {
    return {server, client, {}, {}, true, std::move(processes), true};
}

/// "≈SYN-SENT ESTABLISHED": what its connections came to, in the order of the events.
QString statesOf(const Trace& trace, Side host) {
    QStringList names;
    for (const Event& event : trace)
        if (const auto* change = as<StateEvent>(event);
            change != nullptr && change->host == host && !change->isListener)
            names << QString::fromUtf8(change->source == StateSource::Inferred ? "≈" : "") +
                         QString::fromUtf8(stateName(change->to).data());
    return names.join(u' ');
}

std::set<std::uint16_t> portsOf(const Trace& trace) {
    std::set<std::uint16_t> ports;
    for (const Event& event : trace)
        if (const auto* reading = as<SocketEvent>(event)) ports.insert(reading->localPort);
    return ports;
}

std::map<EndpointId, std::shared_ptr<const Program>> serving() {
    ProgramError error;
    return {{kServer, Program::parse(kServes, error)}};
}

} // namespace

class TestLoopback : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void whatWasPassedBetweenTwoReadingsIsInferred_data() {
        QTest::addColumn<bool>("areProcesses");
        QTest::newRow("threads") << false;
        QTest::newRow("processes") << true;
    }
    void whatWasPassedBetweenTwoReadingsIsInferred() {
        QFETCH(bool, areProcesses);
        LabTable table =
            onLoopback(kServes, kCalls, areProcesses ? std::set{kServer, kClient} : std::set<EndpointId>());
        QCOMPARE(table.start(), QString());
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        QCOMPARE(statesOf(table.trace(), Side::Client), QStringLiteral("≈SYN-SENT ESTABLISHED"));
        QCOMPARE(statesOf(table.trace(), Side::Server), QStringLiteral("≈SYN-RECEIVED ESTABLISHED"));
        QVERIFY(table.run(kServer)); // recv()
        QVERIFY(table.run(kClient)); // close()
        QCOMPARE(table.server(), QStringLiteral("CLOSE-WAIT"));
        QCOMPARE(table.returned(kServer), QStringLiteral("recv = 0"));
        QVERIFY(table.run(kServer)); // close()
        QCOMPARE(table.client(), QStringLiteral("TIME-WAIT"));
        QVERIFY(
            statesOf(table.trace(), Side::Server).endsWith(QStringLiteral("CLOSE-WAIT ≈LAST-ACK CLOSED")));
        QCOMPARE(table.count<SegmentEvent>(), 0);
    }

    void whatMovesByItselfIsReadAgain() {
        LabTable table = onLoopback(kServes, kCalls);
        QCOMPARE(table.start(), QString());
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 3));
        // The ACK of the FIN may be delayed: nobody sees it come.
        QVERIFY(table.waitUntil([&] { return table.client() == QStringLiteral("FIN-WAIT-2"); }));
    }

    void everythingIsOnLo() {
        LabTable table = onLoopback("int s = socket(AF_INET, SOCK_STREAM, 0);\nlisten(s, 5);\n"
                                    "int t = socket(AF_INET, SOCK_STREAM, 0);\nbind(t, 80);\nlisten(t, 5);\n",
                                    kCalls);
        QCOMPARE(table.start(), QString());
        QVERIFY(table.run(kServer, 5));
        QVERIFY(table.run(kClient, 2));
        int readings = 0;
        for (const Event& event : table.trace())
            if (const auto* reading = as<SocketEvent>(event)) {
                ++readings;
                QCOMPARE(reading->localAddress, kLoopback);
                QVERIFY(reading->isListener || reading->remoteAddress == kLoopback);
                QVERIFY(reading->localPort >= 20000);
            }
        QVERIFY(readings > 3);
    }

    void aPortOfSomebodyElseIsLeftAlone() {
        const Result<Network> before = loopbackFor(serving());
        QVERIFY(before);
        const std::uint16_t port = before->portOf(Side::Server, 80);
        QVERIFY(port != 80);
        const Result<Fd> theirs = loopbackSocket();
        QVERIFY(theirs);
        const sockaddr_in anywhere = socketAddress(Address(), port); // on all addresses of this machine
        QCOMPARE(::bind(theirs->number(), generic(&anywhere), sizeof anywhere), 0);
        QCOMPARE(::listen(theirs->number(), 1), 0);
        const Result<Network> after = loopbackFor(serving());
        QVERIFY(after);
        QVERIFY(after->portOf(Side::Server, 80) != port);
        QCOMPARE(after->portOf(Side::Client, 80), std::uint16_t(80)); // no program says so
    }

    void whereNobodyListensIsRefused() {
        LabTable table = onLoopback("puts(\"nothing\");\n", kCalls);
        QCOMPARE(table.start(), QString());
        QVERIFY(table.run(kClient, 2));
        QCOMPARE(table.returned(kClient), QStringLiteral("connect = -1 ECONNREFUSED"));
    }

    void onlyProgramsCanDoAnything() {
        LabTable table = onLoopback(kServes, kCalls);
        QCOMPARE(table.start(), QString());
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        for (int kind = 0; kind <= static_cast<int>(Act::Kind::Loss); ++kind) {
            Act act;
            act.kind = static_cast<Act::Kind>(kind);
            act.from = Side::Client;
            if (!isOfPrograms(act.kind))
                QVERIFY2(!table.experiment().canPerform(act), actName(act.kind).data());
        }
        Act wait;
        wait.kind = Act::Kind::Wait;
        QVERIFY(table.experiment().canPerform(wait));
    }

    void nothingIsLeftAfterwards() {
        std::set<std::uint16_t> ports;
        {
            LabTable table = onLoopback(kServes, kCalls, {kServer});
            QCOMPARE(table.start(), QString());
            table.runOn(kServer);
            QVERIFY(table.run(kClient, 2));
            ports = portsOf(table.trace());
        }
        QVERIFY(!ports.empty());
        Result<Fd> diag = loopbackDiag();
        QVERIFY(diag);
        SockDiag kernel(std::move(*diag));
        for (const std::uint16_t port : ports) {
            const Result<std::vector<DiagAnswer>> listeners = kernel.listeners(port);
            QVERIFY(listeners);
            QVERIFY(listeners->empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestLoopback)
#include "tst_loopback.moc"
