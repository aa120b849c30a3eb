#include "core/session/programpairs.h"

#include "core/session/pairtexts.h"

namespace eleven {

namespace {

const std::vector<ProgramPair> kClosings = {
    {"echo", kAccept + R"(n = recv(c, buf, 64, 0);
send(c, "echo", 4, 0);
n = recv(c, buf, 64, 0);
close(c);
)",
     kConnect + R"(send(fd, "echo", 4, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"early close", kAccept + R"(n = recv(c, buf, 64, 0);
close(c);
)",
     kConnect + R"(close(fd);
)"},
    {"server closes first", kAccept + R"(send(c, "bye", 3, 0);
close(c);
)",
     kConnect + R"(n = recv(fd, buf, 64, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"both close", kAccept + R"(close(c);
)",
     kConnect + R"(close(fd);
)"},
    {"both send and close", kAccept + R"(setsockopt(c, IPPROTO_TCP, TCP_NODELAY, 1);
send(c, "one", 3, 0);
send(c, "two", 3, 0);
close(c);
)",
     kConnect + R"(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, 1);
send(fd, "one", 3, 0);
send(fd, "two", 3, 0);
close(fd);
)"},
    {"both read to the end", kAccept + R"(setsockopt(c, IPPROTO_TCP, TCP_NODELAY, 1);
send(c, "one", 3, 0);
send(c, "two", 3, 0);
shutdown(c, SHUT_WR);
n = recv(c, buf, 64, 0);
n = recv(c, buf, 64, 0);
close(c);
)",
     kConnect + R"(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, 1);
send(fd, "one", 3, 0);
send(fd, "two", 3, 0);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"half close", kAccept + R"(n = recv(c, buf, 64, 0);
send(c, "answer", 6, 0);
send(c, "more", 4, 0);
close(c);
)",
     kConnect + R"(send(fd, "question", 8, 0);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"both half close", kAccept + R"(shutdown(c, SHUT_WR);
n = recv(c, buf, 64, 0);
close(c);
)",
     kConnect + R"(shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"shut down both ways", kAccept + R"(n = recv(c, buf, 64, 0);
send(c, "late", 4, 0);
send(c, "late", 4, 0);
close(c);
)",
     kConnect + R"(send(fd, "x", 1, 0);
shutdown(fd, SHUT_RD);
shutdown(fd, SHUT_RDWR);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"client aborts", kAccept + R"(n = recv(c, buf, 64, 0);
n = recv(c, buf, 64, 0);
close(c);
)",
     kConnect + R"(send(fd, "x", 1, 0);
setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 0);
close(fd);
)"},
    {"server aborts", kAccept + R"(n = recv(c, buf, 64, 0);
setsockopt(c, SOL_SOCKET, SO_LINGER, 1, 0);
close(c);
)",
     kConnect + R"(send(fd, "x", 1, 0);
n = recv(fd, buf, 64, 0);
send(fd, "y", 1, 0);
close(fd);
)"},
    {"both abort after half close", kAccept + R"(shutdown(c, SHUT_WR);
setsockopt(c, SOL_SOCKET, SO_LINGER, 1, 0);
close(c);
)",
     kConnect + R"(shutdown(fd, SHUT_WR);
setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 0);
close(fd);
)"},
    {"unread data", kAccept + R"(close(c);
)",
     kConnect + R"(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, 1);
send(fd, "unread", 6, 0);
send(fd, "more", 4, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"unread data after half close", kAccept + R"(send(c, "unread", 6, 0);
shutdown(c, SHUT_WR);
close(c);
)",
     kConnect + R"(send(fd, "unread", 6, 0);
shutdown(fd, SHUT_WR);
close(fd);
)"},
    {"writes after close", kAccept + R"(setsockopt(c, IPPROTO_TCP, TCP_NODELAY, 1);
n = recv(c, buf, 64, 0);
send(c, "late", 4, 0);
send(c, "late", 4, 0);
n = recv(c, buf, 64, 0);
send(c, "late", 4, 0);
close(c);
)",
     kConnect + R"(close(fd);
)"},
    {"duplicated descriptor", kAccept + R"(n = recv(c, buf, 64, 0);
close(c);
)",
     kConnect + R"(int d = dup(fd);
close(fd);
send(d, "x", 1, 0);
close(d);
)"},
    {"listener closes early", kListen + R"(close(s);
)",
     kConnect + R"(send(fd, "x", 1, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"listener closes late", kAccept + R"(close(s);
n = recv(c, buf, 64, 0);
close(c);
)",
     kConnect + R"(send(fd, "x", 1, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"nobody listens", R"(puts("closed");
)",
     kConnect + R"(close(fd);
)"},
    {"simultaneous open", kMeetClient + R"(send(fd, "one", 3, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)",
     kMeetServer + R"(send(fd, "two", 3, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"simultaneous open and close", kMeetClient + R"(close(fd);
)",
     kMeetServer + R"(close(fd);
)"},
    {"simultaneous open, half close", kMeetClient + R"(shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
close(fd);
)",
     kMeetServer + R"(shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"simultaneous open, abort", kMeetClient + R"(send(fd, "x", 1, 0);
setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 0);
close(fd);
)",
     kMeetServer + R"(n = recv(fd, buf, 64, 0);
send(fd, "y", 1, 0);
close(fd);
)"},
};

} // namespace

const std::vector<ProgramPair>& programPairs() {
    static const std::vector<ProgramPair> all = [] {
        std::vector<ProgramPair> pairs = kClosings;
        const std::vector<ProgramPair> others = pairsOfCalls();
        pairs.insert(pairs.end(), others.begin(), others.end());
        return pairs;
    }();
    return all;
}

} // namespace eleven
