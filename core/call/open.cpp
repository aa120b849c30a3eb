// socket(2), bind(2), listen(2), accept(2), connect(2): what opens a connection.

#include "core/call/caller.h"
#include "core/call/calltype.h"
#include "core/call/registers.h"
#include "core/call/sockaddress.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>

namespace eleven {
namespace {

using G = ConstantGroup;
using P = Parameter;

constexpr std::array kOpenConstants = std::to_array<Constant>({
    {G::Family, "AF_INET", AF_INET},
    {G::Family, "AF_INET6", AF_INET6, true},
    {G::Type, "SOCK_STREAM", SOCK_STREAM},
    {G::Type, "SOCK_NONBLOCK", SOCK_NONBLOCK},
    {G::Protocol, "0", 0},
    {G::Protocol, "IPPROTO_TCP", IPPROTO_TCP},
});

CallResult makeSocket(const Call& call, Caller& caller) {
    Result<Fd> made = caller.makeSocket(static_cast<int>(call.number(1)));
    if (!made && made.error().kind != Error::Kind::Kernel) {
        caller.fail(made.error());
        return {-1, ECANCELED};
    }
    if (!made) return {-1, made.error().errnum};
    return {caller.descriptors().keep(std::move(*made)), 0};
}

CallResult bindTo(std::uint16_t port, const Call& call, const Caller& caller) {
    const sockaddr_in address = socketAddress(caller.network().anyAddress(), port);
    return resultOf(::bind(caller.descriptors().real(call.number(0)), generic(&address), sizeof address));
}

CallResult bindPort(const Call& call, Caller& caller) {
    return bindTo(caller.network().portOf(caller.host(), call.number(1)), call, caller);
}

CallResult listenOn(const Call& call, Caller& caller) {
    const int fd = caller.descriptors().real(call.number(0));
    // One that is not bound would listen on every address of this machine.
    const std::optional<Flow> bound = flowOfListener(fd);
    if (caller.network().isLoopback() && bound && bound->localPort == 0)
        if (const CallResult refused = bindTo(0, call, caller); refused.value < 0) return refused;
    const CallResult result = resultOf(::listen(fd, static_cast<int>(call.number(1))));
    if (result.value == 0) caller.descriptors().setListening(call.number(0));
    return result;
}

CallResult acceptFrom(const Call& call, Caller& caller) {
    // The peer is asked for here: of a connection that was reset meanwhile getpeername(2) knows no more.
    sockaddr_in peer{};
    socklen_t size = sizeof peer;
    Fd accepted(::accept4(caller.descriptors().real(call.number(0)), generic(&peer), &size, SOCK_CLOEXEC));
    if (!accepted.isOpen()) return resultOf(-1);
    const std::optional<Flow> flow = flowTo(accepted.number(), peer);
    return {caller.descriptors().keep(std::move(accepted), false, flow), 0};
}

CallResult connectTo(const Call& call, Caller& caller) {
    const Side host = sideNamed(call.text(1));
    const Network& network = caller.network();
    const sockaddr_in peer = socketAddress(network.addressOf(host), network.portOf(host, call.number(2)));
    const int fd = caller.descriptors().real(call.number(0));
    const CallResult result = resultOf(::connect(fd, generic(&peer), sizeof peer));
    const bool isUnderWay = result.value == 0 || result.errnum == EINPROGRESS || result.errnum == EALREADY;
    if (isUnderWay) caller.descriptors().setFlow(call.number(0), flowTo(fd, peer));
    return result;
}

std::string_view checkType(std::span<const Value> values) {
    const bool isStream = (std::get<std::int64_t>(values[1]) & SOCK_STREAM) != 0;
    return isStream ? "" : "SOCK_STREAM, with or without | SOCK_NONBLOCK";
}

CForm bindPortInC(std::span<const Value>) {
    return {"bind_port", R"(
// bind() to a port of every address of this host.
static int bind_port(int fd, int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((in_port_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    return bind(fd, (struct sockaddr *)&address, sizeof address);
}
)"};
}

CForm connectInC(std::span<const Value>) {
    return {"connect_to", R"(
static int connect_to(int fd, const char *host, int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((in_port_t)port)};
    address.sin_addr.s_addr = inet_addr(host);
    return connect(fd, (struct sockaddr *)&address, sizeof address);
}
)"};
}

/// Of TCP alone.
std::optional<std::vector<Value>> decodeSocket(const CallType& type, const Registers& registers) {
    const bool isInternet = registers.integer(0) == AF_INET || registers.integer(0) == AF_INET6;
    const int kind = registers.integer(1) & ~(SOCK_NONBLOCK | SOCK_CLOEXEC);
    const bool isTcp = registers.integer(2) == 0 || registers.integer(2) == IPPROTO_TCP;
    if (!isInternet || kind != SOCK_STREAM || !isTcp) return std::nullopt;
    auto values = asRegisters(type, registers);
    values->at(1) = std::int64_t{registers.integer(1) & ~SOCK_CLOEXEC};
    return values;
}

std::optional<std::vector<Value>> decodeBind(const CallType&, const Registers& registers) {
    const auto end = registers.endAt(registers.arguments[1], registers.arguments[2]);
    if (!end) return std::nullopt;
    return std::vector<Value>{std::int64_t{registers.integer(0)}, std::int64_t{end->port}};
}

/// "server"; where it is neither host the address in figures.
std::optional<std::vector<Value>> decodeConnect(const CallType&, const Registers& registers) {
    const auto end = registers.endAt(registers.arguments[1], registers.arguments[2]);
    if (!end) return std::nullopt;
    std::string name = end->address.text();
    for (const Side side : {Side::Client, Side::Server})
        if (hostAddress(side) == end->address) name = sideName(side);
    return std::vector<Value>{std::int64_t{registers.integer(0)}, std::move(name), std::int64_t{end->port}};
}

CForm acceptInC(std::span<const Value>) { return {.arguments = ", NULL, NULL"}; }

const std::vector<CallType>& openRows() {
    static const std::vector<CallType> all = {
        {.name = "socket",
         .usage = "socket(AF_INET, SOCK_STREAM, 0)",
         .parameters = {{P::Constant, G::Family}, {P::Flags, G::Type}, {P::Constant, G::Protocol}},
         .effect = Effect::Open,
         .systemCall = SYS_socket,
         .perform = makeSocket,
         .check = checkType,
         .decode = decodeSocket},
        {.name = "bind",
         .usage = "bind(fd, port)",
         .parameters = {{P::Descriptor}, {P::Port}},
         .systemCall = SYS_bind,
         .perform = bindPort,
         .cForm = bindPortInC,
         .decode = decodeBind},
        {.name = "listen",
         .usage = "listen(fd, backlog)",
         .parameters = {{P::Descriptor}, {P::Number}},
         .effect = Effect::Listen,
         .systemCall = SYS_listen,
         .perform = listenOn,
         .stimulus = always<Stimulus::PassiveOpen>,
         .decode = asRegisters},
        {.name = "accept",
         .usage = "accept(fd)",
         .parameters = {{P::Descriptor}},
         .effect = Effect::Accept,
         .systemCall = SYS_accept4,
         .perform = acceptFrom,
         .cForm = acceptInC,
         .alsoSystemCalls = {SYS_accept},
         .decode = asRegisters},
        {.name = "connect",
         .usage = "connect(fd, server, port)",
         .parameters = {{P::Descriptor}, {P::Host}, {P::Port}},
         .effect = Effect::Connect,
         .systemCall = SYS_connect,
         .perform = connectTo,
         .stimulus = always<Stimulus::ActiveOpen>,
         .cForm = connectInC,
         .decode = decodeConnect},
    };
    return all;
}

} // namespace

const CallFamily& openCalls() {
    static const CallFamily family{openRows(), kOpenConstants};
    return family;
}

} // namespace eleven
