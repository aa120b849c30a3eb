#pragma once
// Who keeps a connection open, in words: the card of the window and the end of `eleven-states run` share
// them.

#include "core/projection/keepers.h"
#include "core/recording/trace.h"

#include <QString>
#include <QStringList>

namespace eleven {

/// A row of the card.
struct KeeperText {
    QString process;  ///< "server-2"
    QString cameFrom; ///< "fork(), forkserver.c:31"
    QString lastUsed; ///< "read() = 0, forkserver.c:15"; empty: never since it came from there
    QString observed; ///< "read() returned 0 3 times, last at forkserver.c:15; no close(4) since"
    /// They have it from the same place, and did the same with it.
    [[nodiscard]] bool isLike(const KeeperText& other) const {
        return cameFrom == other.cameFrom && lastUsed == other.lastUsed;
    }
};

/// "Who keeps this connection open?"
[[nodiscard]] QString keepersTitle();
/// "192.0.2.2:8080 ⇄ 192.0.2.1:51512"; of a listener its own end.
[[nodiscard]] QString endsText(const SocketEvent& socket);
/// What its kernel waits for.
[[nodiscard]] QString waitsForText(const KeptOpen& kept);
/// "and 3 more"
[[nodiscard]] QString moreText(std::size_t count);
/// Which connection, and what its kernel waits for.
[[nodiscard]] QString keptOpenText(const KeptOpen& kept);
[[nodiscard]] KeeperText keeperText(const Keeper& keeper, const Trace& trace);
/// "server.c:44", "line 7", "serve()": where a call stands; empty if nobody knows.
[[nodiscard]] QString placeText(const CallEvent& call);
/// A connection, and below it each who keeps it open; of many alike the first three and how many there are.
[[nodiscard]] QStringList keptLines(const KeptOpen& kept, const Trace& trace);
/// All of it as lines of a terminal; none: nothing is kept open. Of more than `most` the rest is a number.
[[nodiscard]] QStringList keepersLines(const Keepers& keepers, const Trace& trace, std::size_t most = 5);

} // namespace eleven
