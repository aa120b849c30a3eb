#include "ui/inspector/inspector.h"

#include "ui/shell/ineachlanguage.h"
#include "ui/words/crowdtexts.h"
#include "ui/words/explaintexts.h"
#include "ui/words/inspectortexts.h"
#include "ui/words/keeperwords.h"
#include "ui/words/ownviewtexts.h"
#include "ui/words/timertexts.h"

#include <QTabBar>

namespace eleven {

Inspector::Inspector(QWidget* parent)
    : QTabWidget(parent), m_explain(new ExplainView), m_segment(new SegmentView), m_calls(new CallsView),
      m_sockets(new SocketsView), m_descriptors(new DescriptorsView(this)), m_kept(new KeptView(this)),
      m_checks(new ChecksView(this)), m_connections(new ConnectionsView(this)), m_timers(new TimersView) {
    setObjectName(QStringLiteral("inspector"));
    setFocusPolicy(Qt::NoFocus); // its bar has the keys: else Tab would come by here again
    tabBar()->setFocusPolicy(Qt::TabFocus);
    setDocumentMode(true);
    for (QWidget* tab : std::initializer_list<QWidget*>{m_descriptors, m_kept, m_checks, m_connections})
        tab->hide();
    tabBar()->setExpanding(false);
    tabBar()->setUsesScrollButtons(true);
    addTab(m_explain, QString());
    addTab(m_segment, QString());
    addTab(m_calls, QString());
    addTab(m_sockets, QString());
    addTab(m_timers, QString());
    inEachLanguage(*this, [this] { nameTabs(); });
    connect(m_segment, &SegmentView::explainWanted, this, &Inspector::explainWanted);
    connect(m_calls, &CallsView::explainWanted, this, &Inspector::explainWanted);
    connect(m_timers, &TimersView::explainWanted, this, &Inspector::explainWanted);
}

/// Of those that are tabs now.
void Inspector::nameTabs() {
    setTabText(indexOf(m_explain), ExplainTexts::tab());
    setTabText(indexOf(m_segment), InspectorTexts::segmentTab());
    setTabText(indexOf(m_calls), InspectorTexts::callsTab());
    setTabText(indexOf(m_sockets), InspectorTexts::socketsTab());
    setTabText(indexOf(m_descriptors), OwnViewTexts::descriptorsTab());
    setTabText(indexOf(m_kept), OwnViewTexts::keptTab());
    setTabText(indexOf(m_checks), OwnViewTexts::checksTab());
    setTabText(indexOf(m_timers), TimerTexts::timersTab());
    for (QWidget* tab : std::initializer_list<QWidget*>{m_segment, m_calls, m_sockets, m_timers})
        tab->setAccessibleName(tabText(indexOf(tab)));
    m_descriptors->setAccessibleName(OwnViewTexts::descriptorsTab());
    m_kept->setAccessibleName(keepersTitle());
    setTabToolTip(indexOf(m_kept), keepersTitle());
    setTabText(indexOf(m_connections), CrowdTexts::connectionsTab());
}

void Inspector::setFollowing(const Following* following) {
    m_explain->setFollowing(following);
    m_segment->setFollowing(following);
}

void Inspector::setTrace(const Trace* trace) {
    m_explain->setTrace(trace);
    m_segment->setTrace(trace);
    m_calls->setTrace(trace);
    m_sockets->setTrace(trace);
    m_descriptors->setTrace(trace);
    m_kept->setTrace(trace);
    m_connections->setTrace(trace);
}

void Inspector::setClients(int count) {
    const int place = indexOf(m_connections);
    const bool isCrowd = count > 1;
    m_connections->setClients(count);
    if (isCrowd == (place >= 0)) return;
    if (isCrowd) {
        setCurrentIndex(addTab(m_connections, CrowdTexts::connectionsTab()));
    } else {
        if (currentIndex() == place) setCurrentIndex(0);
        removeTab(place);
        m_connections->hide();
    }
}

void Inspector::setOwn(bool isOwn) {
    if (isOwn == (indexOf(m_kept) >= 0)) return;
    for (QWidget* tab : std::initializer_list<QWidget*>{m_descriptors, m_kept, m_checks}) {
        if (isOwn) {
            insertTab(indexOf(m_timers), tab, QString());
        } else {
            removeTab(indexOf(tab));
            tab->hide();
        }
    }
    nameTabs();
}

void Inspector::setCaptured(bool captured) {
    m_calls->setCaptured(captured);
    m_sockets->setCaptured(captured);
    m_timers->setCaptured(captured);
}

void Inspector::showPrefix(EventNumber prefix, Nanoseconds now, bool isLive) {
    m_explain->setPrefix(prefix);
    m_segment->setPrefix(prefix);
    m_calls->setPrefix(prefix);
    m_sockets->setPrefix(prefix);
    m_descriptors->setPrefix(prefix);
    m_kept->showMoment(prefix, now, isLive);
    m_connections->setPrefix(prefix);
}

void Inspector::select(SegmentId segment) {
    m_segment->select(segment);
    if (segment != 0) setCurrentWidget(m_segment);
}

void Inspector::setTheme(const Theme& theme, const Type& type) {
    m_explain->setTheme(theme, type);
    m_segment->setTheme(theme, type);
    m_calls->setTheme(theme, type);
    m_sockets->setTheme(theme, type);
    m_descriptors->setTheme(theme, type);
    m_kept->setTheme(theme, type);
    m_checks->setTheme(theme, type);
    m_connections->setTheme(theme, type);
    m_timers->setTheme(theme, type);
}

} // namespace eleven
