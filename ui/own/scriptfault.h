#pragma once
// What an interpreter would say at once: the script that it is to run is not there.

#include "core/base/programfault.h"

namespace eleven {

/// Of a command that begins with an interpreter, started in `directory`: its `detail` is that.
[[nodiscard]] std::optional<ProgramFault> scriptFault(const std::vector<std::string>& command,
                                                      const std::string& directory);

} // namespace eleven
