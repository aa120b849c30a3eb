#pragma once
// How many sockets of one host were in which state over time, as numbers: stacked steps, one height a socket,
// with a label for each state there is at the playhead. CLOSED is the absence of a socket: it is named but
// has no step. Plain values; ConnectionsChart paints them.

#include "core/projection/statecounts.h"

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

namespace eleven {

/// How large text is. Heights in pixels.
struct ChartMetrics {
    double scale = 1; ///< 1 at 13 px
    double titleHeight = 17;
    double captionHeight = 14;
    std::function<double(const QString&)> captionWidth;
};

struct ConnectionsChartLayout {
    /// The place that is shown, and the whole time axis.
    struct Moment {
        EventNumber prefix = 0;
        Nanoseconds time{0};
        Nanoseconds end{0}; ///< of the newest event
    };
    struct Step {
        State state = State::Closed;
        QRectF rect;
    };
    struct Label {
        State state = State::Closed;
        int count = 0;
        QString text;
        QRectF swatch, rect;
    };
    struct Tick {
        QString text;
        double x = 0;
        QRectF rect;
    };

    QRectF title, plot;
    std::vector<Step> steps;
    std::vector<Label> labels; ///< of what there is at the playhead, highest step first
    std::vector<Tick> ticks;
    int highest = 0; ///< the number of sockets at the top of the plot
    QRectF highestRect;
    double playhead = 0; ///< x

    [[nodiscard]] static ConnectionsChartLayout from(const ChartMetrics& metrics, const StateCounts& counts,
                                                     Side host, const Moment& moment, QRectF area);
};

} // namespace eleven
