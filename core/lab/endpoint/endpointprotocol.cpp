#include "core/lab/endpoint/endpointprotocol.h"

#include "core/lab/host/descriptorpassing.h"

#include <nlohmann/json.hpp>

#include <sys/socket.h>

#include <cerrno>

namespace eleven::endpoint {
namespace {

using nlohmann::json;

constexpr std::size_t kLargestMessage = 512 * 1024;
constexpr int kMostSignals = 64;

/// What was said cannot be. Caught in this file, with what nlohmann::json throws.
struct Impossible {};

void require(bool isPossible) {
    if (!isPossible) throw Impossible{};
}

/// An enumeration from its number, below `end`.
template <typename Enum>
Enum enumeration(const json& number, std::size_t end) {
    const auto value = number.get<std::size_t>();
    require(value < end);
    return static_cast<Enum>(value);
}

json toJson(const Call& call) {
    json values = json::array();
    for (const Value& value : call.values) {
        if (const auto* text = std::get_if<std::string>(&value))
            values.push_back(json::binary({text->begin(), text->end()}));
        else
            values.push_back(std::get<std::int64_t>(value));
    }
    return {{"name", call.type->name},
            {"dialect", call.type->dialect},
            {"values", values},
            {"pointer", call.throughPointer}};
}

Call callFrom(const json& object) {
    const auto dialect = enumeration<Dialect>(object.at("dialect"), 3);
    Call call{anyCallType(object.at("name").get<std::string>(), dialect), {}, object.at("pointer")};
    require(call.type != nullptr);
    for (const json& value : object.at("values")) {
        if (value.is_binary())
            call.values.emplace_back(std::string(value.get_binary().begin(), value.get_binary().end()));
        else
            call.values.emplace_back(value.get<std::int64_t>());
    }
    require(call.values.size() <= call.type->parameters.size());
    return call;
}

json toJson(const OpenSocket& socket) {
    json object{{"number", socket.number},
                {"fd", socket.fd},
                {"inode", socket.inode},
                {"listener", socket.isListener}};
    if (socket.flow)
        object["flow"] = {socket.flow->localAddress.ipv4(), socket.flow->remoteAddress.ipv4(),
                          socket.flow->localPort, socket.flow->remotePort};
    return object;
}

OpenSocket socketFrom(const json& object) {
    OpenSocket socket{object.at("number"), object.at("fd"), object.at("inode"), object.at("listener"),
                      std::nullopt};
    if (const auto flow = object.find("flow"); flow != object.end())
        socket.flow = Flow{Address(flow->at(0)), Address(flow->at(1)), flow->at(2), flow->at(3)};
    return socket;
}

json toJson(const Entered& entered) {
    json object{{"is", "entered"}, {"line", entered.line}, {"call", toJson(entered.call)}};
    if (entered.systemCall >= 0) object["number"] = entered.systemCall;
    const Source& source = entered.source;
    // Names are octets.
    if (source != Source())
        object["source"] = {json::binary({source.file.begin(), source.file.end()}), source.line,
                            json::binary({source.function.begin(), source.function.end()})};
    return object;
}
json toJson(const Returned& returned) {
    const std::string& octets = returned.result.received;
    json object{{"is", "returned"},
                {"value", returned.result.value},
                {"errno", returned.result.errnum},
                {"received", json::binary({octets.begin(), octets.end()})},
                {"out", returned.result.out},
                {"void", returned.result.isVoid},
                {"next", returned.nextLine}};
    if (returned.opened) object["opened"] = toJson(*returned.opened);
    return object;
}
json toJson(const Jumped& jumped) {
    return {{"is", "jumped"}, {"line", jumped.line}, {"text", jumped.text}, {"next", jumped.nextLine}};
}
json toJson(const Signalled& raised) {
    return {{"is", "signalled"}, {"signal", raised.signal}, {"fate", raised.fate}, {"count", raised.count}};
}
json toJson(const Finished&) { return {{"is", "finished"}}; }
json toJson(const Forked& forked) {
    return {{"is", "forked"}, {"number", forked.number}, {"kind", forked.kind}};
}
json toJson(const Noted& noted) { return {{"is", "noted"}, {"code", noted.code}, {"number", noted.number}}; }
json toJson(const Printed& printed) {
    return {{"is", "printed"},
            {"text", json::binary({printed.text.begin(), printed.text.end()})},
            {"cut", printed.isCut}};
}
json toJson(const Framework& said) {
    return {{"is", "framework"},
            {"object", said.object},
            {"what", said.what},
            {"state", said.state},
            {"stimulus", said.stimulus ? json(*said.stimulus) : json(nullptr)}};
}
json toJson(const Sockets& sockets) {
    json all = json::array();
    for (const OpenSocket& socket : sockets.all)
        all.push_back(toJson(socket));
    return {{"is", "sockets"}, {"all", all}};
}
json toJson(const Failed& failed) {
    const Error& error = failed.error;
    return {{"is", "failed"}, {"step", error.step}, {"errno", error.errnum}, {"kind", error.kind}};
}
json toJson(const Died&) { return {{"is", "died"}}; } // never told: the kernel is asked

Entered enteredFrom(const json& object) {
    Entered entered{object.at("line"), callFrom(object.at("call")), {}, object.value("number", -1L)};
    if (const auto source = object.find("source"); source != object.end()) {
        const auto text = [](const json& octets) {
            return std::string(octets.get_binary().begin(), octets.get_binary().end());
        };
        entered.source = {text(source->at(0)), source->at(1), text(source->at(2))};
    }
    return entered;
}

Returned returnedFrom(const json& object) {
    const json::binary_t& octets = object.at("received").get_binary();
    Returned returned{{object.at("value"), object.at("errno"), std::string(octets.begin(), octets.end()),
                       object.at("out"), object.at("void")},
                      object.at("next"),
                      std::nullopt};
    if (const auto opened = object.find("opened"); opened != object.end())
        returned.opened = socketFrom(*opened);
    return returned;
}

Signalled signalledFrom(const json& object) {
    const auto signal = enumeration<int>(object.at("signal"), kMostSignals + 1);
    return {signal, enumeration<SignalFate>(object.at("fate"), kSignalFates), object.at("count")};
}

Framework frameworkFrom(const json& object) {
    Framework said{object.at("object"), object.at("what"), object.at("state"), {}};
    if (const json& stimulus = object.at("stimulus"); !stimulus.is_null())
        said.stimulus = enumeration<Stimulus>(stimulus, kStimulusCount);
    return said;
}

Sockets socketsFrom(const json& object) {
    Sockets sockets;
    for (const json& socket : object.at("all"))
        sockets.all.push_back(socketFrom(socket));
    return sockets;
}

Report reportFrom(const json& object, Fd descriptor) {
    const std::string is = object.at("is");
    if (is == "entered") return enteredFrom(object);
    if (is == "returned") return returnedFrom(object);
    if (is == "jumped") return Jumped{object.at("line"), object.at("text"), object.at("next")};
    if (is == "signalled") return signalledFrom(object);
    if (is == "finished") return Finished{};
    if (is == "framework") return frameworkFrom(object);
    if (is == "sockets") return socketsFrom(object);
    if (is == "failed")
        return Failed{
            Error{object.at("step"), object.at("errno"), {}, enumeration<Error::Kind>(object.at("kind"), 4)}};
    if (is == "noted")
        return Noted{enumeration<NoteEvent::Code>(object.at("code"), kNoteCodes), object.at("number")};
    if (is == "printed") {
        const json::binary_t& text = object.at("text").get_binary();
        return Printed{{text.begin(), text.end()}, object.at("cut")};
    }
    require(is == "forked" && descriptor.isOpen());
    return Forked{object.at("number"), std::make_shared<Fd>(std::move(descriptor)),
                  enumeration<Forked::Kind>(object.at("kind"), 3)};
}

json toJson(const Hello&) { return {{"is", "hello"}}; }
json toJson(const Told& told) {
    return {{"is", "told"},
            {"report", std::visit([](const auto& report) { return toJson(report); }, told.report)}};
}
json toJson(const Still& still) {
    return {{"is", "still"},
            {"blocked", still.isBlocked},
            {"ended", still.hasEnded},
            {"loop", still.hasEventLoop}};
}
json toJson(const Readiness& readiness) { return {{"is", "readiness"}, {"could", readiness.couldReact}}; }
json toJson(const Woke&) { return {{"is", "woke"}}; }
json toJson(const Joins& joins) {
    return {{"is", "joins"}, {"task", joins.task}, {"process", joins.process}};
}
json toJson(const Stands& stands) { return {{"is", "stands"}, {"next", toJson(stands.next)}}; }
json toJson(const Ends& ends) {
    return {{"is", "ends"},
            {"status", ends.how.status},
            {"signal", ends.how.signal},
            {"known", ends.how.isKnown}};
}

Answer answerFrom(const json& object, Fd descriptor) {
    const std::string is = object.at("is");
    if (is == "told") return Told{reportFrom(object.at("report"), std::move(descriptor))};
    if (is == "still") return Still{object.at("blocked"), object.at("ended"), object.at("loop")};
    if (is == "readiness") return Readiness{object.at("could")};
    if (is == "woke") return Woke{};
    if (is == "joins") return Joins{object.at("task"), object.at("process")};
    if (is == "stands") return Stands{enteredFrom(object.at("next"))};
    if (is == "ends") return Ends{Died{object.at("status"), object.at("signal"), object.at("known")}};
    require(is == "hello");
    return Hello{};
}

json toJson(const Begin& begin) {
    return {{"do", "begin"},
            {"program", begin.program},
            {"limit", begin.descriptorLimit},
            {"host", begin.host},
            {"loopback", begin.network.isLoopback()},
            {"ports", begin.network.ports()}};
}
Begin beginFrom(const json& object) {
    const bool isLoopback = object.at("loopback");
    return {object.at("program"), object.at("limit"), object.at("host"),
            isLoopback ? Network::onLoopback(object.at("ports")) : Network()};
}
json toJson(const Trace& trace) {
    json command = json::array();
    for (const std::string& word : trace.command)
        command.push_back(json::binary({word.begin(), word.end()}));
    const std::string& place = trace.directory;
    return {{"do", "trace"},
            {"command", command},
            {"limit", trace.descriptorLimit},
            {"directory", json::binary({place.begin(), place.end()})},
            {"reads", trace.reads},
            {"waits", trace.waits}};
}
Trace traceFrom(const json& object) {
    Trace trace{{}, object.at("limit")};
    for (const json& word : object.at("command"))
        trace.command.emplace_back(word.get_binary().begin(), word.get_binary().end());
    const json::binary_t& place = object.at("directory").get_binary();
    trace.directory.assign(place.begin(), place.end());
    trace.reads = object.at("reads");
    trace.waits = object.at("waits");
    return trace;
}
json toJson(const Type& typed) {
    return {{"do", "type"}, {"octets", json::binary({typed.octets.begin(), typed.octets.end()})}};
}
Type typedFrom(const json& object) {
    const json::binary_t& octets = object.at("octets").get_binary();
    return {{octets.begin(), octets.end()}};
}
json toJson(const RunLine& run) { return {{"do", "run"}, {"toggles", run.togglesOn}}; }
json toJson(const Leave&) { return {{"do", "leave"}}; }
json toJson(const AskReadiness&) { return {{"do", "ask"}}; }
json toJson(const React&) { return {{"do", "react"}}; }

Command commandFrom(const json& object) {
    const std::string what = object.at("do");
    if (what == "begin") return beginFrom(object);
    if (what == "run") return RunLine{object.at("toggles")};
    if (what == "leave") return Leave{};
    if (what == "ask") return AskReadiness{};
    if (what == "trace") return traceFrom(object);
    if (what == "type") return typedFrom(object);
    require(what == "react");
    return React{};
}

/// Reads an object from CBOR. Nothing that is thrown leaves this file.
template <typename From>
auto decoded(const std::vector<std::uint8_t>& octets, From from) -> std::optional<decltype(from(json()))> {
    errno = EBADMSG;
    try {
        return from(json::from_cbor(octets));
    } catch (const json::exception&) {
        return std::nullopt;
    } catch (const Impossible&) {
        return std::nullopt;
    }
}

template <typename Message>
std::vector<std::uint8_t> encoded(const Message& message) {
    return json::to_cbor(std::visit([](const auto& content) { return toJson(content); }, message));
}

} // namespace

bool send(int channel, const Command& command) { return sendMessage(channel, encoded(command), -1); }

bool send(int channel, const Answer& answer, int descriptor) {
    return sendMessage(channel, encoded(answer), descriptor);
}

std::optional<Command> receiveCommand(int channel) {
    std::optional<Message> message = receiveMessage(channel, kLargestMessage);
    if (!message) return std::nullopt;
    return decoded(message->octets, commandFrom);
}

std::optional<Received> receiveAnswer(int channel) {
    std::optional<Message> message = receiveMessage(channel, kLargestMessage, MSG_DONTWAIT);
    if (!message) return std::nullopt;
    std::optional<Answer> answer = decoded(message->octets, [&](const json& object) {
        return answerFrom(object, std::move(message->descriptor));
    });
    if (!answer) return std::nullopt;
    return Received{std::move(*answer), message->sender};
}

} // namespace eleven::endpoint
