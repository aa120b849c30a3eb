// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The bar on top: buttons, check boxes and choices of the commands, in groups that go on in a second row when
// the window is narrow or the type large.

#include "ui/commands.h"
#include "ui/theme.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace eleven {

class FlowLayout;

class ToolBar : public QFrame {
    Q_OBJECT
public:
    explicit ToolBar(const Commands& commands, QWidget* parent = nullptr);

    /// The menu behind "Aa · ◐".
    void setLookMenu(QMenu* menu);
    void setTheme(const Theme& theme, const Type& type);
    /// 1 is normal.
    [[nodiscard]] double speed() const;
    void changeSpeed(int steps);

signals:
    void speedChanged(double factor);

private:
    QToolButton* addButton(QHBoxLayout* group, Command command);
    void addCheckBox(Command command, const char* side);
    void addChoice(const char* name, const QString& title, const QString& tip, std::vector<Command> choices);
    void addSpeed();
    void addRule();
    /// A row of controls that stay together.
    QHBoxLayout* addGroup();

    const Commands& m_commands;
    FlowLayout* m_flow;
    QSlider* m_speed;
    QToolButton* m_look;
};

} // namespace eleven
