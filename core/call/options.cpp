// setsockopt(2), getsockopt(2), fcntl(2): how a socket behaves.

#include "core/base/result.h"
#include "core/call/caller.h"
#include "core/call/calltype.h"
#include "core/call/registers.h"
#include "core/call/sockaddress.h"

#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/syscall.h>
#include <sys/time.h>

#include <array>

namespace eleven {
namespace {

using G = ConstantGroup;
using P = Parameter;

constexpr std::array kOptionsConstants = std::to_array<Constant>({
    {G::Level, "SOL_SOCKET", SOL_SOCKET},
    {G::Level, "IPPROTO_TCP", IPPROTO_TCP},
    {G::Level, "IPPROTO_IPV6", IPPROTO_IPV6, true},
    {G::SocketOption, "SO_REUSEADDR", SO_REUSEADDR},
    {G::SocketOption, "SO_REUSEPORT", SO_REUSEPORT},
    {G::SocketOption, "SO_KEEPALIVE", SO_KEEPALIVE},
    {G::SocketOption, "SO_LINGER", SO_LINGER},
    {G::SocketOption, "SO_RCVBUF", SO_RCVBUF},
    {G::SocketOption, "SO_SNDBUF", SO_SNDBUF},
    {G::SocketOption, "SO_RCVLOWAT", SO_RCVLOWAT},
    {G::SocketOption, "SO_RCVTIMEO", SO_RCVTIMEO},
    {G::SocketOption, "SO_SNDTIMEO", SO_SNDTIMEO},
    {G::SocketOption, "SO_OOBINLINE", SO_OOBINLINE},
    {G::SocketOption, "SO_ERROR", SO_ERROR},
    {G::TcpOption, "TCP_NODELAY", TCP_NODELAY},
    {G::TcpOption, "TCP_CORK", TCP_CORK},
    {G::TcpOption, "TCP_MAXSEG", TCP_MAXSEG},
    {G::TcpOption, "TCP_SYNCNT", TCP_SYNCNT},
    {G::TcpOption, "TCP_LINGER2", TCP_LINGER2},
    {G::TcpOption, "TCP_DEFER_ACCEPT", TCP_DEFER_ACCEPT},
    {G::TcpOption, "TCP_USER_TIMEOUT", TCP_USER_TIMEOUT},
    {G::TcpOption, "TCP_KEEPIDLE", TCP_KEEPIDLE},
    {G::TcpOption, "TCP_KEEPINTVL", TCP_KEEPINTVL},
    {G::TcpOption, "TCP_KEEPCNT", TCP_KEEPCNT},
    {G::TcpOption, "TCP_QUICKACK", TCP_QUICKACK},
    {G::TcpOption, "TCP_FASTOPEN", TCP_FASTOPEN},
    {G::TcpOption, "TCP_FASTOPEN_CONNECT", TCP_FASTOPEN_CONNECT},
    {G::Ipv6Option, "IPV6_V6ONLY", IPV6_V6ONLY, true},
    {G::Command, "F_GETFL", F_GETFL},
    {G::Command, "F_SETFL", F_SETFL},
    {G::FileFlag, "O_NONBLOCK", O_NONBLOCK},
    {G::FileFlag, "O_RDWR", O_RDWR},
});

/// What kind of value an option has: two numbers make a struct linger or a struct timeval.
bool isLinger(std::int64_t level, std::int64_t option) { return level == SOL_SOCKET && option == SO_LINGER; }
bool isTime(std::int64_t level, std::int64_t option) {
    return level == SOL_SOCKET && (option == SO_RCVTIMEO || option == SO_SNDTIMEO);
}
bool isLinger(std::span<const Value> values) {
    return isLinger(std::get<std::int64_t>(values[1]), std::get<std::int64_t>(values[2]));
}
bool isTime(std::span<const Value> values) {
    return isTime(std::get<std::int64_t>(values[1]), std::get<std::int64_t>(values[2]));
}

CallResult setOption(const Call& call, Caller& caller) {
    const int fd = caller.descriptors().real(call.number(0));
    const auto level = static_cast<int>(call.number(1));
    const auto option = static_cast<int>(call.number(2));
    const auto first = static_cast<int>(call.number(3));
    if (isLinger(level, option)) {
        const linger value{first, static_cast<int>(call.number(4))};
        return resultOf(::setsockopt(fd, level, option, &value, sizeof value));
    }
    if (isTime(level, option)) {
        const timeval value{first, static_cast<suseconds_t>(call.number(4))};
        return resultOf(::setsockopt(fd, level, option, &value, sizeof value));
    }
    return resultOf(::setsockopt(fd, level, option, &first, sizeof first));
}

/// With a variable it takes the value; without one the value is what the call gives.
CallResult getOption(const Call& call, Caller& caller) {
    int value = 0;
    socklen_t size = sizeof value;
    CallResult result =
        resultOf(::getsockopt(caller.descriptors().real(call.number(0)), static_cast<int>(call.number(1)),
                              static_cast<int>(call.number(2)), &value, &size));
    if (result.value < 0) return result;
    result.out.push_back(value);
    if (call.values.size() < 4) result.value = value;
    return result;
}

CallResult control(const Call& call, Caller& caller) {
    return resultOf(::fcntl(caller.descriptors().real(call.number(0)), static_cast<int>(call.number(1)),
                            static_cast<int>(call.number(2))));
}

std::string_view checkSet(std::span<const Value> values) {
    if (isLinger(values) && values.size() < 5) return "setsockopt(fd, SOL_SOCKET, SO_LINGER, on, seconds)";
    const bool hasTwo = isLinger(values) || isTime(values);
    return !hasTwo && values.size() > 4 ? "one value for this option" : "";
}

std::string_view checkGet(std::span<const Value> values) {
    return isLinger(values) || isTime(values) ? "an option that is one number" : "";
}

CForm setInC(std::span<const Value> values) {
    if (isLinger(values))
        return {"set_linger", R"(
static int set_linger(int fd, int level, int option, int on, int seconds) {
    struct linger value = {.l_onoff = on, .l_linger = seconds};
    return setsockopt(fd, level, option, &value, sizeof value);
}
)"};
    if (isTime(values))
        return {.function = "set_time",
                .definition = R"(
static int set_time(int fd, int level, int option, int seconds, int microseconds) {
    struct timeval value = {.tv_sec = seconds, .tv_usec = microseconds};
    return setsockopt(fd, level, option, &value, sizeof value);
}
)",
                .header = "sys/time.h",
                .arguments = values.size() < 5 ? ", 0" : ""};
    return {"set_option", R"(
static int set_option(int fd, int level, int option, int value) {
    return setsockopt(fd, level, option, &value, sizeof value);
}
)"};
}

CForm getInC(std::span<const Value> values) {
    if (values.size() < 4)
        return {"option_of", R"(
static int option_of(int fd, int level, int option) {
    int value = 0;
    socklen_t size = sizeof value;
    return getsockopt(fd, level, option, &value, &size) < 0 ? -1 : value;
}
)"};
    return {"get_option", R"(
static int get_option(int fd, int level, int option, int *value) {
    socklen_t size = sizeof *value;
    return getsockopt(fd, level, option, value, &size);
}
)"};
}

CForm controlInC(std::span<const Value>) { return {.header = "fcntl.h"}; }

std::string optionText(const Call& call, const CallResult& result) {
    if (result.out.empty()) return {};
    const bool isError = call.number(1) == SOL_SOCKET && call.number(2) == SO_ERROR && result.out[0] != 0;
    return isError ? errnoName(static_cast<int>(result.out[0])) : std::to_string(result.out[0]);
}

std::optional<std::vector<Value>> decodeSet(const CallType&, const Registers& registers) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < 3; ++i)
        values.emplace_back(std::int64_t{registers.integer(i)});
    const std::uint64_t address = registers.arguments[3];
    const auto pair = [&](auto first, auto second) {
        values.emplace_back(static_cast<std::int64_t>(first));
        values.emplace_back(static_cast<std::int64_t>(second));
    };
    if (isTime(values)) {
        const timeval time = registers.at<timeval>(address).value_or(timeval{});
        pair(time.tv_sec, time.tv_usec);
    } else if (isLinger(values)) {
        const linger value = registers.at<linger>(address).value_or(linger{});
        pair(value.l_onoff, value.l_linger);
    } else {
        values.emplace_back(std::int64_t{registers.at<int>(address).value_or(0)});
    }
    return values;
}

std::optional<std::vector<Value>> decodeGet(const CallType&, const Registers& registers) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < 3; ++i)
        values.emplace_back(std::int64_t{registers.integer(i)});
    values.emplace_back(std::string());
    return values;
}

void optionOut(const Registers& registers, CallResult& result) {
    if (const auto value = registers.at<int>(registers.arguments[3])) result.out.push_back(*value);
}

std::optional<std::vector<Value>> decodeControl(const CallType& type, const Registers& registers) {
    const int command = registers.integer(1);
    if (command != F_GETFL && command != F_SETFL) return std::nullopt;
    auto values = asRegisters(type, registers);
    if (command == F_GETFL) values->pop_back();
    return values;
}

const std::vector<CallType>& optionsRows() {
    static const std::vector<CallType> all = {
        // With IPPROTO_TCP the option is one of TcpOption, see groupOf().
        {.name = "setsockopt",
         .usage = "setsockopt(fd, level, option, value)",
         .parameters = {{P::Descriptor},
                        {P::Constant, G::Level},
                        {P::Constant, G::SocketOption},
                        {P::Number},
                        {P::Number}},
         .optional = 1,
         .systemCall = SYS_setsockopt,
         .perform = setOption,
         .cForm = setInC,
         .check = checkSet,
         .decode = decodeSet},
        {.name = "getsockopt",
         .usage = "getsockopt(fd, level, option, variable)",
         .parameters = {{P::Descriptor}, {P::Constant, G::Level}, {P::Constant, G::SocketOption}, {P::Out}},
         .optional = 1,
         .systemCall = SYS_getsockopt,
         .perform = getOption,
         .cForm = getInC,
         .check = checkGet,
         .showOut = optionText,
         .decode = decodeGet,
         .outcome = optionOut},
        {.name = "fcntl",
         .usage = "fcntl(fd, F_SETFL, O_NONBLOCK)",
         .parameters = {{P::Descriptor}, {P::Constant, G::Command}, {P::Flags, G::FileFlag}},
         .optional = 1,
         .systemCall = SYS_fcntl,
         .perform = control,
         .cForm = controlInC,
         .decode = decodeControl},
    };
    return all;
}

} // namespace

const CallFamily& optionCalls() {
    static const CallFamily family{optionsRows(), kOptionsConstants};
    return family;
}

} // namespace eleven
