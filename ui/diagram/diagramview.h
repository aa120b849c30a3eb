#pragma once
// The state diagram of RFC 9293 as a widget: where each end stands, what it visited and which arrows it
// walked. It shows what kernels answered and predicts nothing.

#include "core/projection/coverage.h"
#include "ui/accessible/spokenparts.h"
#include "ui/diagram/diagramlayout.h"
#include "ui/session/atprefix.h"
#include "ui/shell/theme.h"

#include <QWidget>

namespace eleven {

class DiagramView : public QWidget, public SpokenParts {
    Q_OBJECT
public:
    explicit DiagramView(QWidget* parent = nullptr);

    /// Not owned; call again when the trace was cleared. Shows nothing of it until setPrefix().
    void setTrace(const Trace* trace);
    /// Whose states are shown; not owned, null: the newest connection's.
    void setFollowing(const Following* following) { m_following = following; }
    /// Shows what events 1 to `prefix` made of it.
    void setPrefix(EventNumber prefix);
    void setTheme(const Theme& theme, const Type& type);
    /// False where a tab has the title: the diagram may then also be lower.
    void setTitled(bool titled);

    [[nodiscard]] const Coverage& coverage() const { return m_coverage.value(); }

    [[nodiscard]] int partCount() const override;
    [[nodiscard]] SpokenPart part(int index) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A state was clicked.
    void explainWanted(const QStringList& names);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    [[nodiscard]] DiagramLayout laidOut() const;
    [[nodiscard]] SpokenPart statePart(State state) const;
    [[nodiscard]] std::vector<Coverage::Step> walked() const;
    /// Of a state or an arrow; else nothing.
    [[nodiscard]] QString tipAt(QPointF point) const;

    const Trace* m_trace = nullptr;
    const Following* m_following = nullptr;
    AtPrefix<Coverage> m_coverage;
    Theme m_theme = Theme::light();
    Type m_type;
    bool m_isTitled = true;
};

} // namespace eleven
