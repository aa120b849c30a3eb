#pragma once
// The calls a program may make, what their arguments must be, and the symbolic constants with their values
// from the system headers. Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eleven {

/// Constants that are right in the same places.
enum class ConstantGroup : std::uint8_t {
    None,
    Family,
    Type,
    Protocol,
    Level,
    SocketOption,
    TcpOption,
    Flag,
    How,
    Signal,
    Action,
};

enum class Parameter : std::uint8_t {
    Descriptor, ///< a variable or a number
    Number,     ///< a variable or a number
    Port,       ///< 0 to 65535
    Length,     ///< a variable or a number, not more than the buffer or text before it has
    Outgoing,   ///< a buffer or a text
    Incoming,   ///< a buffer
    Text,       ///< a text
    Host,       ///< client or server
    Constant,   ///< one of a group
    Flags,      ///< 0, or several of a group joined with |
};

struct ParameterRule {
    Parameter kind = Parameter::Number;
    ConstantGroup group = ConstantGroup::None;
};

struct CallRule {
    std::string_view name;
    std::string_view usage; ///< "recv(fd, buf, size, flags)"
    std::vector<ParameterRule> parameters;
    std::size_t optional = 0; ///< how many of the last parameters may be left out
};

/// The rule of a call, or nullptr if there is no such call.
[[nodiscard]] const CallRule* callRule(std::string_view name);

[[nodiscard]] std::optional<std::int64_t> constantValue(ConstantGroup group, std::string_view name);
[[nodiscard]] std::vector<std::string> constantsOf(ConstantGroup group);
/// The name stands for a constant, a host, a call or a word of C: no variable can be called so.
[[nodiscard]] bool isReservedName(std::string_view name);

} // namespace eleven
