#pragma once
// Whether the desktop wants things to stand still, as GNOME's "Reduce Animation": its portal says so. (KDE's
// style says it itself: QStyle::SH_Widget_Animation_Duration.)

#include <functional>

class QObject;

namespace eleven {

/// Asks a portal that runs, starts none, and waits for nobody: `told` is called when it has answered, while
/// `context` lives; never, if nobody answers.
void askDesktopMotion(QObject& context, std::function<void(bool isReduced)> told);

} // namespace eleven
