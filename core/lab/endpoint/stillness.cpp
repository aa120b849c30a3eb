#include "core/lab/endpoint/stillness.h"

#include <sys/epoll.h>

#include <array>
#include <utility>

namespace eleven {
namespace {

using namespace std::chrono_literals;

/// How long an endpoint may run without being done or asleep, on a busy machine: a line takes microseconds.
constexpr auto kLongestLine = 5s;
/// How long one looks without a pause: who has a processor of its own is done by then.
constexpr auto kEager = 50us;
/// Between two looks at one that has to wait for a processor.
constexpr auto kPause = 100us;

std::uint64_t numberOf(EndpointId who) { return (static_cast<std::uint64_t>(who.host) << 16U) | who.index; }
EndpointId endpointOf(std::uint64_t number) {
    return {static_cast<Side>(number >> 16U), static_cast<std::uint16_t>(number & 0xFFFFU)};
}

} // namespace

void Stillness::add(const Endpoint& endpoint) {
    m_told.insert(endpoint.who());
    if (endpoint.readiness() < 0) return;
    m_hasChannels = true;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = numberOf(endpoint.who());
    ::epoll_ctl(m_channels.number(), EPOLL_CTL_ADD, endpoint.readiness(), &event);
}

void Stillness::await(Endpoint& endpoint) {
    const EndpointId who = endpoint.who();
    const auto since = std::chrono::steady_clock::now();
    Endpoint::Look look = endpoint.look();
    while (look == Endpoint::Look::Running) {
        const auto waited = std::chrono::steady_clock::now() - since;
        if (waited > kLongestLine || (waited > kEager && endpoint.isStopped())) break;
        // Of one that is traced two others have to run first, and the tracer's word wakes this one.
        if (waited > kEager || endpoint.isTraced()) endpoint.waitFor(kPause);
        look = endpoint.look();
    }
    const bool isAsleep = look == Endpoint::Look::Asleep;
    const bool wasAsleep = m_asleep.count(who) != 0;
    if (!isAsleep || !wasAsleep || endpoint.isTraced()) m_told.insert(who);
    if (isAsleep && endpoint.isTraced()) m_alwaysLooked.insert(who); // by what is not told of, too
    if (isAsleep)
        m_asleep.insert(who);
    else
        m_asleep.erase(who);
    if (look == Endpoint::Look::Still) m_alwaysLooked.erase(who);
    if (look == Endpoint::Look::Running)
        giveUp(endpoint);
    else
        m_unanswering.erase(who);
}

void Stillness::giveUp(Endpoint& endpoint) {
    m_unanswering.insert(endpoint.who());
    endpoint.ringWhenDone();
}

bool Stillness::stir(const Touched& touched, const Holders& holders) {
    const std::set<EndpointId> all = woken(touched, holders);
    for (const EndpointId who : all)
        await(m_endpointOf(who));
    return !all.empty();
}

std::set<EndpointId> Stillness::woken(const Touched& touched, const Holders& holders) {
    std::set<EndpointId> woken;
    for (const EndpointId who : m_bell.takeAll())
        woken.insert(who);
    std::array<epoll_event, 64> ready; // NOLINT: filled by epoll_wait()
    const int count = m_hasChannels
                          ? ::epoll_wait(m_channels.number(), ready.data(), static_cast<int>(ready.size()), 0)
                          : 0;
    for (int i = 0; i < count; ++i)
        woken.insert(endpointOf(ready[static_cast<std::size_t>(i)].data.u64));
    if (m_asleep.empty()) return woken;
    woken.insert(m_alwaysLooked.begin(), m_alwaysLooked.end());
    if (std::exchange(m_looksAtAll, false)) woken.insert(m_asleep.begin(), m_asleep.end());
    const auto addAt = [&](Side host, std::uint16_t port) {
        for (const EndpointId who : holders.atPort(host, port))
            if (m_asleep.count(who) != 0) woken.insert(who);
    };
    for (const auto& [host, flow] : touched) {
        addAt(host, flow.localPort);
        if (!flow.isLocal()) continue;
        for (const Side other : {Side::Client, Side::Server}) // on the loopback both are on lo
            addAt(other, flow.remotePort);
    }
    return woken;
}

std::vector<EndpointId> Stillness::takeTold(const std::function<bool(EndpointId)>& only) {
    std::vector<EndpointId> taken;
    for (const EndpointId who : m_told)
        if (only(who)) taken.push_back(who);
    for (const EndpointId who : taken)
        m_told.erase(who);
    return taken;
}

} // namespace eleven
