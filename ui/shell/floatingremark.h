#pragma once
// A sentence over the foot of the window for a while: where the ladder, below which it would stand, is not
// seen.

#include "ui/shell/theme.h"

#include <QLabel>
#include <QTimer>

namespace eleven {

class FloatingRemark : public QLabel {
    Q_OBJECT
public:
    explicit FloatingRemark(QWidget& window);
    void say(const QString& text);
    void setType(const Type& type);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QTimer m_ends; ///< single shot
    Type m_type;
};

} // namespace eleven
