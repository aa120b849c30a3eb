#include "ui/words/branchtexts.h"

#include "ui/words/scriptwords.h"

namespace eleven {

QString BranchTexts::name(int branch, const Trace& trace, EventNumber act) {
    if (act == 0) return tr("branch %1: the same acts").arg(branch + 1);
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
    return tr("The acts are done again. A timer of a kernel ran then: it takes %1 s more").arg(seconds);
}

QString BranchTexts::isLive() { return tr("This is what happens now: it can go another way at once"); }
QString BranchTexts::onlyOne() { return tr("There is one branch: what happens now"); }
QString BranchTexts::nothingWaits() { return tr("No branch waits for a timer"); }
QString BranchTexts::nothingToUndo() { return tr("Nothing was done yet"); }
QString BranchTexts::endOfBranch() {
    return tr("This branch was recorded up to here. Branch from here, or return to now");
}

} // namespace eleven
