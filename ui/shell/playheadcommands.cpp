#include "ui/shell/playheadcommands.h"

#include "ui/words/branchtexts.h"
#include "ui/words/texts.h"
#include "ui/words/whynot.h"

#include <QAction>

namespace eleven {

PlayheadCommands::PlayheadCommands(Commands& commands, Conductor& conductor, Playhead& playhead,
                                   QObject* parent)
    : QObject(parent), m_commands(commands), m_conductor(conductor), m_playhead(playhead) {
    const auto on = [this](Command command, auto what) {
        connect(m_commands[command], &QAction::triggered, this, what);
    };
    const auto back = [&](Command command, void (Playhead::*way)()) {
        on(command, [&conductor, &playhead, way] {
            conductor.pause();
            (playhead.*way)();
        });
    };
    back(Command::Back, &Playhead::back);
    back(Command::First, &Playhead::toStart);
    back(Command::PreviousStep, &Playhead::toPreviousStep);
    on(Command::NextStep, [&playhead] { playhead.toNextStep(); });
    on(Command::End, [&conductor] { conductor.returnToNow(); });
    on(Command::PreviousClient, [&playhead] { playhead.choose(playhead.chosen() - 1); });
    on(Command::NextClient, [&playhead] { playhead.choose(playhead.chosen() + 1); });
}

void PlayheadCommands::showMoment() {
    const QString isFirst = m_playhead.moment() > 0 ? QString() : WhyNot::first();
    for (const Command command : {Command::Back, Command::First, Command::PreviousStep})
        m_commands.set(command, isFirst);
    const QString isNow = m_playhead.isLive() ? WhyNot::now() : QString();
    const bool isEnd = m_playhead.isAtEnd() && !m_playhead.isLive();
    const QString isLast = isEnd ? BranchTexts::isLastMoment() : QString();
    m_commands.set(Command::End, m_conductor.hasNow() ? isNow : isLast);
    m_commands[Command::End]->setText(m_conductor.hasNow() ? Texts::commandTitle(Command::End)
                                                           : BranchTexts::lastMoment());
    m_commands.set(Command::NextStep, isEnd ? isLast : isNow);
    const int last = m_playhead.clients() - 1;
    const QString isAlone = last > 0 ? QString() : WhyNot::oneClient();
    const QString isFirstClient = m_playhead.chosen() == 0 ? WhyNot::firstClient() : QString();
    const QString isLastClient = m_playhead.chosen() == last ? WhyNot::lastClient() : QString();
    m_commands.set(Command::PreviousClient, last > 0 ? isFirstClient : isAlone);
    m_commands.set(Command::NextClient, last > 0 ? isLastClient : isAlone);
    m_commands.set(Command::ShowConnections, isAlone);
}

} // namespace eleven
