#pragma once
// What `eleven-states` tells of programs of the user's own.

#include "tests/ownprograms.h"

#include <QProcess>

namespace eleven {

struct Told {
    int status = -1;
    QString out;
    QString err;
};

inline Told told(const QStringList& arguments) {
    QProcess process;
    QStringList words = arguments;
    words.insert(1, QStringLiteral("--language=en")); // whatever the terminal's is
    process.start(QStringLiteral(ELEVEN_PROGRAM), words);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000)) return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline QString own(const char* name) { return QString::fromStdString(ownProgram(name)); }

/// Skips where there is no lab.
#define ELEVEN_TOLD(name, ...)                                                                               \
    const Told name = told(__VA_ARGS__);                                                                     \
    ELEVEN_REQUIRE(name.status == 3 ? name.err : QString())

} // namespace eleven
