#pragma once
// Takes what the lesson thread posted and keeps the window's own Trace and the latest Situation. Lives on the
// GUI thread; wakes only when the inbox becomes readable.

#include "core/recording/trace.h"
#include "core/session/lessonthread.h"

#include <QElapsedTimer>
#include <QObject>

class QSocketNotifier;

namespace eleven {

class TraceFeed : public QObject {
    Q_OBJECT
public:
    explicit TraceFeed(StageInbox& inbox, QObject* parent = nullptr);

    [[nodiscard]] const Trace& trace() const { return m_trace; }
    [[nodiscard]] const Situation& situation() const { return m_situation; }
    /// What time it is now in the trace: that of its newest event and what passed since it came.
    [[nodiscard]] Nanoseconds now() const;

public slots:
    /// Takes everything that waits in the inbox.
    void takeAll();

signals:
    /// A new lab: the trace is empty again.
    void restarted();
    /// One or more events were appended.
    void grown();
    void situationChanged();

private:
    void tellGrowth();

    StageInbox& m_inbox;
    QSocketNotifier* m_notifier;
    Trace m_trace;
    Situation m_situation;
    QElapsedTimer m_sinceNewest;
    bool m_grew = false;
};

} // namespace eleven
