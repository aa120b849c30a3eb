// close(2), shutdown(2), dup(2): what ends a connection, or keeps it from ending.

#include "core/call/caller.h"
#include "core/call/calltype.h"
#include "core/call/registers.h"
#include "core/call/sockaddress.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

namespace eleven {
namespace {

using G = ConstantGroup;
using P = Parameter;

constexpr std::array kCloseConstants = std::to_array<Constant>({
    {G::How, "SHUT_RD", SHUT_RD},
    {G::How, "SHUT_WR", SHUT_WR},
    {G::How, "SHUT_RDWR", SHUT_RDWR},
});

CallResult closeIt(const Call& call, Caller& caller) {
    // Its number is free before the kernel begins to linger, as close(2) has it.
    Fd fd = caller.descriptors().take(call.number(0));
    return resultOf(::close(fd.release()));
}

CallResult shutDown(const Call& call, Caller& caller) {
    return resultOf(::shutdown(caller.descriptors().real(call.number(0)), static_cast<int>(call.number(1))));
}

CallResult duplicate(const Call& call, Caller& caller) {
    Fd copy(::fcntl(caller.descriptors().real(call.number(0)), F_DUPFD_CLOEXEC, 0));
    if (!copy.isOpen()) return resultOf(-1);
    const OpenSocket original = *caller.descriptors().find(call.number(0));
    return {caller.descriptors().keep(std::move(copy), original.isListener, original.flow), 0};
}

std::optional<std::vector<Value>> decodeDup(const CallType& type, const Registers& registers) {
    const int command = registers.integer(1);
    if (registers.number == SYS_fcntl && command != F_DUPFD && command != F_DUPFD_CLOEXEC)
        return std::nullopt;
    return asRegisters(type, registers);
}

const std::vector<CallType>& closeRows() {
    static const std::vector<CallType> all = {
        {.name = "shutdown",
         .usage = "shutdown(fd, SHUT_WR)",
         .parameters = {{P::Descriptor}, {P::Constant, G::How}},
         .effect = Effect::Shutdown,
         .systemCall = SYS_shutdown,
         .perform = shutDown,
         .stimulus = always<Stimulus::Close>,
         .decode = asRegisters}, // SHUT_RD too, in LISTEN and SYN-SENT (inet_shutdown())
        {.name = "close",
         .usage = "close(fd)",
         .parameters = {{P::Descriptor}},
         .effect = Effect::Close,
         .systemCall = SYS_close,
         .perform = closeIt,
         .stimulus = always<Stimulus::Close>,
         .decode = asRegisters},
        {.name = "dup",
         .usage = "dup(fd)",
         .parameters = {{P::Descriptor}},
         .effect = Effect::Duplicate,
         .systemCall = SYS_fcntl,
         .perform = duplicate,
         .cForm = mustBeUsed,
         .alsoSystemCalls = {SYS_dup},
         .decode = decodeDup},
    };
    return all;
}

} // namespace

const CallFamily& closeCalls() {
    static const CallFamily family{closeRows(), kCloseConstants};
    return family;
}

} // namespace eleven
