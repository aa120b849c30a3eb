#pragma once
// The tabs at the foot of the window that look closely: Explain, Segment, System calls, Sockets, Timers;
// where programs of the user's own run, their descriptors and what they keep open. On a low window the state
// diagram is one of the tabs.

#include "core/projection/endpoints.h"
#include "ui/explain/explainview.h"
#include "ui/inspector/callsview.h"
#include "ui/inspector/checksview.h"
#include "ui/inspector/connectionsview.h"
#include "ui/inspector/descriptorsview.h"
#include "ui/inspector/keptview.h"
#include "ui/inspector/segmentview.h"
#include "ui/inspector/socketsview.h"
#include "ui/inspector/timersview.h"

#include <QTabWidget>

namespace eleven {

class Inspector : public QTabWidget {
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);

    void setTrace(const Trace* trace);
    /// With one client there is no tab of connections.
    void setClients(int count);
    /// Programs of the user's own run: they have tabs of their own.
    void setOwn(bool isOwn);
    /// What is shown is of a capture: of calls, sockets and timers nobody was asked.
    void setCaptured(bool captured);
    void setChosen(int client) { m_connections->setChosen(client); }
    /// Whose connection is shown of many; not owned, null: all there are.
    void setFollowing(const Following* following);
    /// `now`: see KeptView.
    void showPrefix(EventNumber prefix, Nanoseconds now, bool isLive);
    void select(SegmentId segment);
    void setTheme(const Theme& theme, const Type& type);

    [[nodiscard]] ExplainView* explain() const { return m_explain; }
    [[nodiscard]] SegmentView* segment() const { return m_segment; }
    [[nodiscard]] CallsView* calls() const { return m_calls; }
    [[nodiscard]] SocketsView* sockets() const { return m_sockets; }
    [[nodiscard]] DescriptorsView* descriptors() const { return m_descriptors; }
    [[nodiscard]] KeptView* kept() const { return m_kept; }
    [[nodiscard]] ChecksView* checks() const { return m_checks; }
    [[nodiscard]] ConnectionsView* connections() const { return m_connections; }
    [[nodiscard]] TimersView* timers() const { return m_timers; }

signals:
    /// Somebody asked what one of these is: names of entries, the first one above all.
    void explainWanted(const QStringList& names);

private:
    void nameTabs();

    ExplainView* m_explain;
    SegmentView* m_segment;
    CallsView* m_calls;
    SocketsView* m_sockets;
    DescriptorsView* m_descriptors; ///< tabs only of the user's own programs
    KeptView* m_kept;
    ChecksView* m_checks;
    ConnectionsView* m_connections; ///< a tab only where there are many clients
    TimersView* m_timers;
};

} // namespace eleven
