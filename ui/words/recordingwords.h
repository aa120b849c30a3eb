#pragma once
// What is wrong with the file of a recording, and what else there is to say of one, in words.

#include "core/recording/recording.h"
#include "core/recording/recordingerror.h"

#include <QString>

namespace eleven {

/// "run.eleven:3: expected the key kind, saw {"n":2}"
[[nodiscard]] QString errorWords(const RecordingError& error);
/// The notice that the last line of `file` is left out.
[[nodiscard]] QString cutOffWords(const std::string& file, std::size_t line);
/// "Branch 2 of 3, from branch 1 after 7 acts"
[[nodiscard]] QString branchHeading(const std::vector<Branch>& branches, std::size_t place);

} // namespace eleven
