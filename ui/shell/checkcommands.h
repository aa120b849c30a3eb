#pragma once
// The tab *Checks* and whoever asks the server: begun and stopped.

#include "core/lesson/lesson.h"
#include "ui/session/ownchecking.h"

#include <functional>

namespace eleven {

class ChecksView;

class CheckCommands : public QObject {
    Q_OBJECT
public:
    CheckCommands(ChecksView& view, QObject* parent);
    /// Path of eleven-states-sandbox.
    void setSandbox(std::string program) { m_sandboxProgram = std::move(program); }
    /// What a lesson is called, by its id.
    void setLessonTitle(std::function<QString(const QString&)> title);
    /// That is on the stage.
    void setLesson(const Lesson& lesson);

signals:
    /// `run` is to be called if the programs of the lesson may be run.
    void permissionWanted(const std::function<void()>& run);
    /// The recording of a check that failed.
    void momentWanted(const eleven::Recording& recording, const QString& name);
    /// By its id.
    void lessonWanted(const QString& id);

private:
    void begin();

    ChecksView& m_view;
    std::string m_sandboxProgram;
    std::vector<std::string> m_command;
    std::string m_directory;
    OwnChecking m_checking;
};

} // namespace eleven
