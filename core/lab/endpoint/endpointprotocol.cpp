#include "core/lab/endpoint/endpointprotocol.h"

#include "core/lab/host/descriptorpassing.h"

#include <nlohmann/json.hpp>

namespace eleven::endpoint {
namespace {

using nlohmann::json;

constexpr std::size_t kLargestMessage = 256 * 1024;

json toJson(const PendingCall& call) {
    json values = json::array();
    for (const auto& value : call.values)
        std::visit([&values](const auto& content) { values.push_back(content); }, value);
    return {{"line", call.line}, {"name", call.name}, {"values", values}, {"text", call.text}};
}

PendingCall callFrom(const json& object) {
    PendingCall call{object.at("line"), object.at("name"), {}, object.at("text")};
    for (const json& value : object.at("values")) {
        if (value.is_string())
            call.values.emplace_back(value.get<std::string>());
        else
            call.values.emplace_back(value.get<std::int64_t>());
    }
    return call;
}

json toJson(const ProgramWorker::Report& report) {
    if (const auto* entered = std::get_if<ProgramWorker::Entered>(&report))
        return {{"is", "entered"}, {"call", toJson(entered->call)}, {"blocks", entered->blocks}};
    if (const auto* returned = std::get_if<ProgramWorker::Returned>(&report))
        return {{"is", "returned"},
                {"call", toJson(returned->call)},
                {"value", returned->result.value},
                {"errno", returned->result.errnum},
                {"received", returned->result.received},
                {"void", returned->result.isVoid},
                {"next", returned->nextLine}};
    if (const auto* jumped = std::get_if<Jumped>(&report))
        return {{"is", "jumped"}, {"line", jumped->line}, {"text", jumped->text}, {"next", jumped->nextLine}};
    if (const auto* signalled = std::get_if<ProgramWorker::Signalled>(&report))
        return {{"is", "signalled"}, {"signal", signalled->signal}, {"how", signalled->how}};
    if (const auto* said = std::get_if<ProgramWorker::Framework>(&report))
        return {{"is", "framework"},
                {"object", said->object},
                {"what", said->what},
                {"state", said->state},
                {"stimulus", said->stimulus ? json(*said->stimulus) : json(nullptr)}};
    return {{"is", "finished"}};
}

ProgramWorker::Report reportFrom(const json& object) {
    const std::string is = object.at("is");
    if (is == "entered") return ProgramWorker::Entered{callFrom(object.at("call")), object.at("blocks")};
    if (is == "returned")
        return ProgramWorker::Returned{
            callFrom(object.at("call")),
            {object.at("value"), object.at("errno"), object.at("received"), object.at("void")},
            object.at("next")};
    if (is == "jumped") return Jumped{object.at("line"), object.at("text"), object.at("next")};
    if (is == "signalled") return ProgramWorker::Signalled{object.at("signal"), object.at("how")};
    if (is == "framework") {
        ProgramWorker::Framework said{object.at("object"), object.at("what"), object.at("state"), {}};
        if (const json& stimulus = object.at("stimulus"); !stimulus.is_null())
            said.stimulus = stimulus.get<Stimulus>();
        return said;
    }
    return ProgramWorker::Finished{};
}

json toJson(const OpenSocket& socket) {
    json object{{"number", socket.number},
                {"listener", socket.isListener},
                {"inode", socket.inode},
                {"timeout", socket.userTimeout.count()}};
    if (socket.tuple)
        object["tuple"] = {socket.tuple->localAddress.ipv4(), socket.tuple->remoteAddress.ipv4(),
                           socket.tuple->localPort, socket.tuple->remotePort};
    return object;
}

OpenSocket socketFrom(const json& object) {
    OpenSocket socket{object.at("number"),   -1,
                      object.at("listener"), std::nullopt,
                      object.at("inode"),    std::chrono::milliseconds(object.at("timeout"))};
    if (const auto tuple = object.find("tuple"); tuple != object.end())
        socket.tuple = Tuple{Address(tuple->at(0)), Address(tuple->at(1)), tuple->at(2), tuple->at(3)};
    return socket;
}

json toJson(const Answer& answer) {
    if (const auto* reported = std::get_if<Reported>(&answer))
        return {{"is", "report"}, {"report", toJson(reported->report)}};
    if (const auto* still = std::get_if<Still>(&answer)) {
        json sockets = json::array();
        for (const OpenSocket& socket : still->sockets)
            sockets.push_back(toJson(socket));
        return {{"is", "still"},
                {"blocked", still->isBlocked},
                {"ended", still->hasEnded},
                {"silent", still->isSilent},
                {"watches", still->watches},
                {"sockets", sockets}};
    }
    if (const auto* looked = std::get_if<Looked>(&answer))
        return {{"is", "looked"}, {"could", looked->couldReturn}, {"info", looked->tcpInfo}};
    if (const auto* forked = std::get_if<Forked>(&answer))
        return {{"is", "forked"}, {"process", forked->process}};
    return {{"is", "woke"}};
}

Answer answerFrom(const json& object) {
    const std::string is = object.at("is");
    if (is == "report") return Reported{reportFrom(object.at("report"))};
    if (is == "still") {
        Still still{object.at("blocked"), object.at("ended"), object.at("silent"), {}, object.at("watches")};
        for (const json& socket : object.at("sockets"))
            still.sockets.push_back(socketFrom(socket));
        return still;
    }
    if (is == "looked") return Looked{object.at("could"), object.at("info")};
    if (is == "forked") return Forked{object.at("process")};
    return Woke{};
}

json toJson(const Command& command) {
    if (const auto* begin = std::get_if<Begin>(&command))
        return {{"do", "begin"}, {"program", begin->program}, {"limit", begin->descriptorLimit}};
    if (const auto* run = std::get_if<RunLine>(&command)) return {{"do", "run"}, {"toggles", run->togglesOn}};
    if (const auto* look = std::get_if<Look>(&command)) return {{"do", "look"}, {"socket", look->socket}};
    return {{"do", "go"}};
}

Command commandFrom(const json& object) {
    const std::string what = object.at("do");
    if (what == "begin") return Begin{object.at("program"), object.at("limit")};
    if (what == "run") return RunLine{object.at("toggles")};
    if (what == "look") return Look{object.at("socket")};
    return GoOn{};
}

/// Reads an object from CBOR. nlohmann::json throws; nothing of that leaves this file.
template <typename Message>
std::optional<Message> decoded(const std::optional<std::vector<std::uint8_t>>& bytes,
                               Message (*from)(const json&)) {
    if (!bytes) return std::nullopt;
    try {
        return from(json::from_cbor(*bytes));
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

} // namespace

bool send(int channel, const Command& command) {
    return sendMessage(channel, json::to_cbor(toJson(command)), -1);
}

bool send(int channel, const Answer& answer, int descriptor) {
    return sendMessage(channel, json::to_cbor(toJson(answer)), descriptor);
}

std::optional<Command> receiveCommand(int channel) {
    Fd none;
    return decoded(receiveMessage(channel, kLargestMessage, none), commandFrom);
}

std::optional<Answer> receiveAnswer(int channel, Fd& descriptor) {
    return decoded(receiveMessage(channel, kLargestMessage, descriptor), answerFrom);
}

} // namespace eleven::endpoint
