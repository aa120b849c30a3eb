#pragma once
// Who keeps this connection open? Each connection that its peer has given up, and every process and
// descriptor that holds it at the moment that is shown. Reads the trace only while it is in sight; how long
// it is so by now goes on once a second.

#include "core/projection/keepers.h"
#include "ui/inspector/toldtable.h"
#include "ui/session/atprefix.h"

#include <QElapsedTimer>
#include <QTimer>

namespace eleven {

class KeptView : public ToldTable {
    Q_OBJECT
public:
    explicit KeptView(QWidget* parent = nullptr);
    /// Needed again whenever the trace was cleared.
    void setTrace(const Trace* trace);
    /// `now` is the time in the trace; it goes on from there if the moment `isLive`.
    void showMoment(EventNumber prefix, Nanoseconds now, bool isLive);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void read() override;
    [[nodiscard]] QString connectionHtml(const KeptOpen& kept, Nanoseconds now) const;

    const Trace* m_trace = nullptr;
    EventNumber m_prefix = 0;
    Nanoseconds m_now{0};
    bool m_isLive = false;
    QElapsedTimer m_sinceNow;
    QTimer m_tick; ///< single shot
    AtPrefix<Keepers> m_keepers;
};

} // namespace eleven
