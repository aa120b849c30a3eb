#pragma once
// What the checks of a lesson came to.

#include "core/trace/event.h"

#include <QStringList>

namespace eleven {

struct Checks {
    int count = 0;
    QStringList failures;

    void add(const Event& event) {
        const auto* check = as<CheckEvent>(event);
        if (check == nullptr) return;
        ++count;
        if (check->held) return;
        failures += QString::fromStdString("line " + std::to_string(check->line) + ": " + check->what +
                                           ": expected " + check->expected + ", saw " + check->seen);
    }
};

} // namespace eleven
