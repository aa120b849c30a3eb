// Programs of the user's own in the window: which of them may run, and what a server is asked.

#include "app/application.h"
#include "app/runown.h"
#include "core/base/commandwords.h"
#include "ui/shell/askown.h"
#include "ui/shell/checkcommands.h"
#include "ui/shell/editcommands.h"
#include "ui/shell/recordingcommands.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr int kBeside = 32; // px from the corner of the first window

/// And where it begins: elsewhere ./server is another program.
std::string wholeCommand(const Program& program) { return program.directory() + '\n' + program.text(); }

} // namespace

void Application::bindChecks() {
    m_window.checks().setLessonTitle([this](const QString& id) {
        for (const LibraryEntry& entry : m_library)
            if (entry.id == id.toStdString()) return titleOf(entry);
        return id;
    });
    connect(&m_window.checks(), &CheckCommands::permissionWanted, this,
            [this](const auto& run) { onceAllowed(m_lesson, run); });
    connect(&m_window.checks(), &CheckCommands::momentWanted, this, &Application::showBeside);
    connect(&m_window, &MainWindow::closed, this, [this] {
        if (m_beside) m_beside->window().close();
    });
    connect(&m_window.checks(), &CheckCommands::lessonWanted, this, [this](const QString& id) {
        for (const LibraryEntry& entry : m_library)
            if (entry.id == id.toStdString()) return open(QString::fromStdString(entry.file));
    });
}

void Application::showBeside(const Recording& recording, const QString& name) {
    if (m_isBeside) return m_window.recordings().show(recording, name);
    if (!m_beside) {
        m_beside = std::make_unique<Application>(WindowRequest{Lesson(),
                                                               m_sandboxProgram,
                                                               m_library,
                                                               true,
                                                               m_challenges,
                                                               {},
                                                               {},
                                                               m_recordings,
                                                               StopAt::Calls,
                                                               false,
                                                               m_language});
        m_beside->window().resize(m_window.size() - 2 * QSize(kBeside, kBeside));
        m_beside->window().move(m_window.pos() + QPoint(kBeside, kBeside));
    }
    m_beside->window().recordings().show(recording, name);
    m_beside->window().show();
    m_beside->window().raise();
    m_beside->window().activateWindow();
}

void Application::runOwn(const OwnSetup& setup) {
    const auto words = [](const QString& command) { return splitCommand(command.toStdString()).words; };
    m_written = ownLesson(words(setup.server), words(setup.client), setup.directory.toStdString());
    m_lesson = m_written;
    allow(m_lesson);
    m_watch.watch({});
    m_window.editing().setFile({}, false);
    m_conductor.setStops({setup.stopAt});
    begin(asWritten());
}

/// Each command is asked for once. Until then the thread refuses it.
bool Application::mayRun(const Lesson& lesson) const {
    return std::all_of(lesson.programs.begin(), lesson.programs.end(), [this](const auto& program) {
        return !program.second->isOwn() || m_mayRun.count(wholeCommand(*program.second)) != 0;
    });
}

void Application::allow(const Lesson& lesson) {
    for (const auto& [who, program] : lesson.programs)
        if (program->isOwn()) m_mayRun.insert(wholeCommand(*program));
}

void Application::onceAllowed(const Lesson& lesson, const std::function<void()>& run) {
    if (mayRun(lesson)) return run();
    askToRunOwn(m_window, lesson, [this, run, asked = lesson] {
        allow(asked);
        run();
    });
}

void Application::askFirst() {
    if (!mayRun(m_lesson)) begin(m_begunWith);
}

} // namespace eleven
