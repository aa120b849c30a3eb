#include "ui/code/coderows.h"

#include "core/base/result.h"

namespace eleven {

namespace {

constexpr int kLeastColumns = 12;
constexpr int kHanging = 4;

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

QString commentedOut(const QString& text) {
    const int spaces = indentation(text);
    return text.left(spaces) + QStringLiteral("/* ") + text.mid(spaces) + QStringLiteral(" */");
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
        row.mark = QStringLiteral("killed");
        row.markTone = CodeRow::Tone::Error;
        break;
    case LineMark::Kind::Skipped:
        row.mark = QStringLiteral("skipped");
        row.markTone = CodeRow::Tone::Muted;
        break;
    }
}

bool isComment(const QString& text) {
    const QString bare = text.trimmed();
    return bare.startsWith(QStringLiteral("//")) || bare.startsWith(QStringLiteral("/*"));
}

/// The line as one row, however long.
CodeRow wholeRow(const Program& program, const CodePosition& position, int number, int furthest) {
    const ProgramLine& line = program.line(number);
    CodeRow row;
    row.line = number;
    row.text = narrowed(QString::fromStdString(line.text));
    row.isCurrent = number == position.currentLine;
    const bool leftOut = !line.isActive(position.togglesOn);
    const auto mark = position.marks.find(number);
    if (mark != position.marks.end()) setMark(row, mark->second);
    if (leftOut) {
        row.text = commentedOut(row.text);
        row.mark.clear();
        if (row.isCurrent) setMark(row, {.kind = LineMark::Kind::Skipped});
    }
    row.muted = !row.isCurrent && (leftOut || isComment(row.text) || number > furthest);
    return row;
}

void appendBroken(std::vector<CodeRow>& rows, const CodeRow& whole, int columns) {
    const int markWidth = whole.mark.isEmpty() ? 0 : static_cast<int>(whole.mark.size()) + 1;
    std::vector<QString> pieces = {whole.text};
    if (whole.text.size() + markWidth > columns) pieces = brokenLine(whole.text, columns);
    if (pieces.back().size() + markWidth > columns) pieces = brokenLine(whole.text, columns - markWidth);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        CodeRow row = whole;
        row.text = pieces[i];
        row.isFirst = i == 0;
        if (i + 1 < pieces.size()) row.mark.clear();
        rows.push_back(row);
    }
}

} // namespace

std::vector<QString> brokenLine(const QString& text, int columns) {
    const int width = qMax(columns, kLeastColumns);
    const int indent = qMin(indentation(text), width / 3); // half of a row at least is for words
    const QString hanging(qMin(indent + kHanging, width / 2), u' ');
    std::vector<QString> pieces;
    QString piece(indent, u' ');
    qsizetype at = indentation(text); // what is not in a piece yet begins here
    while (piece.size() + text.size() - at > width) {
        const qsizetype room = width - piece.size();
        qsizetype space = at + room;
        while (space > at && text.at(space) != u' ')
            --space;
        if (space == at) space = at + room;
        pieces.push_back(piece + text.mid(at, space - at));
        at = space;
        while (at < text.size() && text.at(at) == u' ')
            ++at;
        piece = hanging;
    }
    pieces.push_back(piece + text.mid(at));
    return pieces;
}

std::vector<CodeRow> codeRows(const Program& program, const CodePosition& position, int columns) {
    const int count = static_cast<int>(program.lines().size());
    int furthest = position.ended ? count : position.currentLine;
    if (!position.marks.empty()) furthest = qMax(furthest, position.marks.rbegin()->first);
    std::vector<CodeRow> rows;
    for (int number = 1; number <= count; ++number)
        appendBroken(rows, wholeRow(program, position, number, furthest), columns);
    return rows;
}

} // namespace eleven
