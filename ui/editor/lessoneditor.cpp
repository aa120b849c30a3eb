#include "ui/editor/lessoneditor.h"

#include "ui/editor/editfield.h"
#include "ui/shell/commands.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/editortexts.h"
#include "ui/words/lessontexts.h"
#include "ui/words/readingwords.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextDocumentLayout>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolButton>

namespace eleven {

namespace {

constexpr int kPause = 200; // ms after the last letter

/// As it was typed: toPlainText() takes a space for one that does not break.
QString textOf(const QTextDocument& document) {
    return document.toRawText()
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n');
}

QTextDocument* documentOf(const QString& text, QObject* parent) {
    auto* document = new QTextDocument(parent);
    document->setDocumentLayout(new QPlainTextDocumentLayout(document));
    document->setUndoRedoEnabled(false); // to load it is nothing to undo
    document->setPlainText(text);
    document->setUndoRedoEnabled(true);
    return document;
}

QToolButton* buttonOf(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

LessonEditor::LessonEditor(const Commands& commands, QWidget* parent)
    : QFrame(parent), m_commands(commands), m_title(new QLabel), m_close(new QToolButton),
      m_files(new QComboBox), m_field(new EditField), m_said(new QLabel), m_there(new QToolButton),
      m_run(buttonOf(commands[Command::RunText])) {
    setObjectName(QStringLiteral("lessonEditor"));
    m_title->setObjectName(QStringLiteral("editTitle"));
    m_title->setProperty("type", QStringLiteral("title"));
    m_title->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("editClose"));
    m_close->setProperty("flat", true);
    m_close->setText(QStringLiteral("◂"));
    m_files->setObjectName(QStringLiteral("editFiles"));
    m_said->setObjectName(QStringLiteral("editSaid"));
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_there->setObjectName(QStringLiteral("editThere"));
    m_there->setFocusPolicy(Qt::TabFocus);
    m_run->setProperty("primary", true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &LessonEditor::check);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_pause.start();
        m_tellsOfLeft = false;
        emit changed();
    });
    connect(m_files, &QComboBox::textActivated, this, &LessonEditor::showFile);
    connect(m_there, &QToolButton::clicked, this, &LessonEditor::goThere);
    connect(m_close, &QToolButton::clicked, commands[Command::EditLesson], &QAction::trigger);
    inEachLanguage(*this, [this] { retell(); });

    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto* said = new QHBoxLayout;
    said->addWidget(m_said, 1);
    said->addWidget(m_there, 0, Qt::AlignTop);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_run);
    foot->addWidget(buttonOf(commands[Command::SaveLesson]));
    foot->addWidget(buttonOf(commands[Command::DiscardText]));
    foot->addStretch();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 14, 20, 18);
    whole->setSpacing(8);
    whole->addLayout(head);
    whole->addWidget(m_files);
    whole->addWidget(m_field, 1);
    whole->addLayout(said);
    whole->addLayout(foot);
}

void LessonEditor::open(const QString& lessonFile) {
    if (m_draft && m_draft->file() == QFileInfo(lessonFile).absoluteFilePath()) return;
    close();
    m_draft.emplace(lessonFile);
    m_tellsOfLeft = m_draft->isChanged();
    m_lessonTitle = QFileInfo(m_draft->file()).dir().dirName();
    showDraft();
    if (!m_draft->isChanged()) setOnStage();
}

void LessonEditor::close() {
    finishTyping();
    forgetDocuments();
    m_draft.reset();
    m_refusal.reset();
    m_onStage.clear();
}

void LessonEditor::forgetDocuments() {
    const QSignalBlocker nobodyTypes(m_field);
    m_field->show(nullptr);
    m_field->setReadOnly(true); // it may still have the keys
    qDeleteAll(m_documents);
    m_documents.clear();
}

/// Documents stay, and with them the cursor and what can be undone.

void LessonEditor::showDraft() {
    const QSignalBlocker nobodyTypes(m_field);
    const QString shown = m_files->currentText();
    const QStringList& names = m_draft->names();
    if (m_documents.keys() != m_draft->texts().keys()) forgetDocuments();
    m_files->clear();
    m_files->addItems(names);
    for (const QString& name : names) {
        QTextDocument*& document = m_documents[name];
        const QString& text = m_draft->texts()[name];
        if (document == nullptr) {
            document = documentOf(text, this);
        } else if (textOf(*document) != text) {
            QTextCursor whole(document);
            whole.select(QTextCursor::Document);
            whole.insertText(text);
        }
    }
    m_field->setReadOnly(!m_draft->unreadable().isEmpty());
    showFile(names.contains(shown) ? shown : names.first());
    check();
}

void LessonEditor::showFile(const QString& name) {
    m_files->setCurrentText(name);
    const QSignalBlocker nobodyTypes(m_field);
    m_documents[name]->setDefaultFont(m_type.code);
    m_field->show(m_documents[name]);
    const bool isYaml = name == m_draft->names().first();
    m_field->setLineWrapMode(isYaml ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    m_field->setAccessibleName(EditorTexts::field(name));
    m_field->mark(markedIn(name).value_or(Place{0, 0}));
}

void LessonEditor::finishTyping() {
    if (m_pause.isActive()) check();
}

void LessonEditor::setOnStage() {
    m_onStage = m_draft->texts();
    m_refusal.reset();
    tell();
}

void LessonEditor::showRefusal(const std::optional<CheckEvent>& check, const QString& words) {
    m_refusal = check;
    m_refusalWords = words;
    if (m_draft) tell();
}

void LessonEditor::check() {
    m_pause.stop();
    if (!m_draft) return;
    for (auto each = m_documents.cbegin(); each != m_documents.cend(); ++each)
        m_draft->setText(each.key(), textOf(*each.value()));
    m_read = m_draft->read();
    tell();
    emit changed();
}

/// Where in this file something is wrong.
std::optional<Place> LessonEditor::markedIn(const QString& name) const {
    if (!m_read)
        return name == QString::fromStdString(m_read.error.file) ? std::optional(m_read.error.place)
                                                                 : std::nullopt;
    const bool isOnStage = m_draft->texts() == m_onStage;
    return m_refusal && isOnStage && name == m_draft->names().first()
               ? std::optional(m_refusal->expectation.place)
               : std::nullopt;
}

void LessonEditor::tell() {
    if (!m_draft) return;
    if (m_read) m_lessonTitle = lessonTitle(*m_read.lesson);
    m_title->setText(EditorTexts::title(m_lessonTitle, m_draft->isChanged()));
    const bool isOnStage = m_draft->texts() == m_onStage;
    const LessonError& error = m_read.error;
    QStringList said;
    if (!m_draft->unreadable().isEmpty()) {
        said << EditorTexts::notText(m_draft->unreadable());
    } else if (!m_read) {
        if (error.place.line > 0)
            said << QStringLiteral("%1:%2:%3")
                        .arg(QString::fromStdString(error.file))
                        .arg(error.place.line)
                        .arg(error.place.column);
        said << Texts::brokenExpected(readingWords(QString::fromStdString(error.expected)))
             << Texts::brokenSeen(readingWords(QString::fromStdString(error.seen)));
    } else if (!isOnStage) {
        said << EditorTexts::canRun(m_commands.keysOf(Command::RunText));
    } else {
        said << (m_refusal ? EditorTexts::kernelRefuses(m_refusalWords) : EditorTexts::onStage());
    }
    if (m_tellsOfLeft && m_draft->isChanged()) said << EditorTexts::left(m_draft->leftAt());
    m_said->setText(said.join(u'\n'));
    const bool isWrong = !m_read || (isOnStage && m_refusal);
    m_said->setStyleSheet(QStringLiteral("color: %1").arg((isWrong ? m_theme.error : m_theme.muted).name()));
    const bool hasPlace =
        std::any_of(m_documents.keyBegin(), m_documents.keyEnd(), [this](const QString& name) {
            const auto place = markedIn(name);
            return place && place->line > 0;
        });
    m_there->setVisible(hasPlace);
    m_field->mark(markedIn(m_files->currentText()).value_or(Place{0, 0}));
}

void LessonEditor::goThere() {
    for (const QString& name : m_draft->names()) {
        const std::optional<Place> place = markedIn(name);
        if (!place || place->line < 1) continue;
        showFile(name);
        m_field->goTo(*place);
        return;
    }
}

void LessonEditor::retell() {
    m_there->setText(EditorTexts::goThere());
    m_close->setToolTip(EditorTexts::closeTip());
    m_close->setAccessibleName(EditorTexts::closeTip());
    m_files->setAccessibleName(EditorTexts::files());
    tell();
}

void LessonEditor::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    for (QTextDocument* document : std::as_const(m_documents))
        document->setDefaultFont(type.code);
    m_field->setTheme(theme, type);
    tell();
}

void LessonEditor::takeKeys() { m_field->setFocus(); }

} // namespace eleven
