// eleven-states-tracer: runs a program of the user's own on a host of the lab and holds its socket calls. No
// Qt, one thread. It is started by the sandbox, speaks endpointprotocol.h, and all that it traces ends with
// it.

#include "app/tracer/tracer.h"

#include <sys/socket.h>

#include <cstdio>

#ifdef __SANITIZE_ADDRESS__
/// It stops a process by another one, which ptrace(2) forbids here.
extern "C" int __lsan_is_turned_off() { return 1; }
#endif

int main() {
    int type = 0;
    socklen_t size = sizeof type;
    if (::getsockopt(eleven::endpoint::kChannel, SOL_SOCKET, SO_TYPE, &type, &size) < 0 ||
        type != SOCK_SEQPACKET) {
        std::fputs("eleven-states-tracer is started by eleven-states; it does nothing by itself.\n", stderr);
        return 2;
    }
    return eleven::tracer::Tracer(eleven::endpoint::kChannel).run();
}
