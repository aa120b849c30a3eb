#pragma once
// The lines of a program as C sees them, and its variables: C has blocks and wants declarations, a program
// has one scope and needs none. Pure.

#include "core/program/program.h"

#include <map>

namespace eleven {

struct CLine {
    const ProgramLine* line = nullptr;
    std::string text; ///< as written, with its //@ remark
    int depth = 0;    ///< blocks around it
    bool isActive = true;

    [[nodiscard]] const std::vector<Token>& tokens() const { return line->tokens; }
    /// `int x ...` or `char x[...]`
    [[nodiscard]] bool isDeclaration() const { return tokens()[0].is("int") || tokens()[0].is("char"); }
};

[[nodiscard]] std::vector<CLine> linesForC(const Program& program, const std::set<std::string>& togglesOn);

class CVariables {
public:
    /// Only what active lines name is a variable of the C file.
    explicit CVariables(const std::vector<CLine>& lines);

    /// The name, or "my_" and the name where C or its headers have that name.
    [[nodiscard]] std::string spelling(const std::string& name) const;
    /// Its declaration stands on top of main(), because the program has none that C would find.
    [[nodiscard]] bool isOnTop(const std::string& name) const;
    /// "int n = -1;": what stands on top of main().
    [[nodiscard]] std::vector<std::string> declarations() const;
    /// Spellings of those that no active line reads: compilers warn of them.
    [[nodiscard]] std::vector<std::string> unread() const;

private:
    struct Variable {
        std::int64_t size = 0; ///< of a buffer; 0: an int
        bool isDeclared = false;
        bool isRead = false;
    };
    void add(const CLine& line);
    void addArgument(const Argument& argument);

    std::map<std::string, Variable> m_variables;
};

} // namespace eleven
