#pragma once
// Holds every change of state against its cause, as they were recorded: a call on that socket, a segment of
// that connection that was handed over, the end of a holder, or a timer that ran on that socket. What the RFC
// does not predict must be a habit that is written down.

#include "core/call/calltype.h"
#include "core/net/flow.h"
#include "core/recording/trace.h"
#include "core/tcp/habits.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace eleven {

class Causes {
public:
    int count = 0;
    QStringList wrong;
    QStringList told; ///< "server SYN-RECEIVED -> CLOSED: SYN,ACK timeout"

    void add(const Event& event) {
        m_trace.append(event);
        if (const auto* sent = as<SegmentEvent>(event)) m_sent[sent->id] = *sent;
        if (const auto* returned = as<ReturnEvent>(event)) addReturn(*returned);
        if (const auto* reading = as<SocketEvent>(event)) m_sockets[reading->socket] = *reading;
        if (const auto* change = as<StateEvent>(event)) addChange(*change);
    }

private:
    using Descriptor = std::pair<EndpointId, int>;

    static Flow flowOfSocket(const SocketEvent& socket) {
        return {socket.localAddress, socket.remoteAddress, socket.localPort, socket.remotePort};
    }
    static int argumentOf(const CallEvent& call) { return static_cast<int>(call.call.number(0)); }

    void addReturn(const ReturnEvent& returned) {
        const auto* call = as<CallEvent>(m_trace.at(returned.call));
        if (call == nullptr || returned.value < 0) return;
        const Descriptor given{call->who, static_cast<int>(returned.value)};
        const Effect effect = call->call.type->effect;
        if (effect == Effect::Open || effect == Effect::Accept) m_descriptors.erase(given);
        if (effect == Effect::Duplicate) {
            const auto original = m_descriptors.find({call->who, argumentOf(*call)});
            if (original != m_descriptors.end()) m_descriptors[given] = original->second;
        }
    }

    void addChange(const StateEvent& change) {
        ++count;
        const SocketEvent& socket = m_sockets.at(change.socket);
        const std::string text =
            std::string(sideName(change.host)) + (change.isListener ? " listener " : " ") +
            std::string(stateName(change.from)) + " -> " + std::string(stateName(change.to)) + ": " +
            (change.stimulus ? std::string(stimulusName(*change.stimulus)) : "several");
        told += QString::fromStdString(text);
        const std::string fault = faultOf(change, socket);
        if (!fault.empty()) wrong += QString::fromStdString(text + ": " + fault);
        if (change.isSurprise() && !isHabit(change))
            wrong += QString::fromStdString(text + ": RFC 9293 says " + stateNames(change.predicted, " or "));
    }

    std::string faultOf(const StateEvent& change, const SocketEvent& socket) {
        const bool isLocal = flowOfSocket(socket).isLocal();
        if (change.cause == 0 && isLocal && isByAckOfFin({change.from, change.to})) return {};
        if (change.cause == 0 || change.cause >= m_trace.size()) return "nothing explains it";
        const Event& event = m_trace.at(change.cause);
        if (!change.stimulus && !isLocal) return "no stimulus";
        if (const auto* call = as<CallEvent>(event)) return faultOfCall(*call, change, isLocal);
        if (const auto* fate = as<FateEvent>(event)) return faultOfFate(*fate, change, socket);
        if (const auto* reading = as<SocketEvent>(event)) {
            if (reading->socket != change.socket) return "the timer of another socket";
            const bool ran = reading->timer != Timer::None && isTimer(*change.stimulus);
            return ran ? "" : "no timer ran";
        }
        if (const auto* exit = as<ExitEvent>(event))
            return exit->who.host == change.host && isClosing(change) ? "" : "the end of another's program";
        if (const auto* said = as<FrameworkEvent>(event))
            return said->who.host == change.host ? "" : "what a framework of the other host said";
        const bool isSkip = as<ActEvent>(event) != nullptr && change.stimulus == Stimulus::TimeWaitTimeout;
        return isSkip ? "" : "no cause at all";
    }

    static bool isClosing(const StateEvent& change) {
        return change.stimulus == Stimulus::Close || change.stimulus == Stimulus::Abort;
    }

    /// An accepted connection is known by its first call; one that waits in the queue goes with its listener.
    std::string faultOfCall(const CallEvent& call, const StateEvent& change, bool isLocal) {
        if (call.who.host != change.host) return "a call on the other host";
        if (change.stimulus && (isTimer(*change.stimulus) || *change.stimulus > Stimulus::Abort))
            return "a call is not what happened";
        const Descriptor descriptor{call.who, argumentOf(call)};
        const auto [known, isNew] = m_descriptors.try_emplace(descriptor, change.socket);
        if (isNew || known->second == change.socket || isLocal) return {};
        const auto listener = m_sockets.find(known->second);
        const bool isOfQueue = listener != m_sockets.end() && listener->second.isListener &&
                               change.stimulus == Stimulus::Abort && !change.isListener &&
                               listener->second.localPort == m_sockets.at(change.socket).localPort;
        return isOfQueue ? "" : call.text() + " is of another socket";
    }

    std::string faultOfFate(const FateEvent& fate, const StateEvent& change, const SocketEvent& socket) {
        const SegmentEvent& sent = m_sent.at(fate.id);
        if (fate.fate == Fate::Dropped) return "a segment that was dropped";
        if (otherSide(sent.from) != change.host) return "a segment to the other host";
        if (flowOf(*sent.segment).reversed() != flowOfSocket(socket))
            return "a segment of another connection";
        const bool arrives =
            *change.stimulus >= Stimulus::ArrivesSyn && *change.stimulus <= Stimulus::ArrivesLateData;
        return arrives ? "" : "a segment is not what happened";
    }

    static bool isHabit(const StateEvent& change) {
        const auto habits = linuxHabits();
        return std::any_of(habits.begin(), habits.end(), [&](const Habit& habit) {
            return habit.from == change.from && habit.stimulus == change.stimulus && habit.to == change.to;
        });
    }

    Trace m_trace;
    std::map<SegmentId, SegmentEvent> m_sent;
    std::map<SocketId, SocketEvent> m_sockets;
    std::map<Descriptor, SocketId> m_descriptors;
};

} // namespace eleven
