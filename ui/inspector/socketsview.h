// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every socket of both hosts as `ss -tano` prints it, with what TCP_INFO says beside it.

#include "core/projection/endpoints.h"
#include "ui/theme.h"

#include <QTextEdit>

namespace eleven {

class SocketsView : public QTextEdit {
    Q_OBJECT
public:
    explicit SocketsView(QWidget* parent = nullptr);
    void showSockets(const Endpoints& endpoints);
    void setTheme(const Theme& theme, const Type& type);

private:
    void write();
    [[nodiscard]] QString hostHtml(Side host) const;
    [[nodiscard]] QString socketHtml(const SocketEvent& socket) const;
    [[nodiscard]] QString coloured(const QString& text, const QColor& colour) const;

    std::vector<SocketEvent> m_sockets;
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
