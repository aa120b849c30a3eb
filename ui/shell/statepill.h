#pragma once
// The name of a state on its colour, as a pill. A ring around it says: this is what the last act changed.

#include "ui/shell/theme.h"

#include <QWidget>

namespace eleven {

class StatePill : public QWidget {
    Q_OBJECT
public:
    explicit StatePill(QWidget* parent = nullptr);

    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }
    void setCued(bool cued);
    void setTheme(const Theme& theme, const Type& type);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// It was clicked: what is this state?
    void explainWanted(const QStringList& names);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    State m_state = State::Closed;
    bool m_cued = false;
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
