#pragma once
// Reads a program in the Qt dialect line by line: declarations of sockets and one call on each line, from top
// to bottom. The first argument of a call is the object. Errors are thrown as ProgramError and caught by
// Program::parse().

#include "core/program/blocktree.h"
#include "core/program/tokencursor.h"

#include <map>

namespace eleven {

class QtLineParser {
public:
    void parseLine(std::string_view text);
    /// After the last line; returns the first line on which the marker rests, or 0.
    int finish();

    [[nodiscard]] std::vector<ProgramLine>& lines() { return m_lines; }

private:
    enum class Class : std::uint8_t { Socket, Server };
    struct Object {
        Class type = Class::Socket;
        bool isPointer = false;
    };

    void parseStatement(TokenCursor& cursor, ProgramLine& line);
    void parseDeclaration(TokenCursor& cursor, ProgramLine& line);
    CallExpression parseCall(TokenCursor& cursor) const;
    const Object& objectOf(TokenCursor& cursor) const;

    std::vector<ProgramLine> m_lines;
    std::map<std::string, Object> m_objects;
    BlockTree m_blocks;
    bool m_inComment = false;
    Place m_lastCode;
};

} // namespace eleven
