#include "core/explain/names.h"

#include "core/call/calltype.h"
#include "core/tcp/patientprofile.h"

#include <algorithm>
#include <array>

namespace eleven {

namespace {

using Names = std::vector<std::string>;

struct FlagName {
    Flag flag;
    std::string_view name;
};
/// The weightiest first.
constexpr std::array<FlagName, 8> kFlagNames = {{{kRst, "RST"},
                                                 {kSyn, "SYN"},
                                                 {kFin, "FIN"},
                                                 {kUrg, "URG"},
                                                 {kPsh, "PSH"},
                                                 {kAck, "ACK"},
                                                 {kEce, "ECE"},
                                                 {kCwr, "CWR"}}};

void add(Names& names, std::string name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
}

void addFlags(Names& names, std::uint8_t flags) {
    for (const FlagName& each : kFlagNames)
        if ((flags & each.flag) != 0) add(names, std::string(each.name));
}

/// "POLLIN|POLLRDHUP, 0": its parts that are names, not numbers.
void addParts(Names& names, const std::string& text) {
    std::string part;
    for (const char c : text + ' ') {
        const bool isOfName = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (isOfName) part += c;
        if (isOfName || part.empty()) continue;
        if (part[0] >= 'A') add(names, part);
        part.clear();
    }
}

/// Those that every program has are explained with their calls.
bool hasEntries(ConstantGroup group) {
    using enum ConstantGroup;
    return group == SocketOption || group == TcpOption || group == Flag || group == How || group == Signal ||
           group == Action || group == FileFlag || group == Event;
}

/// As a call of the C library spells them: "SIG_IGN", but not "handler".
void addConstants(Names& names, const Call& call) {
    const std::vector<ParameterRule>& rules = call.type->parameters;
    for (std::size_t i = 0; i < std::min(rules.size(), call.values.size()); ++i) {
        const bool isConstant = rules[i].kind == Parameter::Constant || rules[i].kind == Parameter::Flags;
        const ConstantGroup group = groupOf(rules[i], std::span(call.values).first(i));
        if (isConstant && hasEntries(group)) addParts(names, constantsText(group, call.number(i)));
        if (group == ConstantGroup::Type && (call.number(i) & *constantValue(group, "SOCK_NONBLOCK")) != 0)
            add(names, "SOCK_NONBLOCK");
    }
}

const CallEvent* callOf(const Trace& trace, EventNumber n) {
    return n >= 1 && n <= trace.size() ? as<CallEvent>(trace.at(n)) : nullptr;
}

void addReturn(Names& names, const Trace& trace, const ReturnEvent& returned) {
    if (returned.errnum != 0) add(names, errnoName(returned.errnum));
    const CallEvent* call = callOf(trace, returned.call);
    if (call != nullptr && call->call.type->showOut != nullptr) addParts(names, returned.detail);
}

void addSocket(Names& names, const SocketEvent& socket) {
    add(names, std::string(stateName(socket.state)));
    if (const auto timer = kindOf(socket)) add(names, entryOf(*timer));
}

} // namespace

std::string entryOf(const CallType& call) {
    const std::string name = std::string(call.name) + "()";
    switch (call.dialect) {
    case Dialect::QtSocket: return "QTcpSocket::" + name;
    case Dialect::QtServer: return "QTcpServer::" + name;
    case Dialect::C: break;
    }
    return name;
}

std::string entryOf(TimerKind timer) {
    switch (timer) {
    case TimerKind::SynBackOff: return "SYN-timer";
    case TimerKind::SynAckBackOff: return "SYN,ACK-timer";
    case TimerKind::Retransmission: return "retransmission-timer";
    case TimerKind::Keepalive: return "keepalive-timer";
    case TimerKind::FinWait2: return "FIN-WAIT-2-timer";
    case TimerKind::TimeWait: return "2MSL";
    case TimerKind::ZeroWindowProbe: break;
    }
    return "probe-timer";
}

std::string weightiestFlag(std::uint8_t flags) {
    Names names;
    addFlags(names, flags);
    return names.empty() ? std::string() : names.front();
}

std::vector<std::string> namesIn(const Trace& trace, EventNumber n) {
    Names names;
    const Event& event = trace.at(n);
    if (const auto* change = as<StateEvent>(event)) {
        add(names, std::string(stateName(change->to)));
        add(names, std::string(stateName(change->from)));
    } else if (const auto* socket = as<SocketEvent>(event)) {
        addSocket(names, *socket);
    } else if (const auto* call = as<CallEvent>(event)) {
        add(names, entryOf(*call->call.type));
        addConstants(names, call->call);
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        addReturn(names, trace, *returned);
    } else if (const auto* signal = as<SignalEvent>(event)) {
        add(names, signalName(signal->signal));
    } else if (const auto* exit = as<ExitEvent>(event)) {
        if (exit->signal != 0) add(names, signalName(exit->signal));
    } else if (const auto* sent = as<SegmentEvent>(event)) {
        if (sent->segment) addFlags(names, sent->segment->flags);
    }
    return names;
}

std::vector<std::string> namesIn(const Lesson& lesson) {
    Names names;
    for (const auto& [name, value] : lesson.sysctl)
        add(names, name);
    if (lesson.profile == Profile::Patient)
        for (const ProfileSetting& setting : patientSysctls())
            add(names, setting.name);
    return names;
}

std::vector<std::string> namesIn(const Trace& trace, const Happening& happening) {
    Names names;
    if (happening.exit != nullptr && happening.exit->signal != 0)
        add(names, signalName(happening.exit->signal));
    for (auto change = happening.changes.rbegin(); change != happening.changes.rend(); ++change)
        add(names, std::string(stateName(change->event->to)));
    if (happening.signal != nullptr) add(names, signalName(happening.signal->signal));
    if (happening.returned != nullptr) addReturn(names, trace, *happening.returned);
    for (const CallEvent* call : {happening.call, happening.waiting}) {
        if (call == nullptr) continue;
        add(names, entryOf(*call->call.type));
        addConstants(names, call->call);
    }
    if (happening.act != nullptr && happening.act->flags != 0)
        add(names, weightiestFlag(happening.act->flags));
    for (const SegmentEvent* sent : happening.sent)
        if (sent->segment) add(names, weightiestFlag(sent->segment->flags));
    return names;
}

} // namespace eleven
