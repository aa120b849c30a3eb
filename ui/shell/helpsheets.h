#pragma once
// The sheet of what is possible now, made of the menus, and the words about the program.

#include "ui/shell/commands.h"

class QMenuBar;

namespace eleven {

/// What has a key, grouped as in the menus of `bar`, as it stands now.
void showPossible(QWidget& window, const QMenuBar& bar, const Commands& commands);
/// No font has the letters of 中文: what to install. In English, which can be read.
void showNoFont(QWidget& window);
void showAbout(QWidget& window);

} // namespace eleven
