#include "core/program/lineparser.h"

#include "core/base/wording.h"
#include "core/program/reservednames.h"

#include <algorithm>
#include <array>

namespace eleven {

namespace {

constexpr std::int64_t kLargestBuffer = 65536;
constexpr std::string_view kStatements =
    "a declaration, a call, x = call(...), if, for (;;), while, break or }";

void requireBlock(TokenCursor& cursor) {
    cursor.require("{", "\"{\", and what belongs to it on lines of its own");
}

bool isToggleName(std::string_view name) {
    return !name.empty() &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

} // namespace

void parseRemark(const TokenCursor& cursor, const Token& remark, ProgramLine& line) {
    constexpr std::string_view blank = " \t\r";
    constexpr std::string_view expected = "//@ when TOGGLE or //@ unless TOGGLE";
    std::vector<std::string> words;
    std::size_t at = remark.text.find_first_not_of(blank);
    while (at != std::string::npos) {
        const std::size_t end = std::min(remark.text.find_first_of(blank, at), remark.text.size());
        words.push_back(remark.text.substr(at, end - at));
        at = remark.text.find_first_not_of(blank, end);
    }
    if (words.size() != 2 || (words[0] != "when" && words[0] != "unless") || !isToggleName(words[1]))
        cursor.fail(remark, std::string(expected), inQuotes("//@" + remark.text));
    const bool isStatement = line.kind == ProgramLine::Kind::Call || line.kind == ProgramLine::Kind::Break;
    if (!isStatement)
        cursor.fail(remark, "a //@ remark only behind a call or break (put one on each line of the block)",
                    inQuotes("//@" + remark.text));
    line.toggle = words[1];
    line.runsWhenOn = words[0] == "when";
}

void LineParser::parseLine(std::string_view text) {
    const auto number = static_cast<int>(m_lines.size()) + 1;
    ProgramLine& line = m_lines.emplace_back();
    line.beginsInComment = m_inComment;
    ScannedLine scanned = scanLine(text, number, m_inComment);
    line.text = std::move(scanned.code);
    line.tokens = scanned.tokens;
    const int column = scanned.tokens.front().column;
    if (!line.text.empty()) m_lastCode = {number, static_cast<int>(line.text.size()) + 1};
    TokenCursor cursor(std::move(scanned.tokens), number);
    const Shape shape = parseStatement(cursor, line);
    if (cursor.peek().kind == Token::Kind::Remark) {
        const Token remark = cursor.take();
        parseRemark(cursor, remark, line);
    }
    if (cursor.peek().kind != Token::Kind::End)
        cursor.fail("the end of the line (one statement on each line)");
    m_blocks.addLine(shape, column);
}

int LineParser::finish() {
    if (m_inComment) throw ProgramError{m_lastCode, "\"*/\"", "the end of the program"};
    return m_blocks.link(m_lines);
}

LineParser::Shape LineParser::parseStatement(TokenCursor& cursor, ProgramLine& line) {
    const Token first = cursor.peek();
    if (first.kind == Token::Kind::End || first.kind == Token::Kind::Remark) return Shape::Plain;
    if (first.is("}")) return parseEnd(cursor);
    if (first.kind != Token::Kind::Name) cursor.fail(std::string(kStatements));
    if (first.text == "int" || first.text == "char") return parseDeclaration(cursor, line);
    if (first.text == "if" || first.text == "while") return parseCondition(cursor, line);
    if (first.text == "for") return parseFor(cursor);
    if (first.text == "break") {
        cursor.take();
        cursor.require(";");
        line.kind = ProgramLine::Kind::Break;
        return Shape::Break;
    }
    if (isReservedName(first.text) && callType(first.text) == nullptr) cursor.fail(std::string(kStatements));
    if (callType(first.text) != nullptr) return parseCallLine(cursor, line);
    TokenCursor ahead = cursor;
    const Token name = ahead.take();
    if (ahead.peek().is("(")) return parseCallLine(cursor, line); // not a known call: says so
    cursor.take();
    if (!cursor.peek().is("=")) cursor.fail("\"=\" and a call, or \"(\"");
    return parseAssignment(cursor, line, name);
}

LineParser::Shape LineParser::parseCallLine(TokenCursor& cursor, ProgramLine& line) {
    line.call = parseCall(cursor, m_names);
    line.kind = ProgramLine::Kind::Call;
    for (const Argument& argument : line.call.arguments)
        if (argument.kind == Argument::Kind::Out) m_names.assign(argument.text);
    cursor.require(";");
    return Shape::Plain;
}

/// The cursor stands on "=".
LineParser::Shape LineParser::parseAssignment(TokenCursor& cursor, ProgramLine& line, const Token& name) {
    if (m_names.bufferSize(name.text))
        cursor.fail(name, "a variable before \"=\"", "the buffer " + inQuotes(name.text));
    cursor.require("=");
    if (cursor.peek().kind != Token::Kind::Name) cursor.fail("a call, such as recv(...)");
    const Shape shape = parseCallLine(cursor, line);
    line.assigned = name.text;
    m_names.assign(name.text);
    return shape;
}

Token LineParser::declaredName(TokenCursor& cursor) {
    const Token name = cursor.peek();
    if (name.kind != Token::Kind::Name || isReservedName(name.text)) cursor.fail("a name for the variable");
    if (m_names.isKnown(name.text)) cursor.fail("a name that no line above uses");
    return cursor.take();
}

/// `int s;`, `int s = call();`, `char buf[64];`
LineParser::Shape LineParser::parseDeclaration(TokenCursor& cursor, ProgramLine& line) {
    if (cursor.take().text == "char") return parseBufferDeclaration(cursor);
    const Token name = declaredName(cursor);
    m_names.declareVariable(name.text);
    if (cursor.peek().is("=")) return parseAssignment(cursor, line, name);
    cursor.require(";", "\";\" or \"=\" and a call");
    return Shape::Plain;
}

LineParser::Shape LineParser::parseBufferDeclaration(TokenCursor& cursor) {
    const Token name = declaredName(cursor);
    cursor.require("[", "the size of the buffer, such as [64]");
    const Token size = cursor.peek();
    if (size.kind != Token::Kind::Number || size.number < 1 || size.number > kLargestBuffer)
        cursor.fail("a size from 1 to " + std::to_string(kLargestBuffer));
    cursor.take();
    cursor.require("]");
    cursor.require(";");
    m_names.declareBuffer(name.text, size.number);
    return Shape::Plain;
}

/// `if (x op number) {`, `while (x op number) {`
LineParser::Shape LineParser::parseCondition(TokenCursor& cursor, ProgramLine& line) {
    constexpr std::array<std::string_view, 6> comparisons = {"==", "!=", "<", ">", "<=", ">="};
    const bool isIf = cursor.take().text == "if";
    cursor.require("(");
    const Token variable = cursor.peek();
    if (variable.kind != Token::Kind::Name || isReservedName(variable.text) ||
        m_names.bufferSize(variable.text))
        cursor.fail("a condition such as n == 0: a variable, a comparison, a number");
    if (!m_names.isAssigned(variable.text)) cursor.fail("a variable that a line above assigns");
    cursor.take();
    const Token comparison = cursor.peek();
    if (std::find(comparisons.begin(), comparisons.end(), comparison.text) == comparisons.end())
        cursor.fail("one of == != < > <= >=");
    cursor.take();
    if (cursor.peek().kind != Token::Kind::Number) cursor.fail("a number");
    line.condition = {variable.text, comparison.text, cursor.take().number};
    cursor.require(")");
    requireBlock(cursor);
    line.kind = isIf ? ProgramLine::Kind::If : ProgramLine::Kind::While;
    return isIf ? Shape::If : Shape::While;
}

LineParser::Shape LineParser::parseFor(TokenCursor& cursor) {
    cursor.take();
    for (const std::string_view symbol : {"(", ";", ";", ")"})
        cursor.require(symbol, "for (;;) {");
    requireBlock(cursor);
    return Shape::For;
}

LineParser::Shape LineParser::parseEnd(TokenCursor& cursor) {
    cursor.take();
    if (!cursor.takeIf("else")) return Shape::End;
    requireBlock(cursor);
    return Shape::Else;
}

} // namespace eleven
