#include "ui/lesson/lessonversion.h"

#include "core/lesson/reading/limits.h"

#include <QCryptographicHash>
#include <QDir>

namespace eleven {

namespace {
const QString kNotes = QStringLiteral("notes.");
}

QStringList filesOf(const QString& lessonFile) {
    const QFileInfo lesson(lessonFile);
    QStringList files;
    if (lesson.isFile()) files << lessonFile;
    if (lesson.fileName() != QStringLiteral("lesson.yaml")) return files;
    for (const QFileInfo& text :
         lesson.dir().entryInfoList({QStringLiteral("text.*.md"), kNotes + QStringLiteral("*.md")},
                                    QDir::Files, QDir::Name | QDir::Reversed))
        files << text.filePath();
    return files;
}

QString lessonVersion(const QString& lessonFile, bool withNotes) {
    constexpr int kDigits = 8;
    if (!QFileInfo(lessonFile).isFile()) return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& name : filesOf(lessonFile)) {
        const bool isNotes = QFileInfo(name).fileName().startsWith(kNotes);
        if (isNotes && !withNotes) continue;
        QFile file(name);
        hash.addData(QFileInfo(name).fileName().toUtf8());
        if (file.open(QIODevice::ReadOnly)) hash.addData(file.read(kLargestFile + 1));
    }
    return QString::fromLatin1(hash.result().toHex().left(kDigits));
}

} // namespace eleven
