#pragma once
// The words of the ladder and of the state diagram. TCP's own words are those of RFC 9293 in every language.

#include "core/projection/bysocket.h"
#include "core/projection/coverage.h"
#include "core/projection/milestones.h"
#include "core/projection/opendescriptors.h"
#include "core/recording/event.h"
#include "core/tcp/rfc9293.h"
#include "ui/session/stagedoor.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class ViewTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::ViewTexts)
public:
    [[nodiscard]] static QString state(State state); ///< the spelling of RFC 9293
    [[nodiscard]] static QString nothingYet();
    [[nodiscard]] static QString time();
    [[nodiscard]] static QString headline(WireMode mode);
    [[nodiscard]] static QString headlineOfCut();
    [[nodiscard]] static QString lineKilled(); ///< the mark of a line
    [[nodiscard]] static QString lineSkipped();
    [[nodiscard]] static QString cutHere(); ///< on the row where it was cut
    [[nodiscard]] static QString mendedHere();
    [[nodiscard]] static QString skippedHere();
    [[nodiscard]] static QString keptBackHere(const QString& flags, int count);
    [[nodiscard]] static QString keptBackTip(Side from, const QString& flags, int count);
    [[nodiscard]] static QString overLoHere();
    [[nodiscard]] static QString death(const ExitEvent& exit); ///< "SIGKILL", "server-2: SIGKILL"
    [[nodiscard]] static QString newConnection();              ///< "new:", above the state in which it begins
    [[nodiscard]] static QString listener(const SocketEvent& listener);
    [[nodiscard]] static QString milestone(const Milestone& milestone); ///< "client: SYN-SENT"
    [[nodiscard]] static QString processes();
    [[nodiscard]] static QString processTab(EndpointId who,
                                            bool isPinned); ///< "server-2", "server-2 · pinned"
    [[nodiscard]] static QString processTabTip(bool isPinned);
    /// "descriptors: 3 LISTEN, 4 CLOSE-WAIT"
    [[nodiscard]] static QString descriptors(const OpenDescriptors::Table& table,
                                             const BySocket<SocketEvent>& sockets);
    [[nodiscard]] static QString deliver();
    [[nodiscard]] static QString drop();
    [[nodiscard]] static QString copy();
    /// "Deliver SYN from client": what a screen reader says of a button.
    [[nodiscard]] static QString deliverName(const QString& flags, Side from);
    [[nodiscard]] static QString dropName(const QString& flags, Side from);
    [[nodiscard]] static QString copyName(const QString& flags, Side from);
    [[nodiscard]] static QString deliverTip();
    [[nodiscard]] static QString dropTip();
    [[nodiscard]] static QString copyTip();
    [[nodiscard]] static QString held(const QString& what);                           ///< "held: SYN"
    [[nodiscard]] static QString heldTip(Side from, const QString& flags, int count); ///< "×3": why three
    [[nodiscard]] static QString ended(Fate fate); ///< beside the cross: "dropped"
    [[nodiscard]] static QString forged();         ///< below the flags of a segment that nobody sent
    [[nodiscard]] static QString altered();        ///< below the flags of one that was changed
    [[nodiscard]] static QString copied();         ///< below the flags of a copy
    [[nodiscard]] static QString again();          ///< below the flags of a retransmission
    [[nodiscard]] static QString side(Side side);  ///< "client", "server"
    [[nodiscard]] static QString segmentFrom(const QString& flags, Side from); ///< "SYN from client"
    [[nodiscard]] static QString ladder();
    /// "Client FIN-WAIT-2, server CLOSE-WAIT, 2 segments held."
    [[nodiscard]] static QString ladderDescription(State client, State server, int held);

    [[nodiscard]] static QString diagram();
    [[nodiscard]] static QString diagramTitle();
    [[nodiscard]] static QString activeClose();
    [[nodiscard]] static QString passiveClose();
    /// "7 of 11 states · 9 of 20 edges"
    [[nodiscard]] static QString coverage(int states, int edges);
    [[nodiscard]] static QString diagramDescription(const Coverage& coverage);
    /// "client: SYN-SENT → ESTABLISHED"; of what came out of a listener "server, new: SYN-RECEIVED"
    [[nodiscard]] static QString lastStep(Side side, State from, State to);
};

} // namespace eleven
