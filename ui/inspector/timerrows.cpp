#include "ui/inspector/timerrows.h"

#include "core/explain/names.h"
#include "ui/words/timertexts.h"

#include <algorithm>
#include <set>

namespace eleven {

namespace {

using namespace std::chrono_literals;

constexpr int kLeastBar = 48; // pixels

double share(Nanoseconds left, Nanoseconds full) {
    if (full <= 0ns) return 0;
    return std::clamp(static_cast<double>(left.count()) / static_cast<double>(full.count()), 0.0, 1.0);
}

} // namespace

TimerRow timerRow(const RunningTimer& timer, Nanoseconds now) {
    const Nanoseconds left = timer.left(now);
    TimerRow row;
    row.state = timer.socket.state;
    row.name = TimerTexts::timerName(timer.kind);
    row.where = TimerTexts::timerPlace(timer.socket);
    row.left = TimerTexts::timerLeft(left);
    row.count = TimerTexts::timerFired(timer.fired());
    row.sentence = TimerTexts::timerOver(timer);
    row.part = share(left, timer.full);
    row.entry = QString::fromStdString(entryOf(timer.kind));
    row.canSkip = timer.kind == TimerKind::TimeWait;
    return row;
}

std::vector<RunningTimer> ownFirst(std::vector<RunningTimer> own, const std::vector<RunningTimer>& all) {
    const auto keyOf = [](const RunningTimer& timer) {
        return std::pair(timer.socket.host, timer.socket.socket);
    };
    std::set<std::pair<Side, SocketId>> shown;
    for (const RunningTimer& timer : own)
        shown.insert(keyOf(timer));
    for (const RunningTimer& timer : all) {
        if (shown.insert(keyOf(timer)).second) own.push_back(timer);
    }
    return own;
}

std::optional<std::chrono::milliseconds> untilNextChange(const std::vector<RunningTimer>& timers,
                                                         Nanoseconds now) {
    std::optional<std::chrono::milliseconds> soonest;
    for (const RunningTimer& timer : timers) {
        const Nanoseconds left = timer.left(now);
        if (left <= 0ns) continue; // its kernel is late: a new reading comes by itself
        const std::chrono::milliseconds change = left < 10s ? 100ms : 500ms;
        soonest = std::min(soonest.value_or(change), change);
    }
    return soonest;
}

int TimerRowMetrics::leastWidth() const {
    return pill.width() + name + kLeastBar + left + count + skip.width() + 8 * gap * 2;
}

TimerRowLayout TimerRowLayout::of(const QRect& row, const TimerRowMetrics& metrics) {
    const int gap = 2 * metrics.gap;
    const int upper = std::max(metrics.pill.height(), metrics.line);
    const int middle = row.top() + metrics.gap + upper / 2;
    const auto onLine = [middle](int left, QSize size) {
        return QRect(QPoint(left, middle - size.height() / 2), size);
    };
    TimerRowLayout layout;
    layout.pill = onLine(row.left() + gap, metrics.pill);
    layout.name = onLine(layout.pill.right() + 1 + gap, {metrics.name, metrics.line});
    const int right = row.right() + 1 - gap;
    layout.skip = QRect(QPoint(right - metrics.skip.width(), row.center().y() - metrics.skip.height() / 2),
                        metrics.skip);
    layout.count = onLine(layout.skip.left() - gap - metrics.count, {metrics.count, metrics.line});
    layout.left = onLine(layout.count.left() - gap - metrics.left, {metrics.left, metrics.line});
    const int barLeft = layout.name.right() + 1 + gap;
    layout.bar = onLine(barLeft, {std::max(0, layout.left.left() - gap - barLeft), metrics.line / 2});
    layout.words = QRect(layout.pill.left(), row.top() + 2 * metrics.gap + upper,
                         std::max(0, layout.skip.left() - gap - layout.pill.left()), metrics.line);
    return layout;
}

} // namespace eleven
