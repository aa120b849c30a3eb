#pragma once
// What is written along a segment of the ladder, and how large text is. Pure.

#include "core/projection/ladder.h"

#include <QString>

#include <functional>

namespace eleven {

/// How large things are. Heights in pixels; widths are asked for, because labels are of any length.
struct LadderMetrics {
    using Width = std::function<double(const QString&)>;
    double scale = 1; ///< 1 at 13 px
    double boldHeight = 16;
    double captionHeight = 13;
    double stateHeight = 15;
    Width boldWidth;
    Width captionWidth;
    Width stateWidth;
};

/// "SYN,ACK"
[[nodiscard]] QString flagsText(const SegmentEvent& sent);
/// Above the line: "PSH,ACK  “hello”".
[[nodiscard]] QString textAbove(const SegmentEvent& sent);
/// Below the line: "seq 0 · mss 1460", "seq 1   ack 1   len 5", "ack 6".
[[nodiscard]] QString textBelow(const SegmentEvent& sent, Fate fate);
/// It stands beside a band and is no death.
[[nodiscard]] constexpr bool isRemark(Ladder::Mark::Kind kind) {
    return kind == Ladder::Mark::Kind::KeptBack || kind == Ladder::Mark::Kind::OverLo;
}
/// "SYN again ×3, kept back"
/// It stands beside the band of its end.
[[nodiscard]] constexpr bool isBesideBand(Ladder::Mark::Kind kind) {
    return isRemark(kind) || kind == Ladder::Mark::Kind::Death;
}
[[nodiscard]] QString remarkText(const Ladder::Mark& mark);
/// In the note of a held segment: "PSH,ACK  len 5  ×3".
[[nodiscard]] QString noteText(const Ladder::Sent& sent);
/// `text`, cut to at most `width` with an ellipsis.
[[nodiscard]] QString elided(const QString& text, double width, const LadderMetrics::Width& measure);

} // namespace eleven
