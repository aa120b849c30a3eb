#include "ui/words/commandwords.h"

#include "ui/words/spokenlanguage.h"

namespace eleven {

QString CommandTexts::fault(const CommandWords& words) {
    const QString what = QString::fromStdString(words.what);
    switch (words.fault) {
    case CommandWords::Fault::None: return {};
    case CommandWords::Fault::OpenQuote: return tr("The quotation mark %1 is not closed").arg(what);
    case CommandWords::Fault::ForShells:
        return words.what == "\n"
                   ? tr("One command, in one line")
                   : tr("%1 is for a shell, and none runs here: in quotation marks it is part of "
                        "a word; else write sh -c '…'")
                         .arg(what);
    case CommandWords::Fault::Unset: return tr("There is no variable %1 in the environment").arg(what);
    }
    return {};
}

QString CommandTexts::sourceFault(const QString& file, const QString& compiler) {
    if (compiler.isEmpty())
        return tr("%1 is source text: compile it (with -g), and name what comes of it").arg(file);
    const QString program = file.left(file.lastIndexOf(u'.'));
    const QString command = compiler + QStringLiteral(" -o %1 %2").arg(program, file);
    return tr("%1 is source text: compile it with %2, and write %3 here")
        .arg(file, command, program.contains(u'/') ? program : QStringLiteral("./") + program);
}

QString CommandTexts::fault(const ProgramFault& fault) {
    using Code = ProgramFault::Code;
    const QString what = QString::fromStdString(fault.what);
    const QString detail = QString::fromStdString(fault.detail);
    switch (fault.code) {
    case Code::NoFolder: return tr("There is no folder %1").arg(what);
    case Code::Assignment: return tr("For a variable of its environment write: env %1 …").arg(what);
    case Code::NotThere:
        return detail.isEmpty()
                   ? tr("There is no file %1: is it compiled, and the folder the right one?").arg(what)
                   : tr("There is no file %1 for %2 to run: is the folder the right one?").arg(what, detail);
    case Code::NotInPath:
        return what.isEmpty()
                   ? tr("A program, and its arguments")
                   : tr("There is no program %1 in PATH; one in the folder is written ./%1").arg(what);
    case Code::OnlyInFolder: return tr("It is in the folder, not in PATH: write ./%1").arg(what);
    case Code::Folder: return tr("%1 is a folder").arg(what);
    case Code::Source: return sourceFault(what, detail);
    case Code::NeedsPython:
        return tr("It is not executable: write %2 %1, or do chmod +x %1").arg(what, detail);
    case Code::NotExecutable: return tr("It is not executable: do chmod +x %1").arg(what);
    case Code::NotReadable:
        return tr("%1 may be run, but not read, so that its calls cannot be seen: do chmod +r %1").arg(what);
    case Code::OtherMachine:
        return tr("%1 is compiled for another machine (%2): compile it here").arg(what, detail);
    case Code::NotLinked: return tr("%1 is compiled, but not linked: it is no program yet").arg(what);
    case Code::Damaged: return tr("%1 is compiled, but its file is not whole: compile it again").arg(what);
    case Code::NoInterpreter:
        return tr("%1 needs %2, which is not on this machine: install it").arg(what, detail);
    case Code::LineEnds:
        return tr("The first line of %1 ends as on Windows, so its interpreter is not found: do sed -i "
                  "'s/\\r$//' %1")
            .arg(what);
    case Code::NoFormat:
        return tr("%1 is neither compiled nor a script: a script begins with #! and its interpreter")
            .arg(what);
    case Code::TooLong:
        return tr("The command is too long: %1 octets, at most %2").arg(detail).arg(kLongestCommand);
    }
    return {};
}

} // namespace eleven
