#include "core/lab/chronicle.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace eleven {
namespace {

/// A connect() may take its place: the kernel throws a TIME-WAIT away for it (tcp_tw_reuse).
bool isOver(State state) { return state == State::Closed || state == State::TimeWait; }

bool isConnectOverLo(EndpointId who, const Call& call, const Network& network) {
    const bool isOwnAddress = call.text(1) == sideName(who.host) || call.text(1).starts_with("127.");
    return call.type->effect == Effect::Connect && call.type->dialect == Dialect::C &&
           (network.isLoopback() || isOwnAddress);
}

std::optional<std::string> textOf(const std::string& file) {
    constexpr std::size_t kLargest = 1 << 20U;
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem)) return std::nullopt; // perhaps a pipe
    std::ifstream in(file, std::ios::binary);
    std::string text(kLargest + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    const bool isText = !text.empty() && text.size() <= kLargest && text.find('\0') == std::string::npos;
    return isText ? std::optional(std::move(text)) : std::nullopt;
}

} // namespace

void Chronicle::entered(EndpointId who, const Entered& entered, bool isAsleep) {
    const Call& call = entered.call;
    tellText(entered.source);
    const EventNumber number =
        m_recorder.record(CallEvent{who, entered.line, call, isAsleep, entered.source});
    m_openCalls[who] = {number, entered.line, call, entered.source};
    const std::optional<Stimulus> stimulus = stimulusOf(call);
    if (stimulus && call.type->effect == Effect::Connect) m_connects[who.host] = {number, stimulus};
    const Network& network = m_observer.network();
    if (isAsleep && isConnectOverLo(who, call, network))
        m_observer.observeConnecting(who.host, network.portOf(sideNamed(call.text(1)), call.number(2)),
                                     {number, stimulus});
    if (stimulus && call.type->dialect != Dialect::C) {
        m_frameworkCalls[who] = {number, stimulus};
        touchAll(who, m_frameworkCalls[who]);
    }
    for (const int descriptor : descriptorsOf(call)) {
        const std::optional<OpenSocket> socket = find(who, descriptor);
        if (!socket) continue;
        if (stimulus && socket->flow) m_causes[{who.host, *socket->flow}] = {number, stimulus};
        touch(who, *socket);
        // The kernel takes the number back before it begins to linger, close(2).
        if (call.type->effect == Effect::Close) m_holders.remove(tableOf(who), descriptor);
    }
}

void Chronicle::returned(EndpointId who, const Returned& returned) {
    const OpenCall& open = m_openCalls[who];
    for (const int descriptor : descriptorsOf(open.call))
        if (const std::optional<OpenSocket> socket = find(who, descriptor)) touch(who, *socket);
    if (returned.opened) {
        m_holders.add(tableOf(who), *returned.opened);
        touch(who, *returned.opened);
        const std::optional<Stimulus> stimulus = stimulusOf(open.call);
        if (stimulus && returned.opened->flow)
            m_causes.try_emplace({who.host, *returned.opened->flow}, Cause{open.number, stimulus});
    }
    m_recorder.record(ReturnEvent{who, open.number, open.line, returned.result.value, returned.result.errnum,
                                  shownOut(open.call, returned.result), returned.nextLine,
                                  returned.result.isVoid});
}

void Chronicle::stands(EndpointId who, const Entered& next) {
    tellText(next.source);
    m_recorder.record(StandEvent{who, next.call, next.source});
}

/// What is no text of a reasonable size is left out: then there is the name of the file.
void Chronicle::tellText(const Source& source) {
    if (source.line == 0 || !m_sources.insert(source.file).second) return;
    if (std::optional<std::string> text = textOf(source.file))
        m_recorder.record(SourceEvent{source.file, std::move(*text)});
}

void Chronicle::jumped(EndpointId who, const Jumped& jumped) {
    m_recorder.record(JumpEvent{who, jumped.line, jumped.text, jumped.nextLine});
}

void Chronicle::signalled(EndpointId who, const Signalled& signalled) {
    m_recorder.record(
        SignalEvent{who, signalled.signal, m_openCalls[who].number, signalled.fate, signalled.count});
}

void Chronicle::said(EndpointId who, const Framework& said) {
    const EventNumber number = m_recorder.record(FrameworkEvent{who, said.object, said.what, said.state});
    if (!said.stimulus) return;
    if (*said.stimulus == Stimulus::ActiveOpen) m_connects[who.host] = {number, said.stimulus};
    touchAll(who, {number, said.stimulus});
}

void Chronicle::finished(EndpointId who) { m_recorder.record(ExitEvent{who, 0, 0, true}); }

void Chronicle::died(EndpointId who, const Died& died) {
    const EventNumber number =
        m_recorder.record(ExitEvent{who, died.status, died.signal, false, died.isKnown});
    touchAll(who, {number, Stimulus::Close}); // the kernel closes what it left open
    m_holders.removeAll(who);
}

void Chronicle::forked(EndpointId parent, EndpointId child) {
    const OpenCall& open = m_openCalls[parent];
    const EventNumber number = m_recorder.record(
        CallEvent{child, open.line, open.call, false, open.source, parent}); // it returns twice
    m_openCalls[child] = {number, open.line, open.call, open.source};
    m_holders.copy(tableOf(parent), child);
}

void Chronicle::joined(EndpointId thread, EndpointId process) {
    m_threads[thread] = tableOf(process);
    m_recorder.record(NoteEvent{NoteEvent::Code::IsThread, thread, m_threads[thread].index});
}

bool Chronicle::isOn(EndpointId who, const Call& call, const Flow& connection) const {
    const std::vector<int> all = descriptorsOf(call);
    return std::any_of(all.begin(), all.end(), [&](int descriptor) {
        const std::optional<OpenSocket> socket = find(who, descriptor);
        return socket && socket->flow == connection;
    });
}

EndpointId Chronicle::tableOf(EndpointId who) const {
    const auto thread = m_threads.find(who);
    return thread == m_threads.end() ? who : thread->second;
}

void Chronicle::opened(EndpointId who, const std::vector<OpenSocket>& all) {
    for (const auto& [number, socket] : m_holders.of(who))
        touch(who, socket);
    m_holders.set(who, all);
    const auto call = m_frameworkCalls.find(who);
    for (const OpenSocket& socket : all) {
        touch(who, socket);
        if (call != m_frameworkCalls.end() && socket.flow)
            m_causes.try_emplace({who.host, *socket.flow}, call->second);
    }
}

void Chronicle::became(EndpointId who, const std::vector<OpenSocket>& left) {
    if (m_holders.of(who).empty()) return;
    NoteEvent note{.code = NoteEvent::Code::Becomes, .who = who};
    for (const OpenSocket& socket : left)
        note.detail += (note.detail.empty() ? "" : " ") + std::to_string(socket.number);
    touchAll(who, {m_recorder.record(note), Stimulus::Close});
}

void Chronicle::decided(const Wire::Done& done) {
    if (!done.segment) return;
    const Flow flow = flowOf(*done.segment).reversed();
    m_causes[{done.to, flow}] = {done.fate, done.meaning.stimulus, done.meaning.hasNewData};
    m_touched.add(done.to, flow);
}

void Chronicle::observe() {
    const Touched touched = std::exchange(m_touched, {});
    // A listener that vanished takes connections along: those that it reset have a cause of their own.
    for (const bool areListeners : {false, true})
        for (const auto& [host, flow] : touched)
            if (flow.isListener() == areListeners) m_observer.observe(host, flow, causeOf(host, flow));
}

void Chronicle::settled() {
    m_causes.clear();
    m_connects.clear();
    m_frameworkCalls.clear();
    m_resets.clear();
}

void Chronicle::touch(EndpointId who, const OpenSocket& socket) {
    if (socket.flow) m_touched.add(who.host, *socket.flow);
}

void Chronicle::touchAll(EndpointId who, const Cause& cause) {
    for (const auto& [number, socket] : m_holders.of(who)) {
        touch(who, socket);
        if (socket.flow) m_causes[{who.host, *socket.flow}] = cause;
    }
}

Cause Chronicle::causeOf(Side host, const Flow& flow) const {
    Cause cause;
    const auto listener = m_causes.find({host, {{}, {}, flow.localPort, 0}});
    if (const auto found = m_causes.find({host, flow}); found != m_causes.end())
        cause = found->second;
    else if (listener != m_causes.end() && !m_holders.holderOf(host, flow))
        cause = listener->second; // its listener was closed, and nobody has accepted it
    else if (const auto connect = m_connects.find(host);
             connect != m_connects.end() && !flow.isListener() && isOver(m_observer.stateOf(host, flow)))
        cause = connect->second;
    // close() with unread data, or SO_LINGER {1, 0}
    if (cause.stimulus == Stimulus::Close && m_resets.count({host, flow}) != 0)
        cause.stimulus = Stimulus::Abort;
    return cause;
}

} // namespace eleven
