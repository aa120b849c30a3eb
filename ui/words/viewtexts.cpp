#include "ui/words/viewtexts.h"

#include "core/base/result.h"
#include "ui/words/capturetexts.h"
#include "ui/words/corewords.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {

QString ViewTexts::state(State which) {
    const std::string_view name = stateName(which);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString ViewTexts::nothingYet() { return tr("Nothing has happened yet."); }
QString ViewTexts::time() { return tr("time ↓"); }
QString ViewTexts::headline(WireMode mode) {
    if (mode == WireMode::AtPace) return tr("the wire: segments arrive in their turn");
    if (mode == WireMode::KernelSpeed) return tr("the wire: segments arrive at once");
    return tr("the wire: every segment is yours to deliver");
}
QString ViewTexts::headlineOfCut() { return tr("✂ the wire is cut: what is delivered is lost"); }
QString ViewTexts::lineKilled() { return tr("killed"); }
QString ViewTexts::lineSkipped() { return tr("skipped"); }
QString ViewTexts::cutHere() { return tr("✂ the wire is cut"); }
QString ViewTexts::mendedHere() { return tr("the wire is mended"); }
QString ViewTexts::skippedHere() { return tr("2 MSL were skipped"); }
QString ViewTexts::keptBackHere(const QString& flags, int count) {
    if (count == 1) return tr("%1 again, kept back").arg(flags);
    return tr("%1 again ×%2, kept back").arg(flags).arg(count);
}
QString ViewTexts::keptBackTip(Side from, const QString& flags, int count) {
    const QString what = count == 1 ? flags : QStringLiteral("%1 ×%2").arg(flags).arg(count);
    return tr("The %1's kernel sent again: %2. No answer has reached it, because the answer is held on the "
              "wire. Only the hold made the kernel repeat it, so the patient wire loses what it repeats.")
        .arg(side(from), what);
}
QString ViewTexts::overLoHere() { return tr("over lo: nothing of it comes to the wire"); }
QString ViewTexts::death(const ExitEvent& exit) {
    const QString signal = QString::fromStdString(signalName(exit.signal));
    if (exit.who.index == 0) return signal;
    return labelled(CoreWords::endpoint(exit.who), signal);
}

QString ViewTexts::newConnection() { return tr("new:", "a connection, which came out of a listener"); }
QString ViewTexts::listener(const SocketEvent& listener) {
    return tr("listener, port %1: %2, queue %3 of %4")
        .arg(listener.localPort)
        .arg(state(listener.state))
        .arg(listener.receiveQueue)
        .arg(listener.sendQueue);
}

QString ViewTexts::milestone(const Milestone& milestone) {
    switch (milestone.kind) {
    case Milestone::Kind::State: return labelled(side(milestone.side), state(milestone.state));
    case Milestone::Kind::Loss: return tr("a segment was lost");
    case Milestone::Kind::Signal:
        return labelled(side(milestone.side), QString::fromStdString(signalName(milestone.signal)));
    }
    return {};
}
QString ViewTexts::processes() { return tr("Processes of this host"); }
QString ViewTexts::processTab(EndpointId who, bool isPinned) {
    const QString name = CoreWords::endpoint(who);
    return isPinned ? tr("%1 · pinned").arg(name) : name;
}
QString ViewTexts::processTabTip(bool isPinned) {
    return isPinned ? tr("It stays in front, because you chose it. Click again to follow whoever acts")
                    : tr("Click to keep it in front");
}
QString ViewTexts::descriptors(const OpenDescriptors::Table& table, const BySocket<SocketEvent>& sockets) {
    if (table.empty()) return tr("no descriptor of a socket is open");
    QStringList all;
    for (const auto& [descriptor, open] : table) {
        const SocketEvent* known = sockets.find(open.socket);
        if (known == nullptr) {
            all << QString::number(descriptor);
        } else {
            all << QStringLiteral("%1 %2").arg(descriptor).arg(state(known->state));
        }
    }
    return tr("descriptors: %1").arg(listOf(all));
}

QString ViewTexts::deliver() { return tr("Deliver"); }
QString ViewTexts::drop() { return tr("Drop"); }
QString ViewTexts::copy() { return tr("Copy"); }

QString ViewTexts::deliverName(const QString& flags, Side from) {
    return tr("Deliver %1 from %2").arg(flags, side(from));
}
QString ViewTexts::dropName(const QString& flags, Side from) {
    return tr("Drop %1 from %2").arg(flags, side(from));
}
QString ViewTexts::copyName(const QString& flags, Side from) {
    return tr("Copy %1 from %2").arg(flags, side(from));
}

QString ViewTexts::deliverTip() { return tr("Hand this segment to the other kernel"); }
QString ViewTexts::dropTip() { return tr("Lose this segment: the other kernel never sees it"); }
QString ViewTexts::copyTip() { return tr("Hand over a copy and keep holding this segment"); }

QString ViewTexts::held(const QString& what) { return tr("held: %1").arg(what); }
QString ViewTexts::heldTip(Side from, const QString& flags, int count) {
    if (count == 1)
        return tr("The %1's kernel sent %2. It waits on the wire until somebody delivers or drops it.")
            .arg(side(from), flags);
    return tr("The %1's kernel sent %2 %3 times, because no answer has reached it. The wire holds one of "
              "them "
              "for all: Deliver hands over one, Drop loses all that were sent so far.")
        .arg(side(from), flags)
        .arg(count);
}
QString ViewTexts::ended(Fate fate) {
    if (fate == Fate::Altered) return altered();
    return fate == Fate::Refused ? tr("not taken") : tr("dropped");
}
QString ViewTexts::forged() { return tr("forged"); }
QString ViewTexts::altered() { return tr("changed"); }
QString ViewTexts::copied() { return tr("copy"); }
QString ViewTexts::again() { return tr("sent again"); }
QString ViewTexts::side(Side side) { return side == Side::Client ? tr("client") : tr("server"); }
QString ViewTexts::segmentFrom(const QString& flags, Side from) {
    return tr("%1 from %2").arg(flags, side(from));
}

QString ViewTexts::ladder() { return tr("Ladder of segments"); }
QString ViewTexts::ladderDescription(State client, State server, int held) {
    const QString what = held == 1 ? tr("one segment held") : tr("%1 segments held").arg(held);
    return tr("Client %1, server %2, %3.").arg(state(client), state(server), what);
}

QString ViewTexts::diagram() { return tr("State diagram"); }
QString ViewTexts::diagramTitle() { return tr("State diagram — RFC 9293"); }
QString ViewTexts::activeClose() { return tr("active close"); }
QString ViewTexts::passiveClose() { return tr("passive close"); }
QString ViewTexts::coverage(int states, int edges) {
    return tr("%1 of %2 states · %3 of %4 edges").arg(states).arg(kStateCount).arg(edges).arg(kEdges.size());
}
QString ViewTexts::diagramDescription(const Coverage& coverage) {
    const auto told = [&](Side side) {
        return CaptureTexts::state(coverage.current(side), coverage.certainty(side));
    };
    return tr("The client is in %1, the server is in %2.").arg(told(Side::Client), told(Side::Server));
}
QString ViewTexts::lastStep(Side who, State from, State to) {
    if (from == State::Listen && to == State::SynReceived) return tr("%1, new: %2").arg(side(who), state(to));
    return tr("%1: %2 → %3").arg(side(who), state(from), state(to));
}

} // namespace eleven
