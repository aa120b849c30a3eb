#include "core/capture/capturefile.h"

#include "core/capture/packet.h"

#include <pcap/pcap.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace eleven {

namespace {

constexpr std::int64_t kLatestSecond = 9'000'000'000; // in nanoseconds it still fits

Nanoseconds timeOf(const pcap_pkthdr& header) {
    const std::int64_t second = std::clamp<std::int64_t>(header.ts.tv_sec, 0, kLatestSecond);
    return std::chrono::seconds(second) + Nanoseconds(header.ts.tv_usec);
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
    const int got = ::pcap_next_ex(m_capture.get(), &header, &bytes);
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

} // namespace eleven
