#pragma once
// The sheet of what is possible now, made of the menus, and the words about the program.

#include "ui/shell/commands.h"

class QMenuBar;

namespace eleven {

/// What has a key, grouped as in the menus of `bar`, as it stands now.
void showPossible(QWidget& window, const QMenuBar& bar, const Commands& commands);
void showAbout(QWidget& window);

} // namespace eleven
