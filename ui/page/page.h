#pragma once
// A run as one HTML file without network or dependencies: markup, style and script of resources/page, and
// what they show as data. Whatever came from outside is data: nothing of it is ever read as markup, and the
// page's own policy (CSP) lets nothing load and no other script run.

#include "ui/page/pagedata.h"

#include <QByteArray>

namespace eleven {

[[nodiscard]] QByteArray htmlPage(const PageSource& source);
/// Writes it; what stood in `file` stays until all of it is written. Returns what is wrong, or nothing.
[[nodiscard]] QString savePage(const PageSource& source, const QString& file);

} // namespace eleven
