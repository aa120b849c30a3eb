#pragma once
// A system call as it stands in the registers of a traced program, and the memory that its arguments point
// to. What it is in words of the table is said there: CallType::decode. Lives while the program is stopped.

#include "core/call/call.h"
#include "core/net/address.h"

#include <array>
#include <bit>
#include <functional>
#include <optional>
#include <span>

namespace eleven {

/// The memory of another program.
class Memory {
public:
    virtual ~Memory() = default;
    /// As many octets as can be read; stops at the first that cannot.
    [[nodiscard]] virtual std::size_t read(std::uint64_t address, std::span<char> into) const = 0;
};

/// What connect(2) and bind(2) are given, of IPv4, or of IPv6 where that stands for it.
struct EndAddress {
    Address address;
    std::uint16_t port = 0;
};

struct Registers {
    long number = -1; ///< of the system call
    std::array<std::uint64_t, 6> arguments{};
    const Memory* memory = nullptr;
    std::function<bool(int)> isSocket = {}; ///< of TCP it is; without this anything may be

    [[nodiscard]] int integer(std::size_t index) const { return static_cast<int>(arguments[index]); }
    /// At most kMostOctets of them; fewer where the memory ends.
    [[nodiscard]] std::string octets(std::uint64_t address, std::uint64_t count) const;
    [[nodiscard]] std::optional<EndAddress> endAt(std::uint64_t address, std::uint64_t size) const;
    /// None: there is nothing to read.
    template <typename Value>
    [[nodiscard]] std::optional<Value> at(std::uint64_t address) const {
        std::array<char, sizeof(Value)> raw{};
        if (memory == nullptr || memory->read(address, raw) != sizeof(Value)) return std::nullopt;
        return std::bit_cast<Value>(raw);
    }
};

/// Of what one call sends or receives so much is told.
inline constexpr std::uint64_t kMostOctets = 64 * 1024;

/// A socket address as the kernel has it; none: neither IPv4 nor IPv6 in its place.
[[nodiscard]] std::optional<EndAddress> endIn(std::span<const char> socketAddress);

/// The call that these registers make, if the table has it and it is told of.
[[nodiscard]] std::optional<Call> decoded(const Registers& registers);
/// What came of it; `value` as the kernel returned it, below 0 an errno.
[[nodiscard]] CallResult outcomeOf(const Call& call, const Registers& registers, std::int64_t value);
/// The descriptors that it is about, also those that stand in memory: poll(2), select(2).
[[nodiscard]] std::vector<int> descriptorsIn(const Registers& registers);
/// Of poll(2) and ppoll(2), in milliseconds; -1: none.
[[nodiscard]] std::int64_t pollTimeout(const Registers& registers);
/// The numbers of all system calls that are told of.
[[nodiscard]] std::vector<long> tracedSystemCalls();

} // namespace eleven
