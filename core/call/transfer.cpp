// send(2), write(2), recv(2), read(2): what moves octets.

#include "core/call/caller.h"
#include "core/call/calltype.h"
#include "core/call/sockaddress.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace eleven {
namespace {

using G = ConstantGroup;
using P = Parameter;

constexpr std::array kTransferConstants = std::to_array<Constant>({
    {G::Flag, "MSG_NOSIGNAL", MSG_NOSIGNAL},
    {G::Flag, "MSG_DONTWAIT", MSG_DONTWAIT},
    {G::Flag, "MSG_PEEK", MSG_PEEK},
    {G::Flag, "MSG_WAITALL", MSG_WAITALL},
    {G::Flag, "MSG_MORE", MSG_MORE},
    {G::Flag, "MSG_OOB", MSG_OOB},
});

std::size_t lengthOf(const Call& call) {
    return static_cast<std::size_t>(std::max<std::int64_t>(call.number(2), 0));
}

/// The octets to send: as many as the length says, the rest of a shorter text is 0.
std::string outgoing(const Call& call) {
    std::string data = call.text(1);
    data.resize(lengthOf(call), '\0');
    return data;
}

CallResult incoming(std::string buffer, ssize_t received) {
    CallResult result = resultOf(received);
    buffer.resize(static_cast<std::size_t>(std::max<ssize_t>(received, 0)));
    result.received = std::move(buffer);
    return result;
}

CallResult sendOut(const Call& call, Caller& caller) {
    const std::string data = outgoing(call);
    return resultOf(::send(caller.descriptors().real(call.number(0)), data.data(), data.size(),
                           static_cast<int>(call.number(3))));
}

CallResult writeOut(const Call& call, Caller& caller) {
    const std::string data = outgoing(call);
    return resultOf(::write(caller.descriptors().real(call.number(0)), data.data(), data.size()));
}

CallResult receive(const Call& call, Caller& caller) {
    std::string buffer(lengthOf(call), '\0');
    const ssize_t size = ::recv(caller.descriptors().real(call.number(0)), buffer.data(), buffer.size(),
                                static_cast<int>(call.number(3)));
    return incoming(std::move(buffer), size);
}

CallResult readIn(const Call& call, Caller& caller) {
    std::string buffer(lengthOf(call), '\0');
    const ssize_t size = ::read(caller.descriptors().real(call.number(0)), buffer.data(), buffer.size());
    return incoming(std::move(buffer), size);
}

const std::vector<CallType>& transferRows() {
    static const std::vector<CallType> all = {
        {.name = "send",
         .usage = "send(fd, buf, length, flags)",
         .parameters = {{P::Descriptor}, {P::Outgoing}, {P::Length}, {P::Flags, G::Flag}},
         .effect = Effect::Send,
         .systemCall = SYS_sendto,
         .perform = sendOut,
         .stimulus = always<Stimulus::Send>,
         .decode = asRegisters},
        {.name = "write",
         .usage = "write(fd, buf, length)",
         .parameters = {{P::Descriptor}, {P::Outgoing}, {P::Length}},
         .effect = Effect::Send,
         .systemCall = SYS_write,
         .perform = writeOut,
         .stimulus = always<Stimulus::Send>,
         .cForm = mustBeUsed,
         .decode = asRegisters},
        {.name = "recv",
         .usage = "recv(fd, buf, size, flags)",
         .parameters = {{P::Descriptor}, {P::Incoming}, {P::Length}, {P::Flags, G::Flag}},
         .effect = Effect::Receive,
         .systemCall = SYS_recvfrom,
         .perform = receive,
         .decode = asRegisters},
        {.name = "read",
         .usage = "read(fd, buf, size)",
         .parameters = {{P::Descriptor}, {P::Incoming}, {P::Length}},
         .effect = Effect::Receive,
         .systemCall = SYS_read,
         .perform = readIn,
         .cForm = mustBeUsed,
         .decode = asRegisters},
    };
    return all;
}

} // namespace

const CallFamily& transferCalls() {
    static const CallFamily family{transferRows(), kTransferConstants};
    return family;
}

} // namespace eleven
