#pragma once
// A command as somebody types it, as a list of words, and back. Quotes, backslashes, ~ and variables are as
// in a shell; what only a shell can do is named and refused.

#include <string>
#include <vector>

namespace eleven {

struct CommandWords {
    enum class Fault : unsigned char {
        None,
        OpenQuote, ///< `what` is not closed
        ForShells, ///< `what` means something to a shell alone: | & ; < > ( ) ` * and $(
        Unset,     ///< there is no variable `what`
    };
    std::vector<std::string> words;
    Fault fault = Fault::None;
    std::string what;
};

[[nodiscard]] CommandWords splitCommand(const std::string& text);
/// In quotes where splitCommand() needs them.
[[nodiscard]] std::string joinCommand(const std::vector<std::string>& words);
/// \n, \r, \t and \\ of a text are what they are in C; another backslash is one.
[[nodiscard]] std::string withoutEscapes(const std::string& text);

} // namespace eleven
