#include "ui/shell/editcommands.h"

#include "core/lesson/reading/lessonwords.h"
#include "ui/words/editortexts.h"

#include <QAction>
#include <QDir>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace eleven {

namespace {

/// Calls `yes` if the button of that name is pressed.
template <typename Yes>
void ask(QWidget& window, const char* name, const QString& title, const QString& question,
         const QString& button, Yes yes) {
    auto* box = new QMessageBox(QMessageBox::Question, title, question, QMessageBox::Cancel, &window);
    box->setObjectName(QString::fromLatin1(name));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box->addButton(button, QMessageBox::DestructiveRole), &QPushButton::clicked, &window,
                     yes);
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

} // namespace

EditCommands::EditCommands(Commands& commands, LessonEditor& editor, QWidget& window)
    : QObject(&window), m_commands(commands), m_editor(editor), m_window(window) {
    connect(commands[Command::EditLesson], &QAction::triggered, this, &EditCommands::setEditing);
    connect(commands[Command::RunText], &QAction::triggered, this, &EditCommands::run);
    connect(commands[Command::SaveLesson], &QAction::triggered, this, &EditCommands::save);
    connect(commands[Command::DiscardText], &QAction::triggered, this, &EditCommands::askToDiscard);
    connect(&editor, &LessonEditor::changed, this, &EditCommands::show);
    connect(&commands, &Commands::retold, this, &EditCommands::show);
    setFile({}, false);
}

void EditCommands::setFile(const QString& lessonFile, bool isOwn) {
    m_file = lessonFile;
    m_isOwn = isOwn;
    if (m_file.isEmpty()) setEditing(false);
    if (m_isEditing) m_editor.open(m_file);
    show();
}

void EditCommands::setEditing(bool on) {
    m_commands[Command::EditLesson]->setChecked(on);
    if (on == m_isEditing) return;
    m_isEditing = on;
    if (on)
        m_editor.open(m_file);
    else
        m_editor.close();
    show();
    emit toggled();
    if (on) m_editor.takeKeys();
}

void EditCommands::takeFile() {
    LessonDraft* draft = m_editor.draft();
    if (draft == nullptr || draft->isChanged() || m_editor.isTyping()) return;
    draft->discard();
    m_editor.showDraft();
    m_editor.setOnStage();
}

QString EditCommands::whyNotRun() const {
    if (!m_isEditing) return EditorTexts::notEditing();
    return m_editor.isTyping() || m_editor.lesson() != nullptr ? QString() : EditorTexts::mendFirst();
}

/// A lesson of the course may be taken over as it is.
QString EditCommands::whyNotSave() const {
    if (!m_isEditing || m_editor.draft() == nullptr) return EditorTexts::notEditing();
    const LessonDraft& draft = *m_editor.draft();
    if (!draft.unreadable().isEmpty()) return EditorTexts::notText(draft.unreadable());
    return !m_isOwn || draft.isChanged() || m_editor.isTyping() ? QString() : EditorTexts::nothingNew();
}

void EditCommands::show() {
    m_commands.set(Command::EditLesson, m_file.isEmpty() ? EditorTexts::noFile() : QString());
    m_commands.set(Command::RunText, whyNotRun());
    m_commands.set(Command::SaveLesson, whyNotSave());
    const LessonDraft* draft = m_editor.draft();
    const bool isNew = m_isEditing && draft != nullptr && (m_editor.isTyping() || draft->isChanged());
    m_commands.set(Command::DiscardText, !m_isEditing ? EditorTexts::notEditing()
                                         : isNew      ? QString()
                                                      : EditorTexts::nothingNew());
}

void EditCommands::run() {
    m_editor.finishTyping();
    if (m_editor.lesson() == nullptr) {
        emit told(EditorTexts::mendFirst());
        return;
    }
    m_editor.setOnStage();
    emit runRequested(*m_editor.lesson());
}

void EditCommands::save() {
    m_editor.finishTyping();
    if (!m_isOwn) {
        const QFileInfo file(m_file);
        const bool isLesson = file.fileName() == QStringLiteral("lesson.yaml");
        askForName(QStringLiteral("my-") + (isLesson ? file.dir().dirName() : file.completeBaseName()));
    } else if (m_editor.draft()->isOutdated()) {
        ask(m_window, "saveOver", EditorTexts::outdatedTitle(), EditorTexts::outdatedQuestion(m_file),
            EditorTexts::overwrite(), [this] { saveOver(); });
    } else {
        saveOver();
    }
}

void EditCommands::saveOver() {
    const QString failed = m_editor.draft()->save();
    if (failed.isEmpty())
        finishSaving();
    else
        tellNotSaved(failed);
}

/// What cannot be a name, or is one already, is asked for again.
void EditCommands::saveAs(const QString& name) {
    const bool isName = isIdentifier(name.toStdString());
    const QString failed = isName ? m_editor.draft()->saveAs(name) : EditorTexts::badId();
    if (failed.isEmpty())
        finishSaving();
    else
        connect(tellNotSaved(failed), &QMessageBox::finished, this, [this, name] { askForName(name); });
}

void EditCommands::askForName(const QString& name) {
    auto* dialog = new QInputDialog(&m_window);
    dialog->setObjectName(QStringLiteral("saveLessonAs"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(EditorTexts::saveTitle());
    dialog->setLabelText(EditorTexts::saveQuestion());
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString& chosen) { saveAs(chosen.trimmed()); });
    dialog->open();
}

QMessageBox* EditCommands::tellNotSaved(const QString& failed) {
    auto* box = new QMessageBox(QMessageBox::Warning, EditorTexts::notSavedTitle(), failed, QMessageBox::Ok,
                                &m_window);
    box->setObjectName(QStringLiteral("notSaved"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    return box;
}

void EditCommands::finishSaving() {
    m_editor.showDraft();
    if (m_editor.lesson() != nullptr) m_editor.setOnStage();
    const QString file = m_editor.draft()->file();
    emit saved(file);
    emit told(EditorTexts::saved(file));
}

void EditCommands::askToDiscard() {
    m_editor.finishTyping();
    ask(m_window, "discardText", EditorTexts::discardTitle(), EditorTexts::discardQuestion(m_file),
        EditorTexts::discard(), [this] {
            m_editor.draft()->discard();
            m_editor.showDraft();
            m_editor.setOnStage();
            emit discarded();
        });
}

} // namespace eleven
