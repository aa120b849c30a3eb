#include "app/tracer/scriptlines.h"

#include "app/tracer/tracee.h"
#include "core/base/process.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace eleven::tracer {
namespace {

// As in the file.
constexpr std::uint64_t kSlots = 64;
constexpr std::uint64_t kSlotSize = 512;
constexpr std::string_view kMagic = "eleven-states lines 1\n";

/// Anonymous memory that forked processes share is called so, proc_pid_maps(5).
std::uint64_t findPlace(pid_t process) {
    std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
    for (std::string line; std::getline(maps, line);) {
        if (!line.ends_with("/dev/zero (deleted)")) continue;
        const std::uint64_t begin = std::strtoull(line.c_str(), nullptr, 16);
        std::string head(kMagic.size(), '\0');
        if (TraceeMemory(process).read(begin, head) == head.size() && head == kMagic) return begin;
    }
    return 0;
}

/// As this process finds what `process` calls so.
std::string inFolderOf(pid_t process, const std::string& file) {
    std::error_code problem;
    const auto folder = std::filesystem::read_symlink("/proc/" + std::to_string(process) + "/cwd", problem);
    return (folder / file).lexically_normal().string();
}

} // namespace

void watchScripts() {
    const std::string folder = installPrefix() + "/share/eleven-states/python";
    if (::access((folder + "/sitecustomize.py").c_str(), R_OK) != 0) return;
    const char* const others = ::getenv("PYTHONPATH");
    const std::string all = others != nullptr && *others != '\0' ? folder + ":" + others : folder;
    ::setenv("PYTHONPATH", all.c_str(), 1);
}

Source ScriptLines::of(pid_t task, pid_t process) {
    const auto [place, isNew] = m_places.try_emplace(process, 0);
    if (isNew) place->second = findPlace(process);
    if (place->second == 0) return {};
    const pid_t number = ownNumberOf(task);
    std::string slot(kSlotSize, '\0');
    const std::uint64_t at = place->second + (static_cast<std::uint64_t>(number) % kSlots + 1) * kSlotSize;
    if (TraceeMemory(process).read(at, slot) != slot.size()) return {};
    std::istringstream fields(slot);
    std::string whose;
    std::string line;
    Source source;
    std::getline(fields, whose, '\0');
    std::getline(fields, line, '\0');
    std::getline(fields, source.file, '\0');
    std::getline(fields, source.function, '\0');
    source.line = std::atoi(line.c_str());
    if (const std::string whole = inFolderOf(process, source.file); ::access(whole.c_str(), R_OK) == 0)
        source.file = whole; // else it may be none: "<stdin>"
    return std::atoi(whose.c_str()) == number && source.line > 0 ? source : Source();
}

} // namespace eleven::tracer
