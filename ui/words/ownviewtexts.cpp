#include "ui/words/ownviewtexts.h"

#include "ui/words/keeperwords.h"
#include "ui/words/texts.h"

#include <algorithm>

namespace eleven {

QString OwnViewTexts::keptTab() { return tr("Kept open"); }
QString OwnViewTexts::nothingKept() {
    return tr("No connection is kept open whose peer has closed it or is gone.");
}
QString OwnViewTexts::kept(const KeptOpen& kept, Nanoseconds now) {
    const QString time = secondsText(now - kept.since);
    const QString waits = waitsForText(kept);
    if (kept.socket.state == State::CloseWait) return tr("the peer closed %1 ago; %2").arg(time, waits);
    if (kept.socket.state == State::FinWait2) return tr("for %1 now; %2").arg(time, waits);
    return waits;
}

QString OwnViewTexts::descriptorsTab() { return tr("Descriptors"); }
QString OwnViewTexts::noDescriptors() { return tr("No program has a TCP socket open."); }
QString OwnViewTexts::noConnection() { return tr("no port, no connection yet"); }

QString OwnViewTexts::checksTab() { return tr("Checks"); }
QString OwnViewTexts::noChecks() {
    return tr(
        "What does this server survive? It is started again for each check, on fresh hosts, with clients "
        "of ours: lost segments, a RST before its write, a client that never reads, 100 at once, no "
        "descriptors left…");
}
QString OwnViewTexts::check() { return tr("Check this server"); }
QString OwnViewTexts::checkTip() { return tr("Ask it what it survives; what is on the stage stays"); }
QString OwnViewTexts::stopChecks() { return tr("Stop"); }
QString OwnViewTexts::noServer() { return tr("Only a server of your own can be checked"); }
QString OwnViewTexts::asking(std::size_t done) { return tr("check %1 of %2…").arg(done + 1).arg(kOwnChecks); }
QString OwnViewTexts::stopped(std::size_t done) {
    return tr("stopped after %1 of %2").arg(done).arg(kOwnChecks);
}
QString OwnViewTexts::counts(const std::vector<std::shared_ptr<const OwnOutcome>>& outcomes) {
    const auto count = [&](Verdict verdict) {
        return std::count_if(outcomes.begin(), outcomes.end(),
                             [verdict](const auto& one) { return one->verdict == verdict; });
    };
    return tr("%1 passed, %2 failed, %3 not judged")
        .arg(count(Verdict::Passed))
        .arg(count(Verdict::Failed))
        .arg(count(Verdict::NotJudged));
}
QString OwnViewTexts::copyCommand() { return tr("Copy the command that does the same"); }
QString OwnViewTexts::openMoment() { return tr("Open at that moment"); }
QString OwnViewTexts::lesson(const QString& title) { return tr("Lesson “%1”").arg(title); }
QString OwnViewTexts::seen(bool isOpen) { return isOpen ? tr("▾ What was seen") : tr("▸ What was seen"); }
QString OwnViewTexts::say() { return tr("Sa&y:"); }
QString OwnViewTexts::sayTip() {
    return tr("What our client says first; the ends of lines, and tabs, are written as in C");
}
QString OwnViewTexts::cannotBeSaid() {
    return tr("Our client can say 1 to 4000 octets of plain ASCII, lines and tabs");
}

QString OwnViewTexts::process() { return tr("Process"); }
QString OwnViewTexts::descriptor() { return tr("fd"); }
QString OwnViewTexts::socket() { return tr("Socket"); }
QString OwnViewTexts::cameFrom() { return tr("Came from"); }
QString OwnViewTexts::lastUsed() { return tr("Last used"); }
QString OwnViewTexts::observed() { return tr("Observed"); }
QString OwnViewTexts::never() { return tr("never since"); }

} // namespace eleven
