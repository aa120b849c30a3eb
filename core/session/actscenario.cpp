#include "core/session/actscenario.h"

#include "core/lesson/sigpipe.h"
#include "core/projection/endpoints.h"
#include "core/projection/heldsegments.h"
#include "core/session/kernelanswers.h"

#include <yaml-cpp/yaml.h>

#include <cerrno>

namespace eleven {
namespace {

using namespace std::chrono_literals;

/// "2nd ACK from client": of those that are held and look the same, the one that it was.
std::string numbered(const ActEvent& done, const HeldSegments& held) {
    std::string text = actText(done);
    int nth = 0;
    for (const HeldSegment& one : held.all()) {
        const SegmentEvent& sent = one.sent;
        nth += sent.segment && sent.segment->flags == done.flags && sent.from == done.from ? 1 : 0;
        if (sent.id == done.act.segment) break;
    }
    const std::string flags = flagNames(done.flags);
    if (nth < 2) return text;
    const char* const ending = nth % 10 == 2 && nth != 12   ? "nd "
                               : nth % 10 == 3 && nth != 13 ? "rd "
                                                            : "th ";
    return text.insert(text.find(flags), std::to_string(nth) + ending);
}

class ActList {
public:
    void add(const Event& event) {
        const int before = m_answers.byItself();
        if (const auto* done = as<ActEvent>(event)) {
            waitForTimers();
            m_acts.push_back(
                YAML::Load(isOnSegment(done->act.kind) ? numbered(*done, m_held) : actText(*done)));
        }
        m_held.add(event);
        m_endpoints.add(event);
        m_answers.add(event);
        m_hasTimer = m_hasTimer || m_answers.byItself() > before;
    }
    [[nodiscard]] YAML::Node step() {
        waitForTimers();
        YAML::Node step;
        step["id"] = "recorded";
        step["acts"] = m_acts;
        for (const Side side : {Side::Client, Side::Server})
            step["expect"][std::string(sideName(side))] =
                std::string(stateName(m_endpoints.of({side, 0}).state));
        return step;
    }

private:
    void waitForTimers() {
        if (!std::exchange(m_hasTimer, false)) return;
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_answers.waited() + 200ms).count();
        YAML::Node wait;
        wait["wait"] = std::to_string(seconds) + "s";
        m_acts.push_back(wait);
    }

    HeldSegments m_held;
    Endpoints m_endpoints;
    KernelAnswers m_answers;
    bool m_hasTimer = false;
    YAML::Node m_acts{YAML::NodeType::Sequence};
};

/// Programs as literal blocks, as the reader wants them.
std::string textOf(const YAML::Node& scenario) {
    YAML::Emitter out;
    out << YAML::BeginMap;
    for (const auto& part : scenario) {
        out << YAML::Key << part.first << YAML::Value;
        if (part.first.Scalar() != "programs") {
            out << part.second;
            continue;
        }
        out << YAML::BeginMap;
        for (const auto& program : part.second)
            out << YAML::Key << program.first << YAML::Value << YAML::Literal << program.second.Scalar();
        out << YAML::EndMap;
    }
    out << YAML::EndMap;
    return std::string(out.c_str()) + "\n";
}

} // namespace

Result<std::string> scenarioOf(const Origin& origin, const Trace& trace) {
    const auto lesson = origin.files.find("lesson.yaml");
    if (lesson == origin.files.end()) return Error{"read lesson.yaml", ENOENT};
    try {
        YAML::Node scenario = YAML::Load(lesson->second);
        for (const char* const told :
             {"title", "about", "group", "minutes", "steps", "try", "goal", "hints", "shortest", "solution"})
            scenario.remove(told);
        if (!origin.sigpipe.empty()) scenario["sigpipe"] = origin.sigpipe;
        if (!origin.profile.empty()) scenario["profile"] = origin.profile;
        for (const auto& [name, on] : origin.toggles)
            scenario["toggles"][name] = on;
        ActList acts;
        for (const Event& event : trace)
            acts.add(event);
        scenario["steps"].push_back(acts.step());
        return textOf(scenario);
    } catch (const YAML::Exception&) {
        return Error{"read lesson.yaml", EINVAL};
    }
}

} // namespace eleven
