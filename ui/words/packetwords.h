#pragma once
// The comment of a packet in a capture: who sent the segment, what became of it, and the states that changed
// with it.

#include "core/projection/segmentstories.h"
#include "core/recording/trace.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class PacketWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::PacketWords)
public:
    /// Both must outlive it; `stories` has all of `trace`.
    PacketWords(const Trace& trace, const SegmentStories& stories) : m_trace(trace), m_stories(stories) {}

    /// As its receiver got it by the FateEvent `fate`; 0: as its sender saw it, with all that became of it.
    [[nodiscard]] QString comment(SegmentId segment, EventNumber fate) const;

    /// Of a capture: the states that are inferred with it.
    [[nodiscard]] QString inferred(SegmentId segment, EventNumber fate) const;

private:
    [[nodiscard]] const SegmentEvent& event(const SegmentStory& story) const {
        return *as<SegmentEvent>(m_trace.at(story.sent));
    }
    [[nodiscard]] QString sender(const SegmentStory& story) const;
    [[nodiscard]] QString end(const SegmentStory& story, EventNumber fate) const;
    [[nodiscard]] QString change(EventNumber number) const;

    const Trace& m_trace;
    const SegmentStories& m_stories;
};

} // namespace eleven
