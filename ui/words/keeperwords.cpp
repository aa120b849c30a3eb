#include "ui/words/keeperwords.h"

#include "core/call/calltype.h"
#include "ui/words/corewords.h"
#include "ui/words/eventwords.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {
namespace {

class KeeperWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::KeeperWords)
public:
    [[nodiscard]] static QString title() { return tr("Who keeps this connection open?"); }
    [[nodiscard]] static QString waitsFor(const KeptOpen& kept);
    [[nodiscard]] static QString lastUsed(const Keeper& keeper, const Trace& trace);
    [[nodiscard]] static QString observed(const Keeper& keeper, const Trace& trace);
    [[nodiscard]] static QString line(int line) { return tr("line %1").arg(line); }
    [[nodiscard]] static QString keeper(const Keeper& keeper, const KeeperText& text) {
        return tr("%1, descriptor %2, from %3: %4")
            .arg(text.process)
            .arg(keeper.descriptor)
            .arg(text.cameFrom, text.observed);
    }
    [[nodiscard]] static QString more(std::size_t count) {
        return tr("and %n more", nullptr, static_cast<int>(count));
    }
    [[nodiscard]] static QString moreAlike(std::size_t count) {
        return tr("… and %n more like this", nullptr, static_cast<int>(count));
    }
};

const CallEvent* callAt(const Trace& trace, EventNumber n) {
    return n >= 1 && n <= trace.size() ? as<CallEvent>(trace.at(n)) : nullptr;
}

const ReturnEvent* returnOf(const Trace& trace, EventNumber call) {
    for (EventNumber n = call + 1; n <= trace.size(); ++n)
        if (const auto* returned = as<ReturnEvent>(trace.at(n));
            returned != nullptr && returned->call == call)
            return returned;
    return nullptr;
}

QString nameOf(const CallEvent& call) { return QString::fromStdString(call.name()) + QStringLiteral("()"); }

/// "5 \"hello\"": of a call that has returned.
QString resultAt(const Trace& trace, EventNumber call) {
    const ReturnEvent* returned = returnOf(trace, call);
    return returned != nullptr ? resultText(*returned, &callAt(trace, call)->call) : QString();
}

QString endOf(Address address, std::uint16_t port) {
    return QStringLiteral("%1:%2").arg(QString::fromStdString(address.text())).arg(port);
}

QString KeeperWords::waitsFor(const KeptOpen& kept) {
    const int count = static_cast<int>(kept.keepers.size());
    const bool isOrphan = kept.socket.orphaned;
    if (kept.waitsForAccept) return tr("nobody has accepted it: it waits in the queue of the listener");
    if (kept.socket.state == State::FinWait2 && isOrphan)
        return tr("no descriptor is left; the kernel waits for the FIN of the peer until its timer for "
                  "FIN-WAIT-2 is over");
    if (kept.socket.state == State::FinWait2)
        return tr("its own FIN is acknowledged; the kernel waits for the FIN of the peer, without a timer");
    if (kept.socket.state == State::Closed && count == 1)
        return tr("the connection is over, and the kernel keeps its socket until its descriptor is closed");
    if (kept.socket.state == State::Closed)
        return tr("the connection is over, and the kernel keeps its socket until %n descriptors are closed",
                  nullptr, count);
    const bool hasNobody = kept.socket.state == State::Established;
    if (count == 0 && !hasNobody) return tr("whose descriptor it is was not seen");
    const QString leaves = count == 1
                               ? tr("FIN leaves when the one descriptor is closed")
                               : tr("FIN leaves when the last of %n descriptors is closed", nullptr, count);
    return hasNobody ? tr("nobody has the other end any more, and this kernel does not know; %1").arg(leaves)
                     : leaves;
}

QString KeeperWords::lastUsed(const Keeper& keeper, const Trace& trace) {
    const CallEvent* last = callAt(trace, keeper.lastUse);
    if (last == nullptr) return {};
    if (keeper.isInside) return tr("waits in %1").arg(withPlace(nameOf(*last), placeText(*last)));
    return withPlace(nameOf(*last) + QStringLiteral(" = ") + resultAt(trace, keeper.lastUse),
                     placeText(*last));
}

/// What is missing is said from what was seen: no call, not no line.
QString KeeperWords::observed(const Keeper& keeper, const Trace& trace) {
    const CallEvent* last = callAt(trace, keeper.lastUse);
    if (last == nullptr) return tr("nothing was done with it since; no close(%1)").arg(keeper.descriptor);
    if (keeper.isInside) return lastUsed(keeper, trace);
    if (const CallEvent* end = callAt(trace, keeper.lastEnd))
        return tr("%1 returned 0, the end of file, %n times; no close(%2) since", nullptr, keeper.ends)
            .arg(withPlace(nameOf(*end), placeText(*end)))
            .arg(keeper.descriptor);
    return tr("last used in %1; no close(%2) since").arg(lastUsed(keeper, trace)).arg(keeper.descriptor);
}

} // namespace

QString keepersTitle() { return KeeperWords::title(); }

QString placeText(const CallEvent& call) {
    const std::string source = shown(call.source);
    if (!source.empty()) return QString::fromStdString(source);
    return call.line > 0 && call.source == Source{} ? KeeperWords::line(call.line) : QString();
}

QString endsText(const SocketEvent& socket) {
    const QString local = endOf(socket.localAddress, socket.localPort);
    if (socket.isListener) return local;
    return QStringLiteral("%1 ⇄ %2").arg(local, endOf(socket.remoteAddress, socket.remotePort));
}

QString waitsForText(const KeptOpen& kept) { return KeeperWords::waitsFor(kept); }

QString moreText(std::size_t count) { return KeeperWords::more(count); }

QString keptOpenText(const KeptOpen& kept) {
    return labelled(withPlace(endsText(kept.socket), CoreWords::state(kept.socket.state)),
                    waitsForText(kept));
}

KeeperText keeperText(const Keeper& keeper, const Trace& trace) {
    const CallEvent* from = callAt(trace, keeper.from);
    return {CoreWords::endpoint(keeper.who),
            from != nullptr ? withPlace(nameOf(*from), placeText(*from)) : QString(),
            KeeperWords::lastUsed(keeper, trace), KeeperWords::observed(keeper, trace)};
}

QStringList keptLines(const KeptOpen& kept, const Trace& trace) {
    constexpr std::size_t kMostAlike = 3;
    QStringList lines{keptOpenText(kept)};
    const QString indent = QStringLiteral("  ");
    std::size_t alike = 0; // of one origin and one use, one behind the other
    for (std::size_t i = 0; i < kept.keepers.size(); ++i) {
        const KeeperText text = keeperText(kept.keepers[i], trace);
        const bool isLike = i > 0 && text.isLike(keeperText(kept.keepers[i - 1], trace));
        if (!isLike && alike > kMostAlike) lines << indent + KeeperWords::moreAlike(alike - kMostAlike);
        alike = isLike ? alike + 1 : 1;
        if (alike <= kMostAlike) lines << indent + KeeperWords::keeper(kept.keepers[i], text);
    }
    if (alike > kMostAlike) lines << indent + KeeperWords::moreAlike(alike - kMostAlike);
    return lines;
}

QStringList keepersLines(const Keepers& keepers, const Trace& trace, std::size_t most) {
    const std::vector<KeptOpen> all = keepers.all();
    QStringList lines;
    for (std::size_t i = 0; i < std::min(all.size(), most); ++i)
        lines << keptLines(all[i], trace);
    if (all.size() > most) lines << KeeperWords::more(all.size() - most);
    if (!lines.isEmpty()) lines.prepend(keepersTitle());
    return lines;
}

} // namespace eleven
