#pragma once
// The slider over all recorded moments, with a tick where each step of the lesson begins and marks for
// changes of state (the client's above the line, the server's below), losses and signals.

#include "core/projection/milestones.h"
#include "ui/shell/theme.h"

#include <QSlider>

#include <vector>

namespace eleven {

/// A mark with its place along a line. Plain values.
struct TimeMark {
    double x = 0;
    Milestone what;
};
/// `length` pixels stand for `moments` of them. Of marks of one kind and side that fall together the last.
[[nodiscard]] std::vector<TimeMark> timeMarks(const std::vector<Milestone>& milestones, int moments,
                                              double length);

void paintTimeMark(QPainter& painter, const Milestone& what, const QPointF& centre, double size,
                   const Theme& theme);

class TimeLine : public QSlider {
    Q_OBJECT
public:
    explicit TimeLine(QWidget* parent = nullptr);
    /// `steps`: the moments at which a step of the lesson begins.
    void setMarks(const std::vector<Milestone>& milestones, const std::vector<int>& steps);
    /// The branch that is shown ends there; it may be before maximum().
    void setEnd(int moment);
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] const std::vector<int>& steps() const { return m_steps; }
    [[nodiscard]] const std::vector<Milestone>& milestones() const { return m_milestones; }
    /// Where moment 0 is, and how far it is to the last one.
    [[nodiscard]] double begin() const { return handle().width() / 2; }
    [[nodiscard]] double length() const { return width() - handle().width(); }

signals:
    void resized();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRectF handle() const;

    std::vector<Milestone> m_milestones;
    std::vector<int> m_steps;
    int m_end = 0;
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
