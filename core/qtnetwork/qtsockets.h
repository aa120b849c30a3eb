#pragma once
// The QTcpSocket and QTcpServer objects of one program by their names: what is called on them and what they
// say. Their descriptors stay theirs and are only read, for the observer. Lives on the thread of its event
// dispatcher.

#include "core/lab/endpoint/report.h"
#include "core/net/network.h"
#include "core/qtnetwork/heldeventdispatcher.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace eleven {

class QtSockets {
public:
    using Say = std::function<void(Framework)>;

    QtSockets(const HeldEventDispatcher& dispatcher, Say say, Side host, Network network)
        : m_dispatcher(dispatcher), m_say(std::move(say)), m_host(host), m_network(std::move(network)) {}

    /// Makes a call that does not wait. The first value of `call` is the name of its object.
    [[nodiscard]] CallResult make(const Call& call);
    /// What a waitFor...() call returns; none: it has to wait. `isNew`: it is only being entered.
    [[nodiscard]] std::optional<CallResult> waitedFor(const Call& call, bool isNew);
    /// Tells of what Qt does without a signal: it tries each address twice, from another port.
    void sayRetries();
    /// The program's pointer `name` is what nextPendingConnection() gave last.
    void assign(const std::string& name);
    [[nodiscard]] std::vector<OpenSocket> openSockets();
    /// While a line is under way, what is closed is closed by the line.
    void setInLine(bool inLine) { m_inLine = inLine; }

private:
    struct Known {
        std::string name;
        OpenSocket last; ///< as read last; number -1: no descriptor
        Address peer;    ///< while it connects
        std::uint16_t peerPort = 0;
    };

    /// Null: the program has no such socket, or its pointer is null.
    QTcpSocket* socket(const std::string& name);
    QTcpServer& server(const std::string& name);
    CallResult callSocket(QTcpSocket& socket, const Call& call);
    CallResult callServer(QTcpServer& server, const Call& call);
    void watch(QTcpSocket& socket, const std::string& name);
    void welcome(const QTcpServer& server);
    void forget(const QTcpSocket* socket);
    void say(QTcpSocket& socket, const std::string& what, const std::string& state = {});
    /// QTcpSocket tells of its descriptor only once it is connected; its notifiers know it before.
    [[nodiscard]] int descriptorOf(const QTcpSocket& socket) const;
    /// Reads the descriptor. True: there was one, and there is none now.
    bool read(QTcpSocket& socket);

    const HeldEventDispatcher& m_dispatcher;
    Say m_say;
    const Side m_host; ///< of its program
    const Network m_network;
    bool m_inLine = false;
    std::map<QTcpSocket*, Known> m_known;          ///< every socket there is; they speak until they are gone
    std::map<std::string, QTcpSocket*> m_pointers; ///< to children of a server
    QTcpSocket* m_given = nullptr;                 ///< by nextPendingConnection()
    std::map<std::string, std::unique_ptr<QTcpServer>> m_servers; ///< parents of the sockets they accept
    std::map<std::string, std::unique_ptr<QTcpSocket>> m_sockets;
};

} // namespace eleven
