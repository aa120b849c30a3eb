#pragma once
// A client that connects and closes, and a server that reads until it does: what most tests of a lab begin
// with.

#include <string>

namespace eleven {

inline const std::string kServerText = "int s = socket(AF_INET, SOCK_STREAM, 0);\n"
                                       "bind(s, 80);\n"
                                       "listen(s, 5);\n"
                                       "int c = accept(s);\n"
                                       "n = recv(c, buf, 64, 0);\n"
                                       "close(c);\n";
inline const std::string kClientText = "int fd = socket(AF_INET, SOCK_STREAM, 0);\n"
                                       "connect(fd, server, 80);\n"
                                       "close(fd);\n";

} // namespace eleven
