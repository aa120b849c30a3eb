#include "core/capture/capture.h"
#include "core/recording/pcapng.h"
#include "tests/core/capture/talk.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace eleven;
using Format = CaptureWriter::Format;

namespace {

constexpr Nanoseconds kTime{1'700'000'000'123'456'789};

/// Three segments; each frame is 40 octets, so each record of pcap 56.
Octets three(Format format = Format::Nano, bool isBigEndian = false) {
    CaptureWriter writer(228, format, isBigEndian);
    for (const char* line : {"> S 0:0(0)", "< S. 0:0(0) ack 1", "> . 1:1(0) ack 1"})
        writer.add(kTime, spoken(QString::fromLatin1(line)).build());
    return writer.octets();
}

/// As this program writes it, or another one that looks at both hosts: each segment where it was sent and
/// where it arrived.
Octets seenTwice(const std::string& application) {
    Trace trace;
    const auto sends = [&trace](const char* line, Fate fate) {
        const auto id = static_cast<SegmentId>(trace.size() + 1);
        const QString text = QString::fromLatin1(line);
        trace.append({trace.size() + 1, Nanoseconds(trace.size()),
                      SegmentEvent{.id = id,
                                   .from = text.startsWith(QLatin1Char('>')) ? Side::Client : Side::Server,
                                   .segment = std::make_shared<const Segment>(spoken(text))}});
        trace.append({trace.size() + 1, Nanoseconds(trace.size()), FateEvent{.id = id, .fate = fate}});
    };
    for (const char* line : {"> S 0:0(0)", "< S. 0:0(0) ack 1", "> . 1:1(0) ack 1"})
        sends(line, Fate::Delivered);
    sends("> P. 1:6(5) ack 1", Fate::Dropped);
    sends("> P. 1:6(5) ack 1", Fate::Delivered);
    Octets octets;
    writePcapng(
        trace, {"Linux", application, kTime}, [](SegmentId, EventNumber) { return std::string(); },
        [&octets](std::string_view block) { octets.insert(octets.end(), block.begin(), block.end()); });
    return octets;
}

} // namespace

Q_DECLARE_METATYPE(eleven::CaptureBreak::Kind)
Q_DECLARE_METATYPE(eleven::Octets)

class TestCaptureFile : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void readsEveryFormat_data() {
        QTest::addColumn<Octets>("octets");
        QTest::addColumn<bool>("isNano");
        for (const bool isBig : {false, true}) {
            const char* const order = isBig ? "big" : "little";
            QTest::addRow("pcap, microseconds, %s", order) << three(Format::Micro, isBig) << false;
            QTest::addRow("pcap, nanoseconds, %s", order) << three(Format::Nano, isBig) << true;
            QTest::addRow("pcapng, %s", order) << three(Format::PcapNg, isBig) << true;
        }
    }
    void readsEveryFormat() {
        QFETCH(Octets, octets);
        QFETCH(bool, isNano);
        CaptureFile file = fileOf(octets);
        for (std::uint64_t number = 1; number <= 3; ++number) {
            const std::optional<CaptureFile::Record> record = file.next();
            QVERIFY(record);
            QCOMPARE(record->number, number);
            QVERIFY(record->t == (isNano ? kTime : kTime - Nanoseconds(789)));
            QCOMPARE(record->bytes.size(), std::size_t{40});
        }
        QVERIFY(!file.next() && !file.broke());
        const Capture capture = readCapture(fileOf(octets));
        QCOMPARE(capture.connections.size(), std::size_t{1});
        QCOMPARE(capture.connections[0].endText(Side::Server), std::string("192.0.2.2:80"));
        QVERIFY(capture.connections[0].first == (isNano ? kTime : kTime - Nanoseconds(789)));
    }

    void givesWhatCameBeforeTheBreak_data() {
        QTest::addColumn<Octets>("octets");
        QTest::addColumn<CaptureBreak::Kind>("kind");
        QTest::addColumn<int>("packet");
        QTest::addColumn<int>("offset");
        using Kind = CaptureBreak::Kind;
        const auto cut = [](Octets octets, std::size_t size) {
            octets.resize(size);
            return octets;
        };
        const Octets pcap = three();
        const Octets ng = three(Format::PcapNg);
        const std::size_t block = 32 + 40; // an enhanced packet block with its packet
        QTest::newRow("within the data") << cut(pcap, pcap.size() - 1) << Kind::CutOff << 3 << 24 + 2 * 56;
        QTest::newRow("within a record's header") << cut(pcap, 24 + 56 + 3) << Kind::CutOff << 2 << 24 + 56;
        QTest::newRow("within a block")
            << cut(ng, ng.size() - 7) << Kind::CutOff << 3 << static_cast<int>(ng.size() - block);
        Octets huge = pcap;
        huge[24 + 56 + 8 + 3] = 0x7f; // of the second record the captured length
        QTest::newRow("a length beyond all bounds") << huge << Kind::Damaged << 2 << 24 + 56;
        Octets wrong = ng;
        wrong[ng.size() - 2 * block + 4] = 13; // of the second packet's block the length
        QTest::newRow("a bad block length")
            << wrong << Kind::Damaged << 2 << static_cast<int>(ng.size() - 2 * block);
        QTest::newRow("garbage behind it")
            << pcap + Octets(40, 0xee) << Kind::Damaged << 4 << static_cast<int>(pcap.size());
    }
    void givesWhatCameBeforeTheBreak() {
        QFETCH(Octets, octets);
        QFETCH(int, packet);
        QFETCH(int, offset);
        const Capture capture = readCapture(fileOf(octets));
        QVERIFY(capture.broke);
        QTEST(capture.broke->kind, "kind");
        QCOMPARE(capture.broke->packet, static_cast<std::uint64_t>(packet));
        QCOMPARE(capture.broke->offset, static_cast<std::uint64_t>(offset));
        QVERIFY(!capture.broke->detail.empty());
        QCOMPARE(capture.packetCount(), static_cast<std::uint64_t>(packet - 1));
        QCOMPARE(capture.connections.size(), std::size_t{1});
    }

    void saysWhyThereIsNothing() {
        using Kind = CaptureBreak::Kind;
        const auto kindOf = [](CaptureFile file) {
            const Capture capture = readCapture(std::move(file));
            return capture.connections.empty() && capture.broke->isAtOpening() ? capture.broke->kind
                                                                               : Kind::Stopped;
        };
        QTemporaryDir folder;
        QCOMPARE(kindOf(CaptureFile(folder.filePath(QStringLiteral("none")).toStdString())), Kind::NotOpened);
        QCOMPARE(kindOf(CaptureFile(folder.path().toStdString())), Kind::NotAFile);
        const Octets text = {'n', 'o', ' ', 'c', 'a', 'p', 't', 'u', 'r', 'e', '\n'};
        QCOMPARE(kindOf(fileOf(text)), Kind::NoCapture);
        const Octets wireless = CaptureWriter(105).octets();
        QCOMPARE(kindOf(fileOf(wireless)), Kind::UnknownLink);
        QCOMPARE(readCapture(fileOf(wireless)).broke->number, 105);
    }

    void countsWhatItDoesNotKeep() {
        CaptureWriter writer(228);
        for (std::uint16_t port = 1; port <= 5; ++port)
            writer.add(kTime, spoken(QStringLiteral("> S 0:0(0)"), port).build());
        // A new connection on ports of one that is kept: what belongs to it is not of the old one.
        writer.add(kTime, spoken(QStringLiteral("> S 500:500(0)"), 1).build());
        writer.add(kTime, spoken(QStringLiteral("< S. 0:0(0) ack 501"), 1).build());
        Octets udp = spoken(QStringLiteral("> S 0:0(0)")).build();
        udp[9] = 17;
        writer.add(kTime, udp);
        const Capture capture = readCapture(fileOf(writer.octets()), {}, 3);
        QCOMPARE(capture.connections.size(), std::size_t{3});
        QCOMPARE(capture.unkept, std::uint64_t{4});
        QCOMPARE(capture.connections[0].segments(), std::uint64_t{1});
        QCOMPARE(capture.packets[static_cast<std::size_t>(PacketKind::NotTcp)], std::uint64_t{1});
        QCOMPARE(capture.packetCount(), std::uint64_t{8});
    }

    void ofALongConnectionTheBeginningIsShown() {
        const Octets octets = three();
        const Capture capture = readCapture(fileOf(octets));
        const CaptureTrace two = readConnection(fileOf(octets), capture.connections[0], 2);
        QCOMPARE(two.unshown, std::uint64_t{1});
        QCOMPARE(pathOf(two.trace, Side::Client), QStringLiteral("SYN-SENT"));
    }

    void ofOurOwnASegmentCountsOnceThoughBothHostsSawIt() {
        const Octets ours = seenTwice("Eleven States"), others = seenTwice("tcpdump");
        const Capture capture = readCapture(fileOf(ours));
        QCOMPARE(capture.connections.size(), std::size_t{1});
        QCOMPARE(capture.connections[0].segments(), std::uint64_t{5}); // what was lost and sent again is two
        QCOMPARE(capture.connections[0].repeats(), std::uint64_t{1});
        QCOMPARE(readCapture(fileOf(others)).connections[0].segments(), std::uint64_t{9});
    }

    void stopsWhenItIsTold() {
        CaptureWriter writer(228);
        const Octets syn = spoken(QStringLiteral("> S 0:0(0)")).build();
        Octets octets = writer.octets();
        writer.add(kTime, syn);
        const Octets record(writer.octets().begin() + static_cast<std::ptrdiff_t>(octets.size()),
                            writer.octets().end());
        for (int i = 0; i < 40000; ++i)
            octets.insert(octets.end(), record.begin(), record.end());
        const Capture capture = readCapture(fileOf(octets), [](double) { return true; });
        QCOMPARE(capture.broke->kind, CaptureBreak::Kind::Stopped);
        QVERIFY(capture.packetCount() < 40000 && capture.connections.size() == 1);
    }
};

QTEST_APPLESS_MAIN(TestCaptureFile)
#include "tst_capturefile.moc"
