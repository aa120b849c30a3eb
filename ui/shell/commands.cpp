#include "ui/shell/commands.h"

#include "ui/shell/commandtable.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QWidget>

#include <vector>

namespace eleven {

namespace {

QList<QKeySequence> keys(const CommandRow& row) {
    QList<QKeySequence> result;
    for (const QKeyCombination& key : row.keys) {
        if (key.key() != Qt::Key_unknown) result << QKeySequence(key);
    }
    return result;
}

} // namespace

Commands::Commands(QWidget& window) : QObject(&window) {
    for (std::size_t i = 0; i < kCommandCount; ++i) {
        const auto command = static_cast<Command>(i);
        const CommandRow& row = rowOf(command);
        auto* action = new QAction(Texts::commandTitle(command), &window);
        action->setIconText(Texts::commandButton(command));
        action->setObjectName(QString::fromLatin1(row.name));
        action->setShortcuts(keys(row));
        action->setCheckable(row.isCheckable);
        m_actions[i] = action;
        const QString shortcut = keysOf(command);
        action->setToolTip(shortcut.isEmpty() ? Texts::commandTip(command)
                                              : Texts::tipWithKeys(Texts::commandTip(command), shortcut));
        window.addAction(action);
    }
    const std::array<std::vector<Command>, 4> choices = {
        {{Command::HoldEach, Command::AtPace, Command::KernelSpeed},
         {kSigpipeCommands.begin(), kSigpipeCommands.end()},
         {Command::ThemeDesktop, Command::ThemeLight, Command::ThemeDark},
         {Command::Percent100, Command::Percent125, Command::Percent150, Command::Percent200}}};
    for (const auto& choice : choices) {
        auto* group = new QActionGroup(this);
        for (const Command command : choice)
            group->addAction((*this)[command]);
    }
    (*this)[Command::HoldEach]->setChecked(true);
    (*this)[Command::SigpipeBlocked]->setChecked(true);
}

QString Commands::keysOf(Command command) const {
    return QKeySequence::listToString((*this)[command]->shortcuts(), QKeySequence::NativeText)
        .replace(QStringLiteral("; "), QStringLiteral(", "));
}

} // namespace eleven
