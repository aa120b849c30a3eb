#include "core/lab/endpoint/syscalls.h"

#include "core/lab/host/sandboxprotocol.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

namespace eleven {
namespace {

std::int64_t integer(const PendingCall& call, std::size_t index) {
    if (index >= call.values.size()) return 0;
    const auto* value = std::get_if<std::int64_t>(&call.values[index]);
    return value != nullptr ? *value : 0;
}

std::string text(const PendingCall& call, std::size_t index) {
    if (index >= call.values.size()) return {};
    const auto* value = std::get_if<std::string>(&call.values[index]);
    return value != nullptr ? *value : std::string();
}

CallResult resultOf(std::int64_t value) { return {value, value < 0 ? errno : 0, {}}; }

sockaddr_in socketAddress(std::uint32_t address, std::int64_t port) {
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_addr.s_addr = ::htonl(address);
    result.sin_port = ::htons(static_cast<std::uint16_t>(port));
    return result;
}

/// bind(2) and connect(2) take a sockaddr of any family.
const sockaddr* generic(const sockaddr_in* address) { return reinterpret_cast<const sockaddr*>(address); }
sockaddr* generic(sockaddr_in* address) { return reinterpret_cast<sockaddr*>(address); }

void setBlocking(int fd, bool isBlocking) {
    const int flags = ::fcntl(fd, F_GETFL);
    ::fcntl(fd, F_SETFL, isBlocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK);
}

bool lingers(int fd) {
    linger option{};
    socklen_t size = sizeof option;
    return ::getsockopt(fd, SOL_SOCKET, SO_LINGER, &option, &size) == 0 && option.l_onoff != 0 &&
           option.l_linger > 0;
}

sockaddr_in peerOf(const PendingCall& call) {
    return socketAddress(text(call, 1) == "client" ? sandbox::kClientAddress : sandbox::kServerAddress,
                         integer(call, 2));
}

} // namespace

std::uint32_t inodeOf(int fd) {
    struct stat status{};
    return ::fstat(fd, &status) == 0 ? static_cast<std::uint32_t>(status.st_ino) : 0;
}

std::optional<Tuple> tupleOfSocket(int fd) {
    sockaddr_in local{};
    sockaddr_in remote{};
    socklen_t size = sizeof local;
    if (::getsockname(fd, generic(&local), &size) < 0) return std::nullopt;
    size = sizeof remote;
    if (::getpeername(fd, generic(&remote), &size) < 0) remote = {};
    return Tuple{Address(::ntohl(local.sin_addr.s_addr)), Address(::ntohl(remote.sin_addr.s_addr)),
                 ::ntohs(local.sin_port), ::ntohs(remote.sin_port)};
}

std::optional<State> tcpInfoState(int fd) {
    tcp_info info{};
    socklen_t size = sizeof info;
    if (::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) < 0 || size < 1) return std::nullopt;
    return stateFromKernel(info.tcpi_state);
}

int Syscalls::real(const PendingCall& call) const {
    const auto open = m_open.find(static_cast<int>(integer(call, 0)));
    return open != m_open.end() ? open->second.fd.number() : -1;
}

Syscalls::Open* Syscalls::find(const PendingCall& call) {
    const auto open = m_open.find(static_cast<int>(integer(call, 0)));
    return open != m_open.end() ? &open->second : nullptr;
}

std::int64_t Syscalls::keep(Open open) {
    int number = 3; // the lowest that is free, as open(2) has it
    while (m_open.count(number) != 0)
        ++number;
    m_open.emplace(number, std::move(open));
    return number;
}

Syscalls::Readiness Syscalls::begin(const PendingCall& call) {
    m_sent = 0;
    const int fd = real(call);
    if (fd < 0) return {};
    if (call.name == "accept" || call.name == "recv" || call.name == "read") return {fd, POLLIN};
    if (call.name == "send" || call.name == "write") return {fd, POLLOUT};
    if (call.name == "close") return {fd, 0, lingers(fd)};
    if (call.name != "connect") return {};
    const sockaddr_in peer = peerOf(call);
    setBlocking(fd, false);
    const int started = ::connect(fd, generic(&peer), sizeof peer);
    const bool isUnderWay = started < 0 && errno == EINPROGRESS;
    setBlocking(fd, true);
    if (!isUnderWay) return {};
    Open* open = find(call);
    open->tuple = tupleOfSocket(fd);
    if (open->tuple) {
        open->tuple->remoteAddress = Address(::ntohl(peer.sin_addr.s_addr));
        open->tuple->remotePort = ::ntohs(peer.sin_port);
    }
    return {fd, POLLOUT};
}

std::optional<CallResult> Syscalls::complete(const PendingCall& call) {
    if (call.name == "send" || call.name == "write") return send(call);
    return perform(call);
}

CallResult Syscalls::perform(const PendingCall& call) {
    const int fd = real(call);
    if (call.name == "socket") return makeSocket();
    if (call.name == "listen") return listenOn(call);
    if (call.name == "accept") return acceptFrom(call);
    if (call.name == "recv" || call.name == "read") return receive(call);
    if (call.name == "setsockopt") return setOption(call);
    if (call.name == "bind") {
        const sockaddr_in address = socketAddress(INADDR_ANY, integer(call, 1));
        return resultOf(::bind(fd, generic(&address), sizeof address));
    }
    if (call.name == "connect") {
        // The second connect() of a socket tells how the first one ended, connect(2).
        const sockaddr_in peer = peerOf(call);
        return resultOf(::connect(fd, generic(&peer), sizeof peer));
    }
    if (call.name == "shutdown") return resultOf(::shutdown(fd, static_cast<int>(integer(call, 1))));
    if (call.name == "dup") {
        Fd copy(::fcntl(fd, F_DUPFD_CLOEXEC, 0));
        if (!copy.isOpen()) return resultOf(-1);
        const Open& original = *find(call);
        Open second{std::move(copy), original.isListener, original.tuple, original.inode,
                    original.userTimeout};
        return {keep(std::move(second)), 0, {}};
    }
    if (call.name == "close") {
        const auto open = m_open.find(static_cast<int>(integer(call, 0)));
        if (open == m_open.end()) return {-1, EBADF, {}};
        const int closed = ::close(open->second.fd.release());
        m_open.erase(open);
        return resultOf(closed);
    }
    if (call.name == "puts") return {static_cast<std::int64_t>(text(call, 0).size()) + 1, 0, {}};
    return {-1, ENOSYS, {}};
}

CallResult Syscalls::makeSocket() {
    Result<Fd> made = m_sockets();
    if (!made) return {-1, made.error().errnum, {}};
    // Machines differ in their default; Reno is everywhere (tcp(7), TCP_CONGESTION).
    ::setsockopt(made->number(), IPPROTO_TCP, TCP_CONGESTION, "reno", 4);
    const std::uint32_t inode = inodeOf(made->number());
    return {keep({std::move(*made), false, std::nullopt, inode}), 0, {}};
}

CallResult Syscalls::listenOn(const PendingCall& call) {
    const CallResult result = resultOf(::listen(real(call), static_cast<int>(integer(call, 1))));
    if (Open* open = find(call); result.value == 0 && open != nullptr) {
        open->isListener = true;
        open->tuple = tupleOfSocket(open->fd.number());
    }
    return result;
}

CallResult Syscalls::acceptFrom(const PendingCall& call) {
    // getpeername() does not know the peer of a connection that was reset before; accept() does.
    sockaddr_in peer{};
    socklen_t size = sizeof peer;
    Fd accepted(::accept4(real(call), generic(&peer), &size, SOCK_CLOEXEC));
    if (!accepted.isOpen()) return resultOf(-1);
    std::optional<Tuple> tuple = tupleOfSocket(accepted.number());
    if (tuple) {
        tuple->remoteAddress = Address(::ntohl(peer.sin_addr.s_addr));
        tuple->remotePort = ::ntohs(peer.sin_port);
    }
    const std::uint32_t inode = inodeOf(accepted.number());
    return {keep({std::move(accepted), false, tuple, inode, find(call)->userTimeout}), 0, {}};
}

CallResult Syscalls::receive(const PendingCall& call) {
    std::string buffer(static_cast<std::size_t>(std::max<std::int64_t>(integer(call, 2), 0)), '\0');
    const int flags = call.name == "recv" ? static_cast<int>(integer(call, 3)) : 0;
    CallResult result = resultOf(::recv(real(call), buffer.data(), buffer.size(), flags));
    buffer.resize(static_cast<std::size_t>(std::max<std::int64_t>(result.value, 0)));
    result.received = std::move(buffer);
    return result;
}

std::optional<CallResult> Syscalls::send(const PendingCall& call) {
    // A blocking send() that stops waiting when told to: what fits now, then poll() again, send(2).
    std::string data = text(call, 1);
    data.resize(static_cast<std::size_t>(std::max<std::int64_t>(integer(call, 2), 0)), '\0');
    const int flags = call.name == "send" ? static_cast<int>(integer(call, 3)) : 0;
    const ssize_t sent = ::send(real(call), data.data() + m_sent, data.size() - m_sent, flags | MSG_DONTWAIT);
    const bool wouldBlock = sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (wouldBlock && (flags & MSG_DONTWAIT) == 0) return std::nullopt;
    if (sent < 0) return m_sent > 0 ? CallResult{static_cast<std::int64_t>(m_sent), 0, {}} : resultOf(-1);
    m_sent += static_cast<std::size_t>(sent);
    if (m_sent < data.size() && (flags & MSG_DONTWAIT) == 0) return std::nullopt;
    return CallResult{static_cast<std::int64_t>(m_sent), 0, {}};
}

CallResult Syscalls::setOption(const PendingCall& call) {
    const auto level = static_cast<int>(integer(call, 1));
    const auto option = static_cast<int>(integer(call, 2));
    const auto value = static_cast<int>(integer(call, 3));
    if (level == SOL_SOCKET && option == SO_LINGER) {
        const linger lingering{value, static_cast<int>(integer(call, 4))};
        return resultOf(::setsockopt(real(call), level, option, &lingering, sizeof lingering));
    }
    const CallResult result = resultOf(::setsockopt(real(call), level, option, &value, sizeof value));
    const Open* set = find(call);
    if (result.value == 0 && set != nullptr && level == IPPROTO_TCP && option == TCP_USER_TIMEOUT)
        for (auto& [number, open] : m_open)
            if (open.inode == set->inode) open.userTimeout = std::chrono::milliseconds(value);
    return result;
}

std::vector<OpenSocket> Syscalls::openSockets() const {
    std::vector<OpenSocket> result;
    for (const auto& [number, open] : m_open)
        result.push_back(
            {number, open.fd.number(), open.isListener, open.tuple, open.inode, open.userTimeout});
    return result;
}

} // namespace eleven
