#include "app/sandbox/network.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <libmnl/libmnl.h>
#include <linux/if_tun.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace eleven::sandbox {
namespace {

constexpr const char* kDevice = "wire";
/// Packets a kernel may send at once: when a process dies with a thousand connections, a FIN for each. The
/// default of 500 would lose some.
constexpr std::uint32_t kQueueLength = 10000;

/// One rtnetlink request, sent and acknowledged.
class RouteRequest {
public:
    RouteRequest(std::uint16_t type, std::uint16_t flags) : m_header(mnl_nlmsg_put_header(m_buffer.data())) {
        m_header->nlmsg_type = type;
        m_header->nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | NLM_F_ACK | flags);
        m_header->nlmsg_seq = 1;
    }
    nlmsghdr* header() { return m_header; }
    template <typename Body>
    Body* body() {
        return static_cast<Body*>(mnl_nlmsg_put_extra_header(m_header, sizeof(Body)));
    }

    [[nodiscard]] bool send() {
        mnl_socket* socket = mnl_socket_open2(NETLINK_ROUTE, SOCK_CLOEXEC);
        if (socket == nullptr) return false;
        bool done = false;
        if (mnl_socket_bind(socket, 0, MNL_SOCKET_AUTOPID) == 0 &&
            mnl_socket_sendto(socket, m_header, m_header->nlmsg_len) >= 0) {
            const ssize_t size = mnl_socket_recvfrom(socket, m_buffer.data(), m_buffer.size());
            done = size > 0 && mnl_cb_run(m_buffer.data(), static_cast<std::size_t>(size), 1,
                                          mnl_socket_get_portid(socket), nullptr, nullptr) >= 0;
        }
        const int error = errno;
        mnl_socket_close(socket);
        errno = error;
        return done;
    }

private:
    alignas(nlmsghdr) std::array<char, 4096> m_buffer{};
    nlmsghdr* m_header;
};

/// Not by if_nametoindex(3), which takes a socket of another family.
int indexOf(const char* device) {
    ifreq request{};
    std::strncpy(request.ifr_name, device, IFNAMSIZ - 1);
    const Fd socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    return ::ioctl(socket.number(), SIOCGIFINDEX, &request) < 0 ? 0 : request.ifr_ifindex;
}

/// Only while the device is down: else the kernel waits some 15 ms for all processors (synchronize_net()).
bool setQueueLength() {
    RouteRequest request(RTM_NEWLINK, 0);
    auto* link = request.body<ifinfomsg>();
    link->ifi_family = AF_UNSPEC;
    link->ifi_index = indexOf(kDevice);
    mnl_attr_put_u32(request.header(), IFLA_TXQLEN, kQueueLength);
    return request.send();
}

bool setLinkUp(const char* name) {
    RouteRequest request(RTM_NEWLINK, 0);
    auto* link = request.body<ifinfomsg>();
    link->ifi_family = AF_UNSPEC;
    link->ifi_index = indexOf(name);
    link->ifi_change = IFF_UP;
    link->ifi_flags = IFF_UP;
    return request.send();
}

bool addAddress(std::uint32_t address) {
    RouteRequest request(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL);
    auto* message = request.body<ifaddrmsg>();
    message->ifa_family = AF_INET;
    message->ifa_prefixlen = 32;
    message->ifa_scope = RT_SCOPE_UNIVERSE;
    message->ifa_index = static_cast<std::uint32_t>(indexOf(kDevice));
    mnl_attr_put_u32(request.header(), IFA_LOCAL, ::htonl(address));
    mnl_attr_put_u32(request.header(), IFA_ADDRESS, ::htonl(address));
    return request.send();
}

} // namespace

Fd openTun(const char*& step) {
    step = "open /dev/net/tun";
    Fd tun(::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC));
    if (!tun.isOpen()) return tun;
    step = "ioctl TUNSETIFF on /dev/net/tun";
    ifreq request{};
    std::strncpy(request.ifr_name, kDevice, IFNAMSIZ - 1);
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    if (::ioctl(tun.number(), TUNSETIFF, &request) < 0) {
        const int error = errno;
        tun.reset();
        errno = error;
    }
    return tun;
}

bool bringUp(std::uint32_t address, const char*& step) {
    step = "add the address to the TUN device";
    if (!addAddress(address)) return false;
    step = "set the queue of the TUN device";
    if (!setQueueLength()) return false;
    step = "set the TUN device up";
    return setLinkUp(kDevice) && setLinkUp("lo");
}

bool setRoute(std::uint32_t peer, std::uint32_t source, std::uint32_t rtoMinMs) {
    RouteRequest request(RTM_NEWROUTE, NLM_F_CREATE | NLM_F_REPLACE);
    auto* route = request.body<rtmsg>();
    route->rtm_family = AF_INET;
    route->rtm_dst_len = 32;
    route->rtm_table = RT_TABLE_MAIN;
    route->rtm_protocol = RTPROT_STATIC;
    route->rtm_scope = RT_SCOPE_LINK;
    route->rtm_type = RTN_UNICAST;
    mnl_attr_put_u32(request.header(), RTA_DST, ::htonl(peer));
    mnl_attr_put_u32(request.header(), RTA_PREFSRC, ::htonl(source));
    mnl_attr_put_u32(request.header(), RTA_OIF, static_cast<std::uint32_t>(indexOf(kDevice)));
    if (rtoMinMs > 0) {
        nlattr* metrics = mnl_attr_nest_start(request.header(), RTA_METRICS);
        // The kernel minds rto_min only when it is locked (tcp_rto_min() in net/ipv4/tcp_output.c).
        mnl_attr_put_u32(request.header(), RTAX_LOCK, 1U << RTAX_RTO_MIN);
        mnl_attr_put_u32(request.header(), RTAX_RTO_MIN, rtoMinMs);
        mnl_attr_put_u32(request.header(), RTAX_QUICKACK, 1);
        mnl_attr_nest_end(request.header(), metrics);
    }
    return request.send();
}

bool writeSysctl(const char* path, const char* value) {
    const Fd file(::open(path, O_WRONLY | O_CLOEXEC));
    if (!file.isOpen()) return false;
    return ::write(file.number(), value, std::strlen(value)) >= 0;
}

} // namespace eleven::sandbox
