// SPDX-FileCopyrightText: 2026 The Eleven States authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every word for people, in one place and ready for translation. Names of states, calls, flags and fields of
// the header stay as the standards spell them.

#include "core/lesson/lesson.h"
#include "core/projection/busyloop.h"
#include "core/projection/endpoints.h"
#include "core/trace/trace.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

enum class Command : std::uint8_t;
enum class TimerKind : std::uint8_t;
struct Happening;
struct RunningTimer;
struct SegmentFacts;

class Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
public:
    // Commands (textscommands.cpp)
    static QString commandTitle(Command command);  ///< in a menu, with its mnemonic
    static QString commandButton(Command command); ///< on a button
    static QString commandTip(Command command);
    static QString tipWithKeys(const QString& tip, const QString& keys);

    // The window
    static QString appName();
    static QString menuLessons();
    static QString menuFile();
    static QString menuRun();
    static QString menuWire();
    static QString menuSigpipe();
    static QString menuView();
    static QString menuTheme();
    static QString menuTextSize();
    static QString menuHelp();
    static QString lookTip();
    static QString playing(); ///< on the Play button while it plays
    static QString speed();
    static QString wire();
    static QString wireTip();
    static QString sigpipe();
    static QString sigpipeTip();
    static QString noSender();
    static QString noSuchToggle();
    static QString menuToggles();
    /// "server 24: close(c); runs while this is off"
    static QString toggledLine(EndpointId who, int line, const QString& text, bool runsWhenOn);
    static QString acts();
    static QString actsTip();
    static QString noProcess();
    static QString alreadyDead();
    static QString noTimeWait();
    static QString aboutText();
    static QString shortcutsTitle();

    // The foot of the ladder
    static QString timeSlider();
    static QString stepOf(int moment, int count);
    static QString recorded();
    static QString recordedTip();
    static QString profile(const Lesson& lesson);
    static QString profileShort(const Lesson& lesson);
    static QString profileTip(const Lesson& lesson);
    /// One or two sentences: what the last act did, and why (textsstory.cpp).
    static QString happening(const Happening& happening, const Trace& trace);

    // Endpoints
    static QString side(Side side);
    static QString programOf(Side side);
    static QString listenerBeside(const SocketEvent& listener);
    static QString timer(const SocketEvent& socket, Nanoseconds left);
    static QString run(const EndpointView& view);
    /// The state that Qt told last: its own view, beside the kernel's.
    static QString framework(const std::optional<FrameworkEvent>& said);
    static QString busyLoop(const BusyLoops::Loop& loop);
    static QString killed(const ExitEvent& exit);
    /// Where a process stands that a program of the pane forked.
    static QString child(EndpointId who, const EndpointView& view);
    static QString kernelFinishesAlone();

    // The inspector
    static QString segmentTab();
    static QString timersTab();
    static QString callsTab();
    static QString socketsTab();
    static QString diagramTab();
    static QString noSegmentYet();
    static QString sourcePort(int port);
    static QString destinationPort(int port);
    static QString sequenceNumber(std::uint32_t relative, std::uint32_t raw);
    static QString acknowledgmentNumber(std::uint32_t relative, std::uint32_t raw);
    static QString noAcknowledgment();
    static QString window(int size);
    static QString checksum(int sum);
    static QString urgentPointer(int pointer);
    static QString options(const QString& decoded);
    static QString cutOff();
    static QString payload(std::size_t size, const QString& shown);
    static QString segmentCaption(const SegmentFacts& facts);
    /// `died`: the program was killed inside the call. `times`: a busy loop made it so often.
    static QString callLine(const CallEvent& call, const ReturnEvent* returned, bool died, int times = 1);
    static QString signalLine(const SignalEvent& signal);
    static QString exitLine(const ExitEvent& exit);
    static QString frameworkLine(const FrameworkEvent& said);
    static QString ssPrompt(Side host);
    static QString noSocket();
    static QString socketGone(const SocketEvent& socket);
    static QString tcpInfo(const SocketEvent& socket);

    // Many clients (textscrowd.cpp)
    static QString connectionsTab();
    static QString connectionsChart();
    static QString connectionsTable();
    static QString connectionsTableTip();
    static QString connectionsOf(Side host);
    static QString countOf(State state, int count);
    static QString countsOf(Side host, const QString& counts);
    static QString axisSeconds(double seconds, double step); ///< as many decimals as `step` needs
    static QString connectionsColumn(int column);
    static QString connectionsColumnTip(int column);
    static QString clientNumber();
    static QString clientNumberTip();
    static QString clientNumberPrefix();
    static QString clientNumberSuffix(int count);
    static QString moreSockets(int count);

    // Timers (textstimers.cpp)
    static QString timerName(TimerKind kind);
    static QString timerPlace(const SocketEvent& socket);
    static QString timerLeft(Nanoseconds left);
    static QString timerFired(int times);
    static QString timerOver(const RunningTimer& timer); ///< what happens when it is over
    static QString timerWords(const QString& where, const QString& sentence);
    static QString noTimer();
    static QString skipButton();
    static QString skipTip();

    // The lesson
    static QString lessonDrawer();
    static QString lessonNumber(int number, int count);
    static QString lessonProgress();
    static QString checkedHeading();
    static QString offScript();
    /// Why Step does nothing now, and what does.
    static QString stuck(const std::string& obstacle);
    static QString check(const CheckEvent& check);
    static QString expected(const Expectation& expectation); ///< still to come

    // When the stage cannot be built
    static QString failureTitle();
    static QString failureStep(const Error& error);
    static QString failureRemedy();
    static QString copyRemedy();
    static QString tryAgain();
};

/// The text of a name from core, which is always Latin-1.
[[nodiscard]] QString latin(std::string_view text);
/// "4.1 s", "41 s": one decimal below ten seconds.
[[nodiscard]] QString secondsText(Nanoseconds time);

} // namespace eleven
