// The calls of QTcpSocket and QTcpServer that a program of the Qt dialect may make; core/qtnetwork makes
// them. The first value of each is the name of its object.

#include "core/call/calltype.h"

namespace eleven {
namespace {

using P = Parameter;

constexpr ParameterRule kObject{P::Text};

const std::vector<CallType>& qtRows() {
    using enum Dialect;
    static const std::vector<CallType> all = {
        {.name = "connectToHost",
         .usage = "connectToHost(server, port)",
         .parameters = {kObject, {P::Host}, {P::Port}},
         .effect = Effect::Connect,
         .dialect = QtSocket,
         .stimulus = always<Stimulus::ActiveOpen>},
        {.name = "waitForConnected",
         .usage = "waitForConnected()",
         .parameters = {kObject, {P::NoLimit}},
         .optional = 1,
         .dialect = QtSocket},
        {.name = "write",
         .usage = "write(\"text\")",
         .parameters = {kObject, {P::Text}},
         .effect = Effect::Send,
         .dialect = QtSocket,
         .stimulus = always<Stimulus::Send>},
        {.name = "waitForReadyRead",
         .usage = "waitForReadyRead(-1)",
         .parameters = {kObject, {P::NoLimit}},
         .optional = 1,
         .dialect = QtSocket},
        {.name = "readAll",
         .usage = "readAll()",
         .parameters = {kObject},
         .effect = Effect::Receive,
         .dialect = QtSocket},
        {.name = "setReadBufferSize",
         .usage = "setReadBufferSize(bytes)",
         .parameters = {kObject, {P::Bytes}},
         .dialect = QtSocket},
        {.name = "disconnectFromHost",
         .usage = "disconnectFromHost()",
         .parameters = {kObject},
         .effect = Effect::Close,
         .dialect = QtSocket,
         .stimulus = always<Stimulus::Close>},
        {.name = "waitForDisconnected",
         .usage = "waitForDisconnected(-1)",
         .parameters = {kObject, {P::NoLimit}},
         .optional = 1,
         .dialect = QtSocket},
        {.name = "close",
         .usage = "close()",
         .parameters = {kObject},
         .effect = Effect::Close,
         .dialect = QtSocket,
         .stimulus = always<Stimulus::Close>},
        {.name = "abort",
         .usage = "abort()",
         .parameters = {kObject},
         .effect = Effect::Close,
         .dialect = QtSocket,
         .stimulus = always<Stimulus::Close>},
        {.name = "listen",
         .usage = "listen(QHostAddress::AnyIPv4, port)",
         .parameters = {kObject, {P::AnyAddress}, {P::Port}},
         .effect = Effect::Listen,
         .dialect = QtServer,
         .stimulus = always<Stimulus::PassiveOpen>},
        {.name = "waitForNewConnection",
         .usage = "waitForNewConnection(-1)",
         .parameters = {kObject, {P::NoLimit}},
         .optional = 1,
         .dialect = QtServer},
        {.name = "nextPendingConnection",
         .usage = "nextPendingConnection()",
         .parameters = {kObject},
         .effect = Effect::Accept,
         .dialect = QtServer},
        {.name = "close",
         .usage = "close()",
         .parameters = {kObject},
         .effect = Effect::Close,
         .dialect = QtServer,
         .stimulus = always<Stimulus::Close>},
    };
    return all;
}

} // namespace

const CallFamily& qtCalls() {
    static const CallFamily family{qtRows(), {}};
    return family;
}

} // namespace eleven
