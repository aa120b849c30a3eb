#pragma once
// Which version of a lesson: its files change while somebody writes it.

#include <QString>
#include <QStringList>

namespace eleven {

/// The YAML file and, of a lesson, the texts and then the notes beside it; those that are there.
[[nodiscard]] QStringList filesOf(const QString& lessonFile);
/// "3f9a01c2": of what those files contain; what a class sees is the same with other notes. Empty:
/// `lessonFile` is not there.
[[nodiscard]] QString lessonVersion(const QString& lessonFile, bool withNotes = false);

} // namespace eleven
