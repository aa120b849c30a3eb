// What an endpoint process says is held against what can be: whatever it is, the lab does not believe it,
// does not wait for it, and signals nobody but that process.

#include "core/lab/endpoint/processendpoint.h"
#include "core/lab/host/descriptorpassing.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <csignal>

using namespace eleven;
using nlohmann::json;

namespace {

constexpr EndpointId kServer{Side::Server, 0};

struct Channel {
    Fd labs;
    Fd programs;
};

Channel channel() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) < 0) qFatal("socketpair");
    return {Fd(ends[0]), Fd(ends[1])};
}

/// A process that does nothing.
pid_t sleeper() {
    const pid_t process = ::fork();
    if (process == 0)
        for (;;)
            ::pause();
    return process;
}

bool isAlive(pid_t process) { return ::kill(process, 0) == 0; }

std::string told(const std::string& report) { return R"({"is": "told", "report": )" + report + "}"; }

} // namespace

class TestEndpointProtocol : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void impossibleMessagesEndOnlyTheirSender_data() {
        QTest::addColumn<QByteArray>("octets");
        const auto row = [](const char* name, const std::string& text) {
            const std::vector<std::uint8_t> cbor = json::to_cbor(json::parse(text));
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(cbor.data()),
                                              static_cast<qsizetype>(cbor.size()));
        };
        QTest::newRow("no CBOR") << QByteArray("\xff\xff\xff");
        QTest::newRow("text") << QByteArray("hello");
        row("a number", "7");
        row("unknown", R"({"is": "forgotten"})");
        row("an unknown report", told(R"({"is": "forgotten"})"));
        row("an unknown call", told(R"({"is": "entered", "line": 1, "call": {"name": "reboot", "dialect": 0,
                                    "values": [], "pointer": false}})"));
        row("an unknown dialect", told(R"({"is": "entered", "line": 1, "call": {"name": "recv", "dialect": 9,
                                       "values": [], "pointer": false}})"));
        row("too many values", told(R"({"is": "entered", "line": 1, "call": {"name": "close", "dialect": 0,
                                    "values": [1, 2, 3], "pointer": false}})"));
        row("a signal that is none", told(R"({"is": "signalled", "signal": 900, "fate": 0, "count": 1})"));
        row("a negative signal", told(R"({"is": "signalled", "signal": -1, "fate": 0, "count": 1})"));
        row("an unknown fate", told(R"({"is": "signalled", "signal": 13, "fate": 77, "count": 1})"));
        row("an unknown stimulus",
            told(R"({"is": "framework", "object": "s", "what": "", "state": "", "stimulus": 200})"));
        row("a child without a channel", told(R"({"is": "forked", "number": -1})"));
        row("a death, which only the kernel tells", told(R"({"is": "died"})"));
        row("a missing field", told(R"({"is": "jumped", "line": 1})"));
        row("a wrong type", R"({"is": "still", "blocked": "yes", "ended": 3, "loop": []})");
    }
    void impossibleMessagesEndOnlyTheirSender() {
        QFETCH(QByteArray, octets);
        Channel ends = channel();
        const pid_t bystander = sleeper();
        const pid_t process = sleeper();
        ProcessEndpoint endpoint(kServer, process, std::move(ends.labs),
                                 endpoint::Begin{"puts(\"x\");\n", 0});
        const std::span said(reinterpret_cast<const std::uint8_t*>(octets.constData()),
                             static_cast<std::size_t>(octets.size()));
        QVERIFY(sendMessage(ends.programs.number(), said, -1));
        QVERIFY(endpoint.look() == Endpoint::Look::Still);
        QVERIFY(endpoint.hasEnded());
        const std::vector<Report> reports = endpoint.takeReports();
        QCOMPARE(reports.size(), std::size_t{1});
        QCOMPARE(std::get<Died>(reports.front()).signal, SIGKILL);
        QVERIFY(isAlive(bystander));
        ::kill(bystander, SIGKILL);
        ::waitpid(bystander, nullptr, 0);
    }

    void aFloodIsCutOff() {
        Channel ends = channel();
        const pid_t process = sleeper();
        ProcessEndpoint endpoint(kServer, process, std::move(ends.labs),
                                 endpoint::Begin{"puts(\"x\");\n", 0});
        const std::vector<std::uint8_t> jump =
            json::to_cbor(json::parse(told(R"({"is": "jumped", "line": 1, "text": "x", "next": 1})")));
        int rounds = 0;
        while (endpoint.look() == Endpoint::Look::Running && rounds < 100'000) {
            ++rounds;
            while (::send(ends.programs.number(), jump.data(), jump.size(), MSG_DONTWAIT | MSG_NOSIGNAL) > 0)
                continue;
        }
        QVERIFY(endpoint.hasEnded());
        QVERIFY(rounds < 100'000);
    }

    void aChildIsWhoTheKernelSaysItIs() {
        // Its end has no SO_PASSCRED: the kernel says nothing, and nothing else counts.
        Channel ends = channel();
        QVERIFY(endpoint::send(ends.programs.number(), endpoint::Answer(endpoint::Hello{})));
        ProcessEndpoint child(kServer, std::move(ends.labs));
        QVERIFY(child.hasEnded());
        QCOMPARE(child.process(), -1);
        QVERIFY(!child.kill());
    }

    void aStoppedProcessDoesNotHoldUpTheLab() {
        Channel ends = channel();
        const pid_t process = sleeper();
        ProcessEndpoint endpoint(kServer, process, std::move(ends.labs),
                                 endpoint::Begin{"puts(\"x\");\n", 0});
        ::kill(process, SIGSTOP);
        QVERIFY(endpoint.look() == Endpoint::Look::Running); // and answers at once
        QVERIFY(endpoint.kill());
        QVERIFY(endpoint.hasEnded());
    }

    void callsComeAcrossAsTheyAre() {
        Channel ends = channel();
        Entered entered{3,
                        {callType("send"),
                         {std::int64_t{4}, std::string("a\0\xff", 3), std::int64_t{3}, std::int64_t{0}},
                         false}};
        QVERIFY(endpoint::send(ends.programs.number(), endpoint::Answer(endpoint::Told{entered})));
        const auto received = endpoint::receiveAnswer(ends.labs.number());
        QVERIFY(received.has_value());
        const auto& report = std::get<endpoint::Told>(received->answer).report;
        QVERIFY(std::get<Entered>(report).call == entered.call);
    }
};

QTEST_GUILESS_MAIN(TestEndpointProtocol)
#include "tst_endpointprotocol.moc"
