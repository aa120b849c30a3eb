#include "ui/shell/commands.h"

#include "ui/shell/commandtable.h"
#include "ui/words/texts.h"
#include "ui/words/whynot.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QShortcut>
#include <QWidget>

#include <algorithm>
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

QString withKeys(const QString& tip, const QString& keys) {
    return keys.isEmpty() ? tip : Texts::tipWithKeys(tip, keys);
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
        action->setToolTip(withKeys(Texts::commandTip(command), keysOf(command)));
        window.addAction(action);
        addRefusal(command, window);
    }
    const std::array<std::vector<Command>, 5> choices = {
        {{Command::HoldEach, Command::AtPace, Command::KernelSpeed},
         {kSigpipeCommands.begin(), kSigpipeCommands.end()},
         {kProfileCommands.begin(), kProfileCommands.end()},
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

/// A greyed action does not hear its keys.
void Commands::addRefusal(Command command, QWidget& window) {
    if (keysOf(command).isEmpty()) return;
    auto* refusal = new QShortcut(&window);
    refusal->setKeys((*this)[command]->shortcuts());
    refusal->setAutoRepeat(false);
    refusal->setEnabled(false);
    connect(refusal, &QShortcut::activated, this, [this, command] {
        emit refused(
            WhyNot::refusal((*this)[command]->text().remove(u'&'), keysOf(command), whyNot(command)));
    });
    m_refusals[static_cast<std::size_t>(command)] = refusal;
}

void Commands::set(Command command, const QString& why, const QString& tip) {
    const auto place = static_cast<std::size_t>(command);
    QAction* action = m_actions[place];
    m_whyNot[place] = why;
    action->setEnabled(why.isEmpty());
    if (m_refusals[place] != nullptr) m_refusals[place]->setEnabled(!why.isEmpty());
    const QString own = tip.isEmpty() ? Texts::commandTip(command) : tip;
    action->setToolTip(withKeys(why.isEmpty() ? own : why, keysOf(command)));
}

QString Commands::whyNot(const QAction& action) const {
    const auto found = std::find(m_actions.begin(), m_actions.end(), &action);
    return found == m_actions.end() ? QString()
                                    : m_whyNot[static_cast<std::size_t>(found - m_actions.begin())];
}

QString Commands::keysOf(Command command) const { return keysOf(*(*this)[command]); }

QString Commands::keysOf(const QAction& action) {
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText)
        .replace(QStringLiteral("; "), QStringLiteral(", "));
}

} // namespace eleven
