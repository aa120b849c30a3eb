#include "app/textladder.h"

#include "app/arrows.h"
#include "app/cliwords.h"
#include "app/terminalcolours.h"
#include "core/call/calltype.h"
#include "ui/words/actwords.h"
#include "ui/words/checkwords.h"
#include "ui/words/corewords.h"
#include "ui/words/eventwords.h"
#include "ui/words/notewords.h"
#include "ui/words/signalwords.h"
#include "ui/words/spokenlanguage.h"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace eleven {

namespace {

constexpr std::size_t kHostWidth = 31;
constexpr std::size_t kFullWidth = kHostWidth + 2 + kWireWidth + 2 + kHostWidth; // a band and a blank each

const std::string kPlain;
const std::string kFaint = "2";
const std::string kStrong = "1";
const std::string kGood = "32";
const std::string kCaution = "1;33";
const std::string kAlarm = "1;31";

std::string valueText(const ReturnEvent& returned, const Call* call) {
    ReturnEvent shown = returned;
    shown.detail = printable(returned.detail);
    const bool isReceived = call != nullptr && call->type->effect == Effect::Receive;
    if (isReceived && returned.errnum == 0 && !returned.detail.empty())
        return "= " + std::to_string(returned.value) + " " + printable(asLiteral(returned.detail));
    return "= " + resultText(shown, call).toStdString();
}

/// "server-2: ", where there are several.
std::string nameBefore(EndpointId who) {
    return who.index > 0 ? labelled(CoreWords::endpoint(who), QString()).toStdString() : std::string();
}

/// Of a program of the user's own: with the line that calls.
std::string withSource(const std::string& text, const Source& source) {
    const std::string line = shown(source);
    return line.empty() ? text : text + "  " + printable(line);
}

} // namespace

TextLadder::TextLadder(std::ostream& out, bool withColour, std::vector<std::string> stepNames, bool withTimes)
    : m_out(out), m_withColour(withColour), m_stepNames(std::move(stepNames)), m_withTimes(withTimes) {}

void TextLadder::add(const Event& event) {
    if (!m_begun) printHeader();
    if (m_waiting && !answersWaiting(event)) showWaiting();
    m_waiting.reset();
    m_now = event.t;
    m_endpoints.add(event);
    m_loops.add(event);
    m_withoutFin.add(event);
    if (endsCounting(event)) showAllLaps();
    if (!isRepetition(event)) show(event);
    m_held.add(event);
}

void TextLadder::finish() {
    showWaiting();
    showAllLaps();
}

/// True for what is printed below the laps so far: anything but running a line.
bool TextLadder::endsCounting(const Event& event) const {
    const auto* act = as<ActEvent>(event);
    if (act == nullptr) return as<CheckEvent>(event) != nullptr;
    return act->act.kind != Act::Kind::RunLine || (act->lessonStep >= 0 && act->lessonStep != m_lessonStep);
}

void TextLadder::showAllLaps() {
    while (!m_laps.empty())
        showLaps(m_laps.begin()->first);
}

/// True for a line that a lap before this one has printed: it is counted instead.
bool TextLadder::isRepetition(const Event& event) {
    const auto* returned = as<ReturnEvent>(event);
    const auto* jump = as<JumpEvent>(event);
    if (returned == nullptr && jump == nullptr) return false;
    const EndpointId who = returned != nullptr ? returned->who : jump->who;
    if (m_loops.repeats() != 0) {
        m_laps[who] = m_loops.lapsOf(who);
        return true;
    }
    showLaps(who);
    return false;
}

void TextLadder::showLaps(EndpointId who) {
    const auto laps = m_laps.find(who);
    if (laps == m_laps.end()) return;
    printCall(who, Cli::tr("× %1: the same lines again").arg(laps->second).toStdString(), "", kCaution);
    m_laps.erase(laps);
}

void TextLadder::showWaiting() {
    if (!m_waiting) return;
    if (const auto* call = as<CallEvent>(*m_waiting)) {
        showCall(*call, false);
    } else if (const auto* sent = as<SegmentEvent>(*m_waiting)) {
        showSegment(*sent, sent->keptBack ? Mark::KeptBack : Mark::Held, 1);
    }
    m_waiting.reset();
}

/// True if `event` says in one line what became of the call or segment that waits.
bool TextLadder::answersWaiting(const Event& event) const {
    if (as<CallEvent>(*m_waiting) != nullptr) {
        const auto* returned = as<ReturnEvent>(event);
        return returned != nullptr && returned->call == m_waiting->n;
    }
    const auto* sent = as<SegmentEvent>(*m_waiting);
    const auto* fate = as<FateEvent>(event);
    return sent != nullptr && fate != nullptr && fate->id == sent->id && fate->fate != Fate::Copied;
}

void TextLadder::show(const Event& event) {
    if (const auto* act = as<ActEvent>(event)) {
        showAct(*act);
    } else if (const auto* call = as<CallEvent>(event)) {
        m_calls.insert_or_assign(call->who, *call);
        if (call->blocks)
            showCall(*call, true);
        else
            m_waiting = event;
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        showReturn(*returned);
    } else if (const auto* jump = as<JumpEvent>(event)) {
        const bool isLeftOut = jump->text == "skipped";
        printCall(jump->who, isLeftOut ? Cli::tr("skipped").toStdString() : printable(jump->text), "",
                  kFaint);
    } else if (const auto* sent = as<SegmentEvent>(event)) {
        const HeldSegment* original = m_held.stackOf(*sent);
        if (original != nullptr)
            showSegment(*sent, Mark::Held, original->count + 1);
        else
            m_waiting = event;
    } else if (const auto* fate = as<FateEvent>(event)) {
        showFate(*fate);
    } else if (const auto* change = as<StateEvent>(event)) {
        showState(*change);
    } else if (const auto* reading = as<SocketEvent>(event)) {
        if (m_inside.isNew(*reading)) printAcross("· " + overLoText().toStdString(), kFaint);
    } else if (const auto* signal = as<SignalEvent>(event)) {
        printCall(signal->who,
                  "!! " + signalName(signal->signal) + " (" + signalFateWords(*signal).toStdString() + ")",
                  "", kAlarm);
    } else if (const auto* said = as<FrameworkEvent>(event)) {
        const std::string& what = said->state.empty() ? said->what : said->state;
        printCall(said->who, "» " + said->object + ": " + printable(what), "", kFaint);
    } else if (const auto* exit = as<ExitEvent>(event)) {
        showExit(*exit);
    } else if (const auto* check = as<CheckEvent>(event)) {
        showCheck(*check);
    } else if (const auto* note = as<NoteEvent>(event)) {
        printAcross("· " + noteText(*note).toStdString(), kFaint);
    }
}

/// What a run calls and what is delivered, dropped or copied is seen in the lines that follow.
void TextLadder::showAct(const ActEvent& act) {
    if (act.lessonStep >= 0 && act.lessonStep != m_lessonStep) {
        m_lessonStep = act.lessonStep;
        const auto step = static_cast<std::size_t>(act.lessonStep);
        const std::string name =
            step < m_stepNames.size() ? m_stepNames[step] : Cli::tr("step %1").arg(step + 1).toStdString();
        const std::string title = "── " + name + " ";
        printAcross(title + repeated("─", kFullWidth - std::min(displayWidth(title), kFullWidth)), kFaint);
    }
    switch (act.act.kind) {
    case Act::Kind::RunLine:
    case Act::Kind::Deliver:
    case Act::Kind::Drop:
    case Act::Kind::Copy: return;
    case Act::Kind::Wait:
        if (m_withTimes) return; // they tell it
        break;
    default: break;
    }
    for (const std::string& line : wrapped(printable(actSentence(act).toStdString()), kWireWidth, 0)) {
        printLine({}, {line, kStrong, Align::Centre}, {});
    }
}

void TextLadder::showCall(const CallEvent& call, bool isWaiting) {
    printCall(call.who, printable(call.text()),
              withSource(isWaiting ? Cli::tr("… waits").toStdString() : "…", call.source),
              isWaiting ? kCaution : kPlain);
}

void TextLadder::showReturn(const ReturnEvent& returned) {
    const auto inside = m_calls.find(returned.who);
    const bool isKnown = inside != m_calls.end();
    const bool ends = isKnown && isEndOfFile(inside->second.call, returned.value) &&
                      !m_withoutFin.has(returned.who, static_cast<int>(inside->second.call.number(0)));
    const std::string call = isKnown ? printable(inside->second.text()) : std::string();
    const std::string value = valueText(returned, isKnown ? &inside->second.call : nullptr);
    const Source source = isKnown ? inside->second.source : Source();
    if (isKnown) m_calls.erase(inside);
    const std::string sgr = returned.errnum != 0 ? kAlarm : ends ? kCaution : kPlain;
    if (call.starts_with("puts(") || returned.isVoid) {
        printCall(returned.who, call, "", sgr);
    } else {
        printCall(returned.who, call,
                  withSource(ends ? Cli::tr("%1 end of file").arg(QString::fromStdString(value)).toStdString()
                                  : value,
                             source),
                  sgr);
    }
}

void TextLadder::showState(const StateEvent& change) {
    const std::string from(stateName(change.from));
    const std::string to(stateName(change.to));
    const bool isListenerGone = change.isListener && change.to == State::Closed;
    const bool isNew = !change.isListener && change.from == State::Listen; // the listener still listens
    const bool isInferred = change.source != StateSource::Kernel;
    const std::string step =
        (isInferred ? "≈ " : "") + (change.from == change.to ? to
                                    : isNew ? Cli::tr("new: %1").arg(QString::fromStdString(to)).toStdString()
                                            : from + " → " + to);
    printState(change.who,
               isListenerGone ? Cli::tr("listener %1").arg(QString::fromStdString(step)).toStdString() : step,
               pillSgr(change.to));
    QString cause = change.stimulus ? CoreWords::stimulus(*change.stimulus) : QString();
    if (!cause.isEmpty() && change.source == StateSource::Presumed)
        cause = Cli::tr("%1, if it arrived").arg(cause);
    if (!cause.isEmpty()) printState(change.who, cause.toStdString(), kFaint);
    if (change.isSurprise()) printState(change.who, surpriseText(change).toStdString(), kAlarm);
}

void TextLadder::showExit(const ExitEvent& exit) {
    if (exit.signal != 0) {
        printCall(
            exit.who,
            Cli::tr("!! killed by %1").arg(QString::fromStdString(signalName(exit.signal))).toStdString(), "",
            kAlarm);
    } else {
        const std::string& sgr = exit.status == 0 ? kFaint : kAlarm;
        printCall(exit.who, endText(exit, m_endpoints.of(exit.who).isThread).toStdString(), "", sgr);
    }
}

void TextLadder::showCheck(const CheckEvent& check) {
    const std::string text = checkText(check).toStdString();
    if (check.held)
        printAcross("✓ " + text, kGood);
    else
        printAcross(Cli::tr("✗ %1 (line %2)")
                        .arg(QString::fromStdString(text))
                        .arg(check.expectation.place.line)
                        .toStdString(),
                    kAlarm);
}

void TextLadder::showFate(const FateEvent& fate) {
    const HeldSegment* held = m_held.find(fate.id);
    if (held == nullptr) return;
    switch (fate.fate) {
    case Fate::Delivered: return showSegment(held->sent, Mark::Delivered, 1);
    case Fate::Dropped: return showSegment(held->sent, Mark::Dropped, 1);
    case Fate::Copied: return showSegment(held->sent, Mark::Copied, 1);
    case Fate::Refused: return showSegment(held->sent, Mark::Refused, 1);
    case Fate::Altered: return; // the act before it, and what it became, say so
    }
}

std::string TextLadder::wordOf(Mark mark) {
    switch (mark) {
    case Mark::Held: return Cli::tr("held").toStdString();
    case Mark::KeptBack: return Cli::tr("kept back").toStdString();
    case Mark::Dropped: return Cli::tr("dropped").toStdString();
    case Mark::Refused: return Cli::tr("not taken").toStdString();
    case Mark::Delivered:
    case Mark::Copied: break;
    }
    return {};
}

void TextLadder::showSegment(const SegmentEvent& sent, Mark mark, int count) {
    if (!sent.segment) return;
    std::string label = flagNames(sent.segment->flags);
    if (count > 1)
        label += " ×" + std::to_string(count);
    else if (sent.repeats != 0)
        label = Cli::tr("%1 again").arg(QString::fromStdString(label)).toStdString();
    if (mark == Mark::Copied) label = Cli::tr("%1 copy").arg(QString::fromStdString(label)).toStdString();
    if (sent.injected) label = Cli::tr("%1 forged").arg(QString::fromStdString(label)).toStdString();
    if (sent.alters != 0) label = Cli::tr("%1 changed").arg(QString::fromStdString(label)).toStdString();
    const std::string word = wordOf(mark);
    const std::string numbers = numbersOf(sent);
    const bool fits = displayWidth(label + " " + numbers + word) + 5 <= kWireWidth;
    if (fits) label += " " + numbers;

    switch (mark) {
    case Mark::Held: printLine({}, {stoppedArrow(sent.from, label, "✉", word), kCaution}, {}); break;
    case Mark::KeptBack:
    case Mark::Dropped:
    case Mark::Refused: printLine({}, {stoppedArrow(sent.from, label, "✕", word), kAlarm}, {}); break;
    case Mark::Delivered: printLine(timeInk(), {wholeArrow(sent.from, label, "─")}, {}); break;
    case Mark::Copied: printLine({}, {wholeArrow(sent.from, label, "═")}, {}); break;
    }
    if (!fits) printLine({}, {numbers, kFaint, Align::Centre}, {});
}

TextLadder::Ink TextLadder::timeInk() const {
    if (!m_withTimes) return {};
    const double seconds = std::chrono::duration<double>(m_now).count();
    return {QString::number(seconds, 'f', 6).toStdString(), kFaint};
}

void TextLadder::printHeader() {
    m_begun = true;
    printLine({Cli::tr("CLIENT").toStdString(), kStrong, Align::Right},
              {Cli::tr("the wire").toStdString(), kFaint, Align::Centre},
              {Cli::tr("SERVER").toStdString(), kStrong});
}

/// What a program does: at the left of its column. `tail` goes to a line of its own if it does not fit.
void TextLadder::printCall(EndpointId who, const std::string& text, const std::string& tail,
                           const std::string& sgr) {
    const std::string name = nameBefore(who);
    std::vector<std::string> lines = wrapped(name + text, kHostWidth, 4);
    if (!tail.empty() && displayWidth(lines.back() + " " + tail) <= kHostWidth) {
        lines.back() += " " + tail;
    } else if (!tail.empty()) {
        for (const std::string& line : wrapped(tail, kHostWidth - 4, 2))
            lines.push_back("    " + line);
    }
    for (const std::string& line : lines) {
        if (who.host == Side::Client)
            printLine({line, sgr}, {}, {});
        else
            printLine({}, {}, {line, sgr});
    }
}

/// What a kernel answers: close to the band of its host.
void TextLadder::printState(EndpointId who, const std::string& text, const std::string& sgr) {
    const std::string name = nameBefore(who);
    for (const std::string& line : wrapped(name + text, kHostWidth, 0)) {
        if (who.host == Side::Client)
            printLine({line, sgr, Align::Right}, {}, {});
        else
            printLine({}, {}, {line, sgr});
    }
}

void TextLadder::printLine(const Ink& client, const Ink& wire, const Ink& server) {
    m_out << set(client, kHostWidth) << ' ' << band(Side::Client) << set(wire, kWireWidth)
          << band(Side::Server);
    if (!server.text.empty()) m_out << ' ' << inked(server.text, server.sgr);
    m_out << '\n';
}

void TextLadder::printAcross(const std::string& text, const std::string& sgr) {
    for (const std::string& line : wrapped(printable(text), kFullWidth, 2))
        m_out << inked(line, sgr) << '\n';
}

/// `ink` in a column; the blanks beside it stay plain.
std::string TextLadder::set(const Ink& ink, std::size_t width) const {
    const std::string line = padded(ink.text, width, ink.align);
    const std::size_t begin = line.find(ink.text);
    return line.substr(0, begin) + inked(ink.text, ink.sgr) + line.substr(begin + ink.text.size());
}

std::string TextLadder::inked(const std::string& text, const std::string& sgr) const {
    if (!m_withColour || sgr.empty() || text.empty()) return text;
    return "\033[" + sgr + "m" + text + "\033[0m";
}

/// The band of a host: dotted while it is CLOSED, in the colour of its state.
std::string TextLadder::band(Side side) const {
    const State state = m_endpoints.of({side, 0}).state;
    return inked(state == State::Closed ? "┊" : "┃", letterSgr(state));
}

} // namespace eleven
