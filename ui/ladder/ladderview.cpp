#include "ui/ladder/ladderview.h"

#include "core/explain/names.h"
#include "ui/ladder/laddernotes.h"
#include "ui/ladder/ladderpainter.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/viewtexts.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace eleven {

namespace {

/// The distance of `point` from the segment `line`.
double distance(const QLineF& line, QPointF point) {
    const QPointF along = line.p2() - line.p1();
    const double square = QPointF::dotProduct(along, along);
    const double part = square > 0 ? QPointF::dotProduct(point - line.p1(), along) / square : 0;
    return QLineF(point, line.pointAt(std::clamp(part, 0.0, 1.0))).length();
}

} // namespace

LadderView::LadderView(QWidget* parent) : QAbstractScrollArea(parent), m_type(Type::from(font())) {
    setObjectName(QStringLiteral("ladder"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    inEachLanguage(*this, [this] { setAccessibleName(ViewTexts::ladder()); });
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setEasingCurve(QEasingCurve::InOutSine);
    connect(&m_glide, &QVariantAnimation::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_glide, &QVariantAnimation::finished, this, [this] { emit glideFinished(m_gliding); });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this,
            [this] { m_follows = verticalScrollBar()->sliderPosition() >= verticalScrollBar()->maximum(); });
    layOutAnew();
}

void LadderView::setTrace(const Trace* trace) {
    m_trace = trace;
    m_ladder.reset();
    m_prefix = 0;
    m_selected = 0;
    m_follows = true;
    stopGlide();
    layOutAnew();
}

void LadderView::setPrefix(EventNumber prefix) {
    const std::uint64_t revision = m_following ? m_following->revision() : 0;
    const bool isAnother = std::exchange(m_revision, revision) != revision;
    const bool goesBack = prefix < m_prefix || isAnother;
    const EventNumber shown = m_prefix;
    m_prefix = m_trace ? std::min<EventNumber>(prefix, m_trace->size()) : 0;
    if (m_trace) m_ladder.moveTo(*m_trace, m_prefix, m_following);
    if (goesBack || !isGliding() || !isHeld(m_gliding)) stopGlide();
    if (goesBack || hasAct(shown + 1)) m_follows = true; // somebody did something: here it is
    if (isAnother) {
        layOutAnew();
    } else {
        takeInPrefix();
    }
}

/// Of the events from `first` to what is shown.
bool LadderView::hasAct(EventNumber first) const {
    for (EventNumber n = first; m_trace != nullptr && n <= m_prefix; ++n) {
        if (as<ActEvent>(m_trace->at(n)) != nullptr) return true;
    }
    return false;
}

void LadderView::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    clearButtons();
    layOutAnew();
}

void LadderView::setNext(SegmentId id) {
    if (std::exchange(m_next, id) != id) viewport()->update();
}

void LadderView::setHeadline(const QString& headline) {
    if (headline == m_headline) return;
    m_headline = headline;
    viewport()->update();
}

void LadderView::setInteractive(bool interactive) {
    if (m_isInteractive == interactive) return;
    m_isInteractive = interactive;
    takeInPrefix();
}

void LadderView::select(SegmentId id) {
    m_selected = id;
    viewport()->update();
}

void LadderView::glide(SegmentId id, int milliseconds) {
    finishGlide();
    if (milliseconds <= 0 || !isHeld(id)) {
        emit glideFinished(id);
        return;
    }
    m_gliding = id;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_glide.setDuration(milliseconds);
    m_glide.start();
    updateButtons();
}

void LadderView::finishGlide() {
    if (!isGliding()) return;
    m_glide.stop();
    viewport()->update();
    emit glideFinished(m_gliding);
}

/// Without its signal.
void LadderView::stopGlide() {
    m_glide.stop();
    m_gliding = 0;
}

bool LadderView::isHeld(SegmentId id) const {
    const auto place = ladder().find(id);
    return place && ladder().sent()[*place].isHeld();
}

QSize LadderView::sizeHint() const { return {m_type.space(140), m_type.space(125)}; }

QSize LadderView::minimumSizeHint() const { return {m_type.space(70), m_type.space(60)}; }

double LadderView::headHeight() const { return LadderPainter(m_theme, m_type).headHeight(); }

double LadderView::scrolled() const { return verticalScrollBar()->value() - headHeight(); }

LadderScene LadderView::sceneInSight() const {
    const double top = verticalScrollBar()->value();
    const double bottom = scrolled() + viewport()->height();
    const double end = std::max(bottom, ladderHeight(*m_layout, ladder(), m_isInteractive));
    return ladderScene(*m_layout, ladder(), top, bottom, end - m_type.space(2), m_isInteractive);
}

void LadderView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.card);
    const LadderPainter ladderPainter(m_theme, m_type);
    const LadderScene scene = sceneInSight();
    painter.translate(0, -scrolled());
    ladderPainter.paint(painter, scene, m_selected, m_gliding);
    if (m_next != m_gliding) ladderPainter.paintRing(painter, scene, m_next);
    const auto gliding = ladder().find(m_gliding);
    if (gliding) {
        const double part = isGliding() ? m_glide.currentValue().toDouble() : 1;
        ladderPainter.paintGlide(painter, wayOf(*m_layout, ladder().sent()[*gliding]), part);
    }
    painter.resetTransform();
    ladderPainter.paintHead(painter, scene, m_headline, viewport()->width());
    if (hasFocus() && m_focusByKey) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void LadderView::resizeEvent(QResizeEvent*) { layOutAnew(); }

SegmentId LadderView::segmentAt(QPointF point) const {
    const LadderScene scene = sceneInSight();
    const QPointF place = point + QPointF(0, scrolled());
    for (const auto& note : scene.notes) {
        if (note.card.contains(place)) return note.id;
    }
    SegmentId nearest = 0;
    double least = m_type.space(2);
    for (const auto& flight : scene.flights) {
        const QPolygonF label = flight.label.outline(m_layout->labelAbove(), m_layout->labelBelow());
        const double away = label.containsPoint(place, Qt::OddEvenFill) ? 0 : distance(flight.line, place);
        if (away >= least) continue;
        least = away;
        nearest = flight.id;
    }
    return nearest;
}

QString LadderView::tipAt(QPointF point) const {
    const LadderScene scene = sceneInSight();
    const QPointF place = point + QPointF(0, scrolled());
    for (const auto& note : scene.notes)
        if (note.card.contains(place)) return note.tip;
    for (const auto& mark : scene.marks)
        if (mark.textRect.contains(place)) return mark.tip;
    return {};
}

bool LadderView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString tip = tipAt(help->pos());
    const QString wrapped = tip.isEmpty() ? tip : QStringLiteral("<qt>%1</qt>").arg(tip.toHtmlEscaped());
    QToolTip::showText(help->globalPos(), wrapped, viewport());
    return true;
}

void LadderView::mousePressEvent(QMouseEvent* event) {
    const SegmentId id = segmentAt(event->position());
    if (id != 0) {
        select(id);
        emit segmentSelected(id);
    } else if (const auto state = stateAt(event->position())) {
        emit explainWanted({ViewTexts::state(*state)});
    }
}

std::optional<State> LadderView::stateAt(QPointF point) const {
    const LadderScene scene = sceneInSight();
    const QPointF place = point + QPointF(0, scrolled());
    for (const auto& band : scene.bands)
        if (band.rect.contains(place) || band.nameRect.contains(place)) return band.state;
    return {};
}

QStringList LadderView::explained() const {
    const auto place = ladder().find(m_selected);
    if (!place || !ladder().sent()[*place].event.segment) return {};
    return {QString::fromStdString(weightiestFlag(ladder().sent()[*place].event.segment->flags))};
}

void LadderView::focusInEvent(QFocusEvent* event) {
    const auto reason = event->reason();
    m_focusByKey =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    viewport()->update();
}

void LadderView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        selectNext(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

/// Selects the segment sent before or after the selected one, and brings it into sight.
void LadderView::selectNext(int step) {
    const auto& sent = ladder().sent();
    if (sent.empty()) return;
    const auto last = static_cast<int>(sent.size()) - 1;
    const auto now = ladder().find(m_selected);
    const int next = std::clamp(now ? static_cast<int>(*now) + step : last, 0, last);
    const Ladder::Sent& segment = sent[static_cast<std::size_t>(next)];
    reveal(segment.row);
    const int place = static_cast<int>(m_layout->rowY(segment.row));
    const int room = viewport()->height() - static_cast<int>(headHeight());
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), place - room * 3 / 4, std::max(0, place - room / 4)));
    m_follows = bar->value() >= bar->maximum();
    select(segment.event.id);
    emit segmentSelected(segment.event.id);
    tellSelected();
}

} // namespace eleven
