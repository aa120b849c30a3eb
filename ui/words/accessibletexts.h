#pragma once
// What a screen reader is told where the eye has a colour, a shape or a place. All other words are those of
// the views.

#include "core/projection/ladder.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class AccessibleTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::AccessibleTexts)
public:
    /// "client: SYN-SENT"; of what came out of a listener "server, new: SYN-RECEIVED".
    [[nodiscard]] static QString band(Side side, const Ladder::Band& band);
    /// "SYN from client, seq 0 · mss 1460, delivered"; `fates`: what became of it and of its copies.
    [[nodiscard]] static QString segment(const Ladder::Sent& sent, const std::vector<Fate>& fates);
    /// "ESTABLISHED: client, server", "CLOSING: not visited".
    [[nodiscard]] static QString visit(State state, const QStringList& whoIsThere, bool isVisited);
    /// Where an end listens while its connection is elsewhere.
    /// "client", "client, inferred"
    [[nodiscard]] static QString there(Side side, Certainty certainty);
    [[nodiscard]] static QString listener(Side side);
    /// "marked: close(fd);", "listen(s, 5); = 0"; `result` as it is written at the right end of the line.
    [[nodiscard]] static QString line(const QString& text, const QString& result, bool isMarked);

private:
    [[nodiscard]] static QString fate(Fate fate);
};

} // namespace eleven
