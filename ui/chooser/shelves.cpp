#include "ui/chooser/shelves.h"

#include "core/lesson/library.h"
#include "ui/lesson/ownfolder.h"
#include "ui/lesson/seen.h"
#include "ui/words/choosertexts.h"
#include "ui/words/errnowords.h"
#include "ui/words/lessontexts.h"
#include "ui/words/spokenlanguage.h"

#include <QDir>

namespace eleven {

namespace {

constexpr std::size_t kMostCards = 300; // the window waits for them

LessonCard cardOf(const std::string& file) {
    LessonCard card;
    card.file = QString::fromStdString(file);
    const QFileInfo info(card.file);
    const bool isLesson = info.fileName() == QStringLiteral("lesson.yaml");
    card.title = isLesson ? info.dir().dirName() : info.fileName();
    const LoadedLesson loaded = loadLesson(file, false);
    if (!loaded) {
        card.isBroken = true;
        card.about = errorWords(loaded.error);
        card.about.remove(info.path() + u'/'); // there is one line for it
        return card;
    }
    const Lesson& lesson = *loaded.lesson;
    if (!lesson.title.empty()) card.title = lessonTitle(lesson);
    card.about = SpokenLanguage::of(lesson.about);
    card.states = lesson.reached();
    card.edges = lesson.walked();
    card.group = lesson.group;
    card.minutes = lesson.minutes;
    card.steps = static_cast<int>(lesson.steps.size());
    if (lesson.challenge) card.shortest = lesson.challenge->shortest;
    return card;
}

/// Its title may still be that of the lesson from which it was made.
LessonCard ownCardOf(const LibraryEntry& entry) {
    LessonCard card = cardOf(entry.file);
    const QString id = QString::fromStdString(entry.id);
    if (!card.title.startsWith(id)) card.id = id; // nor the name of its file
    return card;
}

} // namespace

std::vector<LessonShelf> shelvesOf(const std::vector<LibraryEntry>& course) {
    std::map<int, LessonShelf> shelves; // by group
    for (const LibraryEntry& entry : course) {
        LessonCard card = cardOf(entry.file);
        if (!entry.states.empty()) card.states = entry.states;
        const QString id = QString::fromStdString(entry.id);
        card.isFinished = isFinished(id);
        card.left = card.isFinished ? 0 : leftAt(id, card.steps); // played again it stays finished
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
    const std::vector<LibraryEntry> found = lessonsIn(folder.toStdString(), false);
    for (std::size_t i = 0; i < std::min(found.size(), kMostCards); ++i)
        shelf.cards.push_back(ownCardOf(found[i]));
    if (found.size() > kMostCards)
        shelf.heading =
            ChooserTexts::firstOwnFiles(folder, static_cast<int>(kMostCards), static_cast<int>(found.size()));
    return shelf;
}

LessonShelf ownShelf() {
    LessonShelf shelf{ChooserTexts::myLessons(), {}};
    for (const LibraryEntry& entry : lessonsIn(ownLessonsFolder().toStdString(), true))
        if (shelf.cards.size() < kMostCards) shelf.cards.push_back(ownCardOf(entry));
    return shelf;
}

} // namespace eleven
