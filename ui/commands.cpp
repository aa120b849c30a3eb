#include "ui/commands.h"

#include "ui/texts.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QWidget>

#include <vector>

namespace eleven {

namespace {

QList<QKeySequence> keys(Command command) {
    switch (command) {
    case Command::Quit: return {QKeySequence(Qt::CTRL | Qt::Key_Q)};
    case Command::Restart: return {QKeySequence(Qt::CTRL | Qt::Key_R)};
    case Command::Back: return {Qt::Key_Left, Qt::Key_PageUp};
    case Command::Step: return {Qt::Key_Right, Qt::Key_PageDown, Qt::Key_F10};
    case Command::Play: return {Qt::Key_Space};
    case Command::First: return {Qt::Key_Home};
    case Command::End: return {Qt::Key_End};
    case Command::Deliver: return {Qt::Key_D};
    case Command::Drop: return {Qt::Key_X};
    case Command::Copy: return {Qt::Key_C};
    case Command::Cut: return {Qt::Key_T};
    case Command::KillClient: return {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)};
    case Command::KillServer: return {QKeySequence(Qt::CTRL | Qt::Key_K)};
    case Command::SkipTimeWait: return {Qt::Key_M};
    case Command::HoldEach: return {Qt::Key_1};
    case Command::AtPace: return {Qt::Key_2};
    case Command::KernelSpeed: return {Qt::Key_3};
    case Command::Slower: return {Qt::Key_BracketLeft};
    case Command::Faster: return {Qt::Key_BracketRight};
    case Command::SkipClose: return {Qt::Key_E};
    case Command::WriteAfterClosed: return {Qt::Key_W};
    case Command::PreviousLesson: return {QKeySequence(Qt::CTRL | Qt::Key_PageUp)};
    case Command::NextLesson: return {QKeySequence(Qt::CTRL | Qt::Key_PageDown)};
    case Command::PreviousClient: return {QKeySequence(Qt::CTRL | Qt::Key_Up)};
    case Command::NextClient: return {QKeySequence(Qt::CTRL | Qt::Key_Down)};
    case Command::LessonPanel: return {Qt::Key_F9};
    case Command::ShowDiagram: return {QKeySequence(Qt::CTRL | Qt::Key_1)};
    case Command::ShowSegment: return {QKeySequence(Qt::CTRL | Qt::Key_2)};
    case Command::ShowCalls: return {QKeySequence(Qt::CTRL | Qt::Key_3)};
    case Command::ShowSockets: return {QKeySequence(Qt::CTRL | Qt::Key_4)};
    case Command::ShowTimers: return {QKeySequence(Qt::CTRL | Qt::Key_5)};
    case Command::ShowConnections: return {QKeySequence(Qt::CTRL | Qt::Key_6)};
    case Command::Larger:
        return {QKeySequence(Qt::CTRL | Qt::Key_Equal), QKeySequence(Qt::CTRL | Qt::Key_Plus)};
    case Command::Smaller: return {QKeySequence(Qt::CTRL | Qt::Key_Minus)};
    case Command::Percent100: return {QKeySequence(Qt::CTRL | Qt::Key_0)};
    case Command::FullScreen: return {Qt::Key_F11};
    case Command::Shortcuts: return {Qt::Key_F1};
    default: return {};
    }
}

struct Kind {
    const char* name; ///< of the object
    bool checkable;
};
// In the order of Command.
constexpr std::array<Kind, kCommandCount> kKinds = {{
    {"quit", false},
    {"restart", false},
    {"back", false},
    {"step", false},
    {"play", true},
    {"first", false},
    {"end", false},
    {"deliver", false},
    {"drop", false},
    {"copy", false},
    {"cutWire", true},
    {"killClient", false},
    {"killServer", false},
    {"skipTimeWait", false},
    {"holdEach", true},
    {"atPace", true},
    {"kernelSpeed", true},
    {"slower", false},
    {"faster", false},
    {"skipClose", true},
    {"writeAfterClosed", true},
    {"sigpipeBlocked", true},
    {"sigpipeDefault", true},
    {"sigpipeHandler", true},
    {"sigpipeIgnore", true},
    {"sigpipeNoSignal", true},
    {"previousLesson", false},
    {"nextLesson", false},
    {"previousClient", false},
    {"nextClient", false},
    {"lessonPanel", true},
    {"showDiagram", false},
    {"showSegment", false},
    {"showCalls", false},
    {"showSockets", false},
    {"showTimers", false},
    {"showConnections", false},
    {"themeDesktop", true},
    {"themeLight", true},
    {"themeDark", true},
    {"larger", false},
    {"smaller", false},
    {"percent100", true},
    {"percent125", true},
    {"percent150", true},
    {"percent200", true},
    {"reducedMotion", true},
    {"fullScreen", true},
    {"shortcuts", false},
    {"about", false},
}};

} // namespace

Commands::Commands(QWidget& window) : QObject(&window) {
    for (std::size_t i = 0; i < kCommandCount; ++i) {
        const auto command = static_cast<Command>(i);
        auto* action = new QAction(Texts::commandTitle(command), &window);
        action->setIconText(Texts::commandButton(command));
        action->setObjectName(QString::fromLatin1(kKinds[i].name));
        action->setShortcuts(keys(command));
        action->setCheckable(kKinds[i].checkable);
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
