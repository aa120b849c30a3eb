#include "ui/shell/menus.h"

#include "ui/shell/ineachlanguage.h"
#include "ui/words/exporttexts.h"
#include "ui/words/owntexts.h"
#include "ui/words/texts.h"

#include <QMenu>
#include <QMenuBar>

namespace eleven {

namespace {

/// Adds the commands in groups with a line between two groups.
void fill(QMenu& menu, const Commands& commands,
          std::initializer_list<std::initializer_list<Command>> groups) {
    for (const auto& group : groups) {
        if (!menu.isEmpty()) menu.addSeparator();
        for (const Command command : group)
            menu.addAction(commands[command]);
    }
}

void fillSizes(QMenu& menu, const Commands& commands) {
    fill(menu, commands,
         {{Command::Percent100, Command::Percent125, Command::Percent150, Command::Percent200},
          {Command::Larger, Command::Smaller}});
}

void fillThemes(QMenu& menu, const Commands& commands) {
    fill(menu, commands, {{Command::ThemeDesktop, Command::ThemeLight, Command::ThemeDark}});
}

/// A menu inside `of`.
template <typename Of>
QMenu* addMenu(Of& of, QString (*title)()) {
    QMenu* menu = of.addMenu(QString());
    inEachLanguage(*menu, [menu, title] { menu->setTitle(title()); });
    return menu;
}

} // namespace

QMenu* fillMenuBar(QMenuBar& bar, const Commands& commands) {
    QMenu* file = addMenu(bar, &Texts::menuFile);
    fill(*file, commands, {{Command::Open, Command::OpenFolder, Command::OwnProgram}});
    addMenu(*file, &Texts::menuRecent)->setObjectName(QStringLiteral("recent"));
    file->addSeparator();
    QMenu* lessons = addMenu(*file, &Texts::menuLessons);
    lessons->setObjectName(QStringLiteral("lessons"));
    for (const Command command :
         {Command::AllLessons, Command::PreviousLesson, Command::NextLesson, Command::Connections})
        file->addAction(commands[command]);
    fill(*file, commands,
         {{Command::EditLesson, Command::RunText, Command::SaveLesson, Command::DiscardText}});
    file->addSeparator();
    fill(*file, commands, {{Command::SaveRecording, Command::SaveRecordingAs, Command::OpenBefore}});
    QMenu* exported = addMenu(*file, &ExportTexts::menu);
    exported->setObjectName(QStringLiteral("export"));
    exported->setProperty(kNeedsTitle, true);
    fill(*exported, commands,
         {{Command::ExportCapture, Command::OpenInWireshark},
          {Command::ExportLadder, Command::ExportDiagram},
          {Command::CopyLadder, Command::CopyDiagram},
          {Command::ExportPage, Command::ExportScenario}});
    fill(*file, commands, {{Command::ResultSheet, Command::ForgetProgress}, {Command::Quit}});
    QMenu* run = addMenu(bar, &Texts::menuRun);
    fill(*run, commands,
         {{Command::Restart, Command::ChooseAgain, Command::GoFreely},
          {Command::RunClient, Command::RunServer},
          {Command::Step, Command::Back, Command::Play},
          {Command::First, Command::PreviousStep, Command::NextStep, Command::End},
          {Command::Deliver, Command::Drop, Command::Copy},
          {Command::Cut, Command::KillClient, Command::KillServer, Command::SkipTimeWait},
          {Command::Slower, Command::Faster}});
    QMenu* toggles = addMenu(*run, &Texts::menuToggles);
    toggles->setObjectName(QStringLiteral("toggles"));
    fill(*toggles, commands, {{Command::SkipClose, Command::WriteAfterClosed}});
    fill(*addMenu(*run, &Texts::menuBranches), commands,
         {{Command::BranchHere, Command::Undo, Command::UndoDeparture, Command::Stay},
          {Command::PreviousBranch, Command::NextBranch}});
    fill(*addMenu(*run, &Texts::menuQuestion), commands,
         {{Command::AnswerA, Command::AnswerB, Command::AnswerC, Command::AnswerD}, {Command::HideAnswers}});
    fill(*addMenu(*run, &Texts::menuWire), commands,
         {{Command::HoldEach, Command::AtPace, Command::KernelSpeed}});
    fill(*addMenu(*run, &OwnTexts::stopAt), commands,
         {{Command::StopCalls, Command::StopStates, Command::StopConnection, Command::StopNothing}});
    fill(*addMenu(*run, &Texts::menuSigpipe), commands,
         {{Command::SigpipeBlocked, Command::SigpipeDefault, Command::SigpipeHandler, Command::SigpipeIgnore,
           Command::SigpipeNoSignal}});
    QMenu* profile = addMenu(*run, &Texts::menuProfile);
    profile->setToolTipsVisible(true);
    fill(*profile, commands, {{Command::ProfilePatient, Command::ProfileKernel}});
    QMenu* view = addMenu(bar, &Texts::menuView);
    fill(*view, commands,
         {{Command::LessonPanel, Command::TeacherNotes, Command::ShowClient, Command::ShowServer},
          {Command::ShowDiagram, Command::ShowExplain, Command::ShowSegment, Command::ShowCalls,
           Command::ShowSockets, Command::ShowTimers, Command::ShowConnections, Command::ShowDescriptors,
           Command::ShowKept, Command::ShowChecks}});
    QMenu* enlarge = addMenu(*view, &Texts::menuEnlarge);
    enlarge->setProperty(kNeedsTitle, true);
    fill(*enlarge, commands,
         {{Command::EnlargeClient, Command::EnlargeLadder, Command::EnlargeServer, Command::EnlargeDiagram,
           Command::EnlargeTabs}});
    view->addAction(commands[Command::Leave]);
    view->addSeparator();
    fill(*view, commands, {{Command::PreviousClient, Command::NextClient}});
    view->addSeparator();
    fillThemes(*addMenu(*view, &Texts::menuTheme), commands);
    QMenu* sizes = addMenu(*view, &Texts::menuTextSize);
    sizes->setProperty(kNeedsTitle, true);
    fillSizes(*sizes, commands);
    fill(*view, commands,
         {{Command::ReducedMotion, Command::Projector, Command::FullScreen}, {Command::OtherLanguage}});
    fill(*addMenu(bar, &Texts::menuHelp), commands,
         {{Command::ExplainThis, Command::AllEntries, Command::ExplainBack, Command::ExplainForth},
          {Command::Shortcuts, Command::About}});
    return lessons;
}

void fillActMenu(QMenu& menu, const Commands& commands) {
    fill(menu, commands,
         {{Command::Cut}, {Command::KillClient, Command::KillServer}, {Command::SkipTimeWait}});
    menu.setToolTipsVisible(true);
}

void fillLookMenu(QMenu& menu, const Commands& commands) {
    fillThemes(menu, commands);
    menu.addSeparator();
    fillSizes(menu, commands);
    fill(menu, commands, {{Command::ReducedMotion}});
}

} // namespace eleven
