#include "app/runoptions.h"

#include "app/cliwords.h"
#include "core/base/commandwords.h"
#include "core/base/wording.h"
#include "core/session/trialclient.h"
#include "ui/words/commandwords.h"
#include "ui/words/readingwords.h"
#include "ui/words/spokenlanguage.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace eleven {
namespace {

/// Names with commas between them. False: one of them is none.
bool takeChecks(CommandLine& line, const std::string& text) {
    std::vector<OwnCheck> all;
    std::istringstream names(text);
    for (std::string name; std::getline(names, name, ',');) {
        const std::optional<OwnCheck> check = ownCheckNamed(name);
        if (!check && name != "all") return false;
        for (std::size_t i = 0; i < kOwnChecks; ++i)
            if (!check || *check == OwnCheck(i)) all.push_back(OwnCheck(i));
    }
    line.checks->insert(line.checks->end(), all.begin(), all.end());
    return !all.empty();
}

/// What can be said has fewer octets than this reads.
std::optional<std::string> contentOf(const std::string& path) {
    constexpr std::streamsize kEnough = 8192;
    std::error_code problem;
    if (!std::filesystem::is_regular_file(path, problem)) return std::nullopt; // others may not end
    std::ifstream file(path, std::ios::binary);
    if (!file.is_open()) return std::nullopt;
    std::string content(kEnough, '\0');
    file.read(content.data(), kEnough);
    content.resize(static_cast<std::size_t>(file.gcount()));
    return content;
}

} // namespace

std::string wrong(const std::string& option, const QString& expected) {
    return Cli::tr("%1: expected %2")
        .arg(QString::fromStdString(option), spacedBehind(expected))
        .toStdString();
}

std::string wrong(const std::string& option, const std::string& value,
                  const std::vector<std::string>& expected) {
    return wrong(option + " " + value, readingWords(QString::fromStdString(listedFor(value, expected))));
}

void readClient(CommandLine& line, const std::string& text) {
    const CommandWords command = splitCommand(text);
    line.client = command.words;
    if (const QString fault = CommandTexts::fault(command); !fault.isEmpty())
        line.error = "--client " + text + ": " + fault.toStdString();
    else if (line.client.empty())
        line.error = wrong("--client " + text, Cli::tr("a command as one types it, in quotation marks"));
}

void readDirectory(CommandLine& line, const std::string& text) {
    std::error_code problem;
    if (!text.empty()) line.directory = std::filesystem::absolute(text, problem).string();
    if (problem || !std::filesystem::is_directory(line.directory, problem))
        line.error = wrong("--directory " + inQuotes(text), Cli::tr("a folder that is there"));
}

void readStopAt(CommandLine& line, const std::string& text) {
    if (const auto policy = stopAtNamed(text))
        line.stopAt = *policy;
    else
        line.error = wrong("--stop-at", text, stopAtNames());
}

void readChecks(CommandLine& line, const std::string& text) {
    std::vector<std::string> names = ownCheckNames();
    names.emplace_back("all");
    if (!takeChecks(line, text)) line.error = wrong("--check", text, names);
}

void readReport(CommandLine& line, const std::string& text) {
    line.report = text;
    if (text != "text" && text != "junit" && text != "json")
        line.error = wrong("--report", text, {"text", "junit", "json"});
}

void readSay(CommandLine& line, const std::string& text) {
    if (text.starts_with('@')) {
        const std::optional<std::string> content = contentOf(text.substr(1));
        if (!content) line.error = wrong("--say " + text, Cli::tr("a file that can be read"));
        if (!content) return;
        line.say = *content;
    } else {
        line.say = withoutEscapes(text);
    }
    if (!canBeSaid(line.say))
        line.error = wrong("--say", Cli::tr("1 to 4000 octets of plain ASCII, lines and tabs"));
}

void readName(CommandLine& line, std::string& name, const std::string& option, const std::string& text,
              const QString& expected) {
    name = text;
    if (text.empty()) line.error = wrong(option + " " + inQuotes(text), expected);
}

void takeCheckWords(CommandLine& line, std::optional<std::size_t> inFrontOfDashes) {
    std::size_t count = inFrontOfDashes.value_or(0);
    if (!inFrontOfDashes)
        while (count < line.files.size() && takeChecks(line, line.files[count]))
            ++count;
    else
        for (std::size_t i = 0; i < count && line.error.empty(); ++i)
            readChecks(line, line.files[i]);
    line.files.erase(line.files.begin(), line.files.begin() + static_cast<std::ptrdiff_t>(count));
    if (line.checks->empty()) takeChecks(line, "all");
}

void compareWithRun(CommandLine& line) {
    const bool isRun = line.command == CommandLine::Command::Run;
    if (isRun && line.files.empty()) line.error = wrong("run", Cli::tr("run [--client COMMAND] -- COMMAND…"));
    const bool isOfRun = !line.client.empty() || !line.outputTo.empty() || line.step || line.flows ||
                         line.window || line.stopAt != StopAt::Calls;
    const bool writesFiles = !line.recordFile.empty() || !line.traceFile.empty() || !line.pcapng.empty() ||
                             !line.pictures.empty() || !line.page.empty() || !line.handout.empty();
    if (!isRun && (isOfRun || !line.directory.empty()))
        line.error = wrong("--client, --directory, --output-to, --stop-at, --step, --flow, --window",
                           Cli::tr("run [--client COMMAND] -- COMMAND…"));
    if (line.checks && (!isRun || isOfRun || writesFiles))
        line.error =
            wrong("--check", Cli::tr("run --check [all|NAME…] -- COMMAND…, without a client, without files "
                                     "of the run"));
}

} // namespace eleven
