// What the clients of a trial do, and its recording.

#include "core/session/origin.h"
#include "core/session/trial.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace eleven {

bool Trial::runLines(int client, int lines) {
    Act act;
    act.who = idOf(client);
    while (lines-- > 0)
        if (!this->act(act)) return false;
    return true;
}

void Trial::connect(int client) { runLines(client, m_plan.clients[index(client)].connects); }

void Trial::say(int client) {
    const TrialClient& program = m_plan.clients[index(client)];
    runLines(client, program.says + (program.goesOn ? 1 : 0));
}

void Trial::sayByPieces(int client) {
    for (int line = 0; line < m_plan.clients[index(client)].says; ++line) {
        runLines(client, 1);
        playNow();
    }
}

bool Trial::isConnected(int client) const {
    const auto& view = viewOf(idOf(client));
    return !view.blocked && view.returned && view.returned->value == 0;
}

bool Trial::sayIfConnected(int client) {
    if (!isConnected(client)) return false;
    say(client);
    return true;
}

void Trial::stopSaying(int client) {
    Act act;
    act.kind = Act::Kind::Toggle;
    act.toggle = m_plan.clients[index(client)].said;
    act.on = true;
    this->act(act);
    runLines(client, 1);
}

std::int64_t Trial::read(int client) {
    if (!runLines(client, 2)) return -1;
    const auto& returned = viewOf(idOf(client)).returned;
    return returned ? returned->value : -1;
}

bool Trial::hasSomethingFor(int client) const {
    const SocketEvent* end = m_keepers.connections().clientEnd(index(client));
    if (end == nullptr) return false;
    const bool isOver = end->state == State::CloseWait || end->state == State::LastAck ||
                        end->state == State::TimeWait || end->state == State::Closed;
    return isOver || end->receiveQueue > 0;
}

std::size_t Trial::readAll(int client) {
    while (playUntil([&] { return hasSomethingFor(client); }))
        if (read(client) <= 0) break;
    return received(client);
}

void Trial::end(int client) {
    const TrialClient& program = m_plan.clients[index(client)];
    Act act;
    act.kind = Act::Kind::Toggle;
    act.toggle = program.toggle;
    act.on = true;
    this->act(act);
    runLines(client, 1 + program.ends);
}

/// The scenario that has the same programs. JSON is YAML, whatever is in the words.
Recording Trial::takeRecording() {
    using nlohmann::json;
    Lesson lesson;
    lesson.id = "own-program";
    lesson.profile = Profile::Kernel;
    std::string text = "id: own-program\nprofile: kernel\nrun:\n  server: {program: " +
                       json(m_plan.command).dump(-1, ' ', true, json::error_handler_t::replace) + "}\n";
    if (!m_plan.clients.empty()) text += "programs:\n";
    for (std::size_t i = 0; i < m_plan.clients.size(); ++i) {
        text += "  " + endpointName(idOf(static_cast<int>(i))) + ": |\n";
        std::string lines = m_plan.clients[i].text;
        for (std::size_t at = 0; at < lines.size(); at = lines.find('\n', at) + 1)
            text += "    " + lines.substr(at, lines.find('\n', at) + 1 - at);
    }
    lesson.files["lesson.yaml"] = text + "steps:\n  - id: free\n";
    Recording recording{originOf(lesson, {}), {}};
    recording.branches.emplace_back().trace = std::move(m_trace);
    return recording;
}

} // namespace eleven
