#include "ui/session/tracefeed.h"

#include <QSocketNotifier>

namespace eleven {

TraceFeed::TraceFeed(StageInbox& inbox, QObject* parent)
    : QObject(parent), m_inbox(inbox),
      m_notifier(new QSocketNotifier(inbox.readiness(), QSocketNotifier::Read, this)) {
    connect(m_notifier, &QSocketNotifier::activated, this, &TraceFeed::takeAll);
}

Nanoseconds TraceFeed::now() const {
    if (m_trace.isEmpty()) return Nanoseconds{0};
    return m_trace.at(m_trace.size()).t + Nanoseconds{m_sinceNewest.nsecsElapsed()};
}

void TraceFeed::takeAll() {
    bool newSituation = false;
    for (StageMessage& message : m_inbox.takeAll()) {
        if (auto* event = std::get_if<Event>(&message)) {
            m_trace.append(std::move(*event));
            m_sinceNewest.start();
            m_grew = true;
        } else if (auto* situation = std::get_if<Situation>(&message)) {
            m_situation = std::move(*situation);
            newSituation = true;
        } else {
            m_trace.clear();
            m_grew = false;
            emit restarted();
        }
    }
    tellGrowth();
    if (newSituation) emit situationChanged();
}

void TraceFeed::tellGrowth() {
    if (!m_grew) return;
    m_grew = false;
    emit grown();
}

} // namespace eleven
