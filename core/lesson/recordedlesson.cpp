#include "core/lesson/recordedlesson.h"

#include "core/base/wording.h"
#include "core/lesson/reading/lessonwords.h"
#include "core/lesson/sigpipe.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>

namespace eleven {
namespace {

namespace fs = std::filesystem;

/// Throws LessonError.
void unpack(const Origin& origin, const fs::path& folder) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    for (const auto& [name, text] : origin.files) {
        const std::string file = (folder / name).string();
        errno = 0;
        std::ofstream out(file, std::ios::binary);
        if (!out.write(text.data(), static_cast<std::streamsize>(text.size())).flush())
            throw LessonError{
                file, {}, "a file that can be written", errno != 0 ? errnoName(errno) : "an error"};
    }
}

/// The lesson as it was run: one of its tries, or the solution of a challenge.
Lesson asRun(const Lesson& lesson, const Recording& recording) {
    const std::string& id = recording.origin.tried;
    if (lesson.challenge) {
        const auto isOfStep = [](const Event& event) {
            const auto* done = as<ActEvent>(event);
            return done != nullptr && done->lessonStep >= 0;
        };
        for (const Branch& branch : recording.branches)
            if (std::any_of(branch.trace.begin(), branch.trace.end(), isOfStep)) return solutionOf(lesson);
    }
    if (id.empty()) return lesson;
    std::vector<std::string> ids;
    for (const LessonTry& what : lesson.tries) {
        if (what.id == id) return tried(lesson, what);
        ids.push_back(what.id);
    }
    throw LessonError{{}, {1, 1}, listedFor(id, ids), inQuotes(id)};
}

/// Holds events against the lesson that they are said to be of.
class Fit {
public:
    explicit Fit(const Lesson& lesson) : m_lesson(lesson) {}

    /// What was expected of the number of a step or line; empty: it fits.
    [[nodiscard]] std::string wrongIn(const Event& event) const {
        if (const auto* done = as<ActEvent>(event)) return wrongStep(done->lessonStep, m_lesson.steps.size());
        if (const auto* check = as<CheckEvent>(event)) return wrongStep(check->lessonStep);
        if (const auto* script = as<ScriptEvent>(event)) return wrongIn(*script);
        if (const auto* call = as<CallEvent>(event)) return wrongLine(call->who, call->line);
        if (const auto* returned = as<ReturnEvent>(event))
            return wrongLine(returned->who, returned->line, returned->nextLine);
        if (const auto* jump = as<JumpEvent>(event)) return wrongLine(jump->who, jump->line, jump->nextLine);
        return {};
    }

private:
    /// Behind the last step it may be over, or left; a challenge has none.
    [[nodiscard]] std::string wrongIn(const ScriptEvent& script) const {
        using What = ScriptEvent::What;
        const bool isOfStep =
            script.what == What::Begins || script.what == What::Showed || script.what == What::Returned;
        const std::size_t behind = isOfStep && !m_lesson.steps.empty() ? 0 : 1;
        return script.lessonStep < 0 ? wrongStep(-2)
                                     : wrongStep(script.lessonStep, m_lesson.steps.size() + behind);
    }
    [[nodiscard]] std::string wrongStep(int step) const { return wrongStep(step, m_lesson.steps.size() + 1); }
    [[nodiscard]] static std::string wrongStep(int step, std::size_t count) {
        return step < static_cast<int>(count) && step >= -1 ? "" : "a step of the lesson";
    }
    [[nodiscard]] std::string wrongLine(EndpointId who, int line, int next = 0) const {
        auto program = m_lesson.programs.find(who); // a child, or another client like it
        if (program == m_lesson.programs.end()) program = m_lesson.programs.find({who.host, 0});
        const int count =
            program == m_lesson.programs.end() ? 0 : static_cast<int>(program->second->lines().size());
        const bool fits = line >= 1 && line <= count && next >= 0 && next <= count;
        return fits ? "" : "a line of the program of " + endpointName(who);
    }

    const Lesson& m_lesson;
};

/// Throws LessonError with the line of the recording.
void requireFit(const Lesson& lesson, const Recording& recording) {
    const Fit fit(lesson);
    int line = 1; // the header
    for (const Branch& branch : recording.branches) {
        ++line;
        for (const Event& event : branch.trace) {
            ++line;
            if (std::string expected = fit.wrongIn(event); !expected.empty())
                throw LessonError{{}, {line, 1}, std::move(expected), "another"};
        }
    }
}

/// Throws LessonError.
void requireToggles(const Lesson& lesson, const Origin& origin) {
    std::vector<std::string> names;
    for (const auto& [name, on] : lesson.toggles)
        names.push_back(name);
    for (const auto& [name, on] : origin.toggles)
        if (lesson.toggles.count(name) == 0)
            throw LessonError{
                {}, {1, 1}, names.empty() ? "no toggle" : listedFor(name, names), inQuotes(name)};
}

} // namespace

Lesson asChosen(Lesson lesson, const Origin& origin) {
    if (!origin.profile.empty())
        lesson.profile = origin.profile == "kernel" ? Profile::Kernel : Profile::Patient;
    for (const auto& [toggle, on] : origin.toggles)
        lesson.toggles[toggle] = on;
    return withSigpipe(lesson, sigpipeNamed(origin.sigpipe).value_or(lesson.sigpipe));
}

LoadedLesson recordedLesson(const Recording& recording, const std::string& file, const std::string& folder) {
    LoadedLesson loaded;
    const Origin& origin = recording.origin;
    try {
        if (!isIdentifier(origin.lesson))
            throw LessonError{
                {}, {1, 1}, "an id of small letters, digits and hyphens", inQuotes(origin.lesson)};
        const std::optional<Sigpipe> sigpipe = sigpipeNamed(origin.sigpipe);
        if (!origin.sigpipe.empty() && !sigpipe)
            throw LessonError{
                {}, {1, 1}, listedFor(origin.sigpipe, sigpipeNames()), inQuotes(origin.sigpipe)};
        const fs::path place = fs::path(folder) / origin.lesson;
        unpack(origin, place);
        const std::string yaml = (place / "lesson.yaml").string();
        loaded = loadLesson(yaml, hasTexts(yaml));
        if (!loaded) return loaded;
        loaded.lesson = asRun(*loaded.lesson, recording);
        requireToggles(*loaded.lesson, origin);
        requireFit(withSigpipe(*loaded.lesson, sigpipe.value_or(loaded.lesson->sigpipe)), recording);
    } catch (LessonError& error) {
        loaded.lesson.reset();
        loaded.error = std::move(error);
        if (loaded.error.file.empty()) loaded.error.file = file;
    }
    return loaded;
}

bool belongsTo(const Recording& recording, const Lesson& lesson) {
    const Origin& origin = recording.origin;
    const bool isAsWritten =
        origin.tried.empty() && origin.sigpipe.empty() && origin.profile.empty() && origin.toggles.empty();
    return isAsWritten && origin.lesson == lesson.id && origin.files == lesson.files;
}

} // namespace eleven
