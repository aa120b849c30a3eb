#pragma once
// One value for each socket that was ever seen. Sockets are numbered as they are seen, so that their number
// is a place; one that is far from that (a file may say anything) is kept aside. Copies share what is the
// same in both. Pure.

#include "core/base/chunked.h"
#include "core/recording/ids.h"

#include <map>
#include <optional>

namespace eleven {

template <typename T>
class BySocket {
public:
    /// How many sockets have a value.
    [[nodiscard]] std::size_t size() const { return m_count; }
    /// Null: it has none. Valid until the next change.
    [[nodiscard]] const T* find(SocketId socket) const {
        if (socket < m_near.size() && m_near[socket]) return &*m_near[socket];
        const auto found = m_far.find(socket);
        return found == m_far.end() ? nullptr : &found->second;
    }
    void set(SocketId socket, T value) {
        if (find(socket) == nullptr) ++m_count;
        if (socket > kSpare + 2 * m_count || m_far.count(socket) != 0) {
            m_far.insert_or_assign(socket, std::move(value));
            return;
        }
        while (m_near.size() <= socket)
            m_near.push_back({});
        m_near.edit(socket) = std::move(value);
    }
    /// `visit(value)`, in the order of their numbers.
    template <typename Visit>
    void each(const Visit& visit) const {
        for (const std::optional<T>& value : m_near)
            if (value) visit(*value);
        for (const auto& [socket, value] : m_far)
            visit(value);
    }

private:
    static constexpr std::size_t kSpare = 64; ///< numbers that may be left out

    Chunked<std::optional<T>> m_near; ///< by SocketId
    std::map<SocketId, T> m_far;
    std::size_t m_count = 0;
};

} // namespace eleven
