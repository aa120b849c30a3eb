#include "app/application.h"

#include "core/base/temporaryfolder.h"
#include "core/lesson/recordedlesson.h"
#include "core/lesson/sigpipe.h"
#include "ui/chooser/shelves.h"
#include "ui/lesson/seen.h"
#include "ui/shell/capturecommands.h"
#include "ui/shell/checkcommands.h"
#include "ui/shell/editcommands.h"
#include "ui/shell/helpsheets.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/recordingcommands.h"
#include "ui/words/errnowords.h"
#include "ui/words/lessontexts.h"
#include "ui/words/texts.h"

#include <QFileInfo>

namespace eleven {

namespace {

QStringList idsOf(const std::vector<LibraryEntry>& library) {
    QStringList ids;
    for (const LibraryEntry& entry : library)
        ids << QString::fromStdString(entry.id);
    return ids;
}

} // namespace

Application::Application(WindowRequest request)
    : m_library(std::move(request.library)), m_challenges(std::move(request.challenges)),
      m_sandboxProgram(request.sandboxProgram), m_recordings(request.recordings),
      m_isBeside(request.spoken != nullptr), m_thread(request.lesson, request.sandboxProgram, m_inbox),
      m_door(m_thread), m_feed(m_inbox), m_playhead(m_feed.trace()), m_conductor(m_door, m_feed, m_playhead),
      m_language(request.spoken ? request.spoken : std::make_shared<SpokenLanguage>(request.language)),
      m_window(m_feed, m_playhead, m_conductor, idsOf(m_library)) {
    m_written = std::move(request.lesson);
    m_lesson = m_written;
    m_begunWith = asWritten();
    if (m_lesson.mayRunOwn) allow(m_lesson);
    showLesson(withSigpipe(m_lesson, m_lesson.sigpipe));
    offerTitles();
    connect(&m_window, &MainWindow::languageRequested, this, &Application::speak);
    m_window.setLessonTitle(
        [this](int index) { return titleOf(m_library.at(static_cast<std::size_t>(index))); });
    connect(&m_window, &MainWindow::lessonRequested, this, &Application::openLesson);
    connect(&m_window, &MainWindow::neighbourRequested, this, &Application::openNeighbour);
    connect(&m_window, &MainWindow::openRequested, this, &Application::open);
    connect(&m_window, &MainWindow::tryRequested, this, &Application::openTry);
    connect(&m_window, &MainWindow::allLessonsRequested, this, &Application::showLessons);
    connect(&m_window, &MainWindow::ownRunRequested, this, &Application::runOwn);
    connect(&m_window, &MainWindow::goOnRequested, this, &Application::goOn);
    connect(&m_window, &MainWindow::sigpipeRequested, this,
            [this](Sigpipe mode) { begin({mode, m_begunWith.profile, m_window.toggles()}); });
    connect(&m_window, &MainWindow::profileRequested, this,
            [this](Profile profile) { begin({m_begunWith.sigpipe, profile, m_window.toggles()}); });
    m_watch.watch(QString::fromStdString(m_lesson.file));
    bindEditing();
    m_window.checks().setSandbox(request.sandboxProgram);
    bindChecks();
    connect(&m_watch, &LessonWatch::saved, this, &Application::reload);
    connect(&m_window.recordings(), &RecordingCommands::opened, this, &Application::showRecording);
    connect(&m_window.captures(), &CaptureCommands::opened, this, &Application::showCaptured);
    connect(&m_window, &MainWindow::restartRequested, this, &Application::restart);
    connect(&m_window, &MainWindow::rungRequested, this, &Application::goTo);
    connect(&m_window, &MainWindow::progressForgotten, this, [this] {
        const bool isChoosing = m_window.showsLessons();
        begin(asWritten());
        if (isChoosing) showLessons();
    });
    connect(&m_window, &MainWindow::choicesRequested, this, [this] {
        if (m_before) begin(*m_before);
    });
    if (request.stopAt != StopAt::Calls) m_conductor.setStops({request.stopAt});
    if (request.flows) m_conductor.setWireMode(WireMode::KernelSpeed);
}

void Application::speak(const QString& language) {
    SpokenLanguage::choose(language);
    m_language->speak(language);
    offerTitles();
    if (m_window.showsLessons()) showLessons();
    tellOfFont();
}

void Application::tellOfFont() {
    if (SpokenLanguage::code() != QStringLiteral("en") && !hasChinese()) showNoFont(m_window);
}

int Application::index() const {
    const auto found = std::find_if(shelf().begin(), shelf().end(), [this](const LibraryEntry& entry) {
        return m_lesson.file.empty() ? entry.id == m_lesson.id : entry.file == m_lesson.file; // recorded
    });
    return found != shelf().end() ? static_cast<int>(found - shelf().begin()) : -1;
}

void Application::showLesson(const Lesson& lesson) {
    if (const CaptureCommands& captures = m_window.captures(); lesson.isCapture())
        m_window.setLesson(std::make_shared<const Lesson>(lesson), captures.row(), captures.rows());
    else
        m_window.setLesson(std::make_shared<const Lesson>(lesson), index(), static_cast<int>(shelf().size()));
    const bool isOwn = index() < 0 && !m_lesson.file.empty(); // and may be called as one of the course
    m_window.offerRecording(!isOwn && QFileInfo::exists(recordingOf(lesson)));
}

void Application::goTo(Rung rung) {
    if (rung == Rung::Replay) {
        m_window.recordings().open(recordingOf(m_lesson), true);
        return;
    }
    m_thread.setOnLoopback(rung == Rung::Loopback);
    const auto entry = std::find_if(shelf().begin(), shelf().end(), [this](const LibraryEntry& one) {
        return m_lesson.file.empty() && one.id == m_lesson.id; // what is shown is a recording of it
    });
    if (entry != shelf().end())
        open(QString::fromStdString(entry->file));
    else
        begin(asWritten());
}

void Application::openNeighbour(int places) {
    if (m_lesson.isCapture()) return m_window.captures().openNeighbour(places);
    const int there = index() + places;
    if (there < 0 || there >= static_cast<int>(shelf().size())) return;
    open(QString::fromStdString(shelf()[static_cast<std::size_t>(there)].file));
}

void Application::openLesson(int index) {
    if (index < 0 || index >= static_cast<int>(m_library.size())) return;
    open(QString::fromStdString(m_library[static_cast<std::size_t>(index)].file));
}

void Application::open(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (isRecording(whole.toStdString())) {
        addRecentFile(whole);
        m_window.recordings().open(whole);
        return;
    }
    if (isCapture(whole.toStdString())) {
        addRecentFile(whole);
        m_window.captures().open(whole);
        return;
    }
    const QString inside = whole + QStringLiteral("/lesson.yaml");
    if (QFileInfo(whole).isDir() && !QFileInfo(inside).isFile()) {
        openFolder(whole);
        return;
    }
    const std::string file = (QFileInfo(whole).isDir() ? inside : whole).toStdString();
    if (!isOfCourse(file)) addRecentFile(whole);
    const QString before = m_watch.file();
    m_watch.watch(QString::fromStdString(file)); // first: what is saved while it is read is read again
    LoadedLesson loaded = read(file);
    if (loaded && !mayRun(*loaded.lesson)) {
        m_watch.watch(before);
        return onceAllowed(*loaded.lesson, [this, whole] { open(whole); });
    }
    m_window.editing().setFile(QFileInfo::exists(m_watch.file()) ? m_watch.file() : QString(),
                               !isOfCourse(file));
    if (!loaded) {
        m_window.showBroken(whole, loaded.error);
        return;
    }
    m_written = std::move(*loaded.lesson);
    m_lesson = m_written;
    begin(asWritten());
}

bool Application::isOfCourse(const std::string& file) const {
    const auto isIt = [&](const LibraryEntry& entry) { return entry.file == file; };
    return std::any_of(m_library.begin(), m_library.end(), isIt) ||
           std::any_of(m_challenges.begin(), m_challenges.end(), isIt);
}

LoadedLesson Application::read(const std::string& file) const {
    return loadLesson(file, isOfCourse(file) || hasTexts(file));
}

void Application::reload() {
    const std::string file = m_watch.file().toStdString();
    const bool isOnStage = file == m_written.file;
    if (!isOnStage && !m_window.showsBroken()) return; // somebody turned away from it
    const bool isChoosing = m_window.showsLessons();
    LoadedLesson loaded = read(file);
    m_window.editing().takeFile();
    if (loaded) {
        goOnWith(*loaded.lesson, isOnStage);
    } else if (!isChoosing) {
        m_window.showBroken(m_watch.file(), loaded.error);
    }
    if (isChoosing) showLessons();
}

void Application::goOnWith(const Lesson& later, bool isSame) {
    if (!mayRun(later)) return onceAllowed(later, [this, later, isSame] { goOnWith(later, isSame); });
    const int step = isSame && !m_lesson.isTry ? placeIn(later) : 0;
    m_written = later;
    const auto same = std::find_if(m_written.tries.begin(), m_written.tries.end(), [&](const LessonTry& one) {
        return m_lesson.isTry && isSame && one.id == m_lesson.steps.front().id;
    });
    m_lesson = same != m_written.tries.end() ? tried(m_written, *same) : m_written;
    begin(asWritten());
    if (step > 0) runTo(step);
    m_runsTo = step;
}

void Application::bindEditing() {
    EditCommands& editing = m_window.editing();
    const std::string file = m_lesson.file;
    editing.setFile(QString::fromStdString(file), !isOfCourse(file));
    connect(&editing, &EditCommands::runRequested, this,
            [this](const Lesson& lesson) { goOnWith(lesson, !m_window.showsBroken()); });
    const auto show = [this](const QString& saved) {
        m_watch.watch(saved);
        m_window.editing().setFile(saved, !isOfCourse(saved.toStdString()));
        if (const LoadedLesson loaded = read(saved.toStdString()))
            goOnWith(*loaded.lesson, !m_window.showsBroken());
    };
    connect(&editing, &EditCommands::saved, this, show);
    connect(&editing, &EditCommands::discarded, this, [this, show] { show(m_watch.file()); });
}

/// Where the class is, in a later version of the lesson: at the step of the same name, else at that number.
int Application::placeIn(const Lesson& later) const {
    const auto now = static_cast<std::size_t>(m_conductor.isBusy() ? std::max(m_window.step(), m_runsTo)
                                                                   : m_window.step());
    if (now >= m_lesson.steps.size()) return static_cast<int>(later.steps.size());
    const auto same = std::find_if(later.steps.begin(), later.steps.end(),
                                   [&](const LessonStep& step) { return step.id == m_lesson.steps[now].id; });
    return same != later.steps.end() ? static_cast<int>(same - later.steps.begin())
                                     : static_cast<int>(std::min(now, later.steps.size()));
}

void Application::openTry(int index) {
    if (index >= static_cast<int>(m_written.tries.size())) return;
    m_lesson = index < 0 ? m_written : tried(m_written, m_written.tries[static_cast<std::size_t>(index)]);
    begin(asWritten());
}

void Application::restart() {
    if (!mayRun(m_lesson)) return onceAllowed(m_lesson, [this] { restart(); });
    Chosen chosen{m_begunWith.sigpipe, m_begunWith.profile, m_window.chosenToggles()};
    begin(asWritten(), m_begunWith == asWritten());
    if (chosen == asWritten()) return;
    std::map<std::string, bool> changed = chosen.toggles;
    std::erase_if(changed,
                  [this](const auto& toggle) { return m_lesson.toggles.at(toggle.first) == toggle.second; });
    const auto sigpipe = chosen.sigpipe != m_lesson.sigpipe ? std::optional(chosen.sigpipe) : std::nullopt;
    const auto profile = chosen.profile != m_lesson.profile ? std::optional(chosen.profile) : std::nullopt;
    m_window.offerChoices(changed, sigpipe, profile);
    m_before = std::move(chosen);
}

Lesson Application::choose(Chosen chosen) {
    m_runsTo = 0;
    Lesson lesson = m_lesson;
    lesson.mayRunOwn = mayRun(lesson);
    lesson.profile = chosen.profile;
    Lesson shown = withSigpipe(lesson, chosen.sigpipe);
    shown.toggles = chosen.toggles;
    showLesson(shown);
    m_begunWith = std::move(chosen);
    return lesson;
}

void Application::begin(Chosen chosen, bool asBefore) {
    if (!mayRun(m_lesson))
        return onceAllowed(m_lesson,
                           [this, chosen = std::move(chosen), asBefore] { begin(chosen, asBefore); });
    const Lesson lesson = choose(std::move(chosen));
    const bool wasRunning = std::exchange(m_isRunning, true);
    if (asBefore && (wasRunning || !lesson.hasOwn()))
        m_conductor.restart(); // what was done stays as a branch
    else
        m_conductor.open(lesson, m_begunWith.sigpipe, m_begunWith.toggles);
    if (m_lesson.isTry) m_conductor.runTo(1, true);
}

void Application::showRecording(const Recording& recording, const QString& file) {
    const Result<TemporaryFolder> folder = TemporaryFolder::make();
    LoadedLesson loaded;
    if (folder)
        loaded = recordedLesson(recording, file.toStdString(), folder->path());
    else
        loaded.error = {file.toStdString(), {}, {}, errorWords(folder.error()).toStdString()};
    if (!loaded) {
        m_window.showBroken(file, loaded.error);
        return;
    }
    m_written = std::move(*loaded.lesson);
    m_written.file.clear(); // it is in the recording
    m_lesson = m_written;
    m_window.editing().setFile({}, false);
    const Lesson lesson = choose(chosenIn(asChosen(m_lesson, recording.origin)));
    m_window.showStage();
    m_isRunning = false;
    m_conductor.openRecorded(lesson, m_begunWith.sigpipe, m_begunWith.toggles, recording);
    if (file == recordingOf(m_lesson)) m_playhead.toStart(); // one to be walked through
}

void Application::showCaptured(const Lesson& connection, const Recording& recording) {
    m_written = m_lesson = connection;
    m_window.editing().setFile({}, false);
    m_conductor.openRecorded(choose(asWritten()), m_begunWith.sigpipe, m_begunWith.toggles, recording);
}

} // namespace eleven
