#pragma once
// The sockets of both hosts as `ss -tano` prints them, with what TCP_INFO says beside each. Of very many only
// the first are listed. Reads the trace only while it is in sight.

#include "core/projection/connections.h"
#include "ui/session/atprefix.h"
#include "ui/shell/theme.h"

#include <QTextEdit>

namespace eleven {

class SocketsView : public QTextEdit {
    Q_OBJECT
public:
    explicit SocketsView(QWidget* parent = nullptr);
    /// Needed again whenever the trace was cleared.
    void setTrace(const Trace* trace);
    void setPrefix(EventNumber prefix);
    /// The trace is of a capture: no kernel was asked.
    void setCaptured(bool captured);
    void setTheme(const Theme& theme, const Type& type);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Listed {
        std::vector<SocketEvent> sockets;
        int more = 0; ///< that are not listed
        bool operator==(const Listed&) const = default;
    };
    void read();
    [[nodiscard]] Listed listed(Side host) const;
    void write();
    [[nodiscard]] QString hostHtml(Side host) const;
    [[nodiscard]] QString socketHtml(const SocketEvent& socket) const;
    [[nodiscard]] QString coloured(const QString& text, const QColor& colour) const;

    const Trace* m_trace = nullptr;
    EventNumber m_prefix = 0;
    bool m_isCaptured = false;
    AtPrefix<Connections> m_connections;
    std::array<Listed, 2> m_listed; ///< by host
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
