#pragma once
// The sheet of shortcuts, made of the commands, and the words about the program.

#include "ui/shell/commands.h"

namespace eleven {

void showShortcuts(QWidget& window, const Commands& commands);
void showAbout(QWidget& window);
void showMessage(QWidget& window, const QString& text);

} // namespace eleven
