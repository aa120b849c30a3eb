#include "ui/shell/brokenfilepage.h"

#include "ui/shell/commands.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/readingwords.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace eleven {

namespace {

constexpr int kCardWidth = 860;   // at most
constexpr qsizetype kShown = 160; // letters of a line

QLabel* plainLabel(const char* name, const char* type, const char* tone) {
    auto* result = new QLabel;
    result->setObjectName(QString::fromLatin1(name));
    result->setProperty("type", QString::fromLatin1(type));
    result->setProperty("tone", QString::fromLatin1(tone));
    result->setWordWrap(true);
    result->setTextFormat(Qt::PlainText);
    result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return result;
}

/// As it stands in the file now; nothing if it is not there.
QByteArray lineOf(const LessonError& error) {
    QFile file(QString::fromStdString(error.file));
    if (error.place.line < 1 || !file.open(QIODevice::ReadOnly)) return {};
    QByteArray line;
    for (int i = 0; i < error.place.line && !file.atEnd(); ++i)
        line = file.readLine(1 << 20);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

BrokenFilePage::BrokenFilePage(const Commands& commands, QWidget* parent)
    : QFrame(parent), m_title(plainLabel("brokenTitle", "title", "")),
      m_place(plainLabel("brokenPlace", "code", "")), m_line(plainLabel("brokenLine", "code", "")),
      m_lineRow(new QFrame), m_expected(plainLabel("brokenExpected", "", "")),
      m_seen(plainLabel("brokenSeen", "", "")), m_again(new QPushButton) {
    setObjectName(QStringLiteral("brokenFile"));
    m_lineRow->setObjectName(QStringLiteral("brokenLineRow"));
    m_line->setTextFormat(Qt::RichText);
    auto* row = new QVBoxLayout(m_lineRow);
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_line);
    m_again->setObjectName(QStringLiteral("readAgain"));
    m_again->setProperty("primary", true);
    connect(m_again, &QPushButton::clicked, this, [this] { emit tryAgainRequested(m_opened); });
    inEachLanguage(*this, [this] {
        m_again->setText(Texts::tryAgain());
        showError(m_opened, m_error);
    });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    for (const Command command : {Command::EditLesson, Command::Open, Command::AllLessons}) {
        auto* button = new QToolButton;
        button->setDefaultAction(commands[command]);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* card = new QFrame;
    card->setProperty("card", true);
    card->setMaximumWidth(kCardWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(14);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_place, m_lineRow, m_expected, m_seen})
        column->addWidget(part);
    column->addLayout(buttons);
    auto* whole = new QHBoxLayout(this);
    whole->addStretch(1);
    whole->addWidget(card, 8, Qt::AlignVCenter);
    whole->addStretch(1);
}

void BrokenFilePage::showError(const QString& opened, const LessonError& error) {
    m_opened = opened;
    m_error = error;
    m_title->setText(Texts::brokenTitle(QFileInfo(QString::fromStdString(error.file)).fileName()));
    QString place = QString::fromStdString(error.file);
    if (error.place.line > 0) place += QStringLiteral(":%1:%2").arg(error.place.line).arg(error.place.column);
    m_place->setText(place);
    m_expected->setText(Texts::brokenExpected(readingWords(QString::fromStdString(error.expected))));
    m_seen->setText(Texts::brokenSeen(readingWords(QString::fromStdString(error.seen))));
    showLine();
}

/// Columns count bytes, as the error has them. What stands there is marked up to where the next thing begins.
void BrokenFilePage::showLine() {
    const QByteArray line = lineOf(m_error);
    const auto at = qBound(qsizetype(0), qsizetype(m_error.place.column - 1), line.size());
    QString before = QString::fromUtf8(line.left(at));
    const QString rest = QString::fromUtf8(line.mid(at));
    qsizetype length = 1;
    while (length < rest.size() && !rest[length].isSpace() && !QStringLiteral(",]}").contains(rest[length]))
        ++length;
    if (before.size() > kShown) before = u'…' + before.right(kShown);
    const QString marked = rest.isEmpty() ? QStringLiteral(" ") : rest.left(qMin(length, kShown));
    const QString after = rest.mid(length, kShown);
    m_lineRow->setVisible(m_error.place.line > 0 && !line.isEmpty());
    m_line->setText(
        QStringLiteral("<span style=\"white-space: pre-wrap\"><span style=\"color: %1\">%2 </span>%3"
                       "<span style=\"background: %4; color: %5\">%6</span>%7</span>")
            .arg(m_theme.muted.name())
            .arg(m_error.place.line)
            .arg(before.toHtmlEscaped(), m_theme.error.name(), m_theme.card.name(), marked.toHtmlEscaped(),
                 after.toHtmlEscaped()));
}

void BrokenFilePage::setTheme(const Theme& theme) {
    m_theme = theme;
    showLine();
}

void BrokenFilePage::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    m_again->setFocus();
}

} // namespace eleven
