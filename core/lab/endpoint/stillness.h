#pragma once
// Who sleeps in a call, who may have been woken, and who has told something since. A lab is settled when
// everybody is still or asleep: await() looks until that is so, and never for ever. A thousand that stay
// asleep cost nothing: looked at are only those that something may have woken. Lives on the lab's thread; the
// bell is rung by others.

#include "core/lab/endpoint/holders.h"
#include "core/lab/endpoint/threadendpoint.h"
#include "core/lab/touched.h"

#include <functional>

namespace eleven {

class Stillness {
public:
    using EndpointOf = std::function<Endpoint&(EndpointId)>;

    /// `channels` is an epoll(7) instance of its own.
    Stillness(Fd channels, EndpointOf endpointOf)
        : m_channels(std::move(channels)), m_endpointOf(std::move(endpointOf)) {}

    void add(const Endpoint& endpoint);
    /// Until it is still or asleep. One that is stopped, or runs for 5 s, is one of unanswering().
    void await(Endpoint& endpoint);
    /// It is one of unanswering() until it tells something.
    void giveUp(Endpoint& endpoint);
    /// Waits for those whom something may have woken: what a TUN write or a call of another has woken runs
    /// before that returns. `touched` are sockets that something has moved. False: nobody was asked.
    bool stir(const Touched& touched, const Holders& holders);
    /// What wakes it cannot be told from the sockets that move: it is always looked at.
    void lookAlways(EndpointId who) { m_alwaysLooked.insert(who); }

    /// Once: something may have woken anybody.
    void lookAtAll() { m_looksAtAll = true; }

    /// Those that have told something, or changed; each once. `only`: of those that it holds for.
    [[nodiscard]] std::vector<EndpointId> takeTold(const std::function<bool(EndpointId)>& only);
    /// Those that were told to do something and have done nothing since: stopped from outside.
    [[nodiscard]] const std::set<EndpointId>& unanswering() const { return m_unanswering; }

    /// For threads that come back from a call they were seen asleep in.
    [[nodiscard]] Bell& bell() { return m_bell; }
    [[nodiscard]] int channels() const { return m_channels.number(); }
    [[nodiscard]] int bellReadiness() const { return m_bell.readiness(); }

private:
    [[nodiscard]] std::set<EndpointId> woken(const Touched& touched, const Holders& holders);

    Bell m_bell;
    Fd m_channels; ///< of processes
    bool m_hasChannels = false;
    EndpointOf m_endpointOf;
    std::set<EndpointId> m_asleep; ///< as seen last
    std::set<EndpointId> m_alwaysLooked;
    bool m_looksAtAll = false;
    std::set<EndpointId> m_told;
    std::set<EndpointId> m_unanswering;
};

} // namespace eleven
