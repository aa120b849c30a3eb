#include "core/net/segment.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace eleven;
using Packet = std::vector<std::uint8_t>;

namespace {

/// SYN,ACK with an MSS option and five octets; another program computed the checksums.
const QByteArray kWitness = QByteArray::fromHex("45000031000040004006b6c3"
                                                "c0000202c0000201"
                                                "00509d8000000001000000026012fe88"
                                                "33df0000020405b468656c6c6f");

Packet packetOf(const QByteArray& bytes) { return {bytes.begin(), bytes.end()}; }

Segment sample() {
    Segment segment;
    segment.source = Address(0xc0000202);
    segment.destination = Address(0xc0000201);
    segment.sourcePort = 80;
    segment.destinationPort = 40320;
    segment.seq = SeqNo(1);
    segment.ack = SeqNo(2);
    segment.flags = kSyn | kAck;
    segment.window = 65160;
    segment.options = {2, 4, 0x05, 0xb4};
    segment.payload = {'h', 'e', 'l', 'l', 'o'};
    return segment;
}

/// A second implementation, one octet at a time, to hold the first against.
std::uint16_t checksum(const std::uint8_t* bytes, std::size_t count, std::uint32_t sum = 0) {
    for (std::size_t i = 0; i < count; ++i) {
        sum += static_cast<std::uint32_t>(bytes[i]) << (i % 2 == 0 ? 8 : 0);
        sum = (sum & 0xffff) + (sum >> 16);
    }
    return static_cast<std::uint16_t>(~sum);
}

void put16(Packet& packet, std::size_t at, std::uint16_t value) {
    packet[at] = static_cast<std::uint8_t>(value >> 8);
    packet[at + 1] = static_cast<std::uint8_t>(value);
}

/// Makes both checksums right again after a field was changed, as far as the lengths allow.
void mend(Packet& packet) {
    if (packet.size() < 20) return;
    const std::size_t header = (packet[0] & 0x0fU) * std::size_t{4};
    const std::size_t total = packet[2] * std::size_t{256} + packet[3];
    if (header < 20 || total < header + 20 || total > packet.size()) return;
    put16(packet, 10, 0);
    put16(packet, 10, checksum(packet.data(), header));
    put16(packet, header + 16, 0);
    std::uint32_t pseudo = static_cast<std::uint32_t>(6 + total - header);
    for (std::size_t at = 12; at < 20; at += 2)
        pseudo += packet[at] * 256U + packet[at + 1];
    put16(packet, header + 16, checksum(packet.data() + header, total - header, pseudo));
}

/// Accepted bytes must give, built and parsed again, the same segment; its checksum alone may differ, for the
/// reserved bits and the two spellings of zero.
bool isStable(const Packet& packet) {
    Result<Segment> first = Segment::parse(packet);
    if (!first) return !first.error().step.empty();
    Result<Segment> second = Segment::parse(first->build());
    if (!second) return false;
    first->checksum = second->checksum = 0;
    return *first == *second;
}

} // namespace

class TestSegment : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void readsAPacketFromTheWire();
    void buildsTheBytesThatItRead();
    void keepsEveryFieldInARoundTrip();
    void refusesEveryTruncation();
    void ignoresBytesBehindThePacket();
    void refusesABadField_data();
    void refusesABadField();
    void refusesEveryFlippedBit();
    void countsSynAndFinInItsLength();
    void findsTheMaximumSegmentSize_data();
    void findsTheMaximumSegmentSize();
    void namesFlags_data();
    void namesFlags();
    void readsFlagsInAnyOrder();
    void refusesUnknownFlags_data();
    void refusesUnknownFlags();
    void survivesRandomBytes();
    void survivesMutatedPackets();
};

void TestSegment::readsAPacketFromTheWire() {
    const Result<Segment> segment = Segment::parse(packetOf(kWitness));
    QVERIFY2(segment.has_value(), segment ? "" : segment.error().message().c_str());
    Segment expected = sample();
    expected.checksum = 0x33df;
    QVERIFY(*segment == expected);
}

void TestSegment::buildsTheBytesThatItRead() {
    const Packet packet = sample().build();
    QCOMPARE(QByteArray(reinterpret_cast<const char*>(packet.data()), qsizetype(packet.size())).toHex(),
             kWitness.toHex());
}

void TestSegment::keepsEveryFieldInARoundTrip() {
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        Segment segment;
        const auto next = [&random] { return static_cast<std::uint32_t>(random()); };
        segment.source = Address(next());
        segment.destination = Address(next());
        segment.sourcePort = static_cast<std::uint16_t>(next());
        segment.destinationPort = static_cast<std::uint16_t>(next());
        segment.seq = SeqNo(next());
        segment.ack = SeqNo(next());
        segment.flags = static_cast<std::uint8_t>(next());
        segment.window = static_cast<std::uint16_t>(next());
        segment.urgentPointer = static_cast<std::uint16_t>(next());
        segment.options.resize(next() % 11 * 4);
        segment.payload.resize(i == 0 ? 65495 - segment.options.size() : next() % 100);
        for (std::uint8_t& octet : segment.options)
            octet = static_cast<std::uint8_t>(next());
        for (std::uint8_t& octet : segment.payload)
            octet = static_cast<std::uint8_t>(next());
        const Result<Segment> read = Segment::parse(segment.build());
        QVERIFY(read.has_value());
        segment.checksum = read->checksum;
        QVERIFY(*read == segment);
        QCOMPARE(read->dataOffset(), unsigned(5 + segment.options.size() / 4));
    }
}

void TestSegment::refusesEveryTruncation() {
    const Packet packet = sample().build();
    for (std::size_t length = 0; length < packet.size(); ++length) {
        const Result<Segment> segment = Segment::parse(std::span(packet).first(length));
        QVERIFY2(!segment.has_value(), std::to_string(length).c_str());
    }
    QVERIFY(Segment::parse(packet).has_value());
}

void TestSegment::ignoresBytesBehindThePacket() {
    Packet packet = sample().build();
    packet.resize(packet.size() + 7, 0xee);
    const Result<Segment> segment = Segment::parse(packet);
    QVERIFY(segment.has_value());
    QCOMPARE(segment->payload.size(), std::size_t(5));
}

void TestSegment::refusesABadField_data() {
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("octet");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char* name, int at, int octet, const char* error) {
        QTest::newRow(name) << at << octet << QByteArray(error);
    };
    row("IPv6", 0, 0x65, "not IPv4");
    row("version 0", 0, 0x05, "not IPv4");
    row("IPv4 header of 16 octets", 0, 0x44, "an IPv4 header length below 20");
    row("IPv4 header over the end", 0, 0x4f, "an IPv4 total length below the header length");
    row("total length too small", 3, 19, "an IPv4 total length below the header length");
    row("total length too large", 3, 50, "a truncated IPv4 packet");
    row("no room for TCP", 3, 39, "a truncated TCP header");
    row("more fragments", 6, 0x20, "an IPv4 fragment");
    row("fragment offset", 7, 0x01, "an IPv4 fragment");
    row("UDP", 9, 17, "not TCP");
    row("IPv4 checksum", 10, 0x00, "a wrong IPv4 header checksum");
    row("data offset 4", 32, 0x40, "a TCP data offset below 5");
    row("data offset over the end", 32, 0xf0, "a TCP data offset beyond the segment");
    row("TCP checksum", 36, 0x00, "a wrong TCP checksum");
}

void TestSegment::refusesABadField() {
    QFETCH(int, at);
    QFETCH(int, octet);
    QFETCH(QByteArray, error);
    Packet packet = sample().build();
    packet[static_cast<std::size_t>(at)] = static_cast<std::uint8_t>(octet);
    if (at != 10 && at < 20) {
        put16(packet, 10, 0);
        put16(packet, 10,
              checksum(packet.data(), std::min<std::size_t>((packet[0] & 0x0fU) * 4U, packet.size())));
    }
    const Result<Segment> segment = Segment::parse(packet);
    QVERIFY(!segment.has_value());
    QCOMPARE(QByteArray::fromStdString(segment.error().message()), error);
}

void TestSegment::refusesEveryFlippedBit() {
    const Packet good = sample().build();
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        Packet packet = good;
        packet[bit / 8] = static_cast<std::uint8_t>(packet[bit / 8] ^ 1U << bit % 8);
        QVERIFY2(!Segment::parse(packet).has_value(), std::to_string(bit).c_str());
    }
}

void TestSegment::countsSynAndFinInItsLength() {
    Segment segment = sample();
    QCOMPARE(segment.sequenceLength(), 6U);
    segment.flags = kFin | kAck;
    QCOMPARE(segment.sequenceLength(), 6U);
    segment.flags = kAck;
    QCOMPARE(segment.sequenceLength(), 5U);
    segment.payload.clear();
    QCOMPARE(segment.sequenceLength(), 0U);
}

void TestSegment::findsTheMaximumSegmentSize_data() {
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<int>("size");
    QTest::newRow("none") << QByteArray() << 0;
    QTest::newRow("first") << QByteArray::fromHex("020405b4") << 1460;
    QTest::newRow("after no-operations") << QByteArray::fromHex("01010101020405b4") << 1460;
    QTest::newRow("after another") << QByteArray::fromHex("04020101020405b4") << 1460;
    QTest::newRow("after the end of the list") << QByteArray::fromHex("00000000020405b4") << 0;
    QTest::newRow("of a wrong length") << QByteArray::fromHex("0203050001010101") << 0;
    QTest::newRow("cut off") << QByteArray::fromHex("01010204") << 0;
    QTest::newRow("cut off after its kind") << QByteArray::fromHex("01010102") << 0;
    QTest::newRow("behind a length of 0") << QByteArray::fromHex("08000000020405b4") << 0;
    QTest::newRow("behind a length of 1") << QByteArray::fromHex("08010101020405b4") << 0;
    QTest::newRow("behind a length over the end") << QByteArray::fromHex("08ff0000020405b4") << 0;
}

void TestSegment::findsTheMaximumSegmentSize() {
    QFETCH(QByteArray, options);
    QFETCH(int, size);
    Segment segment = sample();
    segment.options = packetOf(options);
    QCOMPARE(int(segment.maximumSegmentSize()), size);
    segment.flags = kAck;
    QCOMPARE(int(segment.maximumSegmentSize()), 0);
}

void TestSegment::namesFlags_data() {
    QTest::addColumn<int>("flags");
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("none") << 0 << QByteArray("none");
    QTest::newRow("SYN") << int(kSyn) << QByteArray("SYN");
    QTest::newRow("SYN,ACK") << int(kSyn | kAck) << QByteArray("SYN,ACK");
    QTest::newRow("FIN,ACK") << int(kFin | kAck) << QByteArray("FIN,ACK");
    QTest::newRow("FIN,PSH,ACK") << int(kFin | kPsh | kAck) << QByteArray("FIN,PSH,ACK");
    QTest::newRow("RST") << int(kRst) << QByteArray("RST");
    QTest::newRow("all") << 255 << QByteArray("SYN,FIN,RST,PSH,ACK,URG,ECE,CWR");
}

void TestSegment::namesFlags() {
    QFETCH(int, flags);
    QFETCH(QByteArray, names);
    QCOMPARE(QByteArray::fromStdString(flagNames(static_cast<std::uint8_t>(flags))), names);
    const Result<std::uint8_t> read = parseFlags(names.toStdString());
    QVERIFY(read.has_value());
    QCOMPARE(int(*read), flags);
}

void TestSegment::readsFlagsInAnyOrder() {
    QCOMPARE(int(parseFlags("ACK,SYN").value()), int(kSyn | kAck));
    QCOMPARE(int(parseFlags(" syn , Ack ").value()), int(kSyn | kAck));
    QCOMPARE(int(parseFlags("None").value()), 0);
}

void TestSegment::refusesUnknownFlags_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", ",", "SYN,", ",SYN", "SYN ACK", "SIN", "SYN,,ACK", "S", "none,SYN"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TestSegment::refusesUnknownFlags() {
    QFETCH(QByteArray, text);
    const Result<std::uint8_t> flags = parseFlags(text.toStdString());
    QVERIFY(!flags.has_value());
    QVERIFY(!flags.error().remedy.empty());
}

void TestSegment::survivesRandomBytes() {
    std::mt19937 random(2);
    for (int i = 0; i < 50'000; ++i) {
        Packet packet(random() % 80);
        for (std::uint8_t& octet : packet)
            octet = static_cast<std::uint8_t>(random());
        if (!packet.empty() && i % 2 == 0) packet[0] = 0x45;
        QVERIFY(isStable(packet));
    }
}

void TestSegment::survivesMutatedPackets() {
    std::mt19937 random(3);
    int accepted = 0;
    for (int i = 0; i < 150'000; ++i) {
        Packet packet = sample().build();
        for (auto changes = 1 + random() % 4; changes > 0; --changes) {
            packet[random() % packet.size()] = static_cast<std::uint8_t>(random());
        }
        if (random() % 8 == 0) packet.resize(random() % (packet.size() + 1));
        if (i % 2 == 0) mend(packet);
        QVERIFY(isStable(packet));
        accepted += Segment::parse(packet).has_value() ? 1 : 0;
    }
    QVERIFY2(accepted > 20'000, "too few mutations got past the checksums");
}

QTEST_APPLESS_MAIN(TestSegment)
#include "tst_segment.moc"
