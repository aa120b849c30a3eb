#include "ui/inspector/connectionschartlayout.h"

#include "ui/words/crowdtexts.h"

#include <algorithm>
#include <cmath>

namespace eleven {

namespace {

constexpr double kGap = 6;
constexpr double kTickRoom = 56; ///< at least this far apart
constexpr double kNow = 8;       ///< how it is since the newest event

double seconds(Nanoseconds time) { return static_cast<double>(time.count()) / 1e9; }

/// 1, 2 or 5 times a power of ten, not below `least`.
double roundStep(double least) {
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least) return factor * power;
    }
    return 10 * power;
}

class Chart {
public:
    Chart(const ChartMetrics& metrics, const StateCounts& counts, Side host,
          const ConnectionsChartLayout::Moment& moment)
        : m_metrics(metrics), m_counts(counts), m_host(host), m_moment(moment) {}

    ConnectionsChartLayout layOut(QRectF area) {
        m_layout.highest = std::max(1, m_counts.mostLiving(m_host));
        placeParts(area);
        addSteps();
        addLabels(m_counts.at(m_host, m_moment.prefix), area);
        addTicks();
        m_layout.playhead = xOf(m_moment.time);
        return std::move(m_layout);
    }

private:
    [[nodiscard]] double px(double pixels) const { return pixels * m_metrics.scale; }
    [[nodiscard]] double width(const QString& text) const { return m_metrics.captionWidth(text); }
    [[nodiscard]] double xOf(Nanoseconds time) const {
        const double whole = std::max(1e-9, seconds(m_moment.end));
        return m_layout.plot.left() + axisWidth() * std::min(1.0, seconds(time) / whole);
    }
    [[nodiscard]] double axisWidth() const { return std::max(0.0, m_layout.plot.width() - px(kNow)); }

    [[nodiscard]] double labelWidth() const {
        double widest = 0;
        for (const State state : kAllStates)
            widest = std::max(widest, width(CrowdTexts::countOf(state, m_layout.highest)));
        return px(8) + px(kGap) + widest;
    }

    void placeParts(QRectF area) {
        const double numbers = width(QString::number(m_layout.highest)) + px(kGap);
        m_layout.title = QRectF(area.left(), area.top(), area.width(), m_metrics.titleHeight);
        m_layout.plot = QRectF(area.left() + numbers, m_layout.title.bottom() + px(kGap),
                               area.width() - numbers - labelWidth() - px(2 * kGap), 0);
        m_layout.plot.setBottom(area.bottom() - m_metrics.captionHeight - px(3));
        m_layout.highestRect = QRectF(area.left(), m_layout.plot.top() - m_metrics.captionHeight / 2,
                                      numbers - px(kGap), m_metrics.captionHeight);
    }

    // A column a pixel; columns that say the same become one step.
    void addSteps() {
        StateCounts::Counts counts{};
        const int columns = std::max(0, static_cast<int>(m_layout.plot.width()));
        const double perColumn = seconds(m_moment.end) / std::max(1.0, axisWidth());
        const auto& changes = m_counts.changes(m_host);
        int from = 0;
        for (int column = 0; column < columns; ++column) {
            const bool isLast = column + 1 == columns;
            const auto isThen = [&](const StateCounts::Change& change) {
                return isLast || seconds(change.time) <= perColumn * (column + 1);
            };
            const auto next = std::partition_point(changes.begin(), changes.end(), isThen);
            const StateCounts::Counts now =
                m_counts.after(m_host, static_cast<std::size_t>(next - changes.begin()));
            if (now == counts) continue;
            addColumn(counts, from, column);
            counts = now;
            from = column;
        }
        addColumn(counts, from, columns);
    }

    void addColumn(const StateCounts::Counts& counts, int from, int to) {
        const QRectF& plot = m_layout.plot;
        double bottom = plot.bottom();
        for (std::size_t i = 1; i < kStateCount && to > from; ++i) {
            if (counts[i] == 0) continue;
            const double top = bottom - plot.height() * counts[i] / m_layout.highest;
            m_layout.steps.push_back(
                {kAllStates[i], QRectF(plot.left() + from, top, to - from, bottom - top)});
            bottom = top;
        }
    }

    void addLabels(const StateCounts::Counts& shown, QRectF area) {
        const double left = m_layout.plot.right() + px(2 * kGap);
        double top = m_layout.title.bottom() + px(2);
        for (std::size_t i = kStateCount; i-- > 0;) {
            if (shown[i] == 0 || top + m_metrics.captionHeight > area.bottom()) continue;
            const QRectF line(left, top, area.right() - left, m_metrics.captionHeight);
            m_layout.labels.push_back({kAllStates[i], shown[i], CrowdTexts::countOf(kAllStates[i], shown[i]),
                                       QRectF(line.left(), line.center().y() - px(4), px(8), px(8)),
                                       line.adjusted(px(8) + px(kGap), 0, 0, 0)});
            top = line.bottom() + px(1);
        }
    }

    void addTicks() {
        const double whole = seconds(m_moment.end);
        if (whole <= 0 || m_layout.plot.width() < px(kTickRoom)) return;
        const double step = roundStep(whole * px(kTickRoom) / axisWidth());
        for (int i = 0; i * step <= whole; ++i) {
            ConnectionsChartLayout::Tick tick;
            tick.text = CrowdTexts::axisSeconds(i * step, step);
            tick.x = m_layout.plot.left() + axisWidth() * i * step / whole;
            const double wide = width(tick.text);
            const double left = std::min(tick.x - wide / 2, m_layout.plot.right() - wide);
            tick.rect = QRectF(std::max(m_layout.plot.left(), left), m_layout.plot.bottom() + px(3), wide,
                               m_metrics.captionHeight);
            m_layout.ticks.push_back(tick);
        }
    }

    const ChartMetrics& m_metrics;
    const StateCounts& m_counts;
    const Side m_host;
    const ConnectionsChartLayout::Moment& m_moment;
    ConnectionsChartLayout m_layout;
};

} // namespace

ConnectionsChartLayout ConnectionsChartLayout::from(const ChartMetrics& metrics, const StateCounts& counts,
                                                    Side host, const Moment& moment, QRectF area) {
    return Chart(metrics, counts, host, moment).layOut(area);
}

} // namespace eleven
