#pragma once
// What the programs of the user's own have written to the terminal of their side, at a prefix of a trace.
// Pure; advanced event by event: it keeps where in the trace it stands.

#include "core/base/chunked.h"
#include "core/recording/trace.h"

#include <array>

namespace eleven {

class Terminals {
public:
    /// `event` must be the one after the last one added.
    void add(const Event& event) {
        if (const auto* print = as<PrintEvent>(event))
            m_prints[static_cast<std::size_t>(print->who.host)].push_back(event.n);
    }
    /// The events of a side.
    [[nodiscard]] const Chunked<EventNumber>& of(Side host) const {
        return m_prints[static_cast<std::size_t>(host)];
    }

private:
    std::array<Chunked<EventNumber>, 2> m_prints;
};

/// The last `most` octets or so of what `prints` have, as plain text: see plainText().
struct TerminalText {
    std::string text;
    bool isCut = false; ///< the program wrote more, which was left out
};
[[nodiscard]] TerminalText terminalText(const Trace& trace, const Chunked<EventNumber>& prints,
                                        std::size_t most);

/// Without control sequences: a terminal that has no colours and cannot go back further than to the beginning
/// of its line, which is then written over.
[[nodiscard]] std::string plainText(const std::string& written);

} // namespace eleven
