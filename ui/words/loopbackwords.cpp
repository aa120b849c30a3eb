#include "ui/words/loopbackwords.h"

#include "core/call/calltype.h"
#include "ui/words/corewords.h"
#include "ui/words/keeperwords.h"
#include "ui/words/spokenlanguage.h"

#include <cerrno>
#include <map>
#include <set>

namespace eleven {
namespace {

class LoopbackWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::LoopbackWords)
public:
    /// Nothing listens on the host where 127.0.0.1 is asked for.
    [[nodiscard]] static QString toItself(const QString& place, const QString& self, const QString& other) {
        return tr("%1: connect() to 127.0.0.1 was refused: that is the host %2 itself, where nobody listens "
                  "on "
                  "this port. The other host has a name: connect to \"%3\".")
            .arg(place, self, other);
    }
    /// Nobody listens on the other host, or not on this port.
    [[nodiscard]] static QString elsewhere(const QString& place, const QString& other, int port,
                                           const QStringList& ports) {
        if (ports.isEmpty())
            return tr("%1: connect() was refused: nobody listens on the host %2.").arg(place, other);
        return tr("%1: connect() was refused: nobody listens on port %3 of the host %2; there is a listener "
                  "on port %4.")
            .arg(place, other)
            .arg(port)
            .arg(listOf(ports));
    }
    /// Somebody does, for that host alone.
    [[nodiscard]] static QString forItself(const QString& place, const QString& other, int port) {
        return tr("%1: connect() was refused: on the host %2 the listener of port %3 is bound to 127.0.0.1, "
                  "which nobody reaches from here. Bind it to 0.0.0.0 (INADDR_ANY).")
            .arg(place, other)
            .arg(port);
    }
};

bool isLoopbackName(const std::string& name) { return name.starts_with("127."); }

QString hostText(Side side) {
    return QString::fromUtf8(sideName(side).data(), qsizetype(sideName(side).size()));
}

class LoopbackSearch {
public:
    void add(const Event& event) {
        if (const auto* socket = as<SocketEvent>(event); socket != nullptr && socket->isListener)
            listen(*socket);
        if (const auto* exit = as<ExitEvent>(event); exit != nullptr && exit->who.index == 0)
            m_ended.insert(exit->who.host);
        const auto* call = as<CallEvent>(event);
        if (call != nullptr && call->call.type->effect == Effect::Connect) m_calls[call->who] = call;
        if (const auto* returned = as<ReturnEvent>(event)) leave(*returned);
    }
    [[nodiscard]] const QStringList& lines() const { return m_lines; }

private:
    void leave(const ReturnEvent& returned) {
        const auto found = m_calls.find(returned.who);
        if (found == m_calls.end()) return;
        const CallEvent& call = *found->second;
        m_calls.erase(found);
        if (returned.errnum != ECONNREFUSED) return;
        const Side self = returned.who.host;
        const Side other = otherSide(self);
        const QString known = placeText(call);
        const QString place = known.isEmpty() ? hostText(self) : known;
        const auto port = static_cast<std::uint16_t>(call.call.number(2));
        const auto listener = m_listeners.find({other, port});
        if (isLoopbackName(call.call.text(1)))
            tell(LoopbackWords::toItself(place, hostText(self), hostText(other)));
        else if (listener != m_listeners.end() && isLoopbackName(listener->second.text()))
            tell(LoopbackWords::forItself(place, hostText(other), port));
        else if (call.call.text(1) == sideName(other) && listener == m_listeners.end())
            tellElsewhere(place, other, port);
    }
    void listen(const SocketEvent& listener) {
        if (listener.state == State::Listen)
            m_listeners[{listener.host, listener.localPort}] = listener.localAddress;
        else
            m_listeners.erase({listener.host, listener.localPort});
    }
    /// Why nobody listens there is told elsewhere of a program that has ended.
    void tellElsewhere(const QString& place, Side other, int port) {
        const QStringList ports = portsOf(other);
        if (!ports.isEmpty() || m_ended.count(other) == 0)
            tell(LoopbackWords::elsewhere(place, hostText(other), port, ports));
    }
    [[nodiscard]] QStringList portsOf(Side host) const {
        QStringList ports;
        for (const auto& [where, address] : m_listeners)
            if (where.first == host) ports << QString::number(where.second);
        return ports;
    }
    void tell(const QString& line) {
        if (!m_lines.contains(line)) m_lines << line;
    }

    std::map<std::pair<Side, std::uint16_t>, Address> m_listeners;
    std::map<EndpointId, const CallEvent*> m_calls; ///< entered and not returned yet
    std::set<Side> m_ended;                         ///< whose first program has
    QStringList m_lines;
};

} // namespace

QStringList loopbackLines(const Trace& trace) {
    LoopbackSearch search;
    for (const Event& event : trace)
        search.add(event);
    return search.lines();
}

} // namespace eleven
