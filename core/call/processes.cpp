// fork(2), wait(2), exit(3), signal(2), puts(3): what concerns the whole process.

#include "core/base/result.h"
#include "core/call/caller.h"
#include "core/call/calltype.h"
#include "core/call/registers.h"
#include "core/call/sockaddress.h"

#include <sched.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <array>
#include <csignal>

namespace eleven {
namespace {

using G = ConstantGroup;
using P = Parameter;

constexpr std::int64_t kHandler = 2;

constexpr std::array kProcessesConstants = std::to_array<Constant>({
    {G::Signal, "SIGPIPE", SIGPIPE},
    {G::Signal, "SIGCHLD", SIGCHLD},
    {G::Action, "SIG_DFL", 0}, // the header's SIG_DFL and SIG_IGN are function pointers
    {G::Action, "SIG_IGN", 1},
    {G::Action, "handler", kHandler},
});

CallResult forkIt(const Call&, Caller& caller) { return resultOf(caller.fork()); }

CallResult waitForIt(const Call&, Caller& caller) {
    int status = 0;
    CallResult result = resultOf(caller.waitForChild(status));
    if (result.value > 0) result.out.push_back(status);
    return result;
}

CallResult exitNow(const Call& call, Caller& caller) {
    return resultOf(caller.exit(static_cast<int>(call.number(0))));
}

CallResult setSignal(const Call& call, Caller& caller) {
    return resultOf(caller.setSignal(static_cast<int>(call.number(0)), call.number(1)));
}

CallResult print(const Call& call, Caller&) {
    return {static_cast<std::int64_t>(call.text(0).size()) + 1, 0};
}

/// "0", "SIGPIPE"
std::string statusText(const Call&, const CallResult& result) {
    if (result.out.empty()) return {};
    const auto status = static_cast<int>(result.out[0]);
    return WIFSIGNALED(status) ? signalName(WTERMSIG(status)) : std::to_string(WEXITSTATUS(status));
}

CForm waitInC(std::span<const Value>) {
    return {
        .definition = "\nstatic int child_status;\n", .header = "sys/wait.h", .arguments = "&child_status"};
}
CForm exitInC(std::span<const Value>) { return {.header = "stdlib.h"}; }
CForm printInC(std::span<const Value>) { return {.header = "stdio.h"}; }

CForm signalInC(std::span<const Value> values) {
    CForm form{.header = "signal.h", .afterwards = " == SIG_ERR ? -1 : 0"};
    if (std::get<std::int64_t>(values[1]) == kHandler)
        form.definition = R"(
static volatile sig_atomic_t handler_calls;

static void handler(int number) {
    (void)number;
    handler_calls = handler_calls + 1;
}
)";
    return form;
}

const std::vector<long> kForks = {
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
    SYS_clone3};

/// A thread is none.
std::optional<std::vector<Value>> decodeFork(const CallType&, const Registers& registers) {
    std::uint64_t flags = registers.number == SYS_clone ? registers.arguments[0] : 0;
    if (registers.number == SYS_clone3)
        flags = registers.at<std::uint64_t>(registers.arguments[0]).value_or(0);
    if ((flags & CLONE_THREAD) != 0) return std::nullopt;
    return std::vector<Value>{};
}

std::optional<std::vector<Value>> decodeWait(const CallType&, const Registers&) {
    return std::vector<Value>{}; // for whom, and whether it waits at all, is not told
}

void statusOut(const Registers& registers, CallResult& result) {
    if (result.value <= 0) return;
    if (const auto status = registers.at<int>(registers.arguments[1])) result.out.push_back(*status);
}

const std::vector<CallType>& processesRows() {
    static const std::vector<CallType> all = {
        {.name = "fork",
         .usage = "fork()",
         .parameters = {},
         .effect = Effect::Fork,
         .systemCall = SYS_clone,
         .perform = forkIt,
         .needsProcess = true,
         .alsoSystemCalls = kForks,
         .decode = decodeFork},
        {.name = "wait",
         .usage = "wait()",
         .parameters = {},
         .effect = Effect::Wait,
         .systemCall = SYS_wait4,
         .perform = waitForIt,
         .cForm = waitInC,
         .needsProcess = true,
         .showOut = statusText,
         .decode = decodeWait,
         .outcome = statusOut},
        {.name = "exit",
         .usage = "exit(status)",
         .parameters = {{P::Number}},
         .effect = Effect::Exit,
         .systemCall = SYS_exit_group,
         .perform = exitNow,
         .cForm = exitInC,
         .needsProcess = true,
         .decode = asRegisters},
        {.name = "signal",
         .usage = "signal(SIGPIPE, SIG_IGN)",
         .parameters = {{P::Constant, G::Signal}, {P::Constant, G::Action}},
         .effect = Effect::SetSignal,
         .systemCall = SYS_rt_sigaction,
         .perform = setSignal,
         .cForm = signalInC,
         .needsProcess = true},
        {.name = "puts",
         .usage = "puts(\"text\")",
         .parameters = {{P::Text}},
         .effect = Effect::Print,
         .perform = print,
         .cForm = printInC},
    };
    return all;
}

} // namespace

const CallFamily& processCalls() {
    static const CallFamily family{processesRows(), kProcessesConstants};
    return family;
}

} // namespace eleven
