#include "ui/lesson/lessonpanel.h"

#include "ui/lesson/markdownview.h"
#include "ui/shell/commands.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QToolButton>

namespace eleven {

namespace {

QLabel* label(const char* name, const char* type, const char* tone) {
    auto* result = new QLabel;
    result->setObjectName(QString::fromLatin1(name));
    result->setProperty("type", QString::fromLatin1(type));
    result->setProperty("tone", QString::fromLatin1(tone));
    result->setWordWrap(true);
    result->setTextFormat(Qt::PlainText);
    return result;
}

QToolButton* button(QAction* action) {
    auto* result = new QToolButton;
    result->setDefaultAction(action);
    result->setFocusPolicy(Qt::TabFocus);
    return result;
}

/// The step of the last act that was the lesson's; -1: none yet.
int stepAt(const Trace& trace, EventNumber prefix) {
    for (EventNumber n = prefix; n > 0; --n) {
        const auto* act = as<ActEvent>(trace.at(n));
        if (act != nullptr && act->lessonStep >= 0) return act->lessonStep;
    }
    return -1;
}

} // namespace

LessonPanel::LessonPanel(const Commands& commands, QWidget* parent)
    : QFrame(parent), m_number(label("lessonNumber", "caption", "muted")), m_close(new QToolButton),
      m_title(label("lessonTitle", "title", "")), m_progress(new QProgressBar), m_text(new MarkdownView),
      m_checkedHeading(label("", "", "muted")), m_checks(new QVBoxLayout),
      m_offScript(label("offScript", "", "accent")) {
    setObjectName(QStringLiteral("lessonPanel"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(Texts::lessonProgress());
    m_text->setObjectName(QStringLiteral("lessonText"));
    m_close->setProperty("flat", true);
    m_close->setText(QStringLiteral("◂"));
    m_close->setObjectName(QStringLiteral("lessonClose"));
    m_close->setToolTip(commands[Command::LessonPanel]->toolTip());
    m_close->setAccessibleName(Texts::lessonDrawer());
    connect(m_close, &QToolButton::clicked, commands[Command::LessonPanel], &QAction::trigger);
    m_checkedHeading->setText(Texts::checkedHeading());
    m_offScript->setText(Texts::offScript());
    m_offScript->hide();

    auto* head = new QHBoxLayout;
    head->addWidget(m_number, 1);
    head->addWidget(m_close);
    auto* foot = new QHBoxLayout;
    foot->addWidget(button(commands[Command::PreviousLesson]));
    foot->addStretch();
    auto* next = button(commands[Command::NextLesson]);
    next->setProperty("primary", true);
    foot->addWidget(next);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("lessonContent"));
    inside->setLayout(content());
    scroll->setWidget(inside);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 14, 20, 18);
    whole->setSpacing(8);
    whole->addLayout(head);
    whole->addWidget(m_title);
    whole->addWidget(m_progress);
    whole->addWidget(scroll, 1);
    whole->addLayout(foot);
}

QVBoxLayout* LessonPanel::content() {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_text);
    column->addWidget(m_offScript);
    column->addSpacing(12);
    column->addWidget(m_checkedHeading);
    m_checks->setSpacing(8);
    column->addLayout(m_checks);
    column->addStretch();
    return column;
}

void LessonPanel::setLesson(std::shared_ptr<const Lesson> lesson, int number, int count) {
    m_lesson = std::move(lesson);
    m_number->setText(Texts::lessonNumber(number, count));
    m_title->setText(QString::fromStdString(m_lesson->titleIn("en")));
    m_progress->setRange(0, qMax(1, static_cast<int>(m_lesson->steps.size())));
    m_shownPrefix = 0;
    showText(-1);
    showChecks({}, 0, -1);
}

void LessonPanel::showMoment(const Trace& trace, EventNumber prefix, const Situation& situation,
                             bool isLive) {
    if (!m_lesson) return;
    const bool isOver = situation.lessonStep >= static_cast<int>(m_lesson->steps.size());
    m_offScript->setVisible(isLive && !situation.onScript && !isOver);
    const int step = qMin(stepAt(trace, prefix), static_cast<int>(m_lesson->steps.size()) - 1);
    if (step == m_shownStep && prefix == m_shownPrefix) return;
    if (step != m_shownStep) showText(step);
    m_shownPrefix = prefix;
    showChecks(trace, prefix, step);
}

void LessonPanel::showText(int step) {
    m_shownStep = step;
    m_progress->setValue(step + 1);
    const auto& texts = step < 0 ? m_lesson->intro : m_lesson->steps[static_cast<std::size_t>(step)].text;
    const auto english = texts.find("en");
    m_text->showMarkdown(english == texts.end() ? QString() : QString::fromStdString(english->second));
    m_text->setVisible(english != texts.end());
}

/// What was held against the kernel at this step, then what is still to come.
void LessonPanel::showChecks(const Trace& trace, EventNumber prefix, int step) {
    while (QLayoutItem* item = m_checks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    bool isDone = false;
    for (EventNumber n = 1; n <= prefix && step >= 0; ++n) {
        const auto* check = as<CheckEvent>(trace.at(n));
        if (check == nullptr || check->lessonStep != step) continue;
        addCheck(Texts::check(*check), check->held ? "ok" : "error");
        isDone = true;
    }
    if (step >= 0 && !isDone) {
        for (const Expectation& expected : m_lesson->steps[static_cast<std::size_t>(step)].expectations)
            addCheck(Texts::expected(expected), "muted");
    }
    m_checkedHeading->setVisible(m_checks->count() > 0);
}

void LessonPanel::addCheck(const QString& text, const char* tone) {
    m_checks->addWidget(label("check", "", tone));
    auto* added = qobject_cast<QLabel*>(m_checks->itemAt(m_checks->count() - 1)->widget());
    added->setText(text);
}

void LessonPanel::setTheme(const Theme& theme, const Type& type) {
    m_text->setTheme(theme, type);
    QFont heading = type.bodyBold;
    heading.setPixelSize(type.state.pixelSize());
    m_checkedHeading->setFont(heading);
    setStyleSheet(QStringLiteral("#lessonPanel { background: %1; border: none; border-right: 1px solid %2; }"
                                 "#lessonContent { background: %1; }")
                      .arg(theme.card.name(), theme.hairline.name()));
    setFixedWidth(qRound(330 * qMin(type.scale, 1.4)));
}

void LessonPanel::setClosable(bool closable) { m_close->setVisible(closable); }

} // namespace eleven
