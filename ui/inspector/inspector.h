// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The tabs at the foot of the window that look closely: Segment, System calls, Sockets. On a low window the
// state diagram is one of the tabs.

#include "core/projection/endpoints.h"
#include "ui/inspector/callsview.h"
#include "ui/inspector/segmentview.h"
#include "ui/inspector/socketsview.h"

#include <QTabWidget>

namespace eleven {

class Inspector : public QTabWidget {
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);

    void setTrace(const Trace* trace);
    void showPrefix(EventNumber prefix, const Endpoints& endpoints);
    void select(SegmentId segment);
    void setTheme(const Theme& theme, const Type& type);

    [[nodiscard]] SegmentView* segment() const { return m_segment; }
    [[nodiscard]] CallsView* calls() const { return m_calls; }
    [[nodiscard]] SocketsView* sockets() const { return m_sockets; }

private:
    SegmentView* m_segment;
    CallsView* m_calls;
    SocketsView* m_sockets;
};

} // namespace eleven
