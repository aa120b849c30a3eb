#pragma once
// A program that is run to its end: what it came to, and what it said.

#include <QProcess>

#include <functional>

namespace eleven {

struct Outcome {
    int status = -1; ///< -1: it had to be killed, or was
    QString output;
    QString error;
};

/// `prepare` sets what the process shall have before it starts.
inline Outcome outcomeOf(const QString& program, const QStringList& words,
                         const std::function<void(QProcess&)>& prepare = {}) {
    constexpr int kLimit = 60000; // ms
    QProcess process;
    if (prepare) prepare(process);
    process.start(program, words);
    Outcome outcome;
    if (process.waitForFinished(kLimit) && process.exitStatus() == QProcess::NormalExit)
        outcome.status = process.exitCode();
    process.kill();
    process.waitForFinished();
    outcome.output = QString::fromUtf8(process.readAllStandardOutput());
    outcome.error = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

} // namespace eleven
