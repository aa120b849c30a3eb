#pragma once
// What core says in English of a file that it cannot read, or of a step that failed, in the language that is
// spoken.

#include <QString>

namespace eleven {

/// "the key run or acts (did you mean acts?)" → "键 run 或 acts（是不是 acts？）"
[[nodiscard]] QString readingWords(const QString& english);

} // namespace eleven
