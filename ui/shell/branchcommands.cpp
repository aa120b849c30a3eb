#include "ui/shell/branchcommands.h"

#include "ui/words/branchtexts.h"
#include "ui/words/owntexts.h"
#include "ui/words/texts.h"
#include "ui/words/whynot.h"

#include <QAction>

#include <utility>

namespace eleven {

BranchCommands::BranchCommands(Commands& commands, Conductor& conductor, Playhead& playhead, TraceFeed& feed,
                               QObject* parent)
    : QObject(parent), m_commands(commands), m_conductor(conductor), m_playhead(playhead), m_feed(feed) {
    const auto on = [this](Command command, auto what) {
        connect(m_commands[command], &QAction::triggered, this, what);
    };
    on(Command::BranchHere, [this] { m_conductor.branchHere(); });
    on(Command::Undo, [this] { m_conductor.undo(); });
    on(Command::UndoDeparture, [this] { m_conductor.undoAct(m_departure); });
    on(Command::Stay, [this] { m_conductor.stay(); });
    on(Command::PreviousBranch, [this] { showBranch(m_feed.shown() - 1); });
    on(Command::NextBranch, [this] { showBranch(m_feed.shown() + 1); });
    connect(&feed, &TraceFeed::situationChanged, this, &BranchCommands::tell);
}

/// That the acts wait for a timer, and that they are done.
void BranchCommands::tell() {
    const bool waits = m_conductor.redoWaits().has_value();
    if (waits && !m_toldOfWait) emit told(BranchTexts::redoWaits());
    m_toldOfWait = waits;
    if (m_conductor.isBusy() || m_feed.live() < 0) return;
    const bool isNew = std::exchange(m_told, m_feed.id(m_feed.live())) != m_feed.id(m_feed.live());
    const Branch& branch = m_feed.branch(m_feed.live());
    if (isNew && branch.moment > 0) emit told(BranchTexts::begun(m_feed.live(), branch.moment));
}

void BranchCommands::showBranch(int branch) {
    const int count = m_feed.branchCount();
    m_conductor.pause();
    m_feed.show((branch + count) % count);
}

void BranchCommands::show(const LessonProgress& progress) {
    using Reason = ScriptEvent::Reason;
    const bool isLive = m_playhead.isLive();
    const QString recorded = isLive ? QString() : Texts::recordedTip();
    m_commands.set(Command::BranchHere, m_isOwn  ? OwnTexts::noBranch()
                                        : isLive ? BranchTexts::isLive()
                                                 : QString());
    m_commands.set(Command::Undo, m_isOwn                              ? OwnTexts::noBranch()
                                  : m_playhead.moment() == 0 && isLive ? BranchTexts::nothingToUndo()
                                                                       : recorded);
    m_commands.set(Command::Stay, m_conductor.redoWaits() ? QString() : BranchTexts::nothingWaits());
    m_commands[Command::Stay]->setVisible(m_conductor.redoWaits().has_value());
    const QString one = m_feed.branchCount() > 1 ? QString() : BranchTexts::onlyOne();
    m_commands.set(Command::PreviousBranch, one);
    m_commands.set(Command::NextBranch, one);

    const bool isLeft = progress.departure && !progress.isFree;
    const bool byAct = isLeft && (progress.departure->reason == Reason::Act ||
                                  progress.departure->reason == Reason::KernelSpeed);
    m_departure = byAct ? progress.departure->event : 0;
    m_commands[Command::UndoDeparture]->setVisible(byAct && !m_isOwn);
    m_commands.set(Command::UndoDeparture, m_isOwn   ? OwnTexts::noBranch()
                                           : !isLive ? recorded
                                           : !isLeft ? WhyNot::onScript()
                                           : !byAct  ? WhyNot::notUndone()
                                                     : QString());
}

} // namespace eleven
