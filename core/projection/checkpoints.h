#pragma once
// Copies of a projection on its way through a trace, so that any prefix is a few events away from one of
// them. Their number is bounded: when there are too many every other one goes, and the next ones lie twice as
// far apart. A projection that grows with the trace keeps what grows in a Chunked, which copies share.

#include "core/recording/ids.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace eleven {

/// At most `most` of them are kept.
template <typename Projection, std::size_t most = 256>
class Checkpoints {
public:
    struct Checkpoint {
        EventNumber at = 0; ///< events 1 to `at` are in it
        Projection value;
    };

    /// The last one that is not behind `prefix`; null: there is none.
    [[nodiscard]] const Checkpoint* before(EventNumber prefix) const {
        const auto next =
            std::upper_bound(m_kept.begin(), m_kept.end(), prefix,
                             [](EventNumber wanted, const Checkpoint& each) { return wanted < each.at; });
        return next == m_kept.begin() ? nullptr : &*std::prev(next);
    }
    /// `value` has come to `at`: keeps a copy, if one is due there.
    void pass(EventNumber at, const Projection& value) {
        if (at % m_spacing != 0 || (!m_kept.empty() && at <= m_kept.back().at)) return;
        m_kept.push_back({at, value});
        if (m_kept.size() < most) return;
        m_spacing *= 2;
        std::erase_if(m_kept, [this](const Checkpoint& each) { return each.at % m_spacing != 0; });
    }
    void clear() { *this = {}; }

private:
    std::vector<Checkpoint> m_kept; ///< sorted
    EventNumber m_spacing = 512;
};

} // namespace eleven
