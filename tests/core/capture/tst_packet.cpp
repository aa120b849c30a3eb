#include "core/capture/packet.h"

#include "core/net/host.h"
#include "tests/core/capture/capturewriter.h"

#include <QRegularExpression>
#include <QTest>

#include <pcap/dlt.h>

using namespace eleven;

namespace {

Segment someSegment() {
    Segment segment;
    segment.source = hostAddress(Side::Client);
    segment.destination = hostAddress(Side::Server);
    segment.sourcePort = 40000;
    segment.destinationPort = 80;
    segment.seq = SeqNo(0xfffffff0);
    segment.ack = SeqNo(77);
    segment.flags = kAck | kPsh;
    segment.window = 502;
    segment.options = {1, 1, 1, 1};
    segment.payload = {'h', 'e', 'l', 'l', 'o'};
    return segment;
}

Packet decoded(int link, const Octets& frame) {
    return decodePacket(link, frame, static_cast<std::uint32_t>(frame.size()));
}

} // namespace

Q_DECLARE_METATYPE(eleven::Octets)
Q_DECLARE_METATYPE(eleven::PacketKind)

class TestPacket : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void findsTheSegmentBehindEachLink_data() {
        QTest::addColumn<int>("link");
        QTest::addColumn<Octets>("frame");
        QTest::addColumn<bool>("isIpv6");
        const Octets four = someSegment().build();
        const Octets six = frames::ipv6(someSegment());
        const auto both = [](const char* name, int link, const Octets& withFour, const Octets& withSix) {
            QTest::addRow("%s, IPv4", name) << link << withFour << false;
            QTest::addRow("%s, IPv6", name) << link << withSix << true;
        };
        both("Ethernet", DLT_EN10MB, frames::ethernet(four), frames::ethernet(six));
        both("a VLAN", DLT_EN10MB, frames::ethernet(four, {0x8100}), frames::ethernet(six, {0x8100}));
        both("QinQ", DLT_EN10MB, frames::ethernet(four, {0x88a8, 0x8100}),
             frames::ethernet(six, {0x88a8, 0x8100}));
        both("padded Ethernet", DLT_EN10MB, frames::ethernet(four) + Octets(9, 0),
             frames::ethernet(six) + Octets(9, 0));
        both("Linux cooked", DLT_LINUX_SLL, frames::cooked(four), frames::cooked(six));
        both("Linux cooked v2", DLT_LINUX_SLL2, frames::cooked2(four), frames::cooked2(six));
        for (const int raw : {12, 14, 101})
            both("raw", raw, four, six);
        QTest::addRow("raw IPv4") << int{DLT_IPV4} << four << false;
        QTest::addRow("raw IPv6") << int{DLT_IPV6} << six << true;
        for (const bool isBig : {false, true}) {
            both(isBig ? "BSD loopback, big" : "BSD loopback, little", DLT_NULL,
                 frames::loopback(four, 2, isBig), frames::loopback(six, 30, isBig));
        }
        both("OpenBSD loopback", DLT_LOOP, frames::loopback(four, 2, true), frames::loopback(six, 24, true));
        QTest::addRow("extension headers")
            << int{DLT_IPV6}
            << frames::ipv6(someSegment(), 0,
                            Octets{60, 0, 1, 4, 0, 0, 0, 0} + Octets{43, 1} + Octets(14, 0) + Octets{51, 0} +
                                Octets(6, 0) + Octets{44, 1} + Octets(10, 0) + Octets{6, 0, 0, 0, 0, 0, 0, 7})
            << true;
    }
    void findsTheSegmentBehindEachLink() {
        QFETCH(int, link);
        QFETCH(Octets, frame);
        QFETCH(bool, isIpv6);
        QVERIFY(isKnownLink(link));
        const Packet packet = decoded(link, frame);
        QCOMPARE(packet.kind, PacketKind::Tcp);
        const TcpPacket& tcp = packet.tcp;
        QCOMPARE(tcp.source.text(tcp.sourcePort),
                 std::string(isIpv6 ? "[2001:db8::1]:40000" : "192.0.2.1:40000"));
        QCOMPARE(tcp.destination.text(tcp.destinationPort),
                 std::string(isIpv6 ? "[2001:db8::2]:80" : "192.0.2.2:80"));
        QVERIFY(tcp.seq == SeqNo(0xfffffff0) && tcp.ack == SeqNo(77));
        QCOMPARE(tcp.flags, kAck | kPsh);
        QCOMPARE(tcp.window, std::uint16_t{502});
        QCOMPARE(tcp.payloadLength, 5U);
        QCOMPARE(Octets(tcp.payload.begin(), tcp.payload.end()), someSegment().payload);
        QCOMPARE(Octets(tcp.options.begin(), tcp.options.end()), someSegment().options);
    }

    void saysWhatElseAPacketIs_data() {
        QTest::addColumn<Octets>("frame");
        QTest::addColumn<PacketKind>("kind");
        const auto changed = [](std::size_t at, std::uint8_t to) {
            Octets packet = someSegment().build();
            packet[at] = to;
            return frames::ethernet(packet);
        };
        Octets arp(14 + 28, 0);
        arp[12] = 0x08, arp[13] = 0x06;
        QTest::newRow("ARP") << arp << PacketKind::NotIp;
        QTest::newRow("UDP") << changed(9, 17) << PacketKind::NotTcp;
        QTest::newRow("the first fragment") << changed(6, 0x20) << PacketKind::Fragment;
        QTest::newRow("a later fragment") << changed(7, 0x10) << PacketKind::Fragment;
        QTest::newRow("a fragment of IPv6")
            << frames::ethernet(frames::ipv6(someSegment(), 44, {6, 0, 0, 1, 0, 0, 0, 7}))
            << PacketKind::Fragment;
        QTest::newRow("ICMPv6") << frames::ethernet(frames::ipv6(someSegment(), 58)) << PacketKind::NotTcp;
        QTest::newRow("an IPv4 header of 16 octets") << changed(0, 0x44) << PacketKind::Damaged;
        QTest::newRow("longer than the packet") << changed(2, 0xff) << PacketKind::Damaged;
        QTest::newRow("a data offset of 4") << changed(32, 0x40) << PacketKind::Damaged;
        QTest::newRow("a data offset behind the end") << changed(32, 0xf0) << PacketKind::Damaged;
        QTest::newRow("nothing") << Octets() << PacketKind::CutShort;
    }
    void saysWhatElseAPacketIs() {
        QFETCH(Octets, frame);
        QTEST(decoded(DLT_EN10MB, frame).kind, "kind");
    }

    void theHeaderOfACutPacketIsEnough() {
        const Octets frame = frames::ethernet(someSegment().build());
        for (std::size_t size = 0; size <= frame.size(); ++size) {
            const auto wire = static_cast<std::uint32_t>(frame.size());
            const Packet packet = decodePacket(DLT_EN10MB, std::span(frame).first(size), wire);
            QCOMPARE(packet.kind, size < 14 + 20 + 20 ? PacketKind::CutShort : PacketKind::Tcp);
            if (packet.kind == PacketKind::Tcp) QCOMPARE(packet.tcp.payloadLength, 5U);
        }
    }

    void lengthZeroIsWhatTheDeviceWasToCut() {
        Octets packet = someSegment().build();
        packet[2] = packet[3] = 0;
        QCOMPARE(decoded(DLT_RAW, packet).tcp.payloadLength, 5U);
    }
};

QTEST_APPLESS_MAIN(TestPacket)
#include "tst_packet.moc"
