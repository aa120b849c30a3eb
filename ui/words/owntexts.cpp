#include "ui/words/owntexts.h"

#include "ui/words/corewords.h"
#include "ui/words/spokenlanguage.h"

#include <QRegularExpression>

namespace eleven {

namespace {

/// The user's own, compiled: not one of the system, nor what runs scripts and classes.
bool mayBeCompiledAgain(const QString& path) {
    static const QRegularExpression others(QStringLiteral(
        "^/(usr|bin|sbin|lib\\w*|opt|nix|snap)/|/(python|perl|ruby|node|java|php|lua|bash|dash|sh)[\\d.]*$"));
    return !others.match(path).hasMatch();
}

} // namespace

QString OwnTexts::file(const QString& path, bool hasText, bool isNamed) {
    const QString name = path.section(u'/', -1);
    if (hasText) return tr("%1, unchanged").arg(name);
    if (isNamed) return tr("%1 cannot be read: these are its calls").arg(name);
    return mayBeCompiledAgain(path) ? tr("No lines are known (compile with -g): these are its calls")
                                    : tr("No lines are known: these are its calls");
}
QString OwnTexts::elsewhere() { return tr("not in a call of a socket"); }
QString OwnTexts::noBranch() {
    return tr(
        "A program of your own cannot do its calls once more, as a branch has to. Run again begins anew");
}
QString OwnTexts::noLesson() { return tr("Programs of your own have no lesson to show"); }
QString OwnTexts::runAgain() { return tr("&Run again"); }
QString OwnTexts::runAgainButton() { return tr("↺ Run again"); }
QString OwnTexts::runAgainTip() { return tr("Both programs from their beginning, on two fresh hosts"); }

QString OwnTexts::runCall() { return tr("Run its call"); }
QString OwnTexts::stopAt() { return tr("Stop at"); }
QString OwnTexts::stopAtTip() { return tr("Before which calls a program of your own waits"); }
QString OwnTexts::noOwn() { return tr("No program of your own runs here"); }
QString OwnTexts::noConnection() { return tr("The server has no connection yet"); }

QString OwnTexts::dialogTitle() { return tr("Your own program"); }
QString OwnTexts::before() { return tr("&Run before"); }
QString OwnTexts::choose() { return tr("choose one…"); }
QString OwnTexts::forget() { return tr("Forget these"); }
QString OwnTexts::forgotten() { return tr("forgotten"); }
QString OwnTexts::serverField() { return tr("&Server"); }
QString OwnTexts::clientField() { return tr("&Client"); }
QString OwnTexts::clientHint() { return tr("python3 client.py server 8080, or nothing"); }
QString OwnTexts::folderField() { return tr("&Folder"); }
QString OwnTexts::folderTitle() { return tr("Where both begin"); }
QString OwnTexts::browse() { return tr("&Browse…"); }
QString OwnTexts::about() {
    return tr(
        "They run as you, unchanged, and can do what you can. Only their network is the two hosts: there "
        "“server” and “client” are names. Lines of C are known if it is compiled with -g.");
}
QString OwnTexts::edit() { return tr("edit…"); }
QString OwnTexts::pair(const QString& client, const QString& server) {
    return client.isEmpty() ? server : client + QStringLiteral(" ⇄ ") + server;
}

QString OwnTexts::terminal() { return tr("Terminal"); }
QString OwnTexts::terminalTip() { return tr("What it wrote until the moment that is shown"); }
QString OwnTexts::terminalOf(const QString& who) { return labelled(terminal(), who); }
QString OwnTexts::terminalCut() { return tr("It wrote more than 1 MiB: the rest is not kept."); }
QString OwnTexts::typeHere() { return tr("Type what it reads: Return sends, Ctrl+D ends its input"); }
QString OwnTexts::typeHereShort() { return tr("Type what it reads"); }

QString OwnTexts::mayRunTitle() { return tr("Run these programs?"); }
QString OwnTexts::mayRun(const Lesson& lesson) {
    QStringList lines;
    for (const auto& [who, program] : lesson.programs)
        if (program->isOwn())
            lines << labelled(CoreWords::endpoint(who), QString::fromStdString(program->text()));
    return tr("They run as you, unchanged, and can do what you can. Only their network is the two hosts.") +
           QStringLiteral("\n\n") + lines.join(u'\n');
}
QString OwnTexts::run() { return tr("Run"); }

} // namespace eleven
