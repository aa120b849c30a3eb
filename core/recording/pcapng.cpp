#include "core/recording/pcapng.h"

#include "core/base/utf8.h"

#include <array>
#include <span>
#include <vector>

namespace eleven {
namespace {

constexpr std::uint16_t kLinkTypeIpv4 = 228;
constexpr std::uint8_t kNanoseconds = 9; // a resolution of 10^-9
constexpr std::size_t kLongestOption = 0xffff;

enum BlockType : std::uint32_t { kSection = 0x0A0D0D0A, kInterface = 1, kPacket = 6 };
enum OptionCode : std::uint16_t { kEnd = 0, kComment = 1, kName = 2, kFlags = 2, kSystem = 3, kProgram = 4 };
constexpr std::uint16_t kResolution = 9;
enum Direction : std::uint32_t { kInbound = 1, kOutbound = 2 };

/// Little endian; every part is filled up to 32 bits.
class CaptureBlock {
public:
    explicit CaptureBlock(BlockType type) {
        put<std::uint32_t>(type);
        put<std::uint32_t>(0); // its length
    }
    template <typename Number>
    void put(Number number) {
        for (std::size_t i = 0; i < sizeof(Number); ++i)
            m_bytes += octet(number, i);
    }
    void putBytes(std::string_view bytes) {
        m_bytes += bytes;
        m_bytes.resize((m_bytes.size() + 3) / 4 * 4);
    }
    void option(std::uint16_t code, std::string_view value) {
        std::size_t length = std::min(value.size(), kLongestOption);
        while (length > 0 && length < value.size() && isContinuation(value[length]))
            --length;
        put(code);
        put(static_cast<std::uint16_t>(length));
        putBytes(value.substr(0, length));
    }
    void writeTo(const BlockSink& sink) {
        option(kEnd, {});
        const auto length = static_cast<std::uint32_t>(m_bytes.size() + 4);
        put(length);
        for (std::size_t i = 0; i < 4; ++i)
            m_bytes[4 + i] = octet(length, i);
        sink(m_bytes);
    }

private:
    template <typename Number>
    [[nodiscard]] static char octet(Number number, std::size_t place) {
        return static_cast<char>(static_cast<std::uint64_t>(number) >> 8 * place & 0xff);
    }
    std::string m_bytes;
};

void writeSection(const CaptureHead& head, const BlockSink& sink) {
    CaptureBlock block(kSection);
    block.put<std::uint32_t>(0x1A2B3C4D);
    block.put<std::uint16_t>(1); // version 1.0
    block.put<std::uint16_t>(0);
    block.put<std::int64_t>(-1); // as long as the file
    block.option(kSystem, head.system);
    block.option(kProgram, head.application);
    block.writeTo(sink);
}

void writeInterface(Side side, const BlockSink& sink) {
    CaptureBlock block(kInterface);
    block.put(kLinkTypeIpv4);
    block.put<std::uint16_t>(0);
    block.put<std::uint32_t>(0); // no packet is cut
    block.option(kName, sideName(side));
    block.option(kResolution, std::string(1, kNanoseconds));
    block.writeTo(sink);
}

void writePacket(const Segment& segment, Side host, Direction direction, Nanoseconds time,
                 const std::string& comment, const BlockSink& sink) {
    const std::vector<std::uint8_t> packet = segment.build();
    const auto length = static_cast<std::uint32_t>(packet.size());
    const auto since = static_cast<std::uint64_t>(time.count());
    CaptureBlock block(kPacket);
    block.put(static_cast<std::uint32_t>(host));
    block.put(static_cast<std::uint32_t>(since >> 32));
    block.put(static_cast<std::uint32_t>(since));
    block.put(length);
    block.put(length);
    block.putBytes({reinterpret_cast<const char*>(packet.data()), packet.size()});
    if (!comment.empty()) block.option(kComment, comment);
    const std::array<char, 4> flags = {static_cast<char>(direction)};
    block.option(kFlags, {flags.data(), flags.size()});
    block.writeTo(sink);
}

} // namespace

void writePcapng(const Trace& trace, const CaptureHead& head, const PacketComment& comment,
                 const BlockSink& sink) {
    writeSection(head, sink);
    writeInterface(Side::Client, sink);
    writeInterface(Side::Server, sink);
    std::vector<const SegmentEvent*> sent{nullptr}; // by SegmentId
    for (const Event& event : trace) {
        const Nanoseconds time = head.began + event.t;
        if (const auto* one = as<SegmentEvent>(event)) {
            sent.resize(std::max<std::size_t>(sent.size(), one->id + std::size_t{1}));
            sent[one->id] = one;
            const bool isKernels = one->segment && !one->injected && one->alters == 0;
            if (isKernels) writePacket(*one->segment, one->from, kOutbound, time, comment(one->id, 0), sink);
        } else if (const auto* fate = as<FateEvent>(event)) {
            const auto* arrived = fate->id < sent.size() ? sent[fate->id] : nullptr;
            if (!isLost(fate->fate) && arrived != nullptr && arrived->segment)
                writePacket(*arrived->segment, otherSide(arrived->from), kInbound, time,
                            comment(fate->id, event.n), sink);
        }
    }
}

} // namespace eleven
