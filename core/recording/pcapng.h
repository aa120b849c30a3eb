#pragma once
// A run as a capture that tcpdump and Wireshark read (pcapng, draft-ietf-opsawg-pcapng): an interface for
// each host, and on it each segment as that host saw it: where its kernel sent it, and where it was handed
// over. A lost segment was only sent, a forged one only arrives. Pure; the words of a comment are made by who
// calls.

#include "core/recording/trace.h"

#include <functional>
#include <string>
#include <string_view>

namespace eleven {

struct CaptureHead {
    std::string system;      ///< "Linux 6.1.0"
    std::string application; ///< that wrote it
    Nanoseconds began{0};    ///< the beginning of the trace, since the epoch
};

/// In UTF-8, of a segment that was handed over by the FateEvent `fate`; 0: as its sender saw it.
using PacketComment = std::function<std::string(SegmentId segment, EventNumber fate)>;
/// Takes one whole block after the other.
using BlockSink = std::function<void(std::string_view block)>;

void writePcapng(const Trace& trace, const CaptureHead& head, const PacketComment& comment,
                 const BlockSink& sink);

} // namespace eleven
