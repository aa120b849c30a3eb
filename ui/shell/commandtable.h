#pragma once
// What is to be said of each command, in one row: its name, its words, its keys. A new command is a word in
// Command and a row here; a command without its row does not compile.

#include "ui/shell/commands.h"

#include <QKeyCombination>

namespace eleven {

struct CommandRow {
    Command command;
    const char* name;   ///< of the QAction
    const char* title;  ///< in a menu, with its mnemonic; translated as Texts
    const char* button; ///< on a button; empty: the title
    const char* tip;
    std::array<QKeyCombination, 3> keys = {}; ///< those without a key come last
    bool isCheckable = false;
};

[[nodiscard]] const CommandRow& rowOf(Command command);

} // namespace eleven
