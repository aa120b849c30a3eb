#pragma once
// What the state diagram says of a state, of an arrow and of the step that was taken last. In English the
// events are spelled as in figure 5 of RFC 9293.

#include "core/projection/coverage.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class DiagramTexts {
    Q_DECLARE_TR_FUNCTIONS(DiagramTexts)
public:
    /// Its three names (RFC 9293, ss, netstat) and one sentence.
    [[nodiscard]] static QString stateTip(State state);
    /// "ESTABLISHED → CLOSE-WAIT", and below it what leads there: "rcv FIN / snd ACK".
    [[nodiscard]] static QString edgeTip(const Edge& edge);
    /// "rcv FIN / snd ACK", "new: rcv SYN / snd SYN,ACK"; empty if nobody knows.
    [[nodiscard]] static QString step(const Coverage::Step& step);
    /// As netstat(8) spells it: "FIN_WAIT2".
    [[nodiscard]] static QString netstatName(State state);
    /// " / snd SYN,ACK"
    [[nodiscard]] static QString sends(const QString& what);

private:
    [[nodiscard]] static QString sentence(State state);
};

} // namespace eleven
