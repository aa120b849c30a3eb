#include "ui/inspector/connectionschart.h"

#include "ui/shell/ineachlanguage.h"
#include "ui/words/crowdtexts.h"
#include "ui/words/spokenlanguage.h"

#include <QFontMetricsF>
#include <QPainter>

namespace eleven {

ConnectionsChart::ConnectionsChart(QWidget* parent) : QWidget(parent), m_type(Type::from(font())) {
    setObjectName(QStringLiteral("connectionsChart"));
    inEachLanguage(*this, [this] { setAccessibleName(CrowdTexts::connectionsChart()); });
}

void ConnectionsChart::show(const StateCounts* counts, const ConnectionsChartLayout::Moment& moment) {
    m_counts = counts;
    m_moment = moment;
    describe();
    update();
}

void ConnectionsChart::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    updateGeometry();
    update();
}

ConnectionsChartLayout ConnectionsChart::layoutOf(Side host) const {
    const QFontMetricsF caption(m_type.caption);
    ChartMetrics metrics;
    metrics.scale = m_type.scale;
    metrics.titleHeight = QFontMetricsF(m_type.bodyBold).height();
    metrics.captionHeight = caption.height();
    metrics.captionWidth = [&caption](const QString& text) { return caption.horizontalAdvance(text); };
    const int gap = m_type.space(4);
    const int wide = (width() - 3 * gap) / 2;
    const int left = host == Side::Client ? gap : 2 * gap + wide;
    const QRectF area(left, m_type.space(2), wide, height() - m_type.space(3));
    return ConnectionsChartLayout::from(metrics, m_counts ? *m_counts : StateCounts(), host, m_moment, area);
}

void ConnectionsChart::describe() {
    QStringList hosts;
    for (const Side host : {Side::Client, Side::Server}) {
        QStringList counts;
        const StateCounts::Counts shown = m_counts->at(host, m_moment.prefix);
        for (const State state : kAllStates) {
            const int count = shown[static_cast<std::size_t>(state)];
            if (count > 0) counts << CrowdTexts::countOf(state, count);
        }
        hosts << CrowdTexts::countsOf(host, listOf(counts));
    }
    setAccessibleDescription(hosts.join(u'\n'));
    setToolTip(hosts.join(u'\n'));
    tellParts(*this);
}

int ConnectionsChart::partCount() const {
    return static_cast<int>(layoutOf(Side::Client).labels.size() + layoutOf(Side::Server).labels.size());
}

SpokenPart ConnectionsChart::part(int index) const {
    auto place = static_cast<std::size_t>(index);
    ConnectionsChartLayout layout = layoutOf(Side::Client);
    const Side host = place < layout.labels.size() ? Side::Client : Side::Server;
    if (host == Side::Server) {
        place -= layout.labels.size();
        layout = layoutOf(Side::Server);
    }
    const ConnectionsChartLayout::Label& label = layout.labels[place];
    SpokenPart part;
    part.name = CrowdTexts::countsOf(host, label.text);
    part.rect = label.rect.united(label.swatch);
    return part;
}

void ConnectionsChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, Side::Client);
    paint(painter, Side::Server);
}

void ConnectionsChart::paint(QPainter& painter, Side host) const {
    const ConnectionsChartLayout chart = layoutOf(host);
    painter.setFont(m_type.bodyBold);
    painter.setPen(m_theme.text);
    painter.drawText(chart.title, Qt::AlignLeft | Qt::AlignVCenter, CrowdTexts::connectionsOf(host));
    for (const auto& step : chart.steps) {
        painter.fillRect(step.rect, m_theme.state(step.state));
        if (step.rect.height() < 4) continue; // a line between two states that may have one tone
        painter.fillRect(QRectF(step.rect.topLeft(), QSizeF(step.rect.width(), 1)), m_theme.card);
    }
    painter.setFont(m_type.caption);
    painter.setPen(m_theme.muted);
    painter.drawText(chart.highestRect, Qt::AlignRight | Qt::AlignVCenter, QString::number(chart.highest));
    for (const auto& tick : chart.ticks)
        painter.drawText(tick.rect, Qt::AlignCenter, tick.text);
    painter.setPen(m_theme.hairline);
    painter.drawLine(chart.plot.topLeft(), chart.plot.topRight());
    painter.setPen(m_theme.muted);
    painter.drawLine(chart.plot.bottomLeft(), chart.plot.bottomRight());
    for (const auto& tick : chart.ticks)
        painter.drawLine(QLineF(tick.x, chart.plot.bottom(), tick.x, chart.plot.bottom() + 3));
    for (const auto& label : chart.labels) {
        painter.fillRect(label.swatch, m_theme.state(label.state));
        painter.setPen(m_theme.stateText(label.state));
        painter.drawText(label.rect, Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
    const QLineF playhead(chart.playhead, chart.plot.top(), chart.playhead, chart.plot.bottom());
    painter.setPen(QPen(m_theme.card, 3));
    painter.drawLine(playhead);
    painter.setPen(QPen(m_theme.text, 1));
    painter.drawLine(playhead);
}

} // namespace eleven
