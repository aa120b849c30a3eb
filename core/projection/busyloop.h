#pragma once
// Laps of a program through the same lines with the same calls and the same results, while nothing else
// happens to it: a busy loop is one thing with a count. Which event repeats which, and how often an endpoint
// went round. Advanced event by event; pure. Of nested loops it knows the innermost.

#include "core/call/calltype.h"
#include "core/recording/event.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace eleven {

class BusyLoops {
public:
    /// A call that every lap makes, with what it returns every time.
    struct Loop {
        int laps = 0;
        const CallType* call = nullptr; ///< the first of the lap that is not puts()
        std::int64_t value = 0;
        int errnum = 0;
    };

    /// `event` must be the one after the last one added.
    void add(const Event& event);

    /// The CallEvent or JumpEvent of the first lap that the event added last repeats; 0: none. Of a call it
    /// is a guess until its ReturnEvent confirms it (the same number) or not (0).
    [[nodiscard]] EventNumber repeats() const { return m_repeats; }
    /// The loop that `who` is in: none before its third lap began.
    [[nodiscard]] std::optional<Loop> of(EndpointId who) const;
    /// How often it went round since the last change: 1 if it does not repeat itself.
    [[nodiscard]] int lapsOf(EndpointId who) const;

private:
    /// One line that was run.
    struct Item {
        EventNumber event = 0;
        int line = 0;
        Call call;        ///< without a type: a line without one
        std::string text; ///< of that line
        std::int64_t value = 0;
        int errnum = 0;
        std::string detail;
    };
    struct Lap {
        std::vector<Item> model;   ///< the lap that this one repeats so far
        std::size_t matched = 0;   ///< items of the model that it repeated
        std::vector<Item> current; ///< once it differs: all its items
        bool differs = true;
        bool isTouched = false; ///< something else happened to the program since its last line
        int times = 1;          ///< of the model, this lap included while it does not differ
        int lastLine = 0;
        std::optional<Item> open; ///< a call that has not returned
        int segments = 0;         ///< of its host, when it was looked at last
    };

    static bool isSame(const Item& a, const Item& b);
    [[nodiscard]] static const Item* expected(const Lap& lap, int line);
    static void beginLap(Lap& lap, int line);
    static void differ(Lap& lap);
    void run(Lap& lap, const Item& item);
    void touch(EndpointId who);
    [[nodiscard]] Lap& lapOf(EndpointId who);

    std::map<EndpointId, Lap> m_laps;
    std::array<int, 2> m_segments{}; ///< sent by each host, or decided on: they touch all its programs
    EventNumber m_repeats = 0;
};

} // namespace eleven
