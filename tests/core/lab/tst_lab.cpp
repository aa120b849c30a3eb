// Every sequence of segments and calls here is held against what a real kernel answers.

#include "tests/core/lab/orderlyprograms.h"
#include "tests/labtable.h"

#include <csignal>

using namespace eleven;

namespace {

const std::string kWriter = "int s = socket(AF_INET, SOCK_STREAM, 0);\n"
                            "bind(s, 80);\n"
                            "listen(s, 5);\n"
                            "int c = accept(s);\n"
                            "n = recv(c, buf, 64, 0);\n"
                            "n = send(c, \"late\", 4, 0);\n"
                            "n = send(c, \"late\", 4, 0);\n"
                            "n = recv(c, buf, 64, 0);\n"
                            "n = send(c, \"late\", 4, 0);\n"
                            "close(c);\n";

std::string clientThat(const std::string& lines) {
    return "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n" + lines;
}

} // namespace

class TestLab : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void handshakePassesThroughItsStates() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.run(kServer, 3));
        QCOMPARE(table.server(), QStringLiteral("LISTEN"));
        QVERIFY(table.run(kServer));
        QVERIFY(table.endpoints().of(kServer).blocked);
        QVERIFY(table.run(kClient, 2));
        QCOMPARE(table.client(), QStringLiteral("SYN-SENT"));
        QVERIFY(table.deliver(kSyn, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("SYN-RECEIVED"));
        QVERIFY(table.isListening());
        QVERIFY(table.deliver(kSyn | kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("ESTABLISHED"));
        QCOMPARE(table.server(), QStringLiteral("SYN-RECEIVED"));
        QCOMPARE(table.returned(kClient), QStringLiteral("connect = 0"));
        QVERIFY(table.endpoints().of(kServer).blocked);
        QVERIFY(table.deliver(kAck, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("ESTABLISHED"));
        QCOMPARE(table.returned(kServer), QStringLiteral("accept = 4"));
    }

    void serverIsEstablishedBeforeAccept() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.run(kServer, 3));
        QVERIFY(table.run(kClient, 2));
        QVERIFY(table.deliver(kSyn, Side::Client));
        QVERIFY(table.deliver(kSyn | kAck, Side::Server));
        QVERIFY(table.deliver(kAck, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("ESTABLISHED"));
        QCOMPARE(table.endpoints().of(kServer).listener->receiveQueue, 1U);
        QVERIFY(table.run(kServer));
        QCOMPARE(table.returned(kServer), QStringLiteral("accept = 4"));
        QCOMPARE(table.endpoints().of(kServer).listener->receiveQueue, 0U);
    }

    void teardownPassesThroughItsStates() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        table.runOn(kServer);
        QVERIFY(table.run(kClient));
        QCOMPARE(table.client(), QStringLiteral("FIN-WAIT-1"));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("CLOSE-WAIT"));
        QCOMPARE(table.returned(kServer), QStringLiteral("recv = 0"));
        QVERIFY(table.deliver(kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("FIN-WAIT-2"));
        QCOMPARE(table.endpoints().of(kClient).socket->timer, Timer::FinWait2First);
        QVERIFY(table.endpoints().of(kClient).socket->orphaned);
        QVERIFY(table.run(kServer));
        QCOMPARE(table.server(), QStringLiteral("LAST-ACK"));
        QVERIFY(table.deliver(kFin | kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("TIME-WAIT"));
        QCOMPARE(table.endpoints().of(kClient).socket->timer, Timer::TimeWait);
        QVERIFY(table.deliver(kAck, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("CLOSED"));
        QVERIFY(table.isListening());
        QCOMPARE(table.wire(), QString());
    }

    void everyStateChangeIsPredictedByTheRfc() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        for (int i = 0; i < 30; ++i)
            if (const auto next = table.experiment().nextByItself()) table.experiment().perform(*next);
        QCOMPARE(table.client(), QStringLiteral("TIME-WAIT"));
        QCOMPARE(table.server(), QStringLiteral("CLOSED"));
        for (const Event& event : table.trace()) {
            const auto* change = as<StateEvent>(event);
            if (change == nullptr) continue;
            QVERIFY(change->stimulus.has_value());
            QVERIFY(change->predicted.contains(change->to));
            QVERIFY(change->cause > 0 && change->cause < event.n);
        }
    }

    void bothClosingAtOncePassThroughClosing() {
        LabTable table("int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 5);\n"
                       "int c = accept(s);\nclose(c);\n",
                       kClientText);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kClient));
        QVERIFY(table.run(kServer));
        QCOMPARE(table.server(), QStringLiteral("FIN-WAIT-1"));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QVERIFY(table.deliver(kFin | kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("CLOSING"));
        QCOMPARE(table.server(), QStringLiteral("CLOSING"));
        QVERIFY(table.deliver(kAck, Side::Client));
        QVERIFY(table.deliver(kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("TIME-WAIT"));
        QCOMPARE(table.server(), QStringLiteral("TIME-WAIT"));
    }

    void ackOfTheFinDroppedGoesStraightToTimeWait() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        table.runOn(kServer);
        QVERIFY(table.run(kClient));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QVERIFY(table.drop(kAck, Side::Server));
        QVERIFY(table.run(kServer));
        QVERIFY(table.deliver(kFin | kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("TIME-WAIT"));
    }

    void writingAfterThePeerClosedSucceedsUntilTheResetIsDelivered() {
        LabTable table(kWriter, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        table.run(kServer);
        QVERIFY(table.run(kClient));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QVERIFY(table.deliver(kAck, Side::Server));
        QVERIFY(table.run(kServer));
        QCOMPARE(table.returned(kServer), QStringLiteral("send = 4"));
        QVERIFY(table.run(kServer));
        QCOMPARE(table.returned(kServer), QStringLiteral("send = 4"));
        QVERIFY(table.deliver(kPsh | kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("CLOSED"));
        QVERIFY(table.deliver(kRst, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("CLOSED"));
        QCOMPARE(*table.endpoints().of(kServer).socket->tcpInfo, State::Closed);
        QVERIFY(table.run(kServer));
        QCOMPARE(table.returned(kServer), QStringLiteral("recv = 0"));
        QCOMPARE(table.count<SignalEvent>(), 0);
        QVERIFY(table.run(kServer));
        QCOMPARE(table.returned(kServer), QStringLiteral("send = -1 EPIPE"));
        QCOMPARE(table.count<SignalEvent>(), 1);
        QCOMPARE(table.endpoints().of(kServer).signal->signal, SIGPIPE);
    }

    void connectingToAClosedPortIsRefused() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.run(kClient, 2));
        QVERIFY(table.deliver(kSyn, Side::Client));
        QVERIFY(table.deliver(kRst | kAck, Side::Server));
        QCOMPARE(table.returned(kClient), QStringLiteral("connect = -1 ECONNREFUSED"));
        QCOMPARE(table.client(), QStringLiteral("CLOSED"));
    }

    void closingWithLingerZeroSendsAReset() {
        LabTable table(kServerText, clientThat("setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 0);\nclose(fd);\n"));
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kServer));
        QVERIFY(table.run(kClient, 2));
        QCOMPARE(table.client(), QStringLiteral("CLOSED"));
        QCOMPARE(table.wire(), QStringLiteral("RST,ACK from client"));
        QVERIFY(table.deliver(kRst | kAck, Side::Client));
        QCOMPARE(table.returned(kServer), QStringLiteral("recv = -1 ECONNRESET"));
        QCOMPARE(table.server(), QStringLiteral("CLOSED"));
    }

    void closingWithLingerWaitsWithoutStoppingTheLab() {
        LabTable table(kServerText,
                       clientThat("setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 30);\nclose(fd);\n"));
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kServer));
        QVERIFY(table.run(kClient, 2));
        QVERIFY(table.waitUntil([&] { return table.client() == QStringLiteral("FIN-WAIT-1"); }));
        QVERIFY(table.endpoints().of(kClient).blocked);
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QVERIFY(table.deliver(kAck, Side::Server));
        QVERIFY(table.waitUntil([&] { return table.returned(kClient) == QStringLiteral("close = 0"); }));
        QCOMPARE(table.client(), QStringLiteral("FIN-WAIT-2"));
    }

    void aDuplicatedDescriptorKeepsTheConnectionOpen() {
        LabTable table(kServerText, clientThat("int d = dup(fd);\nclose(fd);\nclose(d);\n"));
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kClient, 2));
        QCOMPARE(table.client(), QStringLiteral("ESTABLISHED"));
        QCOMPARE(table.wire(), QString());
        QVERIFY(table.run(kClient));
        QCOMPARE(table.client(), QStringLiteral("FIN-WAIT-1"));
    }

    void halfCloseWaitsWithoutATimer() {
        LabTable table(kServerText, clientThat("shutdown(fd, SHUT_WR);\nn = recv(fd, buf, 64, 0);\n"));
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kClient));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QVERIFY(table.deliver(kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("FIN-WAIT-2"));
        QCOMPARE(table.endpoints().of(kClient).socket->timer, Timer::None);
    }

    void segmentsOfBothDirectionsAreDeliveredInAnyOrder() {
        LabTable table(
            "int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 5);\nint c = accept(s);\n"
            "setsockopt(c, IPPROTO_TCP, TCP_NODELAY, 1);\n"
            "send(c, \"one\", 3, 0);\nsend(c, \"two\", 3, 0);\n",
            clientThat("send(fd, \"hello\", 5, 0);\nn = recv(fd, buf, 64, 0);\n"));
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kClient));
        QVERIFY(table.run(kServer, 3));
        const SegmentId second = table.held().all().back().sent.id;
        Act act;
        act.kind = Act::Kind::Deliver;
        act.segment = second;
        QVERIFY(table.experiment().perform(act)); // overtakes
        QVERIFY(table.run(kClient));
        QVERIFY(table.endpoints().of(kClient).blocked); // "two" waits for "one"
        QVERIFY(table.deliver(kPsh | kAck, Side::Server));
        QCOMPARE(table.returned(kClient), QStringLiteral("recv = 6"));
    }

    void copiedSegmentIsStillHeld() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        QVERIFY(table.onSegment(Act::Kind::Copy, kSyn, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("SYN-RECEIVED"));
        QVERIFY(table.wire().startsWith(QStringLiteral("SYN from client")));
    }

    void retransmissionsStackOnTheHeldOriginal() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        QVERIFY(table.waitUntil([&] { return table.held().all().front().count >= 2; }));
        QCOMPARE(table.wire(), QStringLiteral("SYN from client"));
        QVERIFY(table.endpoints().of(kClient).socket->retransmits >= 1);
        QVERIFY(table.deliver(kSyn, Side::Client));
        QCOMPARE(table.wire(), QStringLiteral("SYN,ACK from server"));
    }

    void repetitionsAreLostWhileTheAnswerIsHeld() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        QVERIFY(table.deliver(kSyn, Side::Client));
        const int before = table.count<SegmentEvent>();
        QVERIFY(table.waitUntil([&] { return table.count<SegmentEvent>() >= before + 2; }));
        QCOMPARE(table.wire(), QStringLiteral("SYN,ACK from server"));
    }

    void repetitionsAreHeldWhenTheAnswerWasDropped() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        QVERIFY(table.deliver(kSyn, Side::Client));
        QVERIFY(table.drop(kSyn | kAck, Side::Server));
        QVERIFY(table.waitUntil([&] { return !table.held().isEmpty(); }));
    }

    void aCutWireLosesWhatIsDelivered() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        Act cut;
        cut.kind = Act::Kind::Cut;
        cut.on = true;
        QVERIFY(table.experiment().perform(cut));
        QVERIFY(table.copy(kSyn, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("LISTEN"));
        QCOMPARE(table.wire(), QStringLiteral("SYN from client"));
        QVERIFY(table.deliver(kSyn, Side::Client));
        QCOMPARE(table.server(), QStringLiteral("LISTEN"));
        QCOMPARE(table.wire(), QString());
    }

    void kernelTimersEndFinWait2() {
        LabTable table(kServerText, kClientText, {}, {{"tcp_fin_timeout", "1"}});
        ELEVEN_START(table);
        QVERIFY(table.establish());
        table.run(kServer);
        QVERIFY(table.run(kClient));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QVERIFY(table.deliver(kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("FIN-WAIT-2"));
        QVERIFY(table.waitUntil([&] { return table.client() == QStringLiteral("CLOSED"); }));
        QCOMPARE(table.server(), QStringLiteral("CLOSE-WAIT"));
    }

    void kernelSpeedHoldsNothingAndMissesNothing() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        table.flow();
        table.runOn(kServer);
        table.runOn(kClient);
        table.runOn(kServer);
        QCOMPARE(table.wire(), QString());
        QStringList states;
        for (const Event& event : table.trace())
            if (const auto* change = as<StateEvent>(event); change != nullptr && !change->isListener)
                states += QString::fromStdString(std::string(sideName(change->host)) + " " +
                                                 std::string(stateName(change->to)));
        const QStringList expected{
            QStringLiteral("client SYN-SENT"),    QStringLiteral("server SYN-RECEIVED"),
            QStringLiteral("client ESTABLISHED"), QStringLiteral("server ESTABLISHED"),
            QStringLiteral("client FIN-WAIT-1"),  QStringLiteral("server CLOSE-WAIT"),
            QStringLiteral("client FIN-WAIT-2"),  QStringLiteral("server LAST-ACK"),
            QStringLiteral("client TIME-WAIT"),   QStringLiteral("server CLOSED")};
        QCOMPARE(states, expected);
    }

    void togglesTakeEffectOnTheNextLine() {
        LabTable table(
            "int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 5);\nint c = accept(s);\n"
            "for (;;) {\nn = recv(c, buf, 64, 0);\nif (n == 0) {\nbreak; //@ unless skip-close-on-eof\n}\n"
            "}\nclose(c);\n",
            kClientText, {{"skip-close-on-eof", true}});
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kServer));
        QVERIFY(table.run(kClient));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        for (int round = 0; round < 3; ++round) {
            QVERIFY(table.run(kServer, 3)); // if, break (skipped), recv
            QCOMPARE(table.returned(kServer), QStringLiteral("recv = 0"));
        }
        QCOMPARE(table.server(), QStringLiteral("CLOSE-WAIT"));
        QVERIFY(table.toggle("skip-close-on-eof", false));
        QVERIFY(table.run(kServer, 3)); // if, break, close
        QCOMPARE(table.server(), QStringLiteral("LAST-ACK"));
    }

    void stuckEndpointsStopAtOnce_data() {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("client");
        QTest::newRow("connect")
            << QStringLiteral("int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 1);\n")
            << QString::fromStdString(kClientText);
        QTest::newRow("accept") << QString::fromStdString(kServerText) << QStringLiteral("puts(\"idle\");\n");
        QTest::newRow("recv") << QString::fromStdString(kServerText)
                              << QString::fromStdString(clientThat("n = recv(fd, buf, 64, 0);\n"));
        QTest::newRow("close") << QString::fromStdString(kServerText)
                               << QString::fromStdString(clientThat(
                                      "setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 3600);\nclose(fd);\n"));
        QTest::newRow("send") << QString::fromStdString(kServerText)
                              << QString::fromStdString(clientThat(
                                     "char big[65536];\nfor (;;) {\nsend(fd, big, 65536, 0);\n}\n"));
    }
    void stuckEndpointsStopAtOnce() {
        QFETCH(QString, server);
        QFETCH(QString, client);
        LabTable table(server.toStdString(), client.toStdString());
        ELEVEN_START(table);
        table.runOn(kServer);
        if (QTest::currentDataTag() == QByteArray("connect"))
            table.runOn(kClient);
        else
            table.establish();
        table.runOn(kServer);
        table.runOn(kClient);
        QVERIFY(table.endpoints().of(kClient).blocked || table.endpoints().of(kServer).blocked);
        QCOMPARE(table.start(),
                 QString()); // a hang would be the failure: joins both threads, builds a new lab
        QCOMPARE(table.client(), QStringLiteral("CLOSED"));
    }

    void anActThatCannotBeDoneChangesNothing() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        Act act;
        act.kind = Act::Kind::Deliver;
        act.segment = 7;
        QVERIFY(!table.experiment().perform(act));
        table.runOn(kServer);
        QVERIFY(!table.run(kServer)); // blocked in accept()
    }
};

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
