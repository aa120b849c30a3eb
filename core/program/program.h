#pragma once
// A program of an endpoint: lines of a small subset of C, each bound to one system call or one jump, or of
// C++ with the sockets of Qt. The text is what the code pane shows and what is run. Immutable after parse().
// Both grammars are in resources/lessons/README.md.

#include "core/call/calltype.h"
#include "core/program/token.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace eleven {

/// Where something stands in a file: both from 1, 0 if unknown.
struct Place {
    int line = 0;
    int column = 0;
    auto operator<=>(const Place&) const = default;
};

/// An argument of a call as written. Symbolic constants (AF_INET, SHUT_WR, ...) are resolved when parsed.
struct Argument {
    /// Out: a variable that the call sets.
    enum class Kind : std::uint8_t { Integer, Variable, Out, Text, Buffer, Host } kind = Kind::Integer;
    std::int64_t integer = 0; ///< of a Buffer: its size in bytes
    std::string text; ///< name of the variable or buffer, content of the string, "client" or "server", or the
                      ///< constant's spelling
};

struct CallExpression {
    const CallType* type = nullptr; ///< null: the line makes no call
    std::vector<Argument> arguments;
    bool throughPointer = false; ///< Qt dialect: the object is a pointer

    [[nodiscard]] bool has(Effect effect) const { return type != nullptr && type->effect == effect; }
};

struct Condition {
    std::string variable;
    std::string comparison; ///< == != < > <= >=
    std::int64_t number = 0;
};

/// One line of the text. Lines that do nothing (comments, "}", declarations, "for (;;) {") are kept for the
/// code pane.
struct ProgramLine {
    enum class Kind : std::uint8_t { Nothing, Call, If, While, Break } kind = Kind::Nothing;
    std::string text;             ///< as written, without the //@ remark
    std::vector<Token> tokens;    ///< of the line as written; the last one is Kind::End
    bool beginsInComment = false; ///< of several lines
    std::string assigned;         ///< variable that takes the result of the call, or empty
    CallExpression call;          ///< Kind::Call
    Condition condition;          ///< Kind::If, Kind::While
    std::string toggle;           ///< of a //@ remark, or empty
    bool runsWhenOn = true;       ///< "when" (true) or "unless" (false)
    int next = 0;                 ///< line after this one in the flow of control; 0: end of the program
    int otherwise = 0;            ///< If, While: line when the condition is false; Break: line after the loop

    [[nodiscard]] bool isActive(const std::set<std::string>& togglesOn) const {
        return toggle.empty() || (togglesOn.count(toggle) != 0) == runsWhenOn;
    }
    /// The marker rests on it: it is a step of its own. A line with a toggle always is, active or not.
    [[nodiscard]] bool isStep() const { return kind != Kind::Nothing || !toggle.empty(); }
};

/// What is wrong with a text: place relative to the text, what was expected, what was seen.
struct ProgramError {
    Place place;
    std::string expected;
    std::string seen;
};

/// Own: not a text but a program of the user's, which runs as it is.
enum class Language : std::uint8_t { C, Qt, Own };

class Program {
public:
    /// Returns the program, or the first error in `error`.
    [[nodiscard]] static std::shared_ptr<const Program> parse(const std::string& text, ProgramError& error,
                                                              Language language = Language::C);
    /// A program of the user's own with its arguments, which begins in `directory` (empty: where we are); its
    /// text is how one would type it.
    [[nodiscard]] static std::shared_ptr<const Program> own(std::vector<std::string> command,
                                                            std::string directory = {});
    /// A text of such a program, of any language: lines that are only shown.
    [[nodiscard]] static std::shared_ptr<const Program> source(const std::string& text);
    /// Of own(): its name and arguments; else empty.
    [[nodiscard]] const std::vector<std::string>& command() const { return m_command; }
    [[nodiscard]] const std::string& directory() const { return m_directory; }
    [[nodiscard]] bool isOwn() const { return m_language == Language::Own; }

    [[nodiscard]] const std::vector<ProgramLine>& lines() const { return m_lines; }
    [[nodiscard]] const ProgramLine& line(int number) const {
        return m_lines[static_cast<std::size_t>(number - 1)];
    }
    /// The first line on which the marker rests, or 0 for an empty program.
    [[nodiscard]] int firstLine() const { return m_first; }
    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] Language language() const { return m_language; }
    /// True if some line calls `name`.
    [[nodiscard]] bool calls(std::string_view name) const;
    /// True if some line makes a call that does this.
    [[nodiscard]] bool has(Effect effect) const;
    /// Something that it calls belongs to a whole process: it cannot run as a thread of another program.
    [[nodiscard]] bool needsProcess() const;
    /// What its lines call, each name once, in the order of the lines.
    [[nodiscard]] std::vector<std::string> callNames() const;
    /// The toggles that lines name.
    [[nodiscard]] std::set<std::string> toggles() const;

private:
    std::string m_text;
    Language m_language = Language::C;
    std::vector<ProgramLine> m_lines;
    std::vector<std::string> m_command;
    std::string m_directory;
    int m_first = 0;
};

} // namespace eleven
