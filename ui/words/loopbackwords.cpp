#include "ui/words/loopbackwords.h"

#include "core/call/calltype.h"
#include "ui/words/corewords.h"
#include "ui/words/keeperwords.h"

#include <cerrno>
#include <map>

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
            m_listeners[{socket->host, socket->localPort}] = socket->localAddress;
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
    }
    void tell(const QString& line) {
        if (!m_lines.contains(line)) m_lines << line;
    }

    std::map<std::pair<Side, std::uint16_t>, Address> m_listeners;
    std::map<EndpointId, const CallEvent*> m_calls; ///< entered and not returned yet
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
