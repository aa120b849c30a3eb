#include "core/program/callrules.h"

#include "core/program/program.h"

#include <algorithm>
#include <array>
#include <csignal>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace eleven {

namespace {

using G = ConstantGroup;
using P = Parameter;

struct Constant {
    G group;
    std::string_view name;
    std::int64_t value;
};

constexpr std::array kConstants = std::to_array<Constant>({
    {G::Family, "AF_INET", AF_INET},
    {G::Type, "SOCK_STREAM", SOCK_STREAM},
    {G::Protocol, "IPPROTO_TCP", IPPROTO_TCP},
    {G::Protocol, "0", 0},
    {G::Level, "SOL_SOCKET", SOL_SOCKET},
    {G::Level, "IPPROTO_TCP", IPPROTO_TCP},
    {G::SocketOption, "SO_REUSEADDR", SO_REUSEADDR},
    {G::SocketOption, "SO_REUSEPORT", SO_REUSEPORT},
    {G::SocketOption, "SO_KEEPALIVE", SO_KEEPALIVE},
    {G::SocketOption, "SO_LINGER", SO_LINGER},
    {G::SocketOption, "SO_RCVBUF", SO_RCVBUF},
    {G::SocketOption, "SO_SNDBUF", SO_SNDBUF},
    {G::TcpOption, "TCP_NODELAY", TCP_NODELAY},
    {G::TcpOption, "TCP_CORK", TCP_CORK},
    {G::TcpOption, "TCP_MAXSEG", TCP_MAXSEG},
    {G::TcpOption, "TCP_SYNCNT", TCP_SYNCNT},
    {G::TcpOption, "TCP_LINGER2", TCP_LINGER2},
    {G::TcpOption, "TCP_DEFER_ACCEPT", TCP_DEFER_ACCEPT},
    {G::TcpOption, "TCP_USER_TIMEOUT", TCP_USER_TIMEOUT},
    {G::TcpOption, "TCP_KEEPIDLE", TCP_KEEPIDLE},
    {G::TcpOption, "TCP_KEEPINTVL", TCP_KEEPINTVL},
    {G::TcpOption, "TCP_KEEPCNT", TCP_KEEPCNT},
    {G::TcpOption, "TCP_QUICKACK", TCP_QUICKACK},
    {G::Flag, "MSG_NOSIGNAL", MSG_NOSIGNAL},
    {G::Flag, "MSG_DONTWAIT", MSG_DONTWAIT},
    {G::Flag, "MSG_PEEK", MSG_PEEK},
    {G::Flag, "MSG_WAITALL", MSG_WAITALL},
    {G::Flag, "MSG_MORE", MSG_MORE},
    {G::Flag, "MSG_OOB", MSG_OOB},
    {G::How, "SHUT_RD", SHUT_RD},
    {G::How, "SHUT_WR", SHUT_WR},
    {G::How, "SHUT_RDWR", SHUT_RDWR},
    {G::Signal, "SIGPIPE", SIGPIPE},
    {G::Action, "SIG_DFL", 0}, // the header's SIG_DFL and SIG_IGN are function pointers
    {G::Action, "SIG_IGN", 1},
    {G::Action, "handler", 2},
});

const std::vector<CallRule>& rules() {
    static const std::vector<CallRule> all = {
        {"socket",
         "socket(AF_INET, SOCK_STREAM, 0)",
         {{P::Constant, G::Family}, {P::Constant, G::Type}, {P::Constant, G::Protocol}}},
        {"bind", "bind(fd, port)", {{P::Descriptor}, {P::Port}}},
        {"listen", "listen(fd, backlog)", {{P::Descriptor}, {P::Number}}},
        {"accept", "accept(fd)", {{P::Descriptor}}},
        {"connect", "connect(fd, server, port)", {{P::Descriptor}, {P::Host}, {P::Port}}},
        {"send",
         "send(fd, buf, length, flags)",
         {{P::Descriptor}, {P::Outgoing}, {P::Length}, {P::Flags, G::Flag}}},
        {"write", "write(fd, buf, length)", {{P::Descriptor}, {P::Outgoing}, {P::Length}}},
        {"recv",
         "recv(fd, buf, size, flags)",
         {{P::Descriptor}, {P::Incoming}, {P::Length}, {P::Flags, G::Flag}}},
        {"read", "read(fd, buf, size)", {{P::Descriptor}, {P::Incoming}, {P::Length}}},
        {"shutdown", "shutdown(fd, SHUT_WR)", {{P::Descriptor}, {P::Constant, G::How}}},
        {"close", "close(fd)", {{P::Descriptor}}},
        {"dup", "dup(fd)", {{P::Descriptor}}},
        {"setsockopt", // with IPPROTO_TCP the option is one of TcpOption
         "setsockopt(fd, level, option, value)",
         {{P::Descriptor}, {P::Constant, G::Level}, {P::Constant, G::SocketOption}, {P::Number}, {P::Number}},
         1},
        {"signal", "signal(SIGPIPE, SIG_IGN)", {{P::Constant, G::Signal}, {P::Constant, G::Action}}},
        {"puts", "puts(\"text\")", {{P::Text}}},
        {"fork", "fork()", {}},
    };
    return all;
}

constexpr std::array kWordsOfC = std::to_array<std::string_view>(
    {"auto",   "break",   "case",     "char",     "const", "continue", "default", "do",     "double",
     "else",   "enum",    "extern",   "float",    "for",   "goto",     "if",      "inline", "int",
     "long",   "main",    "register", "return",   "short", "signed",   "sizeof",  "static", "struct",
     "switch", "typedef", "union",    "unsigned", "void",  "volatile", "while",   "client", "server"});

} // namespace

const CallRule* callRule(std::string_view name) {
    const auto found =
        std::find_if(rules().begin(), rules().end(), [&](const CallRule& rule) { return rule.name == name; });
    return found == rules().end() ? nullptr : &*found;
}

const std::vector<std::string>& knownCalls() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const CallRule& rule : rules())
            all.emplace_back(rule.name);
        return all;
    }();
    return names;
}

std::optional<std::int64_t> constantValue(ConstantGroup group, std::string_view name) {
    for (const Constant& constant : kConstants)
        if (constant.group == group && constant.name == name) return constant.value;
    return std::nullopt;
}

std::vector<std::string> constantsOf(ConstantGroup group) {
    std::vector<std::string> names;
    for (const Constant& constant : kConstants)
        if (constant.group == group) names.emplace_back(constant.name);
    return names;
}

bool isReservedName(std::string_view name) {
    return callRule(name) != nullptr ||
           std::find(kWordsOfC.begin(), kWordsOfC.end(), name) != kWordsOfC.end() ||
           std::any_of(kConstants.begin(), kConstants.end(),
                       [&](const Constant& constant) { return constant.name == name; });
}

} // namespace eleven
