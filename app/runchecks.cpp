#include "app/runchecks.h"

#include "app/checkreport.h"
#include "app/interruption.h"
#include "app/play.h"
#include "core/base/atomicfile.h"
#include "core/lab/host/sandbox.h"
#include "core/recording/recordingfile.h"
#include "ui/words/errnowords.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace eleven {
namespace {

/// NAME.eleven in the folder.
Result<std::string> kept(const OwnOutcome& outcome, const std::string& folder) {
    const std::string path =
        (std::filesystem::path(folder) / ownCheckName(outcome.check)).string() + ".eleven";
    Result<AtomicFile> file = AtomicFile::open(path);
    if (!file) return file.error();
    if (const Result<void> saved = saveRecording(outcome.recording, *file); !saved) return saved.error();
    return path;
}

std::string asReport(const CommandLine& line, const std::vector<ReportedCheck>& checks) {
    if (line.report == "json") return checksAsJson(checks, line.files);
    if (line.report == "junit") return checksAsJunit(checks, line.files);
    CheckText all(line.files);
    std::string text;
    for (const ReportedCheck& check : checks)
        text += all.told(check);
    return text + all.end();
}

int statusOf(const std::vector<ReportedCheck>& checks) {
    const auto has = [&](Verdict verdict) {
        return std::any_of(checks.begin(), checks.end(),
                           [verdict](const ReportedCheck& check) { return check.verdict == verdict; });
    };
    if (has(Verdict::Failed)) return kDidNotHold;
    return has(Verdict::Passed) ? kAllHeld : kBadInput;
}

/// What cannot be written to the file is printed: it took long to know.
int writeReport(std::optional<AtomicFile>& file, const std::string& report) {
    if (!file) {
        std::cout << report << std::flush;
        return kAllHeld;
    }
    Result<void> done = file->write(report);
    if (done) done = file->commit();
    if (done) return kAllHeld;
    std::cout << report << std::flush;
    return badInput(errorWords(done.error()).toStdString());
}

} // namespace

int runChecks(const CommandLine& line) {
    const Interruption interruption; // first: the threads of the lab inherit its mask
    std::error_code problem;
    if (!line.keep.empty()) std::filesystem::create_directories(line.keep, problem);
    if (problem) return badInput(errorWords(Error{"create " + line.keep, problem.value()}).toStdString());
    std::optional<AtomicFile> output;
    if (!line.output.empty()) {
        Result<AtomicFile> file = AtomicFile::open(line.output);
        if (!file) return badInput(errorWords(file.error()).toStdString());
        output = std::move(*file);
    }
    std::vector<ReportedCheck> checks;
    CheckText text(line.files);
    std::optional<Error> unkept;
    const bool isTold = line.report == "text" && line.output.empty(); // one by one
    const OwnQuestions questions{sandboxProgram(),          line.files,    line.say, *line.checks,
                                 interruption.descriptor(), line.directory};
    const Result<void> asked = askOwn(questions, [&](const OwnOutcome& outcome) {
        if (interruption.signal() != 0) return;
        checks.push_back(reported(outcome));
        if (outcome.verdict == Verdict::Failed && !line.keep.empty()) {
            if (const Result<std::string> file = kept(outcome, line.keep))
                checks.back().recording = *file;
            else
                unkept = file.error();
        }
        if (isTold) std::cout << text.told(checks.back()) << std::flush;
    });
    if (interruption.signal() != 0) return interrupted(interruption.signal());
    if (!asked) return cannotRun(asked.error());
    const int written = writeReport(output, isTold ? text.end() : asReport(line, checks));
    if (written != kAllHeld) return written;
    if (unkept) return badInput(errorWords(*unkept).toStdString());
    return statusOf(checks);
}

} // namespace eleven
