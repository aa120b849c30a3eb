#pragma once
// How everything that is taken away is saved: whole, or not at all.

#include <QString>

#include <functional>

class QIODevice;

namespace eleven {

/// What is wrong, in words; empty: `write` was done, and `path` has it all. Else `path` is as it was.
[[nodiscard]] QString saveWhole(const QString& path, const std::function<void(QIODevice&)>& write);
/// What is wrong with writing to `path` at all; empty: nothing yet.
[[nodiscard]] QString inTheWay(const QString& path);

} // namespace eleven
