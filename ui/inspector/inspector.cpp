// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "ui/texts.h"

#include <QTabBar>

namespace eleven {

Inspector::Inspector(QWidget* parent)
    : QTabWidget(parent), m_segment(new SegmentView), m_calls(new CallsView), m_sockets(new SocketsView) {
    setObjectName(QStringLiteral("inspector"));
    setDocumentMode(true);
    tabBar()->setExpanding(false);
    tabBar()->setUsesScrollButtons(true);
    addTab(m_segment, Texts::segmentTab());
    addTab(m_calls, Texts::callsTab());
    addTab(m_sockets, Texts::socketsTab());
}

void Inspector::setTrace(const Trace* trace) {
    m_segment->setTrace(trace);
    m_calls->setTrace(trace);
}

void Inspector::showPrefix(EventNumber prefix, const Endpoints& endpoints) {
    m_segment->setPrefix(prefix);
    m_calls->setPrefix(prefix);
    m_sockets->showSockets(endpoints);
}

void Inspector::select(SegmentId segment) {
    m_segment->select(segment);
    if (segment != 0) setCurrentWidget(m_segment);
}

void Inspector::setTheme(const Theme& theme, const Type& type) {
    m_segment->setTheme(theme, type);
    m_calls->setTheme(theme, type);
    m_sockets->setTheme(theme, type);
}

} // namespace eleven
