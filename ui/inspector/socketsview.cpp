#include "ui/inspector/socketsview.h"

#include "core/projection/ssline.h"
#include "ui/words/capturetexts.h"
#include "ui/words/crowdtexts.h"
#include "ui/words/inspectortexts.h"

#include <QScrollBar>

#include <algorithm>

namespace eleven {

namespace {
constexpr std::size_t kMost = 50; // lines a host
} // namespace

SocketsView::SocketsView(QWidget* parent) : QTextEdit(parent), m_type(Type::from(font())) {
    setObjectName(QStringLiteral("sockets"));
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    document()->setDocumentMargin(12);
    write();
}

void SocketsView::setTrace(const Trace* trace) {
    m_trace = trace;
    m_prefix = 0;
    m_connections.reset();
    read();
}

void SocketsView::setPrefix(EventNumber prefix) {
    m_prefix = prefix;
    read();
}

void SocketsView::read() {
    if (m_trace == nullptr || !isVisible()) return;
    m_connections.moveTo(*m_trace, m_prefix);
    std::array<Listed, 2> now = {listed(Side::Client), listed(Side::Server)};
    if (now == m_listed) return;
    m_listed = std::move(now);
    write();
}

/// Where there are very many, those that are gone are not worth a line.
SocketsView::Listed SocketsView::listed(Side host) const {
    std::vector<const SocketEvent*> all;
    m_connections.value().sockets().each([&](const SocketEvent& socket) {
        if (socket.host == host) all.push_back(&socket);
    });
    if (all.size() > kMost) std::erase_if(all, [](const auto* each) { return each->state == State::Closed; });
    Listed result;
    result.more = static_cast<int>(all.size() - std::min(all.size(), kMost));
    all.resize(std::min(all.size(), kMost));
    for (const SocketEvent* socket : all)
        result.sockets.push_back(*socket);
    return result;
}

void SocketsView::setCaptured(bool captured) {
    m_isCaptured = captured;
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
    if (m_isCaptured) return setPlainText(CaptureTexts::noKernel());
    const int place = verticalScrollBar()->value();
    const QString gap = coloured(QStringLiteral(" "), m_theme.text);
    QString html = hostHtml(Side::Client) + gap + hostHtml(Side::Server);
    const auto runs = [](const SocketEvent& socket) { return socket.timer != Timer::None; };
    const bool hasTimer = std::any_of(m_listed.begin(), m_listed.end(), [&runs](const Listed& host) {
        return std::any_of(host.sockets.begin(), host.sockets.end(), runs);
    });
    if (hasTimer) html += gap + coloured(InspectorTexts::asRead(), m_theme.muted);
    setHtml(html);
    verticalScrollBar()->setValue(place);
}

QString SocketsView::coloured(const QString& text, const QColor& colour) const {
    return QStringLiteral("<pre style='margin:0; color:%1; font-family:\"%2\"'>%3</pre>")
        .arg(colour.name(), m_type.code.family(), text.toHtmlEscaped());
}

QString SocketsView::hostHtml(Side host) const {
    QString html =
        QStringLiteral("<b>%1</b>").arg(coloured(InspectorTexts::ssPrompt(host), m_theme.side(host)));
    QString lines;
    const Listed& listed = m_listed[static_cast<std::size_t>(host)];
    for (const SocketEvent& socket : listed.sockets)
        lines += socketHtml(socket);
    if (listed.more > 0) lines += coloured(CrowdTexts::moreSockets(listed.more), m_theme.muted);
    if (lines.isEmpty()) return html + coloured(InspectorTexts::noSocket(), m_theme.muted);
    return html + coloured(QString::fromStdString(ssHeader()), m_theme.muted) + lines;
}

QString SocketsView::socketHtml(const SocketEvent& socket) const {
    if (socket.state == State::Closed) return coloured(InspectorTexts::socketGone(socket), m_theme.muted);
    return coloured(QString::fromStdString(ssLine(socket)), m_theme.text) +
           coloured(QStringLiteral("  ") + InspectorTexts::tcpInfo(socket), m_theme.muted);
}

/// The tab came to the front.
void SocketsView::showEvent(QShowEvent* event) {
    QTextEdit::showEvent(event);
    read();
}

} // namespace eleven
