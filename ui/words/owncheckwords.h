#pragma once
// What a check of one's own server expects, and what was seen: for the report of `eleven-states run --check`.

#include "core/session/owncheck.h"

#include <QString>
#include <QStringList>

namespace eleven {

/// "answers the end of file with close()"
[[nodiscard]] QString ownCheckExpected(OwnCheck check);
/// "passed", "failed", "not judged"
[[nodiscard]] QString verdictText(Verdict verdict);
/// What decided, in lines: of a socket that stays open each who keeps it. None: there is nothing to add.
[[nodiscard]] QStringList ownFindingLines(const OwnOutcome& outcome);
/// Where: of the calls that it is about, and of each who keeps the connection open, where they last used it,
/// else have it from.
[[nodiscard]] std::vector<Source> placesOf(const OwnOutcome& outcome);

} // namespace eleven
