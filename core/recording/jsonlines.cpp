#include "core/recording/jsonlines.h"

#include "core/base/hex.h"

#include <nlohmann/json.hpp>

#include <array>
#include <ostream>

namespace eleven {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;

/// In the order of the alternatives of Event::body.
constexpr std::array<std::string_view, 14> kKindNames = {"act",   "call",   "return",    "jump",   "segment",
                                                         "fate",  "socket", "state",     "signal", "exit",
                                                         "check", "note",   "framework", "script"};
constexpr std::array<std::string_view, kSignalFates> kSignalFateNames = {"taken", "handled", "ignored"};
constexpr std::array<std::string_view, 5> kFateNames = {"delivered", "dropped", "copied", "altered",
                                                        "refused"};
constexpr std::array<std::string_view, 8> kNoteNames = {"not-tcp",       "copy-lost",   "time-wait-skipped",
                                                        "left-busy",     "no-longer",   "not-taken",
                                                        "never-settles", "not-inferred"};
static_assert(kNoteNames.size() == static_cast<std::size_t>(NoteEvent::Code::NotInferred) + 1);
constexpr std::array<std::string_view, 6> kScriptNames = {"begins",   "showed", "left",
                                                          "returned", "freely", "over"};
constexpr std::array<std::string_view, 7> kReasonNames = {"none",    "act",   "kernel-speed", "toggles",
                                                          "sigpipe", "timer", "check"};
constexpr std::array<std::string_view, 7> kTimerNames = {
    "none", "retransmit", "keepalive", "time-wait", "zero-window-probe", "fin-wait-2", "fin-wait-2-first"};

Json stateOrNull(std::optional<State> state) { return state ? Json(stateName(*state)) : Json(nullptr); }

Json namesOrNull(StateSet states) {
    if (states.isEmpty()) return nullptr;
    Json names = Json::array();
    for (const State state : states)
        names.push_back(stateName(state));
    return names;
}

Json segmentJson(const Segment& segment) {
    return {
        {"source", segment.source.text()},
        {"sourcePort", segment.sourcePort},
        {"destination", segment.destination.text()},
        {"destinationPort", segment.destinationPort},
        {"seq", segment.seq.raw()},
        {"ack", segment.ack.raw()},
        {"flags", flagNames(segment.flags)},
        {"window", segment.window},
        {"checksum", segment.checksum},
        {"urgentPointer", segment.urgentPointer},
        {"options", hex(segment.options)},
        {"length", segment.payload.size()},
        {"packet", hex(segment.build())},
    };
}

void putForgery(Json& json, const Forgery& forgery) {
    if (forgery.flags) json["newFlags"] = flagNames(*forgery.flags);
    if (forgery.window) json["window"] = *forgery.window;
    json["seq"] = forgery.seq;
    json["ack"] = forgery.ack;
    json["data"] = forgery.data;
}

/// What an act of this kind has, and no more.
Json bodyJson(const ActEvent& done) {
    const Act& act = done.act;
    const Act::Kind kind = act.kind;
    using enum Act::Kind;
    Json json = {{"text", actText(done)}, {"act", actName(kind)}};
    if (kind == RunLine || kind == Kill || kind == Inject) json["endpoint"] = endpointName(act.who);
    if (act.segment != 0) json["segment"] = act.segment;
    if (done.flags != 0) {
        json["flags"] = flagNames(done.flags);
        json["sender"] = sideName(done.from);
    }
    if (act.from) json["from"] = sideName(*act.from);
    if (kind == Toggle) json["toggle"] = act.toggle;
    if (kind == Toggle || kind == Cut || kind == Flow) json["on"] = act.on;
    if (kind == Wait || kind == Delay) json["duration"] = act.duration.count();
    if (kind == Inject || kind == Alter) putForgery(json, act.forgery);
    if (kind == Loss) json.update({{"percent", act.percent}, {"seed", act.seed}});
    json["lessonStep"] = done.lessonStep;
    if (done.continues) json["continues"] = true;
    return json;
}

Json bodyJson(const CallEvent& call) {
    return {{"endpoint", endpointName(call.who)},
            {"line", call.line},
            {"name", call.name()},
            {"text", call.text()},
            {"blocks", call.blocks}};
}

Json bodyJson(const ReturnEvent& returned) {
    return {{"endpoint", endpointName(returned.who)},
            {"call", returned.call},
            {"line", returned.line},
            {"value", returned.isVoid ? Json(nullptr) : Json(returned.value)},
            {"errnum", returned.errnum},
            {"errno", returned.errnum == 0 ? Json(nullptr) : Json(errnoName(returned.errnum))},
            {"detail", returned.detail},
            {"nextLine", returned.nextLine}};
}

Json bodyJson(const JumpEvent& jump) {
    return {{"endpoint", endpointName(jump.who)},
            {"line", jump.line},
            {"text", jump.text},
            {"nextLine", jump.nextLine}};
}

Json bodyJson(const SegmentEvent& sent) {
    return {{"id", sent.id},
            {"from", sideName(sent.from)},
            {"relativeSeq", sent.relativeSeq},
            {"relativeAck", sent.relativeAck},
            {"repeats", sent.repeats},
            {"stacked", sent.stacked},
            {"keptBack", sent.keptBack},
            {"injected", sent.injected},
            {"alters", sent.alters},
            {"segment", sent.segment ? segmentJson(*sent.segment) : Json(nullptr)}};
}

Json bodyJson(const FateEvent& fate) {
    return {{"id", fate.id}, {"fate", kFateNames[static_cast<std::size_t>(fate.fate)]}};
}

Json bodyJson(const SocketEvent& reading) {
    return {{"socket", reading.socket},
            {"host", sideName(reading.host)},
            {"endpoint", endpointName(reading.who)},
            {"isListener", reading.isListener},
            {"localAddress", reading.localAddress.text()},
            {"localPort", reading.localPort},
            {"remoteAddress", reading.remoteAddress.text()},
            {"remotePort", reading.remotePort},
            {"state", stateName(reading.state)},
            {"tcpInfo", stateOrNull(reading.tcpInfo)},
            {"receiveQueue", reading.receiveQueue},
            {"sendQueue", reading.sendQueue},
            {"timer", kTimerNames[static_cast<std::size_t>(reading.timer)]},
            {"timerLeft", reading.timerLeft.count()},
            {"retransmits", reading.retransmits},
            {"orphaned", reading.orphaned},
            {"errnum", reading.errnum}};
}

Json bodyJson(const StateEvent& change) {
    return {{"host", sideName(change.host)},
            {"endpoint", endpointName(change.who)},
            {"socket", change.socket},
            {"isListener", change.isListener},
            {"from", stateName(change.from)},
            {"to", stateName(change.to)},
            {"cause", change.cause},
            {"stimulus", change.stimulus ? Json(stimulusName(*change.stimulus)) : Json(nullptr)},
            {"predicted", namesOrNull(change.predicted)},
            {"source", "seen"}};
}

Json bodyJson(const SignalEvent& raised) {
    return {{"endpoint", endpointName(raised.who)},
            {"signal", raised.signal},
            {"name", signalName(raised.signal)},
            {"call", raised.call},
            {"fate", kSignalFateNames[static_cast<std::size_t>(raised.fate)]},
            {"count", raised.count}};
}

Json bodyJson(const ExitEvent& exit) {
    return {{"endpoint", endpointName(exit.who)},
            {"status", exit.isKnown ? Json(exit.status) : Json()},
            {"signal", exit.isKnown ? Json(exit.signal) : Json()},
            {"keepsDescriptors", exit.keepsDescriptors}};
}

Json statesJson(const std::vector<State>& states) {
    Json names = Json::array();
    for (const State state : states)
        names.push_back(stateName(state));
    return names;
}

Json wireJson(const std::vector<WireSegment>& wire) {
    Json segments = Json::array();
    for (const WireSegment& segment : wire)
        segments.push_back({{"flags", flagNames(segment.flags)},
                            {"from", segment.from ? Json(endpointName(*segment.from)) : Json(nullptr)}});
    return segments;
}

Json bodyJson(const CheckEvent& check) {
    const Expectation& wanted = check.expectation;
    Json expected;
    Json seen;
    switch (wanted.kind) {
    case Expectation::Kind::State:
    case Expectation::Kind::Listener:
        expected = statesJson(wanted.states);
        seen = statesJson(check.seen.states);
        break;
    case Expectation::Kind::Wire:
        expected = wireJson(wanted.wire);
        seen = wireJson(check.seen.wire);
        break;
    case Expectation::Kind::Count:
        expected = {{"state", stateName(wanted.states.front())}, {"count", wanted.count}};
        seen = {{"count", check.seen.count}};
        break;
    default: expected = wanted.text; seen = check.seen.texts;
    }
    Json json = {{"what", expectationName(wanted.kind)}};
    if (wanted.kind == Expectation::Kind::Count)
        json["host"] = sideName(wanted.who.host);
    else if (wanted.kind != Expectation::Kind::Wire)
        json["endpoint"] = endpointName(wanted.who);
    json.update({{"expected", expected},
                 {"seen", seen},
                 {"held", check.held},
                 {"lessonStep", check.lessonStep},
                 {"line", wanted.place.line}});
    return json;
}

Json bodyJson(const NoteEvent& note) {
    return {{"code", kNoteNames[static_cast<std::size_t>(note.code)]},
            {"endpoint", endpointName(note.who)},
            {"number", note.number},
            {"detail", note.detail}};
}

Json bodyJson(const FrameworkEvent& said) {
    return {{"endpoint", endpointName(said.who)},
            {"object", said.object},
            {"what", said.what},
            {"state", said.state.empty() ? Json(nullptr) : Json(said.state)}};
}

Json bodyJson(const ScriptEvent& script) {
    return {{"what", kScriptNames[static_cast<std::size_t>(script.what)]},
            {"reason", kReasonNames[static_cast<std::size_t>(script.reason)]},
            {"lessonStep", script.lessonStep},
            {"event", script.event},
            {"acts", script.acts}};
}

template <typename Body>
Json bodyJson(const Aside<Body>& aside) {
    return bodyJson(aside.body());
}

// What a program received need not be UTF-8: octets that are not become U+FFFD.
void writeLine(std::ostream& out, const Json& line) {
    out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace

void writeTraceHeader(std::ostream& out, const std::string& kernel) {
    writeLine(out, {{"format", "eleven-states-trace"}, {"version", kVersion}, {"kernel", kernel}});
}

void writeTraceLine(std::ostream& out, const Event& event) {
    Json line = {{"n", event.n}, {"t", event.t.count()}, {"kind", kindName(event)}};
    line.update(std::visit([](const auto& body) { return bodyJson(body); }, event.body));
    writeLine(out, line);
}

void writeTrace(std::ostream& out, const Trace& trace, const std::string& kernel) {
    writeTraceHeader(out, kernel);
    for (const Event& event : trace)
        writeTraceLine(out, event);
}

std::string_view kindName(const Event& event) { return kKindNames[event.body.index()]; }

} // namespace eleven
