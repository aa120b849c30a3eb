#pragma once
// Messages over a SOCK_SEQPACKET socket with at most one descriptor (SCM_RIGHTS, unix(7)).

#include "core/base/fd.h"

#include <sys/types.h>

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

struct Message {
    std::vector<std::uint8_t> octets;
    Fd descriptor;     ///< if one rode on it
    pid_t sender = -1; ///< as the kernel says (SCM_CREDENTIALS), where the receiver's end has SO_PASSCRED
};
/// The same; `flags` as recvmsg(2) takes them.
[[nodiscard]] std::optional<Message> receiveMessage(int socket, std::size_t largest, int flags = 0);

} // namespace eleven
