#include "core/base/programfault.h"

#include <elf.h>
#include <limits.h>
#include <link.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cstdlib>
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

/// "AArch64"; of others the number, as elf(5) has it.
std::string machineName(const ElfW(Ehdr) & head) {
    constexpr std::array<std::pair<int, const char*>, 10> kNames = {{{EM_386, "i386"},
                                                                     {EM_ARM, "ARM"},
                                                                     {EM_X86_64, "x86-64"},
                                                                     {EM_AARCH64, "AArch64"},
                                                                     {EM_RISCV, "RISC-V"},
                                                                     {EM_PPC, "PowerPC"},
                                                                     {EM_PPC64, "PowerPC"},
                                                                     {EM_S390, "s390"},
                                                                     {EM_MIPS, "MIPS"},
                                                                     {258, "LoongArch"}}};
    constexpr bool kIsLittle = std::endian::native == std::endian::little;
    const bool isSwapped = head.e_ident[EI_DATA] != (kIsLittle ? ELFDATA2LSB : ELFDATA2MSB);
    const int machine = isSwapped ? head.e_machine % 256 * 256 + head.e_machine / 256 : head.e_machine;
    for (const auto& [number, name] : kNames)
        if (number == machine) return name;
    return std::to_string(machine);
}

/// What the kernel asks of the parts of a program, load_elf_binary() in fs/binfmt_elf.c.
std::optional<ProgramFault> partsFault(std::ifstream& file, const ElfW(Ehdr) & head,
                                       const std::string& what) {
    if (head.e_phnum == 0 || head.e_phentsize != sizeof(ElfW(Phdr)))
        return ProgramFault{Code::Damaged, what, {}};
    file.seekg(0, std::ios::end);
    const auto size = static_cast<std::uint64_t>(file.tellg());
    for (int i = 0; i < head.e_phnum; ++i) {
        ElfW(Phdr) part{};
        const bool isRead =
            readAt(file, static_cast<std::streamoff>(head.e_phoff) + i * head.e_phentsize, part);
        const bool isNeeded = isRead && (part.p_type == PT_LOAD || part.p_type == PT_INTERP);
        const bool isCut = isNeeded && (part.p_offset > size || part.p_filesz > size - part.p_offset);
        if (!isRead || isCut) return ProgramFault{Code::Damaged, what, {}};
        if (part.p_type != PT_INTERP) continue;
        std::string name(std::min<std::uint64_t>(part.p_filesz, PATH_MAX), '\0');
        file.seekg(static_cast<std::streamoff>(part.p_offset))
            .read(name.data(), static_cast<std::streamsize>(name.size()));
        name = name.c_str(); // up to its zero
        if (!isThere(name)) return ProgramFault{Code::NoInterpreter, what, name};
    }
    return std::nullopt;
}

std::optional<ProgramFault> compiledFault(std::ifstream& file, const std::string& what) {
    ElfW(Ehdr) head{};
    ElfW(Ehdr) ours{};
    std::ifstream self("/proc/self/exe", std::ios::binary);
    if (!readAt(self, 0, ours)) return std::nullopt; // the kernel will say
    if (!readAt(file, 0, head)) return ProgramFault{Code::Damaged, what, {}};
    if (head.e_ident[EI_CLASS] != ours.e_ident[EI_CLASS] || head.e_machine != ours.e_machine)
        return ProgramFault{Code::OtherMachine, what, machineName(head)};
    if (head.e_type == ET_REL) return ProgramFault{Code::NotLinked, what, {}};
    if (head.e_type != ET_EXEC && head.e_type != ET_DYN) return ProgramFault{Code::Damaged, what, {}};
    return partsFault(file, head, what);
}

/// A text without #! is for /bin/sh, as execvp(3) and each shell have it.
bool isText(std::ifstream& file) {
    std::array<char, 4096> begin{};
    file.seekg(0).read(begin.data(), begin.size());
    return std::none_of(begin.data(), begin.data() + file.gcount(), [](char octet) {
        const bool isSpace = std::isspace(static_cast<unsigned char>(octet)) != 0;
        return std::iscntrl(static_cast<unsigned char>(octet)) != 0 && !isSpace && octet != '\x1b';
    });
}

std::optional<ProgramFault> fileFault(const fs::path& path, const std::string& what) {
    std::ifstream file(path, std::ios::binary);
    std::string magic(SELFMAG, '\0');
    if (!file.read(magic.data(), SELFMAG) && file.gcount() == 0) {
        const bool isHidden = !std::ifstream(path).is_open();
        return ProgramFault{isHidden ? Code::NotReadable : Code::NoFormat, what, {}};
    }
    file.clear();
    if (magic == ELFMAG) return compiledFault(file, what);
    if (!magic.starts_with("#!"))
        return isText(file) ? std::nullopt : std::optional(ProgramFault{Code::NoFormat, what, {}});
    file.seekg(2);
    std::string line;
    std::getline(file, line);
    if (line.ends_with('\r')) return ProgramFault{Code::LineEnds, what, {}};
    std::istringstream words(line);
    std::string interpreter;
    words >> interpreter;
    if (interpreter.empty()) return ProgramFault{Code::NoFormat, what, {}};
    if (isThere(interpreter)) return std::nullopt;
    return ProgramFault{Code::NoInterpreter, what, interpreter};
}

ProgramFault notExecutable(const std::string& what) {
    const std::string ending = fs::path(what).extension().string();
    if (ending == ".py") return {Code::NeedsPython, what, "python3"};
    using Compiler = std::pair<const char*, const char*>;
    constexpr std::array<Compiler, 6> kCompilers = {{{".c", "cc -g"},
                                                     {".cc", "c++ -g"},
                                                     {".cpp", "c++ -g"},
                                                     {".go", "go build"},
                                                     {".rs", "rustc -g"},
                                                     {".java", ""}}};
    for (const auto& [source, compiler] : kCompilers)
        if (ending == source) return {Code::Source, what, compiler};
    return {Code::NotExecutable, what, {}};
}

} // namespace

std::optional<ProgramFault> programFault(const std::vector<std::string>& command,
                                         const std::string& directory) {
    std::error_code problem;
    const fs::path from = directory.empty() ? fs::current_path(problem) : fs::path(directory);
    if (directory.empty() && problem) // it was deleted, proc(5) says, and what it was
        return ProgramFault{Code::NoFolder, fs::read_symlink("/proc/self/cwd", problem).string(), {}};
    if (!fs::is_directory(from, problem)) return ProgramFault{Code::NoFolder, from.string(), {}};
    const std::string what = command.empty() ? std::string() : command.front();
    std::size_t octets = 0;
    for (const std::string& word : command)
        octets += word.size() + 1;
    if (octets > kLongestCommand)
        return ProgramFault{Code::TooLong, what.substr(0, PATH_MAX), std::to_string(octets)};
    const bool isPath = what.find('/') != std::string::npos;
    if (!isPath && what.find('=') != std::string::npos) return ProgramFault{Code::Assignment, what, {}};
    const fs::path path = isPath ? from / what : inPath(what, from);
    if (path.empty() || what.empty()) {
        const bool isNear = !what.empty() && fs::is_regular_file(from / what, problem);
        if (isNear && !canRun(from / what))
            if (ProgramFault fault = notExecutable(what); fault.code != Code::NotExecutable) return fault;
        return ProgramFault{isNear ? Code::OnlyInFolder : Code::NotInPath, what, {}};
    }
    if (!isThere(path)) return ProgramFault{Code::NotThere, what, {}};
    if (fs::is_directory(path, problem)) return ProgramFault{Code::Folder, what, {}};
    if (!canRun(path)) return notExecutable(what);
    return fileFault(path, what);
}

} // namespace eleven
