// `doctor`: each rung of this machine, and what to do about one that does not carry.

#include "app/cliwords.h"
#include "app/columntext.h"
#include "app/findlesson.h"
#include "app/play.h"
#include "core/base/process.h"
#include "core/lab/host/loopback.h"
#include "core/recording/recordingfile.h"
#include "core/session/experiment.h"
#include "ui/words/errnowords.h"
#include "ui/words/remedywords.h"

#include <cerrno>
#include <fstream>
#include <iostream>

namespace eleven {
namespace {

constexpr std::size_t kName = 10;
constexpr std::size_t kLabel = 13;

void print(const QString& name, const QString& words) {
    std::cout << padded(name.toStdString(), kName, Align::Left) << words.toStdString() << "\n";
}

/// What to do about a program that may not be watched, where somebody can.
QString watchingWords() {
    int scope = 0;
    std::ifstream("/proc/sys/kernel/yama/ptrace_scope") >> scope;
    if (scope < 3) return {};
    return Cli::tr(
               "kernel.yama.ptrace_scope is %1: until the next boot nobody may watch a program. Lessons need "
               "none to be watched.")
        .arg(scope);
}

void printFailure(const QString& name, const QString& words, const Error& error,
                  const QString& otherwise = {}) {
    const auto part = [](const QString& label, const QString& said) {
        print({}, QString::fromStdString(padded(label.toStdString(), kLabel, Align::Left)) + said);
    };
    print(name, words);
    part(Cli::tr("failed:"), errorWords(error));
    const QString remedy = error.remedy.empty() ? otherwise : remedyWords(error.remedy);
    if (!remedy.isEmpty()) part(Cli::tr("what to do:"), remedy);
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

/// Why a lesson's program does not run in a process of its own, or true(1) not under the tracer, as all that
/// `run` runs.
std::optional<Error> processFailure() {
    using namespace std::chrono_literals;
    constexpr EndpointId kOurs{Side::Client, 0};
    constexpr EndpointId kOwn{Side::Server, 0};
    constexpr Nanoseconds kPatience = 10s;
    constexpr Nanoseconds kSlice = 100ms;
    const char* const watched = "true";
    LabPlan plan;
    plan.sandboxProgram = sandboxProgram();
    plan.mayRunOwn = true;
    ProgramError none;
    plan.programs = {{kOurs, Program::parse("puts(\"\");\n", none)}, {kOwn, Program::own({watched})}};
    plan.processes = {kOurs};
    std::optional<ExitEvent> exit;
    Experiment experiment(plan, {}, [&](const Event& event) {
        const auto* ended = as<ExitEvent>(event);
        if (ended != nullptr && ended->who == kOwn) exit = *ended;
    });
    if (const Result<void> started = experiment.start(); !started) return started.error();
    const SteadyClock clock;
    while (!exit && !experiment.failure() && clock.now() < kPatience) {
        experiment.waitForMovement(-1, kSlice);
        experiment.takeUp();
    }
    if (const std::optional<Error> failure = experiment.failure()) return failure;
    if (!exit) return Error{watched, ETIMEDOUT};
    if (exit->signal == 0 && exit->status == 0) return std::nullopt;
    const std::string how =
        exit->signal != 0 ? signalName(exit->signal) : "exit(" + std::to_string(exit->status) + ")";
    return Error{watched + (": " + how)};
}

bool tryProcesses() {
    const QString name = Cli::tr("processes");
    const std::optional<Error> failure = processFailure();
    if (failure)
        printFailure(name, Cli::tr("cannot be started"), *failure, watchingWords());
    else
        print(name, Cli::tr("work: programs of lessons that need one of their own, and yours, whose calls "
                            "are held (run -- PROGRAM)"));
    return !failure;
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
    const bool isWhole = tryLab() && tryProcesses();
    tryLoopback();
    tryReplay();
    return isWhole ? kAllHeld : kCannotRun;
}

} // namespace eleven
