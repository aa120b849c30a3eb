#include "ui/inspector/timersview.h"

#include "ui/shell/ineachlanguage.h"
#include "ui/words/capturetexts.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"
#include "ui/words/timertexts.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>

namespace eleven {

namespace {
constexpr std::size_t kMostRows = 50;
} // namespace

TimerList::TimerList(QWidget* parent) : QWidget(parent), m_type(Type::from(font())) {
    setObjectName(QStringLiteral("timerList"));
    inEachLanguage(*this, [this] { setAccessibleName(TimerTexts::timersTab()); });
    measure();
}

void TimerList::setRows(std::vector<TimerRow> rows, int more) {
    const bool isSameHeight = rows.size() == m_rows.size() && more == m_more;
    m_rows = std::move(rows);
    m_more = more;
    if (!isSameHeight) updateGeometry();
    arrangeButtons();
    update();
    tellParts(*this);
}

SpokenPart TimerList::part(int index) const {
    const auto place = static_cast<std::size_t>(index);
    const TimerRow& row = m_rows[place];
    return {.name = labelled(latin(stateName(row.state)), listOf({row.name, row.left, row.count})),
            .description = TimerTexts::timerWords(row.where, row.sentence),
            .rect = rowRect(place)};
}

void TimerList::setInteractive(bool interactive) {
    m_isInteractive = interactive;
    arrangeButtons();
}

void TimerList::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    measure();
    arrangeButtons();
    updateGeometry();
    update();
}

/// Wide enough for every state, name and number, so that nothing beside them moves.
void TimerList::measure() {
    const QFontMetrics state(m_type.state);
    const QFontMetrics bold(m_type.bodyBold);
    const QFontMetrics body(m_type.body);
    int widestState = 0;
    for (const State each : kAllStates)
        widestState = qMax(widestState, state.horizontalAdvance(latin(stateName(each))));
    m_metrics.gap = m_type.space(1);
    m_metrics.line = bold.height();
    m_metrics.pill = {widestState + m_type.space(4), state.height() + m_type.space(1)};
    m_metrics.name = 0;
    for (const TimerKind each : kTimerKinds) // of two scripts the shaped text is wider than its advances
        m_metrics.name = qMax(m_metrics.name, bold.horizontalAdvance(TimerTexts::timerName(each)) + 2);
    m_metrics.left = body.horizontalAdvance(TimerTexts::timerLeft(std::chrono::seconds(10000)));
    m_metrics.count = qMax(body.horizontalAdvance(TimerTexts::timerFired(0)),
                           body.horizontalAdvance(TimerTexts::timerFired(100)));
    m_metrics.skip = {body.horizontalAdvance(TimerTexts::skipButton()) + m_type.space(5),
                      body.height() + m_type.space(2)};
}

void TimerList::setCaptured(bool captured) {
    m_isCaptured = captured;
    update();
}

QRect TimerList::rowRect(std::size_t index) const {
    return {0, m_metrics.gap + static_cast<int>(index) * m_metrics.rowHeight(), width(),
            m_metrics.rowHeight()};
}

QSize TimerList::sizeHint() const {
    const int rest = m_more > 0 ? 2 * m_metrics.line : 0;
    return {m_metrics.leastWidth(),
            2 * m_metrics.gap + static_cast<int>(m_rows.size()) * m_metrics.rowHeight() + rest};
}

void TimerList::mousePressEvent(QMouseEvent* event) {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (rowRect(i).contains(event->pos())) emit explainWanted({m_rows[i].entry});
}

void TimerList::resizeEvent(QResizeEvent*) { arrangeButtons(); }

void TimerList::arrangeButtons() {
    std::size_t used = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].canSkip) continue;
        if (used == m_skips.size()) {
            auto* button = new QPushButton(this);
            button->setObjectName(QStringLiteral("skip"));
            button->setProperty("small", true);
            connect(button, &QPushButton::clicked, this, &TimerList::skipRequested);
            m_skips.push_back(button);
        }
        QPushButton& button = *m_skips[used++];
        button.setText(TimerTexts::skipButton());
        button.setFont(m_type.body);
        button.setGeometry(TimerRowLayout::of(rowRect(i), m_metrics).skip);
        button.setEnabled(m_isInteractive);
        button.setToolTip(TimerTexts::skipTip());
        button.show();
    }
    for (; used < m_skips.size(); ++used)
        m_skips[used]->hide();
}

void TimerList::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_rows.empty()) {
        painter.setFont(m_type.body);
        painter.setPen(m_theme.muted);
        const int gap = m_type.space(4);
        painter.drawText(rect().adjusted(gap, gap, -gap, -gap), Qt::AlignCenter | Qt::TextWordWrap,
                         m_isCaptured ? CaptureTexts::noTimers() : TimerTexts::noTimer());
        return;
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QRect row = rowRect(i);
        if (row.intersects(event->rect())) paintRow(painter, m_rows[i], TimerRowLayout::of(row, m_metrics));
    }
    if (m_more == 0) return;
    painter.setFont(m_type.body);
    painter.setPen(m_theme.muted);
    painter.drawText(rowRect(m_rows.size()).adjusted(2 * m_metrics.gap, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, TimerTexts::moreTimers(m_more));
}

void TimerList::paintRow(QPainter& painter, const TimerRow& row, const TimerRowLayout& layout) const {
    const double radius = layout.pill.height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.state(row.state));
    painter.drawRoundedRect(layout.pill, radius, radius);
    const double end = layout.bar.height() / 2.0;
    painter.setBrush(m_theme.stateTint(row.state));
    painter.drawRoundedRect(layout.bar, end, end);
    painter.save();
    QRectF rest(layout.bar);
    rest.setWidth(rest.width() * row.part);
    painter.setClipRect(rest);
    painter.setBrush(m_theme.state(row.state));
    painter.drawRoundedRect(layout.bar, end, end);
    painter.restore();
    const auto write = [&painter](const QRect& place, const QFont& font, const QColor& ink, int align,
                                  const QString& text) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(place, align | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    };
    write(layout.pill, m_type.state, m_theme.onState(row.state), Qt::AlignHCenter,
          latin(stateName(row.state)));
    write(layout.name, m_type.bodyBold, m_theme.text, Qt::AlignLeft, row.name);
    write(layout.left, m_type.body, m_theme.text, Qt::AlignRight, row.left);
    write(layout.count, m_type.body, m_theme.muted, Qt::AlignRight, row.count);
    QRect words = layout.words;
    if (!row.canSkip) words.setRight(layout.skip.right());
    write(words, m_type.body, m_theme.muted, Qt::AlignLeft, TimerTexts::timerWords(row.where, row.sentence));
}

TimersView::TimersView(QWidget* parent) : QScrollArea(parent), m_list(new TimerList) {
    setObjectName(QStringLiteral("timers"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setWidget(m_list);
    m_list->setAutoFillBackground(false); // setWidget() turns it on
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &TimersView::showNow);
    connect(m_list, &TimerList::skipRequested, this, &TimersView::skipRequested);
    connect(m_list, &TimerList::explainWanted, this, &TimersView::explainWanted);
}

void TimersView::setCaptured(bool captured) {
    m_list->setCaptured(captured);
    setAccessibleDescription(captured ? CaptureTexts::noTimers() : QString());
}

void TimersView::setTheme(const Theme& theme, const Type& type) {
    m_list->setTheme(theme, type);
    setCaptured(m_list->isCaptured()); // perhaps in another language
}

void TimersView::showTimers(std::vector<RunningTimer> timers, Nanoseconds now, bool isLive) {
    m_timers = std::move(timers);
    m_now = now;
    m_isLive = isLive;
    m_sinceNow.start();
    m_list->setInteractive(isLive);
    showNow();
}

void TimersView::showNow() {
    m_tick.stop();
    if (!isVisible()) return;
    const Nanoseconds now = m_now + Nanoseconds{m_isLive ? m_sinceNow.nsecsElapsed() : 0};
    std::vector<TimerRow> rows;
    for (const RunningTimer& timer : m_timers) {
        if (rows.size() == kMostRows) break;
        rows.push_back(timerRow(timer, now));
    }
    const std::size_t more = m_timers.size() - rows.size();
    m_list->setRows(std::move(rows), static_cast<int>(more));
    const auto next = m_isLive ? untilNextChange(m_timers, now) : std::nullopt;
    if (next) m_tick.start(*next);
}

void TimersView::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    showNow();
}

void TimersView::hideEvent(QHideEvent* event) {
    QScrollArea::hideEvent(event);
    m_tick.stop();
}

} // namespace eleven
