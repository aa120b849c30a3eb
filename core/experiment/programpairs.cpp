// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/programpairs.h"

#include <array>

namespace eleven {

namespace {

constexpr auto kPairs = std::to_array<ProgramPair>({
    {"echo",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
n = recv(c, buf, 64, 0);
send(c, "echo", 4, 0);
n = recv(c, buf, 64, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
send(fd, "echo", 4, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"early close",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
n = recv(c, buf, 64, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
close(fd);
)"},
    {"server closes first",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
send(c, "bye", 3, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
n = recv(fd, buf, 64, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"both close",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
close(fd);
)"},
    {"both send and close",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
setsockopt(c, IPPROTO_TCP, TCP_NODELAY, 1);
send(c, "one", 3, 0);
send(c, "two", 3, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, 1);
send(fd, "one", 3, 0);
send(fd, "two", 3, 0);
close(fd);
)"},
    {"both read to the end",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
setsockopt(c, IPPROTO_TCP, TCP_NODELAY, 1);
send(c, "one", 3, 0);
send(c, "two", 3, 0);
shutdown(c, SHUT_WR);
n = recv(c, buf, 64, 0);
n = recv(c, buf, 64, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, 1);
send(fd, "one", 3, 0);
send(fd, "two", 3, 0);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"half close",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
n = recv(c, buf, 64, 0);
send(c, "answer", 6, 0);
send(c, "more", 4, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
send(fd, "question", 8, 0);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"both half close",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
shutdown(c, SHUT_WR);
n = recv(c, buf, 64, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"shut down both ways",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
n = recv(c, buf, 64, 0);
send(c, "late", 4, 0);
send(c, "late", 4, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
send(fd, "x", 1, 0);
shutdown(fd, SHUT_RD);
shutdown(fd, SHUT_RDWR);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"client aborts",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
n = recv(c, buf, 64, 0);
n = recv(c, buf, 64, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
send(fd, "x", 1, 0);
setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 0);
close(fd);
)"},
    {"server aborts",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
n = recv(c, buf, 64, 0);
setsockopt(c, SOL_SOCKET, SO_LINGER, 1, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
send(fd, "x", 1, 0);
n = recv(fd, buf, 64, 0);
send(fd, "y", 1, 0);
close(fd);
)"},
    {"both abort after half close",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
shutdown(c, SHUT_WR);
setsockopt(c, SOL_SOCKET, SO_LINGER, 1, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
shutdown(fd, SHUT_WR);
setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 0);
close(fd);
)"},
    {"unread data",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, 1);
send(fd, "unread", 6, 0);
send(fd, "more", 4, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"unread data after half close",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
send(c, "unread", 6, 0);
shutdown(c, SHUT_WR);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
send(fd, "unread", 6, 0);
shutdown(fd, SHUT_WR);
close(fd);
)"},
    {"writes after close",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
setsockopt(c, IPPROTO_TCP, TCP_NODELAY, 1);
n = recv(c, buf, 64, 0);
send(c, "late", 4, 0);
send(c, "late", 4, 0);
n = recv(c, buf, 64, 0);
send(c, "late", 4, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
close(fd);
)"},
    {"duplicated descriptor",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
n = recv(c, buf, 64, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
int d = dup(fd);
close(fd);
send(d, "x", 1, 0);
close(d);
)"},
    {"listener closes early",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
close(s);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
send(fd, "x", 1, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"listener closes late",
     R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
int c = accept(s);
close(s);
n = recv(c, buf, 64, 0);
close(c);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
send(fd, "x", 1, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"nobody listens",
     R"(puts("closed");
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
close(fd);
)"},
    {"simultaneous open",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
bind(fd, 80);
connect(fd, client, 80);
send(fd, "one", 3, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
bind(fd, 80);
connect(fd, server, 80);
send(fd, "two", 3, 0);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"simultaneous open and close",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
bind(fd, 80);
connect(fd, client, 80);
close(fd);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
bind(fd, 80);
connect(fd, server, 80);
close(fd);
)"},
    {"simultaneous open, half close",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
bind(fd, 80);
connect(fd, client, 80);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
close(fd);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
bind(fd, 80);
connect(fd, server, 80);
shutdown(fd, SHUT_WR);
n = recv(fd, buf, 64, 0);
close(fd);
)"},
    {"simultaneous open, abort",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
bind(fd, 80);
connect(fd, client, 80);
send(fd, "x", 1, 0);
setsockopt(fd, SOL_SOCKET, SO_LINGER, 1, 0);
close(fd);
)",
     R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
bind(fd, 80);
connect(fd, server, 80);
n = recv(fd, buf, 64, 0);
send(fd, "y", 1, 0);
close(fd);
)"},
});

} // namespace

std::span<const ProgramPair> programPairs() { return kPairs; }

} // namespace eleven
