#pragma once
// The numbers by which events speak of one another.

#include <cstdint>

namespace eleven {

using EventNumber = std::uint64_t; ///< 1 is the first event; 0 means none
using SegmentId = std::uint32_t;   ///< 1 is the first segment the wire took up
using SocketId = std::uint32_t;    ///< 1 is the first kernel socket that was seen

} // namespace eleven
