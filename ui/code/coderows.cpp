#include "ui/code/coderows.h"

#include "core/base/result.h"
#include "ui/words/viewtexts.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace eleven {

namespace {

constexpr int kLeastColumns = 12;
constexpr int kHanging = 4;
constexpr int kResultColumns = 5; // "= 64" and what keeps it clear of the code: always kept free

int indentation(const QString& text) {
    int spaces = 0;
    while (spaces < text.size() && text.at(spaces) == u' ')
        ++spaces;
    return spaces;
}

/// Two columns a level instead of four: panes are narrow.
QString narrowed(const QString& text) {
    const int spaces = indentation(text);
    return QString(spaces / 2, u' ') + text.mid(spaces);
}

QString valueText(const LineMark& mark) {
    if (mark.isVoid) return QStringLiteral("✓");
    QString text = QStringLiteral("= %1").arg(mark.value);
    if (mark.errnum != 0) text += u' ' + QString::fromStdString(errnoName(mark.errnum));
    return text;
}

void setMark(CodeRow& row, const LineMark& mark) {
    switch (mark.kind) {
    case LineMark::Kind::Waits:
        row.mark = QStringLiteral("…");
        row.markTone = CodeRow::Tone::Waits;
        break;
    case LineMark::Kind::Returned:
        row.mark = valueText(mark);
        row.markTone = mark.value < 0 ? CodeRow::Tone::Error : CodeRow::Tone::Ok;
        break;
    case LineMark::Kind::Jumped:
        row.mark = QString::fromStdString(mark.text).section(QStringLiteral(": "), 1);
        row.markTone = CodeRow::Tone::Muted;
        break;
    case LineMark::Kind::Killed:
        row.mark = ViewTexts::lineKilled();
        row.markTone = CodeRow::Tone::Error;
        break;
    case LineMark::Kind::Skipped:
        row.mark = ViewTexts::lineSkipped();
        row.markTone = CodeRow::Tone::Muted;
        break;
    }
}

bool isComment(const QString& text, const Program& program) {
    const QString bare = text.trimmed();
    if (program.isOwn() && bare.startsWith(u'#')) return !bare.startsWith(QStringLiteral("#include"));
    return bare.startsWith(QStringLiteral("//")) || bare.startsWith(QStringLiteral("/*"));
}

/// The line as one row, however long.
CodeRow wholeRow(const Program& program, const CodePosition& position, int number, int furthest) {
    const ProgramLine& line = program.line(number);
    CodeRow row;
    row.line = number;
    const QString text = QString::fromStdString(line.text);
    row.text = program.isOwn() ? text : narrowed(text);
    row.isCurrent = number == position.currentLine;
    const bool leftOut = !line.isActive(position.togglesOn);
    const auto mark = position.marks.find(number);
    const auto kind = mark != position.marks.end() ? std::optional(mark->second.kind) : std::nullopt;
    // What it came to the last time is not what it will come to.
    const bool isOfBefore = row.isCurrent && !position.isBehind &&
                            (kind == LineMark::Kind::Returned || kind == LineMark::Kind::Jumped);
    const bool wasSkipped = kind == LineMark::Kind::Skipped; // while a toggle stood otherwise
    if (kind && !leftOut && !isOfBefore && !wasSkipped) setMark(row, mark->second);
    if (leftOut) {
        row.text = commentedOut(row.text);
        if (row.isCurrent) setMark(row, {.kind = LineMark::Kind::Skipped});
    }
    row.muted = !row.isCurrent && (leftOut || isComment(row.text, program) || number > furthest);
    return row;
}

/// Where a line is broken does not depend on its mark, so that nothing moves when a result arrives; only a
/// long one ("= -1 ECONNREFUSED") may need a row of its own.
void appendBroken(std::vector<CodeRow>& rows, const CodeRow& whole, int columns) {
    const auto append = [&](const QString& text, bool isFirst) {
        rows.push_back(whole);
        rows.back().text = text;
        rows.back().isFirst = isFirst;
        rows.back().mark.clear();
    };
    bool isFirst = true;
    for (const QString& piece : brokenLine(whole.text, columns - kResultColumns))
        append(piece, std::exchange(isFirst, false));
    if (rows.back().text.size() + 1 + whole.mark.size() > columns) append({}, false);
    rows.back().mark = whole.mark;
}

/// Of Chinese: it takes two columns.
bool isWide(QChar character) { return character.unicode() >= 0x2e80; }

bool isOfAWord(QChar character) { return character.isLetterOrNumber() || character == u'_'; }

/// Between two words: at a space, after a bracket, before the dot or arrow that calls a member.
bool mayBreakBefore(const QString& text, qsizetype at) {
    if (isWide(text.at(at))) return text.at(at).isLetter(); // not before the punctuation of Chinese
    if (text.at(at) == u' ') return true;
    if (text.at(at - 1) == u'(') return text.at(at) != u')';
    const bool calls = text.at(at) == u'.' || text.mid(at, 2) == QStringLiteral("->");
    return calls && isOfAWord(text.at(at - 1)) && !text.at(at - 1).isDigit();
}

/// The last place up to `end` where `text` may be broken, else the first one after it within `limit`; else
/// `end` itself: a word longer than any row.
qsizetype breakOf(const QString& text, qsizetype from, qsizetype end, qsizetype limit) {
    for (qsizetype at = end; at > from; --at) {
        if (mayBreakBefore(text, at)) return at;
    }
    for (qsizetype at = end + 1; at <= qMin(limit, text.size()); ++at) {
        if (at == text.size() || mayBreakBefore(text, at)) return at;
    }
    return end;
}

} // namespace

QString commentedOut(const QString& text) {
    const int spaces = indentation(text);
    return text.left(spaces) + QStringLiteral("// ") + text.mid(spaces);
}

std::vector<QString> brokenLine(const QString& text, int columns) {
    const auto wide = static_cast<int>(std::count_if(text.begin(), text.end(), isWide));
    const int share = text.isEmpty() ? 0 : columns * wide / static_cast<int>(text.size() + wide);
    const int width = qMax(columns - share, kLeastColumns); // in characters
    const int indent = qMin(indentation(text), width / 3);  // half of a row at least is for words
    const int hanging = qMin(indent + kHanging, width / 2);
    std::vector<QString> pieces;
    int space = indent;
    qsizetype at = indentation(text); // what is not in a piece yet begins here
    while (space + text.size() - at > width) {
        const qsizetype end = breakOf(text, at, at + width - space, at + width);
        const int left = qMin(space, width - static_cast<int>(end - at)); // a long word is not indented
        pieces.push_back(QString(left, u' ') + text.mid(at, end - at));
        at = end;
        while (at < text.size() && text.at(at) == u' ')
            ++at;
        space = hanging;
    }
    if (at < text.size() || pieces.empty()) pieces.push_back(QString(space, u' ') + text.mid(at));
    return pieces;
}

std::vector<CodeRow> codeRows(const Program& program, const CodePosition& position, int columns) {
    const int count = static_cast<int>(program.lines().size());
    int furthest = position.ended || program.isOwn() ? count : position.currentLine;
    if (!position.marks.empty()) furthest = qMax(furthest, position.marks.rbegin()->first);
    std::vector<CodeRow> rows;
    for (int number = 1; number <= count; ++number)
        appendBroken(rows, wholeRow(program, position, number, furthest), columns);
    return rows;
}

} // namespace eleven
