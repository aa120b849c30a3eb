// eleven-states-tracer: runs a program of the user's own on a host of the lab and holds its socket calls. No
// Qt, one thread. It is started by the sandbox, speaks endpointprotocol.h, and all that it traces ends with
// it.

#include "app/tracer/tracer.h"

#include <sys/mman.h>
#include <sys/socket.h>
#include <ucontext.h>

#include <csignal>
#include <cstdio>

#ifdef __SANITIZE_ADDRESS__
/// It stops a process by another one, which ptrace(2) forbids here.
extern "C" int __lsan_is_turned_off() { return 1; }
#endif

namespace {

int status = 2;
void trace() { status = eleven::tracer::Tracer(eleven::endpoint::kChannel).run(); }

/// Who reads debug information needs more of a stack than a user's limit may allow (ulimit -s).
void onItsOwnStack(void (*run)()) {
    constexpr std::size_t kStack = 8 * std::size_t{1024} * 1024; // taken where it is used
    void* const memory = ::mmap(nullptr, kStack, PROT_READ | PROT_WRITE,
                                MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    ucontext_t here{};
    ucontext_t there{};
    if (memory == MAP_FAILED || ::getcontext(&there) < 0) return run();
    there.uc_stack.ss_sp = memory;
    there.uc_stack.ss_size = kStack;
    there.uc_link = &here;
    ::makecontext(&there, run, 0);
    ::swapcontext(&here, &there);
}

} // namespace

int main() {
    int type = 0;
    socklen_t size = sizeof type;
    if (::getsockopt(eleven::endpoint::kChannel, SOL_SOCKET, SO_TYPE, &type, &size) < 0 ||
        type != SOCK_SEQPACKET) {
        std::fputs("eleven-states-tracer is started by eleven-states; it does nothing by itself.\n", stderr);
        return 2;
    }
    ::signal(SIGXFSZ, SIG_IGN); // ulimit -f: the file of script lines is then not there
    onItsOwnStack(trace);
    return status;
}
