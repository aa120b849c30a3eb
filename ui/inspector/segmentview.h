#pragma once
// The TCP header of one segment as a grid 32 bits wide, with a line below it: from where to where, when it
// was captured, how long it was held. Shows the selected segment; the newest one if none is selected, or the
// selected one was not sent yet at the moment that is shown.

#include "ui/accessible/spokenparts.h"
#include "ui/inspector/segmentfacts.h"
#include "ui/session/atprefix.h"
#include "ui/shell/theme.h"

#include <QScrollArea>

class QLabel;

namespace eleven {

/// Paints the cells; its height follows their number.
class HeaderGrid : public QWidget, public SpokenParts {
    Q_OBJECT
public:
    explicit HeaderGrid(QWidget* parent = nullptr);
    void setCells(std::vector<HeaderCell> cells);
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] const std::vector<HeaderCell>& cells() const { return m_cells; }
    [[nodiscard]] int partCount() const override { return static_cast<int>(m_cells.size()); }
    [[nodiscard]] SpokenPart part(int index) const override;
    [[nodiscard]] QSize sizeHint() const override {
        return {m_type.space(100), rowCount() * m_type.space(9)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {m_type.space(70), rowCount() * m_type.space(5)};
    }

signals:
    void explainWanted(const QStringList& names);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] static QString nameOf(const HeaderCell& cell);
    [[nodiscard]] QRect boxOf(const HeaderCell& cell) const;
    /// Null: there is none.
    [[nodiscard]] const HeaderCell* cellAt(QPoint point) const;
    void paintCell(QPainter& painter, const HeaderCell& cell) const;
    [[nodiscard]] int rowCount() const { return m_cells.empty() ? 1 : m_cells.back().row + 1; }

    std::vector<HeaderCell> m_cells;
    Theme m_theme = Theme::light();
    Type m_type;
};

class SegmentView : public QScrollArea {
    Q_OBJECT
public:
    explicit SegmentView(QWidget* parent = nullptr);

    /// Needed again whenever the trace was cleared.
    void setTrace(const Trace* trace);
    /// Of whose segments the newest is shown; not owned, null: all.
    void setFollowing(const Following* following) { m_following = following; }
    void setPrefix(EventNumber prefix);
    /// 0: the newest segment.
    void select(SegmentId segment);
    void setTheme(const Theme& theme, const Type& type);

signals:
    /// A flag was clicked.
    void explainWanted(const QStringList& names);

private:
    void showSegment();

    const Trace* m_trace = nullptr;
    const Following* m_following = nullptr;
    AtEnd<SegmentEvents> m_events;
    EventNumber m_prefix = 0;
    SegmentId m_selected = 0;
    HeaderGrid* m_grid;
    QLabel* m_caption;
    QLabel* m_none;
};

} // namespace eleven
