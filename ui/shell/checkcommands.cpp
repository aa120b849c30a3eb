#include "ui/shell/checkcommands.h"

#include "ui/inspector/checksview.h"
#include "ui/words/errnowords.h"

namespace eleven {

CheckCommands::CheckCommands(ChecksView& view, QObject* parent) : QObject(parent), m_view(view) {
    connect(&view, &ChecksView::checkWanted, this, [this] { emit permissionWanted([this] { begin(); }); });
    connect(&view, &ChecksView::stopWanted, &m_checking, &OwnChecking::stop);
    connect(&view, &ChecksView::momentWanted, this, &CheckCommands::momentWanted);
    connect(&view, &ChecksView::lessonWanted, this, &CheckCommands::lessonWanted);
    connect(&m_checking, &OwnChecking::judged, &view, &ChecksView::add);
    connect(&m_checking, &OwnChecking::over, &view,
            [&view](const Result<void>& done) { view.end(done ? QString() : errorWords(done.error())); });
}

void CheckCommands::setLessonTitle(std::function<QString(const QString&)> title) {
    m_view.setLessonTitle(std::move(title));
}

/// Elsewhere the tab is not there, and the answers wait.
void CheckCommands::setLesson(const Lesson& lesson) {
    if (!lesson.hasOwn()) return;
    const auto server = lesson.programs.find({Side::Server, 0});
    const bool isOwn = server != lesson.programs.end() && server->second->isOwn();
    m_command = isOwn ? server->second->command() : std::vector<std::string>();
    m_directory = isOwn ? server->second->directory() : std::string();
    m_view.setServer(m_command, m_directory);
}

void CheckCommands::begin() {
    OwnQuestions questions;
    questions.sandboxProgram = m_sandboxProgram;
    questions.command = m_command;
    questions.directory = m_directory;
    questions.say = m_view.say();
    for (const std::string& name : ownCheckNames())
        questions.checks.push_back(*ownCheckNamed(name));
    m_view.begin();
    m_checking.start(std::move(questions));
}

} // namespace eleven
