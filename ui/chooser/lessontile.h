#pragma once
// A lesson in the chooser: the states it reaches, its title, how long it takes, and how far somebody came.

#include "ui/chooser/lessoncard.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>

namespace eleven {

class LessonTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit LessonTile(LessonCard card, QWidget* parent = nullptr);
    [[nodiscard]] const LessonCard& card() const { return m_card; }
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] QSize sizeHint() const override { return {m_type.space(58), m_type.space(39)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {m_type.space(40), m_type.space(39)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LessonCard m_card;
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
