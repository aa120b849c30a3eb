#pragma once
// How the blocks of a program lie in each other, and which line follows which. Fed line by line from the top.
// Errors are thrown as ProgramError and caught by Program::parse().

#include "core/program/program.h"

namespace eleven {

class BlockTree {
public:
    /// What a line does to the blocks. End is "}", Else is "} else {".
    enum class Shape : std::uint8_t { Plain, If, Else, For, While, End, Break };

    /// The next line of the program; `column` is where its statement begins.
    void addLine(Shape shape, int column);
    /// After the last line: nothing may be open, no loop may be without a step; then sets `next` and
    /// `otherwise` of every line. Returns the first line on which the marker rests, or 0.
    int link(std::vector<ProgramLine>& lines) const;

private:
    struct Node {
        Shape shape = Shape::Plain;
        int column = 0;
        int opener = 0; ///< Else, End: the line that opened what it closes; Break: the loop
        int closer = 0; ///< If, Else, For, While: the line of "}" or "} else {"
    };

    [[nodiscard]] const Node& node(int line) const { return m_nodes[static_cast<std::size_t>(line - 1)]; }
    Node& node(int line) { return m_nodes[static_cast<std::size_t>(line - 1)]; }
    [[nodiscard]] bool isLoop(int line) const;
    void closeInnermost(int line);
    void findLoopOf(int line);
    void checkLoops(const std::vector<ProgramLine>& lines) const;
    [[nodiscard]] int following(int line) const;

    std::vector<Node> m_nodes;
    std::vector<int> m_open; ///< the lines of the blocks that are not closed yet, innermost last
};

} // namespace eleven
