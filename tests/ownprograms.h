#pragma once
// Programs of the user's own (tests/own) on a lab, in place of a lesson's.

#include "core/lesson/lesson.h"
#include "tests/labtable.h"

#include <QDir>
#include <QStandardPaths>

namespace eleven {

inline std::string ownProgram(const std::string& name) { return std::string(ELEVEN_OWN) + "/" + name; }

/// A server that leaks its connections, and a client.
inline Lesson ownPrograms(bool mayRun) {
    Lesson lesson;
    lesson.id = "own-program";
    lesson.programs[{Side::Server, 0}] = Program::own({ownProgram("forkserver"), "8080", "leak"});
    lesson.programs[{Side::Client, 0}] = Program::own({ownProgram("client"), "server", "8080"});
    lesson.mayRunOwn = mayRun;
    return lesson;
}

/// Like a LabTable, of any programs.
class OwnTable {
public:
    using Words = std::vector<std::string>;

    explicit OwnTable(const Words& server, const Words& client = {}, StopAt stopAt = StopAt::Calls)
        : m_experiment(plan(server, client, stopAt), {}, [this](Event event) {
              m_endpoints.add(event);
              m_held.add(event);
              m_trace.append(std::move(event));
          }) {}

    QString start() { return failureOf(m_experiment.start()); }

    bool run(EndpointId who, int calls = 1) {
        Act act;
        act.who = who;
        while (calls-- > 0)
            if (!m_experiment.perform(act)) return false;
        return true;
    }
    /// Until it sleeps in a call, does something else or has ended.
    void runOn(EndpointId who) {
        for (int i = 0; i < 100 && run(who); ++i) {
        }
    }
    /// Until it stands before this call, or sleeps in it.
    bool runTo(EndpointId who, const QString& call) {
        for (int i = 0; i < 100; ++i) {
            if (next(who).startsWith(call)) return true;
            if (!run(who)) return m_endpoints.of(who).blocked && called(who).startsWith(call);
        }
        return false;
    }
    bool deliver(std::uint8_t flags, Side from) {
        for (const HeldSegment& held : m_held.all()) {
            if (held.sent.segment->flags != flags || held.sent.from != from) continue;
            Act act;
            act.kind = Act::Kind::Deliver;
            act.segment = held.sent.id;
            return m_experiment.perform(act);
        }
        return false;
    }
    void flow() {
        Act act;
        act.kind = Act::Kind::Flow;
        act.on = true;
        m_experiment.perform(act);
    }
    /// Everybody in turn, until nothing moves: what runs by itself may come to a call a little later.
    void playOut(int most = 300) {
        while (most-- > 0) {
            if (!m_experiment.nextByItself()) {
                m_experiment.waitForMovement(-1, std::chrono::milliseconds(500));
                m_experiment.takeUp();
            }
            const auto next = m_experiment.nextByItself();
            if (!next || !m_experiment.perform(*next)) return;
        }
    }
    bool waitUntil(const std::function<bool()>& done) {
        const SteadyClock clock;
        while (!done() && clock.now() < std::chrono::seconds(20)) {
            m_experiment.waitForMovement(-1, std::chrono::milliseconds(500));
            m_experiment.takeUp();
        }
        return done();
    }

    /// "accept(3)": the call that it stands before.
    [[nodiscard]] QString next(EndpointId who) {
        Endpoint* const runner = m_experiment.endpoint(who);
        return runner != nullptr && runner->next() != nullptr
                   ? QString::fromStdString(shown(runner->next()->call))
                   : QString();
    }
    /// Where that stands: "forkserver.c:33".
    [[nodiscard]] QString place(EndpointId who) {
        Endpoint* const runner = m_experiment.endpoint(who);
        return runner != nullptr && runner->next() != nullptr
                   ? QString::fromStdString(shown(runner->next()->source))
                   : QString();
    }
    [[nodiscard]] QString called(EndpointId who) const {
        QString last;
        for (const Event& event : m_trace)
            if (const auto* call = as<CallEvent>(event); call != nullptr && call->who == who)
                last = QString::fromStdString(call->text());
        return last;
    }
    /// "read = 5": the latest return.
    [[nodiscard]] QString returned(EndpointId who) const {
        const auto& last = m_endpoints.of(who).returned;
        if (!last) return {};
        const auto* call = as<CallEvent>(m_trace.at(last->call));
        std::string text = call->name() + " = " + std::to_string(last->value);
        if (last->value < 0) text += " " + errnoName(last->errnum);
        return QString::fromStdString(text);
    }
    [[nodiscard]] QString state(EndpointId who) const {
        const std::string_view name = stateName(m_endpoints.of(who).state);
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    [[nodiscard]] bool isBlocked(EndpointId who) const { return m_endpoints.of(who).blocked; }
    [[nodiscard]] bool hasNote(NoteEvent::Code code) const {
        for (const Event& event : m_trace)
            if (const auto* note = as<NoteEvent>(event); note != nullptr && note->code == code) return true;
        return false;
    }
    /// "socket, bind, listen": all that it called.
    [[nodiscard]] QString calls(EndpointId who) const {
        QStringList names;
        for (const Event& event : m_trace)
            if (const auto* call = as<CallEvent>(event); call != nullptr && call->who == who)
                names += QString::fromStdString(call->name());
        return names.join(QStringLiteral(", "));
    }
    [[nodiscard]] std::optional<ExitEvent> exit(EndpointId who) const { return m_endpoints.of(who).exit; }
    [[nodiscard]] const Trace& trace() const { return m_trace; }
    [[nodiscard]] Experiment& experiment() { return m_experiment; }

private:
    static LabPlan plan(const Words& server, const Words& client, StopAt stopAt) {
        LabPlan plan;
        plan.sandboxProgram = ELEVEN_SANDBOX;
        plan.mayRunOwn = true;
        plan.stopAt = stopAt;
        plan.programs[kServer] = Program::own(server);
        if (!client.empty()) plan.programs[kClient] = Program::own(client);
        return plan;
    }

    Trace m_trace;
    Endpoints m_endpoints;
    HeldSegments m_held;
    Experiment m_experiment; // last: it feeds the members above
};

} // namespace eleven
