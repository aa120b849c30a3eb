#include "app/findlesson.h"

#include "app/cliwords.h"
#include "core/base/process.h"
#include "core/base/wording.h"
#include "core/lesson/library.h"
#include "ui/lesson/ownfolder.h"
#include "ui/words/readingwords.h"

#include <filesystem>

namespace eleven {
namespace {

constexpr std::size_t kLongestNameTold = 200; // bytes

std::string sharedFolder(const std::string& name) {
    const std::string prefix = installPrefix();
    return prefix.empty() ? std::string() : prefix + "/share/eleven-states/" + name;
}

} // namespace

std::string lessonsFolder() { return sharedFolder("lessons"); }
std::string challengesFolder() { return sharedFolder("challenges"); }
std::string recordingsFolder() { return sharedFolder("recordings"); }

LoadedLesson findLesson(const std::string& idOrFile) {
    std::vector<std::string> ids;
    for (const std::string& folder : {lessonsFolder(), challengesFolder()})
        for (const LibraryEntry& entry : lessonLibrary(folder)) {
            if (entry.id == idOrFile) return loadLesson(entry.file, true);
            ids.push_back(entry.id);
        }
    const bool isCourseMissing = ids.empty();
    for (const LibraryEntry& entry : lessonsIn(ownLessonsFolder().toStdString(), true)) {
        if (entry.id == idOrFile) return loadLesson(entry.file, hasTexts(entry.file));
        ids.push_back(entry.id);
    }
    std::error_code problem; // a file that is there but cannot be reached is told by its reader
    const bool isMissing =
        std::filesystem::status(idOrFile, problem).type() == std::filesystem::file_type::not_found;
    if (!isMissing) return loadLesson(idOrFile, hasTexts(idOrFile));
    LoadedLesson missing;
    missing.error.file = idOrFile.substr(0, kLongestNameTold);
    const QString known = readingWords(QString::fromStdString(listedFor(idOrFile, ids)));
    missing.error.expected = (isCourseMissing ? Cli::tr("a file (the lessons of the course are missing: %1)")
                                                    .arg(QString::fromStdString(lessonsFolder()))
                                              : Cli::tr("a file, or one of the lessons %1").arg(known))
                                 .toStdString();
    missing.error.seen = Cli::tr("nothing of that name").toStdString();
    return missing;
}

} // namespace eleven
