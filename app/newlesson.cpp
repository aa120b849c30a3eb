#include "app/newlesson.h"
#include "app/findlesson.h"

#include "core/base/process.h"
#include "core/base/wording.h"
#include "core/lesson/reading/lessonwords.h"
#include "ui/words/errnowords.h"
#include "ui/words/spokenlanguage.h"

#include <QCoreApplication>
#include <QUrl>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace eleven {
namespace {

namespace fs = std::filesystem;

const std::string kOldId = "id: new-lesson\n";

class NewTexts {
    Q_DECLARE_TR_FUNCTIONS(NewTexts)
};

int fail(int status, const QString& message) {
    std::cerr << message.toStdString() << "\n";
    return status;
}

QString shown(const fs::path& path) { return QString::fromStdString(path.string()); }

/// For editors that know it.
std::string schemaLine(const fs::path& lessons) {
    const QUrl schema = QUrl::fromLocalFile(shown(fs::absolute(lessons / "lesson.schema.json")));
    return "# yaml-language-server: $schema=" + schema.toEncoded().toStdString() + "\n";
}

std::string contentOf(const fs::path& file) {
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
}

/// With its own id.
std::string yamlFor(const fs::path& lessons, const std::string& id) {
    std::string yaml = contentOf(lessons.parent_path() / "new-lesson" / "lesson.yaml");
    const std::size_t at = yaml.find(kOldId);
    return at == std::string::npos
               ? std::string()
               : schemaLine(lessons) + yaml.replace(at, kOldId.size(), "id: " + id + "\n");
}

bool isOfCourse(const std::string& id) {
    for (const std::string& folder : {lessonsFolder(), challengesFolder()})
        for (const LibraryEntry& entry : lessonLibrary(folder))
            if (entry.id == id) return true;
    return false;
}

/// In the language that is spoken, if there is one.
fs::path guideIn(const fs::path& lessons) {
    const fs::path guide = lessons / ("GUIDE." + SpokenLanguage::code().toStdString() + ".md");
    std::error_code problem;
    return fs::exists(guide, problem) ? guide : lessons / "GUIDE.md";
}

/// errno, or 0.
int write(const fs::path& file, const std::string& content) {
    errno = 0;
    std::ofstream stream(file, std::ios::binary);
    stream << content;
    stream.close();
    return stream.good() ? 0 : errno != 0 ? errno : EIO;
}

} // namespace

int runNew(const CommandLine& line) {
    fs::path folder = line.files.front();
    if (!folder.has_filename()) folder = folder.parent_path(); // "mine/"
    const std::string id = folder.filename().string();
    if (!isIdentifier(id))
        return fail(kBadInput, NewTexts::tr("new: expected a name of at most 64 small letters, digits and "
                                            "hyphens, such as my-lesson, saw %1")
                                   .arg(QString::fromStdString(inQuotes(id))));
    const fs::path lessons = lessonsFolder();
    const std::string yaml = yamlFor(lessons, id);
    if (yaml.empty())
        return fail(kCannotRun,
                    NewTexts::tr("new: the lesson to begin with is not beside %1").arg(shown(lessons)));
    std::error_code problem;
    if (fs::exists(fs::symlink_status(folder, problem)))
        return fail(kBadInput,
                    NewTexts::tr("%1: it is there already; nothing was changed").arg(shown(folder)));
    const fs::path parent = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    if (!fs::exists(parent, problem))
        return fail(kBadInput,
                    NewTexts::tr("%1: the folder %2 is not there").arg(shown(folder), shown(parent)));
    if (!fs::create_directory(folder, problem))
        return fail(kBadInput, errorWords(Error{folder.string(), problem.value()}));
    int failed = write(folder / "lesson.yaml", yaml);
    for (const char* text : {"text.en.md", "text.zh_CN.md"})
        if (failed == 0)
            failed = write(folder / text, contentOf(lessons.parent_path() / "new-lesson" / text));
    if (failed != 0) {
        fs::remove_all(folder, problem); // nobody had it before
        return fail(kCannotRun, errorWords(Error{folder.string(), failed}));
    }
    std::cout << NewTexts::tr("%1 is there: change lesson.yaml and the texts beside it.\n"
                              "Play it:     eleven-states play %1/lesson.yaml\n"
                              "Watch it:    eleven-states %1/lesson.yaml     (a save is shown at once)\n"
                              "How to:      %2")
                     .arg(shown(folder), shown(guideIn(lessons)))
                     .toStdString()
              << "\n";
    if (isOfCourse(id))
        std::cout << NewTexts::tr("A lesson of the course has this name too: \"play %1\" plays that one.")
                         .arg(QString::fromStdString(id))
                         .toStdString()
                  << "\n";
    return kAllHeld;
}

} // namespace eleven
