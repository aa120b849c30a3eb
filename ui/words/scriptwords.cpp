#include "ui/words/scriptwords.h"

#include "ui/words/corewords.h"
#include "ui/words/spokenlanguage.h"

namespace eleven {
namespace {

class ScriptWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::ScriptWords)
public:
    [[nodiscard]] static QString line(const Act& act, const Lesson& lesson, const Endpoints& endpoints,
                                      const std::set<std::string>& togglesOn);
    [[nodiscard]] static QString next(const Act& act, const Lesson& lesson, const Endpoints& endpoints,
                                      const HeldSegments& held, const std::set<std::string>& togglesOn,
                                      bool isCut);
    [[nodiscard]] static QString done(const ActEvent& done);
    [[nodiscard]] static QString timer(const Event& event);
    [[nodiscard]] static QString title(const ScriptEvent& departure, const Trace& trace);
    [[nodiscard]] static QString seconds(Nanoseconds time) {
        return QString::number(std::chrono::duration<double>(time).count());
    }
};

QString ScriptWords::line(const Act& act, const Lesson& lesson, const Endpoints& endpoints,
                          const std::set<std::string>& togglesOn) {
    const auto found =
        lesson.programs.find(lesson.programs.count(act.who) != 0 ? act.who : EndpointId{act.who.host, 0});
    const EndpointView& view = endpoints.of(act.who);
    if (view.stands)
        return CoreWords::named(tr("the %1 calls %2"), act.who)
            .arg(QString::fromStdString(shown(view.stands->call)));
    const bool hasBegun = view.nextLine != 0 || view.returned;
    const bool isKnown = found != lesson.programs.end() &&
                         static_cast<std::size_t>(view.nextLine) <= found->second->lines().size();
    if (!isKnown)
        return CoreWords::named(tr("the %1 runs its next line"),
                                act.who); // perhaps the trace is of another lesson
    const int number = hasBegun ? view.nextLine : found->second->firstLine();
    if (number == 0) return CoreWords::named(tr("the process of the %1 ends"), act.who);
    const ProgramLine& line = found->second->line(number);
    QString text = QString::fromStdString(line.text).simplified();
    if (!line.isActive(togglesOn)) return CoreWords::named(tr("the %1 skips %2"), act.who).arg(text);
    if (line.kind != ProgramLine::Kind::Call)
        return CoreWords::named(tr("the %1 goes on: %2"), act.who).arg(text);
    const qsizetype assignment = text.indexOf(QStringLiteral(" = "));
    if (assignment >= 0 && !line.assigned.empty()) text = text.mid(assignment + 3);
    if (text.endsWith(u';')) text.chop(1);
    return CoreWords::named(tr("the %1 calls %2"), act.who).arg(text);
}

QString ScriptWords::next(const Act& act, const Lesson& lesson, const Endpoints& endpoints,
                          const HeldSegments& held, const std::set<std::string>& togglesOn, bool isCut) {
    const HeldSegment* segment = held.find(act.segment);
    const QString flags = segment != nullptr && segment->sent.segment
                              ? CoreWords::flags(segment->sent.segment->flags)
                              : tr("a segment");
    const QString receiver =
        segment != nullptr ? CoreWords::side(otherSide(segment->sent.from)) : CoreWords::side(Side::Server);
    switch (act.kind) {
    case Act::Kind::RunLine: return line(act, lesson, endpoints, togglesOn);
    case Act::Kind::Deliver:
        return isCut ? tr("%1 is lost: the wire is cut").arg(flags)
                     : tr("%1 is delivered to the %2").arg(flags, receiver);
    case Act::Kind::Drop: return tr("%1 is dropped").arg(flags);
    case Act::Kind::Copy: return tr("a copy of %1 is delivered to the %2").arg(flags, receiver);
    case Act::Kind::Toggle:
        return act.on ? tr("“%1” is switched on").arg(CoreWords::toggle(act.toggle))
                      : tr("“%1” is switched off").arg(CoreWords::toggle(act.toggle));
    case Act::Kind::Cut: return act.on ? tr("the wire is cut") : tr("the wire is mended");
    case Act::Kind::Wait: return tr("%1 s go by").arg(seconds(act.duration));
    case Act::Kind::Kill: return CoreWords::named(tr("the %1 is killed"), act.who);
    case Act::Kind::SkipTimeWait: return tr("2 MSL are skipped");
    case Act::Kind::Flow:
        return act.on ? tr("the wire delivers at once") : tr("the wire holds every segment again");
    case Act::Kind::Inject: return tr("a forged segment is sent");
    case Act::Kind::Alter: return tr("%1 is changed on the wire").arg(flags);
    case Act::Kind::Delay: return tr("%1 is delivered in %2 s").arg(flags, seconds(act.duration));
    case Act::Kind::Reorder: return tr("the youngest segment overtakes the others");
    case Act::Kind::Loss:
        return act.percent == 0 ? tr("the wire loses nothing by chance any more")
                                : tr("the wire loses %1% by chance").arg(act.percent);
    }
    return {};
}

QString ScriptWords::done(const ActEvent& done) {
    const Act& act = done.act;
    const QString flags = done.flags == 0 ? tr("a segment") : CoreWords::flags(done.flags);
    switch (act.kind) {
    case Act::Kind::RunLine: return CoreWords::named(tr("the %1 ran a line"), act.who);
    case Act::Kind::Deliver: return tr("%1 was delivered").arg(flags);
    case Act::Kind::Drop: return tr("%1 was dropped").arg(flags);
    case Act::Kind::Copy: return tr("a copy of %1 was delivered").arg(flags);
    case Act::Kind::Toggle:
        return act.on ? tr("“%1” was switched on").arg(CoreWords::toggle(act.toggle))
                      : tr("“%1” was switched off").arg(CoreWords::toggle(act.toggle));
    case Act::Kind::Cut: return act.on ? tr("the wire was cut") : tr("the wire was mended");
    case Act::Kind::Wait: return tr("time went by");
    case Act::Kind::Kill: return CoreWords::named(tr("the %1 was killed"), act.who);
    case Act::Kind::SkipTimeWait: return tr("2 MSL were skipped");
    case Act::Kind::Flow: return tr("the wire was switched");
    case Act::Kind::Inject: return tr("a forged segment was sent");
    case Act::Kind::Alter: return tr("%1 was changed on the wire").arg(flags);
    case Act::Kind::Delay: return tr("%1 was delayed").arg(flags);
    case Act::Kind::Reorder: return tr("a segment overtook the others");
    case Act::Kind::Loss: return tr("the wire was made to lose segments");
    }
    return {};
}

QString ScriptWords::timer(const Event& event) {
    if (const auto* change = as<StateEvent>(event))
        return tr("A timer of the %1's kernel ran out: %2")
            .arg(CoreWords::side(change->host), CoreWords::state(change->to));
    const auto* sent = as<SegmentEvent>(event);
    if (sent == nullptr || !sent->segment) return tr("A timer of a kernel ran out");
    return tr("A timer of the %1's kernel ran out: it sent %2 again")
        .arg(CoreWords::side(sent->from), CoreWords::flags(sent->segment->flags));
}

QString ScriptWords::title(const ScriptEvent& departure, const Trace& trace) {
    using Reason = ScriptEvent::Reason;
    const bool isKnown = departure.event >= 1 && departure.event <= trace.size();
    switch (departure.reason) {
    case Reason::Act:
        if (const auto* act = isKnown ? as<ActEvent>(trace.at(departure.event)) : nullptr)
            return tr("You left the script: %1").arg(done(*act));
        break;
    case Reason::KernelSpeed: return tr("You left the script: the wire delivers at once");
    case Reason::Toggles: return tr("You left the script: a toggle stands otherwise than in the lesson");
    case Reason::Sigpipe: return tr("You left the script: SIGPIPE does something else than in the lesson");
    case Reason::Timer: return isKnown ? timer(trace.at(departure.event)) : tr("A timer of a kernel ran out");
    case Reason::Check: return tr("The kernel did not do what the lesson expects");
    case Reason::Loopback:
        return tr("The loopback has no wire and holds no segment: what this lesson expects is not asked for");
    case Reason::None: break;
    }
    return tr("You left the script");
}

} // namespace

QString nextText(const Act& act, const Lesson& lesson, const Endpoints& endpoints, const HeldSegments& held,
                 const std::set<std::string>& togglesOn, bool isCut) {
    return ScriptWords::next(act, lesson, endpoints, held, togglesOn, isCut);
}
QString actDoneText(const Trace& trace, EventNumber act) {
    const Event& done = trace.at(act);
    const Event& next = act < trace.size() ? trace.at(act + 1) : done;
    if (const auto* call = as<CallEvent>(next))
        return CoreWords::named(ScriptWords::tr("the %1 called %2()"), call->who)
            .arg(QString::fromStdString(call->name()));
    if (const auto* jump = as<JumpEvent>(next)) {
        const QString text = QString::fromStdString(jump->text);
        return jump->text == "skipped"
                   ? CoreWords::named(ScriptWords::tr("the %1 left out line %2"), jump->who).arg(jump->line)
                   : CoreWords::named(ScriptWords::tr("the %1 came to “%2”"), jump->who).arg(text);
    }
    if (const auto* exit = as<ExitEvent>(next); exit && as<ActEvent>(done)->act.kind == Act::Kind::RunLine)
        return CoreWords::named(ScriptWords::tr("the process of the %1 ended"), exit->who);
    return ScriptWords::done(*as<ActEvent>(done));
}
QString departureTitle(const ScriptEvent& departure, const Trace& trace) {
    return ScriptWords::title(departure, trace);
}
QString departureText(ScriptEvent::Reason reason) {
    if (reason == ScriptEvent::Reason::Loopback)
        return ScriptWords::tr(
            "The text waits. What happens is told below the ladder, as the kernel does it.");
    if (reason == ScriptEvent::Reason::KernelSpeed)
        return ScriptWords::tr(
            "The text waits while the wire delivers at once. What happens is told below the "
            "ladder, as the kernel does it.");
    return ScriptWords::tr(
        "The text waits. What happens now is told below the ladder, as the kernel does it. "
        "At the end of a step that came out as the lesson has it, the text goes on.");
}
QString freelyTitle() { return ScriptWords::tr("You go on freely"); }
QString freelyText() {
    return ScriptWords::tr("Step does what can go on by itself. Restart begins the lesson again.");
}
QString tryText(const QString& about) {
    const QString then = ScriptWords::tr("Step does what can go on by itself. Restart sets this up again.");
    return about.isEmpty() ? then : about + QStringLiteral("\n\n") + then;
}
QString backToLesson() { return ScriptWords::tr("← back to the lesson"); }
QString checksToCome(int count) {
    return count == 1 ? ScriptWords::tr("○ One thing will be checked against the kernel")
                      : ScriptWords::tr("○ %1 things will be checked against the kernel").arg(count);
}
QString stepHeading(int step, int count) { return ScriptWords::tr("Step %1 of %2").arg(step + 1).arg(count); }
QString showedHeading(int step) { return ScriptWords::tr("What step %1 showed").arg(step + 1); }
QString lessonComplete() { return ScriptWords::tr("Lesson complete"); }
QString scriptOver() { return ScriptWords::tr("The script is over, on another way than the lesson's"); }
QString begunAgain() { return ScriptWords::tr("Begun again as the lesson has it"); }
QString seenText(int states) { return ScriptWords::tr("Seen in this lesson: %1 of 11 states.").arg(states); }
QString seenInAllText(int states, int edges) {
    return ScriptWords::tr("In all lessons so far: %1 of 11 states, %2 of 20 edges of the diagram.")
        .arg(states)
        .arg(edges);
}
QString hintsHeading() { return ScriptWords::tr("To begin with"); }
QString hintText(Hint hint) {
    switch (hint) {
    case Hint::Step: return ScriptWords::tr("Step ▶, or the → key, does what comes next.");
    case Hint::Wire:
        return ScriptWords::tr("A segment held on the wire is yours: deliver it, drop it, or copy it.");
    case Hint::Back:
        return ScriptWords::tr("◀ Back, or the ← key, shows the moment before. Nothing is lost.");
    }
    return {};
}
QString tryHeading() { return ScriptWords::tr("Try it"); }
QString tryOf(const QString& title) { return QStringLiteral("↳ ") + title; }
QString asBefore(const QStringList& choices) { return ScriptWords::tr("As before: %1").arg(listOf(choices)); }

} // namespace eleven
