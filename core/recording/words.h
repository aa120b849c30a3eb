#pragma once
// The words that files of recordings have for the values of enums: one table for each, which serves writing
// and reading. Pure.

#include "core/recording/event.h"

#include <optional>
#include <string_view>

namespace eleven {

[[nodiscard]] inline std::string_view wordOf(Side side) { return sideName(side); }
[[nodiscard]] inline std::string_view wordOf(State state) { return stateName(state); }
[[nodiscard]] inline std::string_view wordOf(Stimulus stimulus) { return stimulusName(stimulus); }
[[nodiscard]] inline std::string_view wordOf(Act::Kind kind) { return actName(kind); }
[[nodiscard]] inline std::string_view wordOf(Expectation::Kind kind) { return expectationName(kind); }
[[nodiscard]] std::string_view wordOf(Dialect dialect);
[[nodiscard]] std::string_view wordOf(Fate fate);
[[nodiscard]] std::string_view wordOf(Timer timer);
[[nodiscard]] std::string_view wordOf(SignalFate fate);
[[nodiscard]] std::string_view wordOf(StateSource source);
[[nodiscard]] std::string_view wordOf(NoteEvent::Code code);
[[nodiscard]] std::string_view wordOf(ScriptEvent::What what);
[[nodiscard]] std::string_view wordOf(ScriptEvent::Reason reason);

/// Which of the alternatives of Event::body it is.
enum class EventKind : std::uint8_t {};
inline EventKind kindOf(const Event& event) { return EventKind(event.body.index()); }
/// "act", "call", "return", "jump", "segment", "fate", "socket", "state", "signal", "exit", "check", "note",
/// "framework", "script", "stand", "source" or "print".
[[nodiscard]] std::string_view wordOf(EventKind kind);

/// How many values an enum has.
template <typename Enum>
inline constexpr std::size_t kValueCount = 0;
template <>
inline constexpr std::size_t kValueCount<Side> = 2;
template <>
inline constexpr std::size_t kValueCount<State> = kStateCount;
template <>
inline constexpr std::size_t kValueCount<Stimulus> = kStimulusCount;
template <>
inline constexpr std::size_t kValueCount<Act::Kind> = 15;
template <>
inline constexpr std::size_t kValueCount<Expectation::Kind> = 10;
template <>
inline constexpr std::size_t kValueCount<Dialect> = 3;
template <>
inline constexpr std::size_t kValueCount<Fate> = 5;
template <>
inline constexpr std::size_t kValueCount<Timer> = 7;
template <>
inline constexpr std::size_t kValueCount<SignalFate> = kSignalFates;
template <>
inline constexpr std::size_t kValueCount<StateSource> = 3;
template <>
inline constexpr std::size_t kValueCount<NoteEvent::Code> = kNoteCodes;
template <>
inline constexpr std::size_t kValueCount<ScriptEvent::What> = 6;
template <>
inline constexpr std::size_t kValueCount<ScriptEvent::Reason> = 8;
template <>
inline constexpr std::size_t kValueCount<EventKind> = std::variant_size_v<decltype(Event::body)>;

/// The value that has this word.
template <typename Enum>
[[nodiscard]] std::optional<Enum> valueOf(std::string_view word) {
    static_assert(kValueCount<Enum> > 0);
    for (std::size_t i = 0; i < kValueCount<Enum>; ++i)
        if (wordOf(Enum(i)) == word) return Enum(i);
    return std::nullopt;
}

} // namespace eleven
