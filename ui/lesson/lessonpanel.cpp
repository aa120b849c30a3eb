#include "ui/lesson/lessonpanel.h"

#include "ui/lesson/goalcard.h"
#include "ui/lesson/markdownview.h"
#include "ui/lesson/notecard.h"
#include "ui/lesson/questioncard.h"
#include "ui/lesson/seen.h"
#include "ui/shell/commands.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/goaltexts.h"
#include "ui/words/lessontexts.h"
#include "ui/words/scriptwords.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

namespace eleven {

namespace {

constexpr double kWidest = 1.4;        // scale of the type up to which the column grows with it
constexpr int kBelow = 8;              // pixels left below what is brought into sight
constexpr int kLine = 6;               // a line of text, as Type::space() has it
constexpr double kThreeButtons = 1.25; // scale up to which they have room side by side

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
    result->setObjectName(action->objectName() + QStringLiteral("Button"));
    result->setFocusPolicy(Qt::TabFocus);
    return result;
}

void showIn(MarkdownView& view, const QString& text) {
    view.showMarkdown(text);
    view.setVisible(!text.isEmpty());
}

void removeLast(QVBoxLayout& list) {
    QLayoutItem* item = list.takeAt(list.count() - 1);
    delete item->widget();
    delete item;
}

void empty(QVBoxLayout& list) {
    while (list.count() > 0)
        removeLast(list);
}

void add(QVBoxLayout& list, const QString& text, const char* tone) {
    QLabel* line = label("check", "", tone);
    line->setText(text);
    list.addWidget(line);
}

} // namespace

LessonPanel::LessonPanel(const Commands& commands, QWidget* parent)
    : QFrame(parent), m_head(new QWidget), m_foot(new QWidget),
      m_number(label("lessonNumber", "caption", "muted")), m_all(button(commands[Command::AllLessons])),
      m_close(new QToolButton), m_edit(button(commands[Command::EditLesson])),
      m_connections(button(commands[Command::Connections])), m_next(button(commands[Command::NextLesson])),
      m_title(label("lessonTitle", "title", "")), m_untranslated(label("untranslated", "caption", "muted")),
      m_progress(new QProgressBar), m_showedHeading(label("showedHeading", "", "muted")),
      m_showed(new MarkdownView), m_checkedHeading(label("", "", "muted")), m_checks(new QVBoxLayout),
      m_heading(label("stepHeading", "", "")), m_text(new MarkdownView), m_goal(new GoalCard),
      m_expected(new QVBoxLayout), m_answered(new QVBoxLayout), m_asked(new QVBoxLayout),
      m_scroll(new QScrollArea), m_departure(new NoteCard("departure")), m_freely(new NoteCard("freely")),
      m_end(new NoteCard("lessonEnd")), m_hints(new NoteCard("hints")), m_before(new NoteCard("before")) {
    setObjectName(QStringLiteral("lessonPanel"));
    m_progress->setTextVisible(false);
    m_showed->setObjectName(QStringLiteral("lessonShowed"));
    m_text->setObjectName(QStringLiteral("lessonText"));
    m_close->setProperty("flat", true);
    m_close->setText(QStringLiteral("◂"));
    m_close->setObjectName(QStringLiteral("lessonClose"));
    inEachLanguage(*this, [this, drawer = commands[Command::LessonPanel]] {
        m_progress->setAccessibleName(Texts::lessonProgress());
        m_close->setToolTip(drawer->toolTip());
        m_close->setAccessibleName(Texts::lessonDrawer());
        m_checkedHeading->setText(Texts::checkedHeading());
    });
    connect(m_close, &QToolButton::clicked, commands[Command::LessonPanel], &QAction::trigger);
    m_departure->addButton(commands[Command::UndoDeparture]);
    m_departure->addButton(commands[Command::GoFreely]);
    m_departure->addButton(commands[Command::Restart]);
    m_freely->addButton(commands[Command::Restart]);
    m_end->addButton(commands[Command::GoFreely]);
    m_before->addButton(commands[Command::ChooseAgain]);
    m_before->hide();
    m_hints->hide();

    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_number, 1);
    m_all->setProperty("flat", true);
    head->addWidget(m_all);
    head->addWidget(m_close);
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(button(commands[Command::PreviousLesson]));
    foot->addStretch();
    foot->addWidget(m_edit);
    foot->addWidget(m_connections);
    foot->addStretch();
    foot->addWidget(m_next);
    auto* scroll = m_scroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    connect(scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &LessonPanel::scrolled);
    connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &LessonPanel::scrolled);
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("lessonContent"));
    inside->setLayout(content());
    scroll->setWidget(inside);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 14, 20, 18);
    whole->setSpacing(8);
    whole->addWidget(m_head);
    whole->addWidget(m_title);
    whole->addWidget(m_untranslated);
    whole->addWidget(m_progress);
    whole->addWidget(scroll, 1);
    whole->addWidget(m_foot);
}

QVBoxLayout* LessonPanel::content() {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    for (QWidget* part : std::initializer_list<QWidget*>{m_departure, m_freely, m_before})
        column->addWidget(part);
    column->addLayout(m_answered);
    for (QWidget* part : std::initializer_list<QWidget*>{m_showedHeading, m_showed, m_checkedHeading})
        column->addWidget(part);
    m_checks->setSpacing(8);
    column->addLayout(m_checks);
    column->addWidget(m_end);
    column->addSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addWidget(m_goal);
    column->addLayout(m_asked);
    column->addWidget(m_hints);
    m_expected->setSpacing(8);
    column->addLayout(m_expected);
    column->addStretch();
    return column;
}

void LessonPanel::setLesson(std::shared_ptr<const Lesson> lesson, int number, int count) {
    m_lesson = std::move(lesson);
    m_answers.clear();
    m_place = number;
    m_count = count;
    m_progress->setRange(0, qMax(1, steps()));
    m_progress->setVisible(!m_lesson->challenge && !m_lesson->isCapture());
    showFoot();
    retell(m_lesson);
    clear();
    showMoment({}, 0);
    m_awaitsTrace = true;
}

void LessonPanel::showFoot() {
    const bool isCapture = m_lesson && m_lesson->isCapture();
    m_connections->setVisible(isCapture);
    m_edit->setVisible(!isCapture && m_type.scale <= kThreeButtons);
}

void LessonPanel::retell(std::shared_ptr<const Lesson> lesson) {
    m_lesson = std::move(lesson);
    m_goal->setLesson(m_lesson);
    m_number->setText(placeText(*m_lesson, m_place, m_count));
    m_title->setText(lessonTitle(*m_lesson));
    m_untranslated->setText(untranslated());
    m_untranslated->setVisible(!isTranslated(*m_lesson));
    QStringList tries;
    for (const LessonTry& other : m_lesson->tries)
        tries << tryOf(SpokenLanguage::of(other.title));
    m_end->setLinks(tryHeading(), tries, [this](int index) { emit tryChosen(index); });
    const int others = m_lesson->isTry ? 1 : 0;
    if (m_lesson->isTry) tries.prepend(backToLesson());
    m_freely->setLinks(tryHeading(), tries, [this, others](int index) { emit tryChosen(index - others); });
    const QString about = SpokenLanguage::of(m_lesson->about);
    m_freely->setTexts(freelyTitle(), m_lesson->isTry ? tryText(about) : freelyText());
}

void LessonPanel::restart() {
    clear();
    m_awaitsTrace = false;
}

void LessonPanel::clear() {
    m_at.reset();
    m_coverage.reset();
    m_goal->restart();
}

void LessonPanel::showMoment(const Trace& trace, EventNumber prefix, bool isLive) {
    if (!m_lesson || m_awaitsTrace) return;
    m_isLive = isLive;
    const QString before = text();
    const LessonProgress& progress = m_at.moveTo(trace, prefix);
    m_coverage.moveTo(trace, prefix);
    showTexts(progress);
    m_goal->showMoment(trace, prefix, progress);
    showChecks(progress, trace);
    showCards(progress, trace);
    showQuestions();
    if (text() == before) return;
    disconnect(m_laidOut);
    m_scroll->verticalScrollBar()->setValue(0);
}

/// The card of the question that can be answered now, or nullptr.
const QuestionCard* LessonPanel::askedCard() const {
    for (int i = 0; i < m_asked->count(); ++i) {
        const auto* card = static_cast<const QuestionCard*>(m_asked->itemAt(i)->widget());
        if (card->view().canChoose) return card;
    }
    return nullptr;
}

/// What was said of the answer is at the end of its card.
void LessonPanel::showAnswer() {
    const auto show = [this] {
        const QuestionCard* card = askedCard();
        const int end =
            card != nullptr ? card->geometry().bottom() + kBelow - m_scroll->viewport()->height() : 0;
        if (end > m_scroll->verticalScrollBar()->value()) m_scroll->verticalScrollBar()->setValue(end);
    };
    disconnect(m_laidOut);
    m_laidOut = connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, show);
    QTimer::singleShot(0, this, show); // the range may stay as it was
}

/// As a y of the content; 0: there is nothing to read.
int LessonPanel::endOfReading() const {
    if (m_awaitsTrace || !m_scroll->isVisible() || progress().hasBegun) return 0;
    for (int i = m_asked->count() - 1; i >= 0; --i) {
        const auto* card = static_cast<const QuestionCard*>(m_asked->itemAt(i)->widget());
        if (!card->isHidden() && card->view().phase == QuestionView::Phase::Asked)
            return card->geometry().bottom();
    }
    const QWidget* last = m_end->isHidden() ? static_cast<QWidget*>(m_text) : m_end;
    return last->isHidden() ? 0 : last->geometry().bottom();
}

bool LessonPanel::hasMore() const {
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    const bool canScroll = bar->value() < bar->maximum(); // a card that just came may not be laid out yet
    return canScroll && endOfReading() > bar->value() + m_scroll->viewport()->height();
}

/// As much as can be seen at once, but for a line.
bool LessonPanel::readOn() {
    QCoreApplication::sendPostedEvents(m_scroll->widget(), QEvent::LayoutRequest); // of a card that just came
    const int page = m_scroll->viewport()->height();
    QScrollBar* bar = m_scroll->verticalScrollBar();
    const int before = bar->value();
    const int further = qMax(page / 2, page - m_type.space(kLine));
    bar->setValue(qMin(before + qMax(1, further), endOfReading() + kBelow - page));
    return bar->value() > before;
}

void LessonPanel::showQuestions() {
    m_questions =
        questionsAt(*m_lesson, progress(), m_answers, m_hidesAnswers, SpokenLanguage::code().toStdString());
    int asked = 0;
    int answered = 0;
    for (QuestionView& view : m_questions) {
        view.canChoose = view.canChoose && m_isLive;
        const bool isAnswered = view.phase == QuestionView::Phase::Answered && view.options.isEmpty();
        QVBoxLayout& cards = isAnswered ? *m_answered : *m_asked;
        int& place = isAnswered ? answered : asked;
        cardAt(cards, place++).show(view);
    }
    for (auto [cards, count] : {std::pair{m_answered, answered}, std::pair{m_asked, asked}})
        while (cards->count() > count)
            removeLast(*cards);
    emit questionsChanged();
}

/// The one there, or a new one.
QuestionCard& LessonPanel::cardAt(QVBoxLayout& cards, int place) {
    if (place < cards.count()) return *static_cast<QuestionCard*>(cards.itemAt(place)->widget());
    auto* card = new QuestionCard(m_theme, m_type);
    connect(card, &QuestionCard::chosen, this,
            [this, card](std::size_t option) { chooseOf(card->view().place, option); });
    cards.addWidget(card);
    return *card;
}

void LessonPanel::chooseOf(QuestionPlace place, std::size_t option) {
    Answer& answer = m_answers[place];
    if (answer.isLastHidden) answer.chosen.pop_back();
    answer.chosen.push_back(option);
    answer.isLastHidden = m_hidesAnswers;
    showQuestions();
    showAnswer();
}

const QuestionView* LessonPanel::askedNow() const {
    for (const QuestionView& view : m_questions)
        if (view.canChoose) return &view;
    return nullptr;
}

void LessonPanel::choose(std::size_t option) {
    if (option >= optionCount()) return;
    const QuestionCard* card = askedCard();
    const int seen = m_scroll->verticalScrollBar()->value() + m_scroll->viewport()->height();
    if (m_scroll->isVisible() && card != nullptr && card->geometry().top() > seen)
        showAnswer(); // nobody has read the question
    else
        chooseOf(askedNow()->place, option);
}

std::size_t LessonPanel::optionCount() const {
    return askedNow() == nullptr ? 0 : static_cast<std::size_t>(askedNow()->options.size());
}

void LessonPanel::hideAnswers(bool hidden) {
    m_hidesAnswers = hidden;
    for (auto& [place, answer] : m_answers)
        answer.isLastHidden = answer.isLastHidden && hidden; // else it was seen whether it is right
    if (m_lesson && !m_awaitsTrace) showQuestions();
}

bool LessonPanel::hasHiddenAnswer() const { return m_hidesAnswers && !isHidden() && askedNow() != nullptr; }

void LessonPanel::revealAnswer() {
    if (!hasHiddenAnswer()) return;
    m_answers[askedNow()->place].isRevealed = true;
    showQuestions();
    showAnswer();
}

/// What a step showed stands until the next act, what is about to be done until it was done.
void LessonPanel::showTexts(const LessonProgress& progress) {
    const bool isTold = progress.isTold();
    const int showed = isTold && !progress.isBehindEnd ? progress.showed : -1;
    const bool comes = progress.step < steps();
    m_progress->setValue(progress.step);
    m_showedHeading->setText(showedHeading(showed));
    m_showedHeading->setVisible(showed >= 0);
    showIn(*m_showed, showed >= 0
                          ? SpokenLanguage::of(m_lesson->steps[static_cast<std::size_t>(showed)].showed)
                          : QString());
    m_heading->setText(comes ? stepHeading(progress.step, steps()) : QString());
    m_heading->setVisible(comes && !progress.isFree);
    const bool isFirst = m_lesson->isCapture() || (!progress.hasBegun && progress.step == 0);
    QString text = isFirst && isTold ? SpokenLanguage::of(m_lesson->intro) : QString();
    if (comes && isTold)
        text += QStringLiteral("\n\n") +
                SpokenLanguage::of(m_lesson->steps[static_cast<std::size_t>(progress.step)].text);
    showIn(*m_text, text.trimmed());
    m_showed->setAccessibleName(m_showedHeading->text());
    m_text->setAccessibleName(m_heading->text().isEmpty() ? m_title->text() : m_heading->text());
}

/// What was held against the kernels, and what is still to be.
void LessonPanel::showChecks(const LessonProgress& progress, const Trace& trace) {
    empty(*m_checks);
    empty(*m_expected);
    const bool refused = progress.departure && progress.departure->reason == ScriptEvent::Reason::Check;
    const int step = refused ? progress.departure->lessonStep : progress.showed;
    for (const EventNumber number : progress.checks) {
        const auto* check = as<CheckEvent>(trace.at(number));
        if (check->lessonStep == step && !progress.isBehindEnd)
            add(*m_checks, Texts::check(*check), check->held ? "ok" : "error");
    }
    m_checkedHeading->setVisible(m_checks->count() > 0);
    if (progress.step >= steps() || !progress.isTold()) return;
    const auto count = m_lesson->steps[static_cast<std::size_t>(progress.step)].expectations.size();
    if (count > 0)
        add(*m_expected, checksToCome(static_cast<int>(count)), "muted"); // not what: the kernel says
}

void LessonPanel::showCards(const LessonProgress& progress, const Trace& trace) {
    m_departure->setVisible(progress.departure && !progress.isFree && !progress.isOver);
    if (progress.departure)
        m_departure->setTexts(departureTitle(*progress.departure, trace),
                              departureText(progress.departure->reason));
    const bool isOver = progress.isOver && !m_lesson->isTry;
    m_freely->setVisible(progress.isFree && !isOver);
    m_end->setVisible(isOver && !m_lesson->challenge);
    const bool isLast = !m_next->isEnabled(); // of the course: then all lessons are the way on
    m_next->setProperty("primary", isOver && !isLast);
    m_all->setProperty("primary", isOver && isLast);
    m_all->setProperty("flat", !(isOver && isLast));
    for (QToolButton* button : {m_next, m_all})
        button->style()->polish(button);
    if (!isOver) return;
    const SeenSoFar here = seenIn(m_coverage.value());
    QStringList seen{seenText(static_cast<int>(here.states.size()))};
    if (m_isLive) { // what is read from a recording does not count
        SeenSoFar all = seenSoFar();
        all.states.insert(here.states.begin(), here.states.end());
        all.edges.insert(here.edges.begin(), here.edges.end());
        seen += seenInAllText(static_cast<int>(all.states.size()), static_cast<int>(all.edges.size()));
    }
    m_end->setTexts(progress.departure ? scriptOver() : lessonComplete(), sentences(seen));
}

QString LessonPanel::text() const {
    QString all = m_showed->isHidden() ? QString() : m_showed->toPlainText();
    if (!m_text->isHidden()) all += m_text->toPlainText();
    for (const QuestionView& view : m_questions) {
        all += view.question + view.feedback;
        for (const OptionView& option : view.options)
            all += option.text;
    }
    return all;
}

void LessonPanel::offerChoices(const QString& choices) {
    m_before->setTexts(begunAgain(), choices);
    m_before->setVisible(!choices.isEmpty());
}

void LessonPanel::showHints(const QStringList& hints) {
    m_hints->setTexts(hintsHeading(), hints.join(QStringLiteral("\n\n")));
    m_hints->setVisible(!hints.isEmpty());
}

void LessonPanel::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    for (auto* card : findChildren<QuestionCard*>())
        card->setTheme(theme, type);
    m_text->setTheme(theme, type);
    m_goal->setTheme(theme, type);
    QFont heading = type.bodyBold;
    heading.setPixelSize(type.state.pixelSize());
    for (QLabel* one : {m_checkedHeading, m_showedHeading, m_heading})
        one->setFont(heading);
    for (NoteCard* card : {m_departure, m_freely, m_end, m_hints, m_before})
        card->setTheme(theme, type);
    m_showed->setTheme(theme, type);
    const QString all = m_all->defaultAction()->iconText();
    m_all->setText(type.scale > kWidest ? all.section(u' ', 0, 0) : all); // the column grows no more
    showFoot();
    setFixedWidth(qRound(330 * qMin(type.scale, kWidest)));
}

void LessonPanel::setProjector(bool on) {
    m_head->setVisible(!on);
    m_foot->setVisible(!on);
}

void LessonPanel::setClosable(bool closable) { m_close->setVisible(closable); }

} // namespace eleven
