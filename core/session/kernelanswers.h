#pragma once
// What the kernels answered in a run, for another run that does the same acts again. Pure.

#include "core/recording/event.h"

#include <map>
#include <optional>
#include <vector>

namespace eleven {

/// Where two runs of the same acts part.
struct Difference {
    int moment = 0; ///< behind so many acts
    EndpointId who = {};
    std::optional<State> recorded, now; ///< what a socket of it became; none: no more happened
    bool operator==(const Difference&) const = default;
};

class KernelAnswers {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event);
    /// So many times something happened that no act did: a timer ran out, a delayed segment arrived.
    [[nodiscard]] int byItself() const { return m_byItself; }
    /// How long after the act before it the last of these came.
    [[nodiscard]] Nanoseconds waited() const { return m_waited; }
    /// The first state that is another one here than in `recorded`. What came of one act has no order.
    [[nodiscard]] std::optional<Difference> firstDifference(const KernelAnswers& recorded) const;

private:
    struct Change {
        int moment;
        State to;
        auto operator<=>(const Change&) const = default;
    };
    [[nodiscard]] std::vector<Change> changesOf(EndpointId who) const;
    bool isDue(const Event& event);

    std::map<EndpointId, std::vector<Change>> m_changes;
    std::map<SegmentId, Nanoseconds> m_due; ///< when segments arrive that were delayed
    int m_moment = 0;
    int m_byItself = 0;
    Nanoseconds m_act{0};
    Nanoseconds m_waited{0};
};

/// A timer decided, and no act.
[[nodiscard]] bool isOfTimer(const Event& event);

} // namespace eleven
