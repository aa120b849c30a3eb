#pragma once
// How the programs of a pair begin.

#include <string>

namespace eleven {

inline const std::string kListen = R"(int s = socket(AF_INET, SOCK_STREAM, 0);
bind(s, 80);
listen(s, 5);
)";
inline const std::string kAccept = kListen + "int c = accept(s);\n";
inline const std::string kConnect = R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
connect(fd, server, 80);
)";
inline const std::string kMeetClient = R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
bind(fd, 80);
connect(fd, client, 80);
)"; // both ends connect: simultaneous open
inline const std::string kMeetServer = R"(int fd = socket(AF_INET, SOCK_STREAM, 0);
bind(fd, 80);
connect(fd, server, 80);
)";

} // namespace eleven
