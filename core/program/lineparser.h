#pragma once
// Reads a program line by line: exactly one statement on each. Errors are thrown as ProgramError and caught
// by Program::parse().

#include "core/program/blocktree.h"
#include "core/program/callparser.h"

namespace eleven {

/// What follows "//@": "when NAME" or "unless NAME".
void parseRemark(const TokenCursor& cursor, const Token& remark, ProgramLine& line);

class LineParser {
public:
    void parseLine(std::string_view text);
    /// After the last line; returns the first line on which the marker rests, or 0.
    int finish();

    [[nodiscard]] std::vector<ProgramLine>& lines() { return m_lines; }

private:
    using Shape = BlockTree::Shape;

    Shape parseStatement(TokenCursor& cursor, ProgramLine& line);
    Shape parseCallLine(TokenCursor& cursor, ProgramLine& line);
    Shape parseDeclaration(TokenCursor& cursor, ProgramLine& line);
    Shape parseBufferDeclaration(TokenCursor& cursor);
    Shape parseAssignment(TokenCursor& cursor, ProgramLine& line, const Token& name);
    Shape parseCondition(TokenCursor& cursor, ProgramLine& line);
    Shape parseFor(TokenCursor& cursor);
    Shape parseEnd(TokenCursor& cursor);
    Token declaredName(TokenCursor& cursor);

    std::vector<ProgramLine> m_lines;
    NameTable m_names;
    BlockTree m_blocks;
    bool m_inComment = false;
    Place m_lastCode;
};

} // namespace eleven
