#include "core/capture/capturefile.h"

#include "core/capture/packet.h"

#include <pcap/pcap.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace eleven {

namespace {

constexpr std::int64_t kLatestSecond = 9'000'000'000; // in nanoseconds it still fits

Nanoseconds timeOf(const pcap_pkthdr& header) {
    const std::int64_t second = std::clamp<std::int64_t>(header.ts.tv_sec, 0, kLatestSecond);
    return std::chrono::seconds(second) + Nanoseconds(header.ts.tv_usec);
}

/// A pcapng file whose first section names this program.
bool isWrittenHere(std::FILE* file) {
    constexpr std::size_t kLooked = 512;
    constexpr std::string_view kBlock = "\x0a\x0d\x0d\x0a", kProgram = "Eleven States";
    std::string begin(kLooked, '\0');
    begin.resize(std::fread(begin.data(), 1, begin.size(), file));
    std::rewind(file);
    return begin.starts_with(kBlock) && begin.find(kProgram) != std::string::npos;
}

/// Of the packet block that ends here: its interface (RFC draft pcapng, section 4.3).
std::optional<std::uint32_t> interfaceOf(std::FILE* file) {
    const off_t end = ::ftello(file);
    std::uint32_t length = 0, interface = 0;
    const auto readAt = [file](off_t at, std::uint32_t& value) {
        return at >= 0 && ::fseeko(file, at, SEEK_SET) == 0 && std::fread(&value, sizeof value, 1, file) == 1;
    };
    const bool isRead =
        readAt(end - off_t{sizeof length}, length) && readAt(end - off_t{length} + 8, interface);
    const bool isBack = ::fseeko(file, end, SEEK_SET) == 0;
    return isRead && isBack ? std::optional(interface) : std::nullopt;
}

} // namespace

void CaptureFile::Close::operator()(pcap* capture) const { ::pcap_close(capture); }

CaptureFile::CaptureFile(const std::string& path) {
    struct stat about{};
    if (::stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode)) {
        m_broke = CaptureBreak{.kind = CaptureBreak::Kind::NotAFile};
        return;
    }
    std::FILE* const file = std::fopen(path.c_str(), "rbe");
    if (file == nullptr)
        m_broke = CaptureBreak{.kind = CaptureBreak::Kind::NotOpened, .number = errno};
    else
        open(file);
}

CaptureFile::CaptureFile(std::FILE* file) { open(file); }

void CaptureFile::open(std::FILE* file) {
    struct stat about{};
    if (::fstat(::fileno(file), &about) == 0) m_size = about.st_size;
    m_isOurs = isWrittenHere(file);
    std::array<char, PCAP_ERRBUF_SIZE> problem = {};
    m_capture.reset(
        ::pcap_fopen_offline_with_tstamp_precision(file, PCAP_TSTAMP_PRECISION_NANO, problem.data()));
    if (!m_capture) {
        std::fclose(file);
        m_broke = CaptureBreak{.kind = CaptureBreak::Kind::NoCapture, .detail = problem.data()};
        return;
    }
    m_linkType = ::pcap_datalink(m_capture.get());
    if (!isKnownLink(m_linkType))
        m_broke = CaptureBreak{.kind = CaptureBreak::Kind::UnknownLink, .number = m_linkType};
}

std::optional<CaptureFile::Record> CaptureFile::next() {
    if (m_broke) return std::nullopt;
    std::FILE* const file = ::pcap_file(m_capture.get());
    const auto offset = static_cast<std::uint64_t>(std::max<off_t>(::ftello(file), 0));
    pcap_pkthdr* header = nullptr;
    const std::uint8_t* bytes = nullptr;
    int got = ::pcap_next_ex(m_capture.get(), &header, &bytes);
    while (got == 1 && m_isOurs && isArrival(file, {bytes, header->caplen}))
        got = ::pcap_next_ex(m_capture.get(), &header, &bytes);
    if (got == 1)
        return Record{
            ++m_count, timeOf(*header), {bytes, header->caplen}, std::max(header->len, header->caplen)};
    if (got == PCAP_ERROR)
        m_broke = CaptureBreak{.kind = std::feof(file) != 0 ? CaptureBreak::Kind::CutOff
                                                            : CaptureBreak::Kind::Damaged,
                               .packet = m_count + 1,
                               .offset = offset,
                               .detail = ::pcap_geterr(m_capture.get())};
    return std::nullopt;
}

/// The same packet was at the other interface before. At the same one it was sent again.
bool CaptureFile::isArrival(std::FILE* file, std::span<const std::uint8_t> bytes) {
    const std::optional<std::uint32_t> interface = interfaceOf(file);
    if (!interface) return false;
    return m_sent.try_emplace(std::string(bytes.begin(), bytes.end()), *interface).first->second !=
           *interface;
}

double CaptureFile::part() const {
    if (!m_capture || m_size <= 0) return 0;
    return static_cast<double>(::ftello(::pcap_file(m_capture.get()))) / static_cast<double>(m_size);
}

} // namespace eleven
