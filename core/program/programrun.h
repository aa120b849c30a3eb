#pragma once
// Where one run of a program stands: the line it is about to run and its variables. Pure: it makes no system
// call; the endpoint makes the call it asks for and gives back the result. Lives on the thread of its
// endpoint.

#include "core/program/program.h"

#include <map>
#include <variant>

namespace eleven {

/// The call of a line, with the values of its arguments: to send() and write() exactly the octets to send.
struct PendingCall {
    int line = 0;
    Call call;
};

/// A line that makes no call was run.
struct Jumped {
    int line = 0;
    std::string text; ///< "n == 0: true", "break", "skipped"
    int nextLine = 0;
};

struct Ended {};

class ProgramRun {
public:
    explicit ProgramRun(std::shared_ptr<const Program> program);

    /// The line on which the marker rests; 0: the program has ended.
    [[nodiscard]] int nextLine() const { return m_line; }
    /// Runs the line under the marker as far as this class can. After a PendingCall, finish() must come next.
    [[nodiscard]] std::variant<PendingCall, Jumped, Ended> runLine(const std::set<std::string>& togglesOn);
    /// The call returned: what came of it goes into variables and the buffer. Returns nextLine().
    int finish(const CallResult& result);

    [[nodiscard]] const Program& program() const { return *m_program; }

private:
    [[nodiscard]] std::int64_t valueOf(const std::string& variable) const;
    [[nodiscard]] std::string contentOf(const Argument& buffer) const;
    [[nodiscard]] Value evaluate(const Argument& argument) const;
    [[nodiscard]] PendingCall pendingCall(const ProgramLine& line) const;
    void fill(const ProgramLine& line, const CallResult& result);

    std::shared_ptr<const Program> m_program;
    std::map<std::string, std::int64_t> m_variables;
    std::map<std::string, std::string> m_buffers;
    int m_line = 0;
};

} // namespace eleven
