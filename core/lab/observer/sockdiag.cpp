#include "core/lab/observer/sockdiag.h"

#include <arpa/inet.h>
#include <libmnl/libmnl.h>
#include <linux/inet_diag.h>
#include <linux/sock_diag.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <array>
#include <cerrno>
#include <span>

namespace eleven {

namespace {

/// A kernel answers before the request's send() returns; one that does not within this has lost it.
constexpr timeval kNetlinkPatience{1, 0};
/// Datagrams of earlier requests, and interruptions, that are borne with one after the other.
constexpr int kMostStrays = 100;
constexpr std::size_t kLongestReply = 32768; // what a dump fills a datagram with

Timer timerOf(const inet_diag_msg& message, State state) {
    switch (message.idiag_timer) {
    case 1: return Timer::Retransmit;
    // The keepalive timer of a closed socket in FIN-WAIT-2 is the first part of its wait (tcp_close()).
    case 2:
        return state == State::FinWait2 && message.idiag_inode == 0 ? Timer::FinWait2First : Timer::Keepalive;
    case 3: return state == State::FinWait2 ? Timer::FinWait2 : Timer::TimeWait;
    case 4: return Timer::ZeroWindowProbe;
    default: return Timer::None;
    }
}

/// Of a socket of AF_INET6 too, as far as it speaks IPv4: "::" and mapped addresses. Else none.
std::optional<Address> addressIn(std::uint8_t family, std::span<const __be32, 4> words) {
    if (family == AF_INET) return Address(::ntohl(words[0]));
    const bool isAny = words[2] == 0 && words[3] == 0;
    if (words[0] != 0 || words[1] != 0 || (!isAny && words[2] != ::htonl(0xFFFF))) return std::nullopt;
    return Address(::ntohl(words[3]));
}

/// Of another protocol than IPv4: no answer.
std::optional<DiagAnswer> answerOf(const inet_diag_msg& message, State state) {
    const auto local = addressIn(message.idiag_family, message.id.idiag_src);
    const auto remote = addressIn(message.idiag_family, message.id.idiag_dst);
    if (!local || !remote) return std::nullopt;
    DiagAnswer answer;
    answer.flow = {*local, *remote, ::ntohs(message.id.idiag_sport), ::ntohs(message.id.idiag_dport)};
    answer.state = state;
    answer.receiveQueue = message.idiag_rqueue;
    answer.sendQueue = message.idiag_wqueue;
    answer.timer = timerOf(message, state);
    answer.timerLeft = std::chrono::milliseconds(message.idiag_expires);
    answer.retransmits = message.idiag_retrans;
    answer.inode = message.idiag_inode;
    answer.cookie = std::uint64_t{message.id.idiag_cookie[1]} << 32 | message.id.idiag_cookie[0];
    return answer;
}

} // namespace

SockDiag::SockDiag(Fd socket) : m_socket(std::move(socket)) {
    ::setsockopt(m_socket.number(), SOL_SOCKET, SO_RCVTIMEO, &kNetlinkPatience, sizeof kNetlinkPatience);
}

int SockDiag::ask(std::uint16_t type, std::uint16_t flags, std::uint32_t states, const Flow& flow,
                  int family) {
    alignas(nlmsghdr) std::array<char, 256> buffer{};
    nlmsghdr* header = mnl_nlmsg_put_header(buffer.data());
    header->nlmsg_type = type;
    header->nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | flags);
    header->nlmsg_seq = ++m_sequence;
    auto* request =
        static_cast<inet_diag_req_v2*>(mnl_nlmsg_put_extra_header(header, sizeof(inet_diag_req_v2)));
    request->sdiag_family = static_cast<std::uint8_t>(family);
    request->sdiag_protocol = IPPROTO_TCP;
    request->idiag_states = states;
    request->id.idiag_sport = ::htons(flow.localPort);
    request->id.idiag_dport = ::htons(flow.remotePort);
    request->id.idiag_src[0] = ::htonl(flow.localAddress.ipv4());
    request->id.idiag_dst[0] = ::htonl(flow.remoteAddress.ipv4());
    request->id.idiag_cookie[0] = request->id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    if (::send(m_socket.number(), header, header->nlmsg_len, MSG_DONTWAIT) < 0) return errno;
    return receive((flags & NLM_F_DUMP) == NLM_F_DUMP);
}

int SockDiag::receive(bool isDump) {
    alignas(nlmsghdr) std::array<char, kLongestReply> buffer; // NOLINT: filled by recv()
    for (int strays = 0; strays < kMostStrays;) {
        const ssize_t size = ::recv(m_socket.number(), buffer.data(), buffer.size(), 0);
        if (size < 0 && errno != EINTR) return errno == EAGAIN ? ETIMEDOUT : errno;
        int left = static_cast<int>(size);
        const auto* reply = reinterpret_cast<const nlmsghdr*>(buffer.data());
        if (size < 0 || (mnl_nlmsg_ok(reply, left) && reply->nlmsg_seq != m_sequence)) {
            ++strays;
            continue;
        }
        if (!mnl_nlmsg_ok(reply, left)) return EBADMSG;
        for (; mnl_nlmsg_ok(reply, left); reply = mnl_nlmsg_next(reply, &left)) {
            const std::size_t length = mnl_nlmsg_get_payload_len(reply);
            if (reply->nlmsg_type == NLMSG_DONE) return 0;
            if (reply->nlmsg_type == NLMSG_ERROR)
                return length < sizeof(nlmsgerr)
                           ? EBADMSG
                           : -static_cast<const nlmsgerr*>(mnl_nlmsg_get_payload(reply))->error;
            if (length < sizeof(inet_diag_msg)) return EBADMSG;
            const auto* message = static_cast<const inet_diag_msg*>(mnl_nlmsg_get_payload(reply));
            const std::optional<State> state = stateFromKernel(message->idiag_state);
            if (!state) return EPROTO; // that RFC 9293 does not know
            if (const std::optional<DiagAnswer> answer = answerOf(*message, *state))
                m_answers.push_back(*answer);
        }
        if (!isDump) return 0;
    }
    return ETIMEDOUT;
}

Result<std::optional<DiagAnswer>> SockDiag::find(const Flow& flow) {
    m_answers.clear();
    const int errnum = ask(SOCK_DIAG_BY_FAMILY, 0, ~0U, flow);
    if (errnum == ENOENT) return std::optional<DiagAnswer>();
    if (errnum != 0) return Error{"sock_diag", errnum};
    if (m_answers.empty()) return std::optional<DiagAnswer>(); // it found one that has more than IPv4
    // A look-up that matches no connection falls back to the listener of the port.
    const DiagAnswer& answer = m_answers.front();
    const bool isIt = answer.flow.localPort == flow.localPort && answer.flow.remotePort == flow.remotePort &&
                      answer.flow.remoteAddress == flow.remoteAddress;
    return isIt ? std::optional(answer) : std::nullopt;
}

Result<std::vector<DiagAnswer>> SockDiag::listeners(std::uint16_t port) {
    return dump(1U << TCP_LISTEN, {{}, {}, port, 0});
}

Result<std::vector<DiagAnswer>> SockDiag::connecting(std::uint16_t port) {
    return dump(1U << TCP_SYN_SENT, {{}, {}, 0, port});
}

Result<std::vector<DiagAnswer>> SockDiag::dump(std::uint32_t states, const Flow& flow) {
    m_answers.clear();
    for (const int family : {AF_INET, AF_INET6}) { // a server of "::" has sockets of the latter
        const int errnum = ask(SOCK_DIAG_BY_FAMILY, NLM_F_DUMP, states, flow, family);
        const bool hasNone = family == AF_INET6 && errnum == ENOENT; // a kernel without IPv6
        if (errnum != 0 && !hasNone) return Error{"sock_diag", errnum};
    }
    return m_answers;
}

Result<void> SockDiag::destroy(const Flow& flow) {
    const int errnum = ask(SOCK_DESTROY, NLM_F_ACK, ~0U, flow);
    if (errnum != 0) return Error{"SOCK_DESTROY", errnum};
    return {};
}

void SockDiag::destroyAll() {
    constexpr std::uint32_t kHarmless = 1U << TCP_LISTEN | 1U << TCP_TIME_WAIT; // these keep no host
    const Result<std::vector<DiagAnswer>> all = dump(~kHarmless, {});
    if (!all) return;
    for (const DiagAnswer& one : std::vector<DiagAnswer>(*all))
        static_cast<void>(destroy(one.flow));
}

} // namespace eleven
