#include "core/lab/host/startedprocess.h"

#include "core/lab/host/sandbox.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace eleven {
namespace {

int spawn(const std::string& program, posix_spawn_file_actions_t& actions, pid_t& process) {
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(&attributes,
                               POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
    std::string name = program;
    std::array<char*, 2> arguments{name.data(), nullptr};
    const int error =
        ::posix_spawn(&process, program.c_str(), &actions, &attributes, arguments.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    return error;
}

Error failed(const std::string& step, int errnum) { return {step, errnum, sandboxRemedy(step, errnum)}; }

} // namespace

Result<StartedProcess> startProcess(const std::string& program, int channel, StandardStreams streams) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) < 0)
        return failed("socketpair", errno);
    StartedProcess started{-1, Fd(ends[0])};
    const Fd theirs(ends[1]); // is closed here: else its death would never be the end of our end
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    if (streams == StandardStreams::NoInput) {
        ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDWR, 0);
        ::posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
    }
    ::posix_spawn_file_actions_adddup2(&actions, theirs.number(), channel);
    for (int fd = STDERR_FILENO + 1; fd < channel; ++fd)
        ::posix_spawn_file_actions_addclose(&actions, fd);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, channel + 1);
    const int error = spawn(program, actions, started.process);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) return failed("start " + program, error);
    return started;
}

} // namespace eleven
