// Of MainWindow: what it tells of the lesson, and all of it again when another language is spoken.

#include "core/lesson/sigpipe.h"
#include "ui/capture/capturepage.h"
#include "ui/lesson/lessonpanel.h"
#include "ui/lesson/lessonstrip.h"
#include "ui/shell/branchcommands.h"
#include "ui/shell/capturecommands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recordingcommands.h"
#include "ui/shell/stage.h"
#include "ui/shell/toggleactions.h"
#include "ui/shell/toolbar.h"
#include "ui/shell/windowfit.h"
#include "ui/words/capturetexts.h"
#include "ui/words/goaltexts.h"
#include "ui/words/lessontexts.h"
#include "ui/words/owntexts.h"
#include "ui/words/scriptwords.h"
#include "ui/words/texts.h"
#include "ui/words/whynot.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QStackedWidget>

namespace eleven {

/// The commands first, whose words others show; then every widget; then what is told of this moment.
bool MainWindow::event(QEvent* event) {
    const bool isLanguage = event->type() == QEvent::LanguageChange;
    if (isLanguage) m_commands.retell();
    const bool isTaken = QMainWindow::event(event);
    if (isLanguage) retell();
    return isTaken;
}

void MainWindow::retell() {
    if (isCapture()) m_lesson = std::make_shared<const Lesson>(m_captures->lesson());
    if (m_lesson) tellLesson();
    tellTitle();
    applyLook(); // words are as long as they are
    showSituation();
    showMoment();
}

void MainWindow::tellLesson() {
    m_lessonPanel->retell(m_lesson);
    m_lessonPanel->showHints(isFirstLesson() ? hintTexts() : QStringList());
    m_lessonStrip->setText(placeText(*m_lesson, m_lessonIndex + 1, m_shelfCount));
    m_toggles->setLesson(*m_lesson);
    const bool isAsked =
        m_lesson->isOwnRun() && m_lesson->file.empty(); // its toggles are those of our client
    m_toolBar->setToggles(isAsked ? std::vector<QAction*>() : m_toggles->actions());
    const SigpipeUse sigpipe = sigpipeUse(*m_lesson);
    for (const Command mode : kSigpipeCommands)
        m_commands.set(mode, sigpipe == SigpipeUse::None      ? Texts::noSender()
                             : sigpipe == SigpipeUse::Decided ? Texts::decidesSigpipe()
                                                              : QString());
    tellProfiles();
    showChosen();
    const QString first = isCapture() ? CaptureTexts::firstOne() : WhyNot::firstLesson();
    const QString last = isCapture() ? CaptureTexts::lastOne() : WhyNot::lastLesson();
    m_commands.set(Command::PreviousLesson, m_lessonIndex > 0 ? QString() : first);
    m_commands.set(Command::NextLesson, m_lessonIndex + 1 < m_shelfCount ? QString() : last);
    tellCapture();
    tellOwn();
    tellChoices();
}

/// What is otherwise where programs of the user's own run.
void MainWindow::tellOwn() {
    const bool isOwn = m_lesson->hasOwn();
    const std::optional<OwnSetup> own = ownSetupOf(*m_lesson, StopAt::Calls);
    m_toolBar->setOwn(isOwn, own ? OwnTexts::pair(own->client, own->server) : QString());
    m_branches->setOwn(isOwn);
    m_fit->setHasLesson(!m_lesson->isOwnRun());
    m_commands.set(Command::LessonPanel, m_lesson->isOwnRun() ? OwnTexts::noLesson() : QString());
    m_commands[Command::Restart]->setText(isOwn ? OwnTexts::runAgain()
                                                : Texts::commandTitle(Command::Restart));
    m_commands[Command::Restart]->setIconText(isOwn ? OwnTexts::runAgainButton()
                                                    : Texts::commandButton(Command::Restart));
    m_commands.set(Command::Restart, {}, isOwn ? OwnTexts::runAgainTip() : QString());
    for (const Command command : {Command::RunClient, Command::RunServer})
        m_commands[command]->setIconText(isOwn ? OwnTexts::runCall() : Texts::commandButton(command));
    for (const Command command : {Command::ShowDescriptors, Command::ShowKept, Command::ShowChecks})
        m_commands.set(command, isOwn ? QString() : OwnTexts::noOwn());
    showStops();
}

/// Where such programs wait, as their lab has it.
void MainWindow::showStops() {
    const QString none = !m_lesson || !m_lesson->hasOwn() ? OwnTexts::noOwn()
                         : m_conductor.hasNow()           ? QString()
                                                          : Texts::recordedTip();
    for (const Command command : kStopCommands)
        m_commands.set(command, none);
    if (none.isEmpty() && !m_stage->connectionOf(Side::Server))
        m_commands.set(Command::StopConnection, OwnTexts::noConnection());
    m_commands[kStopCommands[static_cast<std::size_t>(m_feed.situation().stopAt)]]->setChecked(true);
}

/// What is otherwise where there is no lab.
void MainWindow::tellCapture() {
    m_commands.setNoLab(isCapture() ? CaptureTexts::noLab() : QString());
    m_commands.set(Command::ExportPage, isCapture() ? CaptureTexts::noPage() : QString());
    m_commands.set(Command::Connections,
                   m_captures->file().isEmpty() ? CaptureTexts::noCapture() : QString());
    const auto name = [this](Command command, const QString& title, const QString& button) {
        m_commands[command]->setText(isCapture() ? title : Texts::commandTitle(command));
        m_commands[command]->setIconText(isCapture() ? button : Texts::commandButton(command));
    };
    name(Command::PreviousLesson, CaptureTexts::previous(), CaptureTexts::previousButton());
    name(Command::NextLesson, CaptureTexts::next(), CaptureTexts::nextButton());
}

void MainWindow::tellTitle() {
    if (showsLessons())
        setWindowTitle(Texts::allLessons());
    else if (m_whole->currentWidget() == m_connections)
        setWindowTitle(QFileInfo(m_captures->file()).fileName());
    else if (m_lesson && !m_isBroken) {
        const QString mark = m_recordings->mark();
        setWindowTitle(mark.isEmpty() ? lessonTitle(*m_lesson)
                                      : lessonTitle(*m_lesson) + QStringLiteral(" (%1)").arg(mark));
    }
}

/// Each says what it changes on the hosts of this lesson.
void MainWindow::tellProfiles() {
    Lesson lesson = *m_lesson;
    for (std::size_t i = 0; i < kProfileCommands.size(); ++i) {
        lesson.profile = static_cast<Profile>(i);
        m_commands.set(kProfileCommands[i], {}, Texts::profileChoiceTip(lesson));
    }
}

/// Of what begins anew, whichever was asked for: what the run on the stage began with.
void MainWindow::showChosen() {
    m_commands[kSigpipeCommands[static_cast<std::size_t>(m_lesson->sigpipe)]]->setChecked(true);
    m_commands[kProfileCommands[static_cast<std::size_t>(m_lesson->profile)]]->setChecked(true);
}

void MainWindow::tellChoices() {
    m_commands.set(Command::ChooseAgain, m_choices ? QString() : WhyNot::nothingChosen());
    if (!m_choices) {
        m_lessonPanel->offerChoices({});
        return;
    }
    QStringList choices = m_toggles->names(m_choices->toggles);
    if (m_choices->sigpipe)
        choices << Texts::commandButton(kSigpipeCommands[static_cast<std::size_t>(*m_choices->sigpipe)]);
    if (m_choices->profile)
        choices << Texts::commandButton(kProfileCommands[static_cast<std::size_t>(*m_choices->profile)]);
    m_lessonPanel->offerChoices(asBefore(choices));
}

void MainWindow::offerChoices(const std::map<std::string, bool>& toggles, std::optional<Sigpipe> sigpipe,
                              std::optional<Profile> profile) {
    m_choices = Choices{toggles, sigpipe, profile};
    tellChoices();
}

} // namespace eleven
