#pragma once
// The words of the inspector's tabs. Names of states, calls, flags and fields of the header stay as the
// standards spell them.

#include "core/recording/event.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

struct SegmentFacts;

class InspectorTexts {
    Q_DECLARE_TR_FUNCTIONS(InspectorTexts)
public:
    static QString segmentTab();
    static QString callsTab();
    static QString socketsTab();
    static QString diagramTab();
    static QString noSegmentYet(bool ofOneClient); ///< of many
    static QString sourcePort(int port);
    static QString destinationPort(int port);
    static QString sequenceNumber(std::uint32_t relative, std::uint32_t raw);
    static QString acknowledgmentNumber(std::uint32_t relative, std::uint32_t raw);
    static QString noAcknowledgment();
    static QString dataOffset(int words);
    static QString dataOffsetName(int words);
    static QString reserved();
    static QString reservedName();
    static QString flagName(const QString& flag, bool isSet);
    static QString window(int size);
    static QString checksum(int sum);
    static QString urgentPointer(int pointer);
    static QString options(const QString& decoded);
    static QString cutOff();
    static QString payload(std::size_t size, const QString& shown);
    static QString segmentCaption(const SegmentFacts& facts);
    /// `times`: a busy loop made it so often.
    static QString callLine(const CallEvent& call, const ReturnEvent* returned, int times = 1);
    static QString unfinishedLine(const CallEvent& call); ///< "server  accept(3 <unfinished ...>"
    /// "server  <... accept resumed>) = 4"
    static QString resumedLine(const CallEvent& call, const ReturnEvent& returned);
    static QString signalLine(const SignalEvent& signal);
    static QString exitLine(const ExitEvent& exit, bool isThread);
    static QString frameworkLine(const FrameworkEvent& said);
    static QString ssPrompt(Side host);
    static QString noSocket();
    static QString asRead(); ///< the timers of ss
    static QString socketGone(const SocketEvent& socket);
    static QString tcpInfo(const SocketEvent& socket);
};

} // namespace eleven
