// Kills whoever takes part in `eleven-states run` at a random moment, and looks for what is left of it:
// ownkiller --count 200
// Processes, namespaces, network devices, files: nothing may be left within the limit. Unless it was killed
// itself, the program ends by itself, and not by a signal. Of each kind of namespace the kernel gives us only
// as many as one run needs (namespaces(7), /proc/sys/user): if one were left, the next run could not begin.

#include "tests/core/lab/belongings.h"
#include "tests/fuzz/boundedrun.h"

#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <random>

namespace eleven {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
namespace files = std::filesystem;

constexpr std::size_t kAllOutput = std::size_t(1) << 40;
constexpr milliseconds kOwnRunsEnd{30000};
constexpr milliseconds kNamespacesEnd{30000}; // the kernel takes its time on a busy machine
constexpr const char* kLab = "eleven-states";
constexpr const char* kAtItsEnd = "nobody: it had ended";

struct OwnCase {
    const char* name;
    std::vector<std::string> server;
};

std::string ownProgram(const std::string& name) { return ELEVEN_OWN "/" + name; }

std::vector<OwnCase> ownCases() {
    const std::string own = ownProgram("");
    return {{"forks", {own + "forkserver", "8080"}},
            {"threads", {own + "threaded", "8080"}},
            {"static", {own + "static", "8080"}},
            {"python", {"python3", ELEVEN_SOURCE_DIR "/tests/own/forkserver.py", "8080"}}};
}

/// Names under `folder`, of files and of folders in it.
std::set<std::string> namesUnder(const files::path& folder) {
    std::set<std::string> names;
    std::error_code gone;
    for (const auto& entry : files::recursive_directory_iterator(folder, gone))
        names.insert(entry.path().string());
    return names;
}

/// The last part of what it runs: "eleven-states-tracer".
std::string programOf(const std::string& process) {
    std::error_code gone;
    return files::read_symlink("/proc/" + process + "/exe", gone).filename().string();
}

/// A user namespace of our own, whose limits are ours to set.
bool becomeOwnUser() {
    const std::string user = std::to_string(::getuid());
    const std::string group = std::to_string(::getgid());
    if (::unshare(CLONE_NEWUSER) < 0) return false;
    std::ofstream("/proc/self/setgroups") << "deny";
    std::ofstream("/proc/self/uid_map") << "0 " + user + " 1";
    std::ofstream("/proc/self/gid_map") << "0 " + group + " 1";
    return ::getuid() == 0;
}

constexpr int kAsMany = 10000;
/// What a run needs of each kind: two hosts, two traced programs (and user namespaces, one for a moment).
constexpr std::pair<const char*, int> kNeeds[] = {{"net", 2}, {"mnt", 2}, {"pid", 2}, {"user", 4}};

void limit(const std::string& kind, int most) {
    std::ofstream("/proc/sys/user/max_" + kind + "_namespaces") << most;
}

/// All processes there are that have `mark` in their environment.
std::vector<std::string> marked(const std::string& mark) {
    std::vector<std::string> found;
    for (const auto& entry : files::directory_iterator("/proc")) {
        std::ifstream file(entry.path() / "environ", std::ios::binary);
        const std::string all((std::istreambuf_iterator<char>(file)), {});
        const std::string name = entry.path().filename();
        if (all.find(mark) != std::string::npos && name != std::to_string(::getpid())) found.push_back(name);
    }
    return found;
}

std::set<std::string> networkDevices() {
    std::set<std::string> names;
    std::error_code gone;
    for (const auto& entry : files::directory_iterator("/sys/class/net", gone))
        names.insert(entry.path().filename().string());
    return names;
}

struct Victim {
    std::string process;
    std::string role; ///< "tracer", "sandbox", "lab", "program"
};

std::string roleOf(const std::string& program) {
    if (program == kLab || program == "ownkiller") return "lab"; // the second: about to become the first
    const std::string prefix = std::string(kLab) + "-";
    return program.starts_with(prefix) ? program.substr(prefix.size()) : "program";
}

/// Of each role one is chosen, so that a program with many children is not killed most of the time.
std::optional<Victim> victimOf(std::mt19937_64& random) {
    std::map<std::string, std::vector<std::string>> byRole;
    for (const std::string& process : childrenOf("self"))
        if (const std::string program = programOf(process); !program.empty())
            byRole[roleOf(program)].push_back(process);
    if (byRole.empty()) return std::nullopt;
    const auto role = std::next(byRole.begin(), static_cast<std::ptrdiff_t>(random() % byRole.size()));
    return Victim{role->second[random() % role->second.size()], role->first};
}

class OwnKiller {
public:
    OwnKiller(unsigned seed, milliseconds limit) : m_seed(seed), m_limit(limit) {
        m_home = files::temp_directory_path() / ("ownkiller-" + std::to_string(::getpid()));
        for (const char* name : {"TMPDIR", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "HOME"}) {
            const files::path folder = m_home / name;
            files::create_directories(folder);
            files::permissions(folder, files::perms::owner_all);
            ::setenv(name, folder.c_str(), 1);
        }
    }
    OwnKiller(const OwnKiller&) = delete;
    OwnKiller& operator=(const OwnKiller&) = delete;
    ~OwnKiller() { files::remove_all(m_home); }

    static bool hasLab() { return runsUndisturbed(); }

    int all(int count) {
        int wrong = 0;
        const unsigned end = m_seed + 10 * static_cast<unsigned>(count); // most runs are still there
        for (unsigned seed = m_seed; count > 0 && seed < end; ++seed) {
            const std::string fault = one(seed);
            if (m_what != kAtItsEnd) --count;
            if (fault.empty()) continue;
            ++wrong;
            std::printf("seed %u: %s: %s\n", seed, m_what.c_str(), fault.c_str());
        }
        for (const auto& [kind, most] : kNeeds) {
            limit(kind, most);
            const bool isEnough = runsSoon();
            limit(kind, kAsMany);
            if (isEnough) continue;
            ++wrong;
            std::printf("a namespace is left: %s\n", kind);
        }
        for (const auto& [what, times] : m_results)
            std::printf("%4d %s\n", times, what.c_str());
        if (count > 0) std::printf("%d were never killed\n", count);
        std::printf("the longest until nothing was left: %lld ms\n",
                    static_cast<long long>(m_longest.count()));
        return wrong + count;
    }

private:
    static bool runsUndisturbed() {
        BoundedRun program({ELEVEN_PROGRAM, "run", "--quiet", "--flow", "--stop-at", "nothing", "--client",
                            ownProgram("load server 8080 1"), "--", ownProgram("echo"), "8080", "1"});
        return program.end(kOwnRunsEnd).word() == "exit 0";
    }
    /// What a run left is ours: we are its subreaper.
    static void reapAll() {
        while (::waitpid(-1, nullptr, WNOHANG) > 0) {
        }
    }
    /// The kernel takes namespaces down when it has time.
    static bool runsSoon() {
        const auto since = steady_clock::now();
        while (!runsUndisturbed()) {
            reapAll();
            if (steady_clock::now() - since > kNamespacesEnd) return false;
            ::usleep(2'000'000); // what it had until it failed is taken down, too
        }
        return true;
    }

    /// Empty, or what was wrong.
    std::string one(unsigned seed) {
        std::mt19937_64 random(seed);
        const std::vector<OwnCase> cases = ownCases();
        const OwnCase& which = cases[random() % cases.size()];
        const std::set<std::string> files = namesUnder(m_home);
        const std::set<std::string> devices = networkDevices();
        std::vector<std::string> words = {ELEVEN_PROGRAM, "run", "--quiet", "--client",
                                          ownProgram("load server 8080 40 3")};
        if (random() % 2 == 0) words.insert(words.end(), {"--flow", "--stop-at", "nothing"});
        words.emplace_back("--");
        words.insert(words.end(), which.server.begin(), which.server.end());
        BoundedRun program(words);
        program.read(kAllOutput, milliseconds(random() % 700));
        m_what = kAtItsEnd;
        bool isLabKilled = false;
        if (const std::optional<Victim> victim = victimOf(random)) {
            isLabKilled = victim->role == "lab";
            m_what = std::string(which.name) + ", " + victim->role + " " + strike(*victim, random, program);
        }
        ++m_results[m_what.substr(m_what.find(',') + 1)];
        const std::string fault = endOf(program, isLabKilled);
        const std::string left = leftOf(files, devices);
        return fault.empty() || left.empty() ? fault + left : fault + ", " + left;
    }

    /// How, in words.
    static const char* strike(const Victim& victim, std::mt19937_64& random, BoundedRun& program) {
        const pid_t process = std::atoi(victim.process.c_str());
        switch (random() % 4) {
        case 0: ::kill(process, SIGTERM); return "SIGTERM";
        case 1: ::kill(process, SIGINT); return "SIGINT";
        case 2: ::kill(process, SIGKILL); return "SIGKILL";
        default:
            ::kill(process, SIGSTOP);
            program.read(kAllOutput, milliseconds(random() % 200));
            ::kill(process, SIGKILL);
            return "SIGSTOP and SIGKILL";
        }
    }

    static std::string endOf(BoundedRun& program, bool isKilled) {
        const RunEnd end = program.end(kOwnRunsEnd);
        if (!end.inTime) return "no end";
        return isKilled || end.signal == 0 ? "" : end.word();
    }

    /// What is still there after the limit.
    std::string leftOf(const std::set<std::string>& before, const std::set<std::string>& devices) {
        const auto since = steady_clock::now();
        while (true) {
            reapAll();
            const auto gone = std::chrono::duration_cast<milliseconds>(steady_clock::now() - since);
            std::string left = whatIsThere(before, devices);
            if (left.empty()) m_longest = std::max(m_longest, gone);
            if (left.empty() || gone > m_limit) {
                for (const std::string& child : childrenOf("self")) // not into the next run
                    ::kill(std::atoi(child.c_str()), SIGKILL);
                return left;
            }
            ::usleep(2000);
        }
    }

    std::string whatIsThere(const std::set<std::string>& before, const std::set<std::string>& devices) const {
        std::string left;
        for (const std::string& process : marked(m_home.string()))
            left += "process " + process + " (" + programOf(process) + ") ";
        for (const std::string& name : namesUnder(m_home))
            if (before.count(name) == 0) left += name + " ";
        for (const std::string& name : networkDevices())
            if (devices.count(name) == 0) left += "device " + name + " ";
        return left;
    }

    const unsigned m_seed;
    const milliseconds m_limit;
    files::path m_home;
    std::string m_what;
    std::map<std::string, int> m_results;
    milliseconds m_longest{0};
};

} // namespace

} // namespace eleven

int main(int argc, char** argv) {
    std::map<std::string, int> numbers = {{"--count", 10}, {"--seed", 1}, {"--limit", 2000}};
    for (int i = 1; i < argc; i += 2) {
        const auto number = numbers.find(argv[i]);
        if (number == numbers.end() || i + 1 == argc) {
            std::puts("ownkiller [--count RUNS] [--seed N] [--limit MILLISECONDS]");
            return 2;
        }
        number->second = std::atoi(argv[i + 1]);
    }
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    const bool isOwnUser = eleven::becomeOwnUser();
    eleven::OwnKiller killer(static_cast<unsigned>(numbers["--seed"]),
                             std::chrono::milliseconds(numbers["--limit"]));
    if (!isOwnUser || !killer.hasLab()) {
        std::puts("There is no lab here.");
        return ::getenv("ELEVEN_LAB_REQUIRED") != nullptr ? 1 : 77;
    }
    const int wrong = killer.all(numbers["--count"]);
    std::printf("%d wrong\n", wrong);
    return wrong == 0 ? 0 : 1;
}
