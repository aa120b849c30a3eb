#pragma once
// What `play --random` says of its programs and of the habits of Linux, in the language that is spoken. The
// names are those of core/session and core/tcp, which make no sentence. Only on the GUI thread.

#include <QString>

#include <string_view>

namespace eleven {

/// Of a pair of programs: "early close".
[[nodiscard]] QString pairWords(std::string_view name);
/// Why Linux does otherwise than RFC 9293 says.
[[nodiscard]] QString habitWords(std::string_view reason);

} // namespace eleven
