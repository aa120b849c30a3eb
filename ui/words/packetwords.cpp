#include "ui/words/packetwords.h"

#include "core/call/calltype.h"
#include "ui/words/corewords.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {

namespace {

/// "0.04 ms", "41 s"
QString heldText(Nanoseconds time) {
    const double seconds = static_cast<double>(time.count()) / 1e9;
    const bool isShort = seconds < 0.9995;
    const double number = isShort ? seconds * 1000 : seconds;
    return (isShort ? QCoreApplication::translate("Lists", "%1 ms", "milliseconds")
                    : QCoreApplication::translate("Lists", "%1 s", "seconds"))
        .arg(number, 0, 'f', number < 9.95 ? (isShort ? 2 : 1) : 0);
}

} // namespace

QString PacketWords::comment(SegmentId segment, EventNumber fate) const {
    const SegmentStory& story = m_stories.of(segment);
    if (story.sent == 0) return {};
    QStringList all{sender(story)};
    for (const EventNumber number : story.changes)
        all << change(number);
    for (const SegmentStory::End& one : story.ends) {
        if (fate != 0 && one.fate != fate) continue;
        all << end(story, one.fate);
        for (const EventNumber number : one.changes)
            all << change(number);
    }
    const SegmentEvent& sent = event(story);
    if (sent.keptBack)
        all << tr("Kept back by the wire: its answer is held already.");
    else if (sent.stacked)
        all << tr("Stacked on the one that is held: it has no way of its own.");
    else if (story.ends.empty())
        all << tr("Still held at the end of the recording.");
    return sentences(all);
}

QString PacketWords::inferred(SegmentId segment, EventNumber fate) const {
    const SegmentStory& story = m_stories.of(segment);
    QStringList all;
    for (const EventNumber number : story.changes)
        all << tr("Inferred: %1").arg(change(number));
    for (const SegmentStory::End& one : story.ends)
        for (const EventNumber number :
             fate == 0 || one.fate == fate ? one.changes : std::vector<EventNumber>())
            all << tr("Inferred: %1").arg(change(number));
    return sentences(all);
}

QString PacketWords::sender(const SegmentStory& story) const {
    const SegmentEvent& sent = event(story);
    const QString host = CoreWords::side(sent.from);
    if (sent.injected) return tr("Forged: the %1's kernel did not send it.").arg(host);
    if (sent.alters != 0) return tr("Changed on the wire: the %1's kernel sent it otherwise.").arg(host);
    const bool needsAnswer = sent.segment && sent.segment->sequenceLength() > 0;
    if (sent.repeats != 0 && needsAnswer)
        return tr("Sent again by the %1's kernel: no acknowledgment has reached it.").arg(host);
    if (story.cause == 0) return tr("Sent by a timer of the %1's kernel.").arg(host);
    const Event& cause = m_trace.at(story.cause);
    if (const auto* call = as<CallEvent>(cause); call != nullptr && call->call.type->dialect == Dialect::C)
        return CoreWords::named(tr("Sent by %2() of the %1."), call->who)
            .arg(QString::fromStdString(call->name()));
    if (const auto* exit = as<ExitEvent>(cause))
        return CoreWords::named(tr("Sent because the process of the %1 ended."), exit->who);
    const auto* arrived = as<FateEvent>(cause);
    if (arrived == nullptr) return tr("Sent by Qt's event loop on the %1.").arg(host);
    const SegmentEvent& asked = event(m_stories.of(arrived->id));
    return tr("Sent by the %1's kernel in answer to %2.").arg(host, CoreWords::flags(asked.segment->flags));
}

QString PacketWords::end(const SegmentStory& story, EventNumber fate) const {
    const QString held = heldText(m_trace.at(fate).t - m_trace.at(story.since).t);
    switch (as<FateEvent>(m_trace.at(fate))->fate) {
    case Fate::Delivered: return tr("Delivered, held for %1.").arg(held);
    case Fate::Dropped: return tr("Dropped on the wire, held for %1.").arg(held);
    case Fate::Copied: return tr("A copy was delivered, held for %1.").arg(held);
    case Fate::Altered: return tr("Changed on the wire, held for %1: this one did not arrive.").arg(held);
    case Fate::Refused: return tr("Not taken by the other kernel, held for %1.").arg(held);
    }
    return {};
}

/// "client: SYN-SENT → ESTABLISHED."
QString PacketWords::change(EventNumber number) const {
    const auto& changed = *as<StateEvent>(m_trace.at(number));
    return tr("%1: %2 → %3.", "an endpoint and its states")
        .arg(CoreWords::endpoint(changed.who), CoreWords::state(changed.from), CoreWords::state(changed.to));
}

} // namespace eleven
