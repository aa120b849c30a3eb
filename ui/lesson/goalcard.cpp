#include "ui/lesson/goalcard.h"

#include "ui/lesson/markdownview.h"
#include "ui/lesson/seen.h"
#include "ui/words/goaltexts.h"
#include "ui/words/spokenlanguage.h"

#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace eleven {

namespace {

QLabel* wrappedLine(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

GoalCard::GoalCard(QWidget* parent)
    : QFrame(parent), m_solved(wrappedLine("goalSolved")), m_showed(new MarkdownView),
      m_heading(wrappedLine("goalHeading")), m_goal(new QVBoxLayout), m_acts(wrappedLine("goalActs")),
      m_hints(wrappedLine("goalHints")), m_hint(new QToolButton) {
    setObjectName(QStringLiteral("goal"));
    m_showed->setObjectName(QStringLiteral("goalShowed"));
    m_hint->setObjectName(QStringLiteral("goalHint"));
    m_hint->setFocusPolicy(Qt::TabFocus);
    m_acts->setProperty("tone", QStringLiteral("muted"));
    m_solved->setProperty("tone", QStringLiteral("ok"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_solved);
    column->addWidget(m_showed);
    column->addWidget(m_heading);
    m_goal->setSpacing(6);
    column->addLayout(m_goal);
    column->addWidget(m_acts);
    column->addWidget(m_hints);
    column->addWidget(m_hint, 0, Qt::AlignLeft);
    connect(m_hint, &QToolButton::clicked, this, [this] {
        const QString id = QString::fromStdString(m_lesson->id);
        keepHints(id, hintsTaken(id) + 1);
        showHints();
    });
    hide();
}

void GoalCard::setLesson(std::shared_ptr<const Lesson> lesson) {
    m_lesson = std::move(lesson);
    m_heading->setText(goalHeading(false));
    m_at.reset();
    while (QLayoutItem* item = m_goal->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    setVisible(m_lesson->challenge.has_value());
    if (!m_lesson->challenge) return;
    for (std::size_t i = 0; i < m_lesson->challenge->goal.size(); ++i)
        m_goal->addWidget(wrappedLine("goalLine"));
    showHints();
}

void GoalCard::showHints() {
    const auto& hints = m_lesson->challenge->hints;
    const int taken = hintsTaken(QString::fromStdString(m_lesson->id));
    const int count = qMin(taken, static_cast<int>(hints.size()));
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines << hintLine(i + 1, SpokenLanguage::of(hints[static_cast<std::size_t>(i)]));
    m_hints->setText(lines.join(QStringLiteral("\n\n")));
    m_hints->setVisible(count > 0);
    m_hint->setText(hintButton(count));
    m_hint->setVisible(count < static_cast<int>(hints.size()));
}

void GoalCard::showMoment(const Trace& trace, EventNumber prefix, const LessonProgress& progress) {
    if (!m_lesson->challenge) return;
    const Challenge& challenge = *m_lesson->challenge;
    const bool isSolved = progress.solvedIn > 0; // told as it was then, whatever is done after it
    const GoalJournal& journal = m_at.moveTo(trace, prefix);
    for (int i = 0; i < m_goal->count(); ++i) {
        const Expectation& expectation = challenge.goal[static_cast<std::size_t>(i)];
        const bool holds = isSolved || journal.holds(expectation);
        auto* line = static_cast<QLabel*>(m_goal->itemAt(i)->widget());
        line->setText(goalLine(expectation, holds));
        line->setProperty("tone", holds ? QStringLiteral("ok") : QString());
        line->style()->polish(line);
    }
    m_heading->setText(goalHeading(isSolved));
    m_acts->setText(actsSoFar(progress.acts, challenge.shortest));
    m_acts->setVisible(!isSolved); // how many it took stands above
    m_solved->setText(solvedTitle(progress.solvedIn, challenge.shortest));
    m_solved->setVisible(isSolved);
    m_showed->showMarkdown(isSolved ? SpokenLanguage::of(challenge.solved) : QString());
    m_showed->setVisible(isSolved && !challenge.solved.empty());
}

void GoalCard::setTheme(const Theme& theme, const Type& type) {
    for (QLabel* bold : {m_solved, m_heading})
        bold->setFont(type.bodyBold);
    m_showed->setTheme(theme, type);
}

} // namespace eleven
