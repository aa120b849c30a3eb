// eleven-states: the window, or one of the commands that need no display.

#include "app/capturelist.h"
#include "app/cliwords.h"
#include "app/findlesson.h"
#include "app/newlesson.h"
#include "app/play.h"
#include "app/playedfiles.h"
#include "app/runchecks.h"
#include "app/runown.h"
#include "app/runwindow.h"
#include "core/base/process.h"
#include "core/capture/capturefile.h"
#include "core/lab/host/sandbox.h"
#include "core/recording/recordingfile.h"
#include "ui/words/errnowords.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <system_error>

namespace {

/// Why there can be no window, told before there is one.
int noWindow(int argc, char** argv, const eleven::CommandLine& line) {
    using namespace eleven;
    const CliLanguage spoken(argc, argv, line.language);
    const bool isOwn = line.command == CommandLine::Command::Run;
    const LoadedLesson loaded = findLesson(line.files.empty() || isOwn ? "handshake" : line.files.front());
    if (!loaded) {
        std::cerr << errorWords(loaded.error).toStdString() << "\n";
        return kBadInput;
    }
    std::cerr << Cli::tr(
                     "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so there can be no "
                     "window.\nWithout one: eleven-states play %1")
                     .arg(QString::fromStdString(loaded.lesson->id))
                     .toStdString()
              << "\n";
    return kCannotRun;
}

/// A pipe or a device: Qt would wait for whoever writes into it.
bool isInTheWay(const QString& file) {
    const QFileInfo there(file);
    return there.exists() && !there.isFile() && !there.isDir();
}

int openWindow(int argc, char** argv, const eleven::CommandLine& line) {
    using namespace eleven;
    const bool isOfFile = line.command == CommandLine::Command::Window && !line.files.empty() &&
                          (isRecording(line.files.front()) || isCapture(line.files.front()));
    LoadedLesson loaded;
    if (line.command == CommandLine::Command::Run) {
        CommandLine named = line; // a scenario or a recording of it may be opened from anywhere
        std::error_code problem;
        if (named.directory.empty()) named.directory = std::filesystem::current_path(problem).string();
        loaded.lesson = ownLesson(named);
        loaded.lesson->mayRunOwn = true; // who typed it wants it
    } else {
        loaded = findLesson(line.files.empty() || isOfFile ? "handshake" : line.files.front());
    }
    const bool hasDisplay = std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr ||
                            std::getenv("QT_QPA_PLATFORM") != nullptr;
    if (!loaded || !hasDisplay) return noWindow(argc, argv, line);
    const QString settings = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                             QStringLiteral("/eleven-states/eleven-states.conf");
    if (isInTheWay(settings)) {
        const CliLanguage spoken(argc, argv, line.language);
        std::cerr << Cli::tr("%1 is no regular file, so no settings can be read: remove it")
                         .arg(settings)
                         .toStdString()
                  << "\n";
        return kCannotRun;
    }
    try {
        return runWindow(argc, argv,
                         {*loaded.lesson, sandboxProgram(), lessonLibrary(lessonsFolder()),
                          !line.files.empty(), lessonLibrary(challengesFolder()),
                          QString::fromStdString(line.language),
                          isOfFile ? QString::fromStdString(line.files.front()) : QString(),
                          QString::fromStdString(recordingsFolder()), line.stopAt, line.flows});
    } catch (const std::system_error& error) {
        const CliLanguage spoken(argc, argv, line.language);
        return cannotRun({"start a thread", error.code().value(), {Remedy::Code::RaiseLimits}});
    }
}

int runCommand(const eleven::CommandLine& line) {
    using namespace eleven;
    using Command = CommandLine::Command;
    if (!line.error.empty()) {
        std::cerr << "eleven-states: " << line.error << "\n"
                  << Cli::tr("All commands and options: %1")
                         .arg(QStringLiteral("eleven-states --help"))
                         .toStdString()
                  << "\n";
        return kBadInput;
    }
    switch (line.command) {
    case Command::Lessons: return runLessons();
    case Command::New: return runNew(line);
    case Command::Play: return runPlay(line);
    case Command::Run: return line.checks ? runChecks(line) : runOwn(line, [](const Event&) {});
    case Command::Check: return runCheck(line);
    case Command::Capture: return runCapture(line);
    case Command::ExportC: return runExportC(line);
    case Command::Doctor: return runDoctor();
    case Command::Help: std::cout << Cli::usage(); return kAllHeld;
    case Command::Version:
    case Command::Window: std::cout << "eleven-states " ELEVEN_VERSION "\n"; return kAllHeld;
    }
    return kAllHeld;
}

int run(int argc, char** argv) {
    using namespace eleven;
    const CommandLine line = parseCommandLine(argc, argv);
    if (line.error.empty() && (line.command == CommandLine::Command::Window || line.window))
        return openWindow(argc, argv, line);
    const bool isRun =
        line.command == CommandLine::Command::Play || line.command == CommandLine::Command::Run;
    if (line.error.empty() && isRun && writesFiles(line)) return runPlayedFiles(argc, argv, line);
    const CliLanguage spoken(argc, argv, line.language);
    return runCommand(parseCommandLine(argc, argv)); // again: what is wrong is told in this language
}

} // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN); // setrlimit(2): what cannot be written is an error, told in words
    eleven::beginProcess();
    const int status = run(argc, argv);
    errno = 0;
    if (std::cout.flush()) return status;
    const int errnum = errno;
    const eleven::CliLanguage spoken(argc, argv, {});
    std::cerr << "eleven-states: "
              << eleven::Cli::tr("what was to be printed cannot be written").toStdString();
    if (errnum != 0) std::cerr << ": " << eleven::errnoName(errnum);
    std::cerr << "\n";
    return status == eleven::kAllHeld ? eleven::kCannotRun : status;
}
