#pragma once
// For texts that are set once and stand: they are set again when another language is spoken. (What is
// computed from the trace is told anew by MainWindow::retell().)

#include <functional>

class QWidget;

namespace eleven {

/// Calls `set` now, and whenever the language changes while `widget` lives.
void inEachLanguage(QWidget& widget, std::function<void()> set);

} // namespace eleven
