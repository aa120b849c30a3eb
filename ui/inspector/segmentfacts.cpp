#include "ui/inspector/segmentfacts.h"

#include "ui/words/inspectortexts.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace eleven {

namespace {

struct FlagName {
    Flag flag;
    const char* name;
};
// In the order of the header, from the left.
constexpr std::array<FlagName, 8> kFlags = {{{kCwr, "CWR"},
                                             {kEce, "ECE"},
                                             {kUrg, "URG"},
                                             {kAck, "ACK"},
                                             {kPsh, "PSH"},
                                             {kRst, "RST"},
                                             {kSyn, "SYN"},
                                             {kFin, "FIN"}}};
constexpr std::size_t kShownBytes = 8;

std::uint32_t number(const std::vector<std::uint8_t>& bytes, std::size_t from, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t i = from; i < from + count; ++i)
        value = value << 8 | bytes[i];
    return value;
}

QString optionText(const std::vector<std::uint8_t>& bytes, std::size_t at, std::size_t length) {
    const std::uint8_t kind = bytes[at];
    if (kind == 2 && length == 4) return QStringLiteral("mss %1").arg(number(bytes, at + 2, 2));
    if (kind == 3 && length == 3) return QStringLiteral("wscale %1").arg(bytes[at + 2]);
    if (kind == 4 && length == 2) return QStringLiteral("sackOK");
    if (kind == 5) return QStringLiteral("sack");
    if (kind == 8 && length == 10) {
        return QStringLiteral("TS val %1 ecr %2").arg(number(bytes, at + 2, 4)).arg(number(bytes, at + 6, 4));
    }
    return QStringLiteral("kind %1").arg(kind);
}

void appendFlagRow(std::vector<HeaderCell>& cells, const Segment& segment) {
    constexpr int kRow = 3;
    cells.push_back({kRow, 0, 4, InspectorTexts::dataOffset(segment.dataOffset()), false,
                     InspectorTexts::dataOffsetName(segment.dataOffset())});
    cells.push_back({kRow, 4, 4, InspectorTexts::reserved(), false, InspectorTexts::reservedName()});
    int column = 8;
    for (const auto& [flag, name] : kFlags) {
        const QString whole = QString::fromLatin1(name);
        const bool isSet = segment.has(flag);
        cells.push_back({kRow, column, isSet ? 2 : 1, isSet ? whole : whole.left(1), isSet,
                         InspectorTexts::flagName(whole, isSet), whole});
        column += isSet ? 2 : 1;
    }
    cells.push_back({kRow, column, 32 - column, InspectorTexts::window(segment.window), false});
}

QString dataText(const std::vector<std::uint8_t>& payload) {
    QStringList hex;
    QString text;
    for (std::size_t i = 0; i < std::min(payload.size(), kShownBytes); ++i) {
        const std::uint8_t byte = payload[i];
        hex << QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0'));
        text += byte >= 0x20 && byte < 0x7f ? QLatin1Char(static_cast<char>(byte)) : QLatin1Char('.');
    }
    const QString more = payload.size() > kShownBytes ? QStringLiteral("…") : QString();
    return QStringLiteral("%1%2  “%3%2”").arg(hex.join(u' '), more, text);
}

} // namespace

SegmentId newestSegment(const Trace& trace, EventNumber prefix, const Following* following) {
    for (EventNumber n = std::min<EventNumber>(prefix, trace.size()); n > 0; --n) {
        const auto* segment = as<SegmentEvent>(trace.at(n));
        if (segment == nullptr || segment->stacked) continue;
        if (following == nullptr || following->concerns(n)) return segment->id;
    }
    return 0;
}

std::optional<SegmentFacts> segmentFacts(const Trace& trace, const SegmentEvents& events, EventNumber prefix,
                                         SegmentId id) {
    SegmentFacts facts;
    bool isKnown = false;
    events.of(id, [&](EventNumber n) {
        if (n > prefix) return;
        const Event& event = trace.at(n);
        if (const auto* fate = as<FateEvent>(event)) {
            if (fate->fate == Fate::Copied) {
                ++facts.copies;
            } else {
                facts.fate = *fate;
                facts.ended = event.t;
            }
        } else if (const auto* segment = as<SegmentEvent>(event); segment->id == id) {
            facts.sent = *segment;
            facts.captured = event.t;
            isKnown = true;
        } else {
            ++facts.repeated;
        }
    });
    return isKnown ? std::optional(facts) : std::nullopt;
}

std::vector<HeaderCell> headerCells(const SegmentEvent& sent) {
    if (!sent.segment) return {};
    const Segment& segment = *sent.segment;
    std::vector<HeaderCell> cells;
    cells.push_back({0, 0, 16, InspectorTexts::sourcePort(segment.sourcePort), false});
    cells.push_back({0, 16, 16, InspectorTexts::destinationPort(segment.destinationPort), false});
    cells.push_back({1, 0, 32, InspectorTexts::sequenceNumber(sent.relativeSeq, segment.seq.raw()), false});
    cells.push_back({2, 0, 32,
                     segment.has(kAck)
                         ? InspectorTexts::acknowledgmentNumber(sent.relativeAck, segment.ack.raw())
                         : InspectorTexts::noAcknowledgment(),
                     false});
    appendFlagRow(cells, segment);
    cells.push_back({4, 0, 16, InspectorTexts::checksum(segment.checksum), false});
    cells.push_back({4, 16, 16, InspectorTexts::urgentPointer(segment.urgentPointer), false});
    int row = 5;
    if (!segment.options.empty()) {
        cells.push_back({row++, 0, 32, InspectorTexts::options(optionsText(segment.options)), false});
    }
    if (!segment.payload.empty()) {
        cells.push_back(
            {row, 0, 32, InspectorTexts::payload(segment.payload.size(), dataText(segment.payload)), false});
    }
    return cells;
}

QString optionsText(const std::vector<std::uint8_t>& options) {
    QStringList parts;
    for (std::size_t at = 0; at < options.size();) {
        if (options[at] == 0) break;
        if (options[at] == 1) {
            parts << QStringLiteral("nop");
            ++at;
            continue;
        }
        const std::size_t length = at + 1 < options.size() ? options[at + 1] : 0;
        if (length < 2 || at + length > options.size()) {
            parts << InspectorTexts::cutOff();
            break;
        }
        parts << optionText(options, at, length);
        at += length;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace eleven
