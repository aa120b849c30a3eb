#include "core/lab/observer/sockdiag.h"

#include <arpa/inet.h>
#include <libmnl/libmnl.h>
#include <linux/inet_diag.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace eleven {

struct SockDiagReply {
    inet_diag_msg message;
};

namespace {

Timer timerOf(const inet_diag_msg& message, State state) {
    switch (message.idiag_timer) {
    case 1: return Timer::Retransmit;
    // The keepalive timer of a closed socket in FIN-WAIT-2 is the first part of its wait (tcp_close()).
    case 2: return state == State::FinWait2 && message.idiag_inode == 0 ? Timer::FinWait2 : Timer::Keepalive;
    case 3: return state == State::FinWait2 ? Timer::FinWait2 : Timer::TimeWait;
    case 4: return Timer::ZeroWindowProbe;
    default: return Timer::None;
    }
}

bool isOf(const inet_diag_msg& message, const Tuple& tuple) {
    return ::ntohs(message.id.idiag_sport) == tuple.localPort &&
           ::ntohs(message.id.idiag_dport) == tuple.remotePort &&
           ::ntohl(message.id.idiag_dst[0]) == tuple.remoteAddress;
}

} // namespace

std::optional<SockDiagReply> SockDiag::ask(std::uint16_t type, const Tuple& tuple, int& errnum) {
    alignas(nlmsghdr) std::array<char, 4096> buffer{};
    nlmsghdr* header = mnl_nlmsg_put_header(buffer.data());
    header->nlmsg_type = type;
    header->nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | (type == SOCK_DESTROY ? NLM_F_ACK : 0));
    header->nlmsg_seq = ++m_sequence;
    auto* request =
        static_cast<inet_diag_req_v2*>(mnl_nlmsg_put_extra_header(header, sizeof(inet_diag_req_v2)));
    request->sdiag_family = AF_INET;
    request->sdiag_protocol = IPPROTO_TCP;
    request->idiag_states = ~0U;
    request->id.idiag_sport = ::htons(tuple.localPort);
    request->id.idiag_dport = ::htons(tuple.remotePort);
    request->id.idiag_src[0] = ::htonl(tuple.localAddress);
    request->id.idiag_dst[0] = ::htonl(tuple.remoteAddress);
    request->id.idiag_cookie[0] = request->id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    errnum = 0;
    if (::send(m_socket.number(), header, header->nlmsg_len, 0) < 0) {
        errnum = errno;
        return std::nullopt;
    }
    for (;;) {
        const ssize_t size = ::recv(m_socket.number(), buffer.data(), buffer.size(), 0);
        if (size < 0 && errno == EINTR) continue;
        int left = static_cast<int>(size);
        const auto* reply = reinterpret_cast<const nlmsghdr*>(buffer.data());
        if (size < 0 || !mnl_nlmsg_ok(reply, left)) {
            errnum = size < 0 ? errno : EBADMSG;
            return std::nullopt;
        }
        if (reply->nlmsg_seq != m_sequence) continue;
        if (reply->nlmsg_type == NLMSG_ERROR) {
            if (mnl_nlmsg_get_payload_len(reply) < sizeof(nlmsgerr))
                errnum = EBADMSG;
            else
                errnum = -static_cast<const nlmsgerr*>(mnl_nlmsg_get_payload(reply))->error;
            return std::nullopt;
        }
        if (mnl_nlmsg_get_payload_len(reply) < sizeof(inet_diag_msg)) {
            errnum = EBADMSG;
            return std::nullopt;
        }
        return SockDiagReply{*static_cast<const inet_diag_msg*>(mnl_nlmsg_get_payload(reply))};
    }
}

std::optional<DiagAnswer> SockDiag::find(const Tuple& tuple) {
    int errnum = 0;
    const std::optional<SockDiagReply> reply = ask(SOCK_DIAG_BY_FAMILY, tuple, errnum);
    // A look-up that matches no connection falls back to the listener of the port.
    if (!reply || !isOf(reply->message, tuple)) return std::nullopt;
    const inet_diag_msg& message = reply->message;
    const std::optional<State> state = stateFromKernel(message.idiag_state);
    if (!state) return std::nullopt;
    return DiagAnswer{*state,
                      message.idiag_rqueue,
                      message.idiag_wqueue,
                      timerOf(message, *state),
                      std::chrono::milliseconds(message.idiag_expires),
                      message.idiag_retrans,
                      message.idiag_inode};
}

Result<void> SockDiag::destroy(const Tuple& tuple) {
    int errnum = 0;
    static_cast<void>(ask(SOCK_DESTROY, tuple, errnum));
    if (errnum != 0) return Error{"SOCK_DESTROY", errnum};
    return {};
}

} // namespace eleven
