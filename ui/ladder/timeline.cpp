#include "ui/ladder/timeline.h"

#include "ui/words/viewtexts.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyleOptionSlider>
#include <QToolTip>

#include <cmath>
#include <map>
#include <tuple>

namespace eleven {

std::vector<TimeMark> timeMarks(const std::vector<Milestone>& milestones, int moments, double length) {
    std::map<std::tuple<int, Milestone::Kind, Side>, TimeMark> places;
    for (const Milestone& milestone : milestones) {
        const double x = moments > 0 ? length * milestone.moment / moments : 0;
        const auto pixel = static_cast<int>(std::lround(x));
        places[{pixel, milestone.kind, milestone.side}] = {x, milestone};
    }
    std::vector<TimeMark> marks;
    for (const auto& [place, mark] : places)
        marks.push_back(mark);
    return marks;
}

void paintTimeMark(QPainter& painter, const Milestone& what, const QPointF& centre, double size,
                   const Theme& theme) {
    painter.setPen(Qt::NoPen);
    switch (what.kind) {
    case Milestone::Kind::State: {
        const double aside = what.side == Side::Client ? -1.7 * size : 1.7 * size;
        painter.setBrush(theme.state(what.state));
        painter.drawEllipse(centre + QPointF(0, aside), size, size);
        break;
    }
    case Milestone::Kind::Loss:
        painter.setPen(QPen(theme.error, 2));
        painter.drawLine(centre - QPointF(size, size), centre + QPointF(size, size));
        painter.drawLine(centre - QPointF(size, -size), centre + QPointF(size, -size));
        break;
    case Milestone::Kind::Signal:
        painter.setBrush(theme.error);
        painter.drawPolygon(QPolygonF({centre - QPointF(0, 1.3 * size), centre + QPointF(1.3 * size, size),
                                       centre + QPointF(-1.3 * size, size)}));
        break;
    }
}

TimeLine::TimeLine(QWidget* parent) : QSlider(Qt::Horizontal, parent), m_type(Type::from(font())) {}

void TimeLine::setMarks(const std::vector<Milestone>& milestones, const std::vector<int>& steps) {
    m_milestones = milestones;
    m_steps = steps;
    update();
}

void TimeLine::setEnd(int moment) {
    m_end = moment;
    update();
}

void TimeLine::resizeEvent(QResizeEvent* event) {
    QSlider::resizeEvent(event);
    emit resized();
}

void TimeLine::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    setFixedHeight(type.space(6));
    update();
}

QRectF TimeLine::handle() const {
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
}

bool TimeLine::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QStringList lines;
    for (const TimeMark& mark : timeMarks(m_milestones, maximum(), length())) {
        if (std::abs(begin() + mark.x - help->pos().x()) <= m_type.space(1))
            lines << ViewTexts::milestone(mark.what);
    }
    QToolTip::showText(help->globalPos(), lines.isEmpty() ? toolTip() : lines.join(u'\n'), this);
    return true;
}

void TimeLine::paintEvent(QPaintEvent* event) {
    QSlider::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double from = begin(); // asks the style: once, not for each of many marks
    painter.translate(from, 0);
    const QRectF covered = handle().translated(-from, 0);
    const auto isFree = [&covered](double x) { return x < covered.left() || x > covered.right(); };
    const double whole = length();
    painter.setPen(QPen(m_theme.muted, 1));
    for (const int step : m_steps) {
        const double x = maximum() > 0 ? whole * step / maximum() : 0;
        if (isFree(x)) painter.drawLine(QPointF(x, 1), QPointF(x, height() - 1));
    }
    for (const TimeMark& mark : timeMarks(m_milestones, maximum(), whole)) {
        if (isFree(mark.x))
            paintTimeMark(painter, mark.what, {mark.x, height() / 2.0}, m_type.space(1) * 0.8, m_theme);
    }
    if (m_end >= maximum()) return;
    const double end = qMax(whole * m_end / maximum() + 1, covered.right());
    painter.fillRect(QRectF(end, 0, width(), height()), m_theme.card); // another branch is longer
}

} // namespace eleven
