#pragma once
// Whether programs of the user's own still get anywhere: a segment, a state, an end, octets taken or given,
// or a call that nobody has made since then. One that goes round (poll(2) with a time limit, a leak that
// reads 0 for ever) does not. Advanced event by event; pure.

#include "core/recording/event.h"

#include <map>
#include <set>
#include <tuple>

namespace eleven {

class AtRest {
public:
    void add(const Event& event);
    /// Calls since anything moved.
    [[nodiscard]] int calls() const { return m_calls; }
    /// How often anything moved.
    [[nodiscard]] std::size_t moves() const { return m_moves; }
    /// From here on nothing is known of what was called before.
    void beginAgain() { move(); }

private:
    /// Who, what, where, and on which descriptor; of one that gave a descriptor once more, with that.
    using Key = std::tuple<EndpointId, const CallType*, int, std::int64_t>;
    void move();
    void getTo(const Key& key);
    void enter(const CallEvent& call);
    void leave(const ReturnEvent& returned);

    int m_calls = 0;
    std::size_t m_moves = 0;
    std::set<Key> m_known; ///< since then
    struct Inside {
        const CallType* type = nullptr;
        int line = 0;
        bool isPeek = false;
    };
    std::map<EndpointId, Inside> m_inside;
};

} // namespace eleven
