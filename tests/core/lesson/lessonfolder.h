#pragma once
// A lesson in a folder of its own, with one thing wrong in it, and what the loader says of it.

#include "core/lesson/lesson.h"

#include <QDir>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <map>
#include <string>

namespace eleven {

/// The good files with one piece replaced; then what is wrong with them.
struct BadFile {
    const char* name;
    std::string from;
    std::string to;
    std::string message; ///< without the path of the folder
};

inline void write(const QString& path, const std::string& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write a file of the test");
    file.write(content.data(), static_cast<qint64>(content.size()));
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) qFatal("the good file has no %s", from.c_str());
    return text.replace(at, from.size(), to);
}

/// The message of the error in a folder with these files, without the path of the folder.
inline QString messageFor(const std::string& yaml, const std::map<QString, std::string>& texts) {
    const QTemporaryDir folder;
    const QDir place(folder.filePath(QStringLiteral("small")));
    place.mkpath(QStringLiteral("."));
    write(place.filePath(QStringLiteral("lesson.yaml")), yaml);
    for (const auto& [name, content] : texts)
        write(place.filePath(name), content);
    const LoadedLesson result = loadLesson(place.filePath(QStringLiteral("lesson.yaml")).toStdString(), true);
    if (result) return QStringLiteral("no error");
    return QString::fromStdString(result.error.message()).remove(place.path() + QLatin1Char('/'));
}

} // namespace eleven
