#include "ui/chooser/shelves.h"

#include "ui/lesson/seen.h"
#include "ui/words/choosertexts.h"

#include <QDir>

namespace eleven {

namespace {

LessonCard cardOf(const std::string& file) {
    LessonCard card;
    card.file = QString::fromStdString(file);
    const QFileInfo info(card.file);
    const bool isLesson = info.fileName() == QStringLiteral("lesson.yaml");
    card.title = isLesson ? info.dir().dirName() : info.fileName();
    const LoadedLesson loaded = loadLesson(file, false);
    if (!loaded) {
        card.isBroken = true;
        card.about = QString::fromStdString(loaded.error.message());
        return card;
    }
    const Lesson& lesson = *loaded.lesson;
    if (!lesson.title.empty()) card.title = QString::fromStdString(lesson.titleIn("en"));
    card.about = QString::fromStdString(textIn(lesson.about, "en"));
    card.states = lesson.reached();
    card.group = lesson.group;
    card.minutes = lesson.minutes;
    card.steps = static_cast<int>(lesson.steps.size());
    if (lesson.challenge) card.shortest = lesson.challenge->shortest;
    return card;
}

} // namespace

std::vector<LessonShelf> shelvesOf(const std::vector<LibraryEntry>& course) {
    std::map<int, LessonShelf> shelves; // by group
    for (const LibraryEntry& entry : course) {
        LessonCard card = cardOf(entry.file);
        const QString id = QString::fromStdString(entry.id);
        card.isFinished = isFinished(id);
        card.left = leftAt(id, card.steps);
        constexpr int kLast = 100;
        LessonShelf& shelf = shelves[card.group ? static_cast<int>(*card.group) : kLast];
        shelf.heading = card.group ? ChooserTexts::group(*card.group) : ChooserTexts::others();
        shelf.cards.push_back(std::move(card));
    }
    std::vector<LessonShelf> inOrder;
    for (auto& [group, shelf] : shelves)
        inOrder.push_back(std::move(shelf));
    return inOrder;
}

LessonShelf challengeShelf(const std::vector<LibraryEntry>& challenges) {
    LessonShelf shelf{ChooserTexts::challenges(), {}};
    for (const LibraryEntry& entry : challenges) {
        LessonCard card = cardOf(entry.file);
        card.solvedIn = solvedIn(QString::fromStdString(entry.id));
        card.isFinished = card.solvedIn > 0;
        shelf.cards.push_back(std::move(card));
    }
    return shelf;
}

LessonShelf shelfOf(const QString& folder) {
    LessonShelf shelf{ChooserTexts::ownFiles(folder), {}};
    constexpr int kMostCards = 300; // the window waits for them
    int found = 0;
    const QDir dir(folder);
    const QDir::Filters what = QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable;
    for (const QFileInfo& entry : dir.entryInfoList(what, QDir::Name)) {
        const QString inside = entry.filePath() + QStringLiteral("/lesson.yaml");
        const bool isLesson = entry.isDir() && QFileInfo(inside).isFile();
        const bool isScenario = entry.isFile() && (entry.suffix() == QStringLiteral("yaml") ||
                                                   entry.suffix() == QStringLiteral("yml"));
        if (!isLesson && !isScenario) continue;
        if (++found <= kMostCards)
            shelf.cards.push_back(cardOf((isLesson ? inside : entry.filePath()).toStdString()));
    }
    if (found > kMostCards) shelf.heading = ChooserTexts::firstOwnFiles(folder, kMostCards, found);
    return shelf;
}

} // namespace eleven
