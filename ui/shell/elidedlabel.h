#pragma once
// A line of text that asks for no room: what does not fit is cut with "…" and stands in the tool tip. So a
// text that changes moves nothing beside it.

#include <QLabel>

namespace eleven {

class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where it is cut; unless said otherwise at its end.
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString fitting() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace eleven
