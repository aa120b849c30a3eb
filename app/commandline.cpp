#include "app/commandline.h"

#include "app/cliwords.h"
#include "app/runoptions.h"
#include "core/base/wording.h"
#include "core/capture/capturefile.h"
#include "core/lesson/sigpipe.h"
#include "core/recording/recordingfile.h"
#include "ui/words/spokenlanguage.h"

#include <getopt.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace eleven {
namespace {

enum Option : int {
    kNoOption = 1, // as getopt(3) has it
    kSet = 1000,
    kProgram,
    kSigpipe,
    kProfile,
    kLanguage,
    kTrace,
    kRecord,
    kHandout,
    kPcapng,
    kSvg,
    kPdf,
    kPng,
    kHtml,
    kRandom,
    kRung,
    kFilter,
    kSort,
    kConnection,
    kClient,
    kDirectory,
    kOutputTo,
    kStopAt,
    kStep,
    kWindow,
    kFlow,
    kCheck,
    kReport,
    kOutput,
    kSay,
    kKeep,
    kQuiet,
    kHelp,
    kVersion
};

const std::array<option, 34> kOptions = {{
    {"set", required_argument, nullptr, kSet},
    {"program", required_argument, nullptr, kProgram},
    {"profile", required_argument, nullptr, kProfile},
    {"sigpipe", required_argument, nullptr, kSigpipe},
    {"language", required_argument, nullptr, kLanguage},
    {"trace", required_argument, nullptr, kTrace},
    {"record", required_argument, nullptr, kRecord},
    {"handout", required_argument, nullptr, kHandout},
    {"pcapng", required_argument, nullptr, kPcapng},
    {"svg", required_argument, nullptr, kSvg},
    {"pdf", required_argument, nullptr, kPdf},
    {"png", required_argument, nullptr, kPng},
    {"html", required_argument, nullptr, kHtml},
    {"random", required_argument, nullptr, kRandom},
    {"rung", required_argument, nullptr, kRung},
    {"filter", required_argument, nullptr, kFilter},
    {"sort", required_argument, nullptr, kSort},
    {"connection", required_argument, nullptr, kConnection},
    {"client", required_argument, nullptr, kClient},
    {"directory", required_argument, nullptr, kDirectory},
    {"output-to", required_argument, nullptr, kOutputTo},
    {"stop-at", required_argument, nullptr, kStopAt},
    {"step", no_argument, nullptr, kStep},
    {"window", no_argument, nullptr, kWindow},
    {"flow", no_argument, nullptr, kFlow},
    {"check", optional_argument, nullptr, kCheck},
    {"report", required_argument, nullptr, kReport},
    {"output", required_argument, nullptr, kOutput},
    {"say", required_argument, nullptr, kSay},
    {"keep", required_argument, nullptr, kKeep},
    {"quiet", no_argument, nullptr, kQuiet},
    {"help", no_argument, nullptr, kHelp},
    {"version", no_argument, nullptr, kVersion},
    {nullptr, 0, nullptr, 0},
}};

bool isSpoken(const std::string& language) { return language == "en" || language == "zh_CN"; }

void readToggle(CommandLine& line, const std::string& text) {
    const std::size_t equals = text.find('=');
    const std::string value = equals == std::string::npos ? "on" : text.substr(equals + 1);
    if (value != "on" && value != "off")
        line.error = wrong("--set " + text, Cli::tr("TOGGLE, TOGGLE=on or TOGGLE=off"));
    line.toggles[text.substr(0, equals)] = value == "on";
}

std::optional<std::uint32_t> wholeNumber(const std::string& text) {
    std::uint32_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    return problem == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

void readSeed(CommandLine& line, const std::string& text) {
    line.seed = wholeNumber(text);
    if (!line.seed) line.error = wrong("--random " + text, Cli::tr("a whole number from 0 to 4294967295"));
}

void readConnection(CommandLine& line, const std::string& text) {
    line.connection = wholeNumber(text).value_or(0);
    if (line.connection == 0)
        line.error = wrong("--connection " + text, Cli::tr("a number of the list, from 1"));
}

void readQuery(CommandLine& line, const std::string& option, const std::string& text) {
    const bool isSort = option == "--sort ";
    const bool isUnderstood = isSort ? line.query.setSort(text) : line.query.addFilter(text);
    const std::vector<std::string> words = isSort ? captureSortWords() : captureFilterWords();
    if (!isUnderstood) line.error = wrong(isSort ? "--sort" : "--filter", text, words);
}

/// Something that is written: its suffix keeps a lesson from being written over.
std::string fileName(CommandLine& line, const std::string& option, const std::string& value,
                     const std::string& suffix) {
    if (value.size() <= suffix.size() || !value.ends_with(suffix))
        line.error = wrong("--" + option + " " + value,
                           Cli::tr("the name of a file that ends in %1").arg(QString::fromStdString(suffix)));
    return value;
}

void readOption(CommandLine& line, int option, const std::string& value) {
    switch (option) {
    case kSet: readToggle(line, value); break;
    case kProgram: line.program = value; break;
    case kProfile:
        if (value != "patient" && value != "kernel")
            line.error = wrong("--profile " + value, Cli::tr("patient or kernel"));
        line.profile = value == "kernel" ? Profile::Kernel : Profile::Patient;
        break;
    case kSigpipe:
        line.sigpipe = sigpipeNamed(value);
        if (!line.sigpipe) line.error = wrong("--sigpipe", value, sigpipeNames());
        break;
    case kLanguage:
        if (isSpoken(value))
            line.language = value;
        else
            line.error = wrong("--language", value, {"en", "zh_CN"});
        break;
    case kHandout: line.handout = fileName(line, "handout", value, ".pdf"); break;
    case kPcapng: line.pcapng = fileName(line, "pcapng", value, ".pcapng"); break;
    case kSvg: line.pictures.push_back(fileName(line, "svg", value, ".svg")); break;
    case kPdf: line.pictures.push_back(fileName(line, "pdf", value, ".pdf")); break;
    case kPng: line.pictures.push_back(fileName(line, "png", value, ".png")); break;
    case kHtml: line.page = fileName(line, "html", value, ".html"); break;
    case kTrace: readName(line, line.traceFile, "--trace", value, Cli::tr("the name of a file")); break;
    case kRecord:
        line.recordFile = value;
        if (!isRecording(value))
            line.error = wrong("--record " + value, Cli::tr("the name of a file that ends in .eleven"));
        break;
    case kRandom: readSeed(line, value); break;
    case kRung:
        line.rung = rungNamed(value);
        if (!line.rung) line.error = wrong("--rung", value, rungNames());
        break;
    case kFilter: readQuery(line, "--filter ", value); break;
    case kSort: readQuery(line, "--sort ", value); break;
    case kConnection: readConnection(line, value); break;
    case kClient: readClient(line, value); break;
    case kDirectory: readDirectory(line, value); break;
    case kOutputTo:
        readName(line, line.outputTo, "--output-to", value, Cli::tr("the name of a folder"));
        break;
    case kStopAt: readStopAt(line, value); break;
    case kStep: line.step = true; break;
    case kWindow: line.window = true; break;
    case kFlow: line.flows = true; break;
    case kCheck:
        line.checks.emplace();
        if (!value.empty()) readChecks(line, value);
        break;
    case kReport: readReport(line, value); break;
    case kOutput: readName(line, line.output, "--output", value, Cli::tr("the name of a file")); break;
    case kSay: readSay(line, value); break;
    case kKeep: readName(line, line.keep, "--keep", value, Cli::tr("the name of a folder")); break;
    case kQuiet: line.quiet = true; break;
    case kHelp: line.command = CommandLine::Command::Help; break;
    case kVersion: line.command = CommandLine::Command::Version; break;
    default: break;
    }
}

/// What would be written over by another file of the same run, or empty.
std::string writtenTwice(const CommandLine& line) {
    std::vector<std::string> files = line.pictures;
    for (const std::string& file : {line.handout, line.pcapng, line.page, line.traceFile, line.recordFile})
        if (!file.empty()) files.push_back(file);
    std::sort(files.begin(), files.end());
    const auto twice = std::adjacent_find(files.begin(), files.end());
    return twice != files.end() ? *twice : std::string();
}

/// A file of another kind: what can be done with it. Empty: it may be a lesson.
std::string noLesson(const std::string& file) {
    const QString name = QString::fromStdString(file);
    if (isRecording(file))
        return Cli::tr("%1 is a recording, no lesson: \"eleven-states play %1\" tells it, \"eleven-states "
                       "%1\" shows it")
            .arg(name)
            .toStdString();
    if (isCapture(file))
        return Cli::tr("%1 is a capture, no lesson: \"eleven-states capture %1\" lists it, \"eleven-states "
                       "%1\" shows it")
            .arg(name)
            .toStdString();
    return {};
}

/// Takes the command's name off `line.files`, and holds the number of files against it. So many are in front
/// of "--", if there is one.
void readCommand(CommandLine& line, std::optional<std::size_t> inFrontOfDashes) {
    using Command = CommandLine::Command;
    static const std::map<std::string, Command> commands = {
        {"lessons", Command::Lessons}, {"new", Command::New},          {"play", Command::Play},
        {"check", Command::Check},     {"export-c", Command::ExportC}, {"doctor", Command::Doctor},
        {"capture", Command::Capture}, {"run", Command::Run}};
    if (line.files.empty()) {
        if (line.seed) line.error = wrong("--random SEED", QStringLiteral("play --random SEED"));
        return;
    }
    if (const auto command = commands.find(line.files.front()); command != commands.end()) {
        line.command = command->second;
        line.files.erase(line.files.begin());
        if (inFrontOfDashes) *inFrontOfDashes -= std::min<std::size_t>(*inFrontOfDashes, 1);
    }
    if (line.command == Command::Run && line.checks) takeCheckWords(line, inFrontOfDashes);
    if (!line.error.empty()) return;
    const std::size_t count = line.files.size();
    const bool needsFile = line.command == Command::Play && !line.seed;
    if (needsFile && count != 1) line.error = wrong("play", Cli::tr("one LESSON or FILE"));
    if (line.seed && (line.command != Command::Play || count != 0))
        line.error = wrong("--random SEED", Cli::tr("play --random SEED, without a LESSON or FILE"));
    if (line.seed && !line.recordFile.empty())
        line.error = wrong("--record " + line.recordFile, Cli::tr("a LESSON or FILE: a random run has none"));
    if (line.isOfRecording() && (line.rung.value_or(Rung::Replay) != Rung::Replay || !line.toggles.empty() ||
                                 line.profile || line.sigpipe || !line.recordFile.empty()))
        line.error = wrong("play " + line.files.front(),
                           Cli::tr("no --set, --profile, --sigpipe, --record or other --rung: a recording "
                                   "is told as it was"));
    if (line.rung && (line.command != Command::Play || line.seed))
        line.error = wrong("--rung", Cli::tr("play with one LESSON or FILE"));
    for (const auto& [option, file] :
         {std::pair("--handout ", line.handout), std::pair("--html ", line.page)})
        if (line.seed && !file.empty())
            line.error = wrong(option + file, Cli::tr("play with one LESSON or FILE"));
    if (const std::string file = writtenTwice(line); !file.empty())
        line.error = wrong(file, Cli::tr("another file for each of what is written"));
    compareWithRun(line);
    if (line.command == Command::ExportC && count != 1)
        line.error = wrong("export-c", Cli::tr("one LESSON or FILE"));
    if (line.command == Command::Capture && count != 1) line.error = wrong("capture", Cli::tr("one FILE"));
    if (line.command == Command::New && count != 1) line.error = wrong("new", Cli::tr("one NAME"));
    if (line.command == Command::Check && count == 0)
        line.error = wrong("check", Cli::tr("at least one FILE"));
    const bool readsLessons = line.command == Command::Check || line.command == Command::ExportC;
    const bool plays = line.command == Command::Play;
    for (const std::string& file : line.files)
        if (line.error.empty() && (readsLessons || (plays && isCapture(file)))) line.error = noLesson(file);
    if (line.command == Command::Window && count > 1)
        line.error =
            Cli::tr("expected one LESSON or FILE, or one of the commands lessons, new, play, run, check, "
                    "capture, export-c, doctor; saw %1")
                .arg(QString::fromStdString(inQuotes(line.files[0])))
                .toStdString();
}

} // namespace

bool CommandLine::isOfRecording() const {
    return command == Command::Play && files.size() == 1 &&
           (rung == Rung::Replay || isRecording(files.front()));
}

CommandLine parseCommandLine(int argc, char** argv) {
    CommandLine line;
    ::opterr = 0;
    ::optind = 0; // also where it is read again
    for (;;) {
        const int option = ::getopt_long(argc, argv, "-:o:", kOptions.data(), nullptr);
        if (option == -1) break;
        if (!line.error.empty()) { // the first fault is told, in the language that somebody asks for
            if (option == kLanguage && isSpoken(::optarg)) line.language = ::optarg;
            continue;
        }
        if (option == kNoOption) {
            line.files.emplace_back(::optarg);
            continue;
        }
        const std::string word = argv[::optind - 1];
        if (option == '?')
            line.error = Cli::tr("unknown option %1").arg(QString::fromStdString(word)).toStdString();
        else if (option == ':')
            line.error = Cli::tr("%1: a value is missing").arg(QString::fromStdString(word)).toStdString();
        else
            readOption(line, option == 'o' ? kOutput : option, ::optarg != nullptr ? ::optarg : "");
    }
    if (!line.error.empty()) return line;
    std::optional<std::size_t> inFrontOfDashes;
    if (::optind < argc) inFrontOfDashes = line.files.size(); // nothing else ends the loop before
    line.files.insert(line.files.end(), argv + ::optind, argv + argc);
    if (line.command == CommandLine::Command::Window) readCommand(line, inFrontOfDashes);
    return line;
}

} // namespace eleven
