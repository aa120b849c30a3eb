// What a helper may not do any more, tried in a process that confines itself as one; and what it still can.

#include "app/confinement/confinement.h"

#include <fcntl.h>
#include <linux/netlink.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTest>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <string>
#include <utility>

namespace {

enum Role : unsigned { Endpoint = 1, Sandbox = 2, Tracer = 4 };
constexpr unsigned kAll = Endpoint | Sandbox | Tracer;

struct Deed {
    const char* name;
    long (*tried)(); ///< -1 and errno, as system calls have it
    unsigned roles = kAll;
};

constexpr Deed kRefused[] = {
    {"reads a file", [] { return long{::open("/etc/passwd", O_RDONLY)}; }, Endpoint},
    {"makes a file", [] { return long{::open("/tmp/eleven-states-confined", O_WRONLY | O_CREAT, 0600)}; }},
    {"reads another process", [] { return long{::open("/proc/1/environ", O_RDONLY)}; }, Endpoint},
    {"removes a file", [] { return long{::unlink("/tmp/eleven-states-confined")}; }},
    {"runs a program", [] { return long{::execl("/bin/true", "true", nullptr)}; }},
    {"signals another process", [] { return long{::kill(::getppid(), 0)}; }, Endpoint | Sandbox},
    {"traces another process", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr); },
     Endpoint | Sandbox},
    {"reads another's memory",
     [] {
         char octet = 0;
         const iovec here{&octet, 1};
         return long{::process_vm_readv(::getppid(), &here, 1, &here, 1, 0)};
     },
     Endpoint | Sandbox},
    {"takes another's descriptor", [] { return ::syscall(SYS_pidfd_open, ::getppid(), 0); },
     Endpoint | Sandbox},
    {"makes a user namespace", [] { return long{::unshare(CLONE_NEWUSER)}; }},
    {"forks into one",
     [] { return ::syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, nullptr, nullptr, nullptr, nullptr); }},
    {"forks unseen", [] { return ::syscall(SYS_clone3, nullptr, 0); }},
    {"renames the machine", [] { return long{::sethostname("x", 1)}; }},
    {"takes another root", [] { return long{::chroot("/")}; }},
    {"changes a file's mode", [] { return long{::chmod("/tmp", 01777)}; }},
    {"memory without end",
     [] {
         constexpr std::size_t kSize = 3ULL << 30U;
         void* const got = ::mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
         return got == MAP_FAILED ? -1L : 0L;
     },
     Sandbox},
    {"mounts", [] { return long{::mount("none", "/mnt", "tmpfs", 0, nullptr)}; }},
    {"enters a namespace", [] { return long{::setns(0, 0)}; }},
    {"a socket with a path", [] { return long{::socket(AF_UNIX, SOCK_STREAM, 0)}; }},
    {"a pair that could have one",
     [] {
         int ends[2];
         return long{::socketpair(AF_UNIX, SOCK_DGRAM, 0, ends)};
     }},
    {"netlink", [] { return long{::socket(AF_NETLINK, SOCK_RAW, 0)}; }, Endpoint | Tracer},
    {"packets", [] { return long{::socket(AF_PACKET, SOCK_RAW, 0)}; }},
    {"types into a terminal", [] { return long{::ioctl(0, TIOCSTI, "x")}; }},
    {"io_uring", [] { return ::syscall(SYS_io_uring_setup, 1, nullptr); }},
    {"bpf", [] { return ::syscall(SYS_bpf, 0, nullptr, 0); }},
    {"keys", [] { return ::syscall(SYS_keyctl, 0, 0); }},
    {"userfaultfd", [] { return ::syscall(SYS_userfaultfd, 0); }},
    {"perf", [] { return ::syscall(SYS_perf_event_open, nullptr, 0, 0, 0, 0); }},
    {"what dumps it", [] { return long{::prctl(PR_SET_DUMPABLE, 0)}; }, Endpoint | Tracer},
};

constexpr Deed kAllowed[] = {
    {"reads a file", [] { return long{::open("/etc/passwd", O_RDONLY)}; }, Sandbox | Tracer},
    {"sets what the kernel does", [] { return long{::open("/proc/sys/net/ipv4/tcp_sack", O_WRONLY)}; },
     Sandbox},
    {"asks the kernel for its sockets",
     [] { return long{::socket(AF_NETLINK, SOCK_DGRAM, NETLINK_SOCK_DIAG)}; }, Sandbox},
    {"sees what hides",
     [] {
         std::ifstream status("/proc/self/status");
         for (std::string line; std::getline(status, line);)
             if (line == "CapEff:\t0000000000080000") return 0L; // CAP_SYS_PTRACE
         return -1L;
     },
     Tracer},
    {"a socket of its host",
     [] {
         const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
         return listener < 0 ? -1L : long{::listen(listener, 1)};
     },
     Endpoint | Sandbox},
    {"a child",
     [] {
         const pid_t child = ::fork();
         if (child == 0) ::_exit(0);
         return long{::waitpid(child, nullptr, 0)};
     },
     Endpoint | Sandbox},
    {"memory", [] { return static_cast<char*>(::malloc(1 << 22)) == nullptr ? -1L : 0L; }},
};

bool confine(Role role) {
    namespace confinement = eleven::confinement;
    if (role == Endpoint) return confinement::confineEndpoint();
    const bool isBegun =
        ::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    return isBegun && (role == Sandbox ? confinement::confineSandbox() : confinement::confineTracer());
}

/// 0: done; else the errno of `deed`, in a process that confined itself before.
int outcomeOf(const Deed& deed, Role role) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (!confine(role)) ::_exit(255);
        errno = 0;
        ::_exit(deed.tried() < 0 ? errno : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}

constexpr std::pair<Role, const char*> kRoles[] = {
    {Endpoint, "endpoint"}, {Sandbox, "sandbox"}, {Tracer, "tracer"}};

template <std::size_t size>
void addRows(const Deed (&deeds)[size]) {
    QTest::addColumn<Role>("role");
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < size; ++i)
        for (const auto& [role, name] : kRoles)
            if ((deeds[i].roles & role) != 0)
                QTest::addRow("%s: %s", name, deeds[i].name) << role << static_cast<int>(i);
}

} // namespace

class TestConfinement : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("a sanitizer could not live so");
#endif
    }

    void itIsRefused_data() { addRows(kRefused); }
    void itIsRefused() {
        QFETCH(Role, role);
        QFETCH(int, number);
        const int errnum = outcomeOf(kRefused[number], role);
        QVERIFY2(errnum == EPERM || errnum == EACCES || errnum == EAFNOSUPPORT || errnum == ENOSYS ||
                     errnum == ENOMEM,
                 qPrintable(QString::number(errnum)));
    }

    void itStillCan_data() { addRows(kAllowed); }
    void itStillCan() {
        QFETCH(Role, role);
        QFETCH(int, number);
        QCOMPARE(outcomeOf(kAllowed[number], role), 0);
    }
};

QTEST_GUILESS_MAIN(TestConfinement)
#include "tst_confinement.moc"
