#include "ui/words/branchtexts.h"

#include "ui/words/scriptwords.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {

QString BranchTexts::number(Kind kind, int branch) {
    return (kind == Kind::Run ? tr("run %1") : tr("branch %1")).arg(branch + 1);
}

QString BranchTexts::name(Kind kind, int branch, bool isLive, const Trace& trace, EventNumber act) {
    return labelled(number(kind, branch), act != 0 ? actDoneText(trace, act)
                                          : isLive ? tr("nothing else yet")
                                                   : tr("the same acts"));
}

QString BranchTexts::lineTip(const QString& name, bool isLive) {
    return isLive ? tr("Show %1, where the lab stands now").arg(name) : tr("Show %1").arg(name);
}

QString BranchTexts::recorded(Kind kind, int branch, int count) {
    return count == 1 ? tr("recorded") : tr("%1, recorded", "branch 1").arg(number(kind, branch));
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
QString BranchTexts::endOfBranch(Kind kind) {
    return kind == Kind::Run ? tr("This run was recorded up to here. Run again (Ctrl+R) begins anew")
                             : tr("This branch was recorded up to here. Branch from here (B) goes on");
}
QString BranchTexts::endOfCapture() { return tr("The capture of this connection ends here"); }
QString BranchTexts::lastMoment() { return tr("Last momen&t"); }
QString BranchTexts::isLastMoment() { return tr("This is the last moment that was recorded"); }

} // namespace eleven
