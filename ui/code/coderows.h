#pragma once
// A program as rows of text of a given width: long lines are broken, each line ends with what it returned,
// for which room is kept from the start. Pure; CodeView paints the rows.

#include "core/program/program.h"
#include "core/projection/linemarks.h"

#include <QString>

#include <set>
#include <vector>

namespace eleven {

struct CodeRow {
    enum class Tone : std::uint8_t { Plain, Ok, Error, Muted, Waits };
    int line = 0;       ///< of the program, from 1; 0: a remark below it
    QString text;       ///< with its indentation
    bool muted = false; ///< a comment, a line left out, or one not reached yet
    QString mark;       ///< at the right end: "= 3", "= -1 EPIPE", "…", "skipped"
    Tone markTone = Tone::Plain;
    bool isCurrent = false;
    bool isFirst = true; ///< false: the continuation of a broken line
};

/// Where a program stands.
struct CodePosition {
    std::map<int, LineMark> marks;
    std::set<std::string> togglesOn;
    int currentLine = 0;     ///< the marker rests on it; 0: ended or not begun
    bool ended = false;      ///< it came to its last line
    bool isBehind = false;   ///< the marked line was run, and nobody knows which comes next
    bool hasNumbers = false; ///< its lines are those of a file
};

/// The rows of `program`, none longer than `columns` characters with its mark if that can be had. Where lines
/// are broken does not depend on their marks.
[[nodiscard]] std::vector<CodeRow> codeRows(const Program& program, const CodePosition& position,
                                            int columns);
/// As a comment of C: what a toggle leaves out.
[[nodiscard]] QString commentedOut(const QString& text);
/// `text` broken between two words, never inside one that fits a row; continuations are indented by four
/// more.
[[nodiscard]] std::vector<QString> brokenLine(const QString& text, int columns);

} // namespace eleven
