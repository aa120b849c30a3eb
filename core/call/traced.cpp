// What only programs of the user's own call, never those of lessons: readv(2), sendmsg(2), epoll_wait(2), …

#include "core/call/calltype.h"
#include "core/call/registers.h"
#include "core/call/sockaddress.h"

#include <poll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>

#include <algorithm>

namespace eleven {

namespace {

using G = ConstantGroup;
using P = Parameter;

constexpr std::uint64_t kMostParts = 1024; // UIO_MAXIOV
constexpr int kMostDescriptors = 1024;     // FD_SETSIZE, and of poll(2) what is told of

/// The memory of readv(2) and its like, in their order.
std::vector<iovec> partsAt(const Registers& registers, std::uint64_t address, std::uint64_t count) {
    std::vector<iovec> parts;
    for (std::uint64_t i = 0; i < std::min(count, kMostParts); ++i)
        if (const auto part = registers.at<iovec>(address + i * sizeof(iovec))) parts.push_back(*part);
    return parts;
}

std::int64_t sizeOf(const std::vector<iovec>& parts) {
    std::size_t size = 0;
    for (const iovec& part : parts)
        size += part.iov_len;
    return static_cast<std::int64_t>(size);
}

std::string octetsIn(const Registers& registers, const std::vector<iovec>& parts, std::uint64_t most) {
    std::string all;
    for (const iovec& part : parts)
        if (all.size() < most)
            all += registers.octets(reinterpret_cast<std::uint64_t>(part.iov_base),
                                    std::min<std::uint64_t>(part.iov_len, most - all.size()));
    return all;
}

std::vector<iovec> partsOfMessage(const Registers& registers) {
    const msghdr message = registers.at<msghdr>(registers.arguments[1]).value_or(msghdr{});
    return partsAt(registers, reinterpret_cast<std::uint64_t>(message.msg_iov), message.msg_iovlen);
}
std::vector<iovec> partsOfVector(const Registers& registers) {
    return partsAt(registers, registers.arguments[1], registers.arguments[2]);
}

using PartsOf = std::vector<iovec> (*)(const Registers&);

template <PartsOf kParts>
std::optional<std::vector<Value>> decodeParts(const CallType& type, const Registers& registers) {
    const std::vector<iovec> parts = kParts(registers);
    const bool isSent = type.effect == Effect::Send;
    std::vector<Value> values{std::int64_t{registers.integer(0)},
                              isSent ? octetsIn(registers, parts, kMostOctets) : std::string(),
                              sizeOf(parts)};
    if (type.parameters.size() == 4) values.emplace_back(std::int64_t{registers.integer(2)});
    return values;
}

template <PartsOf kParts>
void partsOut(const Registers& registers, CallResult& result) {
    result.received = octetsIn(registers, kParts(registers), static_cast<std::uint64_t>(result.value));
}

/// To a socket; where it comes from is a file.
std::optional<std::vector<Value>> decodeSendfile(const CallType&, const Registers& registers) {
    return std::vector<Value>{std::int64_t{registers.integer(0)},
                              static_cast<std::int64_t>(registers.arguments[3])};
}

/// Of splice(2) one end is a pipe; `socket`: where the other stands among its arguments.
template <std::size_t kSocket>
std::optional<std::vector<Value>> decodeSplice(const CallType&, const Registers& registers) {
    if (registers.isSocket && !registers.isSocket(registers.integer(kSocket))) return std::nullopt;
    return std::vector<Value>{std::int64_t{registers.integer(0)}, std::int64_t{registers.integer(2)},
                              static_cast<std::int64_t>(registers.arguments[4])};
}

/// recvmmsg(2) and sendmmsg(2): how many messages.
std::optional<std::vector<Value>> decodeMessages(const CallType&, const Registers& registers) {
    return std::vector<Value>{std::int64_t{registers.integer(0)}, std::int64_t{registers.integer(2)}};
}

/// What arrives does not lie where others have it.
void nothingMore(const Registers&, CallResult&) {}

std::optional<std::vector<Value>> decodePolls(const CallType&, const Registers& registers) {
    if (registers.arguments[1] < 3) return std::nullopt; // poll(2), readiness.cpp
    return std::vector<Value>{static_cast<std::int64_t>(registers.arguments[1]), pollTimeout(registers)};
}

std::vector<int> polled(const Registers& registers) {
    std::vector<int> all;
    for (std::uint64_t i = 0; i < std::min<std::uint64_t>(registers.arguments[1], kMostDescriptors); ++i)
        if (const auto one = registers.at<pollfd>(registers.arguments[0] + i * sizeof(pollfd)))
            all.push_back(one->fd);
    return all;
}

std::vector<int> selected(const Registers& registers) {
    std::vector<int> all;
    const int end = std::min(registers.integer(0), kMostDescriptors);
    for (const std::size_t which : {1, 2, 3}) {
        const auto set = registers.at<fd_set>(registers.arguments[which]);
        for (int fd = 0; set && fd < end; ++fd)
            if (FD_ISSET(fd, &*set)) all.push_back(fd);
    }
    return all;
}

const std::vector<CallType>& tracedRows() {
    static const std::vector<CallType> all = {
        {.name = "writev",
         .usage = "writev(fd, octets, length)",
         .parameters = {{P::Descriptor}, {P::Outgoing}, {P::Length}},
         .effect = Effect::Send,
         .systemCall = SYS_writev,
         .stimulus = always<Stimulus::Send>,
         .decode = decodeParts<partsOfVector>},
        {.name = "sendmsg",
         .usage = "sendmsg(fd, octets, length, flags)",
         .parameters = {{P::Descriptor}, {P::Outgoing}, {P::Length}, {P::Flags, G::Flag}},
         .effect = Effect::Send,
         .systemCall = SYS_sendmsg,
         .stimulus = always<Stimulus::Send>,
         .decode = decodeParts<partsOfMessage>},
        {.name = "sendfile",
         .usage = "sendfile(fd, count)",
         .parameters = {{P::Descriptor}, {P::Number}},
         .effect = Effect::Send,
         .systemCall = SYS_sendfile,
         .stimulus = always<Stimulus::Send>,
         .decode = decodeSendfile},
        {.name = "sendmmsg",
         .usage = "sendmmsg(fd, count)",
         .parameters = {{P::Descriptor}, {P::Number}},
         .effect = Effect::Send,
         .systemCall = SYS_sendmmsg,
         .stimulus = always<Stimulus::Send>,
         .decode = decodeMessages},
        {.name = "splice-to",
         .usage = "splice(pipe, fd, size)",
         .parameters = {{P::Number}, {P::Descriptor}, {P::Length}},
         .effect = Effect::Send,
         .systemCall = SYS_splice,
         .stimulus = always<Stimulus::Send>,
         .decode = decodeSplice<2>,
         .shownAs = "splice"},
        {.name = "readv",
         .usage = "readv(fd, buffer, size)",
         .parameters = {{P::Descriptor}, {P::Incoming}, {P::Length}},
         .effect = Effect::Receive,
         .systemCall = SYS_readv,
         .decode = decodeParts<partsOfVector>,
         .outcome = partsOut<partsOfVector>},
        {.name = "recvmsg",
         .usage = "recvmsg(fd, buffer, size, flags)",
         .parameters = {{P::Descriptor}, {P::Incoming}, {P::Length}, {P::Flags, G::Flag}},
         .effect = Effect::Receive,
         .systemCall = SYS_recvmsg,
         .decode = decodeParts<partsOfMessage>,
         .outcome = partsOut<partsOfMessage>},
        {.name = "recvmmsg",
         .usage = "recvmmsg(fd, count)",
         .parameters = {{P::Descriptor}, {P::Number}},
         .effect = Effect::Receive,
         .systemCall = SYS_recvmmsg,
         .decode = decodeMessages,
         .outcome = nothingMore},
        {.name = "splice",
         .usage = "splice(fd, pipe, size)",
         .parameters = {{P::Descriptor}, {P::Number}, {P::Length}},
         .effect = Effect::Receive,
         .systemCall = SYS_splice,
         .decode = decodeSplice<0>,
         .outcome = nothingMore},
        {.name = "dup2",
         .usage = "dup2(fd, number)",
         .parameters = {{P::Descriptor}, {P::Number}},
         .effect = Effect::Duplicate,
#ifdef SYS_dup2
         .systemCall = SYS_dup2,
         .alsoSystemCalls = {SYS_dup3},
#else
         .systemCall = SYS_dup3,
#endif
         .decode = asRegisters},
        {.name = "ppoll",
         .usage = "ppoll(count, timeout)",
         .parameters = {{P::Number}, {P::Number}},
         .systemCall = SYS_ppoll,
#ifdef SYS_poll
         .alsoSystemCalls = {SYS_poll},
#endif
         .decode = decodePolls},
        {.name = "select",
         .usage = "select(count)",
         .parameters = {{P::Number}},
         .systemCall = SYS_pselect6,
#ifdef SYS_select
         .alsoSystemCalls = {SYS_select},
#endif
         .decode = asRegisters},
        {.name = "epoll_wait",
         .usage = "epoll_wait(fd)",
         .parameters = {{P::Number}},
         .systemCall = SYS_epoll_pwait,
#ifdef SYS_epoll_wait
         .alsoSystemCalls = {SYS_epoll_wait},
#endif
         .decode = asRegisters},
    };
    return all;
}

} // namespace

std::vector<int> descriptorsIn(const Registers& registers) {
    const std::optional<Call> call = decoded(registers);
    if (!call) return {};
    if (call->name() == "poll" || call->name() == "ppoll") return polled(registers);
    if (call->name() == "select") return selected(registers);
    return descriptorsOf(*call);
}

const CallFamily& tracedCalls() {
    static const CallFamily family{tracedRows(), {}};
    return family;
}

} // namespace eleven
