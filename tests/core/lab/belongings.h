#pragma once
// What a process has: descriptors, threads, descendants, and the network namespaces it can reach through
// them. Taken before and after, it shows what was left behind.

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace eleven {

inline int entriesOf(const char* folder) {
    const std::filesystem::directory_iterator entries(folder);
    return static_cast<int>(std::distance(begin(entries), end(entries)));
}

inline std::vector<std::string> childrenOf(const std::string& process) {
    std::vector<std::string> children;
    std::error_code gone;
    for (const auto& task : std::filesystem::directory_iterator("/proc/" + process + "/task", gone)) {
        std::ifstream file(task.path() / "children");
        for (std::string child; file >> child;) {
            children.push_back(child);
            const std::vector<std::string> theirs = childrenOf(child);
            children.insert(children.end(), theirs.begin(), theirs.end());
        }
    }
    return children;
}

/// What this process has, and what it can reach.
struct Belongings {
    int descriptors = entriesOf("/proc/self/fd");
    int threads = entriesOf("/proc/self/task");
    std::vector<std::string> children = childrenOf("self");
    std::set<std::string> namespaces = namespacesOf(children);

    static std::set<std::string> namespacesOf(std::vector<std::string> processes) {
        std::set<std::string> found;
        processes.emplace_back("self");
        for (const std::string& process : processes) {
            std::error_code gone;
            const auto link = std::filesystem::read_symlink("/proc/" + process + "/ns/net", gone);
            if (!gone) found.insert(link.string());
        }
        return found;
    }
};

} // namespace eleven
