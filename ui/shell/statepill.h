#pragma once
// The name of a state on its colour, as a pill; dashed, with a tint of it, where no kernel was asked. A ring
// around it says: this is what the last act changed.

#include "core/projection/endstates.h"
#include "ui/shell/theme.h"

#include <QWidget>

namespace eleven {

class StatePill : public QWidget {
    Q_OBJECT
public:
    explicit StatePill(QWidget* parent = nullptr);

    void setState(State state, Certainty certainty = Certainty::Seen);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Certainty certainty() const { return m_certainty; }
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
    Certainty m_certainty = Certainty::Seen;
    bool m_cued = false;
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
