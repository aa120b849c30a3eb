#include "ui/shell/teachercommands.h"

#include "ui/lesson/lessonversion.h"
#include "ui/lesson/ownfolder.h"
#include "ui/lesson/seen.h"
#include "ui/lesson/teachernotes.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/shell/savedialog.h"
#include "ui/words/lessontexts.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/teachertexts.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

namespace eleven {

TeacherCommands::TeacherCommands(Commands& commands, QWidget& window)
    : QObject(&window), m_commands(commands), m_window(window), m_notes(new TeacherNotes(window)),
      m_sheet(answersFile()) {
    connect(commands[Command::TeacherNotes], &QAction::triggered, m_notes, &TeacherNotes::open);
    connect(commands[Command::Projector], &QAction::toggled, m_notes, &TeacherNotes::setProjector);
    connect(commands[Command::ResultSheet], &QAction::triggered, this, &TeacherCommands::saveSheet);
    connect(commands[Command::ForgetProgress], &QAction::triggered, this, &TeacherCommands::askToForget);
    inEachLanguage(window, [this] { tell(); });
}

void TeacherCommands::setLesson(std::shared_ptr<const Lesson> lesson) {
    m_sheet.begin(lesson, lessonVersion(QString::fromStdString(lesson->file)));
    m_lesson = std::move(lesson);
    tell();
}

void TeacherCommands::tell() {
    showSheet();
    if (!m_lesson) return;
    const QString notes = SpokenLanguage::of(m_lesson->notes);
    m_notes->setNotes(notes, lessonTitle(*m_lesson));
    m_commands.set(Command::TeacherNotes, notes.isEmpty() ? TeacherTexts::noNotes() : QString());
    m_commands[Command::TeacherNotes]->setVisible(!notes.isEmpty());
}

void TeacherCommands::follow(const LessonProgress& progress, const Answers& answers) {
    const QString wrong = m_sheet.follow(progress, answers);
    if (!wrong.isEmpty()) emit told(wrong);
    showSheet();
}

void TeacherCommands::showSheet() {
    m_commands.set(Command::ResultSheet, m_sheet.isEmpty() ? TeacherTexts::noAnswers() : QString());
}

void TeacherCommands::saveSheet() {
    askWhereToSave(m_window, "saveSheet", TeacherTexts::saveSheetTitle(), TeacherTexts::sheetFiles(),
                   QStringLiteral("answers.csv"), [this](const QString& file) {
                       const QString wrong = m_sheet.saveAs(file);
                       if (!wrong.isEmpty()) emit told(wrong);
                   });
}

void TeacherCommands::askToForget() {
    auto* ask = new QMessageBox(QMessageBox::NoIcon, TeacherTexts::forgetTitle(),
                                TeacherTexts::forgetQuestion(), QMessageBox::Cancel, &m_window);
    ask->setObjectName(QStringLiteral("forget"));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setPalette(m_window.palette());
    ask->setDefaultButton(QMessageBox::Cancel);
    QPushButton* forgets = ask->addButton(TeacherTexts::forget(), QMessageBox::DestructiveRole);
    connect(forgets, &QPushButton::clicked, this, &TeacherCommands::forget);
    ask->open();
}

void TeacherCommands::forget() {
    forgetSeen();
    const QString kept = m_sheet.forget();
    showSheet();
    emit forgotten();
    if (kept.isEmpty()) return;
    auto* box = new QMessageBox(QMessageBox::NoIcon, TeacherTexts::forgetTitle(), kept, QMessageBox::Close,
                                &m_window);
    box->setObjectName(QStringLiteral("notForgotten"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setPalette(m_window.palette());
    box->open();
}

void TeacherCommands::setTheme(const Theme& theme, const Type& type) { m_notes->setTheme(theme, type); }

} // namespace eleven
