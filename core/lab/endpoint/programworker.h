#pragma once
// The interpreter: runs the lines of one program, each call as it is written. Where it runs (a thread, a
// process) is its Caller's affair. Lives on the thread of its program.

#include "core/call/caller.h"
#include "core/lab/endpoint/report.h"

#include <functional>

namespace eleven {

class ProgramWorker {
public:
    using Tell = std::function<void(Report)>;
    /// What became of signals since the last call: which, and how often a handler was called.
    using TakeSignals = std::function<std::vector<Signalled>(const CallResult&)>;

    ProgramWorker(std::shared_ptr<const Program> program, Caller& caller, Tell tell, TakeSignals takeSignals)
        : m_run(std::move(program)), m_caller(caller), m_tell(std::move(tell)),
          m_takeSignals(std::move(takeSignals)) {}

    void runLine(const std::set<std::string>& togglesOn);
    [[nodiscard]] bool hasEnded() const { return m_run.nextLine() == 0; }

private:
    void make(const PendingCall& pending);

    ProgramRun m_run;
    Caller& m_caller;
    Tell m_tell;
    TakeSignals m_takeSignals;
};

} // namespace eleven
