// Of MainWindow: what Step, Play and the answers do at the moment that is shown, and why they can do nothing.

#include "ui/ladder/ladderview.h"
#include "ui/lesson/lessonpanel.h"
#include "ui/shell/actcommands.h"
#include "ui/shell/branchcommands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/stage.h"
#include "ui/shell/teachercommands.h"
#include "ui/shell/toolbar.h"
#include "ui/shell/windowfit.h"
#include "ui/words/branchtexts.h"
#include "ui/words/capturetexts.h"
#include "ui/words/ownstands.h"
#include "ui/words/questiontexts.h"
#include "ui/words/rungtexts.h"
#include "ui/words/scriptwords.h"
#include "ui/words/texts.h"
#include "ui/words/viewtexts.h"
#include "ui/words/whynot.h"

#include <QAction>

#include <algorithm>

namespace eleven {

void MainWindow::showPlaying() {
    QAction* play = m_commands[Command::Play];
    const bool playing = m_conductor.isPlaying();
    play->setChecked(playing);
    play->setIconText(m_conductor.isReading() ? Texts::reading()
                      : playing               ? Texts::playing()
                                              : Texts::commandButton(Command::Play));
    const auto& obstacle = m_feed.situation().obstacle;
    const LessonProgress& progress = m_lessonPanel->progress();
    const bool isFree = progress.isFree || !progress.isOver || progress.solvedIn > 0;
    const auto& failure = m_feed.situation().failure;
    const auto kind = m_lesson && m_lesson->hasOwn() ? BranchTexts::Kind::Run : BranchTexts::Kind::Branch;
    const QString end = isCapture() ? BranchTexts::endOfCapture() : BranchTexts::endOfBranch(kind);
    const QString stands = failure                ? Texts::failureTitle(*failure)
                           : !m_playhead.isLive() ? end
                           : isFree               ? WhyNot::nothingMoves()
                                                  : WhyNot::lessonOver();
    const bool isStuck = obstacle && m_playhead.isLive();
    const QString why = m_conductor.canStep() ? QString() : isStuck ? Texts::stuck(*obstacle) : stands;
    m_commands.set(Command::Play, playing ? QString() : why);
    m_whyNoStep = isStuck ? QString() : why;
    const bool isOwnIdle = m_lesson && m_lesson->isOwnRun() && m_conductor.hasNow() && !m_conductor.canStep();
    m_stage->setObstacle(obstacle    ? Texts::stuck(*obstacle)
                         : isOwnIdle ? OwnStands::text(*m_lesson, m_acts->endpoints())
                                     : QString());
    showNext();
    const WireMode recorded = m_acts->isFlowing() ? WireMode::KernelSpeed : WireMode::HoldEach;
    const WireMode mode = m_conductor.hasNow() ? m_conductor.wireMode() : recorded;
    m_commands[kWireCommands[static_cast<std::size_t>(mode)]]->setChecked(true);
    const QString noWire = m_feed.situation().isOnLoopback ? RungTexts::noWire()
                           : m_conductor.hasNow()          ? QString()
                                                           : Texts::recordedTip();
    for (const Command command : kWireCommands)
        m_commands.set(command, noWire);
    const bool isLive =
        m_playhead.isLive() && !m_conductor.redoWaits(); // else its place is the recorded bar's
    const QString headline = m_feed.situation().isOnLoopback ? RungTexts::name(Rung::Loopback)
                                                             : ViewTexts::headline(m_conductor.wireMode());
    m_stage->ladder()->setHeadline(isCapture() ? CaptureTexts::headline() : isLive ? headline : QString());
}

/// What Step would do, in words and by a ring; and what one can do where the script was left.
void MainWindow::showNext() {
    const Situation& now = m_feed.situation();
    const LessonProgress& progress = m_lessonPanel->progress();
    const bool isLive = m_playhead.isLive();
    const std::optional<Nanoseconds> waitLeft = isLive ? m_conductor.waitLeft() : std::nullopt;
    const std::optional<Nanoseconds> redoWaits = m_conductor.redoWaits(); // told again as it passes
    if (waitLeft) m_waitTick.start();
    const bool isReady = isLive && m_lesson && !m_isBroken && !m_lessonPanel->awaitsTrace();
    const bool isKnown = isReady && now.next;
    const bool hasFirst = isReady && (m_lessonPanel->hasMore() || m_lessonPanel->hasHiddenAnswer());
    m_commands.set(Command::Step, hasFirst ? QString() : waitLeft ? WhyNot::timePasses() : m_whyNoStep);
    const bool isCut = m_commands[Command::Cut]->isChecked();
    std::set<std::string> togglesOn;
    for (const auto& [toggle, on] : m_stage->toggles())
        if (on) togglesOn.insert(toggle);
    m_toolBar->setNext(redoWaits  ? BranchTexts::redoing(*redoWaits)
                       : waitLeft ? Texts::waits(*waitLeft)
                       : hasFirst ? (m_lessonPanel->hasMore() ? readOnNext() : revealNext())
                       : isKnown  ? Texts::next(nextText(*now.next, *m_lesson, m_acts->endpoints(),
                                                         m_conductor.heldNow(), togglesOn, isCut),
                                                now.isOneOfMany)
                       : isLive && progress.isOver && !progress.isFree && progress.solvedIn == 0
                           ? (progress.departure ? scriptOver() : lessonComplete())
                           : QString());
    m_toolBar->setStepIsPrimary(!progress.isOver || progress.isFree);
    m_stage->setNext(isKnown ? now.next : std::nullopt);
    const bool isLeft = progress.departure && !progress.isFree;
    m_branches->show(progress);
    const QString recorded = isLive ? QString() : Texts::recordedTip();
    const bool isGoing = !isLeft && !progress.isOver; // as the script has it
    m_commands.set(Command::GoFreely, !isLive           ? recorded
                                      : progress.isFree ? WhyNot::alreadyFree()
                                      : isGoing         ? WhyNot::onScript()
                                                        : QString());
}

void MainWindow::showQuestions() {
    const bool isLive = m_playhead.isLive();
    const QString none = isLive ? noQuestion() : Texts::recordedTip();
    const QString open = m_lessonPanel->isHidden() ? notSeen() : QString();
    for (std::size_t i = 0; i < kAnswerCommands.size(); ++i)
        m_commands.set(kAnswerCommands[i], i < m_lessonPanel->optionCount() ? open : none);
    m_fit->setAsking(!m_lessonPanel->questions().empty());
    if (isLive && !m_lessonPanel->awaitsTrace())
        m_teacher->follow(m_lessonPanel->progress(), m_lessonPanel->answers());
    showNext();
}

/// What comes before the next act: the rest of the text, the answer that is hidden. False: nothing.
bool MainWindow::showFirst() {
    if (m_lessonPanel->hasMore() && m_lessonPanel->readOn()) return true;
    if (!m_lessonPanel->hasHiddenAnswer()) return false;
    m_lessonPanel->revealAnswer();
    return true;
}

void MainWindow::play() {
    if (m_conductor.isReading())
        m_conductor.goOn();
    else if (m_conductor.isPlaying())
        m_conductor.pause();
    else
        m_conductor.play();
}

int MainWindow::readingTime() {
    constexpr int kPerLetter = 45;       // ms: some four words a second
    constexpr int kThinking = 10 * 1000; // ms, about a question
    const QString text = m_lessonPanel->text();
    if (!m_lessonPanel->isVisible() || text == m_read) return 0;
    m_read = text;
    constexpr int kOfWord = 4; // letters for which a letter of Chinese stands
    const auto chinese =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2e80; });
    return static_cast<int>(text.size() + (kOfWord - 1) * chinese) * kPerLetter +
           (m_lessonPanel->optionCount() > 0 ? kThinking : 0);
}

} // namespace eleven
