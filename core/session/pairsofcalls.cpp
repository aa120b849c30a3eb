// Pairs for what a call can do besides opening and closing: not to wait, to wait for all or for a limited
// time, to linger, to end with its process.

#include "core/session/pairtexts.h"
#include "core/session/programpairs.h"

namespace eleven {

std::vector<ProgramPair> pairsOfCalls() {
    return {
        {"never waits", kAccept + R"(n = recv(c, buf, 64, MSG_DONTWAIT);
send(c, "one", 3, MSG_DONTWAIT);
n = recv(c, buf, 64, MSG_DONTWAIT);
close(c);
)",
         kConnect + R"(send(fd, "two", 3, 0);
n = recv(fd, buf, 64, MSG_DONTWAIT);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, MSG_DONTWAIT);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
        {"waits for all", kAccept + R"(n = recv(c, buf, 6, MSG_WAITALL);
n = recv(c, buf, 6, MSG_WAITALL);
close(c);
)",
         kConnect + R"(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, 1);
send(fd, "one", 3, 0);
send(fd, "two", 3, 0);
send(fd, "x", 1, 0);
close(fd);
)"},
        {"peeks and leaves it unread", kAccept + R"(n = recv(c, buf, 64, MSG_PEEK);
shutdown(c, SHUT_WR);
close(c);
)",
         kConnect + R"(send(fd, "seen", 4, 0);
n = recv(fd, buf, 64, MSG_PEEK);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
        {"nonblocking connect", kAccept + R"(n = recv(c, buf, 64, 0);
close(c);
)",
         R"(int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
connect(fd, server, 80);
int r = poll(fd, POLLOUT, 0);
connect(fd, server, 80);
r = poll(fd, POLLOUT, -1);
int e = getsockopt(fd, SOL_SOCKET, SO_ERROR);
send(fd, "x", 1, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
        {"nonblocking connect, closed at once", kAccept + R"(fcntl(c, F_SETFL, O_NONBLOCK);
n = recv(c, buf, 64, 0);
close(c);
)",
         R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
fcntl(fd, F_SETFL, O_NONBLOCK);
connect(fd, server, 80);
close(fd);
)"},
        {"nonblocking connect, refused", R"(puts("closed");
)",
         R"(int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
connect(fd, server, 80);
int r = poll(fd, POLLOUT, -1);
int e = getsockopt(fd, SOL_SOCKET, SO_ERROR);
e = getsockopt(fd, SOL_SOCKET, SO_ERROR);
close(fd);
)"},
        {"polls for the end", kAccept + R"(int r = poll(c, POLLIN | POLLRDHUP, s, POLLIN, -1);
n = recv(c, buf, 64, 0);
r = poll(c, POLLIN | POLLRDHUP, -1);
send(c, "late", 4, MSG_NOSIGNAL);
shutdown(c, SHUT_RDWR);
close(c);
)",
         kConnect + R"(send(fd, "x", 1, 0);
shutdown(fd, SHUT_WR);
int r = poll(fd, POLLIN, -1);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
        {"waits with a limit", kAccept + R"(setsockopt(c, SOL_SOCKET, SO_RCVTIMEO, 600, 0);
n = recv(c, buf, 64, 0);
n = recv(c, buf, 64, 0);
close(c);
)",
         kConnect + R"(setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, 600, 0);
setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, 600, 0);
send(fd, "x", 1, 0);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
        {"both linger", kAccept + R"(setsockopt(c, SOL_SOCKET, SO_LINGER, 1, 600);
send(c, "one", 3, 0);
close(c);
)",
         kConnect + R"(setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 600);
send(fd, "two", 3, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
        {"lingers after half close", kAccept + R"(n = recv(c, buf, 64, 0);
n = recv(c, buf, 64, 0);
setsockopt(c, SOL_SOCKET, SO_LINGER, 1, 600);
close(c);
)",
         kConnect + R"(send(fd, "x", 1, 0);
shutdown(fd, SHUT_WR);
setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 600);
close(fd);
)"},
        {"two listeners on one port", R"(int s = socket(AF_INET, SOCK_STREAM, 0);
setsockopt(s, SOL_SOCKET, SO_REUSEPORT, 1);
bind(s, 80);
listen(s, 5);
int t = socket(AF_INET, SOCK_STREAM, 0);
setsockopt(t, SOL_SOCKET, SO_REUSEPORT, 1);
bind(t, 80);
listen(t, 5);
close(s);
int c = accept(t);
n = recv(c, buf, 64, 0);
close(c);
close(t);
)",
         kConnect + R"(send(fd, "x", 1, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
        {"processes that exit", kAccept + R"(n = recv(c, buf, 64, 0);
exit(0);
)",
         kConnect + R"(send(fd, "x", 1, 0);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
exit(1);
)",
         true},
        {"processes that exit with unread data", kAccept + R"(send(c, "one", 3, 0);
exit(0);
)",
         kConnect + R"(send(fd, "two", 3, 0);
exit(0);
)",
         true},
        {"child serves", kAccept + R"(int pid = fork();
if (pid == 0) {
    n = recv(c, buf, 64, 0);
    send(c, "late", 4, 0);
    exit(7);
}
close(c);
int gone = wait();
close(s);
)",
         kConnect + R"(send(fd, "x", 1, 0);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)",
         true},
        {"parent keeps a copy", kAccept + R"(int pid = fork();
if (pid == 0) {
    n = recv(c, buf, 64, 0);
    close(c);
    exit(0);
}
int gone = wait();
shutdown(c, SHUT_WR);
close(c);
)",
         kConnect + R"(send(fd, "x", 1, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)",
         true},
        {"simultaneous open of processes", kMeetClient + R"(send(fd, "one", 3, 0);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
)",
         kMeetServer + R"(n = recv(fd, buf, 64, 0);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
)",
         true},
    };
}

} // namespace eleven
