#pragma once
// An experiment for tests: two programs on a real lab, driven by flags and names, read as states.
// Where no lab can be had the test is skipped with the reason, unless ELEVEN_LAB_REQUIRED is set.

#include "core/projection/endpoints.h"
#include "core/projection/heldsegments.h"
#include "core/recording/trace.h"
#include "core/session/experiment.h"

#include <QTest>

namespace eleven {

inline constexpr EndpointId kClient{Side::Client, 0};
inline constexpr EndpointId kServer{Side::Server, 0};

class LabTable {
public:
    LabTable(const std::string& server, const std::string& client, std::map<std::string, bool> toggles = {},
             std::map<std::string, std::string> sysctl = {}, bool isPatient = true,
             std::set<EndpointId> processes = {}, bool onLoopback = false)
        : m_experiment(plan(server, client, std::move(sysctl), isPatient, std::move(processes), onLoopback),
                       std::move(toggles), [this](Event event) {
                           m_endpoints.add(event);
                           m_held.add(event);
                           m_trace.append(std::move(event));
                       }) {}

    /// The error's text, or empty.
    QString start() {
        m_trace.clear();
        m_endpoints = {};
        m_held = {};
        const Result<void> started = m_experiment.start();
        return started ? QString() : QString::fromStdString(started.error().message());
    }

    bool run(EndpointId who, int lines = 1) {
        Act act;
        act.who = who;
        while (lines-- > 0)
            if (!m_experiment.perform(act)) return false;
        return true;
    }
    /// Runs lines until the endpoint is blocked or at its end.
    void runOn(EndpointId who) {
        for (int i = 0; i < 100 && run(who); ++i) {
        }
    }
    /// The oldest held segment with exactly these flags; false if there is none.
    bool onSegment(Act::Kind kind, std::uint8_t flags, Side from) {
        for (const HeldSegment& held : m_held.all()) {
            if (held.sent.segment->flags != flags || held.sent.from != from) continue;
            Act act;
            act.kind = kind;
            act.segment = held.sent.id;
            return m_experiment.perform(act);
        }
        return false;
    }
    /// From now on the wire delivers at once.
    void flow() {
        Act act;
        act.kind = Act::Kind::Flow;
        act.on = true;
        m_experiment.perform(act);
    }
    bool deliver(std::uint8_t flags, Side from) { return onSegment(Act::Kind::Deliver, flags, from); }
    bool drop(std::uint8_t flags, Side from) { return onSegment(Act::Kind::Drop, flags, from); }
    bool copy(std::uint8_t flags, Side from) { return onSegment(Act::Kind::Copy, flags, from); }
    bool toggle(const std::string& name, bool on) {
        Act act;
        act.kind = Act::Kind::Toggle;
        act.toggle = name;
        act.on = on;
        return m_experiment.perform(act);
    }
    /// Waits for a kernel timer: until `done`, or 20 s.
    bool waitUntil(const std::function<bool()>& done) {
        const SteadyClock clock;
        while (!done() && clock.now() < std::chrono::seconds(20)) {
            m_experiment.waitForMovement(-1, std::chrono::milliseconds(500));
            m_experiment.takeUp();
        }
        return done();
    }
    /// Listen, connect, three segments, accept.
    bool establish() {
        runOn(kServer);
        return run(kClient, 2) && deliver(kSyn, Side::Client) && deliver(kSyn | kAck, Side::Server) &&
               deliver(kAck, Side::Client);
    }

    [[nodiscard]] QString state(EndpointId who) const {
        const std::string_view name = stateName(m_endpoints.of(who).state);
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    [[nodiscard]] QString client() const { return state(kClient); }
    [[nodiscard]] QString server() const { return state(kServer); }
    [[nodiscard]] bool isListening() const { return m_endpoints.of(kServer).hasListener; }
    /// "SYN,ACK from server; ACK from client": held segments, oldest first.
    [[nodiscard]] QString wire() const {
        QStringList names;
        for (const HeldSegment& held : m_held.all())
            names += QString::fromStdString(flagNames(held.sent.segment->flags) + " from " +
                                            std::string(sideName(held.sent.from)));
        return names.join(QStringLiteral("; "));
    }
    /// "recv = -1 ECONNRESET": the latest return of the endpoint.
    [[nodiscard]] QString returned(EndpointId who) const {
        const auto& last = m_endpoints.of(who).returned;
        if (!last) return {};
        const auto* call = as<CallEvent>(m_trace.at(last->call));
        std::string text = call->name() + " = " + std::to_string(last->value);
        if (last->value < 0) text += " " + errnoName(last->errnum);
        return QString::fromStdString(text);
    }
    template <typename Body>
    [[nodiscard]] int count() const {
        int found = 0;
        for (const Event& event : m_trace)
            found += as<Body>(event) != nullptr ? 1 : 0;
        return found;
    }

    [[nodiscard]] const Trace& trace() const { return m_trace; }
    [[nodiscard]] const Endpoints& endpoints() const { return m_endpoints; }
    [[nodiscard]] const HeldSegments& held() const { return m_held; }
    [[nodiscard]] Experiment& experiment() { return m_experiment; }

private:
    static std::shared_ptr<const Program> parsed(const std::string& text) {
        ProgramError error;
        const Language language = text.starts_with("QTcp") ? Language::Qt : Language::C;
        auto program = Program::parse(text, error, language);
        if (!program)
            qFatal("%d: expected %s, saw %s", error.place.line, error.expected.c_str(), error.seen.c_str());
        return program;
    }
    static LabPlan plan(const std::string& server, const std::string& client,
                        std::map<std::string, std::string> sysctl, bool isPatient,
                        std::set<EndpointId> processes, bool onLoopback) {
        LabPlan plan;
        plan.onLoopback = onLoopback;
        plan.sandboxProgram = ELEVEN_SANDBOX;
        plan.isPatient = isPatient;
        plan.processes = std::move(processes);
        plan.sysctl = std::move(sysctl);
        plan.programs[kServer] = parsed(server);
        plan.programs[kClient] = parsed(client);
        return plan;
    }

    Trace m_trace;
    Endpoints m_endpoints;
    HeldSegments m_held;
    Experiment m_experiment; // last: it feeds the members above
};

inline QString failureOf(const Result<void>& started) {
    return started ? QString() : QString::fromStdString(started.error().message());
}

/// In a test function: LabTable table(...); ELEVEN_START(table);
#define ELEVEN_START(table) ELEVEN_REQUIRE((table).start())
/// The same for a LessonRun.
#define ELEVEN_START_RUN(run) ELEVEN_REQUIRE(failureOf((run).start()))
#define ELEVEN_REQUIRE(started)                                                                              \
    if (const QString failure = started; !failure.isEmpty()) {                                               \
        if (qEnvironmentVariableIsSet("ELEVEN_LAB_REQUIRED")) QFAIL(qPrintable(failure));                    \
        QSKIP(qPrintable(failure));                                                                          \
    }

} // namespace eleven

/// One counts processes, where the thread sanitizer has a thread; two fill the table of descriptors, with
/// which the other looks at memory.
inline bool isSpoiltBySanitizer(const QString& scenario) {
    return scenario.contains(QStringLiteral("exit-and-wait")) ||
           scenario.contains(QStringLiteral("fork-with-a-full-table")) ||
           scenario.contains(QStringLiteral("leak-and-cure"));
}
/// For limits that a sanitizer cannot keep.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SKIP_IF_SANITIZED() QSKIP("A sanitizer needs descriptors, threads and files of its own.")
#else
#define SKIP_IF_SANITIZED() static_cast<void>(0)
#endif
