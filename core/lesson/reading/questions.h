#pragma once
// The questions of a lesson: `ask` in the YAML file, and the text of one in text.LANGUAGE.md.

#include "core/lesson/reading/yamlnode.h"

namespace eleven {

[[nodiscard]] Question parseQuestion(const YamlNode& node, const Lesson& lesson);
/// Finds the expectation that proves the right answer of each question: one of that or a later step.
void bindProofs(Lesson& lesson);
/// "Which state?", and below it "a) CLOSED", "> Not yet." and so on. `markdown` begins at `firstLine` of
/// `file`.
[[nodiscard]] QuestionText parseQuestionText(const std::string& markdown, const Question& question,
                                             const std::string& file, int firstLine);

} // namespace eleven
