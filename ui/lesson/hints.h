#pragma once
// Three things that a first-time user is told beside the first lesson, until each was used once; which were
// is kept in the settings.

#include <QString>
#include <QStringList>

namespace eleven {

enum class Hint : std::uint8_t { Step, Wire, Back };

/// Those still to be told, in order.
[[nodiscard]] QStringList hintTexts();
/// True: it was not used before.
bool useHint(Hint hint);

} // namespace eleven
