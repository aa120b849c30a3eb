// `doctor`: each rung of this machine, and what to do about one that does not carry.

#include "app/cliwords.h"
#include "app/columntext.h"
#include "app/findlesson.h"
#include "app/play.h"
#include "core/base/process.h"
#include "core/lab/host/loopback.h"
#include "core/lab/lab.h"
#include "core/recording/recordingfile.h"
#include "ui/words/errnowords.h"
#include "ui/words/remedywords.h"

#include <iostream>

namespace eleven {
namespace {

constexpr std::size_t kName = 10;
constexpr std::size_t kLabel = 13;

void print(const QString& name, const QString& words) {
    std::cout << padded(name.toStdString(), kName, Align::Left) << words.toStdString() << "\n";
}

void printFailure(const QString& name, const QString& words, const Error& error) {
    const auto part = [](const QString& label, const QString& said) {
        print({}, QString::fromStdString(padded(label.toStdString(), kLabel, Align::Left)) + said);
    };
    print(name, words);
    part(Cli::tr("failed:"), errorWords(error));
    if (!error.remedy.empty()) part(Cli::tr("what to do:"), remedyWords(error.remedy));
}

bool tryLab() {
    const SteadyClock clock;
    Recorder nothing(clock, [](const Event&) {});
    LabPlan plan;
    plan.sandboxProgram = sandboxProgram();
    const Result<std::unique_ptr<Lab>> lab = Lab::build(plan, nothing, clock);
    if (lab)
        print(Cli::tr("lab"),
              Cli::tr("works: two hosts in network namespaces, every segment held on a wire of our own"));
    else
        printFailure(Cli::tr("lab"), Cli::tr("cannot be built"), lab.error());
    return lab.has_value();
}

void tryLoopback() {
    if (const std::optional<Error> failure = loopbackFailure())
        printFailure(Cli::tr("loopback"), Cli::tr("cannot be used"), *failure);
    else
        print(Cli::tr("loopback"),
              Cli::tr("works: programs on 127.0.0.1, states from the kernel, no segments "
                      "(play LESSON --rung loopback)"));
}

void tryReplay() {
    int read = 0;
    int all = 0;
    for (const std::string& folder : {lessonsFolder(), challengesFolder()})
        for (const LibraryEntry& entry : lessonLibrary(folder)) {
            ++all;
            if (openRecording(recordingFor(entry.id))) ++read;
        }
    if (read > 0 && read == all)
        print(
            Cli::tr("replay"),
            Cli::tr("works: a recording of each of the %1 lessons and challenges (play LESSON --rung replay)")
                .arg(all));
    else
        printFailure(Cli::tr("replay"), Cli::tr("%1 of %2 recordings can be read").arg(read).arg(all),
                     {"read " + recordingsFolder(), ENOENT, {Remedy::Code::Install, {"recordings"}}});
}

} // namespace

int runDoctor() {
    print(Cli::tr("kernel"), QString::fromStdString(kernelRelease()));
    const bool hasLab = tryLab();
    tryLoopback();
    tryReplay();
    return hasLab ? kAllHeld : kCannotRun;
}

} // namespace eleven
