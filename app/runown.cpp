#include "app/runown.h"

#include "app/cliwords.h"
#include "app/interruption.h"
#include "app/output.h"
#include "app/play.h"
#include "app/runending.h"
#include "app/runrecord.h"
#include "core/base/process.h"
#include "core/session/atrest.h"
#include "core/session/lessonthread.h"
#include "core/session/origin.h"
#include "ui/words/corewords.h"
#include "ui/words/errnowords.h"
#include "ui/words/spokenlanguage.h"

#include <nlohmann/json.hpp>

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace eleven {
namespace {

using namespace std::chrono_literals;

/// How long everybody may be busy with something else than a socket before the run is over.
constexpr auto kPatienceWithOwn = 3s;
/// The same before the server listens: the client is let go when its time for that is over.
constexpr auto kPatienceWithBoot = kForBoot + 1s;
constexpr auto kSliceOfOwn = 100ms;
/// So many calls with which nothing moves: the programs go round.
constexpr int kMostAtRest = 200;

/// The scenario that does the same. JSON is YAML, whatever is in the words.
std::string scenarioOf(const Lesson& lesson) {
    const auto asJson = [](const nlohmann::json& words) {
        return words.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    };
    std::string text = "id: " + lesson.id + "\nrun:\n";
    for (const auto& [who, program] : lesson.programs) {
        text += "  " + endpointName(who) + ": {program: " + asJson(program->command());
        if (!program->directory().empty()) text += ", directory: " + asJson(program->directory());
        text += "}\n";
    }
    return text + "steps:\n  - id: free\n";
}

/// One that is neither before nor in a call of its sockets: it may come to one.
bool isBusyElsewhere(LessonRun& run) {
    const auto& all = run.experiment().endpoints();
    return std::any_of(all.begin(), all.end(), [](const auto& one) { return one.second->mayComeBack(); });
}

/// "server: read(4, 256)  server.c:44"
std::string nextOf(LessonRun& run, const Act& act) {
    Endpoint* const runner = act.kind == Act::Kind::RunLine ? run.experiment().endpoint(act.who) : nullptr;
    if (runner == nullptr || runner->next() == nullptr) return actText(run.experiment().described(act));
    const std::string source = shown(runner->next()->source);
    return endpointName(act.who) + ": " + shown(runner->next()->call) + (source.empty() ? "" : "  ") + source;
}

/// Waits for the end of a line. False: the input is over, or there is something to read at `interrupt`. It is
/// read octet by octet: what lies in a buffer would be waited for.
bool hasReturn(int interrupt) {
    for (char octet = 0; octet != '\n';) {
        std::array<pollfd, 2> watched{{{interrupt, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
        const int ready = ::poll(watched.data(), watched.size(), -1);
        if (ready < 0 && errno == EINTR) continue;
        if (ready < 0 || watched[0].revents != 0 || ::read(STDIN_FILENO, &octet, 1) != 1) return false;
    }
    return true;
}

/// What happened until now.
struct SoFar {
    void add(const Event& event) {
        atRest.add(event);
        keepers.add(event);
        trace.append(event);
    }
    AtRest atRest;
    Keepers keepers;
    Trace trace;
};

class OwnRun {
public:
    OwnRun(const CommandLine& line, LessonRun& run, Output& output, const Interruption& interruption,
           const SoFar& soFar)
        : m_run(run), m_output(output), m_interruption(interruption), m_soFar(soFar), m_isAsked(line.step),
          m_isQuiet(line.quiet) {}

    int play() {
        while (mayGoOn()) {
            if (const std::optional<Act> next = m_run.next(); next && m_isAsked) ask(*next);
            if (m_interruption.signal() != 0) break; // nobody wants it any more
            if (m_run.step(m_interruption.descriptor())) continue;
            if (!waitFor([this] { return m_run.next().has_value(); })) break;
        }
        const int status = m_output.finish(verdict());
        if (!m_isQuiet) tellKeepers(m_soFar.keepers, m_soFar.trace);
        const bool isTold = tellEnding(m_run.lesson(), m_soFar.trace);
        if (status == kAllHeld && !isTold) tellWhyItEnds();
        return status == kAllHeld ? statusOfPrograms(m_soFar.trace) : status;
    }

private:
    [[nodiscard]] bool mayGoOn() {
        return m_output.flush() && std::cout.good() && !m_output.isTooMuch() &&
               m_interruption.signal() == 0 && m_soFar.atRest.calls() < kMostAtRest &&
               !m_run.experiment().failure();
    }

    /// Return goes on; the end of the input plays the rest.
    void ask(const Act& act) {
        const std::string next = nextOf(m_run, act);
        std::cerr << Cli::tr("next: %1 [Return]").arg(QString::fromStdString(next)).toStdString() << " "
                  << std::flush;
        m_isAsked = hasReturn(m_interruption.descriptor());
        if (!m_isAsked) std::cerr << "\n";
    }

    /// For those who do something else than calls of their sockets. False: it did not become so.
    [[nodiscard]] bool waitFor(const std::function<bool()>& isSo) {
        const SteadyClock clock;
        while (!isSo() && isBusyElsewhere(m_run) && clock.now() < patience() &&
               m_interruption.signal() == 0) {
            m_run.experiment().waitForMovement(m_interruption.descriptor(), kSliceOfOwn);
            m_run.experiment().takeUp();
        }
        return isSo();
    }

    [[nodiscard]] Nanoseconds patience() {
        const bool boots = !m_run.experiment().isListening(Side::Server);
        return boots ? Nanoseconds(kPatienceWithBoot) : Nanoseconds(kPatienceWithOwn);
    }

    /// Somebody could go on, and there was no waiting for it.
    void tellWhyItEnds() {
        QStringList busy;
        for (const auto& [who, runner] : m_run.experiment().endpoints())
            if (runner->mayComeBack() || runner->isIdle()) busy << CoreWords::endpoint(who);
        QString text;
        if (m_soFar.atRest.calls() >= kMostAtRest)
            text =
                Cli::tr("It ends here: the programs make the same calls again and again, and nothing comes "
                        "of them.");
        else if (!busy.isEmpty())
            text = Cli::tr("It ends here: for %1 seconds nothing has moved, though not all have ended (%2).")
                       .arg(std::chrono::duration_cast<std::chrono::seconds>(patience()).count())
                       .arg(listOf(busy));
        if (!text.isEmpty()) std::cerr << text.toStdString() << "\n";
    }

    [[nodiscard]] int verdict() const {
        if (m_interruption.signal() != 0) return interrupted(m_interruption.signal());
        if (const std::optional<Error> failure = m_run.experiment().failure()) return cannotRun(*failure);
        return kAllHeld;
    }

    LessonRun& m_run;
    Output& m_output;
    const Interruption& m_interruption;
    const SoFar& m_soFar;
    bool m_isAsked;
    bool m_isQuiet;
};

/// What each side writes, in a file of its own.
class PrintedFiles {
public:
    [[nodiscard]] Result<void> open(const std::string& folder) {
        if (folder.empty()) return {};
        std::error_code problem;
        std::filesystem::create_directories(folder, problem);
        if (problem) return Error{"create " + folder, problem.value()};
        for (const Side side : {Side::Client, Side::Server}) {
            const auto path = std::filesystem::path(folder) / (std::string(sideName(side)) + ".txt");
            std::ofstream& file = m_files[static_cast<std::size_t>(side)];
            file.open(path, std::ios::binary);
            if (!file.is_open()) return Error{"open " + path.string(), errno};
        }
        return {};
    }
    void add(const Event& event) {
        if (const auto* print = as<PrintEvent>(event))
            m_files[static_cast<std::size_t>(print->who.host)] << print->text << std::flush;
    }

private:
    std::array<std::ofstream, 2> m_files;
};

} // namespace

Lesson ownLesson(const std::vector<std::string>& server, const std::vector<std::string>& client,
                 const std::string& directory) {
    Lesson lesson;
    lesson.id = "own-program";
    lesson.programs[{Side::Server, 0}] = Program::own(server, directory);
    if (!client.empty()) lesson.programs[{Side::Client, 0}] = Program::own(client, directory);
    lesson.files["lesson.yaml"] = scenarioOf(lesson);
    return lesson;
}

Lesson ownLesson(const CommandLine& line) {
    Lesson lesson = ownLesson(line.files, line.client, line.directory);
    lesson.profile = line.profile.value_or(Profile::Patient);
    return lesson;
}

int runOwn(const CommandLine& line, const std::function<void(const Event&)>& sink) {
    const Lesson lesson = ownLesson(line);
    const Interruption interruption; // first: the threads of the lab inherit its mask
    Output output(line.quiet, lesson);
    if (const Result<void> opened = output.openTrace(line.traceFile, kernelRelease()); !opened)
        return badInput(errorWords(opened.error()).toStdString());
    PrintedFiles printed;
    if (const Result<void> opened = printed.open(line.outputTo); !opened)
        return badInput(errorWords(opened.error()).toStdString());
    LessonRun::Options options;
    options.sandboxProgram = sandboxProgram();
    options.mayRunOwn = true;
    options.stopAt = line.stopAt;
    Result<RunRecord> record = RunRecord::open(line.recordFile, originOf(lesson, options), lesson.file);
    if (!record) return badInput(errorWords(record.error()).toStdString());
    SoFar soFar;
    LessonRun run(lesson, options, [&](const Event& event) {
        soFar.add(event);
        output.add(event);
        printed.add(event);
        if (output.isTooMuch()) interruption.stop();
        record->add(event);
        sink(event);
    });
    if (const Result<void> started = run.start(); !started) return cannotRun(started.error());
    if (line.flows) run.setKernelSpeed(true);
    const int status = OwnRun(line, run, output, interruption, soFar).play();
    return saved(*record, line, status);
}

} // namespace eleven
