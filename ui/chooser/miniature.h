#pragma once
// The state diagram without people in it: which states are lit, and which arrows. Small on a lesson's tile,
// larger for all that was seen.

#include "core/tcp/rfc9293.h"
#include "ui/shell/theme.h"

#include <QWidget>

#include <set>

class QPainter;

namespace eleven {

/// Boxes only, without names: what a tile has room for.
void paintMiniature(QPainter& painter, const QRectF& area, const Theme& theme, const Type& type,
                    const std::set<State>& states);

class Miniature : public QWidget {
    Q_OBJECT
public:
    explicit Miniature(QWidget* parent = nullptr);
    void setSeen(std::set<State> states, std::set<std::size_t> edges); ///< places in kEdges
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] QSize sizeHint() const override { return {m_type.space(76), m_type.space(60)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::set<State> m_states;
    std::set<std::size_t> m_edges;
    Theme m_theme = Theme::light();
    Type m_type;
};

} // namespace eleven
