#include "core/lesson/library.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace eleven {

namespace fs = std::filesystem;

bool hasTexts(const std::string& yamlFile) {
    const fs::path file(yamlFile);
    if (file.filename() != "lesson.yaml") return false;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const fs::path name = entry->path().filename(); // of a link that leads nowhere, too
        if (name.extension() == ".md" && name.string().compare(0, 5, "text.") == 0) return true;
    }
    return false;
}

std::vector<LibraryEntry> lessonsIn(const std::string& folder, bool everyFolder) {
    std::vector<LibraryEntry> found;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const fs::path& path = entry->path();
        if (path.filename().string().front() == '.') continue;
        std::error_code unreadable; // an entry's own
        const bool isFolder = fs::is_directory(path, unreadable);
        const bool isLesson =
            isFolder && (everyFolder || fs::is_regular_file(path / "lesson.yaml", unreadable));
        const bool isScenario = fs::is_regular_file(path, unreadable) &&
                                (path.extension() == ".yaml" || path.extension() == ".yml");
        if (isLesson) found.push_back({path.filename().string(), (path / "lesson.yaml").string()});
        if (isScenario) found.push_back({path.stem().string(), path.string()});
    }
    std::sort(found.begin(), found.end(),
              [](const LibraryEntry& a, const LibraryEntry& b) { return a.file < b.file; });
    return found;
}

namespace {

/// "handshake: CLOSED, LISTEN": a line each, by id.
std::map<std::string, std::set<State>> statesIn(const fs::path& file) {
    std::map<std::string, std::set<State>> all;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line);
        std::string id;
        std::getline(words, id, ':');
        for (std::string name; words >> name;) {
            if (name.back() == ',') name.pop_back();
            if (const auto state = stateNamed(name)) all[id].insert(*state);
        }
    }
    return all;
}

} // namespace

std::vector<LibraryEntry> lessonLibrary(const std::string& folder) {
    std::vector<LibraryEntry> found;
    std::map<std::string, std::set<State>> states = statesIn(fs::path(folder) / "states.txt");
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const fs::path file = entry->path() / "lesson.yaml";
        std::error_code unreadable; // an entry's own
        if (fs::is_regular_file(file, unreadable))
            found.push_back({entry->path().filename().string(), file.string(),
                             states[entry->path().filename().string()]});
    }
    std::vector<std::string> order;
    std::ifstream stream(fs::path(folder) / "order.txt");
    for (std::string line; std::getline(stream, line);)
        order.push_back(line);
    const auto rank = [&](const LibraryEntry& entry) {
        return std::pair(std::find(order.begin(), order.end(), entry.id), entry.id);
    };
    std::sort(found.begin(), found.end(),
              [&](const LibraryEntry& a, const LibraryEntry& b) { return rank(a) < rank(b); });
    return found;
}

} // namespace eleven
