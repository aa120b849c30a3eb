#pragma once
// Words for branches of a recording.

#include "core/recording/trace.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class BranchTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::BranchTexts)
public:
    /// Programs of the user's own do nothing a second time: what came before is another run of them.
    enum class Kind : unsigned char { Branch, Run };
    /// "branch 2: ACK was dropped": by the act that another one does not have; 0: by none.
    static QString name(Kind kind, int branch, bool isLive, const Trace& trace, EventNumber act);
    /// `name`: name() of a branch that is not shown.
    static QString lineTip(const QString& name, bool isLive);
    /// Over the ladder; `branch` of so many.
    static QString recorded(Kind kind, int branch, int count);
    /// Beside Step while the acts of a branch are done again.
    static QString redoing(Nanoseconds left);
    static QString redoWaits();
    /// It is there, with so many acts.
    static QString begun(int branch, int acts);
    static QString isLive();
    static QString onlyOne();
    static QString nothingWaits();
    static QString nothingToUndo();
    static QString endOfBranch(Kind kind);
    static QString endOfCapture();
    static QString lastMoment();
    static QString isLastMoment();

private:
    static QString number(Kind kind, int branch);
};

} // namespace eleven
