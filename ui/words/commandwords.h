#pragma once
// What is wrong with a command of the user's, and what to do about it.

#include "core/base/commandwords.h"
#include "core/base/programfault.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class CommandTexts {
    Q_DECLARE_TR_FUNCTIONS(CommandTexts)
public:
    /// Of a command that was typed; empty: nothing is wrong with its words.
    static QString fault(const CommandWords& words);
    static QString fault(const ProgramFault& fault);

private:
    static QString sourceFault(const QString& file, const QString& compiler);
};

} // namespace eleven
