#pragma once
// Messages over a SOCK_SEQPACKET socket with at most one descriptor (SCM_RIGHTS, unix(7)).

#include "core/base/fd.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace eleven {

/// Sends `bytes` and, if it is not -1, a copy of `descriptor`. False: errno says why.
[[nodiscard]] bool sendMessage(int socket, std::span<const std::uint8_t> bytes, int descriptor);
/// Waits for one message of at most `largest` bytes. None: the other end is closed (errno 0), or errno says
/// why.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> receiveMessage(int socket, std::size_t largest,
                                                                      Fd& descriptor);

} // namespace eleven
