// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pairs of short programs that open and close connections in every way sockets know, for random runs.

#include <span>
#include <string_view>

namespace eleven {

struct ProgramPair {
    std::string_view name;
    std::string_view server;
    std::string_view client;
};

[[nodiscard]] std::span<const ProgramPair> programPairs();

} // namespace eleven
