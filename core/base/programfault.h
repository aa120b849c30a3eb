#pragma once
// Why a program of the user's cannot be started here, before it is tried: read from its file alone.

#include <optional>
#include <string>
#include <vector>

namespace eleven {

struct ProgramFault {
    enum class Code : unsigned char {
        NoFolder,      ///< where it shall begin
        Assignment,    ///< NAME=VALUE in front of the command: for a shell, or env(1)
        NotThere,      ///< no such file
        NotInPath,     ///< no program of this name
        OnlyInFolder,  ///< but the folder has one: ./NAME
        Folder,        ///< it is one
        Source,        ///< to be compiled first
        NeedsPython,   ///< to be run by `detail`
        NotExecutable, ///< chmod +x
        NotReadable,   ///< it may be run, not read, so that nobody may watch it, ptrace(2)
        OtherMachine,  ///< compiled for another processor, `detail`
        NotLinked,     ///< compiled, but no program yet
        Damaged,       ///< compiled, but the file is not whole
        NoInterpreter, ///< `detail`, which it names, is not there
        LineEnds,      ///< those of Windows, behind #!
        NoFormat,      ///< neither compiled nor a text
        TooLong,       ///< all its words together have `detail` octets
    } code = Code::NotThere;
    std::string what;   ///< the program, as it was written
    std::string detail; ///< see above
};

/// So many octets a command may have, its words each with one for its end.
inline constexpr std::size_t kLongestCommand = 128 * std::size_t{1024};

/// Of the first word, as execvp(3) would find it from `directory` (empty: from where we are).
[[nodiscard]] std::optional<ProgramFault> programFault(const std::vector<std::string>& command,
                                                       const std::string& directory);

} // namespace eleven
