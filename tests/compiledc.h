#pragma once
// Programs of lessons as C files, compiled.

#include "core/lesson/lesson.h"
#include "core/program/cexport.h"

#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace eleven {

inline std::set<std::string> togglesOn(const Lesson& lesson) {
    std::set<std::string> on;
    for (const auto& [name, isOn] : lesson.toggles)
        if (isOn) on.insert(name);
    return on;
}

/// What the compiler says; empty: nothing.
inline QString compile(const QStringList& command, const std::string& c, const QString& output) {
    QFile file(output + QStringLiteral(".c"));
    if (!file.open(QIODevice::WriteOnly)) return QStringLiteral("cannot write ") + file.fileName();
    file.write(QByteArray::fromStdString(c));
    file.close();
    QProcess compiler;
    compiler.setProcessChannelMode(QProcess::MergedChannels);
    compiler.start(command.first(), command.mid(1) << QStringLiteral("-std=c11") << QStringLiteral("-Wall")
                                                   << QStringLiteral("-Wextra") << QStringLiteral("-Werror")
                                                   << file.fileName() << QStringLiteral("-o") << output);
    if (!compiler.waitForFinished()) return QStringLiteral("no ") + command.first();
    const QString said = QString::fromUtf8(compiler.readAll());
    return said.isEmpty() && compiler.exitCode() != 0 ? QStringLiteral("failed") : said;
}

} // namespace eleven
