#pragma once
// All of a file, or the file as it was.

#include <QByteArray>
#include <QString>

namespace eleven {

/// Why it could not be written, or empty: then it is on the disk. Until then the old one stays.
[[nodiscard]] QString saveFile(const QString& path, const QByteArray& bytes);

} // namespace eleven
