#pragma once
// Where one run of a program stands: the line it is about to run and its variables. Pure: it makes no system
// call; the endpoint makes the call it asks for and gives back the result. Lives on the thread of its
// endpoint.

#include "core/program/program.h"

#include <map>
#include <variant>

namespace eleven {

/// A call with the values of its arguments.
struct PendingCall {
    int line = 0;
    std::string name;
    std::vector<std::variant<std::int64_t, std::string>>
        values; ///< Host arguments are the texts "client" and "server"; recv() and read() get the buffer's
                ///< whole memory, send() and write() exactly the bytes they are to send
    std::string
        text; ///< as strace(1) prints it: recv(4, 64, 0), connect(3, server, 80), send(3, "late", 4, 0); of
              ///< Qt as written, socket.write("late"), and the first value is the name of the object
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
    /// The call returned `value`; `received` goes into the buffer argument of recv() or read(). Returns
    /// nextLine().
    int finish(std::int64_t value, const std::string& received = {});

    [[nodiscard]] const Program& program() const { return *m_program; }

private:
    [[nodiscard]] std::int64_t valueOf(const std::string& variable) const;
    [[nodiscard]] std::string contentOf(const Argument& buffer) const;
    [[nodiscard]] std::variant<std::int64_t, std::string> evaluate(const Argument& argument) const;
    [[nodiscard]] PendingCall pendingCall(const ProgramLine& line) const;
    [[nodiscard]] PendingCall qtCall(const ProgramLine& line) const;

    std::shared_ptr<const Program> m_program;
    std::map<std::string, std::int64_t> m_variables;
    std::map<std::string, std::string> m_buffers;
    int m_line = 0;
};

} // namespace eleven
