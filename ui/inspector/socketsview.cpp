// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/socketsview.h"

#include "core/projection/ssline.h"
#include "ui/texts.h"

#include <QScrollBar>

namespace eleven {

SocketsView::SocketsView(QWidget* parent) : QTextEdit(parent), m_type(Type::from(font())) {
    setObjectName(QStringLiteral("sockets"));
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    document()->setDocumentMargin(12);
    write();
}

void SocketsView::showSockets(const Endpoints& endpoints) {
    std::vector<SocketEvent> sockets;
    for (const auto& [id, socket] : endpoints.sockets())
        sockets.push_back(socket);
    if (sockets == m_sockets) return;
    m_sockets = std::move(sockets);
    write();
}

void SocketsView::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    QFont font = type.code;
    font.setPixelSize(type.caption.pixelSize());
    document()->setDefaultFont(font);
    write();
}

void SocketsView::write() {
    const int place = verticalScrollBar()->value();
    setHtml(hostHtml(Side::Client) + coloured(QStringLiteral(" "), m_theme.text) + hostHtml(Side::Server));
    verticalScrollBar()->setValue(place);
}

QString SocketsView::coloured(const QString& text, const QColor& colour) const {
    return QStringLiteral("<pre style='margin:0; color:%1; font-family:\"%2\"'>%3</pre>")
        .arg(colour.name(), m_type.code.family(), text.toHtmlEscaped());
}

QString SocketsView::hostHtml(Side host) const {
    QString html = QStringLiteral("<b>%1</b>").arg(coloured(Texts::ssPrompt(host), m_theme.side(host)));
    QString lines;
    for (const SocketEvent& socket : m_sockets) {
        if (socket.host == host) lines += socketHtml(socket);
    }
    if (lines.isEmpty()) return html + coloured(Texts::noSocket(), m_theme.muted);
    return html + coloured(QString::fromStdString(ssHeader()), m_theme.muted) + lines;
}

QString SocketsView::socketHtml(const SocketEvent& socket) const {
    if (socket.state == State::Closed) return coloured(Texts::socketGone(socket), m_theme.muted);
    return coloured(QString::fromStdString(ssLine(socket)), m_theme.text) +
           coloured(QStringLiteral("  ") + Texts::tcpInfo(socket), m_theme.muted);
}

} // namespace eleven
