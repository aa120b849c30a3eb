#pragma once
// A capture file, packet by packet: pcap and pcapng, of microseconds and nanoseconds, of both byte orders
// (libpcap). What is wrong with it is kept, with the place; what came before it was read.

#include "core/base/clock.h"

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

struct pcap;

namespace eleven {

/// Where and why a capture could be read no further.
struct CaptureBreak {
    enum class Kind : std::uint8_t {
        NotOpened,   ///< errno `number`
        NotAFile,    ///< a folder, a pipe, a device
        NoCapture,   ///< neither pcap nor pcapng
        UnknownLink, ///< the link type `number`
        CutOff,      ///< it ends within packet `packet`
        Damaged,     ///< what should be packet `packet` is none
        Stopped,     ///< somebody wanted no more
    } kind = Kind::NotOpened;
    int number = 0;
    std::uint64_t packet = 0; ///< from 1
    std::uint64_t offset = 0; ///< of its first octet in the file
    std::string detail = {};  ///< what libpcap says of it
    /// Nothing at all was read.
    [[nodiscard]] bool isAtOpening() const { return kind < Kind::CutOff; }
};

class CaptureFile {
public:
    struct Record {
        std::uint64_t number = 0;            ///< from 1
        Nanoseconds t{0};                    ///< since the epoch
        std::span<const std::uint8_t> bytes; ///< valid until the next one is read
        std::uint32_t wireLength = 0;
    };

    explicit CaptureFile(const std::string& path);
    /// Reads from `file`, and closes it.
    explicit CaptureFile(std::FILE* file);

    /// None: the end of the file, or what broke() says.
    /// Of what this program wrote, with an interface for each host, a segment counts where it was sent: that
    /// it came to the other host is no other packet.
    [[nodiscard]] std::optional<Record> next();
    /// So much of the file was read, of 1; 0 where its size is not known.
    [[nodiscard]] double part() const;
    [[nodiscard]] const std::optional<CaptureBreak>& broke() const { return m_broke; }
    [[nodiscard]] int linkType() const { return m_linkType; }

private:
    void open(std::FILE* file);
    [[nodiscard]] bool isArrival(std::FILE* file, std::span<const std::uint8_t> bytes);

    struct Close {
        void operator()(pcap* capture) const;
    };
    std::unique_ptr<pcap, Close> m_capture;
    int m_linkType = 0;
    std::int64_t m_size = 0;
    bool m_isOurs = false;
    std::unordered_map<std::string, std::uint32_t> m_sent; ///< ours: at which interface each packet was first
    std::uint64_t m_count = 0;
    std::optional<CaptureBreak> m_broke;
};

/// What the name of a capture ends in.
[[nodiscard]] inline bool isCapture(const std::string& file) {
    return file.ends_with(".pcap") || file.ends_with(".pcapng") || file.ends_with(".cap");
}

/// Told now and then which part of the file was read, of 1; true: that is enough.
inline constexpr std::uint64_t kPacketsBetweenLooks = 1 << 14;
using CaptureWatch = std::function<bool(double part)>;

} // namespace eleven
