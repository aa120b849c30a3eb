#include "core/base/process.h"

#include <fcntl.h>
#include <sys/auxv.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

namespace eleven {

void beginProcess() {
    for (int fd = 0; fd <= STDERR_FILENO; ++fd)
        if (::fcntl(fd, F_GETFD) < 0)
            static_cast<void>(::open("/dev/null", O_RDWR)); // the lowest that is free
    for (const int signal : {SIGCHLD, SIGPIPE})
        ::signal(signal, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

std::string installPrefix() {
    std::error_code problem;
    std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", problem);
    if (problem) { // the name that execve(2) was given, getauxval(3)
        const auto* name = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));
        program = std::filesystem::canonical(name != nullptr ? name : "", problem);
    }
    if (problem || !program.is_absolute()) return {};
    const std::filesystem::path folder = program.parent_path();
    const bool isHelper =
        folder.filename() == "eleven-states" && folder.parent_path().filename() == "libexec";
    return (isHelper ? folder.parent_path() : folder).parent_path().string();
}

std::string kernelRelease() {
    utsname names{};
    return ::uname(&names) == 0 ? names.release : "unknown";
}

} // namespace eleven
