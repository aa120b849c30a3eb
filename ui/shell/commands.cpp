#include "ui/shell/commands.h"

#include "ui/shell/commandtable.h"
#include "ui/words/spokenlanguage.h"
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

/// It acts on the stage, or on how the stage is shown.
bool isOfStage(Command command) {
    switch (command) {
    case Command::Connections:
    case Command::Open:
    case Command::OpenFolder:
    case Command::OwnProgram:
    case Command::AllLessons:
    case Command::EditLesson:
    case Command::RunText:
    case Command::SaveLesson:
    case Command::DiscardText:
    case Command::ResultSheet:
    case Command::ForgetProgress:
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
    case Command::OtherLanguage:
    case Command::Shortcuts:
    case Command::About: return false;
    default: return true;
    }
}

/// It does something in a lab, or keeps what was done in one.
bool isOfLab(Command command) {
    switch (command) {
    case Command::EditLesson:
    case Command::SaveRecording:
    case Command::SaveRecordingAs:
    case Command::ExportScenario:
    case Command::Restart:
    case Command::Deliver:
    case Command::Drop:
    case Command::Copy:
    case Command::Cut:
    case Command::KillClient:
    case Command::KillServer:
    case Command::SkipTimeWait:
    case Command::RunClient:
    case Command::RunServer:
    case Command::Undo:
    case Command::UndoDeparture:
    case Command::BranchHere:
    case Command::GoFreely:
    case Command::ChooseAgain:
    case Command::HoldEach:
    case Command::AtPace:
    case Command::KernelSpeed:
    case Command::StopCalls:
    case Command::StopStates:
    case Command::StopNothing:
    case Command::StopConnection:
    case Command::SkipClose:
    case Command::WriteAfterClosed:
    case Command::SigpipeBlocked:
    case Command::SigpipeDefault:
    case Command::SigpipeHandler:
    case Command::SigpipeIgnore:
    case Command::SigpipeNoSignal:
    case Command::ProfilePatient:
    case Command::ProfileKernel: return true;
    default: return false;
    }
}

QString withKeys(const QString& tip, const QString& keys) {
    return keys.isEmpty() ? tip : Texts::tipWithKeys(tip, keys);
}

} // namespace

Commands::Commands(QWidget& window) : QObject(&window) {
    for (std::size_t i = 0; i < kCommandCount; ++i) {
        const auto command = static_cast<Command>(i);
        const CommandRow& row = rowOf(command);
        auto* action = new QAction(&window);
        action->setObjectName(QString::fromLatin1(row.name));
        action->setShortcuts(keys(row));
        action->setCheckable(row.isCheckable);
        m_actions[i] = action;
        window.addAction(action);
        addRefusal(command, window);
    }
    retell();
    const std::array<std::vector<Command>, 6> choices = {
        {{kWireCommands.begin(), kWireCommands.end()},
         {kStopCommands.begin(), kStopCommands.end()},
         {kSigpipeCommands.begin(), kSigpipeCommands.end()},
         {kProfileCommands.begin(), kProfileCommands.end()},
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

void Commands::retell() {
    for (std::size_t i = 0; i < kCommandCount; ++i) {
        const auto command = static_cast<Command>(i);
        m_actions[i]->setText(Texts::commandTitle(command));
        m_actions[i]->setIconText(Texts::commandButton(command));
        show(i);
    }
    emit retold();
}

void Commands::setStageShown(bool shown) {
    m_isStageShown = shown;
    for (QActionGroup* group : m_ofStage)
        group->setEnabled(shown); // each keeps whether it could do something
    for (std::size_t i = 0; i < kCommandCount; ++i)
        arrangeRefusal(i);
}

/// The key of what acts on a stage that is not seen is free for what is.
void Commands::arrangeRefusal(std::size_t place) {
    const bool isOnStage = m_isStageShown || !isOfStage(static_cast<Command>(place));
    if (m_refusals[place] != nullptr) m_refusals[place]->setEnabled(isOnStage && !m_whyNot[place].isEmpty());
}

/// A greyed action does not hear its keys.
void Commands::addRefusal(Command command, QWidget& window) {
    if (keysOf(command).isEmpty()) return;
    auto* refusal = new QShortcut(&window);
    refusal->setKeys((*this)[command]->shortcuts());
    refusal->setAutoRepeat(false);
    refusal->setEnabled(false);
    connect(refusal, &QShortcut::activated, this, [this, command] {
        emit refused(WhyNot::refusal(Texts::withoutMnemonic((*this)[command]->text()), keysOf(command),
                                     whyNot(command)));
    });
    m_refusals[static_cast<std::size_t>(command)] = refusal;
}

void Commands::set(Command command, const QString& why, const QString& tip) {
    const auto place = static_cast<std::size_t>(command);
    m_wanted[place] = {why, tip};
    show(place);
}

void Commands::setNoLab(const QString& why) {
    if (why == m_noLab) return;
    m_noLab = why;
    for (std::size_t place = 0; place < kCommandCount; ++place)
        if (isOfLab(static_cast<Command>(place))) show(place);
}

void Commands::show(std::size_t place) {
    const auto command = static_cast<Command>(place);
    const bool hasNoLab = !m_noLab.isEmpty() && isOfLab(command);
    const QString why = hasNoLab ? m_noLab : m_wanted[place].why;
    QAction* action = m_actions[place];
    m_whyNot[place] = why;
    action->setEnabled(why.isEmpty());
    arrangeRefusal(place);
    const QString own = m_wanted[place].tip.isEmpty() ? Texts::commandTip(command) : m_wanted[place].tip;
    action->setToolTip(withKeys(why.isEmpty() ? own : why, keysOf(command)));
}

QString Commands::whyNot(const QAction& action) const {
    const auto found = std::find(m_actions.begin(), m_actions.end(), &action);
    if (found == m_actions.end()) return {};
    const auto place = static_cast<std::size_t>(found - m_actions.begin());
    if (!m_isStageShown && isOfStage(static_cast<Command>(place))) return WhyNot::noStage();
    return m_whyNot[place];
}

QString Commands::keysOf(Command command) const { return keysOf(*(*this)[command]); }

QString Commands::keysOf(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return listOf(keys);
}

} // namespace eleven
