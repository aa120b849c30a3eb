#include "ui/editor/editfield.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace eleven {

EditField::EditField(QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("editField"));
    setTabChangesFocus(true);
}

bool EditField::event(QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return QPlainTextEdit::event(event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isPage = key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
    if (!isPage || key->modifiers() != Qt::NoModifier) return QPlainTextEdit::event(event);
    event->accept(); // in the text, not of the lesson
    return true;
}

void EditField::keyPressEvent(QKeyEvent* event) {
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || event->modifiers() != Qt::NoModifier || isReadOnly()) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    const QString before = textCursor().block().text().left(textCursor().positionInBlock());
    qsizetype indent = 0;
    while (indent < before.size() && before[indent] == u' ')
        ++indent;
    textCursor().insertText(u'\n' + before.left(indent));
    ensureCursorVisible();
}

QTextCursor EditField::cursorAt(Place place) const {
    const QTextBlock block = document()->findBlockByNumber(qMax(0, place.line - 1));
    QTextCursor cursor(block.isValid() ? block : document()->lastBlock());
    const QByteArray before = cursor.block().text().toUtf8().left(qMax(0, place.column - 1));
    cursor.setPosition(cursor.block().position() +
                       qMin(int(QString::fromUtf8(before).size()), cursor.block().length() - 1));
    return cursor;
}

void EditField::show(QTextDocument* document) {
    mark({0, 0}); // the one before may be deleted next
    setDocument(document);
}

void EditField::mark(Place place) {
    m_mark = place;
    showMark();
}

void EditField::showMark() {
    if (m_mark.line < 1) {
        setExtraSelections({});
        return;
    }
    QTextEdit::ExtraSelection line;
    line.cursor = cursorAt(m_mark);
    line.format.setBackground(mixed(m_theme.card, m_theme.error, 0.12));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    QTextEdit::ExtraSelection word;
    word.cursor = line.cursor;
    const QString rest = word.cursor.block().text().mid(word.cursor.positionInBlock());
    int length = 0;
    while (length < rest.size() && !rest[length].isSpace())
        ++length;
    word.cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, length);
    word.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    word.format.setUnderlineColor(m_theme.error);
    word.format.setFontWeight(QFont::Bold);
    setExtraSelections({line, word});
}

void EditField::goTo(Place place) {
    setTextCursor(cursorAt(place));
    ensureCursorVisible();
    setFocus();
}

void EditField::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    setFont(type.code);
    showMark();
}

} // namespace eleven
