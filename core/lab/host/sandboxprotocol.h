#pragma once
// What the program and its sandbox say to each other: one Request, one Reply per datagram of a SOCK_SEQPACKET
// socketpair; a descriptor rides on the Reply (SCM_RIGHTS, unix(7)). Both ends are built together: no
// versions.

#include "core/net/host.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace eleven::sandbox {

/// The descriptor on which the sandbox finds its end of the socketpair.
inline constexpr int kChannel = 3;

enum class Operation : std::uint8_t {
    Build,   ///< both hosts; once, first
    Socket,  ///< a TCP socket made on `host`
    Tun,     ///< the TUN device of `host`
    Diag,    ///< a NETLINK_SOCK_DIAG socket made on `host`
    Sysctl,  ///< net.ipv4.`name` = `value` on `host`
    Start,   ///< the Program `number` on `host`, as a child of the sandbox's parent; answers its channel
    Confine, ///< from here on it does what the others need, and starts no tracer
    Route,   ///< the route to the other host with rto_min `number` ms (0: default) and quickack
};

/// What runs on a host: executables beside the sandbox, which starts no others.
enum class Program : std::uint32_t {
    Endpoint,
    QtEndpoint,
    Tracer, ///< outside of the PID namespace of the other two, and before any of them
};
inline constexpr std::array kProgramNames{"eleven-states-endpoint", "eleven-states-qt-endpoint",
                                          "eleven-states-tracer"};
[[nodiscard]] constexpr const char* nameOf(Program program) {
    return kProgramNames.at(static_cast<std::size_t>(program));
}

/// A byte of a message is not a bool before it was looked at.
enum class Rides : std::uint8_t { No, Yes };

using Text = std::array<char, 512>;

struct Request {
    Operation operation = Operation::Build;
    std::uint8_t host = 0; ///< 0 client, 1 server
    std::uint32_t number = 0;
    Text name{};
    Text value{};
};

struct Reply {
    std::int32_t errnum = 0;         ///< 0: done
    Rides hasDescriptor = Rides::No; ///< Yes: another Reply follows, once the sandbox has closed its own
                                     ///< copy: a second copy would keep a connection open after close()
    std::int32_t process = 0;        ///< Start: its number
    Text step{};                     ///< what failed
};

/// Copies `text`, cut to fit, with a final 0.
inline void assign(Text& target, std::string_view text) {
    target.fill(0);
    text.substr(0, target.size() - 1).copy(target.data(), target.size() - 1);
}
/// The text up to its 0; never reads past the array.
inline std::string_view view(const Text& text) {
    const std::string_view all(text.data(), text.size());
    return all.substr(0, all.find('\0'));
}

} // namespace eleven::sandbox
