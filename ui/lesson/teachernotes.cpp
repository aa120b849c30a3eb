#include "ui/lesson/teachernotes.h"

#include "ui/lesson/markdownview.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/teachertexts.h"

#include <QGuiApplication>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace eleven {

TeacherNotes::TeacherNotes(QWidget& window)
    : QDialog(&window), m_window(window), m_scroll(new QScrollArea), m_text(new MarkdownView) {
    setObjectName(QStringLiteral("teacherNotes"));
    m_text->setObjectName(QStringLiteral("teacherNotesText"));
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("teacherNotesContent"));
    auto* text = new QVBoxLayout(inside);
    text->setContentsMargins(20, 16, 20, 16);
    text->addWidget(m_text);
    text->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inside);
    inEachLanguage(*m_scroll, [this] { m_scroll->setAccessibleName(TeacherTexts::notesTitle()); });
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
}

void TeacherNotes::setNotes(const QString& markdown, const QString& lesson) {
    m_notes = markdown;
    setWindowTitle(TeacherTexts::notesOf(lesson));
    if (markdown.isEmpty()) hide();
    if (isVisible()) m_text->showMarkdown(markdown);
}

/// Not modal: the class goes on.
void TeacherNotes::open() {
    if (!isVisible()) placeBeside();
    show();
    raise();
    activateWindow();
}

/// Its frame is not known before it is shown: that of the class's window is.
void TeacherNotes::placeBeside() {
    const QScreen* shown = m_window.screen();
    for (const QScreen* other : QGuiApplication::screens()) {
        if (other == shown) continue;
        move(other->availableGeometry().center() - rect().center());
        return;
    }
    const QRect room = shown->availableGeometry();
    const QRect beside = m_window.frameGeometry();
    const QSize framed = size() + beside.size() - m_window.size();
    const int right = beside.right() + 1;
    const int left = beside.left() - framed.width();
    const int x = right + framed.width() <= room.right() ? right
                  : left >= room.left()                  ? left
                                                         : room.right() - framed.width();
    move(x, qBound(room.top(), beside.top(), qMax(room.top(), room.bottom() - framed.height())));
}

void TeacherNotes::setProjector(bool on) {
    if (on) {
        m_comesBack = isVisible() && screen() == m_window.screen();
        if (m_comesBack) hide();
    } else if (std::exchange(m_comesBack, false)) {
        show();
    }
}

void TeacherNotes::showEvent(QShowEvent* event) {
    m_text->showMarkdown(m_notes);
    QDialog::showEvent(event);
}

void TeacherNotes::setTheme(const Theme& theme, const Type& type) {
    setPalette(theme.palette());
    m_text->setTheme(theme, type);
    resize(type.space(95), type.space(110));
}

} // namespace eleven
