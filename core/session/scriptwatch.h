#pragma once
// Whether a lab stands as the script of its lesson would have it, by what happened: what people switched
// beside the script, and what timers of the kernels did by themselves. Pure.

#include "core/recording/event.h"

#include <array>
#include <limits>
#include <map>
#include <unordered_map>
#include <vector>

namespace eleven {

class ScriptWatch {
public:
    explicit ScriptWatch(std::map<std::string, bool> scripted = {},
                         const std::map<std::string, bool>& real = {})
        : m_scripted{std::move(scripted)}, m_real{real} {}

    void add(const Event& event);

    /// Toggles, cut and losses stand as the script has made them.
    [[nodiscard]] bool isAsScripted() const { return m_scripted == m_real; }
    [[nodiscard]] EventNumber lastAct() const { return m_lastAct; }
    /// What a timer did while no act of the script waited for it; 0: nothing.
    [[nodiscard]] EventNumber timer() const { return m_timer; }
    /// It is known now.
    void forgetTimer() { m_timer = 0; }

    /// A segment by its sender, its place among what that side sent for the first time, and how often it was
    /// sent again: the same in another run of the same acts, whatever was repeated while it was held.
    struct SentPlace {
        Side from = Side::Client;
        std::size_t place = std::numeric_limits<std::size_t>::max(); ///< nowhere
        std::size_t again = 0;
    };
    [[nodiscard]] SentPlace placeOf(SegmentId segment) const;
    /// 0: nothing was sent there yet.
    [[nodiscard]] SegmentId sentAt(const SentPlace& place) const;

private:
    struct Switches {
        std::map<std::string, bool> toggles;
        bool isCut = false;
        std::map<std::optional<Side>, int> losses = {}; ///< in percent
        void take(const Act& act);
        bool operator==(const Switches&) const = default;
    };

    Switches m_scripted;
    Switches m_real;
    std::array<std::vector<std::vector<SegmentId>>, 2> m_sent; ///< by side, each with its repetitions
    std::unordered_map<SegmentId, SentPlace> m_places;         ///< of the same
    EventNumber m_lastAct = 0;
    EventNumber m_timer = 0;
    bool m_hasFlowed =
        false;            ///< the script let the wire flow: what was lost there is sent again, as it should
    bool m_waits = false; ///< the last act is the script's, and waits
};

} // namespace eleven
