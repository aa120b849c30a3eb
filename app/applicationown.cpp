// Programs of the user's own in the window: which of them may run, and what a server is asked.

#include "app/application.h"
#include "app/runown.h"
#include "core/base/commandwords.h"
#include "ui/shell/askown.h"
#include "ui/shell/checkcommands.h"
#include "ui/shell/editcommands.h"

#include <algorithm>

namespace eleven {

namespace {

/// And where it begins: elsewhere ./server is another program.
std::string wholeCommand(const Program& program) { return program.directory() + '\n' + program.text(); }

} // namespace

void Application::bindChecks() {
    m_window.checks().setLessonTitle([this](const QString& id) {
        for (const LibraryEntry& entry : m_library)
            if (entry.id == id.toStdString()) return titleOf(entry);
        return id;
    });
    connect(&m_window.checks(), &CheckCommands::permissionWanted, this, [this](const auto& run) {
        if (mayRun(m_lesson)) return run();
        askToRunOwn(m_window, m_lesson, [this, run, asked = m_lesson] {
            allow(asked);
            run();
        });
    });
    connect(&m_window.checks(), &CheckCommands::lessonWanted, this, [this](const QString& id) {
        for (const LibraryEntry& entry : m_library)
            if (entry.id == id.toStdString()) return open(QString::fromStdString(entry.file));
    });
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

void Application::askToRun() {
    if (mayRun(m_lesson)) return;
    askToRunOwn(m_window, m_lesson, [this, asked = m_lesson] {
        allow(asked);
        begin(m_begunWith);
    });
}

} // namespace eleven
