#include "core/lab/endpoint/waits.h"

#include <algorithm>

namespace eleven {

void Waits::update(Endpoint& endpoint) {
    const std::optional<Waiting> wait = endpoint.waiting();
    const auto watched = m_watched.find(endpoint.who());
    const bool isWatched = watched != m_watched.end();
    if (isWatched && wait == watched->second) return;
    if (isWatched) {
        ::epoll_ctl(m_epoll.number(), EPOLL_CTL_DEL, watched->second.fd, nullptr);
        m_watched.erase(watched);
    }
    m_unwatched.erase(endpoint.who());
    if (!wait) {
        m_unwatched[endpoint.who()] = &endpoint;
    } else if (wait->fd >= 0) {
        epoll_event event{};
        event.events = static_cast<std::uint16_t>(wait->events); // EPOLLIN is POLLIN, epoll_ctl(2)
        event.data.ptr = &endpoint;
        if (::epoll_ctl(m_epoll.number(), EPOLL_CTL_ADD, wait->fd, &event) == 0)
            m_watched[endpoint.who()] = *wait;
        else
            m_unwatched[endpoint.who()] = &endpoint; // ENOSPC: fs.epoll.max_user_watches
    }
}

std::vector<Endpoint*> Waits::unwatched() const {
    std::vector<Endpoint*> result;
    for (const auto& [who, endpoint] : m_unwatched)
        result.push_back(endpoint);
    return result;
}

std::vector<Endpoint*> Waits::candidates() {
    std::vector<Endpoint*> result = unwatched();
    m_ready.resize(std::max<std::size_t>(m_watched.size(), 1));
    const int ready = ::epoll_wait(m_epoll.number(), m_ready.data(), static_cast<int>(m_ready.size()), 0);
    for (int i = 0; i < ready; ++i)
        result.push_back(static_cast<Endpoint*>(m_ready[static_cast<std::size_t>(i)].data.ptr));
    std::sort(result.begin(), result.end(),
              [](const Endpoint* a, const Endpoint* b) { return a->who() < b->who(); });
    return result;
}

} // namespace eleven
