#include "core/program/blocktree.h"

#include <algorithm>

namespace eleven {

bool BlockTree::isLoop(int line) const {
    return node(line).shape == Shape::For || node(line).shape == Shape::While;
}

void BlockTree::addLine(Shape shape, int column) {
    m_nodes.push_back({shape, column});
    const auto line = static_cast<int>(m_nodes.size());
    if (shape == Shape::End || shape == Shape::Else) closeInnermost(line);
    if (shape == Shape::Break) findLoopOf(line);
    const bool opens =
        shape == Shape::If || shape == Shape::Else || shape == Shape::For || shape == Shape::While;
    if (opens) m_open.push_back(line);
}

void BlockTree::closeInnermost(int line) {
    const Place place{line, node(line).column};
    if (m_open.empty()) throw ProgramError{place, "a statement: no block is open here", "\"}\""};
    const int opener = m_open.back();
    if (node(line).shape == Shape::Else && node(opener).shape != Shape::If)
        throw ProgramError{place,
                           "\"}\" alone: the block of line " + std::to_string(opener) + " is not an if",
                           "\"} else {\""};
    m_open.pop_back();
    node(line).opener = opener;
    node(opener).closer = line;
}

void BlockTree::findLoopOf(int line) {
    const auto loop = std::find_if(m_open.rbegin(), m_open.rend(), [this](int open) { return isLoop(open); });
    if (loop == m_open.rend())
        throw ProgramError{{line, node(line).column}, "break only inside for or while", "\"break\""};
    node(line).opener = *loop;
}

void BlockTree::checkLoops(const std::vector<ProgramLine>& lines) const {
    for (int line = 1; line <= static_cast<int>(lines.size()); ++line) {
        if (!isLoop(line)) continue;
        const bool hasStep = std::any_of(lines.begin() + line, lines.begin() + node(line).closer - 1,
                                         [](const ProgramLine& inner) { return inner.isStep(); });
        if (!hasStep)
            throw ProgramError{{line, node(line).column},
                               "a call, a break or an if inside the loop",
                               "a loop that does nothing and never ends"};
    }
}

/// The line that the flow of control comes to after `line`, which may be one without a step.
int BlockTree::following(int line) const {
    const Node& at = node(line);
    if (at.shape == Shape::Else) return at.closer + 1; // reached from the first branch only
    if (at.shape == Shape::End && isLoop(at.opener)) return at.opener;
    return line + 1;
}

int BlockTree::link(std::vector<ProgramLine>& lines) const {
    if (!m_open.empty()) {
        const int opener = m_open.back();
        throw ProgramError{{opener, node(opener).column},
                           "a \"}\" for the block that begins here",
                           "the end of the program"};
    }
    checkLoops(lines);
    const auto count = static_cast<int>(lines.size());
    const auto stepFrom = [&](int line) {
        while (line <= count && !lines[static_cast<std::size_t>(line - 1)].isStep())
            line = following(line);
        return line <= count ? line : 0;
    };
    for (int line = 1; line <= count; ++line) {
        ProgramLine& at = lines[static_cast<std::size_t>(line - 1)];
        const Node& block = node(line);
        at.next = stepFrom(following(line));
        if (block.shape == Shape::If || block.shape == Shape::While)
            at.otherwise = stepFrom(block.closer + 1);
        if (block.shape == Shape::Break) at.otherwise = stepFrom(node(block.opener).closer + 1);
    }
    return stepFrom(1);
}

} // namespace eleven
