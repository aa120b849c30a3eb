#include "ui/shell/actcommands.h"

#include "ui/words/texts.h"

#include <QAction>

namespace eleven {

ActCommands::ActCommands(const Commands& commands, Conductor& conductor, const Playhead& playhead,
                         const Trace& trace, QObject* parent)
    : QObject(parent), m_commands(commands), m_conductor(conductor), m_playhead(playhead), m_trace(trace) {
    connect(m_commands[Command::Cut], &QAction::triggered, this, [this](bool cut) {
        Act act;
        act.kind = Act::Kind::Cut;
        act.on = cut;
        m_conductor.perform(act);
    });
    constexpr std::array kOfOne = {
        std::pair(Command::KillClient, Act::Kind::Kill), std::pair(Command::KillServer, Act::Kind::Kill),
        std::pair(Command::RunClient, Act::Kind::RunLine), std::pair(Command::RunServer, Act::Kind::RunLine)};
    for (const auto& [command, kind] : kOfOne)
        connect(m_commands[command], &QAction::triggered, this,
                [this, command, kind] { perform(kind, shown(command)); });
    connect(m_commands[Command::SkipTimeWait], &QAction::triggered, this, &ActCommands::skipTimeWait);
}

void ActCommands::skipTimeWait() {
    Act act;
    act.kind = Act::Kind::SkipTimeWait;
    m_conductor.perform(act);
}

void ActCommands::perform(Act::Kind kind, EndpointId who) {
    Act act;
    act.kind = kind;
    act.who = who;
    m_conductor.perform(act);
}

EndpointId ActCommands::shown(Command command) const {
    if (command == Command::KillServer) return {Side::Server, 0};
    if (command == Command::RunServer) return m_shown(Side::Server);
    return {Side::Client, static_cast<std::uint16_t>(m_playhead.chosen())};
}

void ActCommands::set(Command command, bool enabled, const QString& tip) {
    QAction* action = m_commands[command];
    action->setEnabled(enabled);
    const QString keys = m_commands.keysOf(command);
    action->setToolTip(Texts::tipWithKeys(enabled ? Texts::commandTip(command) : tip, keys));
}

void ActCommands::showKill(Command command, const ActGround& ground) {
    const EndpointId who = shown(command);
    const bool isProcess = m_lesson && m_lesson->isProcess(who);
    const bool isAlive = ground.dead.count(who) == 0;
    set(command, isProcess && isAlive && m_playhead.isLive(),
        !isProcess ? Texts::noProcess()
        : !isAlive ? Texts::alreadyDead()
                   : Texts::recordedTip());
}

void ActCommands::showRun(Command command, const ActGround& ground) {
    const EndpointView& view = ground.endpoints.of(shown(command));
    const bool isLive = m_playhead.isLive();
    set(command, isLive && !view.blocked && !view.ended,
        !isLive        ? Texts::recordedTip()
        : view.blocked ? Texts::run(view)
                       : Texts::programEnded());
}

void ActCommands::showMoment() {
    const ActGround& ground = m_ground.moveTo(m_trace, m_playhead.visible());
    const bool isLive = m_playhead.isLive();
    m_commands[Command::Cut]->setChecked(ground.isCut);
    set(Command::Cut, isLive, Texts::recordedTip());
    showKill(Command::KillClient, ground);
    showKill(Command::KillServer, ground);
    showRun(Command::RunClient, ground);
    showRun(Command::RunServer, ground);
    set(Command::SkipTimeWait, isLive && !ground.timeWaits.empty(),
        isLive ? Texts::noTimeWait() : Texts::recordedTip());
}

} // namespace eleven
