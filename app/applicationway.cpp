// The way through the lessons: the chooser, and where one goes on.

#include "app/application.h"
#include "ui/chooser/shelves.h"
#include "ui/lesson/seen.h"
#include "ui/shell/recentfiles.h"
#include "ui/words/choosertexts.h"
#include "ui/words/lessontexts.h"
#include "ui/words/texts.h"

#include <algorithm>

namespace eleven {

/// The titles of the library, which take a millisecond each; an entry that cannot be read keeps its id.
QString Application::titleOf(const LibraryEntry& entry) {
    const LoadedLesson loaded = loadLesson(entry.file, false);
    return loaded ? lessonTitle(*loaded.lesson) : QString::fromStdString(entry.id);
}

void Application::offerTitles() {
    connect(
        &m_window, &MainWindow::lessonTitlesWanted, this,
        [this] {
            QStringList titles;
            for (const LibraryEntry& entry : m_library)
                titles << titleOf(entry);
            m_window.setLessonTitles(titles);
        },
        Qt::SingleShotConnection);
}

void Application::openFolder(const QString& folder) {
    addRecentFile(folder);
    if (shelfOf(folder).cards.empty()) {
        m_window.showBroken(folder, {folder.toStdString(),
                                     {},
                                     Texts::noLessonsExpected().toStdString(),
                                     Texts::noLessonsSeen().toStdString()});
        return;
    }
    m_folder = folder;
    showLessons();
}

void Application::showLessons() {
    std::vector<LessonShelf> shelves = shelvesOf(m_library);
    if (!m_challenges.empty()) shelves.push_back(challengeShelf(m_challenges));
    LessonShelf own = ownShelf();
    if (!own.cards.empty()) shelves.push_back(std::move(own));
    if (!m_folder.isEmpty()) shelves.insert(shelves.begin(), shelfOf(m_folder));
    LessonGoOn lesson{lessonTitle(m_lesson), m_window.step(), static_cast<int>(m_lesson.steps.size()), {}};
    if (const auto next = nextToDo())
        lesson = {titleOf(*next), 0, 0, {}};
    else if (resumesAt() > 0)
        lesson.step = resumesAt();
    if (resumesAt() > 0 && lastLesson().id == QString::fromStdString(m_lesson.id))
        lesson.when = ChooserTexts::left(lastLesson().when, QDateTime::currentDateTime());
    m_window.showLessons(std::move(shelves), lesson);
}

int Application::resumesAt() const {
    const bool isBegun = m_window.step() > 0 || m_lesson.isTry || m_lesson.file.empty() || index() < 0;
    return isBegun ? 0 : leftAt(QString::fromStdString(m_lesson.id), static_cast<int>(m_lesson.steps.size()));
}

std::optional<LibraryEntry> Application::nextToDo() const {
    const auto isDone = [](const LibraryEntry& entry) {
        const QString id = QString::fromStdString(entry.id);
        return isFinished(id) || solvedIn(id) > 0;
    };
    const int here = index();
    const bool isAtEnd = m_lesson.challenge || m_window.step() >= static_cast<int>(m_lesson.steps.size());
    if (here < 0 || m_lesson.isTry || !isAtEnd || !isDone(shelf()[static_cast<std::size_t>(here)]))
        return std::nullopt;
    std::vector<LibraryEntry> others = shelf();
    std::rotate(others.begin(), others.begin() + here, others.end());
    const auto next = std::find_if_not(others.begin(), others.end(), isDone);
    return next != others.end() ? std::optional(*next) : std::nullopt;
}

void Application::goOn() {
    if (const auto next = nextToDo()) {
        open(QString::fromStdString(next->file));
        return;
    }
    const int step = resumesAt();
    m_window.showStage();
    if (step == 0) return;
    begin(asWritten()); // its first step may have been left, or is half done
    runTo(step);
}

void Application::runTo(int step) {
    m_conductor.runTo(step, false);
    m_window.goOnAt(step);
}

} // namespace eleven
