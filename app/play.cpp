#include "app/play.h"

#include "app/crowdtext.h"
#include "app/textladder.h"
#include "core/base/wording.h"
#include "core/lesson/sigpipe.h"
#include "core/program/cexport.h"
#include "core/session/lessonrun.h"
#include "core/session/randomrun.h"
#include "core/trace/jsonlines.h"
#include "ui/words/remedywords.h"

#include <sys/utsname.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <iostream>

namespace eleven {
namespace {

/// Free steps after which an experiment that was changed with --set ends: it may go round for ever.
constexpr int kMostFreeActs = 60;

std::string kernelRelease() {
    utsname names{};
    return ::uname(&names) == 0 ? names.release : "unknown";
}

/// Where a run writes: the ladder (of many clients the counts) on the terminal, the trace into a file, what
/// did not hold to stderr.
class Output {
public:
    Output(const CommandLine& line, const Lesson& lesson)
        : m_lesson(lesson), m_quiet(line.quiet),
          m_ladder(std::cout, ::isatty(STDOUT_FILENO) == 1, stepNames(lesson)),
          m_crowd(std::cout, stepNames(lesson)) {
        if (line.traceFile.empty()) return;
        m_trace.open(line.traceFile);
        if (m_trace) writeTraceHeader(m_trace, kernelRelease());
    }
    [[nodiscard]] bool isGood(const CommandLine& line) const {
        return line.traceFile.empty() || m_trace.good();
    }
    [[nodiscard]] bool allHeld() const { return m_allHeld; }
    [[nodiscard]] bool isCrowd() const { return m_lesson.clients > 1; }

    /// The act that comes next.
    void begin(const std::string& act) {
        if (!m_quiet && isCrowd()) m_crowd.begin(act);
    }

    void add(const Event& event) {
        if (!m_quiet && isCrowd()) m_crowd.add(event);
        if (!m_quiet && !isCrowd()) m_ladder.add(event);
        if (m_trace.is_open()) writeTraceLine(m_trace, event);
        if (const auto* check = as<CheckEvent>(event); check != nullptr && !check->held) {
            m_allHeld = false;
            m_failures += m_lesson.file + ":" + std::to_string(check->line) + ": " + check->what +
                          ": expected " + check->expected + ", saw " + check->seen + "\n";
        }
    }
    void finish() {
        if (!m_quiet && isCrowd()) m_crowd.finish();
        if (!m_quiet && !isCrowd()) m_ladder.finish();
        std::cout.flush();
        m_trace.close();
        std::cerr << m_failures;
    }

private:
    static std::vector<std::string> stepNames(const Lesson& lesson) {
        std::vector<std::string> names;
        for (const LessonStep& step : lesson.steps)
            names.push_back(step.id);
        return names;
    }

    const Lesson& m_lesson;
    bool m_quiet;
    bool m_allHeld = true;
    std::string m_failures;
    std::ofstream m_trace;
    TextLadder m_ladder;
    CrowdText m_crowd;
};

int cannotRun(const Error& error) {
    std::cerr << "This machine cannot run it: " << error.message() << "\n";
    if (!error.remedy.empty())
        std::cerr << "What to do:  " << remedyWords(error.remedy).toStdString() << "\n";
    return kCannotRun;
}

int badInput(const std::string& message) {
    std::cerr << message << "\n";
    return kBadInput;
}

/// What is wrong with the toggles of --set, or empty.
std::string unknownToggle(const CommandLine& line, const Lesson& lesson) {
    for (const auto& [name, on] : line.toggles)
        if (lesson.toggles.count(name) == 0)
            return "--set " + name + ": no program of " + lesson.id + " names this toggle";
    return {};
}

/// Plays the script; an experiment that --set changed goes on by itself where the script cannot.
int playScript(LessonRun& run, Output& output) {
    int freeActs = 0;
    while (output.allHeld()) {
        output.begin(run.nextText());
        if (!run.step() || run.isScriptOver()) break;
        if (!run.isOnScript() && ++freeActs == kMostFreeActs * run.lesson().clients) break;
    }
    const std::string obstacle = run.isOnScript() ? run.obstacle() : std::string();
    output.finish();
    if (!output.allHeld()) return kDidNotHold;
    if (obstacle.empty()) return kAllHeld;
    const Place place = run.scriptPlace();
    std::cerr << run.lesson().file << ":" << place.line << ":" << place.column << ": " << obstacle << "\n";
    return kDidNotHold;
}

/// Repeats the random run of a seed.
int playRandom(const CommandLine& line) {
    TextLadder ladder(std::cout, ::isatty(STDOUT_FILENO) == 1);
    std::ofstream trace;
    if (!line.traceFile.empty()) {
        trace.open(line.traceFile);
        if (!trace) return badInput("--trace " + line.traceFile + ": " + std::strerror(errno));
        writeTraceHeader(trace, kernelRelease());
    }
    RandomRun run(*line.seed, sandboxBeside(), [&](const Event& event) {
        if (!line.quiet) ladder.add(event);
        if (trace.is_open()) writeTraceLine(trace, event);
    });
    if (const Result<void> started = run.start(); !started) return cannotRun(started.error());
    while (run.step()) {
    }
    if (!line.quiet) {
        ladder.finish();
        std::cout << "\nseed " << *line.seed << ", " << run.pairName() << ": " << run.acts().size()
                  << " acts, " << run.comparisons() << " comparisons with RFC 9293\n";
        for (const Habit* habit : run.habitsSeen())
            std::cout << "a habit of Linux: " << stateName(habit->from) << ", "
                      << stimulusName(habit->stimulus) << ": " << stateName(habit->to) << ", because "
                      << habit->reason << " [" << habit->source << "]\n";
    }
    std::cout.flush();
    for (const RandomRun::Disagreement& one : run.disagreements())
        std::cerr << "seed " << one.seed << ", act " << one.act << ": " << one.text << "\n";
    return run.disagreements().empty() ? kAllHeld : kDidNotHold;
}

} // namespace

int runLessons(const CommandLine& line) {
    int status = kAllHeld;
    for (const LibraryEntry& entry : lessonLibrary(lessonsFolder())) {
        const LoadedLesson loaded = loadLesson(entry.file, true);
        if (!loaded) {
            status = badInput(loaded.error.message());
            continue;
        }
        std::cout << entry.id << std::string(entry.id.size() < 20 ? 20 - entry.id.size() : 1, ' ')
                  << loaded.lesson->titleIn(line.language) << "   ("
                  << (loaded.lesson->needsWire ? "needs the wire" : "sockets will do") << ")\n";
    }
    return status;
}

int runCheck(const CommandLine& line) {
    int status = kAllHeld;
    for (const std::string& file : line.files)
        if (const LoadedLesson loaded = loadLesson(file, false); !loaded)
            status = badInput(loaded.error.message());
    return status;
}

int runExportC(const CommandLine& line) {
    const LoadedLesson loaded = findLesson(line.files.front());
    if (!loaded) return badInput(loaded.error.message());
    const Lesson lesson = withSigpipe(*loaded.lesson, line.sigpipe.value_or(loaded.lesson->sigpipe));
    if (const std::string wrong = unknownToggle(line, lesson); !wrong.empty()) return badInput(wrong);
    std::set<std::string> on;
    for (const auto& [name, isOn] : lesson.toggles)
        if (line.toggles.count(name) != 0 ? line.toggles.at(name) : isOn) on.insert(name);
    std::vector<std::string> names;
    for (const auto& [who, program] : lesson.programs) {
        names.push_back(endpointName(who));
        if (names.back() != line.program) continue;
        if (program->language() == Language::Qt)
            return badInput("--program " + line.program +
                            ": expected a program in C, this one is C++ with the sockets of Qt");
        std::cout << exportAsC(*program, on, lesson.id + ", " + line.program);
        return kAllHeld;
    }
    return badInput("--program" + (line.program.empty() ? "" : " " + line.program) + ": expected " +
                    listedFor(line.program, names) + ", the programs of " + lesson.id);
}

int runPlay(const CommandLine& line) {
    if (line.seed) return playRandom(line);
    const LoadedLesson loaded = findLesson(line.files.front());
    if (!loaded) return badInput(loaded.error.message());
    const Lesson& lesson = *loaded.lesson;
    if (const std::string wrong = unknownToggle(line, lesson); !wrong.empty()) return badInput(wrong);
    Output output(line, lesson);
    if (!output.isGood(line)) return badInput("--trace " + line.traceFile + ": " + std::strerror(errno));
    LessonRun::Options options;
    options.sandboxProgram = sandboxBeside();
    options.profile = line.profile;
    options.toggles = line.toggles;
    options.sigpipe = line.sigpipe;
    LessonRun run(lesson, options, [&output](const Event& event) { output.add(event); });
    if (const Result<void> started = run.start(); !started) return cannotRun(started.error());
    return playScript(run, output);
}

int runDoctor() {
    std::cout << "kernel    " << kernelRelease() << "\n";
    const SteadyClock clock;
    Recorder nothing(clock, [](const Event&) {});
    LabPlan plan;
    plan.sandboxProgram = sandboxBeside();
    const Result<std::unique_ptr<Lab>> lab = Lab::build(plan, nothing, clock);
    if (lab) {
        std::cout
            << "lab       works: two hosts in network namespaces, every segment held on a wire of our own\n";
        return kAllHeld;
    }
    std::cout << "lab       cannot be built\n"
              << "          failed:      " << lab.error().message() << "\n"
              << "          what to do:  " << remedyWords(lab.error().remedy).toStdString() << "\n";
    return kCannotRun;
}

} // namespace eleven
