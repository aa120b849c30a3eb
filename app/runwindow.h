#pragma once
// The program with a window, from its QApplication to the last event.

#include "app/application.h"

namespace eleven {

/// Shows the window and runs until it is closed. With ELEVEN_STATES_QUIT_AFTER_FIRST_PAINT in the environment
/// it ends after the first paint, to be measured.
int runWindow(int argc, char** argv, WindowRequest request);

} // namespace eleven
