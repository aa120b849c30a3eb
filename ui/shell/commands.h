#pragma once
// Every control of the window as one action: name, tool tip, shortcuts. Menus, the toolbar and the sheet of
// shortcuts are made of these; nobody else makes an action.

#include <QObject>
#include <QString>

#include <array>
#include <vector>

class QAction;
class QActionGroup;
class QShortcut;

namespace eleven {

enum class Command : std::uint8_t {
    Open,
    OpenFolder,
    OwnProgram,
    AllLessons,
    Connections,
    EditLesson,
    RunText,
    SaveLesson,
    DiscardText,
    SaveRecording,
    SaveRecordingAs,
    OpenBefore,
    ExportScenario,
    ExportPage,
    ResultSheet,
    ForgetProgress,
    ExportCapture,
    OpenInWireshark,
    ExportLadder,
    ExportDiagram,
    CopyLadder,
    CopyDiagram,
    Quit,
    Restart,
    Back,
    Step,
    Play,
    First,
    PreviousStep,
    NextStep,
    End,
    Deliver,
    Drop,
    Copy,
    Cut,
    KillClient,
    KillServer,
    SkipTimeWait,
    RunClient,
    RunServer,
    Undo,
    UndoDeparture,
    BranchHere,
    Stay,
    PreviousBranch,
    NextBranch,
    GoFreely,
    ChooseAgain,
    AnswerA, ///< these four in the order of the options
    AnswerB,
    AnswerC,
    AnswerD,
    HideAnswers,
    HoldEach,
    AtPace,
    KernelSpeed,
    Slower,
    Faster,
    StopCalls, ///< these four in the order of StopAt
    StopStates,
    StopNothing,
    StopConnection,
    SkipClose,
    WriteAfterClosed,
    SigpipeBlocked, ///< these five in the order of Sigpipe
    SigpipeDefault,
    SigpipeHandler,
    SigpipeIgnore,
    SigpipeNoSignal,
    ProfilePatient, ///< these two in the order of Profile
    ProfileKernel,
    PreviousLesson,
    NextLesson,
    PreviousClient,
    NextClient,
    LessonPanel,
    TeacherNotes,
    ShowClient,
    ShowServer,
    ShowDiagram,
    ShowExplain,
    ShowSegment,
    ShowCalls,
    ShowSockets,
    ShowTimers,
    ShowConnections,
    ShowDescriptors,
    ShowKept,
    ShowChecks,
    ExplainThis,
    ExplainBack,
    ExplainForth,
    AllEntries,
    EnlargeClient,
    EnlargeLadder,
    EnlargeServer,
    EnlargeDiagram,
    EnlargeTabs,
    Leave,
    ThemeDesktop,
    ThemeLight,
    ThemeDark,
    Larger,
    Smaller,
    Percent100,
    Percent125,
    Percent150,
    Percent200,
    ReducedMotion,
    Projector,
    FullScreen,
    OtherLanguage,
    Shortcuts,
    About,
};
inline constexpr std::size_t kCommandCount = static_cast<std::size_t>(Command::About) + 1;

/// The choices of what SIGPIPE does, in the order of Sigpipe.
inline constexpr std::array<Command, 5> kSigpipeCommands = {Command::SigpipeBlocked, Command::SigpipeDefault,
                                                            Command::SigpipeHandler, Command::SigpipeIgnore,
                                                            Command::SigpipeNoSignal};

/// In the order of WireMode.
inline constexpr std::array<Command, 3> kWireCommands = {Command::HoldEach, Command::AtPace,
                                                         Command::KernelSpeed};

/// In the order of StopAt.
inline constexpr std::array<Command, 4> kStopCommands = {Command::StopCalls, Command::StopStates,
                                                         Command::StopNothing, Command::StopConnection};

/// In the order of Profile.
inline constexpr std::array<Command, 2> kProfileCommands = {Command::ProfilePatient, Command::ProfileKernel};

/// In the order of a question's options.
inline constexpr std::array<Command, 4> kAnswerCommands = {Command::AnswerA, Command::AnswerB,
                                                           Command::AnswerC, Command::AnswerD};

class Commands : public QObject {
    Q_OBJECT
public:
    /// The actions belong to `window`: their shortcuts work wherever the focus is in it.
    explicit Commands(QWidget& window);

    [[nodiscard]] QAction* operator[](Command command) const {
        return m_actions[static_cast<std::size_t>(command)];
    }
    /// In another language: titles and tool tips. Whoever told a reason tells it again: retold().
    void retell();
    /// False: the stage is not what the window shows, and what acts on it can do nothing.
    void setStageShown(bool shown);
    /// The shortcuts in the words of the desktop: "→, PgDown, F10".
    [[nodiscard]] QString keysOf(Command command) const;
    [[nodiscard]] static QString keysOf(const QAction& action);
    /// `why` it can do nothing now: its tool tip, its key and the sheet of keys say so. Empty: it can, and
    /// the tool tip is `tip`, or its own.
    void set(Command command, const QString& why, const QString& tip = {});
    /// There is no lab, for this reason: what acts on one can do nothing. Empty: there is one.
    void setNoLab(const QString& why);
    /// Empty: it can do something.
    [[nodiscard]] QString whyNot(Command command) const {
        return m_whyNot[static_cast<std::size_t>(command)];
    }
    /// Of an action that need not be a command.
    [[nodiscard]] QString whyNot(const QAction& action) const;

signals:
    /// Somebody pressed the key of a command that can do nothing now.
    void refused(const QString& why);
    void retold();

private:
    void addRefusal(Command command, QWidget& window);
    void arrangeRefusal(std::size_t place);

    std::array<QAction*, kCommandCount> m_actions{};
    std::vector<QActionGroup*> m_ofStage;
    bool m_isStageShown = true;
    std::array<QShortcut*, kCommandCount> m_refusals{}; ///< have the keys while the action is greyed
    struct Wanted {
        QString why, tip;
    };
    void show(std::size_t place);

    std::array<Wanted, kCommandCount> m_wanted; ///< as set() had it
    QString m_noLab;
    std::array<QString, kCommandCount> m_whyNot;
};

} // namespace eleven
