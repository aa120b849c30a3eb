#include "core/call/registers.h"

#include "core/call/calltype.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstring>

namespace eleven {
namespace {

bool isOf(const CallType& type, long number) {
    return type.systemCall == number || std::find(type.alsoSystemCalls.begin(), type.alsoSystemCalls.end(),
                                                  number) != type.alsoSystemCalls.end();
}

} // namespace

std::string Registers::octets(std::uint64_t address, std::uint64_t count) const {
    std::string all(std::min(count, kMostOctets), '\0');
    all.resize(memory != nullptr ? memory->read(address, all) : 0);
    return all;
}

std::optional<EndAddress> endIn(std::span<const char> socketAddress) {
    sockaddr_storage storage{};
    std::memcpy(&storage, socketAddress.data(), std::min(socketAddress.size(), sizeof storage));
    if (storage.ss_family == AF_INET && socketAddress.size() >= sizeof(sockaddr_in)) {
        sockaddr_in end{};
        std::memcpy(&end, &storage, sizeof end);
        return EndAddress{Address(::ntohl(end.sin_addr.s_addr)), ::ntohs(end.sin_port)};
    }
    // Without its last four octets, which RFC 2133 did not have.
    if (storage.ss_family != AF_INET6 || socketAddress.size() < sizeof(sockaddr_in6) - 4) return std::nullopt;
    sockaddr_in6 end{};
    std::memcpy(&end, &storage, sizeof end);
    if (!IN6_IS_ADDR_UNSPECIFIED(&end.sin6_addr) && !IN6_IS_ADDR_V4MAPPED(&end.sin6_addr))
        return std::nullopt;
    std::uint32_t ipv4 = 0;
    std::memcpy(&ipv4, end.sin6_addr.s6_addr + 12, sizeof ipv4);
    return EndAddress{Address(::ntohl(ipv4)), ::ntohs(end.sin6_port)};
}

std::optional<EndAddress> Registers::endAt(std::uint64_t address, std::uint64_t size) const {
    return endIn(octets(address, std::min<std::uint64_t>(size, sizeof(sockaddr_storage))));
}

std::optional<std::vector<Value>> asRegisters(const CallType& type, const Registers& registers) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < type.parameters.size(); ++i) {
        switch (type.parameters[i].kind) {
        case Parameter::Outgoing:
            values.emplace_back(registers.octets(registers.arguments[i], registers.arguments[i + 1]));
            break;
        case Parameter::Incoming:
        case Parameter::Out: values.emplace_back(std::string()); break;
        case Parameter::Length: values.emplace_back(static_cast<std::int64_t>(registers.arguments[i])); break;
        default: values.emplace_back(std::int64_t{registers.integer(i)});
        }
    }
    return values;
}

std::optional<Call> decoded(const Registers& registers) {
    for (const CallType* type : allCallTypes()) {
        if (type->decode == nullptr || !isOf(*type, registers.number)) continue;
        if (auto values = type->decode(*type, registers)) return Call{type, std::move(*values), false};
    }
    return std::nullopt;
}

CallResult outcomeOf(const Call& call, const Registers& registers, std::int64_t value) {
    CallResult result{value < 0 ? -1 : value, value < 0 ? static_cast<int>(-value) : 0};
    if (value < 0) return result;
    if (call.type->outcome != nullptr)
        call.type->outcome(registers, result);
    else if (call.type->effect == Effect::Receive)
        result.received = registers.octets(registers.arguments[1], static_cast<std::uint64_t>(value));
    return result;
}

std::vector<long> tracedSystemCalls() {
    std::vector<long> numbers;
    for (const CallType* type : allCallTypes()) {
        if (type->decode == nullptr) continue;
        numbers.push_back(type->systemCall);
        numbers.insert(numbers.end(), type->alsoSystemCalls.begin(), type->alsoSystemCalls.end());
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

} // namespace eleven
