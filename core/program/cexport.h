#pragma once
// A program as a C file that `cc -std=c11 -Wall -Wextra -Werror` compiles and that makes the same calls in
// the same order. Lines that the toggles leave out are commented out. Pure.

#include "core/program/program.h"

namespace eleven {

/// `title` is for the comment on top: "eof, server". `isProcess`: it is one in the lab, and its end closes
/// its descriptors; a thread keeps them.
[[nodiscard]] std::string exportAsC(const Program& program, const std::set<std::string>& togglesOn,
                                    const std::string& title, bool isProcess = false);

} // namespace eleven
