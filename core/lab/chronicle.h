#pragma once
// Turns what happened in a lab into events with their causes: what programs told, what the wire saw, and what
// the kernels answer when they are asked because of it. A cause is one of the same connection; where there is
// none only a timer of the kernel can have decided. Used by the lab's thread.

#include "core/lab/endpoint/holders.h"
#include "core/lab/endpoint/report.h"
#include "core/lab/observer/observer.h"
#include "core/lab/touched.h"
#include "core/lab/wire/wire.h"

namespace eleven {

class Chronicle {
public:
    Chronicle(Recorder& recorder, Observer& observer, Holders& holders)
        : m_recorder(recorder), m_observer(observer), m_holders(holders) {}

    /// `isAsleep`: it was seen to sleep in the call, and has not returned yet.
    void entered(EndpointId who, const Entered& entered, bool isAsleep);
    void returned(EndpointId who, const Returned& returned);
    /// A program of the user's own waits before this call.
    void stands(EndpointId who, const Entered& next);
    void jumped(EndpointId who, const Jumped& jumped);
    void signalled(EndpointId who, const Signalled& signalled);
    void said(EndpointId who, const Framework& said);
    void finished(EndpointId who);
    void died(EndpointId who, const Died& died);
    /// `child` goes on behind the fork() that `parent` is in.
    void forked(EndpointId parent, EndpointId child);
    /// `thread` has the descriptors of `process`, which is an endpoint too.
    void joined(EndpointId thread, EndpointId process);
    void opened(EndpointId who, const std::vector<OpenSocket>& all);
    /// It is another program now, which has only these sockets; opened() comes next.
    void became(EndpointId who, const std::vector<OpenSocket>& left);

    /// It is about this connection.
    [[nodiscard]] bool isOn(EndpointId who, const Call& call, const Flow& connection) const;

    void touch(Side host, const Flow& flow) { m_touched.add(host, flow); }
    /// This end of a connection sent a RST.
    void reset(Side host, const Flow& flow) { m_resets.emplace(host, flow); }
    /// A segment was handed to a kernel, or not.
    void decided(const Wire::Done& done);

    /// Sockets that something has touched since they were observed.
    [[nodiscard]] const Touched& touched() const { return m_touched; }
    /// Asks both kernels for them.
    void observe();
    /// Nothing moves any more: what comes next has other causes.
    void settled();

private:
    struct OpenCall {
        EventNumber number = 0;
        int line = 0;
        Call call;
        Source source = {};
    };

    /// Whose descriptors `who` uses.
    [[nodiscard]] EndpointId tableOf(EndpointId who) const;
    [[nodiscard]] std::optional<OpenSocket> find(EndpointId who, int descriptor) const {
        return m_holders.find(tableOf(who), descriptor);
    }
    void touch(EndpointId who, const OpenSocket& socket);
    void touchAll(EndpointId who, const Cause& cause);
    [[nodiscard]] Cause causeOf(Side host, const Flow& flow) const;
    void tellText(const Source& source);

    Recorder& m_recorder;
    Observer& m_observer;
    Holders& m_holders;
    Touched m_touched;
    std::map<std::pair<Side, Flow>, Cause> m_causes; ///< of each connection, since nothing moved
    std::map<Side, Cause> m_connects;                ///< a connect() whose local port nobody knows yet
    std::map<EndpointId, Cause> m_frameworkCalls;    ///< Qt does not say with which descriptor it does what
    std::set<std::pair<Side, Flow>> m_resets;        ///< connections that sent a RST meanwhile
    std::map<EndpointId, OpenCall> m_openCalls;
    std::map<EndpointId, EndpointId> m_threads; ///< and whose descriptors they use
    std::set<std::string> m_sources;            ///< files whose text was told, or cannot be read
};

} // namespace eleven
