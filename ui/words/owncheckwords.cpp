#include "ui/words/owncheckwords.h"

#include "core/base/result.h"
#include "core/session/experiment.h"
#include "ui/words/corewords.h"
#include "ui/words/errnowords.h"
#include "ui/words/keeperwords.h"
#include "ui/words/spokenlanguage.h"

#include <algorithm>
#include <climits>
#include <csignal>

namespace eleven {
namespace {

class OwnCheckWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::OwnCheckWords)
public:
    [[nodiscard]] static QString expected(OwnCheck check);
    [[nodiscard]] static QString verdict(Verdict verdict);
    [[nodiscard]] static QString seen(const OwnOutcome& outcome);
    /// Of its second call; empty: there is none.
    [[nodiscard]] static QString also(const OwnOutcome& outcome);

private:
    [[nodiscard]] static QString passed(OwnFinding::Code code);
    [[nodiscard]] static QString failed(const OwnOutcome& outcome);
    [[nodiscard]] static QString notServed(const OwnFinding& finding, const QString& call);
    [[nodiscard]] static QString killed(const OwnFinding& finding, const QString& call);
    [[nodiscard]] static QString notJudged(const OwnOutcome& outcome);
};

const CallEvent* callIn(const Recording& recording, EventNumber n) {
    if (n == 0 || recording.branches.empty() || n > recording.branches.front().trace.size()) return nullptr;
    return as<CallEvent>(recording.branches.front().trace.at(n));
}

/// For its plural.
int countOf(std::int64_t number) { return static_cast<int>(std::min<std::int64_t>(number, INT_MAX)); }

QString withPlaceOf(const CallEvent& call, const QString& what) { return withPlace(what, placeText(call)); }

/// "write(), server.c:44"
QString callText(const CallEvent* call) {
    if (call == nullptr) return {};
    return withPlaceOf(*call, QString::fromStdString(call->name()) + QStringLiteral("()"));
}

/// "EMFILE": of a call that failed.
QString errorOf(const Recording& recording, EventNumber call) {
    for (const Event& event : recording.branches.front().trace)
        if (const auto* returned = as<ReturnEvent>(event); returned != nullptr && returned->call == call)
            return QString::fromStdString(errnoName(returned->errnum));
    return {};
}

QString OwnCheckWords::expected(OwnCheck check) {
    switch (check) {
    case OwnCheck::EndOfFile: return tr("answers the end of file with close()");
    case OwnCheck::ResetInWrite: return tr("survives a RST before its write");
    case OwnCheck::Sigpipe: return tr("survives EPIPE: SIGPIPE is not the default");
    case OwnCheck::Reset: return tr("survives ECONNRESET, and closes");
    case OwnCheck::LostFin: return tr("ends although each FIN is lost once");
    case OwnCheck::LostLastAck: return tr("ends although the last ACK is lost");
    case OwnCheck::HalfClose: return tr("answers after the client's FIN");
    case OwnCheck::ZeroWindow: return tr("serves others while one client never reads");
    case OwnCheck::SlowReader: return tr("sends all of it to a slow reader");
    case OwnCheck::OctetByOctet: return tr("understands what comes one octet at a time");
    case OwnCheck::HundredClients: return tr("serves 100 clients at once, and leaves nothing behind");
    case OwnCheck::Vanished: return tr("notices that a client has vanished");
    case OwnCheck::Restart: return tr("starts again while its port is in TIME-WAIT");
    case OwnCheck::Emfile: return tr("survives EMFILE");
    }
    return {};
}

QString OwnCheckWords::verdict(Verdict verdict) {
    switch (verdict) {
    case Verdict::Passed: return tr("passed");
    case Verdict::Failed: return tr("failed");
    case Verdict::NotJudged: break;
    }
    return tr("not judged");
}

QString OwnCheckWords::passed(OwnFinding::Code code) {
    using Code = OwnFinding::Code;
    switch (code) {
    case Code::SigpipeIgnored: return tr("it ignores SIGPIPE");
    case Code::SigpipeHandled: return tr("a handler takes SIGPIPE");
    case Code::SigpipeBlocked: return tr("SIGPIPE is blocked");
    case Code::NoSignalWanted: return tr("it writes with MSG_NOSIGNAL");
    default: return {};
    }
}

QString OwnCheckWords::failed(const OwnOutcome& outcome) {
    using Code = OwnFinding::Code;
    const OwnFinding& finding = outcome.finding;
    const QString call = callText(callIn(outcome.recording, finding.event));
    const int number = countOf(finding.number);
    const int of = countOf(finding.of);
    switch (finding.code) {
    case Code::StaysOpen: return tr("the connection stays open");
    case Code::Killed: return killed(finding, call);
    case Code::Ended:
        if (finding.also != 0 && finding.also == finding.event)
            return tr("the server ended with status %1: %2 gave %3")
                .arg(finding.number)
                .arg(call, errorOf(outcome.recording, finding.also));
        return tr("the server ended with status %1 after %2").arg(finding.number).arg(call);
    case Code::NotServed: return notServed(finding, call);
    case Code::QueueFull: {
        const CallEvent* const listens = callIn(outcome.recording, finding.event);
        if (listens == nullptr) return notServed(finding, {});
        return tr("%n of %1 clients are not served: the queue of %2 was full, and the kernel threw their SYN "
                  "away; it comes again after 1, 3, 7 … seconds",
                  nullptr, number)
            .arg(finding.of)
            .arg(withPlaceOf(*listens, QString::fromStdString(listens->text())));
    }
    case Code::SentReset: return tr("it sent a RST in place of its FIN");
    case Code::NoAnswer: return tr("no answer came after the FIN; before one it is %n octets", nullptr, of);
    case Code::Otherwise: return tr("%n octets came in place of %1", nullptr, number).arg(finding.of);
    case Code::LeftBehind: {
        QStringList left;
        if (finding.number != 0) left << tr("%n descriptors of connections", nullptr, number);
        if (finding.of != 0) left << tr("%n processes", nullptr, of);
        return tr("left behind: %1").arg(listOf(left));
    }
    case Code::Zombies:
        return tr("%n processes have ended, and nobody waits for them: they stay as zombies, wait(2)",
                  nullptr, number);
    case Code::AddressInUse: return tr("%1 gave EADDRINUSE").arg(call);
    case Code::NeverNotices:
        return CoreWords::named(tr("the %1 sleeps in %2 without an end, and SO_KEEPALIVE was not set"),
                                finding.who)
            .arg(call);
    default: return {};
    }
}

QString OwnCheckWords::killed(const OwnFinding& finding, const QString& call) {
    const QString signal = QString::fromStdString(signalName(static_cast<int>(finding.number)));
    if (call.isEmpty()) return CoreWords::named(tr("%2 killed the %1"), finding.who).arg(signal);
    return (finding.number == SIGPIPE ? CoreWords::named(tr("%2 killed the %1 in %3"), finding.who)
                                      : CoreWords::named(tr("%2 killed the %1 after %3"), finding.who))
        .arg(signal, call);
}

QString OwnCheckWords::notServed(const OwnFinding& finding, const QString& call) {
    const QString count =
        finding.of == 1
            ? tr("the next client is not served")
            : tr("%n of %1 clients are not served", nullptr, countOf(finding.number)).arg(finding.of);
    return call.isEmpty() ? count
                          : CoreWords::named(tr("%2; the %1 sleeps in %3"), finding.who).arg(count, call);
}

QString OwnCheckWords::also(const OwnOutcome& outcome) {
    const QString call = callText(callIn(outcome.recording, outcome.finding.also));
    if (call.isEmpty() || outcome.finding.also == outcome.finding.event) return {};
    if (outcome.finding.code == OwnFinding::Code::QueueFull)
        return tr("it serves one client after the other: meanwhile all others wait for %1").arg(call);
    return tr("the last call that failed: %1 gave %2")
        .arg(call, errorOf(outcome.recording, outcome.finding.also));
}

QString OwnCheckWords::notJudged(const OwnOutcome& outcome) {
    using Code = OwnFinding::Code;
    const OwnFinding& finding = outcome.finding;
    switch (finding.code) {
    case Code::NotListening:
        return tr("within %1 seconds it does not listen on a TCP port").arg(kForBoot.count());
    case Code::EndedBefore:
        return tr("it ended with status %1 before it listened on a port").arg(finding.number);
    case Code::KilledBefore:
        return tr("%1 killed it before it listened on a port")
            .arg(QString::fromStdString(signalName(static_cast<int>(finding.number))));
    case Code::AnotherPort: return tr("it listens on another port each time");
    case Code::OnLoopback:
        return tr("%1 binds its listener to 127.0.0.1, which nobody reaches from another host: bind it to "
                  "0.0.0.0, INADDR_ANY")
            .arg(callText(callIn(outcome.recording, finding.event)));
    case Code::NeverRead: return tr("it never reads what its client says");
    case Code::NotAccepted: return tr("it did not accept the connection of the client");
    case Code::NeverWrote:
        return tr("no write to the client was seen: give it what it answers (--say, or the field Say)");
    case Code::NeverAnswered:
        return tr("it did not answer what was said: give it what it answers (--say, or the field Say)");
    case Code::AnswersDiffer:
        return tr("its answers differ in length (%n octets, then %1): there is nothing to compare with",
                  nullptr, countOf(finding.number))
            .arg(finding.of);
    case Code::ClosesFirst: return tr("it closes before the client does");
    case Code::OnlyOne: return tr("it serves one client, and ends");
    case Code::NeverFull: return tr("it never sends so much that the window is full");
    case Code::NoTimeWait: return tr("no TIME-WAIT came about on its port");
    case Code::NoEmfile: return tr("no call of it failed with EMFILE");
    case Code::MayWait: return tr("a time limit of its own may end it, later than this check waits");
    default:
        return outcome.failure ? labelled(tr("it could not be done"), errorWords(*outcome.failure))
                               : tr("it could not be done");
    }
}

QString OwnCheckWords::seen(const OwnOutcome& outcome) {
    switch (outcome.verdict) {
    case Verdict::Passed: return passed(outcome.finding.code);
    case Verdict::Failed: return failed(outcome);
    case Verdict::NotJudged: break;
    }
    return notJudged(outcome);
}

} // namespace

QString ownCheckExpected(OwnCheck check) { return OwnCheckWords::expected(check); }
QString verdictText(Verdict verdict) { return OwnCheckWords::verdict(verdict); }

QStringList ownFindingLines(const OwnOutcome& outcome) {
    QStringList lines;
    for (const QString& line : {OwnCheckWords::seen(outcome), OwnCheckWords::also(outcome)})
        if (!line.isEmpty()) lines << line;
    if (outcome.finding.kept && !outcome.recording.branches.empty())
        lines << keptLines(*outcome.finding.kept, outcome.recording.branches.front().trace);
    return lines;
}

std::vector<Source> placesOf(const OwnOutcome& outcome) {
    std::vector<Source> places;
    const auto add = [&](EventNumber n) {
        const CallEvent* call = callIn(outcome.recording, n);
        if (call == nullptr || call->source.line == 0) return false;
        if (std::find(places.begin(), places.end(), call->source) == places.end())
            places.push_back(call->source);
        return true;
    };
    using Code = OwnFinding::Code;
    const OwnFinding& finding = outcome.finding;
    const bool isOver = finding.code == Code::Ended || finding.code == Code::Killed;
    add(isOver ? finding.also : finding.event);
    add(isOver ? finding.event : finding.also);
    std::vector<Keeper> keepers = finding.kept ? finding.kept->keepers : std::vector<Keeper>();
    for (const auto what : {&Keeper::lastEnd, &Keeper::lastUse, &Keeper::from})
        std::erase_if(keepers, [&](const Keeper& keeper) { return add(keeper.*what); });
    return places;
}

} // namespace eleven
