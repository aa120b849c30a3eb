// eleven-states: the window, or one of the commands that need no display.

#include "app/application.h"
#include "app/play.h"
#include "core/base/process.h"
#include "core/lab/host/sandbox.h"

#include <cerrno>
#include <cstdlib>
#include <iostream>
#include <system_error>

namespace {

int openWindow(int argc, char** argv, const eleven::CommandLine& line) {
    using namespace eleven;
    const LoadedLesson loaded = findLesson(line.files.empty() ? "handshake" : line.files.front());
    if (!loaded) {
        std::cerr << loaded.error.message() << "\n";
        return kBadInput;
    }
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr &&
        std::getenv("QT_QPA_PLATFORM") == nullptr) {
        std::cerr << "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so there can be no "
                     "window.\n"
                     "Without one: eleven-states play "
                  << loaded.lesson->id << "\n";
        return kCannotRun;
    }
    try {
        return runWindow(argc, argv,
                         {*loaded.lesson, sandboxBeside(), lessonLibrary(lessonsFolder()),
                          !line.files.empty(), lessonLibrary(challengesFolder())});
    } catch (const std::system_error& error) {
        return cannotRun({"start a thread", error.code().value(), {Remedy::Code::RaiseLimits}});
    }
}

int run(int argc, char** argv) {
    using namespace eleven;
    using Command = CommandLine::Command;
    const CommandLine line = parseCommandLine(argc, argv);
    if (!line.error.empty()) {
        std::cerr << "eleven-states: " << line.error << "\n\n" << usageText();
        return kBadInput;
    }
    switch (line.command) {
    case Command::Lessons: return runLessons(line);
    case Command::Play: return runPlay(line);
    case Command::Check: return runCheck(line);
    case Command::ExportC: return runExportC(line);
    case Command::Doctor: return runDoctor();
    case Command::Help: std::cout << usageText(); return kAllHeld;
    case Command::Version: std::cout << "eleven-states " ELEVEN_VERSION "\n"; return kAllHeld;
    case Command::Window: break;
    }
    return openWindow(argc, argv, line);
}

} // namespace

int main(int argc, char** argv) {
    eleven::beginProcess();
    const int status = run(argc, argv);
    errno = 0;
    if (std::cout.flush()) return status;
    std::cerr << "eleven-states: what was to be printed cannot be written";
    if (errno != 0) std::cerr << ": " << eleven::errnoName(errno);
    std::cerr << "\n";
    return status == eleven::kAllHeld ? eleven::kCannotRun : status;
}
