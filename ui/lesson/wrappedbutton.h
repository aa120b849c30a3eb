#pragma once
// A button whose text takes as many lines as it needs.

#include <QAbstractButton>
#include <QColor>

namespace eleven {

class WrappedButton : public QAbstractButton {
    Q_OBJECT
public:
    struct Colours {
        QColor text;
        QColor fill = Qt::transparent;
        QColor frame = Qt::transparent;
    };
    /// `padding` in pixels; `isLink`: underlined while it can be pressed, else framed.
    WrappedButton(const QString& text, int padding, bool isLink);
    void setColours(const Colours& colours);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Colours m_colours;
    int m_padding;
    bool m_isLink;
};

} // namespace eleven
