#pragma once
// Every kernel timer that runs, one row each (of very many the first ones), with a bar that runs down. Time
// goes on only in the live moment and while the tab is in sight and something runs down: else nothing here
// wakes up.

#include "ui/accessible/spokenparts.h"
#include "ui/inspector/timerrows.h"
#include "ui/shell/theme.h"

#include <QElapsedTimer>
#include <QScrollArea>
#include <QTimer>

#include <vector>

class QPushButton;

namespace eleven {

/// Paints the rows, and carries a button on each that can be skipped.
class TimerList : public QWidget, public SpokenParts {
    Q_OBJECT
public:
    explicit TimerList(QWidget* parent = nullptr);
    /// `more` timers run that have no row.
    void setRows(std::vector<TimerRow> rows, int more);
    void setInteractive(bool interactive);
    void setCaptured(bool captured);
    [[nodiscard]] bool isCaptured() const { return m_isCaptured; }
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] const std::vector<TimerRow>& rows() const { return m_rows; }
    [[nodiscard]] const TimerRowMetrics& metrics() const { return m_metrics; }
    [[nodiscard]] int partCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] SpokenPart part(int index) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void skipRequested();
    void explainWanted(const QStringList& names);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRect rowRect(std::size_t index) const;
    void paintRow(QPainter& painter, const TimerRow& row, const TimerRowLayout& layout) const;
    void measure();
    void arrangeButtons();

    std::vector<TimerRow> m_rows;
    int m_more = 0;
    std::vector<QPushButton*> m_skips; ///< children, shown on the rows that can be skipped
    TimerRowMetrics m_metrics;
    Theme m_theme = Theme::light();
    Type m_type;
    bool m_isInteractive = true;
    bool m_isCaptured = false; ///< no kernel was asked
};

class TimersView : public QScrollArea {
    Q_OBJECT
public:
    explicit TimersView(QWidget* parent = nullptr);
    /// `now` is the time in the trace; it goes on from there if the moment `isLive`.
    void showTimers(std::vector<RunningTimer> timers, Nanoseconds now, bool isLive);
    void setCaptured(bool captured);
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] const TimerList& list() const { return *m_list; }
    /// It will wake up by itself to let a bar run down.
    [[nodiscard]] bool isTicking() const { return m_tick.isActive(); }

signals:
    void skipRequested();
    /// A row was clicked.
    void explainWanted(const QStringList& names);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showNow();

    TimerList* m_list;
    std::vector<RunningTimer> m_timers;
    Nanoseconds m_now{0};
    bool m_isLive = false;
    QElapsedTimer m_sinceNow;
    QTimer m_tick; ///< single shot
};

} // namespace eleven
