#include "core/base/programfault.h"

#include <elf.h>
#include <link.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace eleven {
namespace {

using Code = ProgramFault::Code;
namespace fs = std::filesystem;

bool isThere(const fs::path& path) {
    std::error_code problem;
    return fs::exists(path, problem);
}

bool canRun(const fs::path& path) {
    std::error_code problem;
    return fs::is_regular_file(path, problem) && ::access(path.c_str(), X_OK) == 0;
}

/// Empty: none of them has it.
fs::path inPath(const std::string& name, const fs::path& from) {
    const char* const path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "/bin:/usr/bin");
    for (std::string folder; std::getline(folders, folder, ':');)
        if (const fs::path file = from / (folder.empty() ? "." : folder) / name; canRun(file)) return file;
    return {};
}

template <typename T>
bool readAt(std::ifstream& file, std::streamoff offset, T& into) {
    return static_cast<bool>(file.seekg(offset).read(reinterpret_cast<char*>(&into), sizeof into));
}

/// The loader that it names; empty: it needs none.
std::string loaderOf(std::ifstream& file, const ElfW(Ehdr) & head) {
    for (int i = 0; i < head.e_phnum; ++i) {
        ElfW(Phdr) part{};
        if (!readAt(file, static_cast<std::streamoff>(head.e_phoff) + i * head.e_phentsize, part)) return {};
        if (part.p_type != PT_INTERP || part.p_filesz > 4096) continue;
        std::string name(part.p_filesz, '\0');
        file.seekg(static_cast<std::streamoff>(part.p_offset))
            .read(name.data(), static_cast<std::streamsize>(name.size()));
        return name.c_str(); // up to its zero
    }
    return {};
}

std::optional<ProgramFault> compiledFault(std::ifstream& file, const std::string& what) {
    ElfW(Ehdr) head{};
    ElfW(Ehdr) ours{};
    std::ifstream self("/proc/self/exe", std::ios::binary);
    if (!readAt(self, 0, ours) || !readAt(file, 0, head)) return ProgramFault{Code::NoFormat, what, {}};
    if (head.e_ident[EI_CLASS] != ours.e_ident[EI_CLASS] || head.e_machine != ours.e_machine)
        return ProgramFault{Code::OtherMachine, what, {}};
    if (head.e_type != ET_EXEC && head.e_type != ET_DYN) return ProgramFault{Code::NoFormat, what, {}};
    const std::string loader = loaderOf(file, head);
    if (!loader.empty() && !isThere(loader)) return ProgramFault{Code::NoInterpreter, what, loader};
    return std::nullopt;
}

std::optional<ProgramFault> fileFault(const fs::path& path, const std::string& what) {
    std::ifstream file(path, std::ios::binary);
    std::string line;
    char magic[SELFMAG] = {};
    if (!file.read(magic, SELFMAG) && file.gcount() == 0) {
        const bool isHidden = !std::ifstream(path).is_open(); // may be run, not read
        return isHidden ? std::nullopt : std::optional(ProgramFault{Code::NoFormat, what, {}});
    }
    file.clear();
    if (std::memcmp(magic, ELFMAG, SELFMAG) == 0) return compiledFault(file, what);
    if (magic[0] != '#' || magic[1] != '!') return ProgramFault{Code::NoFormat, what, {}};
    file.seekg(2);
    std::getline(file, line);
    if (line.ends_with('\r')) return ProgramFault{Code::LineEnds, what, {}};
    std::istringstream words(line);
    std::string interpreter;
    words >> interpreter;
    if (isThere(interpreter)) return std::nullopt;
    return ProgramFault{Code::NoInterpreter, what, interpreter};
}

ProgramFault notExecutable(const std::string& what) {
    const std::string ending = fs::path(what).extension().string();
    if (ending == ".py") return {Code::NeedsPython, what, "python3"};
    for (const char* source : {".c", ".cc", ".cpp", ".go", ".rs", ".java"})
        if (ending == source) return {Code::Source, what, {}};
    return {Code::NotExecutable, what, {}};
}

} // namespace

std::optional<ProgramFault> programFault(const std::vector<std::string>& command,
                                         const std::string& directory) {
    std::error_code problem;
    const fs::path from = directory.empty() ? fs::current_path(problem) : fs::path(directory);
    if (!fs::is_directory(from, problem)) return ProgramFault{Code::NoFolder, from.string(), {}};
    const std::string what = command.empty() ? std::string() : command.front();
    const bool isPath = what.find('/') != std::string::npos;
    if (!isPath && what.find('=') != std::string::npos) return ProgramFault{Code::Assignment, what, {}};
    const fs::path path = isPath ? from / what : inPath(what, from);
    if (path.empty() || what.empty()) {
        const bool isNear = !what.empty() && fs::is_regular_file(from / what, problem);
        return ProgramFault{isNear ? Code::OnlyInFolder : Code::NotInPath, what, {}};
    }
    if (!isThere(path)) return ProgramFault{Code::NotThere, what, {}};
    if (fs::is_directory(path, problem)) return ProgramFault{Code::Folder, what, {}};
    if (!canRun(path)) return notExecutable(what);
    return fileFault(path, what);
}

} // namespace eleven
