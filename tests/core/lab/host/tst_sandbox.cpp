// The sandbox as root, as an ordinary user, on machines that refuse it, and after kill -9 of its parent.
// Each case runs in a child process that changes only itself: its user, or its own namespaces.

#include "tests/labtable.h"
#include "ui/words/remedywords.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>

using namespace eleven;

namespace {

constexpr uid_t kNobody = 65534;

bool writeText(const char* path, const std::string& text) {
    const Fd file(::open(path, O_WRONLY | O_CLOEXEC));
    return file.isOpen() &&
           ::write(file.number(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

/// A user namespace of the test's own in which it is uid 1000: what it runs has no capabilities.
bool enterUserNamespace(int alsoUnshare, const std::function<bool()>& whileCapable) {
    const uid_t user = ::getuid();
    const gid_t group = ::getgid();
    return ::unshare(CLONE_NEWUSER | alsoUnshare) == 0 && whileCapable() &&
           writeText("/proc/self/setgroups", "deny") &&
           writeText("/proc/self/uid_map", "1000 " + std::to_string(user) + " 1") &&
           writeText("/proc/self/gid_map", "1000 " + std::to_string(group) + " 1");
}

/// Where only root may open the device, an ordinary user has no lab: then the reason, else empty.
QString tunIsRootsAlone() {
    struct stat about{};
    const bool isForAll = ::stat("/dev/net/tun", &about) == 0 && (about.st_mode & 0006) == 0006;
    return isForAll
               ? QString()
               : QStringLiteral("/dev/net/tun is closed to ordinary users: sudo chmod 0666 /dev/net/tun");
}

bool becomeNobody() {
    return ::setresgid(kNobody, kNobody, kNobody) == 0 && ::setresuid(kNobody, kNobody, kNobody) == 0 &&
           ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

/// Runs `inChild` in a child process and returns what it returned.
QString inChildProcess(const std::function<std::string()>& inChild) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) < 0) return QStringLiteral("pipe2 failed");
    const Fd reading(ends[0]);
    Fd writing(ends[1]);
    const pid_t child = ::fork();
    if (child == 0) {
        const std::string text = inChild();
        const ssize_t written = ::write(writing.number(), text.data(), text.size());
        ::_exit(written == static_cast<ssize_t>(text.size()) ? 0 : 1);
    }
    writing.reset();
    std::string text;
    std::array<char, 512> buffer{};
    for (ssize_t size = 1; size > 0;) {
        size = ::read(reading.number(), buffer.data(), buffer.size());
        if (size > 0) text.append(buffer.data(), static_cast<std::size_t>(size));
    }
    ::waitpid(child, nullptr, 0);
    return QString::fromStdString(text);
}

std::string told(const Error& error) {
    return error.message() + " | " + remedyWords(error.remedy).toStdString();
}

/// Starts a sandbox: "works", or the error and its remedy.
std::string outcome(const std::string& program) {
    const Result<Sandbox> sandbox = Sandbox::start(program);
    return sandbox ? "works" : told(sandbox.error());
}

/// Builds a lab of two threads: "works", or the error and its remedy.
std::string labOutcome(const std::string& program, bool isProcess = false) {
    ProgramError error;
    const auto text = Program::parse("int fd = socket(AF_INET, SOCK_STREAM, 0);\n", error);
    const SteadyClock clock;
    Recorder nothing(clock, [](const Event&) {});
    LabPlan plan;
    plan.sandboxProgram = program;
    plan.programs = {{kClient, text}, {kServer, text}};
    if (isProcess) plan.processes = {kClient};
    Result<std::unique_ptr<Lab>> lab = Lab::build(plan, nothing, clock);
    if (!lab) return told(lab.error());
    static_cast<void>(Lab::dismantle(std::move(*lab)));
    return "works";
}

/// What `eleven-states doctor` prints.
std::string doctor() {
    std::string text;
    FILE* out = ::popen(ELEVEN_PROGRAM " doctor", "r");
    std::array<char, 512> buffer{};
    while (out != nullptr && std::fgets(buffer.data(), buffer.size(), out) != nullptr)
        text += buffer.data();
    if (out != nullptr) ::pclose(out);
    return text;
}

/// Leaves room for `count` more descriptors.
bool leaveDescriptors(rlim_t count) {
    const rlimit limit{200, 200};
    if (::setrlimit(RLIMIT_NOFILE, &limit) < 0) return false;
    int last = 0;
    while (last >= 0 && last < static_cast<int>(200 - count - 1))
        last = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    return last >= 0;
}

/// A folder with what the helper needs, which is no mount itself, becomes the root.
bool enterChroot(const std::string& root) {
    for (const std::string name : {"usr", "proc"}) {
        const std::string place = root + "/" + name;
        if (::mkdir(place.c_str(), 0755) < 0 ||
            ::mount(("/" + name).c_str(), place.c_str(), nullptr, MS_BIND | MS_REC, nullptr) < 0)
            return false;
    }
    for (const std::string name : {"lib", "lib64"})
        if (::symlink(("usr/" + name).c_str(), (root + "/" + name).c_str()) < 0) return false;
    return ::chroot(root.c_str()) == 0 && ::chdir("/") == 0;
}

int processesInNamespace(const QString& network) {
    int found = 0;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")});
    for (const QString& process : processes)
        if (QFile::symLinkTarget(QStringLiteral("/proc/%1/ns/net").arg(process)).endsWith(network)) ++found;
    return found;
}

} // namespace

class TestSandbox : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::string m_helper; ///< a copy that every user may run

private slots:
    void initTestCase() {
        const QString copy = m_folder.filePath(QStringLiteral("eleven-states-sandbox"));
        QVERIFY(QFile::copy(QStringLiteral(ELEVEN_SANDBOX), copy));
        QVERIFY(::chmod(qPrintable(m_folder.path()), 0755) == 0 && ::chmod(qPrintable(copy), 0755) == 0);
        m_helper = copy.toStdString();
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void worksAsWhoeverRunsTheTest() {
        ELEVEN_REQUIRE(works(inChildProcess([this] { return outcome(m_helper); })));
    }

    void worksAsAnOrdinaryUserWithoutNewPrivileges() {
        if (::getuid() != 0) QSKIP("only root can become another user");
        ELEVEN_REQUIRE(tunIsRootsAlone());
        ELEVEN_REQUIRE(works(
            inChildProcess([this] { return becomeNobody() ? outcome(m_helper) : "setresuid failed"; })));
    }

    void missingHelperIsNamed() {
        const std::string answer = outcome("/nonexistent/helper");
        QVERIFY(QString::fromStdString(answer).startsWith(
            QStringLiteral("start /nonexistent/helper: No such file")));
    }

    void namespaceLimitsAreNamedWithTheirRemedy_data() {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QString>("step");
        QTest::newRow("user") << QStringLiteral("max_user_namespaces")
                              << QStringLiteral("unshare(CLONE_NEWUSER)");
        QTest::newRow("net") << QStringLiteral("max_net_namespaces")
                             << QStringLiteral("unshare(CLONE_NEWNET)");
    }
    void namespaceLimitsAreNamedWithTheirRemedy() {
        QFETCH(QString, limit);
        QFETCH(QString, step);
        const QString answer = inChildProcess([&] {
            const std::string file = "/proc/sys/user/" + limit.toStdString();
            if (!enterUserNamespace(0, [&] { return writeText(file.c_str(), "0"); }))
                return std::string("cannot prepare");
            return outcome(m_helper);
        });
        if (answer == QStringLiteral("cannot prepare")) QSKIP("no user namespace for the test itself");
        QCOMPARE(answer, step + QStringLiteral(": No space left on device (ENOSPC) | sudo sysctl -w user.") +
                             limit + QStringLiteral("=15000"));
    }

    void doctorSaysTheSameWords() {
        const QString answer = inChildProcess([] {
            const auto noneAllowed = [] { return writeText("/proc/sys/user/max_net_namespaces", "0"); };
            return enterUserNamespace(0, noneAllowed) ? doctor() : std::string("cannot prepare");
        });
        if (answer == QStringLiteral("cannot prepare")) QSKIP("no user namespace for the test itself");
        QVERIFY2(answer.contains(QStringLiteral("unshare(CLONE_NEWNET): No space left on device (ENOSPC)")),
                 qPrintable(answer));
        QVERIFY2(answer.contains(QStringLiteral("sudo sysctl -w user.max_net_namespaces=15000")),
                 qPrintable(answer));
    }

    void oneNamespaceTooFewIsNamedWithItsRemedy() {
        ELEVEN_REQUIRE(works(inChildProcess([this] { return outcome(m_helper); }))); // the first one is made
        const QString answer = inChildProcess([this] {
            const auto oneAllowed = [] { return writeText("/proc/sys/user/max_net_namespaces", "1"); };
            return enterUserNamespace(0, oneAllowed) ? outcome(m_helper) : std::string("cannot prepare");
        });
        if (answer == QStringLiteral("cannot prepare")) QSKIP("no user namespace for the test itself");
        QCOMPARE(answer, QStringLiteral("unshare(CLONE_NEWNET): No space left on device (ENOSPC) | Too many "
                                        "namespaces are in use: close other programs that use them, or sudo "
                                        "sysctl -w user.max_net_namespaces=15000"));
    }

    void aChrootIsNamed() {
        SKIP_IF_SANITIZED();
        const QString root = m_folder.filePath(QStringLiteral("root"));
        QVERIFY(QDir().mkpath(root) && QFile::copy(QString::fromStdString(m_helper),
                                                   root + QStringLiteral("/eleven-states-sandbox")));
        const QString answer = inChildProcess([&] {
            return enterUserNamespace(CLONE_NEWNS, [] { return true; }) && enterChroot(root.toStdString())
                       ? outcome("/eleven-states-sandbox")
                       : std::string("cannot prepare");
        });
        if (answer == QStringLiteral("cannot prepare")) QSKIP("no user namespace for the test itself");
        QVERIFY2(answer.startsWith(QStringLiteral("unshare(CLONE_NEWUSER): Operation not permitted (EPERM) | "
                                                  "This program runs in a chroot")),
                 qPrintable(answer));
    }

    void tooFewDescriptorsAreAnErrorInWords() {
        SKIP_IF_SANITIZED();
        ELEVEN_REQUIRE(works(inChildProcess([this] { return labOutcome(m_helper); })));
        int failures = 0;
        for (rlim_t room = 1; room <= 24; ++room) {
            const QString answer = inChildProcess([&] {
                ::alarm(30);
                return leaveDescriptors(room) ? labOutcome(m_helper) : std::string("cannot prepare");
            });
            if (answer == QStringLiteral("works")) continue;
            ++failures;
            QVERIFY2(answer.contains(QStringLiteral("EMFILE")) && answer.contains(QStringLiteral("ulimit")),
                     qPrintable(QStringLiteral("room for %1: %2").arg(room).arg(answer)));
        }
        QVERIFY(failures > 5 && failures < 24);
    }

    void aHardLimitBelowTheChannelIsToldWithTheNumberItNeeds() {
        SKIP_IF_SANITIZED();
        for (const rlim_t most : {rlim_t{106}, rlim_t{200}}) {
            const QString answer = inChildProcess([&] {
                const rlimit limit{most, most};
                if (::setrlimit(RLIMIT_NOFILE, &limit) < 0) return std::string("cannot prepare");
                return labOutcome(m_helper, true);
            });
            QVERIFY2(answer.contains(QStringLiteral("have 201 descriptors (the limit is %1)").arg(most)) &&
                         answer.contains(QStringLiteral("ulimit -Hn 201")),
                     qPrintable(answer));
        }
    }

    void settingsThatAreReadOnlyAreNamedWithTheirRemedy() { // as in a container
        const QString answer = inChildProcess([this] {
            const auto protect = [] {
                return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                       ::mount("/proc/sys", "/proc/sys", nullptr, MS_BIND | MS_REC, nullptr) == 0 &&
                       ::mount(nullptr, "/proc/sys", nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
            };
            return enterUserNamespace(CLONE_NEWNS, protect) ? outcome(m_helper)
                                                            : std::string("cannot prepare");
        });
        if (answer == QStringLiteral("cannot prepare")) QSKIP("no mount namespace for the test itself");
        QVERIFY2(answer.contains(QStringLiteral("disable_ipv6: Read-only file system (EROFS) | ")) &&
                     answer.contains(QStringLiteral("systempaths=unconfined")),
                 qPrintable(answer));
    }

    void aValueThatTheKernelRefusesIsTheLessonsFault() {
        LabTable table("puts(\"x\");\n", "puts(\"x\");\n", {}, {{"tcp_ecn", "77"}});
        const Result<void> started = table.experiment().start();
        QVERIFY(!started);
        if (started.error().kind != Error::Kind::Input) ELEVEN_REQUIRE(failureOf(started));
        QCOMPARE(started.error().errnum, EINVAL);
        QCOMPARE(started.error().remedy.code, Remedy::Code::ChangeSetting);
        QCOMPARE(started.error().remedy.arguments, (std::vector<std::string>{"tcp_ecn", "77"}));
        LabTable another("puts(\"x\");\n", "puts(\"x\");\n", {}, {{"tcp_of_tomorrow", "1"}});
        const Result<void> unknown = another.experiment().start();
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().remedy.code, Remedy::Code::NewerKernel);
    }

    void realRootDoesNotGoOnWithoutAUserNamespace() {
        if (::getuid() != 0) QSKIP("only root could");
        const QString answer = inChildProcess([this] {
            return ::unshare(CLONE_NEWUSER) == 0 && writeText("/proc/sys/user/max_user_namespaces", "0") &&
                           writeText("/proc/self/setgroups", "deny") &&
                           writeText("/proc/self/uid_map", "0 0 1") &&
                           writeText("/proc/self/gid_map", "0 0 1")
                       ? outcome(m_helper)
                       : std::string("cannot prepare");
        });
        if (answer == QStringLiteral("cannot prepare")) QSKIP("no user namespace for the test itself");
        QVERIFY2(
            answer.startsWith(QStringLiteral("unshare(CLONE_NEWUSER): No space left on device (ENOSPC) | "
                                             "sudo sysctl -w user.max_user_namespaces")),
            qPrintable(answer));
    }

    void anEndpointThatIsNoProgramIsToldAndLeavesNothing() {
        const QString broken = m_folder.filePath(QStringLiteral("eleven-states-endpoint"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\x7f\x45LF, but no more") > 0);
        file.close();
        QVERIFY(::chmod(qPrintable(broken), 0755) == 0);
        Result<Sandbox> sandbox = Sandbox::start(m_helper);
        ELEVEN_REQUIRE(sandbox ? QString() : QString::fromStdString(sandbox.error().message()));
        const Result<StartedProcess> started =
            sandbox->startProgram(Side::Client, sandbox::Program::Endpoint);
        QVERIFY(!started);
        QCOMPARE(started.error().errnum, ENOEXEC);
        QVERIFY(!sandbox->failure()); // the helper is well
        siginfo_t state{};
        QCOMPARE(::waitid(P_ALL, 0, &state, WEXITED | WNOHANG | WNOWAIT), 0);
        QCOMPARE(state.si_pid, 0); // and nobody else waits to be waited for
    }

    void tooFewProcessesAreAnErrorInWords() {
        SKIP_IF_SANITIZED();
        ELEVEN_REQUIRE(::getuid() == 0 ? tunIsRootsAlone()
                                       : works(inChildProcess([this] { return outcome(m_helper); })));
        for (rlim_t most = 1; most <= 6; ++most) {
            const QString answer = inChildProcess([&] {
                ::alarm(30);
                if (::getuid() == 0 && !becomeNobody()) return std::string("setresuid failed");
                const rlimit limit{most, most};
                return ::setrlimit(RLIMIT_NPROC, &limit) == 0 ? labOutcome(m_helper) : "setrlimit failed";
            });
            if (most > 1 && answer == QStringLiteral("works")) continue;
            QVERIFY2(answer.contains(QStringLiteral("EAGAIN")) &&
                         answer.contains(QStringLiteral("ulimit -u")),
                     qPrintable(QStringLiteral("%1 processes: %2").arg(most).arg(answer)));
        }
    }

    void missingTunDeviceIsNamedWithItsRemedy() {
        const QString answer = inChildProcess([this] {
            const auto hideTun = [] { return ::mount("tmpfs", "/dev/net", "tmpfs", 0, nullptr) == 0; };
            return enterUserNamespace(CLONE_NEWNS, hideTun) ? outcome(m_helper)
                                                            : std::string("cannot prepare");
        });
        if (answer == QStringLiteral("cannot prepare")) QSKIP("no user namespace for the test itself");
        QVERIFY2(answer.startsWith(QStringLiteral(
                     "open /dev/net/tun: No such file or directory (ENOENT) | sudo modprobe tun")),
                 qPrintable(answer));
    }

    void forbiddenTunDeviceIsNamedWithItsRemedy() {
        if (::getuid() != 0) QSKIP("only root can make a device");
        const QString answer = inChildProcess([this] {
            const bool ready = ::unshare(CLONE_NEWNS) == 0 &&
                               ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                               ::mount("tmpfs", "/dev/net", "tmpfs", 0, nullptr) == 0 &&
                               ::mknod("/dev/net/tun", S_IFCHR | 0600, ::makedev(10, 200)) == 0 &&
                               becomeNobody();
            return ready ? outcome(m_helper) : std::string("cannot prepare");
        });
        if (answer == QStringLiteral("cannot prepare")) QSKIP("no mount namespace for the test itself");
        QCOMPARE(answer, QStringLiteral(
                             "open /dev/net/tun: Permission denied (EACCES) | sudo chmod 0666 /dev/net/tun"));
    }

    void nothingIsLeftAfterTheParentWasKilled() {
        std::array<int, 2> ends{};
        QVERIFY(::pipe2(ends.data(), O_CLOEXEC) == 0);
        const Fd reading(ends[0]);
        Fd writing(ends[1]);
        const pid_t parent = ::fork();
        if (parent == 0) {
            LabTable table(
                "int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 5);\nint c = accept(s);\n",
                "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n");
            pid_t helper = -1;
            if (table.start().isEmpty()) {
                table.runOn(kServer);
                table.runOn(kClient);
                helper = table.experiment().helperProcess();
            }
            if (::write(writing.number(), &helper, sizeof helper) < 0) ::_exit(1);
            for (;;)
                ::pause();
        }
        writing.reset();
        pid_t helper = -1;
        QVERIFY(::read(reading.number(), &helper, sizeof helper) == sizeof helper);
        if (helper < 0) ::kill(parent, SIGKILL);
        ELEVEN_REQUIRE(helper < 0 ? QStringLiteral("no lab") : QString());
        const QString network =
            QFile::symLinkTarget(QStringLiteral("/proc/%1/ns/net").arg(helper)).section(QLatin1Char('/'), -1);
        QCOMPARE(processesInNamespace(network), 1);
        const Fd ending(static_cast<int>(::syscall(SYS_pidfd_open, helper, 0)));
        QVERIFY(ending.isOpen());
        ::kill(parent, SIGKILL);
        ::waitpid(parent, nullptr, 0);
        pollfd watched{ending.number(), POLLIN, 0};
        QCOMPARE(::poll(&watched, 1, 10000), 1); // the helper has ended
        QCOMPARE(processesInNamespace(network), 0);
    }

    void everyLabThatIsThrownAwayEndsItsHelper() {
        LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
        ELEVEN_START(table);
        for (int i = 0; i < 20; ++i) {
            const pid_t helper = table.experiment().helperProcess();
            const Fd ending(static_cast<int>(::syscall(SYS_pidfd_open, helper, 0)));
            QCOMPARE(table.start(), QString());
            pollfd watched{ending.number(), POLLIN, 0};
            QCOMPARE(::poll(&watched, 1, 10000), 1);
        }
    }

private:
    static QString works(const QString& answer) {
        return answer == QStringLiteral("works") ? QString() : answer;
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
