#pragma once
// The lesson as values of a page: texts, checks, goal and questions. What is right is part of a question's
// values; the page shows it when somebody asks.

#include "core/lesson/lesson.h"
#include "core/projection/lessonprogress.h"
#include "core/recording/trace.h"
#include "core/session/goaljournal.h"
#include "ui/page/pageparts.h"

#include <QString>

namespace eleven {

/// Markdown, read as the window reads it, as paragraphs of runs: {"tag": "p", "runs": [["b", "FIN"], ...]}.
[[nodiscard]] nlohmann::json markdownBlocks(const QString& markdown);
/// By place "STEP.NUMBER": text, options, what is said of each.
[[nodiscard]] nlohmann::json pageQuestions(const Lesson& lesson);
/// What stands in the column of the lesson, from top to bottom.
void addLesson(PageParts& parts, const Lesson& lesson, const LessonProgress& progress,
               const GoalJournal& goal, const Trace& trace);

} // namespace eleven
