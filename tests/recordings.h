#pragma once
// Recordings for tests: made by hand, and compared as whole values.

#include "core/recording/recording.h"
#include "core/recording/words.h"
#include "tests/handmade.h"

namespace eleven {

/// Exactly the same, the octets of its segment too.
inline bool isSame(const Event& one, const Event& other) {
    if (one.n != other.n || one.t != other.t || one.body.index() != other.body.index()) return false;
    const auto* sent = as<SegmentEvent>(one);
    if (sent != nullptr) {
        SegmentEvent copy = *as<SegmentEvent>(other);
        if (sent->segment == nullptr || copy.segment == nullptr || *sent->segment != *copy.segment)
            return false;
        copy.segment = sent->segment;
        return *sent == copy;
    }
    return std::visit(
        [&other](const auto& kept) {
            const auto same = [&](const auto& body) {
                return body == *as<std::remove_cvref_t<decltype(body)>>(other);
            };
            if constexpr (requires { kept.body(); })
                return same(kept.body());
            else
                return same(kept);
        },
        one.body);
}

/// What differs first, or empty.
inline std::string difference(const Recording& one, const Recording& other) {
    if (one.origin != other.origin) return "origin";
    if (one.branches.size() != other.branches.size()) return "number of branches";
    for (std::size_t i = 0; i < one.branches.size(); ++i) {
        const Branch& a = one.branches[i];
        const Branch& b = other.branches[i];
        const std::string where = "branch " + std::to_string(i);
        if (a.from != b.from || a.moment != b.moment) return where;
        if (a.trace.size() != b.trace.size()) return where + ": number of events";
        for (EventNumber n = 1; n <= a.trace.size(); ++n)
            if (!isSame(a.trace.at(n), b.trace.at(n)))
                return where + ": event " + std::to_string(n) + ", " +
                       std::string(wordOf(kindOf(a.trace.at(n))));
    }
    return {};
}

} // namespace eleven
