#pragma once
// To change a lesson in the window: opens its text, runs it without saving, saves it in its file or as a
// lesson of one's own, or discards it.

#include "ui/editor/lessoneditor.h"
#include "ui/shell/commands.h"

class QMessageBox;

namespace eleven {

class EditCommands : public QObject {
    Q_OBJECT
public:
    EditCommands(Commands& commands, LessonEditor& editor, QWidget& window);

    /// Of what is open; empty: no file. `isOwn`: it may be written over.
    void setFile(const QString& lessonFile, bool isOwn);
    /// Somebody else wrote into it.
    void takeFile();
    [[nodiscard]] bool isEditing() const { return m_isEditing; }

signals:
    /// The editor was opened or closed.
    void toggled();
    void runRequested(const eleven::Lesson& lesson);
    /// Into this file, which may be another than before.
    void saved(const QString& lessonFile);
    /// The text is again that of the file.
    void discarded();
    /// What came of it, or went wrong.
    void told(const QString& what);

private:
    void setEditing(bool on);
    [[nodiscard]] QString whyNotRun() const;
    [[nodiscard]] QString whyNotSave() const;
    void show();
    void run();
    void save();
    void askForName(const QString& name);
    void saveOver();
    void saveAs(const QString& name);
    void finishSaving();
    QMessageBox* tellNotSaved(const QString& failed);
    void askToDiscard();

    Commands& m_commands;
    LessonEditor& m_editor;
    QWidget& m_window;
    QString m_file;
    bool m_isOwn = false;
    bool m_isEditing = false;
};

} // namespace eleven
