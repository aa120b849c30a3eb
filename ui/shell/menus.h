#pragma once
// The menus of the window, made of its commands.

#include "ui/shell/commands.h"

class QMenu;
class QMenuBar;

namespace eleven {

/// A property of a menu: without its title the names of its commands say too little.
inline constexpr char kNeedsTitle[] = "needsTitle";

/// Fills the bar; returns the menu of lessons, which is still empty. The menu "toggles" takes more of them.
QMenu* fillMenuBar(QMenuBar& bar, const Commands& commands);
/// The menu behind "Acts".
void fillActMenu(QMenu& menu, const Commands& commands);
/// The menu behind "Aa · ◐".
void fillLookMenu(QMenu& menu, const Commands& commands);

} // namespace eleven
