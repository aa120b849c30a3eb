#include "core/lesson/sigpipe.h"

#include <algorithm>
#include <array>

namespace eleven {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"blocked", "default", "handler", "ignore", "nosignal"};

/// The text with `flags` in place of the plain 0 of every send(fd, data, length, 0).
std::string withFlags(const Program& program, const std::string& flags) {
    std::string text;
    for (const ProgramLine& line : program.lines()) {
        std::string edited = line.text;
        if (line.call.name == "send")
            if (const std::size_t zero = edited.rfind(", 0)"); zero != std::string::npos)
                edited.replace(zero, 4, ", " + flags + ")");
        if (!line.toggle.empty())
            edited += std::string(" //@ ") + (line.runsWhenOn ? "when " : "unless ") + line.toggle;
        text += edited + "\n";
    }
    return text;
}

std::shared_ptr<const Program> edited(const std::shared_ptr<const Program>& program, Sigpipe mode) {
    std::string text = program->text();
    if (mode == Sigpipe::Handler) text = "signal(SIGPIPE, handler);\n" + text;
    if (mode == Sigpipe::Ignore) text = "signal(SIGPIPE, SIG_IGN);\n" + text;
    if (mode == Sigpipe::NoSignal) text = withFlags(*program, "MSG_NOSIGNAL");
    ProgramError error;
    auto result = Program::parse(text, error);
    return result != nullptr ? result : program;
}

} // namespace

std::optional<Sigpipe> sigpipeNamed(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<Sigpipe>(found - kNames.begin());
}

std::vector<std::string> sigpipeNames() { return {kNames.begin(), kNames.end()}; }

Lesson withSigpipe(Lesson asWritten, Sigpipe mode) {
    Lesson lesson = std::move(asWritten);
    lesson.sigpipe = mode;
    for (auto& [who, program] : lesson.programs) {
        if (program->language() == Language::Qt) continue; // Qt decides for its process
        const bool sends = program->calls("send") || program->calls("write");
        const bool decidesItself = program->calls("fork") || program->calls("signal");
        if (decidesItself || (sends && mode != Sigpipe::Blocked)) lesson.processes.insert(who);
        if (sends && !decidesItself) program = edited(program, mode);
    }
    return lesson;
}

} // namespace eleven
