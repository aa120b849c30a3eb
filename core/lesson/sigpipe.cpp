#include "core/lesson/sigpipe.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>

namespace eleven {
namespace {

constexpr std::array<std::string_view, 5> kNames = {"blocked", "default", "handler", "ignore", "nosignal"};

/// A line that sends, as a programmer would edit it: send(…, MSG_NOSIGNAL).
std::string withNoSignal(const ProgramLine& line) {
    std::string text = line.text;
    const auto at = [&](std::size_t token) {
        return static_cast<std::size_t>(line.tokens[token].column) - 1;
    };
    std::size_t name = 0;
    while (!line.tokens[name].is(line.call.type->name))
        ++name;
    std::size_t close = name;
    std::size_t comma = name; // the last one
    for (; !line.tokens[close].is(")"); ++close)
        if (line.tokens[close].is(",")) comma = close;
    const bool hasFlags = line.call.type->parameters.back().kind == Parameter::Flags;
    if (!hasFlags) // write()
        text.insert(at(close), ", MSG_NOSIGNAL");
    else if (line.call.arguments.back().integer == 0)
        text.replace(at(comma + 1), at(close) - at(comma + 1), "MSG_NOSIGNAL");
    else if ((line.call.arguments.back().integer & MSG_NOSIGNAL) == 0)
        text.insert(at(close), " | MSG_NOSIGNAL");
    return text.replace(at(name), line.call.type->name.size(), "send");
}

std::string withNoSignal(const Program& program) {
    std::string text;
    for (const ProgramLine& line : program.lines()) {
        text += line.call.has(Effect::Send) ? withNoSignal(line) : line.text;
        if (!line.toggle.empty())
            text += std::string(" //@ ") + (line.runsWhenOn ? "when " : "unless ") + line.toggle;
        text += "\n";
    }
    return text;
}

std::shared_ptr<const Program> edited(const std::shared_ptr<const Program>& program, Sigpipe mode) {
    std::string text = program->text();
    if (mode == Sigpipe::Handler) text = "signal(SIGPIPE, handler);\n" + text;
    if (mode == Sigpipe::Ignore) text = "signal(SIGPIPE, SIG_IGN);\n" + text;
    if (mode == Sigpipe::NoSignal) text = withNoSignal(*program);
    ProgramError error;
    auto result = Program::parse(text, error);
    return result != nullptr ? result : program;
}

bool decidesItself(const Program& program) {
    return program.has(Effect::Fork) || program.has(Effect::SetSignal);
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
        if (program->language() != Language::C)
            continue; // Qt, or the program itself, decides for its process
        const bool sends = program->has(Effect::Send);
        if (program->needsProcess() || (sends && mode != Sigpipe::Blocked)) lesson.processes.insert(who);
        if (sends && !decidesItself(*program)) program = edited(program, mode);
    }
    return lesson;
}

SigpipeUse sigpipeUse(const Lesson& lesson) {
    SigpipeUse use = SigpipeUse::None;
    for (const auto& [who, program] : lesson.programs) {
        if (program->language() != Language::C || !program->has(Effect::Send)) continue;
        if (!decidesItself(*program)) return SigpipeUse::Chosen;
        use = SigpipeUse::Decided;
    }
    return use;
}

} // namespace eleven
