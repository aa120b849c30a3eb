#pragma once
// One line of a program as a line of C: the text stays as it was written but for what C spells otherwise.
// Pure.

#include "core/program/cvariables.h"

namespace eleven {

class CLineWriter {
public:
    CLineWriter(const CLine& line, const CVariables& variables) : m_line(line), m_variables(variables) {}

    [[nodiscard]] std::string write();
    /// What the line needs of C besides: functions of our own, headers.
    [[nodiscard]] const std::vector<CForm>& forms() const { return m_forms; }
    /// It gives a result that nobody asked for to the variable `ignored`.
    [[nodiscard]] bool ignoresResult() const { return m_ignoresResult; }

private:
    struct Edit {
        std::size_t at = 0;
        std::size_t length = 0;
        std::string text;
    };

    [[nodiscard]] std::size_t beginOf(std::size_t token) const;
    [[nodiscard]] std::size_t endOf(std::size_t token) const;
    void replace(std::size_t at, std::size_t length, std::string text);
    void insert(std::size_t at, std::string text) { replace(at, 0, std::move(text)); }
    void spell(std::size_t token);
    void spellNames();
    void editDeclaration();
    void editCall();
    void editArguments(std::size_t name);
    void editComments();
    void commentOut();

    const CLine& m_line;
    const CVariables& m_variables;
    std::vector<Edit> m_edits;
    std::vector<CForm> m_forms;
    bool m_ignoresResult = false;
};

} // namespace eleven
