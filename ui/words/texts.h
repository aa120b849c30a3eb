#pragma once
// Every word for people, in one place and ready for translation. Names of states, calls, flags and fields of
// the header stay as the standards spell them.

#include "core/lesson/lesson.h"
#include "core/projection/background.h"
#include "core/projection/busyloop.h"
#include "core/projection/endpoints.h"
#include "core/recording/trace.h"
#include "core/session/obstacle.h"
#include "ui/session/atprefix.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

enum class Command : std::uint8_t;
class Following;
struct Happening;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
public:
    // Commands (their words stand in commandtable.cpp)
    static QString commandTitle(Command command);  ///< in a menu, with its mnemonic
    static QString commandButton(Command command); ///< on a button
    static QString commandTip(Command command);
    /// "&Open…" and "打开…(&O)" without what only marks the key.
    static QString withoutMnemonic(QString title);
    static QString tipWithKeys(const QString& tip, const QString& keys);

    // The window
    static QString appName();
    static QString menuLessons();
    static QString menuFile();
    static QString menuRecent();
    static QString allLessons();
    static QString projectorOn();
    static QString noRecent();
    static QString forgetRecent();
    static QString openTitle();
    static QString openFolderTitle();
    static QString lessonFiles(); ///< the filter of the dialog

    static QString menuRun();
    static QString menuBranches();
    static QString menuQuestion();
    static QString menuWire();
    static QString menuSigpipe();
    static QString menuProfile();
    static QString menuView();
    static QString menuTheme();
    static QString menuTextSize();
    static QString menuEnlarge();
    static QString enlargeTip(); ///< on the title of a pane
    static QString menuHelp();
    static QString lookTip();
    static QString next(const QString& what, bool isOneOfMany); ///< beside Step: what it would do
    static QString waits(Nanoseconds left);
    static QString toggleOff(const QString& name);
    static QString reading(); ///< on it while it waits until a text can have been read
    static QString playing(); ///< on the Play button while it plays
    static QString speed();
    static QString wire();
    static QString wireTip();
    static QString sigpipe();
    static QString sigpipeTip();
    static QString noSender();
    static QString decidesSigpipe();
    static QString noSuchToggle();
    static QString menuToggles();
    /// "server 24: close(c); runs while this is off"
    static QString toggledLine(EndpointId who, int line, const QString& text, bool runsWhenOn);
    static QString acts();
    static QString actsTip();
    static QString killTitle(EndpointId who); ///< one of several
    static QString noProcess(bool sends);     ///< `sends`: its program does
    static QString alreadyDead();
    static QString programEnded();
    static QString noTimeWait();
    static QString aboutText();
    static QString shortcutsTitle();

    // The foot of the ladder
    static QString timeSlider();
    static QString stepOf(int moment, int count);
    static QString recordedTip();
    static QString profile(const Lesson& lesson);
    static QString profileShort(const Lesson& lesson);
    static QString profileTip(const Lesson& lesson);
    static QString profileChoiceTip(const Lesson& lesson); ///< and that the lesson begins again
    /// One or two sentences: what the last act before the end of `prefix` did, and why; of a capture, what is
    /// inferred (storytexts.cpp). `before` is of `trace`, and is kept from one moment to the next.
    static QString moment(const Trace& trace, EventNumber prefix, const Following* following,
                          AtPrefix<Background>& before);
    static QString happening(const Happening& happening, const Trace& trace, AtPrefix<Background>& before);

    // Endpoints
    static QString side(Side side);
    static QString programOf(Side side);
    static QString timer(const SocketEvent& socket, Nanoseconds left);
    static QString run(const EndpointView& view);
    static QString atEnd(bool endsNext); ///< of its text; `endsNext`: the next step ends the process
    static QString textOver();           ///< and nothing is open any more
    /// The state that Qt told last: its own view, beside the kernel's.
    static QString framework(const std::optional<FrameworkEvent>& said);
    static QString busyLoop(const BusyLoops::Loop& loop);
    static QString killed(const ExitEvent& exit);
    /// Where a process stands that a program of the pane forked.
    static QString child(EndpointId who, const EndpointView& view);
    static QString kernelFinishesAlone();

    // The lesson
    static QString lessonDrawer();
    static QString lessonNumber(int number, int count);
    static QString lessonProgress();
    static QString checkedHeading();
    /// Why Step does nothing now, and what does.
    static QString stuck(const Obstacle& obstacle);
    static QString check(const CheckEvent& check);

    // When the stage cannot be built
    static QString failureTitle(const Error& error);
    static QString failureStep(const Error& error);
    static QString failureRemedy();
    static QString copyRemedy();
    static QString tryAgain();

    // When a file of one's own cannot be read
    static QString noLessonsExpected();
    static QString noLessonsSeen();
    static QString brokenTitle(const QString& file);
    static QString brokenExpected(const QString& what);
    static QString brokenSeen(const QString& what);
};

/// The text of a name from core, which is always Latin-1.
[[nodiscard]] QString latin(std::string_view text);
/// "4.1 s", "41 s": one decimal below ten seconds.
[[nodiscard]] QString secondsText(Nanoseconds time);

} // namespace eleven
