// The wire without a kernel: two socket pairs stand for the TUN devices.

#include "core/lab/wire/wire.h"
#include "core/projection/heldsegments.h"
#include "core/projection/ladder.h"
#include "core/recording/trace.h"

#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

using namespace eleven;

namespace {

constexpr Address kClientAddress = hostAddress(Side::Client);
constexpr Address kServerAddress = hostAddress(Side::Server);

Segment segment(Side from, std::uint8_t flags, std::uint32_t seq, std::uint32_t ack = 0,
                const std::string& data = {}, std::uint16_t clientPort = 5000) {
    Segment made;
    const bool isClient = from == Side::Client;
    made.source = isClient ? kClientAddress : kServerAddress;
    made.destination = isClient ? kServerAddress : kClientAddress;
    made.sourcePort = isClient ? clientPort : std::uint16_t{80};
    made.destinationPort = isClient ? std::uint16_t{80} : clientPort;
    made.flags = flags;
    made.seq = SeqNo(seq);
    made.ack = SeqNo(ack);
    made.window = 1000;
    made.payload.assign(data.begin(), data.end());
    return made;
}

/// A wire whose kernels are the test.
class Table {
public:
    explicit Table(bool isPatient = true) {
        std::array<int, 2> client{};
        std::array<int, 2> server{};
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, client.data()) != 0 ||
            ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, server.data()) != 0)
            qFatal("no socket pair");
        m_kernels = {Fd(client[0]), Fd(server[0])};
        m_wire = std::make_unique<Wire>(Fd(client[1]), Fd(server[1]), isPatient, m_recorder);
    }
    /// The device of the server takes nothing.
    void breakServer() {
        m_wire = std::make_unique<Wire>(Fd(::dup(m_kernels[0].number())),
                                        Fd(::open("/dev/null", O_RDONLY | O_CLOEXEC)), true, m_recorder);
    }
    SegmentId send(Side from, const Segment& sent) {
        const std::vector<std::uint8_t> packet = sent.build();
        if (::write(m_kernels[static_cast<std::size_t>(from)].number(), packet.data(), packet.size()) < 0)
            qFatal("nothing was sent");
        std::vector<std::pair<Side, Flow>> touched;
        m_wire->drain(touched);
        for (EventNumber n = m_trace.size(); n > 0; --n)
            if (const auto* event = as<SegmentEvent>(m_trace.at(n))) return event->id;
        return 0;
    }
    void deliver(SegmentId id) { QVERIFY(m_wire->decide(id, Fate::Delivered, State::Closed)); }
    /// What the kernel of `host` got last.
    std::optional<Segment> received(Side host) {
        std::array<std::uint8_t, 2000> buffer{};
        const ssize_t size =
            ::read(m_kernels[static_cast<std::size_t>(host)].number(), buffer.data(), buffer.size());
        if (size <= 0) return std::nullopt;
        const Result<Segment> parsed =
            Segment::parse(std::span(buffer).first(static_cast<std::size_t>(size)));
        return parsed ? std::optional(*parsed) : std::nullopt;
    }
    template <typename Body>
    const Body* last() const {
        for (EventNumber n = m_trace.size(); n > 0; --n)
            if (const auto* body = as<Body>(m_trace.at(n))) return body;
        return nullptr;
    }
    /// A connection that was opened; its segments have numbers from 1 on both ends.
    void open(std::uint16_t port = 5000) {
        deliver(send(Side::Client, segment(Side::Client, kSyn, 0, 0, {}, port)));
        deliver(send(Side::Server, segment(Side::Server, kSyn | kAck, 0, 1, {}, port)));
        deliver(send(Side::Client, segment(Side::Client, kAck, 1, 1, {}, port)));
        while (received(Side::Client) || received(Side::Server)) {
        }
    }
    Wire& wire() { return *m_wire; }
    Recorder& recorder() { return m_recorder; }
    const Trace& trace() const { return m_trace; }
    QList<SegmentId> held() const {
        QList<SegmentId> ids;
        for (const Wire::Held& held : m_wire->held())
            ids += held.id;
        return ids;
    }

private:
    Trace m_trace;
    ManualClock m_clock;
    Recorder m_recorder{m_clock, [this](Event event) { m_trace.append(std::move(event)); }};
    std::array<Fd, 2> m_kernels;
    std::unique_ptr<Wire> m_wire;
};

const Flow kFromClient{kClientAddress, kServerAddress, 5000, 80};

} // namespace

class TestWire : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void whatADeviceDoesNotTakeIsNotDelivered() {
        Table table;
        table.breakServer();
        const SegmentId syn = table.wire().inject(Side::Client, kFromClient, {.flags = kSyn, .window = {}});
        const auto done = table.wire().decide(syn, Fate::Delivered, State::Closed);
        QVERIFY(done && done->segment == nullptr);
        QCOMPARE(table.last<FateEvent>()->fate, Fate::Refused);
        QCOMPARE(table.last<NoteEvent>()->code, NoteEvent::Code::NotTaken);
        QCOMPARE(table.last<NoteEvent>()->number, EBADF);
        QVERIFY(table.held().isEmpty());
    }

    void aRepetitionThatThePatientWireKeepsBackSaysSo() {
        Table table;
        table.deliver(table.send(Side::Client, segment(Side::Client, kSyn, 0)));
        table.send(Side::Server, segment(Side::Server, kSyn | kAck, 0, 1));
        const SegmentId again = table.send(Side::Client, segment(Side::Client, kSyn, 0));
        QCOMPARE(table.last<SegmentEvent>()->repeats, SegmentId{1});
        QVERIFY(table.last<SegmentEvent>()->keptBack && table.last<SegmentEvent>()->stacked);
        QVERIFY(table.wire().find(again) == nullptr);
        table.send(Side::Server, segment(Side::Server, kSyn | kAck, 0, 1));
        QVERIFY(!table.last<SegmentEvent>()->keptBack); // stacked on the one that is held
        QVERIFY(table.last<SegmentEvent>()->stacked);
    }

    void aResetThatIsHeldAnswersWhatComesAgain() {
        Table table;
        table.open();
        table.deliver(table.send(Side::Client, segment(Side::Client, kPsh | kAck, 1, 1, "late")));
        table.send(Side::Server, segment(Side::Server, kRst, 1));
        table.send(Side::Client, segment(Side::Client, kPsh | kAck, 1, 1, "late"));
        QVERIFY(table.last<SegmentEvent>()->keptBack);
        table.send(Side::Client, segment(Side::Client, kPsh | kAck, 1, 1, "late", 5001)); // of another one
        QVERIFY(!table.last<SegmentEvent>()->keptBack);
    }

    void whatIsSentAgainInOtherPiecesIsARepetition() {
        Table table;
        table.open();
        const auto sent = [&table](std::uint32_t seq, const std::string& data) {
            const SegmentId id = table.send(Side::Client, segment(Side::Client, kPsh | kAck, seq, 1, data));
            return std::pair(id, table.last<SegmentEvent>()->repeats);
        };
        const SegmentId first = sent(1, "abcd").first;
        const SegmentId second = sent(5, "efgh").first;
        QCOMPARE(sent(1, "abcdefgh").second, first); // both in one
        QCOMPARE(sent(3, "cd").second, first);       // a part
        QCOMPARE(sent(7, "gh").second, second);
        QCOMPARE(sent(5, "efghi").second, SegmentId{0}); // some of it is new
    }

    void aForgedSegmentFitsWhatTheReceiverExpects() {
        Table table;
        table.open();
        table.send(Side::Client, segment(Side::Client, kPsh | kAck, 1, 1, "held")); // not seen by the server
        const SegmentId id = table.wire().inject(
            Side::Client, kFromClient, {.flags = kPsh | kAck, .window = 7, .seq = 1, .ack = -1, .data = "x"});
        QVERIFY(table.last<SegmentEvent>()->injected);
        table.deliver(id);
        const std::optional<Segment> got = table.received(Side::Server);
        QVERIFY(got.has_value()); // its checksum is right
        QCOMPARE(got->seq.raw(), 2U);
        QCOMPARE(got->ack.raw(), 0U);
        QCOMPARE(got->window, std::uint16_t{7});
        QCOMPARE(got->payload, std::vector<std::uint8_t>{'x'});
        const SegmentId back =
            table.wire().inject(Side::Server, kFromClient.reversed(), {.flags = kRst, .window = {}});
        table.deliver(back);
        QCOMPARE(table.received(Side::Client)->seq.raw(), 1U);
    }

    void anAlteredSegmentTakesThePlaceOfTheOldOne() {
        Table table;
        const SegmentId syn = table.send(Side::Client, segment(Side::Client, kSyn, 0));
        const SegmentId other = table.send(Side::Client, segment(Side::Client, kSyn, 9, 0, {}, 6000));
        const SegmentId altered = table.wire().alter(syn, {.flags = {}, .window = 0, .seq = 5});
        QCOMPARE(table.held(), (QList<SegmentId>{altered, other}));
        QCOMPARE(table.last<SegmentEvent>()->alters, syn);
        QCOMPARE(table.last<FateEvent>()->fate, Fate::Altered);
        HeldSegments held;
        Ladder ladder;
        for (const Event& event : table.trace()) {
            held.add(event);
            ladder.add(event);
        }
        QCOMPARE(held.all().front().sent.id, altered);
        QCOMPARE(held.all().size(), std::size_t{2});
        QCOMPARE(ladder.sent()[ladder.held().front()].event.id, altered);
        QVERIFY(!table.wire().alter(syn, {.flags = {}, .window = 1}));
        table.deliver(altered);
        const std::optional<Segment> got = table.received(Side::Server);
        QVERIFY(got.has_value());
        QCOMPARE(got->window, std::uint16_t{0});
        QCOMPARE(got->seq.raw(), 5U);
    }

    void theYoungestOvertakesItsOwnDirection() {
        Table table;
        const SegmentId first = table.send(Side::Client, segment(Side::Client, kSyn, 0));
        QCOMPARE(table.wire().overtake(Side::Client), SegmentId{0}); // alone
        const SegmentId server = table.send(Side::Server, segment(Side::Server, kRst, 0));
        const SegmentId second = table.send(Side::Client, segment(Side::Client, kSyn, 0, 0, {}, 6000));
        const SegmentId third = table.send(Side::Client, segment(Side::Client, kSyn, 0, 0, {}, 7000));
        Act act;
        act.kind = Act::Kind::Reorder;
        act.from = Side::Client;
        table.recorder().record(ActEvent{act});
        QCOMPARE(table.wire().overtake(Side::Client), third);
        QCOMPARE(table.held(), (QList<SegmentId>{third, first, server, second}));
        HeldSegments held;
        Ladder ladder;
        for (const Event& event : table.trace()) {
            held.add(event);
            ladder.add(event);
        }
        for (std::size_t i = 0; i < held.all().size(); ++i) {
            QCOMPARE(held.all()[i].sent.id, table.held().at(static_cast<qsizetype>(i)));
            QCOMPARE(ladder.sent()[ladder.held()[i]].event.id, held.all()[i].sent.id);
        }
    }

    void theSameSeedLosesTheSame() {
        const auto fates = [](std::uint32_t seed) {
            Table table;
            table.wire().setLoss(Side::Client, 50, seed);
            QList<Fate> all;
            for (std::uint16_t port = 5000; port < 5040; ++port) {
                table.deliver(table.send(Side::Client, segment(Side::Client, kSyn, 0, 0, {}, port)));
                all += table.last<FateEvent>()->fate;
            }
            return all;
        };
        QCOMPARE(fates(1), fates(1));
        QVERIFY(fates(1) != fates(2));
        QVERIFY(fates(1).contains(Fate::Dropped) && fates(1).contains(Fate::Delivered));
    }

    void connectionsThatAreOverAreForgotten() {
        Table table;
        for (std::uint16_t port = 5000; port < 6000; ++port) {
            table.open(port);
            table.deliver(table.send(Side::Client, segment(Side::Client, kFin | kAck, 1, 1, {}, port)));
            table.deliver(table.send(Side::Server, segment(Side::Server, kFin | kAck, 1, 2, {}, port)));
            table.deliver(table.send(Side::Client, segment(Side::Client, kAck, 2, 2, {}, port)));
            while (table.received(Side::Client) || table.received(Side::Server)) {
            }
        }
        QVERIFY(table.wire().connections() < 400);
        QCOMPARE(table.last<SegmentEvent>()->relativeSeq, 2U);
    }

    void aConnectionWithSomethingHeldIsNotForgotten() {
        Table table;
        table.open(4999);
        table.deliver(table.send(Side::Client, segment(Side::Client, kRst, 1, 0, {}, 4999)));
        const SegmentId late = table.send(Side::Server, segment(Side::Server, kAck, 1, 1, {}, 4999));
        for (std::uint16_t port = 5000; port < 6000; ++port)
            table.deliver(table.send(Side::Client, segment(Side::Client, kRst, 1, 0, {}, port)));
        QVERIFY(table.wire().find(late) != nullptr);
        table.send(Side::Server, segment(Side::Server, kAck, 7, 1, {}, 4999));
        QCOMPARE(table.last<SegmentEvent>()->relativeSeq, 7U);
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
