#include "ui/own/scriptfault.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace eleven {

namespace {

namespace fs = std::filesystem;
constexpr std::array<std::string_view, 9> kInterpreters = {"python", "perl", "ruby", "node", "bash",
                                                           "dash",   "sh",   "lua",  "php"};

/// "/usr/bin/python3.11" is python's.
std::string interpreterOf(const std::string& program) {
    std::string name = fs::path(program).filename().string();
    name.erase(name.find_last_not_of("0123456789.") + 1);
    return std::find(kInterpreters.begin(), kInterpreters.end(), name) != kInterpreters.end() ? name : "";
}

bool isScript(const std::string& file) {
    constexpr std::array<std::string_view, 8> kEndings = {".py",  ".pl", ".rb",  ".js",
                                                          ".mjs", ".sh", ".lua", ".php"};
    const std::string ending = fs::path(file).extension().string();
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

} // namespace

/// The script is the first word that is no option; which options take a word is known to the interpreter
/// alone, so that behind them only a name with the ending of a script is taken for one.
std::optional<ProgramFault> scriptFault(const std::vector<std::string>& command,
                                        const std::string& directory) {
    const std::string interpreter = command.empty() ? std::string() : interpreterOf(command.front());
    if (interpreter.empty()) return std::nullopt;
    for (std::size_t i = 1; i < command.size(); ++i) {
        const std::string& word = command[i];
        const bool isText = word == "-c" || word == "-e" || word == "-m" || word == "-"; // or a module
        if (isText) return std::nullopt;
        const bool isCertain = isScript(word) || (i == 1 && interpreter == "python");
        if (word.starts_with('-') || !isCertain) continue;
        std::error_code problem;
        if (fs::exists(fs::path(directory) / word, problem)) return std::nullopt;
        return ProgramFault{ProgramFault::Code::NotThere, word, command.front()};
    }
    return std::nullopt;
}

} // namespace eleven
