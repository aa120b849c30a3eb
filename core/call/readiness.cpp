// poll(2) on one or two descriptors.

#include "core/call/caller.h"
#include "core/call/calltype.h"
#include "core/call/registers.h"
#include "core/call/sockaddress.h"

#include <poll.h>
#include <sys/syscall.h>

#include <array>

namespace eleven {
namespace {

using G = ConstantGroup;
using P = Parameter;

constexpr std::array kReadinessConstants = std::to_array<Constant>({
    {G::Event, "POLLIN", POLLIN},
    {G::Event, "POLLPRI", POLLPRI},
    {G::Event, "POLLOUT", POLLOUT},
    {G::Event, "POLLERR", POLLERR},
    {G::Event, "POLLHUP", POLLHUP},
    {G::Event, "POLLNVAL", POLLNVAL},
    {G::Event, "POLLRDHUP", POLLRDHUP},
    {G::Event, "POLLRDNORM", POLLRDNORM, true},
    {G::Event, "POLLRDBAND", POLLRDBAND, true},
    {G::Event, "POLLWRNORM", POLLWRNORM, true},
    {G::Event, "POLLWRBAND", POLLWRBAND, true},
});

#ifdef SYS_poll
constexpr long kPoll = SYS_poll;
#else
constexpr long kPoll = SYS_ppoll; // what the C library calls where there is no poll(2)
#endif

CallResult pollThem(const Call& call, Caller& caller) {
    const bool areTwo = call.values.size() == 5;
    const auto watched = [&](std::size_t at) {
        return pollfd{caller.descriptors().real(call.number(at)), static_cast<short>(call.number(at + 1)), 0};
    };
    std::array<pollfd, 2> all{watched(0), areTwo ? watched(2) : pollfd{}};
    const nfds_t count = areTwo ? 2 : 1;
    CallResult result = resultOf(::poll(all.data(), count, static_cast<int>(call.number(areTwo ? 4 : 2))));
    for (nfds_t i = 0; i < count && result.value >= 0; ++i)
        result.out.push_back(all[i].revents);
    return result;
}

std::string_view checkCount(std::span<const Value> values) {
    return values.size() == 4 ? "poll(fd, events, timeout) or poll(fd, events, fd, events, timeout)" : "";
}

/// "POLLIN|POLLRDHUP"; of two descriptors "POLLIN, 0".
std::string eventsText(const Call&, const CallResult& result) {
    std::string text;
    for (const std::int64_t events : result.out)
        text += (text.empty() ? "" : ", ") + constantsText(G::Event, events);
    return result.value > 0 ? text : std::string();
}

CForm pollInC(std::span<const Value> values) {
    if (values.size() < 5)
        return {"poll_one", R"(
static int poll_one(int fd, short events, int timeout) {
    struct pollfd watched = {.fd = fd, .events = events};
    return poll(&watched, 1, timeout);
}
)",
                "poll.h"};
    return {"poll_two", R"(
static int poll_two(int first, short events, int second, short others, int timeout) {
    struct pollfd watched[2] = {{.fd = first, .events = events}, {.fd = second, .events = others}};
    return poll(watched, 2, timeout);
}
)",
            "poll.h"};
}

/// Of more than two see traced.cpp.
std::optional<std::vector<Value>> decodePoll(const CallType&, const Registers& registers) {
    const std::uint64_t count = registers.arguments[1];
    if (count != 1 && count != 2) return std::nullopt;
    std::vector<Value> values;
    for (std::uint64_t i = 0; i < count; ++i) {
        const pollfd watched =
            registers.at<pollfd>(registers.arguments[0] + i * sizeof(pollfd)).value_or(pollfd{});
        values.emplace_back(std::int64_t{watched.fd});
        values.emplace_back(std::int64_t{watched.events});
    }
    values.emplace_back(pollTimeout(registers));
    return values;
}

void pollOut(const Registers& registers, CallResult& result) {
    for (std::uint64_t i = 0; i < std::min<std::uint64_t>(registers.arguments[1], 2); ++i) {
        const auto watched = registers.at<pollfd>(registers.arguments[0] + i * sizeof(pollfd));
        result.out.push_back(watched ? watched->revents : 0);
    }
}

const std::vector<CallType>& readinessRows() {
    static const std::vector<CallType> all = {
        {.name = "poll",
         .usage = "poll(fd, POLLIN, timeout)",
         // With three arguments the third is the timeout, in milliseconds, -1: none.
         .parameters =
             {{P::Descriptor}, {P::Flags, G::Event}, {P::Descriptor}, {P::Flags, G::Event}, {P::Number}},
         .optional = 2,
         .systemCall = kPoll,
         .perform = pollThem,
         .cForm = pollInC,
         .check = checkCount,
         .showOut = eventsText,
         .alsoSystemCalls = {SYS_ppoll},
         .decode = decodePoll,
         .outcome = pollOut},
    };
    return all;
}

} // namespace

std::int64_t pollTimeout(const Registers& registers) {
    if (registers.number == kPoll && kPoll != SYS_ppoll) return registers.integer(2);
    const auto time = registers.at<timespec>(registers.arguments[2]);
    return time ? time->tv_sec * 1000 + time->tv_nsec / 1'000'000 : -1;
}

const CallFamily& readinessCalls() {
    static const CallFamily family{readinessRows(), kReadinessConstants};
    return family;
}

} // namespace eleven
