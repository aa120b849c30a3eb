// The budgets of the lab, as medians beside something measured in the same run. Nothing here fails: it
// prints.

#include "core/base/atomicfile.h"
#include "core/recording/recordingfile.h"
#include "core/session/lessonrun.h"
#include "tests/handmade.h"
#include "tests/labtable.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <string_view>

using namespace eleven;

namespace {

using Microseconds = std::vector<double>;

double median(Microseconds values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// How long `work` takes, `times` times, in microseconds.
Microseconds timed(int times, const std::function<void()>& work) {
    Microseconds result;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        result.push_back(static_cast<double>(timer.nsecsElapsed()) / 1000);
    }
    return result;
}

const std::string kEcho = "int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 1000);\n"
                          "for (;;) {\nint c = accept(s);\nn = recv(c, buf, 64, 0);\nclose(c);\n}\n";
const std::string kCaller =
    "for (;;) {\nint fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n"
    "close(fd);\n}\n";
const std::string kSender = "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n"
                            "for (;;) {\nsend(fd, \"x\", 1, 0);\n}\n";
const std::string kReader = "int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 5);\n"
                            "int c = accept(s);\nputs(\"ready\");\nfor (;;) {\nn = recv(c, buf, 64, 0);\n}\n";

void segmentsThroughTheWire() {
    LabTable table(kReader, kSender);
    if (!table.start().isEmpty() || !table.establish()) return;
    Microseconds deliveries;
    for (int i = 0; i < 2000; ++i) {
        table.run(kClient);
        Act act;
        act.kind = Act::Kind::Deliver;
        while (!table.held().all().empty()) {
            act.segment = table.held().all().front().sent.id;
            deliveries.push_back(timed(1, [&] { table.experiment().perform(act); }).front());
        }
    }
    Result<Sandbox> sandbox = Sandbox::start(ELEVEN_SANDBOX);
    if (!sandbox) return;
    SockDiag diag(std::move(*sandbox->sockDiag(Side::Client)));
    const Flow none{hostAddress(Side::Client), hostAddress(Side::Server), 40000, 80};
    const double lookUp = median(timed(2000, [&] { static_cast<void>(diag.find(none)); }));
    std::printf("one segment through the wire, event and states read   %8.1f us   (%.1f sock_diag look-ups "
                "of %.1f us)\n",
                median(deliveries), median(deliveries) / lookUp, lookUp);
}

void freshLab() {
    const double empty = median(timed(21, [] { QProcess::execute(QStringLiteral("/bin/true"), {}); }));
    LabTable table(kEcho, kCaller);
    if (!table.start().isEmpty()) return;
    const double fresh = median(timed(21, [&] { static_cast<void>(table.start()); }));
    ProgramError error;
    Lesson lesson;
    lesson.programs[kServer] = Program::parse(kEcho, error);
    lesson.programs[kClient] = Program::parse(kCaller, error);
    std::vector<Event> events;
    LessonRun run(lesson, {.sandboxProgram = ELEVEN_SANDBOX},
                  [&](Event event) { events.push_back(std::move(event)); });
    run.setKernelSpeed(true);
    if (!run.start()) return;
    for (int i = 0; i < 39; ++i) {
        Act line;
        line.who = i % 4 == 0 ? kServer : kClient;
        run.perform(line);
    }
    std::vector<std::unique_ptr<LessonRun>> branches; // the labs before end beside what is measured
    const double redone = median(timed(21, [&] {
        const LessonRun::Options options{.sandboxProgram = ELEVEN_SANDBOX};
        branches.push_back(std::make_unique<LessonRun>(lesson, options, [](const Event&) {}));
        static_cast<void>(branches.back()->redo(events, -1, [](Nanoseconds) {}));
    }));
    std::printf("fresh lab                                              %8.2f ms   (%.1f x starting "
                "/bin/true, %.2f ms)\n",
                fresh / 1000, fresh / empty, empty / 1000);
    std::printf("branch after 40 acts                                   %8.2f ms   (%.1f x a fresh lab)\n",
                redone / 1000, redone / fresh);
}

void stateVisits() {
    constexpr int kConnections = 2000;
    constexpr int kVisits =
        9; // SYN-SENT, 2 x ESTABLISHED, FIN-WAIT-1 and 2, TIME-WAIT; SYN-RECEIVED, CLOSE-WAIT, LAST-ACK
    LabTable table(kEcho, kCaller);
    if (!table.start().isEmpty()) return;
    table.flow();
    table.run(kServer, 4);
    const double time = timed(1, [&] {
                            for (int i = 0; i < kConnections; ++i) {
                                table.run(kClient, 3);
                                table.run(kServer, 3);
                            }
                        }).front();
    int seen = 0;
    for (const Event& event : table.trace()) {
        const auto* change = as<StateEvent>(event);
        if (change != nullptr && !change->isListener && change->to != State::Closed) ++seen;
    }
    std::printf("state visits seen, %d connections at full speed      %8.1f %%    (%.0f us a connection, %zu "
                "events)\n",
                kConnections, 100.0 * seen / (kConnections * kVisits), time / kConnections,
                table.trace().size());
}

/// `clients` connect to a server that is then ended, over a lesson's own acts.
double connectionOf(int clients) {
    ProgramError error;
    Lesson lesson;
    lesson.clients = clients;
    lesson.programs[kServer] = Program::parse(kEcho, error);
    lesson.programs[kClient] = Program::parse(
        "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\nclose(fd);\n", error);
    LessonStep step;
    for (const auto crowd : {ScriptAct::Crowd::One, ScriptAct::Crowd::Clients, ScriptAct::Crowd::Everyone}) {
        ScriptAct run;
        run.crowd = crowd;
        run.toEnd = crowd == ScriptAct::Crowd::Clients;
        run.who = crowd == ScriptAct::Crowd::One ? kServer : kClient;
        if (crowd == ScriptAct::Crowd::One) run.untilCall = "accept";
        step.acts.push_back(run);
    }
    lesson.steps = {step};
    LessonRun run(lesson, {.sandboxProgram = ELEVEN_SANDBOX}, [](const Event&) {});
    run.setKernelSpeed(true);
    if (!run.start()) return 0;
    return timed(1,
                 [&] {
                     while (!run.isScriptOver() && run.step()) {
                     }
                 })
               .front() /
           clients;
}

void manyClients() {
    const double one = median({connectionOf(1), connectionOf(1), connectionOf(1)});
    const double many = connectionOf(1000);
    std::printf(
        "a connection among 1000 clients                        %8.0f us   (%.1f x one alone, %.0f us)\n",
        many, many / one, one);
}

/// Of a trace of ACKs, which have no payload and no options.
void memoryOfSegments() {
    constexpr std::size_t kSegments = 100'000;
    const SteadyClock clock;
    Trace trace;
    Recorder recorder(clock, [&trace](Event event) { trace.append(std::move(event)); });
    const std::size_t before = ::mallinfo2().uordblks;
    for (std::size_t i = 1; i <= kSegments; ++i) {
        auto segment = std::make_shared<Segment>();
        segment->flags = kAck;
        recorder.record(SegmentEvent{.id = static_cast<SegmentId>(i), .segment = std::move(segment)});
    }
    const std::size_t used = ::mallinfo2().uordblks - before;
    std::printf("memory of a recorded segment                           %8zu bytes (%.1f x an Event)\n",
                used / kSegments, static_cast<double>(used) / kSegments / sizeof(Event));
}

/// Of 1,000,000 events of all kinds, beside the same octets as a plain file.
void fileOfARecording() {
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("run.eleven")).toStdString();
    handmade::Story story;
    while (story.trace().size() < 1'000'000)
        handmade::tellWriteAfterClose(story);
    Recording recording{{}, std::vector<Branch>(1)};
    recording.branches[0].trace = story.trace();
    bool isGood = true;
    const double saved = median(timed(5, [&] { isGood = saveRecording(recording, file) && isGood; }));
    const double opened = median(timed(5, [&] { isGood = openRecording(file) && isGood; }));
    std::string octets(static_cast<std::size_t>(QFileInfo(QString::fromStdString(file)).size()), ' ');
    const double read = median(timed(5, [&] {
        const Fd in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
        isGood = ::read(in.number(), octets.data(), octets.size()) == ssize_t(octets.size()) && isGood;
    }));
    const double written = median(timed(5, [&] {
        Result<AtomicFile> out = AtomicFile::open(file);
        isGood = out && out->write(octets) && out->commit() && isGood;
    }));
    std::printf("%zu events saved%s                             %8.2f s    (%.1f x its %zu MB as they are)\n",
                story.trace().size(), isGood ? "" : " IN VAIN", saved / 1e6, saved / written,
                octets.size() / 1'000'000);
    std::printf("%zu events opened                            %8.2f s    (%.1f x its %zu MB as they are)\n",
                story.trace().size(), opened / 1e6, opened / read, octets.size() / 1'000'000);
}

/// From the start of `program` to the line it prints at its first paint, in microseconds.
double firstPaint(const char* program) {
    Microseconds times;
    for (int i = 0; i < 9; ++i) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ELEVEN_STATES_QUIT_AFTER_FIRST_PAINT"), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        times.push_back(timed(1, [&] {
                            process.start(QString::fromLocal8Bit(program), {});
                            process.waitForReadyRead(60000);
                        }).front());
        process.waitForFinished(60000);
    }
    return median(times);
}

void firstWindow() {
    const double empty = firstPaint(ELEVEN_EMPTY_WINDOW);
    const double ours = firstPaint(ELEVEN_PROGRAM);
    std::printf("start to first paint                                   %8.0f ms   (%.2f x an empty Qt "
                "window, %.0f ms)\n",
                ours / 1000, ours / empty, empty / 1000);
}

struct Part {
    std::string_view name;
    void (*measure)();
};
constexpr Part kParts[] = {{"segment", segmentsThroughTheWire},
                           {"lab", freshLab},
                           {"states", stateVisits},
                           {"clients", manyClients},
                           {"memory", memoryOfSegments},
                           {"file", fileOfARecording},
                           {"window", firstWindow}};

} // namespace

/// All parts, or the one that is named.
int main(int argc, char** argv) {
    for (const Part& part : kParts)
        if (argc < 2 || part.name == argv[1]) part.measure();
}
