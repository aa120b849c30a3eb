#pragma once
// The rows of the Timers tab: what each says at a moment, and where its parts stand. Plain values, without a
// window; TimersView paints them.

#include "core/projection/timers.h"

#include <QRect>
#include <QString>

#include <optional>
#include <vector>

namespace eleven {

struct TimerRow {
    State state = State::Closed;
    QString name;     ///< "SYN back-off"
    QString where;    ///< "client, port 40312"
    QString left;     ///< "4.1 s"
    QString count;    ///< "fired 2×"
    QString sentence; ///< what happens when it is over
    double part = 0;  ///< left of the whole, 0 to 1
    bool canSkip = false;
    QString entry = {}; ///< of Explain
};
[[nodiscard]] TimerRow timerRow(const RunningTimer& timer, Nanoseconds now);

/// Of many clients all timers are shown: those of `own`, then the others of `all`.
[[nodiscard]] std::vector<RunningTimer> ownFirst(std::vector<RunningTimer> own,
                                                 const std::vector<RunningTimer>& all);

/// How long the rows stay as they are; none: nothing runs down any more.
[[nodiscard]] std::optional<std::chrono::milliseconds>
untilNextChange(const std::vector<RunningTimer>& timers, Nanoseconds now);

/// Widths and heights of what does not shrink, in pixels.
struct TimerRowMetrics {
    int gap = 4, line = 16;
    QSize pill;
    int name = 0, left = 0, count = 0;
    QSize skip;
    [[nodiscard]] int rowHeight() const { return std::max(pill.height(), line) + line + 4 * gap; }
    [[nodiscard]] int leastWidth() const;
};

/// State, name, bar, time and count; below them where it runs and what happens. The bar takes what is left.
struct TimerRowLayout {
    QRect pill, name, bar, left, count, skip, words;
    [[nodiscard]] static TimerRowLayout of(const QRect& row, const TimerRowMetrics& metrics);
};

} // namespace eleven
