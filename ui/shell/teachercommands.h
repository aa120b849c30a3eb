#pragma once
// What a teacher asks of the window beside the stage: the notes of the lesson, the sheet of one's own
// answers, and to forget all of it on a machine that others use too.

#include "ui/lesson/resultsheet.h"
#include "ui/shell/commands.h"
#include "ui/shell/theme.h"

namespace eleven {

class TeacherNotes;

class TeacherCommands : public QObject {
    Q_OBJECT
public:
    TeacherCommands(Commands& commands, QWidget& window);

    void setLesson(std::shared_ptr<const Lesson> lesson);
    /// See ResultSheet::goOnAt().
    void goOnAt(int step) { m_sheet.goOnAt(step); }
    /// What happens now, not a recorded moment.
    void follow(const LessonProgress& progress, const Answers& answers);
    void setTheme(const Theme& theme, const Type& type);

signals:
    /// Nothing is known any more of what a person did.
    void forgotten();
    /// Something went wrong.
    void told(const QString& what);

private:
    void tell();
    void saveSheet();
    void askToForget();
    void forget();
    void showSheet();

    Commands& m_commands;
    QWidget& m_window;
    TeacherNotes* m_notes;
    std::shared_ptr<const Lesson> m_lesson;
    ResultSheet m_sheet;
};

} // namespace eleven
