#pragma once
// The counts of states over time of both hosts, side by side as in the room. Paints ConnectionsChartLayout.

#include "ui/accessible/spokenparts.h"
#include "ui/inspector/connectionschartlayout.h"
#include "ui/shell/theme.h"

#include <QWidget>

namespace eleven {

class ConnectionsChart : public QWidget, public SpokenParts {
    Q_OBJECT
public:
    explicit ConnectionsChart(QWidget* parent = nullptr);

    /// `counts` is not owned; call again when it grew or the moment changed.
    void show(const StateCounts* counts, const ConnectionsChartLayout::Moment& moment);
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] ConnectionsChartLayout layoutOf(Side host) const;
    /// A part for each host and state: the client's first.
    [[nodiscard]] int partCount() const override;
    [[nodiscard]] SpokenPart part(int index) const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return {m_type.space(90), m_type.space(24)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paint(QPainter& painter, Side host) const;
    void describe();

    const StateCounts* m_counts = nullptr;
    ConnectionsChartLayout::Moment m_moment;
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
