#pragma once
// Where a stopped thread stands in the user's own code: the innermost frame there, whichever library it
// called. libdw reads symbols once for each process. Used by the tracer's one thread.

#include "core/recording/source.h"

#include <elfutils/libdwfl.h>

#include <map>
#include <memory>

namespace eleven::tracer {

class SourceLines {
public:
    [[nodiscard]] Source of(pid_t task, pid_t process);
    /// It has ended, or runs another program.
    void forget(pid_t process) { m_symbols.erase(process); }

private:
    struct End {
        void operator()(Dwfl* dwfl) const { ::dwfl_end(dwfl); }
    };
    struct Symbols {
        std::unique_ptr<Dwfl, End> dwfl;
        std::map<Dwarf_Addr, Source> known; ///< places that were looked up: all of it takes long
    };

    [[nodiscard]] static Symbols read(pid_t process);

    std::map<pid_t, Symbols> m_symbols;
};

} // namespace eleven::tracer
