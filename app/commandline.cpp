#include "app/commandline.h"

#include "core/base/process.h"
#include "core/base/wording.h"
#include "core/lesson/sigpipe.h"

#include <getopt.h>

#include <array>
#include <charconv>
#include <filesystem>

namespace eleven {
namespace {

constexpr std::size_t kLongestNameTold = 200; // bytes

constexpr const char* kUsage =
    R"(eleven-states [FILE | LESSON]      the window
eleven-states lessons              one line each: id, title, what it needs
eleven-states play LESSON|FILE     without a window: the ladder as text, every expectation checked;
                                   of a challenge its solution
    --set TOGGLE[=off]             a toggle's first position, instead of the lesson's
    --profile patient|kernel       how calm a held wire is; kernel leaves timers and options alone
    --sigpipe MODE                 blocked (a thread), default, handler, ignore or nosignal
    --language LANGUAGE            of titles: en, zh_CN
    --trace FILE                   write what happened as JSON Lines
    --quiet                        print nothing but what did not hold
eleven-states play --random SEED   random acts on random programs, held against RFC 9293
eleven-states check FILE...        read the files, run nothing
eleven-states export-c LESSON|FILE a program of it as a C file on the terminal
    --program client|server        which of them
    --set, --sigpipe               as above
eleven-states doctor               what this machine can do, and what to do about what it cannot
eleven-states --help | --version

Exit status: 0 all held, 1 an expectation did not hold, 2 bad input, 3 this machine cannot run it;
128 and the signal's number, if one ended a run.
)";

enum Option : int {
    kSet = 1000,
    kProgram,
    kSigpipe,
    kProfile,
    kLanguage,
    kTrace,
    kRandom,
    kQuiet,
    kHelp,
    kVersion
};

const std::array<option, 11> kOptions = {{
    {"set", required_argument, nullptr, kSet},
    {"program", required_argument, nullptr, kProgram},
    {"profile", required_argument, nullptr, kProfile},
    {"sigpipe", required_argument, nullptr, kSigpipe},
    {"language", required_argument, nullptr, kLanguage},
    {"trace", required_argument, nullptr, kTrace},
    {"random", required_argument, nullptr, kRandom},
    {"quiet", no_argument, nullptr, kQuiet},
    {"help", no_argument, nullptr, kHelp},
    {"version", no_argument, nullptr, kVersion},
    {nullptr, 0, nullptr, 0},
}};

void readToggle(CommandLine& line, const std::string& text) {
    const std::size_t equals = text.find('=');
    const std::string value = equals == std::string::npos ? "on" : text.substr(equals + 1);
    if (value != "on" && value != "off")
        line.error = "--set " + text + ": expected TOGGLE, TOGGLE=on or TOGGLE=off";
    line.toggles[text.substr(0, equals)] = value == "on";
}

void readSeed(CommandLine& line, const std::string& text) {
    std::uint32_t seed = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, seed);
    if (problem == std::errc() && stop == end)
        line.seed = seed;
    else
        line.error = "--random " + text + ": expected a whole number from 0 to 4294967295";
}

void readOption(CommandLine& line, int option, const std::string& value) {
    switch (option) {
    case kSet: readToggle(line, value); break;
    case kProgram: line.program = value; break;
    case kProfile:
        if (value != "patient" && value != "kernel")
            line.error = "--profile " + value + ": expected patient or kernel";
        line.profile = value == "kernel" ? Profile::Kernel : Profile::Patient;
        break;
    case kSigpipe:
        line.sigpipe = sigpipeNamed(value);
        if (!line.sigpipe)
            line.error = "--sigpipe " + value + ": expected " + listedFor(value, sigpipeNames());
        break;
    case kLanguage: line.language = value; break;
    case kTrace: line.traceFile = value; break;
    case kRandom: readSeed(line, value); break;
    case kQuiet: line.quiet = true; break;
    case kHelp: line.command = CommandLine::Command::Help; break;
    case kVersion: line.command = CommandLine::Command::Version; break;
    default: break;
    }
}

/// Takes the command's name off `line.files`, and holds the number of files against it.
void readCommand(CommandLine& line) {
    using Command = CommandLine::Command;
    static const std::map<std::string, Command> commands = {{"lessons", Command::Lessons},
                                                            {"play", Command::Play},
                                                            {"check", Command::Check},
                                                            {"export-c", Command::ExportC},
                                                            {"doctor", Command::Doctor}};
    if (line.files.empty()) {
        if (line.seed) line.error = "--random SEED: expected play --random SEED";
        return;
    }
    if (const auto command = commands.find(line.files.front()); command != commands.end()) {
        line.command = command->second;
        line.files.erase(line.files.begin());
    }
    const std::size_t count = line.files.size();
    const bool needsFile = line.command == Command::Play && !line.seed;
    if (needsFile && count != 1) line.error = "play: expected one LESSON or FILE";
    if (line.seed && (line.command != Command::Play || count != 0))
        line.error = "--random SEED: expected play --random SEED, without a LESSON or FILE";
    if (line.command == Command::ExportC && count != 1) line.error = "export-c: expected one LESSON or FILE";
    if (line.command == Command::Check && count == 0) line.error = "check: expected at least one FILE";
    if (line.command == Command::Window && count > 1)
        line.error = "expected one LESSON or FILE, or one of the commands lessons, play, check, export-c, "
                     "doctor; saw " +
                     inQuotes(line.files[0]);
}

} // namespace

CommandLine parseCommandLine(int argc, char** argv) {
    CommandLine line;
    ::opterr = 0;
    for (;;) {
        const int option = ::getopt_long(argc, argv, ":", kOptions.data(), nullptr);
        if (option == -1) break;
        const std::string word = argv[::optind - 1];
        if (option == '?')
            line.error = "unknown option " + word;
        else if (option == ':')
            line.error = word + ": a value is missing";
        else
            readOption(line, option, ::optarg != nullptr ? ::optarg : "");
        if (!line.error.empty()) return line;
    }
    line.files.assign(argv + ::optind, argv + argc);
    if (line.command == CommandLine::Command::Window) readCommand(line);
    return line;
}

const char* usageText() { return kUsage; }

namespace {

std::string sharedFolder(const std::string& name) {
    const std::filesystem::path program = programFolder();
    return program.empty() ? std::string() : (program.parent_path() / "share/eleven-states" / name).string();
}

} // namespace

std::string lessonsFolder() { return sharedFolder("lessons"); }
std::string challengesFolder() { return sharedFolder("challenges"); }

LoadedLesson findLesson(const std::string& idOrFile) {
    std::vector<std::string> ids;
    for (const std::string& folder : {lessonsFolder(), challengesFolder()})
        for (const LibraryEntry& entry : lessonLibrary(folder)) {
            if (entry.id == idOrFile) return loadLesson(entry.file, true);
            ids.push_back(entry.id);
        }
    std::error_code problem; // a file that is there but cannot be reached is told by its reader
    const bool isMissing =
        std::filesystem::status(idOrFile, problem).type() == std::filesystem::file_type::not_found;
    if (!isMissing) return loadLesson(idOrFile, hasTexts(idOrFile));
    LoadedLesson missing;
    missing.error.file = idOrFile.substr(0, kLongestNameTold);
    missing.error.expected = "a file, or one of the lessons " + listedFor(idOrFile, ids);
    missing.error.seen = "nothing of that name";
    return missing;
}

} // namespace eleven
