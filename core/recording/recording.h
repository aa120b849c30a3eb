#pragma once
// A run as it is kept: what it began from, and every way that it took. Values; whoever shows, saves or
// continues one needs nothing else.

#include "core/recording/trace.h"

#include <map>
#include <string>
#include <vector>

namespace eleven {

/// What a lab is built from again. Of what somebody chose otherwise than the lesson has it, the word of
/// lesson files; empty: as the lesson has it.
struct Origin {
    std::map<std::string, std::string> files; ///< of the lesson, by name: lesson.yaml, text.LANGUAGE.md
    std::string lesson;                       ///< its id
    std::string tried;                        ///< the id of one of its tries; empty: the lesson itself
    std::string sigpipe;
    std::string profile;
    std::map<std::string, bool> toggles;
    std::string kernel;     ///< the release of uname(2)
    std::int64_t began = 0; ///< seconds since the epoch
    bool operator==(const Origin&) const = default;
    /// No lab: it is a connection of a capture.
    [[nodiscard]] bool isCapture() const { return lesson.empty(); }
};

/// One way that a run took. Every branch is whole: its first acts are those of the branch that it left, done
/// again on a lab of its own, and its events are what the kernels answered there.
struct Branch {
    int from = -1;  ///< the place of the branch that it left; the first one: -1
    int moment = 0; ///< how many acts it shares with that one
    Trace trace;
};

/// Where a branch begins, and what is done again for it.
struct Fork {
    int from = -1;             ///< the branch that it leaves
    int moment = 0;            ///< how many acts of it are done again
    std::vector<Event> events; ///< of it, up to there; none: from the beginning, as the lesson has it
};

struct Recording {
    Origin origin;
    std::vector<Branch> branches;
};

} // namespace eleven
