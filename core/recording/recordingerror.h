#pragma once
// What is wrong with the file of a recording: where, what was expected there and what stands there. The words
// are made in ui/words/recordingwords.h.

#include <cstdint>
#include <string>
#include <vector>

namespace eleven {

struct RecordingError {
    /// What was expected. Where it says [0], [1]: the arguments.
    enum class Code : std::uint8_t {
        Readable,     ///< a file that can be read: `errnum`
        RegularFile,  ///< no pipe, no folder
        SmallerFile,  ///< of at most [0] bytes
        ShorterLine,  ///< of at most [0] bytes
        Object,       ///< a line with a JSON object
        Format,       ///< the format [0]
        Version,      ///< at most [0]
        Key,          ///< the key [0]
        Number,       ///< of [0]: from [1] to [2]
        Text,         ///< of [0]
        Truth,        ///< of [0]: true or false
        List,         ///< of [0]
        Map,          ///< of [0]: a JSON object
        Hex,          ///< of [0]: octets, as hexadecimal digits
        Octets,       ///< of [0]: at most [1], in words of [2]
        Word,         ///< of [0]: one of [1], [2], ...
        Address,      ///< of [0]: "192.0.2.1"
        Endpoint,     ///< of [0]: "client-2"
        Flags,        ///< of [0]: "SYN,ACK"
        Arguments,    ///< those of the call [0]
        FileName,     ///< of a lesson, and no path: no "/"
        Branch,       ///< a line that begins one
        Next,         ///< of [0]: [1], one after the other
        Earlier,      ///< of [0]: the number of a call, segment, event or branch that was before it
        FewerEvents,  ///< at most [0]
        FewerBranches ///< at most [0]
    } code = Code::Readable;
    std::vector<std::string> arguments = {};
    std::string seen = {}; ///< as it stands there, cut if it is long; empty: nothing
    std::string file = {};
    std::size_t line = 0; ///< from 1, 0: the file as a whole
    int errnum = 0;
};

} // namespace eleven
