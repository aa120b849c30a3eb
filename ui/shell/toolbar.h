#pragma once
// The bar on top: buttons, check boxes and choices of the commands, in groups that go on in a second row when
// the window is narrow or the type large. What has no place there either is in the menus.

#include "ui/shell/commands.h"
#include "ui/shell/theme.h"

#include <QFrame>

#include <map>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace eleven {

class ElidedLabel;
class FlowLayout;

class ToolBar : public QFrame {
    Q_OBJECT
public:
    explicit ToolBar(const Commands& commands, QWidget* parent = nullptr);

    /// The menu behind "Aa · ◐".
    void setLookMenu(QMenu* menu);
    /// The menu behind "Acts".
    void setActMenu(QMenu* menu);
    /// A check box for each, in the colour of its property "side", in place of those before.
    void setToggles(const std::vector<QAction*>& toggles);
    /// Programs of the user's own: where they stop takes the place of what SIGPIPE does. `commands` can be
    /// edited, if there are any.
    void setOwn(bool own, const QString& commands);
    /// Beside Step: what it would do; empty for nothing.
    void setNext(const QString& text);
    /// There is one blue button at a time.
    void setStepIsPrimary(bool primary);
    void setTheme(const Theme& theme, const Type& type);
    /// 1 is normal.
    [[nodiscard]] double speed() const;
    void changeSpeed(int steps);

signals:
    void speedChanged(double factor);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    QToolButton* addButton(QHBoxLayout* group, Command command);
    void addCheckBox(QAction* action);
    using Words = QString (*)(); ///< in the language that is spoken
    void addChoice(const char* name, Words title, Words tip, std::vector<Command> choices);
    void addMenuButton(QToolButton* button, const char* name, Words title, Words tip);
    void addSpeed();
    void addOwn();
    void addRule();
    /// A row of controls that stay together.
    QHBoxLayout* addGroup();
    void leaveOut();
    using Widths = std::map<const QWidget*, int>;
    /// What is thought of, before anything is changed.
    struct Fit {
        std::vector<QWidget*> out;
        Widths widths; ///< of groups
        Widths labels; ///< inside them
    };
    [[nodiscard]] int rowsOf(const Fit& fit) const;
    static void setWidth(Fit& fit, const ElidedLabel& label, int width);
    int widen(Fit& fit, const ElidedLabel& label, int most) const;
    [[nodiscard]] Widths captioned(bool captioned) const;

    const Commands& m_commands;
    FlowLayout* m_flow;
    QToolButton* m_step = nullptr;
    QToolButton* m_play = nullptr;
    ElidedLabel* m_next;
    ElidedLabel* m_own;              ///< the commands of the user's own programs
    std::vector<QLabel*> m_captions; ///< beside the choices
    QSlider* m_speed;
    QLabel* m_speedCaption = nullptr;
    QToolButton* m_acts;
    QToolButton* m_look;
    QHBoxLayout* m_toggles = nullptr; ///< the check boxes of the lesson
    QWidget* m_ofOwn = nullptr;       ///< groups that are there for programs of the user's own alone
    QWidget* m_ofLessons = nullptr;   ///< and for all others
    bool m_isOwn = false;
    double m_scale = 1;
    std::vector<QWidget*> m_spare; ///< what is left out when there is no room, the first first
};

} // namespace eleven
