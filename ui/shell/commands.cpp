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

/// It acts on the stage, or on how the stage is shown.
bool isOfStage(Command command) {
    switch (command) {
    case Command::Open:
    case Command::OpenFolder:
    case Command::AllLessons:
    case Command::Quit:
    case Command::PreviousLesson:
    case Command::NextLesson:
    case Command::ThemeDesktop:
    case Command::ThemeLight:
    case Command::ThemeDark:
    case Command::Larger:
    case Command::Smaller:
    case Command::Percent100:
    case Command::Percent125:
    case Command::Percent150:
    case Command::Percent200:
    case Command::ReducedMotion:
    case Command::FullScreen:
    case Command::Shortcuts:
    case Command::About: return false;
    default: return true;
    }
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
        if (isOfStage(choice.front())) m_ofStage.push_back(group);
    }
    m_ofStage.push_back(new QActionGroup(this));
    m_ofStage.back()->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    for (std::size_t i = 0; i < kCommandCount; ++i)
        if (m_actions[i]->actionGroup() == nullptr && isOfStage(static_cast<Command>(i)))
            m_ofStage.back()->addAction(m_actions[i]);
    (*this)[Command::HoldEach]->setChecked(true);
    (*this)[Command::SigpipeBlocked]->setChecked(true);
}

void Commands::setStageShown(bool shown) {
    for (QActionGroup* group : m_ofStage)
        group->setEnabled(shown); // each keeps whether it could do something
}

QString Commands::keysOf(Command command) const {
    return QKeySequence::listToString((*this)[command]->shortcuts(), QKeySequence::NativeText)
        .replace(QStringLiteral("; "), QStringLiteral(", "));
}

} // namespace eleven
