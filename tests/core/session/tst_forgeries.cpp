// Acts on the wire that no kernel does: what kernels make of forged segments, and what is recorded.

#include "tests/labtable.h"

using namespace eleven;

namespace {

const std::string kReader = "int s = socket(AF_INET, SOCK_STREAM, 0);\n"
                            "bind(s, 80);\n"
                            "listen(s, 5);\n"
                            "int c = accept(s);\n"
                            "n = recv(c, buf, 64, 0);\n"
                            "n = recv(c, buf, 64, 0);\n";
const std::string kCaller = "int fd = socket(AF_INET, SOCK_STREAM, 0);\n"
                            "connect(fd, server, 80);\n"
                            "send(fd, \"data\", 4, 0);\n";

Act inject(Side from, std::uint8_t flags) {
    Act act;
    act.kind = Act::Kind::Inject;
    act.who = {from, 0};
    act.from = from;
    act.forgery.flags = flags;
    return act;
}

} // namespace

class TestForgeries : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aForgedSegmentIsTakenAsDataAndRecordedAsForged() {
        LabTable table(kReader, kCaller);
        ELEVEN_START(table);
        QVERIFY(!table.experiment().perform(inject(Side::Client, kRst))); // no connection yet
        QVERIFY(table.establish() && table.run(kServer));
        Act act = inject(Side::Client, kPsh | kAck);
        act.forgery.data = "forged";
        act.forgery.window = 500;
        QVERIFY(table.experiment().perform(act));
        QCOMPARE(table.returned(kServer), QStringLiteral("recv = 6"));
        int forged = 0;
        for (const Event& event : table.trace())
            if (const auto* sent = as<SegmentEvent>(event)) forged += sent->injected ? 1 : 0;
        QCOMPARE(forged, 1);
        // What the client itself sends now is old news to the server.
        QVERIFY(table.run(kClient));
        QVERIFY(table.deliver(kPsh | kAck, Side::Client));
        QVERIFY(table.endpoints().of(kServer).call.has_value() || table.run(kServer));
        QCOMPARE(table.returned(kServer), QStringLiteral("recv = 6"));
    }

    void kernelsThatAnswerEachOtherForEverAreStopped() {
        LabTable table(kReader, kCaller, {}, {{"tcp_invalid_ratelimit", "0"}});
        ELEVEN_START(table);
        QVERIFY(table.establish());
        Act flow;
        flow.kind = Act::Kind::Flow;
        flow.on = true;
        QVERIFY(table.experiment().perform(flow));
        Act act = inject(Side::Client, kPsh | kAck); // the server acknowledges what the client never sent
        act.forgery.data = "x";
        act.forgery.window = 500;
        QVERIFY(table.experiment().perform(act));
        const NoteEvent* note = nullptr;
        for (const Event& event : table.trace())
            if (const auto* one = as<NoteEvent>(event)) note = one;
        QVERIFY(note != nullptr);
        QCOMPARE(note->code, NoteEvent::Code::NeverSettles);
        QVERIFY(!table.experiment().isFlowing());
    }

    void aDelayedSegmentArrivesByItselfAndTheOtherFirst() {
        LabTable table(kReader, kCaller + "send(fd, \"more\", 4, 0);\n");
        ELEVEN_START(table);
        QVERIFY(table.establish() && table.run(kServer));
        QVERIFY(table.run(kClient, 2));
        Act act;
        act.kind = Act::Kind::Delay;
        act.segment = table.held().all().front().sent.id;
        act.duration = std::chrono::milliseconds(30);
        QVERIFY(table.experiment().perform(act));
        QCOMPARE(table.held().all().front().sent.id, act.segment); // still held
        QVERIFY(table.waitUntil([&] { return table.returned(kServer) == QStringLiteral("recv = 4"); }));
        QVERIFY(table.held().find(act.segment) == nullptr);
    }

    void aDelayedSegmentThatIsAlteredOrDroppedIsNotForgottenOrDeliveredTwice() {
        LabTable table(kReader, kCaller);
        ELEVEN_START(table);
        table.runOn(kServer);
        QVERIFY(table.run(kClient, 2));
        Act delay;
        delay.kind = Act::Kind::Delay;
        delay.segment = table.held().all().front().sent.id;
        delay.duration = std::chrono::milliseconds(30);
        QVERIFY(table.experiment().perform(delay));
        Act alter;
        alter.kind = Act::Kind::Alter;
        alter.segment = delay.segment;
        alter.forgery.window = 0;
        QVERIFY(table.experiment().perform(alter));
        QVERIFY(table.waitUntil([&] { return table.server() == QStringLiteral("SYN-RECEIVED"); }));
        delay.segment = table.held().all().front().sent.id;
        QVERIFY(table.experiment().perform(delay));
        QVERIFY(table.drop(kSyn | kAck, Side::Server));
        table.experiment().waitForMovement(-1, std::chrono::milliseconds(60));
        table.experiment().takeUp();
        QCOMPARE(table.client(), QStringLiteral("SYN-SENT"));
    }

    void theConnectionOfAHeldSegmentIsChosenByIt() {
        LabTable table(kReader, kCaller);
        ELEVEN_START(table);
        QVERIFY(table.establish() && table.run(kServer));
        QVERIFY(table.run(kClient));
        Act act = inject(Side::Client, kRst);
        act.segment = table.held().all().front().sent.id;
        QVERIFY(table.experiment().perform(act));
        QCOMPARE(table.server(), QStringLiteral("CLOSED"));
        QCOMPARE(table.returned(kServer), QStringLiteral("recv = -1 ECONNRESET"));
        QCOMPARE(table.client(), QStringLiteral("ESTABLISHED"));
    }
};

QTEST_GUILESS_MAIN(TestForgeries)
#include "tst_forgeries.moc"
