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

TimeLine::TimeLine(QWidget* parent) : QSlider(Qt::Horizontal, parent), m_type(Type::from(font())) {}

void TimeLine::setMarks(const std::vector<Milestone>& milestones, const std::vector<int>& steps) {
    m_milestones = milestones;
    m_steps = steps;
    update();
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
    painter.setPen(QPen(m_theme.muted, 1));
    for (const int step : m_steps) {
        const double x = maximum() > 0 ? length() * step / maximum() : 0;
        if (isFree(x)) painter.drawLine(QPointF(x, 1), QPointF(x, height() - 1));
    }
    for (const TimeMark& mark : timeMarks(m_milestones, maximum(), length())) {
        if (isFree(mark.x)) paintMark(painter, mark);
    }
}

void TimeLine::paintMark(QPainter& painter, const TimeMark& mark) const {
    const double size = m_type.space(1) * 0.8;
    const QPointF centre(mark.x, height() / 2.0);
    painter.setPen(Qt::NoPen);
    switch (mark.what.kind) {
    case Milestone::Kind::State: {
        const double aside = mark.what.side == Side::Client ? -1.7 * size : 1.7 * size;
        painter.setBrush(m_theme.state(mark.what.state));
        painter.drawEllipse(centre + QPointF(0, aside), size, size);
        break;
    }
    case Milestone::Kind::Loss:
        painter.setPen(QPen(m_theme.error, 2));
        painter.drawLine(centre - QPointF(size, size), centre + QPointF(size, size));
        painter.drawLine(centre - QPointF(size, -size), centre + QPointF(size, -size));
        break;
    case Milestone::Kind::Signal:
        painter.setBrush(m_theme.error);
        painter.drawPolygon(QPolygonF({centre - QPointF(0, 1.3 * size), centre + QPointF(1.3 * size, size),
                                       centre + QPointF(-1.3 * size, size)}));
        break;
    }
}

} // namespace eleven
