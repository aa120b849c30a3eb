#pragma once
// The lessons that lessonfuzz plays, as texts: generated ones, whose last check cannot hold, and mutated
// ones.

#include "tests/fuzz/grammar.h"

namespace eleven {

/// A scenario that is right as far as the grammar is. Nothing that it does takes long.
[[nodiscard]] std::string generatedLesson(const Grammar& grammar, Random& random);

/// One of `corpus`, with some of its bytes, lines, words, acts, expectations or statements changed.
[[nodiscard]] std::string mutatedLesson(const std::vector<std::string>& corpus, const Grammar& grammar,
                                        Random& random);

} // namespace eleven
