// libFuzzer: any octets as a capture file. What was read of it is listed, and each connection is told.

#include "core/capture/capturequery.h"
#include "core/capture/capturetrace.h"

#include <cstdlib>

using namespace eleven;

namespace {

/// The octets as a file; libpcap reads no empty one.
CaptureFile fileOf(const std::uint8_t* data, std::size_t size) {
    return CaptureFile(::fmemopen(const_cast<std::uint8_t*>(data), size, "rb")); // NOLINT: it is only read
}

void require(bool isSo) {
    if (!isSo) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t most = 50;
    if (size == 0) return 0;
    const Capture capture = readCapture(fileOf(data, size), {}, most);
    require(capture.connections.size() <= most);
    CaptureQuery query;
    require(query.setSort("-client-state") &&
            chosenConnections(capture, query).size() == capture.connections.size());
    std::uint64_t segments = 0;
    for (const CapturedConnection& connection : capture.connections) {
        const CaptureTrace told = readConnection(fileOf(data, size), connection);
        std::uint64_t sent = told.unshown;
        for (const Event& event : told.trace)
            if (as<SegmentEvent>(event) != nullptr) ++sent;
        require(sent == connection.segments());
        segments += sent;
        static_cast<void>(unseenOf(connection));
        static_cast<void>(endingOf(connection));
    }
    require(segments + capture.unkept == capture.packets[0]);
    return 0;
}
