#include "ui/words/branchtexts.h"

#include "ui/words/scriptwords.h"

namespace eleven {

QString BranchTexts::name(int branch, bool isLive, const Trace& trace, EventNumber act) {
    if (act == 0)
        return (isLive ? tr("branch %1: nothing else yet") : tr("branch %1: the same acts")).arg(branch + 1);
    return tr("branch %1: %2").arg(branch + 1).arg(actDoneText(trace, act));
}

QString BranchTexts::lineTip(const QString& name, bool isLive) {
    return isLive ? tr("Show %1, where the lab stands now").arg(name) : tr("Show %1").arg(name);
}

QString BranchTexts::recorded(int branch, int count) {
    return count == 1 ? tr("recorded") : tr("branch %1, recorded").arg(branch + 1);
}

QString BranchTexts::redoing(Nanoseconds left) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    return tr("a timer again: %1 s more").arg(seconds);
}
QString BranchTexts::redoWaits() {
    return tr(
        "The acts are done again on two fresh hosts. A timer of a kernel ran here, and has to run again.");
}
QString BranchTexts::begun(int branch, int acts) {
    return tr("Branch %1, on two fresh hosts: the acts up to here were done again (%2). It can go another "
              "way now.")
        .arg(branch + 1)
        .arg(acts);
}

QString BranchTexts::isLive() { return tr("This is what happens now: it can go another way at once"); }
QString BranchTexts::onlyOne() { return tr("There is one branch: what happens now"); }
QString BranchTexts::nothingWaits() { return tr("No branch waits for a timer"); }
QString BranchTexts::nothingToUndo() { return tr("Nothing was done yet"); }
QString BranchTexts::endOfBranch(bool isCapture) {
    return isCapture ? tr("The capture of this connection ends here")
                     : tr("This branch was recorded up to here. Branch from here (B) goes on");
}
QString BranchTexts::lastMoment() { return tr("Last momen&t"); }
QString BranchTexts::isLastMoment() { return tr("This is the last moment that was recorded"); }

} // namespace eleven
