#pragma once
// What SIGPIPE does to the programs of a lesson: one edit of their text and whether they run as processes, so
// that the code shown is the code run. Dispositions belong to a process, signal(7): all but `blocked` need
// one. Pure.

#include "core/lesson/lesson.h"

namespace eleven {

/// "blocked", "default", "handler", "ignore", "nosignal": the words of --sigpipe and of lesson files.
[[nodiscard]] std::optional<Sigpipe> sigpipeNamed(std::string_view name);
[[nodiscard]] std::vector<std::string> sigpipeNames();

/// The lesson with every program that sends edited: handler and ignore begin with signal(), nosignal sends
/// with MSG_NOSIGNAL; all but blocked run as processes. A program that calls fork() or signal() itself keeps
/// its text; one with the sockets of Qt is left alone.
[[nodiscard]] Lesson withSigpipe(Lesson asWritten, Sigpipe mode);

/// What becomes of the choice in a lesson.
enum class SigpipeUse : std::uint8_t {
    None,    ///< no program of the C dialect sends
    Decided, ///< those that send decide it themselves, with signal() or before fork()
    Chosen,
};
[[nodiscard]] SigpipeUse sigpipeUse(const Lesson& lesson);

} // namespace eleven
