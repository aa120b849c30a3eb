#pragma once
// The words of the inspector's tabs. Names of states, calls, flags and fields of the header stay as the
// standards spell them.

#include "core/projection/timers.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

struct SegmentFacts;

class InspectorTexts {
    Q_DECLARE_TR_FUNCTIONS(InspectorTexts)
public:
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
};

} // namespace eleven
