#pragma once
// In the place of the lesson, beside the stage: the files of a lesson as text, both programs and the acts
// among them. They are checked as one types; what is wrong, or what the kernel did otherwise than the text
// expects, is marked where it stands.

#include "core/recording/event.h"
#include "ui/editor/lessondraft.h"
#include "ui/shell/theme.h"

#include <QFrame>
#include <QTimer>

class QComboBox;
class QLabel;
class QTextDocument;
class QToolButton;

namespace eleven {

class Commands;
class EditField;

class LessonEditor : public QFrame {
    Q_OBJECT
public:
    LessonEditor(const Commands& commands, QWidget* parent = nullptr);

    /// What is not saved of the one before is kept.
    void open(const QString& lessonFile);
    /// Keeps what is there, and has no text any more.
    void close();
    [[nodiscard]] LessonDraft* draft() { return m_draft ? &*m_draft : nullptr; }
    /// Checks what was typed last, without waiting.
    void finishTyping();
    [[nodiscard]] bool isTyping() const { return m_pause.isActive(); }
    /// What the text was when it was checked last; nullptr: it had a fault.
    [[nodiscard]] const Lesson* lesson() const { return m_read ? &*m_read.lesson : nullptr; }
    /// The text runs on the stage as it is now.
    void setOnStage();
    /// What the kernel did otherwise than the lesson on the stage expects, and that in words.
    void showRefusal(const std::optional<CheckEvent>& check, const QString& words);
    /// The draft is another one: discarded, saved.
    void showDraft();
    void retell();
    void setTheme(const Theme& theme, const Type& type);
    void takeKeys();

signals:
    /// The text is another one, or was checked.
    void changed();

private:
    void showFile(const QString& name);
    void forgetDocuments();
    void check();
    void tell();
    [[nodiscard]] std::optional<Place> markedIn(const QString& name) const;
    void goThere();

    const Commands& m_commands;
    std::optional<LessonDraft> m_draft;
    QMap<QString, QTextDocument*> m_documents; ///< by name, each with its undo
    LoadedLesson m_read;
    QMap<QString, QString> m_onStage; ///< the texts that run there
    std::optional<CheckEvent> m_refusal;
    QString m_refusalWords;
    QString m_lessonTitle;      ///< as it was without a fault
    bool m_tellsOfLeft = false; ///< until somebody types
    QTimer m_pause;             ///< single shot: until somebody stops typing
    Theme m_theme = Theme::light();
    Type m_type;
    QLabel* m_title;
    QToolButton* m_close;
    QComboBox* m_files;
    EditField* m_field;
    QLabel* m_said;
    QToolButton* m_there;
    QToolButton* m_run;
};

} // namespace eleven
