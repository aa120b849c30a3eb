#include "app/play.h"

#include "app/cliwords.h"
#include "app/findlesson.h"
#include "app/goalverdict.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/playrecording.h"
#include "app/randomwords.h"
#include "app/runrecord.h"
#include "core/base/process.h"
#include "core/base/wording.h"
#include "core/lesson/library.h"
#include "core/lesson/sigpipe.h"
#include "core/program/cexport.h"
#include "core/session/lessonthread.h"
#include "core/session/origin.h"
#include "core/session/randomrun.h"
#include "ui/lesson/ownfolder.h"
#include "ui/words/corewords.h"
#include "ui/words/errnowords.h"
#include "ui/words/exporttexts.h"
#include "ui/words/obstaclewords.h"
#include "ui/words/readingwords.h"
#include "ui/words/remedywords.h"
#include "ui/words/spokenlanguage.h"

#include <unistd.h>

#include <iostream>

namespace eleven {
namespace {

/// Free steps after which an experiment that was changed with --set ends: it may go round for ever.
constexpr int kMostFreeActs = 60;
/// What a shell adds to the number of the signal.
constexpr int kKilledBySignal = 128;

/// Where there is no lab: what else this lesson comes to here.
void tellOtherRungs(const CommandLine& line) {
    const QString lesson = QString::fromStdString(line.files.front());
    const QString words =
        line.rung == Rung::Loopback
            ? Cli::tr("All of it, from its recording:  eleven-states play %1 --rung replay").arg(lesson)
            : Cli::tr("Without it:  eleven-states play %1 --rung replay (its recording), or --rung loopback "
                      "(127.0.0.1, without segments)")
                  .arg(lesson);
    std::cerr << words.toStdString() << "\n";
}

/// Says before it begins what a lesson needs that the loopback does not have.
void tellOfLoopback(const Lesson& lesson, const CommandLine& line) {
    if (!needsLab(lesson)) return;
    const ScriptAct* act = firstOnWire(lesson);
    const QString id = QString::fromStdString(lesson.id);
    const QString words =
        act != nullptr
            ? Cli::tr("%1 holds segments (\"%2\", line %3): the loopback has no wire, its kernel delivers at "
                      "once. So what the lesson expects is not asked for.")
                  .arg(id, QString::fromStdString(act->text))
                  .arg(act->place.line)
            : Cli::tr("%1 needs hosts of its own (held segments, counted acts, sysctl), and the loopback "
                      "has none. So what the lesson expects is not asked for.")
                  .arg(id);
    std::cerr << words.toStdString() << "\n";
    tellOtherRungs(line);
}

/// "FILE:3:5: "; without a place the file alone.
std::string placed(const std::string& file, Place place) {
    const bool isKnown = place.line > 0;
    return file +
           (isKnown ? ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": " : ": ");
}

/// A lab that could not be built: the lesson's fault, or the machine's.
int cannotStart(const Error& error, const Lesson& lesson, const CommandLine& line) {
    if (error.kind != Error::Kind::Input) {
        const int status = cannotRun(error);
        if (status == kCannotRun) tellOtherRungs(line);
        return status;
    }
    const auto place = lesson.sysctlPlaces.find(error.remedy.arguments.front());
    const std::string where =
        placed(lesson.file, place != lesson.sysctlPlaces.end() ? place->second : Place());
    return badInput(where + remedyWords(error.remedy).toStdString() + " (" + errorWords(error).toStdString() +
                    ")");
}

/// What is wrong with the toggles of --set, or empty.
std::string unknownToggle(const CommandLine& line, const Lesson& lesson) {
    for (const auto& [name, on] : line.toggles)
        if (lesson.toggles.count(name) == 0)
            return Cli::tr("--set %1: no program of %2 names this toggle")
                .arg(QString::fromStdString(name), QString::fromStdString(lesson.id))
                .toStdString();
    return {};
}

int tooMuch(const Lesson& lesson) {
    const Remedy remedy{Remedy::Code::ShorterRun, {std::to_string(kMostEvents)}};
    std::cerr << lesson.file << ": " << remedyWords(remedy).toStdString() << "\n";
    return kDidNotHold;
}

/// What the run came to, once it is over or cannot go on. A script that stops before its end has not held:
/// what it expected was not compared with the kernel.
int verdict(LessonRun& run, const Output& output, const Interruption& interruption) {
    if (interruption.signal() != 0) return interrupted(interruption.signal());
    if (const std::optional<Error> failure = run.experiment().failure()) return cannotRun(*failure);
    if (output.isTooMuch()) return tooMuch(run.lesson());
    if (!output.isWritten()) return kAllHeld; // finish() says what could not be written
    if (!output.allHeld()) return kDidNotHold;
    const std::optional<Obstacle> here = run.obstacle();
    const bool hasNoWire = here && here->code == Obstacle::Code::NoWire;
    const bool isAsked = run.beganOnScript() || run.experiment().disturbance() || hasNoWire;
    const std::optional<Obstacle> obstacle = isAsked ? run.stop() : std::nullopt;
    const bool isGoalAsked = run.lesson().challenge && !run.experiment().isOnLoopback();
    if (!obstacle) return isGoalAsked ? goalVerdict(run, std::cerr) : kAllHeld;
    std::cerr << placed(run.lesson().file, obstacle->place) << obstacleText(*obstacle).toStdString() << "\n";
    return hasNoWire ? kCannotRun : kDidNotHold;
}

/// A program of the user's own comes to its next call when it does. False: it is not about that.
bool waitForOwn(LessonRun& run, const Interruption& interruption) {
    constexpr auto kSlice = std::chrono::milliseconds(50);
    const SteadyClock clock;
    Experiment& experiment = run.experiment();
    for (auto obstacle = run.obstacle(); obstacle && !run.next(); obstacle = run.obstacle()) {
        Endpoint* const runner = experiment.endpoint(obstacle->who);
        const bool mayCome = runner != nullptr && runner->isTraced() && runner->mayComeBack();
        if (!mayCome || clock.now() > kForBoot || interruption.signal() != 0) return false;
        experiment.waitForMovement(interruption.descriptor(), kSlice);
        experiment.takeUp();
    }
    return run.next().has_value();
}

/// Plays the script; an experiment that --set changed goes on by itself where the script cannot.
int playScript(LessonRun& run, Output& output, const Interruption& interruption) {
    int freeActs = 0;
    const auto mayGoOn = [&] {
        return output.flush() && std::cout.good() && output.allHeld() && !output.isTooMuch() &&
               interruption.signal() == 0 && !run.experiment().failure();
    };
    while (mayGoOn() && !run.isScriptOver()) {
        output.begin(run.nextText());
        if (!run.step(interruption.descriptor()) && !waitForOwn(run, interruption)) break;
        if (!run.isOnScript() && ++freeActs == kMostFreeActs * run.lesson().clients) break;
    }
    return output.finish(verdict(run, output, interruption));
}

QString view(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string disagreementText(const RandomRun::Disagreement& one) {
    const QString begin = Cli::tr("seed %1, act %2: %3: %4")
                              .arg(one.seed)
                              .arg(one.act)
                              .arg(CoreWords::side(one.host), CoreWords::state(one.from));
    if (!one.stimulus)
        return Cli::tr("%1, then %2: nothing explains it")
            .arg(begin, CoreWords::state(one.seen))
            .toStdString();
    const QString between = QCoreApplication::translate("EventWords", " or ", "between states");
    return Cli::tr("%1, %2: RFC 9293 says %3, the kernel said %4")
        .arg(begin, CoreWords::stimulus(*one.stimulus),
             QString::fromStdString(stateNames(one.predicted, between.toStdString())),
             CoreWords::state(one.seen))
        .toStdString();
}

/// Repeats the random run of a seed.
int playRandom(const CommandLine& line, const std::function<void(const Event&)>& sink) {
    const Interruption interruption;
    TextLadder ladder(std::cout, ::isatty(STDOUT_FILENO) == 1);
    std::optional<TraceFile> trace;
    if (!line.traceFile.empty()) {
        Result<TraceFile> opened = TraceFile::open(line.traceFile, {}, kernelRelease());
        if (!opened) return badInput(errorWords(opened.error()).toStdString());
        trace = std::move(*opened);
    }
    RandomRun run(*line.seed, sandboxProgram(), [&](const Event& event) {
        if (!line.quiet) ladder.add(event);
        if (trace) trace->add(event);
        sink(event);
    });
    if (const Result<void> started = run.start(); !started) return cannotRun(started.error());
    while (interruption.signal() == 0 && run.step()) {
    }
    if (trace)
        if (const Result<void> written = trace->flush(); !written) return cannotRun(written.error());
    if (interruption.signal() != 0) return interrupted(interruption.signal());
    if (const std::optional<Error> failure = run.failure()) return cannotRun(*failure);
    if (!line.quiet) {
        ladder.finish();
        std::cout << "\n"
                  << Cli::tr("seed %1, %2: %3 acts, %4 comparisons with RFC 9293")
                         .arg(*line.seed)
                         .arg(pairWords(run.pairName()))
                         .arg(run.acts())
                         .arg(run.comparisons())
                         .toStdString()
                  << "\n";
        for (const Habit* habit : run.habitsSeen())
            std::cout << Cli::tr("a habit of Linux: %1, %2: %3, because %4 [%5]")
                             .arg(CoreWords::state(habit->from), CoreWords::stimulus(habit->stimulus),
                                  CoreWords::state(habit->to), habitWords(habit->reason), view(habit->source))
                             .toStdString()
                      << "\n";
    }
    std::cout.flush();
    for (const RandomRun::Disagreement& one : run.disagreements())
        std::cerr << disagreementText(one) << "\n";
    return run.disagreements().empty() ? kAllHeld : kDidNotHold;
}

} // namespace

int interrupted(int signal) {
    std::cerr << Cli::tr("Interrupted (%1).").arg(QString::fromStdString(signalName(signal))).toStdString()
              << "\n";
    return kKilledBySignal + signal;
}

int saved(RunRecord& record, const CommandLine& line, int status) {
    if (const Result<void> done = record.save(); !done) {
        std::cerr << errorWords(done.error()).toStdString() << "\n";
        return status == kAllHeld ? kCannotRun : status;
    }
    if (!line.recordFile.empty() && !line.quiet)
        std::cout << ExportTexts::written(QString::fromStdString(line.recordFile)).toStdString() << "\n";
    return status;
}

int badInput(const std::string& message) {
    std::cerr << message << "\n";
    return kBadInput;
}

int cannotRun(const Error& error) {
    if (error.kind == Error::Kind::Program) return badInput(errorWords(error).toStdString());
    std::cerr << Cli::tr("This machine cannot run it: %1").arg(errorWords(error)).toStdString() << "\n";
    if (!error.remedy.empty())
        std::cerr << Cli::tr("What to do:  %1").arg(remedyWords(error.remedy)).toStdString() << "\n";
    return kCannotRun;
}

int runLessons() {
    int status = kAllHeld;
    const std::string language = SpokenLanguage::code().toStdString();
    const auto print = [&](const LibraryEntry& entry, bool isOwn) {
        const LoadedLesson loaded = loadLesson(entry.file, !isOwn || hasTexts(entry.file));
        if (!loaded) {
            status = badInput(errorWords(loaded.error).toStdString());
            return;
        }
        QString needs = loaded.lesson->needsWire ? Cli::tr("needs the wire") : Cli::tr("sockets will do");
        if (loaded.lesson->challenge) needs = Cli::tr("challenge, %1").arg(needs);
        std::cout << entry.id << std::string(entry.id.size() < 20 ? 20 - entry.id.size() : 1, ' ')
                  << loaded.lesson->titleIn(language) << "   ("
                  << (isOwn ? Cli::tr("%1, your own").arg(needs) : needs).toStdString() << ")\n";
    };
    for (const std::string& folder : {lessonsFolder(), challengesFolder()})
        for (const LibraryEntry& entry : lessonLibrary(folder))
            print(entry, false);
    for (const LibraryEntry& entry : lessonsIn(ownLessonsFolder().toStdString(), true))
        print(entry, true);
    return status;
}

int runCheck(const CommandLine& line) {
    int status = kAllHeld;
    for (const std::string& file : line.files)
        if (const LoadedLesson loaded = loadLesson(file, hasTexts(file)); !loaded)
            status = badInput(errorWords(loaded.error).toStdString());
    return status;
}

int runExportC(const CommandLine& line) {
    const LoadedLesson loaded = findLesson(line.files.front());
    if (!loaded) return badInput(errorWords(loaded.error).toStdString());
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
            return badInput(
                Cli::tr("--program %1: expected a program in C, this one is C++ with the sockets of Qt")
                    .arg(QString::fromStdString(line.program))
                    .toStdString());
        std::cout << exportAsC(*program, on, lesson.id + ", " + line.program,
                               lesson.processes.count(who) != 0);
        return kAllHeld;
    }
    return badInput(
        Cli::tr("%1: expected %2, the programs of %3")
            .arg(QString::fromStdString("--program" + (line.program.empty() ? "" : " " + line.program)),
                 spacedBehind(readingWords(QString::fromStdString(listedFor(line.program, names)))),
                 QString::fromStdString(lesson.id))
            .toStdString());
}

int runPlay(const CommandLine& line, const std::function<void(const Event&)>& sink) {
    if (line.seed) return playRandom(line, sink);
    if (line.isOfRecording()) return playRecording(line);
    const LoadedLesson loaded = findLesson(line.files.front());
    if (!loaded) return badInput(errorWords(loaded.error).toStdString());
    const Lesson lesson = loaded.lesson->challenge ? solutionOf(*loaded.lesson) : *loaded.lesson;
    if (const std::string wrong = unknownToggle(line, lesson); !wrong.empty()) return badInput(wrong);
    const Interruption interruption; // first: the threads of the lab inherit its mask
    Output output(line.quiet, lesson);
    if (const Result<void> opened = output.openTrace(line.traceFile, kernelRelease()); !opened)
        return badInput(errorWords(opened.error()).toStdString());
    LessonRun::Options options;
    options.sandboxProgram = sandboxProgram();
    options.profile = line.profile;
    options.toggles = line.toggles;
    options.sigpipe = line.sigpipe;
    options.onLoopback = line.rung == Rung::Loopback;
    options.mayRunOwn = true;
    if (options.onLoopback) tellOfLoopback(lesson, line);
    Result<RunRecord> record = RunRecord::open(line.recordFile, originOf(lesson, options), lesson.file);
    if (!record) return badInput(errorWords(record.error()).toStdString());
    LessonRun run(lesson, options, [&](const Event& event) {
        output.add(event);
        if (output.isTooMuch()) interruption.stop();
        record->add(event);
        sink(event);
    });
    if (const Result<void> started = run.start(); !started) return cannotStart(started.error(), lesson, line);
    const int status = playScript(run, output, interruption);
    return saved(*record, line, status);
}

} // namespace eleven
