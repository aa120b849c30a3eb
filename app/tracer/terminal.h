#pragma once
// The terminal of a program of the user's own: it writes there, and perhaps reads what somebody types.
// Nobody's controlling terminal: a program that ends would take with it what it leaves behind (SIGHUP).

#include "core/base/fd.h"
#include "core/lab/endpoint/report.h"

namespace eleven::tracer {

class Terminal {
public:
    /// False: there is none.
    bool open();
    /// What the program gets, until close(); -1: there is none.
    [[nodiscard]] int theirs() const { return m_theirs.number(); }
    /// The program has its copies.
    void closeTheirs() { m_theirs.reset(); }
    /// Readable when something was written; -1: nobody can write any more.
    [[nodiscard]] int readiness() const { return m_ours.number(); }
    /// What was written before this call, a piece of it. None: nothing, or it was already too much.
    [[nodiscard]] std::optional<Printed> takePiece();
    /// What a process wrote last reaches this end a little later (flush_to_ldisc()).
    void waitForLast() const;
    /// What does not fit, because nobody reads it, is lost, as at any terminal.
    void type(const std::string& octets);

private:
    Fd m_ours;
    Fd m_theirs;
    std::size_t m_told = 0;
};

} // namespace eleven::tracer
