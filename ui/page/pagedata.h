#pragma once
// Everything that a page shows of a run, as values: what the window shows, moment by moment, from the same
// projections and in the same words. Needs a QGuiApplication: texts are measured.

#include "core/lesson/lesson.h"
#include "core/recording/trace.h"
#include "ui/shell/theme.h"

#include <QString>

#include <nlohmann/json.hpp>

namespace eleven {

/// A run to be shown: `lesson` with its toggles as they stood at the start, `kernel` as uname(2) has it.
struct PageSource {
    Lesson lesson;
    const Trace& trace;
    QString kernel;
};

[[nodiscard]] nlohmann::json pageData(const PageSource& source);

} // namespace eleven
