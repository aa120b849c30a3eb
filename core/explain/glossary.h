#pragma once
// What Explain says of a state, a call, a flag, an errno: entries as read from resources/explain (its
// README.md has the format). Values; whoever has the text of the files may build one on any thread.

#include "core/lesson/lesson.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eleven {

enum class EntryKind : std::uint8_t { State, Call, Flag, Argument, Option, Errno, Signal, Timer, Sysctl };
inline constexpr std::size_t kEntryKinds = 9;
/// The files of each kind: "states" of states.en.md.
inline constexpr std::array<std::string_view, kEntryKinds> kEntryFiles = {
    "states", "calls", "flags", "arguments", "options", "errnos", "signals", "timers", "sysctls"};

/// What an entry says in one language. Words in backquotes are names. Empty: it says nothing of that.
struct EntryWords {
    std::string title; ///< the name in words, else the name stands for itself
    std::string what, entered, left, next, wrong, linux;
};

struct GlossaryEntry {
    EntryKind kind = EntryKind::State;
    std::string name; ///< "CLOSE-WAIT", "close()", "EPIPE"
    std::string names, source, work;
    std::vector<std::string> lessons, see;
    std::map<std::string, EntryWords> words; ///< by language; English is there always

    /// In `language`, else in English.
    [[nodiscard]] const EntryWords& in(const std::string& language) const;
    /// Its title in that language, or its name.
    [[nodiscard]] const std::string& titleIn(const std::string& language) const;
};

class Glossary {
public:
    /// Adds the entries of a file in English; of a file in another language the words of entries that are
    /// there. What is wrong with it, if something is: then the glossary is not to be used.
    [[nodiscard]] std::optional<LessonError> read(EntryKind kind, const std::string& language,
                                                  const std::string& file, std::string_view text);

    /// In the order of the files.
    [[nodiscard]] const std::vector<GlossaryEntry>& entries() const { return m_entries; }
    /// Null: there is none of this name.
    [[nodiscard]] const GlossaryEntry* find(const std::string& name) const;

private:
    std::vector<GlossaryEntry> m_entries;
    std::map<std::string, std::size_t> m_places;
};

} // namespace eleven
