#include "core/call/descriptors.h"

#include "core/call/registers.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <limits>

namespace eleven {
namespace {

/// getsockname(2) or getpeername(2).
std::optional<EndAddress> endOf(int fd, int (*name)(int, sockaddr*, socklen_t*)) {
    std::array<char, sizeof(sockaddr_storage)> address{};
    socklen_t size = address.size();
    if (name(fd, reinterpret_cast<sockaddr*>(address.data()), &size) < 0) return std::nullopt;
    return endIn(std::span(address).first(std::min<std::size_t>(size, address.size())));
}

} // namespace

std::uint32_t inodeOf(int fd) {
    struct stat about{};
    return ::fstat(fd, &about) == 0 ? static_cast<std::uint32_t>(about.st_ino) : 0;
}

std::optional<Flow> flowOfConnection(int fd) {
    const std::optional<EndAddress> local = endOf(fd, ::getsockname);
    const std::optional<EndAddress> remote = endOf(fd, ::getpeername);
    if (!local || !remote) return std::nullopt;
    return Flow{local->address, remote->address, local->port, remote->port};
}

std::optional<Flow> flowOfListener(int fd) {
    const std::optional<EndAddress> local = endOf(fd, ::getsockname);
    if (!local) return std::nullopt;
    return Flow{local->address, {}, local->port, 0};
}

std::optional<SocketFacts> factsOf(int fd) {
    tcp_info info{}; // the kernel may give more or fewer bytes than the header knows
    socklen_t size = sizeof info;
    if (::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) < 0 || size < 1) return std::nullopt;
    const std::optional<State> state = stateFromKernel(info.tcpi_state);
    if (!state) return std::nullopt;
    unsigned timeout = 0;
    size = sizeof timeout;
    ::getsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &timeout, &size);
    return SocketFacts{*state, std::chrono::milliseconds(timeout)};
}

Descriptors::~Descriptors() {
    const linger none{};
    for (const auto& [number, open] : m_open)
        ::setsockopt(open.fd.number(), SOL_SOCKET, SO_LINGER, &none, sizeof none);
}

int Descriptors::real(std::int64_t number) const {
    const auto open = m_open.find(static_cast<int>(number));
    if (open != m_open.end()) return open->second.fd.number();
    return number < 0 ? -1 : std::numeric_limits<int>::max(); // which nobody has open: EBADF, POLLNVAL
}

std::int64_t Descriptors::keep(Fd fd, bool isListener, std::optional<Flow> flow) {
    int number = 3;
    while (m_open.count(number) != 0)
        ++number;
    const std::uint32_t inode = inodeOf(fd.number());
    m_open.emplace(number, Open{std::move(fd), inode, isListener, flow});
    return number;
}

Fd Descriptors::take(std::int64_t number) {
    const auto open = m_open.find(static_cast<int>(number));
    if (open == m_open.end()) return {};
    Fd fd = std::move(open->second.fd);
    m_open.erase(open);
    return fd;
}

void Descriptors::setListening(std::int64_t number) {
    const auto open = m_open.find(static_cast<int>(number));
    if (open == m_open.end()) return;
    open->second.isListener = true;
    open->second.flow = flowOfListener(open->second.fd.number());
}

void Descriptors::setFlow(std::int64_t number, const std::optional<Flow>& flow) {
    const auto open = m_open.find(static_cast<int>(number));
    if (open != m_open.end()) open->second.flow = flow;
}

std::optional<OpenSocket> Descriptors::find(std::int64_t number) const {
    const auto found = m_open.find(static_cast<int>(number));
    if (found == m_open.end()) return std::nullopt;
    const Open& open = found->second;
    return OpenSocket{found->first, open.fd.number(), open.inode, open.isListener, open.flow};
}

std::vector<OpenSocket> Descriptors::all() const {
    std::vector<OpenSocket> result;
    for (const auto& [number, open] : m_open)
        result.push_back({number, open.fd.number(), open.inode, open.isListener, open.flow});
    return result;
}

} // namespace eleven
