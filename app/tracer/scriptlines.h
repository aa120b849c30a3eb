#pragma once
// Which line of a Python script is about to call a socket: resources/python/sitecustomize.py writes it into
// memory, where it is found. Used by the tracer's one thread.

#include "core/recording/source.h"

#include <sys/types.h>

#include <cstdint>
#include <map>

namespace eleven::tracer {

/// The folder of that file goes before PYTHONPATH; nothing happens where it is missing.
void watchScripts();

class ScriptLines {
public:
    /// Empty: it runs no script, or none of the user's own.
    [[nodiscard]] Source of(pid_t task, pid_t process);
    /// It runs another program.
    void forget(pid_t process) { m_places.erase(process); }

private:
    std::map<pid_t, std::uint64_t> m_places; ///< of that memory, 0: there is none
};

} // namespace eleven::tracer
