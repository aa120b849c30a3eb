// The blocks of a capture, read back octet by octet. (tests/app/tst_playedfiles.cpp lets tshark and tcpdump
// read one of a real run.)
#include "core/recording/pcapng.h"
#include "tests/core/projection/handmadetrace.h"

#include <QTest>

using namespace eleven;

namespace {

struct ReadPacket {
    std::uint32_t interface = 0, flags = 0;
    std::uint64_t time = 0;
    QByteArray comment, octets;
};

std::uint32_t number(const QByteArray& block, qsizetype at, int octets = 4) {
    std::uint32_t value = 0;
    for (int i = octets - 1; i >= 0; --i)
        value = value << 8 | static_cast<std::uint8_t>(block[at + i]);
    return value;
}

qsizetype filled(std::uint32_t length) { return (length + 3) / 4 * 4; }

/// Code to value, of the options from `at` on.
std::map<std::uint32_t, QByteArray> optionsAt(const QByteArray& block, qsizetype at) {
    std::map<std::uint32_t, QByteArray> options;
    for (std::uint32_t code = number(block, at, 2); code != 0; code = number(block, at, 2)) {
        const std::uint32_t length = number(block, at + 2, 2);
        options[code] = block.mid(at + 4, length);
        at += 4 + filled(length);
    }
    return options;
}

std::vector<QByteArray> blocksOf(const Trace& trace, const PacketComment& comment, Nanoseconds began = {}) {
    std::vector<QByteArray> blocks;
    writePcapng(trace, {"Linux 1", "Test", began}, comment, [&](std::string_view block) {
        blocks.emplace_back(block.data(), static_cast<qsizetype>(block.size()));
    });
    return blocks;
}

std::vector<ReadPacket> packetsOf(const Trace& trace, const PacketComment& comment, Nanoseconds began = {}) {
    std::vector<ReadPacket> packets;
    for (const QByteArray& block : blocksOf(trace, comment, began)) {
        if (number(block, 0) != 6) continue;
        const std::uint32_t length = number(block, 20);
        auto options = optionsAt(block, 28 + filled(length));
        packets.push_back({number(block, 8), number(options[2], 0),
                           std::uint64_t{number(block, 12)} << 32 | number(block, 16), options[1],
                           block.mid(28, length)});
    }
    return packets;
}

/// "3 by 17"
std::string named(SegmentId segment, EventNumber fate) {
    return std::to_string(segment) + " by " + std::to_string(fate);
}

} // namespace

class TestPcapng : public QObject {
    Q_OBJECT
private slots:
    void eachBlockSaysItsLengthTwice() {
        const auto blocks = blocksOf(HandMadeTrace::established().trace(), named);
        QCOMPARE(blocks.size(), std::size_t{3 + 6});
        for (const QByteArray& block : blocks) {
            QCOMPARE(block.size() % 4, 0);
            QCOMPARE(number(block, 4), static_cast<std::uint32_t>(block.size()));
            QCOMPARE(number(block, block.size() - 4), static_cast<std::uint32_t>(block.size()));
        }
    }

    void beginsWithASectionAndAnInterfaceForEachHost() {
        const auto blocks = blocksOf(Trace(), named);
        QCOMPARE(blocks.size(), std::size_t{3});
        QCOMPARE(number(blocks[0], 0), 0x0A0D0D0AU);
        QCOMPARE(number(blocks[0], 8), 0x1A2B3C4DU);
        auto section = optionsAt(blocks[0], 24);
        QCOMPARE(section[3], QByteArray("Linux 1"));
        QCOMPARE(section[4], QByteArray("Test"));
        for (const auto& [place, name] : {std::pair(1, "client"), std::pair(2, "server")}) {
            const QByteArray& block = blocks[static_cast<std::size_t>(place)];
            QCOMPARE(number(block, 0), 1U);
            QCOMPARE(number(block, 8, 2), 228U);
            auto options = optionsAt(block, 16);
            QCOMPARE(options[2], QByteArray(name));
            QCOMPARE(options[9], QByteArray(1, 9));
        }
    }

    void eachHostSawItWhenItSawIt() {
        const Nanoseconds began = std::chrono::seconds(1'800'000'000);
        const HandMadeTrace made = HandMadeTrace::established();
        const auto packets = packetsOf(made.trace(), named, began);
        QCOMPARE(packets.size(), std::size_t{6});
        std::vector<EventNumber> at;
        for (const Event& event : made.trace())
            if (as<SegmentEvent>(event) != nullptr || as<FateEvent>(event) != nullptr) at.push_back(event.n);
        // SYN, SYN, then the answer: client out, server in, server out, client in, client out, server in.
        const std::vector<std::uint32_t> interfaces = {0, 1, 1, 0, 0, 1};
        for (std::size_t i = 0; i < packets.size(); ++i) {
            QCOMPARE(packets[i].interface, interfaces[i]);
            QCOMPARE(packets[i].flags, i % 2 == 0 ? 2U : 1U);
            QCOMPARE(packets[i].time, static_cast<std::uint64_t>(began.count()) + at[i]); // see HandMadeTrace
            const EventNumber fate = i % 2 == 0 ? 0 : at[i];
            QCOMPARE(packets[i].comment.toStdString(), named(static_cast<SegmentId>(i / 2 + 1), fate));
        }
        QCOMPARE(packets[0].octets.size(), 44); // with a maximum segment size
        const auto octets = packets[2].octets;
        const auto read = Segment::parse(
            {reinterpret_cast<const std::uint8_t*>(octets.data()), static_cast<std::size_t>(octets.size())});
        QVERIFY(read); // its checksums are right
        QCOMPARE(read->flags, kSyn | kAck);
    }

    /// What is lost is seen by its sender alone, what nobody sent by its receiver alone.
    void onlyWhoSawItHasIt_data() {
        QTest::addColumn<int>("fate");
        QTest::addColumn<QList<std::uint32_t>>("directions");
        QTest::newRow("held") << -1 << QList<std::uint32_t>{2};
        QTest::newRow("delivered") << static_cast<int>(Fate::Delivered) << QList<std::uint32_t>{2, 1};
        QTest::newRow("copied") << static_cast<int>(Fate::Copied) << QList<std::uint32_t>{2, 1};
        QTest::newRow("dropped") << static_cast<int>(Fate::Dropped) << QList<std::uint32_t>{2};
        QTest::newRow("altered") << static_cast<int>(Fate::Altered) << QList<std::uint32_t>{2};
        QTest::newRow("refused") << static_cast<int>(Fate::Refused) << QList<std::uint32_t>{2};
    }
    void onlyWhoSawItHasIt() {
        QFETCH(int, fate);
        QFETCH(QList<std::uint32_t>, directions);
        HandMadeTrace made;
        const SegmentId sent = made.sends(Side::Server, kAck);
        if (fate >= 0) made.fate(sent, static_cast<Fate>(fate));
        QList<std::uint32_t> seen;
        for (const ReadPacket& packet : packetsOf(made.trace(), named))
            seen << packet.flags;
        QCOMPARE(seen, directions);
    }
    void whatNoKernelSentOnlyArrives() {
        for (const bool isForged : {true, false}) {
            Trace trace;
            const auto segment = std::make_shared<const Segment>();
            SegmentEvent event{.id = 1, .from = Side::Client, .segment = segment};
            event.injected = isForged;
            event.alters = isForged ? 0 : 7;
            trace.append({1, Nanoseconds(1), event});
            trace.append({2, Nanoseconds(2), FateEvent{1, Fate::Delivered}});
            const auto packets = packetsOf(trace, named);
            QCOMPARE(packets.size(), std::size_t{1});
            QCOMPARE(packets[0].interface, 1U);
            QCOMPARE(packets[0].flags, 1U);
        }
    }

    void aCommentThatIsTooLongEndsWithAWholeLetter() {
        std::string text(0xfffe, 'a');
        text += "状态";
        HandMadeTrace made;
        made.sends(Side::Client, kSyn);
        const auto packets = packetsOf(made.trace(), [&](SegmentId, EventNumber) { return text; });
        QCOMPARE(packets.at(0).comment, QByteArray(0xfffe, 'a'));
        QCOMPARE(packets.at(0).flags, 2U);
    }
};

QTEST_APPLESS_MAIN(TestPcapng)
#include "tst_pcapng.moc"
