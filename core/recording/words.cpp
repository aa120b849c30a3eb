#include "core/recording/words.h"

#include <array>

namespace eleven {
namespace {

template <typename Enum>
using WordTable = std::array<std::string_view, kValueCount<Enum>>;

template <typename Enum>
std::string_view wordIn(const WordTable<Enum>& words, Enum value) {
    return words[static_cast<std::size_t>(value)];
}

// A value that has no word: its table is too short.
static_assert(kValueCount<Act::Kind> == std::size_t(Act::Kind::Loss) + 1);
static_assert(kValueCount<Expectation::Kind> == std::size_t(Expectation::Kind::Framework) + 1);
static_assert(kValueCount<Dialect> == std::size_t(Dialect::QtServer) + 1);
static_assert(kValueCount<Fate> == std::size_t(Fate::Refused) + 1);
static_assert(kValueCount<Timer> == std::size_t(Timer::FinWait2First) + 1);
static_assert(kValueCount<StateSource> == std::size_t(StateSource::Presumed) + 1);
static_assert(kValueCount<NoteEvent::Code> == std::size_t(NoteEvent::Code::TimeWaitStays) + 1);
static_assert(kValueCount<ScriptEvent::What> == std::size_t(ScriptEvent::What::Over) + 1);
static_assert(kValueCount<ScriptEvent::Reason> == std::size_t(ScriptEvent::Reason::Loopback) + 1);

} // namespace

// Each in the order of its enum.

std::string_view wordOf(Dialect dialect) {
    return wordIn<Dialect>({"c", "QTcpSocket", "QTcpServer"}, dialect);
}

std::string_view wordOf(Fate fate) {
    return wordIn<Fate>({"delivered", "dropped", "copied", "altered", "refused"}, fate);
}

std::string_view wordOf(Timer timer) {
    return wordIn<Timer>({"none", "retransmit", "keepalive", "time-wait", "zero-window-probe", "fin-wait-2",
                          "fin-wait-2-first"},
                         timer);
}

std::string_view wordOf(StateSource source) {
    return wordIn<StateSource>({"kernel", "inferred", "presumed"}, source);
}

std::string_view wordOf(SignalFate fate) {
    return wordIn<SignalFate>({"taken", "handled", "ignored", "pending", "stopped"}, fate);
}

std::string_view wordOf(NoteEvent::Code code) {
    return wordIn<NoteEvent::Code>({"not-tcp", "copy-lost", "time-wait-skipped", "left-busy", "no-longer",
                                    "not-taken", "never-settles", "not-inferred", "otherwise", "on-loopback",
                                    "perhaps-passed", "is-thread", "no-io-uring", "never-rests",
                                    "too-many-tasks", "becomes", "time-wait-stays"},
                                   code);
}

std::string_view wordOf(ScriptEvent::What what) {
    return wordIn<ScriptEvent::What>({"begins", "showed", "left", "returned", "freely", "over"}, what);
}

std::string_view wordOf(ScriptEvent::Reason reason) {
    return wordIn<ScriptEvent::Reason>(
        {"none", "act", "kernel-speed", "toggles", "sigpipe", "timer", "check", "loopback"}, reason);
}

std::string_view wordOf(EventKind kind) {
    return wordIn<EventKind>({"act", "call", "return", "jump", "segment", "fate", "socket", "state", "signal",
                              "exit", "check", "note", "framework", "script", "stand", "source", "print"},
                             kind);
}

} // namespace eleven
