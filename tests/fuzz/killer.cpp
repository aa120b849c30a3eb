// Kills or stops a helper of the program at a random moment: killer --count 200
// The program must tell it in words within two seconds (play: exit 1 or 3; the window: a label that says so),
// and nothing may be left of it. A run that came to its end before, or that needed the helper no more, is not
// counted.

#include "app/application.h"
#include "tests/core/lab/belongings.h"
#include "tests/fuzz/boundedrun.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QStandardPaths>
#include <QTimer>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>
#include <random>
#include <regex>
#include <sstream>

namespace eleven {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr const char* kAsWindow = "--as-window";
constexpr milliseconds kWholeRun{30000};
constexpr const char* kNotThere = "(not there)";
constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

/// The words of all labels that can be seen, so that whoever watches reads what a person would.
std::string wordsOf(const QWidget& window) {
    std::string words;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible()) words += label->text().simplified().toStdString() + " | ";
    }
    return words;
}

/// This program as the window: steps through a lesson again and again, and writes its words when they change.
int showWindow(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication qt(argc, argv);
    const LoadedLesson loaded = loadLesson(argv[2], false);
    if (!loaded) return 2;
    Application application({*loaded.lesson, ELEVEN_SANDBOX, {}});
    application.window().show();
    auto* step = application.window().findChild<QAction*>(QStringLiteral("step"));
    auto* restart = application.window().findChild<QAction*>(QStringLiteral("restart"));
    std::string before;
    int idle = 0;
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, [&] {
        const std::string words = wordsOf(application.window());
        if (words != before) std::printf("%s\n", words.c_str());
        std::fflush(stdout);
        idle = step->isEnabled() ? 0 : idle + 1;
        if (words == before && idle > 100) restart->trigger();
        before = words;
        step->trigger();
    });
    next.start(10);
    return QApplication::exec();
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    while (times-- > 0)
        all += text;
    return all;
}

/// A second of calls, segments and waits; `serve` is what the server does with the connection `c`.
std::string callsText(const std::string& run, const std::string& serve) {
    return "id: killed\nrun: " + run +
           "\nprograms:\n  server: |\n"
           "    s = socket(AF_INET, SOCK_STREAM, 0);\n    bind(s, 80);\n    listen(s, 5);\n    for (;;) {\n"
           "    c = accept(s);\n" +
           serve +
           "    close(c);\n    }\n"
           "  client: |\n    for (;;) {\n    fd = socket(AF_INET, SOCK_STREAM, 0);\n"
           "    connect(fd, server, 80);\n    send(fd, \"abc\", 3, 0);\n    close(fd);\n    }\n"
           "steps:\n  - id: s\n    acts:\n      - wire: flow\n      - run: server until listen\n" +
           repeated("      - run: everyone\n      - wait: 200ms\n", 3) +
           "      - run: client 1 line\n      - run: everyone\n";
}
constexpr const char* kReads = "    n = recv(c, buf, 64, 0);\n";
constexpr const char* kForks = "    p = fork();\n    if (p == 0) {\n    n = recv(c, buf, 64, 0);\n"
                               "    exit(0);\n    }\n";
std::string qtText() {
    return "id: killed\nrun: qt\nprograms:\n  server: |\n    QTcpServer server;\n"
           "    server.listen(QHostAddress::AnyIPv4, 80);\n    server.waitForNewConnection(-1);\n"
           "    QTcpSocket *c = server.nextPendingConnection();\n" +
           repeated("    c->readAll();\n", 400) +
           "  client: |\n    QTcpSocket socket;\n    socket.connectToHost(server, 80);\n"
           "    socket.waitForConnected();\n" +
           repeated("    socket.write(\"abc\");\n", 400) +
           "steps:\n  - id: s\n    acts:\n      - wire: flow\n      - run: server until listen\n" +
           "      - run: server until waitForNewConnection\n      - run: client until waitForConnected\n"
           "      - run: server 1 line\n" +
           repeated("      - run: client 19 lines\n      - run: server 19 lines\n      - wait: 30ms\n", 20);
}

/// The helper makes the sockets of threads; once processes have begun, its silence is nobody's loss.
std::string textOf(const std::string& lesson) {
    if (lesson == "qt") return qtText();
    if (lesson == "threads") return callsText("thread", kReads);
    return callsText("process", lesson == "forks" ? kForks : kReads);
}

struct Case {
    const char* lesson;
    const char* helper;
    bool inWindow;
};
constexpr Case kCases[] = {
    {"threads", "eleven-states-sandbox", false},    {"processes", "eleven-states-sandbox", false},
    {"processes", "eleven-states-endpoint", false}, {"qt", "eleven-states-sandbox", false},
    {"qt", "eleven-states-qt-endpoint", false},     {"forks", "eleven-states-endpoint", false},
    {"threads", "eleven-states-sandbox", true},     {"processes", "eleven-states-endpoint", true},
    {"forks", "eleven-states-endpoint", true},      {"qt", "eleven-states-qt-endpoint", true},
};

std::vector<pid_t> helpersOf(pid_t program, const std::string& helper) {
    std::vector<pid_t> found;
    for (const std::string& child : childrenOf(std::to_string(program))) {
        std::error_code gone;
        const auto path = std::filesystem::read_symlink("/proc/" + child + "/exe", gone);
        if (!gone && path.filename() == helper) found.push_back(std::atoi(child.c_str()));
    }
    return found;
}

/// Waits for what the program left to us (we are its subreaper). False: something is still there after
/// `limit`.
bool nothingIsLeft(milliseconds limit) {
    const auto until = steady_clock::now() + limit;
    while (true) {
        const pid_t ended = ::waitpid(-1, nullptr, WNOHANG);
        if (ended < 0 && errno == ECHILD) return true;
        if (ended == 0 && steady_clock::now() > until) return false;
        if (ended == 0) ::usleep(5000);
    }
}

class Killer {
public:
    Killer(int count, unsigned seed, milliseconds limit, std::string only)
        : m_count(count), m_seed(seed), m_limit(limit), m_only(std::move(only)) {}

    /// Returns the number of runs that were wrong.
    int all() {
        int wrong = 0;
        for (const Case& one : kCases) {
            if ((labelOf(one) + " " + one.helper).find(m_only) == std::string::npos) continue;
            for (const int signal : {SIGKILL, SIGSTOP})
                wrong += runs(one, signal);
        }
        return wrong;
    }

private:
    static std::string labelOf(const Case& one) {
        return (one.inWindow ? "window " : "play ") + std::string(one.lesson);
    }
    static std::string fileOf(const std::string& lesson) {
        const std::string file = std::filesystem::temp_directory_path() /
                                 ("killer-" + std::to_string(::getpid()) + lesson + ".yaml");
        std::ofstream(file) << textOf(lesson);
        return file;
    }
    static std::vector<std::string> wordsFor(const Case& one) {
        const std::string file = fileOf(one.lesson);
        if (one.inWindow) return {std::filesystem::read_symlink("/proc/self/exe").string(), kAsWindow, file};
        return {ELEVEN_PROGRAM, "play", "--quiet", file};
    }

    int runs(const Case& one, int signal) {
        std::printf("%s, %s %s: ", labelOf(one).c_str(), signal == SIGKILL ? "killed" : "stopped",
                    one.helper);
        std::fflush(stdout);
        const auto [reference, life] = undisturbed(one);
        std::map<std::string, int> results;
        int wrong = 0;
        // A helper that was gone by then was not killed.
        for (int run = 0; run < m_count + results[kNotThere] && run < 2 * m_count; ++run) {
            const unsigned seed = m_seed + static_cast<unsigned>(run);
            std::mt19937_64 random(seed);
            const milliseconds moment(std::uniform_int_distribution<std::int64_t>(0, life.count())(random));
            const std::string fault = disturbed(one, signal, moment, reference);
            if (fault.empty() || fault[0] == '(') {
                ++results[fault.empty() ? "told" : fault];
            } else {
                ++wrong;
                std::printf("\n    seed %u: %s", seed, fault.c_str());
            }
        }
        for (const auto& [result, times] : results)
            std::printf(" %d %s", times, result.c_str());
        std::printf("%s\n", wrong == 0 ? "" : (" " + std::to_string(wrong) + " WRONG").c_str());
        return wrong;
    }

    /// True as soon as the helper is there; false: the program ended without it.
    static bool waitForHelper(BoundedRun& program, const char* helper) {
        while (helpersOf(::getpid(), helper).empty()) {
            program.read(kAll, milliseconds(1));
            if (program.hasEnded()) return false;
        }
        return true;
    }

    /// What the program writes when nobody disturbs it, and how long the helper lives.
    static std::pair<RunEnd, milliseconds> undisturbed(const Case& one) {
        BoundedRun program(wordsFor(one));
        const auto begin =
            waitForHelper(program, one.helper) ? steady_clock::now() : steady_clock::time_point();
        if (one.inWindow) return {program.end(milliseconds(4000)), milliseconds(1000)};
        while (!helpersOf(::getpid(), one.helper).empty() && !program.hasEnded())
            program.read(kAll, milliseconds(20)); // what nobody reads stops the program
        const auto life = std::chrono::duration_cast<milliseconds>(steady_clock::now() - begin);
        return {program.end(kWholeRun), std::min(life, milliseconds(2000))};
    }

    /// Empty: it was told. "(…)": nothing was disturbed. Else what was wrong.
    [[nodiscard]] std::string disturbed(const Case& one, int signal, milliseconds moment,
                                        const RunEnd& reference) const {
        std::string fault = kNotThere;
        {
            BoundedRun program(wordsFor(one));
            if (waitForHelper(program, one.helper)) program.read(kAll, moment);
            const std::vector<pid_t> helpers = helpersOf(::getpid(), one.helper);
            if (!helpers.empty() && !program.hasEnded()) {
                const std::size_t before = program.output().size();
                ::kill(helpers.front(), signal);
                const bool isStoppedSandbox =
                    signal == SIGSTOP && std::string_view(one.helper) == "eleven-states-sandbox";
                fault = one.inWindow ? afterWindow(program, before, reference)
                                     : afterPlay(program, reference, isStoppedSandbox);
            }
        }
        if (nothingIsLeft(m_limit)) return fault;
        for (const std::string& child : childrenOf("self")) // not into the next run
            ::kill(std::atoi(child.c_str()), SIGKILL);
        nothingIsLeft(m_limit);
        return fault + " something is left";
    }

    std::string afterPlay(BoundedRun& program, const RunEnd& reference, bool isStoppedSandbox) const {
        RunEnd ended = program.end(m_limit);
        if (!ended.inTime) {
            ended = program.end(kWholeRun);
            if (isStoppedSandbox && ended.word() == "exit 0") return "(needed no more)";
            return "late: " + ended.word();
        }
        if (ended.word() == "exit 0") return ended.output == reference.output ? "(at its end)" : "exit 0";
        if (ended.word() != "exit 1" && ended.word() != "exit 3") return ended.word();
        return isTold(ended.output, '\n', reference) ? "" : "no words";
    }

    /// Something says so of `words` that says nothing when nobody disturbs the lesson.
    static bool isTold(const std::string& words, char separator, const RunEnd& reference) {
        static const std::regex told("kill|died|dead|stopped|ended|answer|gone|talk to", std::regex::icase);
        std::istringstream all(words);
        for (std::string one; std::getline(all, one, separator);)
            if (std::regex_search(one, told) && reference.output.find(one) == std::string::npos) return true;
        return false;
    }

    /// Told: a label says something of it that no label says when nobody disturbs the lesson.
    [[nodiscard]] std::string afterWindow(BoundedRun& program, std::size_t before,
                                          const RunEnd& reference) const {
        const auto until = steady_clock::now() + m_limit;
        while (steady_clock::now() < until) {
            if (!program.read(program.written() + 1, milliseconds(100)) && program.hasEnded())
                return "the window ended";
            if (isTold(program.output().substr(std::min(before, program.output().size())), '|', reference))
                return "";
        }
        return "the window says nothing";
    }

    const int m_count;
    const unsigned m_seed;
    const milliseconds m_limit;
    const std::string m_only; ///< "play", "threads", "window qt eleven-states-sandbox"; empty: all
};

} // namespace

} // namespace eleven

int main(int argc, char** argv) {
    if (argc == 3 && std::strcmp(argv[1], eleven::kAsWindow) == 0) return eleven::showWindow(argc, argv);
    int count = 3;
    int seed = 1;
    int limit = 2000;
    std::string only;
    for (int i = 1; i < argc; i += 2) {
        const std::string name = argv[i];
        if (name == "--only" && i + 1 < argc) {
            only = argv[i + 1];
            continue;
        }
        int* const value = name == "--count"   ? &count
                           : name == "--seed"  ? &seed
                           : name == "--limit" ? &limit
                                               : nullptr;
        if (value == nullptr || i + 1 == argc) {
            std::puts("killer [--count RUNS] [--seed N] [--limit MILLISECONDS] [--only CASES]");
            return 2;
        }
        *value = std::atoi(argv[i + 1]);
    }
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); // what a program leaves becomes our child
    eleven::Killer killer(count, static_cast<unsigned>(seed), std::chrono::milliseconds(limit), only);
    const int wrong = killer.all();
    std::printf("%d wrong\n", wrong);
    return wrong == 0 ? 0 : 1;
}
