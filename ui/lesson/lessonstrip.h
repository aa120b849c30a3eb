#pragma once
// The edge of the lesson drawer when it is put away: a narrow button as high as the stage, with the number of
// the lesson written along it.

#include "ui/shell/theme.h"

#include <QAbstractButton>

namespace eleven {

class LessonStrip : public QAbstractButton {
    Q_OBJECT
public:
    explicit LessonStrip(QWidget* parent = nullptr);
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] QSize sizeHint() const override { return {m_type.space(8), m_type.space(60)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
