#include "ui/shell/actcommands.h"

#include "ui/words/ownstands.h"
#include "ui/words/owntexts.h"
#include "ui/words/texts.h"
#include "ui/words/whynot.h"

#include <QAction>

#include <algorithm>

namespace eleven {

ActCommands::ActCommands(Commands& commands, Conductor& conductor, const Playhead& playhead,
                         const Trace& trace, QObject* parent)
    : QObject(parent), m_commands(commands), m_conductor(conductor), m_playhead(playhead), m_trace(trace) {
    connect(m_commands[Command::Cut], &QAction::triggered, this, [this](bool cut) {
        Act act;
        act.kind = Act::Kind::Cut;
        act.on = cut;
        m_conductor.perform(act);
    });
    constexpr std::array kOnHeld = {std::pair(Command::Deliver, Act::Kind::Deliver),
                                    std::pair(Command::Drop, Act::Kind::Drop),
                                    std::pair(Command::Copy, Act::Kind::Copy)};
    for (const auto& [command, kind] : kOnHeld)
        connect(m_commands[command], &QAction::triggered, this, [this, kind] { performOnHeld(kind); });
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

void ActCommands::performOnHeld(Act::Kind kind) {
    SegmentId held = m_held();
    if (held != 0 && kind == Act::Kind::Deliver) { // each press is a delivery, however fast they come
        if (const SegmentId after = m_heldAfter(m_delivered); after != 0) held = after;
        m_delivered.insert(held);
    }
    if (held != 0) m_conductor.perform(actOn(held, kind));
}

void ActCommands::perform(Act::Kind kind, EndpointId who) {
    Act act;
    act.kind = kind;
    act.who = who;
    m_conductor.perform(act);
}

EndpointId ActCommands::shown(Command command) const {
    if (command == Command::RunServer) return m_shown(Side::Server);
    if (command == Command::KillServer) return alive(m_shown(Side::Server));
    return m_shown(Side::Client);
}

EndpointId ActCommands::alive(EndpointId who) const {
    const ActGround& ground = m_ground.value();
    if (ground.dead.count(who) == 0) return who;
    const EndpointId parent{who.host, 0};
    if (ground.dead.count(parent) == 0) return parent;
    for (const EndpointId other : ground.endpoints.ids())
        if (other.host == who.host && ground.dead.count(other) == 0) return other;
    return who;
}

void ActCommands::showHeld() {
    const QString why = !m_playhead.isLive() ? Texts::recordedTip()
                        : m_held() == 0      ? WhyNot::held()
                                             : QString();
    for (const Command command : {Command::Deliver, Command::Drop, Command::Copy})
        m_commands.set(command, why);
}

void ActCommands::showKill(Command command, const ActGround& ground) {
    const EndpointId who = shown(command);
    const bool isProcess = m_lesson && m_lesson->isProcess(who);
    const bool isAlive = ground.dead.count(who) == 0;
    const auto ids = ground.endpoints.ids();
    const bool isOneOfMany = std::any_of(ids.begin(), ids.end(), [who](EndpointId other) {
        return other.host == who.host && other.index > 0;
    });
    m_commands[command]->setText(isOneOfMany ? Texts::killTitle(who) : Texts::commandTitle(command));
    const auto program = m_lesson ? m_lesson->programs.find(who) : decltype(m_lesson->programs.end()){};
    const bool sends = m_lesson && program != m_lesson->programs.end() && program->second->has(Effect::Send);
    m_commands.set(command, !isProcess             ? Texts::noProcess(sends)
                            : !isAlive             ? Texts::alreadyDead()
                            : !m_playhead.isLive() ? Texts::recordedTip()
                                                   : QString());
}

void ActCommands::showRun(Command command, const ActGround& ground) {
    const EndpointId who = shown(command);
    const EndpointView& view = ground.endpoints.of(who);
    const auto program =
        m_lesson ? m_lesson->programs.find({who.host, 0}) : decltype(m_lesson->programs.end()){};
    const bool isOwn = m_lesson && program != m_lesson->programs.end() && program->second->isOwn();
    const bool isElsewhere = isOwn && !view.stands;
    const bool isNobody = m_lesson && m_lesson->isOwnRun() && program == m_lesson->programs.end();
    m_commands.set(command, !m_playhead.isLive() ? Texts::recordedTip()
                            : isNobody           ? OwnStands::noClient()
                            : view.blocked       ? Texts::run(view)
                            : view.ended         ? Texts::programEnded()
                            : isElsewhere        ? OwnTexts::elsewhere()
                                                 : QString());
}

void ActCommands::showMoment() {
    const ActGround& ground = m_ground.moveTo(m_trace, m_playhead.visible());
    const QString recorded = m_playhead.isLive() ? QString() : Texts::recordedTip();
    m_commands[Command::Cut]->setChecked(ground.isCut);
    m_commands.set(Command::Cut, recorded);
    showHeld();
    showKill(Command::KillClient, ground);
    showKill(Command::KillServer, ground);
    showRun(Command::RunClient, ground);
    showRun(Command::RunServer, ground);
    m_commands.set(Command::SkipTimeWait,
                   !recorded.isEmpty() || !ground.timeWaits.empty() ? recorded : Texts::noTimeWait());
}

} // namespace eleven
