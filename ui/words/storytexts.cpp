// The sentences of the ladder's foot and of the list of checks.
#include "core/call/calltype.h"
#include "core/net/flow.h"
#include "core/projection/happening.h"
#include "core/projection/overlo.h"
#include "core/recording/segmentnumber.h"
#include "ui/words/actwords.h"
#include "ui/words/capturetexts.h"
#include "ui/words/checkwords.h"
#include "ui/words/corewords.h"
#include "ui/words/errnowords.h"
#include "ui/words/eventwords.h"
#include "ui/words/notewords.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"

#include <QStringList>

#include <algorithm>

namespace eleven {

namespace {

class Story {
    Q_DECLARE_TR_FUNCTIONS(Story)
public:
    Story(const Happening& happening, const Trace& trace, AtPrefix<Background>& before)
        : m_happening(happening), m_trace(trace), m_before(before) {}
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString changes() const;
    /// `told`: the cause that the sentence before has named.
    [[nodiscard]] QString change(const Happening::Change& happened, const QString& told) const;
    [[nodiscard]] QString cause(const StateEvent& change) const;
    [[nodiscard]] static QString timer(Stimulus stimulus);
    [[nodiscard]] static QString ended(const ExitEvent& exit) {
        return CoreWords::named(tr("because the process of the %1 ended"), exit.who);
    }
    [[nodiscard]] QString failedCall() const;
    [[nodiscard]] QString end() const;
    [[nodiscard]] QString fate() const;
    [[nodiscard]] QString answer() const;
    [[nodiscard]] QString sent() const;
    [[nodiscard]] QString sentFirst(const SegmentEvent& last) const;
    [[nodiscard]] QString sentByTimer(const SegmentEvent& segment) const;
    /// For the first time, and no probe.
    [[nodiscard]] bool isNew(const SegmentEvent& segment) const {
        return segment.repeats == 0 && !isProbe(segment);
    }
    [[nodiscard]] QStringList flowed() const;
    [[nodiscard]] QString ownCall() const;
    [[nodiscard]] QString sentAgain(const SegmentEvent& segment) const;
    [[nodiscard]] bool isProbe(const SegmentEvent& segment) const;
    [[nodiscard]] bool hasShutReading(const ReturnEvent& returned) const;
    [[nodiscard]] bool diedWithoutFin(const ReturnEvent& returned) const;
    [[nodiscard]] QString waits() const;
    [[nodiscard]] QString call() const;
    [[nodiscard]] QString jump() const;
    [[nodiscard]] const SegmentEvent* segment(SegmentId id) const;
    [[nodiscard]] const Background& before(EventNumber n) const { return m_before.moveTo(m_trace, n - 1); }
    [[nodiscard]] QString flagsOf(SegmentId id) const;
    [[nodiscard]] static QStringList flagsOf(const std::vector<const SegmentEvent*>& sent);
    [[nodiscard]] static QString name(EndpointId who) { return CoreWords::endpoint(who); }
    [[nodiscard]] static QString name(Side side) { return CoreWords::side(side); }

    const Happening& m_happening;
    const Trace& m_trace;
    AtPrefix<Background>& m_before;
};

const SegmentEvent* Story::segment(SegmentId id) const {
    const EventNumber number = segmentNumber(m_trace, id);
    const auto* segment = number != 0 ? as<SegmentEvent>(m_trace.at(number)) : nullptr;
    return segment != nullptr && segment->segment ? segment : nullptr;
}

QString Story::flagsOf(SegmentId id) const {
    const SegmentEvent* sent = segment(id);
    if (sent == nullptr) return tr("a segment");
    const QString flags = CoreWords::flags(sent->segment->flags);
    return sent->injected ? tr("a forged %1").arg(flags) : flags;
}

QStringList Story::flagsOf(const std::vector<const SegmentEvent*>& sent) {
    QStringList flags;
    for (const SegmentEvent* segment : sent)
        if (segment->segment && segment->repeats == 0)
            flags << QString::fromStdString(flagNames(segment->segment->flags));
    return flags;
}

QString Story::cause(const StateEvent& change) const {
    const bool known = change.cause >= 1 && change.cause <= m_trace.size();
    if (known) {
        const Event& event = m_trace.at(change.cause);
        if (const auto* call = as<CallEvent>(event)) {
            const QString name = QString::fromStdString(call->name());
            return call->who.host == change.host
                       ? tr("by %1()").arg(name)
                       : CoreWords::named(tr("by %1() of the %2"), call->who, 2).arg(name);
        }
        if (const auto* exit = as<ExitEvent>(event)) return ended(*exit);
        if (as<FrameworkEvent>(event) != nullptr) return tr("by Qt, without a line of the program");
        if (const auto* fate = as<FateEvent>(event)) {
            const bool isAckOfFin = change.stimulus == Stimulus::ArrivesFinAckOfFin;
            return (isAckOfFin ? tr("because %1 arrived, which also acknowledges its FIN")
                               : tr("because %1 arrived"))
                .arg(flagsOf(fate->id));
        }
        if (const auto* act = as<ActEvent>(event); act != nullptr && act->act.kind == Act::Kind::SkipTimeWait)
            return tr("because 2 MSL were skipped");
    }
    if (!change.stimulus)
        return isOnLoopback(m_trace) && isByAckOfFin({change.from, change.to})
                   ? tr("by an ACK, which nobody sees on the loopback")
                   : tr("and nothing that was seen explains it");
    return isTimer(*change.stimulus) ? tr("because %1").arg(timer(*change.stimulus))
                                     : tr("by %1").arg(CoreWords::stimulus(*change.stimulus));
}

QString Story::timer(Stimulus stimulus) {
    switch (stimulus) {
    case Stimulus::UserTimeout: return tr("TCP_USER_TIMEOUT is over");
    case Stimulus::RetransmissionTimeout: return tr("no ACK of the last repetition arrived either (R2)");
    case Stimulus::KeepaliveTimeout: return tr("no answer to the keepalive probes arrived");
    case Stimulus::ProbeTimeout: return tr("no answer to the zero-window probes arrived");
    case Stimulus::SynAckTimeout: return tr("the SYN,ACK timer is over");
    case Stimulus::FinWait2Timeout: return tr("the FIN-WAIT-2 timer is over, no FIN came");
    case Stimulus::TimeWaitTimeout: return tr("2 MSL are over");
    default: return CoreWords::stimulus(stimulus);
    }
}

QString Story::change(const Happening::Change& happened, const QString& told) const {
    const StateEvent& change = *happened.event;
    const QString to = latin(stateName(change.to));
    const QStringList flags = flagsOf(happened.sent);
    const QString cause = this->cause(change);
    const QString why = cause == told ? QString() : tr(", %1").arg(cause);
    QString text;
    if (change.isListener && change.to == State::Listen)
        text = tr("The %1's kernel listens: LISTEN%2.").arg(name(change.host), why);
    else if (change.isListener)
        text = tr("The %1's listener is gone: %2%3.").arg(name(change.host), to, why);
    else if (change.to == State::Closed && change.from == State::SynReceived &&
             before(happened.number).listens(change.host))
        text = tr("The %1's new connection is gone%2; its listener stays in LISTEN.")
                   .arg(name(change.host), why);
    else if (change.to == State::Closed)
        text = tr("The %1's connection is gone: CLOSED%2.").arg(name(change.host), why);
    else if (change.from == State::Listen)
        text = tr("The %1's kernel has a new connection: %2%3.").arg(name(change.host), to, why);
    else
        text = tr("The %1's kernel: %2%3.").arg(name(change.host), to, why);
    const QStringList sent = change.to == State::Closed ? flags.filter(QStringLiteral("RST")) : flags;
    const bool isAnswer = change.cause >= 1 && change.cause <= m_trace.size() &&
                          as<FateEvent>(m_trace.at(change.cause)) != nullptr;
    if (!sent.isEmpty())
        text = sentences(
            {text, (isAnswer ? tr("Answer: %1.") : tr("It sent %1.")).arg(sent.join(QStringLiteral(" + ")))});
    return change.isSurprise() ? sentences({text, surpriseText(change)}) : text;
}

QString Story::failedCall() const {
    const ReturnEvent& returned = *m_happening.returned;
    const QString call = m_happening.call ? QString::fromStdString(m_happening.call->name()) : QString();
    QString text =
        CoreWords::named(tr("The %1's %2() returned -1 %3: %4."), returned.who)
            .arg(call, QString::fromStdString(errnoName(returned.errnum)), errnoWords(returned.errnum));
    if (m_happening.signal) {
        const bool ran = m_happening.signal->fate == SignalFate::Handled;
        text = sentences({text, (ran ? tr("Its kernel also sent %1, and the handler ran.")
                                     : tr("Its kernel also sent %1."))
                                    .arg(QString::fromStdString(signalName(m_happening.signal->signal)))});
    }
    return text;
}

QString Story::end() const {
    const ExitEvent& exit = *m_happening.exit;
    if (exit.keepsDescriptors)
        return CoreWords::named(tr("The text of the %1 is over: that closes nothing."), exit.who);
    if (!exit.isKnown)
        return CoreWords::named(
            tr("The process of the %1 has ended; its status is not known. Its descriptors are closed."),
            exit.who);
    if (exit.signal == 0)
        return CoreWords::named(
                   tr("The process of the %1 has ended with status %2; its descriptors are closed."),
                   exit.who)
            .arg(exit.status);
    const QString signal = QString::fromStdString(signalName(exit.signal));
    if (m_happening.waiting && m_happening.waiting->who == exit.who)
        return CoreWords::named(tr("%1 killed the %2 inside %3()."), exit.who, 2)
            .arg(signal, QString::fromStdString(m_happening.waiting->name()));
    return CoreWords::named(tr("%1 killed the %2."), exit.who, 2).arg(signal);
}

QString Story::fate() const {
    QString flags = flagsOf(m_happening.fate->id);
    flags.replace(0, 1, flags.at(0).toUpper());
    if (m_happening.fate->fate == Fate::Altered) return actSentence(*m_happening.act);
    const bool isOfThisAct =
        std::any_of(m_happening.sent.begin(), m_happening.sent.end(),
                    [this](const SegmentEvent* one) { return one->id == m_happening.fate->id; });
    if (m_happening.fate->fate == Fate::Refused)
        return tr("%1 did not reach the other kernel: its device took nothing.").arg(flags);
    if (m_happening.fate->fate == Fate::Dropped) {
        const QString text = tr("%1 was lost on the wire: nobody else sees it.").arg(flags);
        if (isOfThisAct) return sentences(flowed() << text);
        return m_happening.sent.empty() ? text : sentences({text, sent()});
    }
    QString text = m_happening.fate->fate == Fate::Copied
                       ? tr("A copy of %1 arrived; the original is still held.").arg(flags)
                       : tr("%1 arrived; no state changed.").arg(flags);
    if (isOfThisAct)
        return sentences(flowed() << text
                                  << (m_happening.returned && ownCall().isEmpty() ? call() : QString()));
    if (m_happening.returned) text = sentences({text, call()});
    if (m_happening.sent.empty()) return text;
    const QString answered = answer();
    if (answered.isEmpty()) return sentences({text, sent()});
    const SegmentEvent& last = *m_happening.sent.back();
    return sentences({text, answered, isNew(last) ? QString() : sentByTimer(last)});
}

/// The wire delivers at once: what the act came to and what both kernels sent, in that order.
QStringList Story::flowed() const {
    QStringList all{ownCall()};
    std::vector<const SegmentEvent*> group;
    bool isFirst = true;
    const auto tell = [&] {
        if (group.empty()) return;
        const QString text =
            isFirst ? tr("The %1's kernel sent %2.") : tr("The %1's kernel answered with %2.");
        all << text.arg(name(group.front()->from), flagsOf(group).join(QStringLiteral(" + ")));
        isFirst = false;
        group.clear();
    };
    for (const SegmentEvent* one : m_happening.sent) {
        if (!isNew(*one) || !one->segment) continue;
        if (!group.empty() && group.front()->from != one->from) tell();
        group.push_back(one);
    }
    tell();
    return all;
}

/// Of whoever was told to run a line.
QString Story::ownCall() const {
    if (m_happening.act->act.kind != Act::Kind::RunLine) return {};
    const EndpointId who = m_happening.act->act.who;
    if (m_happening.waiting && m_happening.waiting->who == who) return waits();
    return m_happening.returned && m_happening.returned->who == who ? call() : QString();
}

/// What the receiver sent for the first time; nothing if all of it is a repetition or a probe.
QString Story::answer() const {
    const SegmentEvent* arrived = segment(m_happening.fate->id);
    std::vector<const SegmentEvent*> all = m_happening.sent;
    std::erase_if(all, [&](const SegmentEvent* one) {
        return one->repeats != 0 || isProbe(*one) || (arrived != nullptr && one->from == arrived->from);
    });
    if (all.empty()) return {};
    const Side from = all.back()->from;
    return tr("The %1's kernel answered with %2.").arg(name(from), flagsOf(all).join(QStringLiteral(" + ")));
}

QString Story::sent() const {
    const SegmentEvent& last = *m_happening.sent.back();
    if (isNew(last)) return sentFirst(last);
    const auto own = std::find_if(m_happening.sent.rbegin(), m_happening.sent.rend(),
                                  [this](const SegmentEvent* one) { return isNew(*one); });
    return sentences({own != m_happening.sent.rend() ? sentFirst(**own) : ownCall(), sentByTimer(last)});
}

QString Story::sentByTimer(const SegmentEvent& segment) const {
    if (!isProbe(segment)) return sentAgain(segment);
    return tr("The %1's kernel sent a probe, an ACK below what it has sent. Cause: its own timer.")
        .arg(name(segment.from));
}

QString Story::sentFirst(const SegmentEvent& last) const {
    std::vector<const SegmentEvent*> all = m_happening.sent;
    std::erase_if(all, [&](const SegmentEvent* one) { return one->from != last.from; });
    const QString flags = flagsOf(all).join(QStringLiteral(" + "));
    const CallEvent* call = m_happening.waiting ? m_happening.waiting : m_happening.call;
    const bool isCalls = call && m_happening.act && m_happening.act->act.kind == Act::Kind::RunLine;
    const QString made = isCalls ? QString::fromStdString(call->name()) : QString();
    const bool isOfQt = isCalls && call->call.type->dialect != Dialect::C; // which only fills a buffer
    const QString cause = isOfQt    ? tr("Qt's event loop, after %1()").arg(made)
                          : isCalls ? made + QStringLiteral("()")
                                    : tr("its own timer");
    return tr("The %1's kernel sent %2. Cause: %3.").arg(name(last.from), flags, cause);
}

QString Story::sentAgain(const SegmentEvent& segment) const {
    const QString who = name(segment.from);
    const QString flags = flagsOf(segment.id);
    if (segment.keptBack)
        return tr("The %1's kernel sent %2 again; the wire keeps it back, the answer is held already.")
            .arg(who, flags);
    const bool needsAnswer = segment.segment && segment.segment->sequenceLength() > 0;
    return needsAnswer
               ? tr("The %1's kernel sent %2 again: no acknowledgment has reached it.").arg(who, flags)
               : tr("The %1's kernel sent %2 again.").arg(who, flags);
}

/// Keepalive and zero-window probes: nothing but an ACK, with a sequence number that was used before.
bool Story::isProbe(const SegmentEvent& segment) const {
    if (!segment.segment || segment.segment->flags != kAck || !segment.segment->payload.empty()) return false;
    constexpr EventNumber kLookBack = 50'000; // what was sent before them lies not far back
    const EventNumber number = segmentNumber(m_trace, segment.id);
    for (EventNumber n = number; n-- > 1 && n + kLookBack > number;) {
        const auto* before = as<SegmentEvent>(m_trace.at(n));
        if (before == nullptr || !before->segment || before->injected || before->alters != 0) continue;
        if (flowOf(*before->segment) != flowOf(*segment.segment)) continue;
        const SeqNo end = before->segment->seq + before->segment->sequenceLength();
        if (end != segment.segment->seq) return segment.segment->seq.isBefore(end);
    }
    return false;
}

/// It returns 0 then, whatever the peer does.
bool Story::hasShutReading(const ReturnEvent& returned) const {
    return before(returned.call)
        .hasShutReading(returned.who, static_cast<int>(m_happening.call->call.number(0)));
}

bool Story::diedWithoutFin(const ReturnEvent& returned) const {
    return before(returned.call)
        .withoutFin()
        .has(returned.who, static_cast<int>(m_happening.call->call.number(0)));
}

QString Story::call() const {
    const ReturnEvent& returned = *m_happening.returned;
    const QString call = m_happening.call ? QString::fromStdString(m_happening.call->name()) : QString();
    const Effect effect = m_happening.call ? m_happening.call->call.type->effect : Effect::Other;
    if (m_happening.call && isEndOfFile(m_happening.call->call, returned.value))
        return CoreWords::named(
                   hasShutReading(returned)
                       ? tr("The %1's %2() returned 0: it has shut its own reading side.")
                   : diedWithoutFin(returned)
                       ? tr("The %1's %2() returned 0: its connection is gone, but no FIN ever came.")
                       : tr("The %1's %2() returned 0: end of file, its peer sends nothing more."),
                   returned.who)
            .arg(call);
    if (effect == Effect::Print) {
        return CoreWords::named(tr("The program of the %1 prints “%2”."), returned.who)
            .arg(QString::fromStdString(returned.detail));
    }
    const Call* made = m_happening.call ? &m_happening.call->call : nullptr;
    const QString octets = QString::fromStdString(returned.detail);
    const bool reads = effect == Effect::Receive && !octets.isEmpty() && made->type->showOut == nullptr;
    const QString result = reads ? tr("%1 \"%2\"", "what recv() returned, and the octets that it read")
                                       .arg(QString::number(returned.value), octets)
                                 : resultText(returned, made);
    return CoreWords::named(tr("The %1's %2() returned %3."), returned.who).arg(call, result);
}

QString Story::waits() const {
    const CallEvent& call = *m_happening.waiting;
    const QString what = QString::fromStdString(call.name());
    return CoreWords::named(call.blocks
                                ? tr("The %1 waits inside %2(): its kernel does not let it return yet.")
                                : tr("The %1 has entered %2(), which has not returned."),
                            call.who)
        .arg(what);
}

QString Story::jump() const {
    const JumpEvent& jump = *m_happening.jump;
    if (jump.text == "skipped")
        return CoreWords::named(jump.nextLine > jump.line
                                    ? tr("What is commented out is left out: the %1 goes on below it.")
                                    : tr("What is commented out is left out: the %1 begins its loop again."),
                                jump.who);
    const QString text = QString::fromStdString(jump.text);
    if (const qsizetype colon = text.lastIndexOf(QStringLiteral(": ")); colon > 0)
        return CoreWords::named(tr("The program of the %1 tests %2: %3."), jump.who)
            .arg(text.left(colon), text.mid(colon + 2));
    return CoreWords::named(tr("The program of the %1 goes on: %2."), jump.who).arg(text);
}

/// Two of them at most: those of connections before those of listeners.
QString Story::changes() const {
    const Happening& now = m_happening;
    std::vector<Happening::Change> told = now.changes;
    const auto isListeners = [](const Happening::Change& one) { return one.event->isListener; };
    std::stable_partition(told.begin(), told.end(), isListeners);
    if (told.size() > 2) told.erase(told.begin(), told.end() - 2);
    std::stable_partition(told.begin(), told.end(), std::not_fn(isListeners));
    QStringList all;
    QString named;
    if (now.exit && now.exit->signal != 0) {
        all << end();
        named = ended(*now.exit);
    }
    const StateEvent* before = nullptr;
    for (const Happening::Change& one : told) {
        const bool isOfAnother = before != nullptr && before->host != one.event->host;
        all << change(one, isOfAnother ? QString() : named);
        named = cause(*one.event);
        before = one.event;
    }
    if (now.returned && now.returned->errnum != 0) all << failedCall();
    if (now.isOverLo)
        all << tr("It goes over lo: nothing of it comes to the wire, and what followed within one call "
                  "was not seen.");
    return sentences(all);
}

QString Story::text() const {
    const Happening& now = m_happening;
    if (!now.act) return tr("Nothing has happened yet. Step does the first act.");
    if (!now.changes.empty()) return changes();
    if (now.returned && now.returned->errnum != 0) return failedCall();
    if (now.fate) return fate();
    if (!now.sent.empty()) return sent();
    if (now.exit) return now.returned ? sentences({call(), end()}) : end();
    if (now.waiting) return waits();
    if (now.returned) return call();
    if (now.jump) return jump();
    if (now.note) return noteText(*now.note);
    return actSentence(*now.act);
}

} // namespace

QString Texts::happening(const Happening& happening, const Trace& trace, AtPrefix<Background>& before) {
    return Story(happening, trace, before).text();
}

QString Texts::moment(const Trace& trace, EventNumber prefix, const Following* following,
                      AtPrefix<Background>& before) {
    return CaptureTexts::isOfCapture(trace) ? CaptureTexts::moment(trace, prefix)
                                            : happening(happeningAt(trace, prefix, following), trace, before);
}

QString Texts::check(const CheckEvent& check) {
    const QString text = claim(check.expectation);
    return check.held ? QStringLiteral("✓ %1").arg(text) : tr("✗ %1; seen: %2").arg(text, seenText(check));
}

} // namespace eleven
