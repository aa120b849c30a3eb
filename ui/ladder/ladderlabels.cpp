#include "ui/ladder/ladderlabels.h"

#include "ui/words/viewtexts.h"

#include <QStringList>

namespace eleven {

namespace {

constexpr std::size_t kShownPayload = 12;
const QString kGap = QStringLiteral("   ");

/// What can be printed of the payload; a dot for every other octet.
QString payloadText(const std::vector<std::uint8_t>& payload) {
    QString text;
    for (std::size_t i = 0; i < payload.size() && i < kShownPayload; ++i) {
        const std::uint8_t octet = payload[i];
        text += octet >= 0x20 && octet < 0x7f ? QChar(char16_t{octet}) : QChar(u'·');
    }
    if (payload.size() > kShownPayload) text += u'…';
    return u'“' + text + u'”';
}

} // namespace

QString flagsText(const SegmentEvent& sent) { return QString::fromStdString(flagNames(sent.segment->flags)); }

QString textAbove(const SegmentEvent& sent) {
    const QString flags = flagsText(sent);
    return sent.segment->payload.empty() ? flags
                                         : flags + QStringLiteral("  ") + payloadText(sent.segment->payload);
}

QString textBelow(const SegmentEvent& sent, Fate fate) {
    const Segment& segment = *sent.segment;
    QStringList parts;
    if (segment.sequenceLength() > 0 || segment.has(kRst)) {
        parts << QStringLiteral("seq %1").arg(sent.relativeSeq);
    }
    if (segment.has(kAck)) parts << QStringLiteral("ack %1").arg(sent.relativeAck);
    if (!segment.payload.empty()) parts << QStringLiteral("len %1").arg(segment.payload.size());
    QString text = parts.join(kGap);
    const QString dot = QStringLiteral(" · ");
    if (segment.has(kSyn) && segment.maximumSegmentSize() != 0) {
        text += dot + QStringLiteral("mss %1").arg(segment.maximumSegmentSize());
    }
    if (sent.injected) text = ViewTexts::forged() + dot + text;
    if (sent.alters != 0) text = ViewTexts::altered() + dot + text;
    if (fate == Fate::Copied) return ViewTexts::copied() + dot + text;
    return sent.repeats != 0 ? ViewTexts::again() + dot + text : text;
}

QString remarkText(const Ladder::Mark& mark) {
    if (mark.kind == Ladder::Mark::Kind::Death) return ViewTexts::death(mark.death);
    if (mark.kind == Ladder::Mark::Kind::OverLo) return ViewTexts::overLoHere();
    return ViewTexts::keptBackHere(mark.sent.segment ? flagsText(mark.sent) : QString(), mark.count);
}

QString noteText(const Ladder::Sent& sent) {
    QString what = flagsText(sent.event);
    const std::size_t length = sent.event.segment->payload.size();
    if (length > 0) what += QStringLiteral("  len %1").arg(length);
    if (sent.count > 1) what += QStringLiteral("  ×%1").arg(sent.count);
    return what;
}

QString elided(const QString& text, double width, const LadderMetrics::Width& measure) {
    if (measure(text) <= width) return text;
    for (qsizetype length = text.size() - 1; length > 0; --length) {
        const QString cut = text.left(length).trimmed() + u'…';
        if (measure(cut) <= width) return cut;
    }
    return {};
}

} // namespace eleven
