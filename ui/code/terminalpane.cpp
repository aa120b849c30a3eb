#include "ui/code/terminalpane.h"

#include "ui/shell/ineachlanguage.h"
#include "ui/words/corewords.h"
#include "ui/words/owntexts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolButton>
#include <QVBoxLayout>

namespace eleven {

namespace {

constexpr int kShownLines = 6;
constexpr int kAround = 12; // px: frame and margins of the text

} // namespace

TerminalPane::TerminalPane(Side side, QWidget* parent)
    : QFrame(parent), m_side(side), m_title(new QToolButton), m_cut(new QLabel), m_text(new QPlainTextEdit),
      m_line(new QLineEdit) {
    setObjectName(QStringLiteral("terminal"));
    m_title->setObjectName(QStringLiteral("terminalTitle"));
    m_title->setProperty("flat", true);
    m_title->setCheckable(true);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title->setFocusPolicy(Qt::TabFocus);
    m_cut->setProperty("tone", QStringLiteral("muted"));
    m_cut->setWordWrap(true);
    m_cut->hide();
    m_text->setObjectName(QStringLiteral("terminalText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_line->setObjectName(QStringLiteral("terminalLine"));
    m_line->installEventFilter(this);
    inEachLanguage(*this, [this] {
        m_title->setText(OwnTexts::terminal());
        m_title->setToolTip(OwnTexts::terminalTip());
        m_text->setAccessibleName(OwnTexts::terminalOf(CoreWords::endpoint({m_side, 0})));
        m_cut->setText(OwnTexts::terminalCut());
        m_line->setAccessibleName(OwnTexts::typeHere());
        m_line->setToolTip(OwnTexts::typeHere());
        tellLine();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 0);
    column->setSpacing(4);
    column->addWidget(m_title, 0, Qt::AlignLeft);
    column->addWidget(m_text);
    column->addWidget(m_cut);
    column->addWidget(m_line);
    connect(m_title, &QToolButton::clicked, this, [this] {
        m_isOpen = m_title->isChecked();
        fold();
        emit turned();
    });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        emit typed(m_line->text().toUtf8() + '\n');
        m_line->clear();
    });
    fold();
    hide();
}

bool TerminalPane::isOpen() const { return m_isOpen.value_or(m_hasRoom && !m_text->document()->isEmpty()); }

void TerminalPane::fold() {
    m_title->setChecked(isOpen());
    m_title->setArrowType(isOpen() ? Qt::DownArrow : Qt::RightArrow);
    m_text->setVisible(isOpen());
    m_cut->setVisible(isOpen() && m_isCut);
    m_line->setVisible(isOpen() && m_canType);
}

void TerminalPane::setHasRoom(bool has) {
    m_hasRoom = has;
    fold();
}

/// What does not fit stands in the tool tip.
void TerminalPane::tellLine() {
    QStyleOptionFrame option;
    option.initFrom(m_line);
    const int inside = m_line->style()->subElementRect(QStyle::SE_LineEditContents, &option, m_line).width();
    const int room = inside - m_line->fontMetrics().averageCharWidth();
    const bool fits = m_line->fontMetrics().horizontalAdvance(OwnTexts::typeHere()) <= room;
    m_line->setPlaceholderText(fits ? OwnTexts::typeHere() : OwnTexts::typeHereShort());
}

void TerminalPane::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    layout()->activate();
    tellLine();
}

void TerminalPane::showText(const QString& text, bool isCut, bool canType) {
    m_canType = canType;
    m_isCut = isCut;
    if (text != m_text->toPlainText()) {
        m_text->setPlainText(text);
        m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
    }
    fold();
}

void TerminalPane::setTheme(const Theme&, const Type& type) {
    m_text->setFont(type.code);
    m_line->setFont(type.code);
    tellLine();
    m_title->setFont(type.caption);
    m_cut->setFont(type.caption);
    const int line = QFontMetrics(type.code).lineSpacing();
    m_text->setMinimumHeight(2 * line + kAround);
    m_text->setMaximumHeight(kShownLines * line + kAround);
}

bool TerminalPane::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_D || key->modifiers() != Qt::ControlModifier) return false;
    event->accept();
    if (event->type() == QEvent::KeyPress) emit typed(m_line->text().toUtf8() + '\x04');
    if (event->type() == QEvent::KeyPress) m_line->clear();
    return true;
}

} // namespace eleven
