#include "core/qtnetwork/qtsockets.h"

#include <QHostAddress>
#include <QMetaEnum>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>

namespace eleven {
namespace {

/// "ConnectedState", "RemoteHostClosedError"
template <typename Enum>
std::string nameOf(Enum value) {
    const char* name = QMetaEnum::fromType<Enum>().valueToKey(value);
    return name != nullptr ? name : std::to_string(value);
}

} // namespace

CallResult QtSockets::make(const Call& call) {
    const std::string& name = call.text(0);
    if (call.type->dialect == Dialect::QtServer) return callServer(server(name), call);
    QTcpSocket* object = socket(name);
    if (object == nullptr) return {-1, EFAULT};
    CallResult result = callSocket(*object, call);
    read(*object);
    return result;
}

CallResult QtSockets::callSocket(QTcpSocket& object, const Call& call) {
    if (call.name() == "connectToHost") {
        Known& known = m_known[&object];
        known.peer = m_network.addressOf(sideNamed(call.text(1)));
        known.peerPort = m_network.portOf(sideNamed(call.text(1)), call.number(2));
        object.connectToHost(QHostAddress(known.peer.ipv4()), known.peerPort);
    } else if (call.name() == "write") {
        return {object.write(QByteArray::fromStdString(call.text(1))), 0, {}};
    } else if (call.name() == "readAll") {
        std::string received = object.readAll().toStdString();
        return {static_cast<std::int64_t>(received.size()), 0, received};
    } else if (call.name() == "setReadBufferSize") {
        object.setReadBufferSize(call.number(1));
    } else if (call.name() == "disconnectFromHost") {
        object.disconnectFromHost();
    } else if (call.name() == "close") {
        object.close();
    } else if (call.name() == "abort") {
        object.abort();
    }
    return {.isVoid = true};
}

CallResult QtSockets::callServer(QTcpServer& object, const Call& call) {
    if (call.name() == "listen")
        return {object.listen(QHostAddress(m_network.anyAddress().ipv4()),
                              m_network.portOf(m_host, call.number(2))),
                0,
                {}};
    if (call.name() == "nextPendingConnection") {
        m_given = object.nextPendingConnection();
        return {m_given != nullptr ? m_given->socketDescriptor() : 0, 0, {}};
    }
    object.close();
    return {.isVoid = true};
}

std::optional<CallResult> QtSockets::waitedFor(const Call& call, bool isNew) {
    const std::string& name = call.text(0);
    if (call.name() == "waitForNewConnection") {
        const QTcpServer& object = server(name);
        if (object.hasPendingConnections()) return CallResult{1, 0, {}};
        return object.isListening() ? std::nullopt : std::optional(CallResult{0, 0, {}});
    }
    const QTcpSocket* object = socket(name);
    if (object == nullptr) return CallResult{-1, EFAULT};
    const bool isOver = object->state() == QAbstractSocket::UnconnectedState;
    bool isReached = object->state() == QAbstractSocket::ConnectedState;
    if (call.name() == "waitForReadyRead") isReached = object->bytesAvailable() > 0;
    if (call.name() == "waitForDisconnected") isReached = isOver && !isNew;
    if (isReached) return CallResult{1, 0, {}};
    return isOver ? std::optional(CallResult{0, 0, {}}) : std::nullopt;
}

QTcpSocket* QtSockets::socket(const std::string& name) {
    if (const auto pointer = m_pointers.find(name); pointer != m_pointers.end()) return pointer->second;
    const auto [place, isNew] = m_sockets.try_emplace(name);
    if (isNew) {
        place->second = std::make_unique<QTcpSocket>();
        watch(*place->second, name);
    }
    return place->second.get();
}

QTcpServer& QtSockets::server(const std::string& name) {
    std::unique_ptr<QTcpServer>& object = m_servers[name];
    if (object == nullptr) {
        object = std::make_unique<QTcpServer>();
        QObject::connect(object.get(), &QTcpServer::newConnection, object.get(), [this, name] {
            m_say({name, "newConnection()", {}, {}});
            welcome(*m_servers.at(name));
        });
    }
    return *object;
}

/// What the server has accepted is connected before anybody can listen to its signals.
void QtSockets::welcome(const QTcpServer& server) {
    for (QTcpSocket* accepted : server.findChildren<QTcpSocket*>()) {
        if (m_known.count(accepted) != 0) continue;
        watch(*accepted, "accepted");
        say(*accepted, "state() = " + nameOf(accepted->state()), nameOf(accepted->state()));
    }
}

void QtSockets::watch(QTcpSocket& object, const std::string& name) {
    m_known[&object].name = name;
    const auto hear = [&object](auto signal, auto reaction) {
        QObject::connect(&object, signal, &object, reaction);
    };
    hear(&QTcpSocket::stateChanged, [this, &object](QAbstractSocket::SocketState state) {
        say(object, "stateChanged(" + nameOf(state) + ")", nameOf(state));
    });
    hear(&QTcpSocket::errorOccurred, [this, &object](QAbstractSocket::SocketError error) {
        say(object, "errorOccurred(" + nameOf(error) + ")");
    });
    hear(&QTcpSocket::bytesWritten,
         [this, &object](qint64 bytes) { say(object, "bytesWritten(" + std::to_string(bytes) + ")"); });
    hear(&QTcpSocket::readyRead, [this, &object] { say(object, "readyRead()"); });
    hear(&QTcpSocket::disconnected, [this, &object] { say(object, "disconnected()"); });
    // Its server takes along what nobody took from it.
    QObject::connect(&object, &QObject::destroyed, &object, [this, &object] { forget(&object); });
}

void QtSockets::forget(const QTcpSocket* object) {
    std::erase_if(m_known, [object](const auto& known) { return known.first == object; });
    for (auto& [name, pointer] : m_pointers)
        if (pointer == object) pointer = nullptr;
    if (m_given == object) m_given = nullptr;
}

void QtSockets::say(QTcpSocket& object, const std::string& what, const std::string& state) {
    const bool closedByItself = read(object) && !m_inLine;
    m_say(
        {m_known[&object].name, what, state, closedByItself ? std::optional(Stimulus::Close) : std::nullopt});
}

bool QtSockets::read(QTcpSocket& object) {
    Known& known = m_known[&object];
    const int before = known.last.number;
    const int fd = descriptorOf(object);
    known.last = {fd, fd, inodeOf(fd), false, std::nullopt};
    if (fd < 0) return before >= 0;
    // Machines differ in their default; Reno is everywhere (tcp(7), TCP_CONGESTION).
    if (before < 0) ::setsockopt(fd, IPPROTO_TCP, TCP_CONGESTION, "reno", 4);
    known.last.flow = flowOfConnection(fd);
    if (known.last.flow || known.peerPort == 0) return false;
    known.last.flow = flowOfListener(fd); // while it connects
    known.last.flow->remoteAddress = known.peer;
    known.last.flow->remotePort = known.peerPort;
    return false;
}

void QtSockets::sayRetries() {
    for (auto& [object, known] : m_known) {
        const std::optional<Flow> before = known.last.flow;
        read(*object);
        const bool isRetry = object->state() == QAbstractSocket::ConnectingState && before &&
                             known.last.flow && *before != *known.last.flow;
        if (isRetry) m_say({known.name, "connect() once more", {}, Stimulus::ActiveOpen});
    }
}

void QtSockets::assign(const std::string& name) {
    m_pointers[name] = m_given;
    if (m_given != nullptr) m_known[m_given].name = name;
}

int QtSockets::descriptorOf(const QTcpSocket& object) const {
    const auto fd = static_cast<int>(object.socketDescriptor());
    return fd >= 0 ? fd : m_dispatcher.descriptorOf(object);
}

std::vector<OpenSocket> QtSockets::openSockets() {
    std::vector<OpenSocket> open;
    for (const auto& [name, object] : m_servers)
        if (const auto fd = static_cast<int>(object->socketDescriptor()); fd >= 0)
            open.push_back({fd, fd, inodeOf(fd), true, flowOfListener(fd)});
    for (auto& [object, known] : m_known) {
        read(*object);
        if (known.last.number >= 0) open.push_back(known.last);
    }
    return open;
}

} // namespace eleven
