#pragma once
// Which endpoints might move by themselves now. What blocked threads wait for is watched by one epoll(7)
// instance, so that a thousand that stay blocked cost nothing; others are asked each time. Lives on the lab's
// thread.

#include "core/base/fd.h"
#include "core/lab/endpoint/endpoint.h"

#include <sys/epoll.h>

#include <map>

namespace eleven {

class Waits {
public:
    /// `epoll` is an epoll instance of its own.
    explicit Waits(Fd epoll) : m_epoll(std::move(epoll)) {}

    /// `endpoint` is new, or has become still again.
    void update(Endpoint& endpoint);
    /// Those that may say something without having been asked, by EndpointId.
    [[nodiscard]] std::vector<Endpoint*> unwatched() const;
    /// Those whose blocked call could return, and all that are not watched, by EndpointId.
    [[nodiscard]] std::vector<Endpoint*> candidates();

private:
    Fd m_epoll;
    std::map<EndpointId, Endpoint*> m_unwatched;
    std::map<EndpointId, Waiting> m_watched;
    std::vector<epoll_event> m_ready;
};

} // namespace eleven
