// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
// eleven-states: the window, or one of the commands that need no display.

#include "app/application.h"
#include "app/play.h"

#include <iostream>

int main(int argc, char** argv) {
    using namespace eleven;
    using Command = CommandLine::Command;
    const CommandLine line = parseCommandLine(argc, argv);
    if (!line.error.empty()) {
        std::cerr << "eleven-states: " << line.error << "\n\n" << usageText();
        return kBadInput;
    }
    switch (line.command) {
    case Command::Lessons: return runLessons(line);
    case Command::Play: return runPlay(line);
    case Command::Check: return runCheck(line);
    case Command::Doctor: return runDoctor();
    case Command::Help: std::cout << usageText(); return kAllHeld;
    case Command::Version: std::cout << "eleven-states " ELEVEN_VERSION "\n"; return kAllHeld;
    case Command::Window: break;
    }
    return 0; // window
}
