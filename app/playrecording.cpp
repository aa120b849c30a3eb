#include "app/playrecording.h"

#include "app/cliwords.h"
#include "app/findlesson.h"
#include "app/output.h"
#include "app/play.h"
#include "app/runending.h"
#include "core/base/temporaryfolder.h"
#include "core/lesson/recordedlesson.h"
#include "core/recording/recordingfile.h"
#include "ui/words/errnowords.h"
#include "ui/words/recordingwords.h"

#include <iostream>

namespace eleven {
namespace {

/// Of an act that somebody did, what `play` said of it before: of many clients the act of the script.
class Announcements {
public:
    Announcements(const Lesson& lesson, const Trace& trace) : m_lesson(lesson), m_trace(trace) {}

    /// The text of the act `n`; empty: it was done together with the one before.
    [[nodiscard]] std::string of(EventNumber n, const ActEvent& done) {
        if (done.continues) return {};
        if (done.lessonStep != m_step) m_next = 0;
        m_step = done.lessonStep;
        const std::string* crowd = goesOn(n) ? nextOfCrowd() : nullptr;
        return crowd != nullptr ? *crowd : actText(done);
    }

private:
    /// The act after it was done together with it.
    [[nodiscard]] bool goesOn(EventNumber n) const {
        while (++n <= m_trace.size())
            if (const auto* next = as<ActEvent>(m_trace.at(n))) return next->continues;
        return false;
    }
    const std::string* nextOfCrowd() {
        if (m_step < 0) return nullptr;
        const std::vector<ScriptAct>& acts = m_lesson.steps[static_cast<std::size_t>(m_step)].acts;
        while (m_next < acts.size())
            if (const ScriptAct& act = acts[m_next++]; act.crowd != ScriptAct::Crowd::One) return &act.text;
        return nullptr;
    }

    const Lesson& m_lesson;
    const Trace& m_trace;
    int m_step = -1;
    std::size_t m_next = 0; ///< act of that step
};

void tell(const Branch& branch, const Lesson& lesson, Output& output) {
    Announcements announcements(lesson, branch.trace);
    for (const Event& event : branch.trace) {
        if (const auto* done = as<ActEvent>(event))
            if (const std::string act = announcements.of(event.n, *done); !act.empty()) output.begin(act);
        output.add(event);
    }
}

int tell(const Recording& recording, const Lesson& lesson, const CommandLine& line) {
    Output output(line.quiet, lesson);
    output.keepPrintsBack();
    if (const Result<void> opened = output.openTrace(line.traceFile, recording.origin.kernel); !opened)
        return badInput(errorWords(opened.error()).toStdString());
    const std::vector<Branch>& branches = recording.branches;
    for (std::size_t i = 0; i < branches.size() && output.flush(); ++i) {
        if (branches.size() > 1) output.beginBranch(branchHeading(branches, i).toStdString(), i, branches[i]);
        tell(branches[i], lesson, output);
    }
    const int status = output.finish(output.allHeld() ? kAllHeld : kDidNotHold);
    if (!isOfOwnPrograms(lesson)) return status;
    Keepers keepers;
    const Trace& last = branches.back().trace;
    for (const Event& event : last)
        keepers.add(event);
    if (!line.quiet) tellKeepers(keepers, last);
    tellEnding(lesson, last);
    return status;
}

int playOpened(const CommandLine& line, const std::string& file, const OpenedRecording& opened,
               ToldRecording* told) {
    if (!opened) return badInput(errorWords(opened.error).toStdString());
    if (opened.cutOff != 0) std::cerr << cutOffWords(file, opened.cutOff).toStdString() << "\n";
    const Result<TemporaryFolder> folder = TemporaryFolder::make();
    if (!folder) return cannotRun(folder.error());
    LoadedLesson loaded = recordedLesson(*opened.recording, file, folder->path());
    const auto asTold = [&](std::string& place) { // the folder is gone when somebody reads of it
        if (place.starts_with(folder->path())) place = file + "/" + place.substr(place.rfind('/') + 1);
    };
    asTold(loaded.error.file);
    if (!loaded) return badInput(errorWords(loaded.error).toStdString());
    asTold(loaded.lesson->file);
    const int status = tell(*opened.recording, *loaded.lesson, line);
    if (told != nullptr)
        *told = {asChosen(*loaded.lesson, opened.recording->origin), opened.recording->origin,
                 opened.recording->branches.back().trace};
    return status;
}

} // namespace

int playRecording(const CommandLine& line, ToldRecording* told) {
    if (isRecording(line.files.front()))
        return playOpened(line, line.files.front(), openRecording(line.files.front()), told);
    const LoadedLesson loaded = findLesson(line.files.front());
    if (!loaded) return badInput(errorWords(loaded.error).toStdString());
    const std::string file = recordingFor(loaded.lesson->id);
    const OpenedRecording opened = openRecording(file);
    if (opened && belongsTo(*opened.recording, *loaded.lesson)) return playOpened(line, file, opened, told);
    return badInput(
        Cli::tr("%1: the program has no recording of this lesson as it is written here. Where there is "
                "a lab, play --record FILE.eleven makes one.")
            .arg(QString::fromStdString(line.files.front()))
            .toStdString());
}

} // namespace eleven
