#include "app/arrows.h"

#include "app/columntext.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr std::size_t kStopWidth = 21; // a line that a held or dropped segment ends is at least as long

} // namespace

std::string numbersOf(const SegmentEvent& sent) {
    const Segment& segment = *sent.segment;
    std::string text;
    if (segment.sequenceLength() > 0 || !segment.has(kAck))
        text += " seq " + std::to_string(sent.relativeSeq);
    if (segment.has(kAck)) text += " ack " + std::to_string(sent.relativeAck);
    if (!segment.payload.empty()) text += " len " + std::to_string(segment.payload.size());
    return text.substr(1);
}

std::string wholeArrow(Side from, const std::string& label, std::string_view dash) {
    const std::size_t dashes = kWireWidth - 1 - std::min(displayWidth(label) + 2, kWireWidth - 1);
    const std::string left = repeated(dash, dashes / 2);
    const std::string right = repeated(dash, dashes - dashes / 2);
    if (from == Side::Client) return left + " " + label + " " + right + "▶";
    return "◀" + right + " " + label + " " + left;
}

std::string stoppedArrow(Side from, const std::string& label, const std::string& sign,
                         const std::string& word) {
    const std::size_t used = displayWidth(label) + 3;
    const std::string rest = repeated("─", used < kStopWidth ? kStopWidth - used : 0);
    if (from == Side::Client)
        return padded("─ " + label + " " + rest + sign + " " + word, kWireWidth, Align::Left);
    return padded(word + " " + sign + rest + " " + label + " ─", kWireWidth, Align::Right);
}

} // namespace eleven
