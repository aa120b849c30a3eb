#pragma once
// What the checks of a lesson came to.

#include "ui/words/checkwords.h"

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
        failures += QStringLiteral("line %1: %2").arg(check->expectation.place.line).arg(checkText(*check));
    }
};

} // namespace eleven
