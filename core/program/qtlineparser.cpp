#include "core/program/qtlineparser.h"

#include "core/base/wording.h"
#include "core/program/lineparser.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr std::int64_t kLastQtPort = 65535;

Argument number(TokenCursor& cursor, const std::string& expected, std::int64_t first, std::int64_t last) {
    const Token token = cursor.peek();
    if (token.kind != Token::Kind::Number || token.number < first || token.number > last)
        cursor.fail(expected);
    return {Argument::Kind::Integer, token.number, cursor.take().text};
}

Argument argumentOf(TokenCursor& cursor, Parameter kind) {
    const Token token = cursor.peek();
    switch (kind) {
    case Parameter::Port: return number(cursor, "a port from 0 to 65535", 0, kLastQtPort);
    case Parameter::Bytes: return number(cursor, "a number of bytes, 0: no limit", 0, 65536);
    case Parameter::NoLimit:
        return number(cursor, "-1: a lab waits for as long as a segment is held", -1, -1);
    case Parameter::Text:
        if (token.kind != Token::Kind::Text) cursor.fail("a text in quotation marks");
        return {Argument::Kind::Text, 0, cursor.take().text};
    case Parameter::Host:
        if (!token.is("client") && !token.is("server")) cursor.fail("the host client or server");
        return {Argument::Kind::Host, 0, cursor.take().text};
    default: break;
    }
    for (const std::string_view word : {"QHostAddress", "::", "AnyIPv4"})
        cursor.require(word, "QHostAddress::AnyIPv4 (the hosts have no IPv6)");
    return {Argument::Kind::Host, 0, "QHostAddress::AnyIPv4"};
}

} // namespace

void QtLineParser::parseLine(std::string_view text) {
    const auto number = static_cast<int>(m_lines.size()) + 1;
    ProgramLine& line = m_lines.emplace_back();
    ScannedLine scanned = scanLine(text, number, m_inComment, Language::Qt);
    line.text = std::move(scanned.code);
    const int column = scanned.tokens.front().column;
    if (!line.text.empty()) m_lastCode = {number, static_cast<int>(line.text.size()) + 1};
    TokenCursor cursor(std::move(scanned.tokens), number);
    parseStatement(cursor, line);
    if (cursor.peek().kind == Token::Kind::Remark) {
        const Token remark = cursor.take();
        parseRemark(cursor, remark, line);
    }
    if (cursor.peek().kind != Token::Kind::End)
        cursor.fail("the end of the line (one statement on each line)");
    m_blocks.addLine(BlockTree::Shape::Plain, column);
}

int QtLineParser::finish() {
    if (m_inComment) throw ProgramError{m_lastCode, "\"*/\"", "the end of the program"};
    return m_blocks.link(m_lines);
}

void QtLineParser::parseStatement(TokenCursor& cursor, ProgramLine& line) {
    const Token first = cursor.peek();
    if (first.kind == Token::Kind::End || first.kind == Token::Kind::Remark) return;
    if (first.is("QTcpSocket") || first.is("QTcpServer")) return parseDeclaration(cursor, line);
    line.call = parseCall(cursor);
    line.kind = ProgramLine::Kind::Call;
    cursor.require(";");
}

/// `QTcpSocket socket;`, `QTcpServer server;`, `QTcpSocket *c = server.nextPendingConnection();`
void QtLineParser::parseDeclaration(TokenCursor& cursor, ProgramLine& line) {
    Object object;
    object.type = cursor.take().text == "QTcpServer" ? Class::Server : Class::Socket;
    object.isPointer = object.type == Class::Socket && cursor.takeIf("*");
    const Token name = cursor.peek();
    if (name.kind != Token::Kind::Name) cursor.fail("a name for the object");
    if (m_objects.count(name.text) != 0) cursor.fail("a name that no line above uses");
    cursor.take();
    if (object.isPointer) {
        const std::string expected = "= and nextPendingConnection() of a QTcpServer";
        cursor.require("=", expected);
        const Token source = cursor.peek();
        line.call = parseCall(cursor);
        if (!line.call.has(Effect::Accept)) cursor.fail(source, expected, inQuotes(line.call.type->name));
        line.kind = ProgramLine::Kind::Call;
        line.assigned = name.text;
    }
    cursor.require(";");
    m_objects[name.text] = object;
}

const QtLineParser::Object& QtLineParser::objectOf(TokenCursor& cursor) const {
    const auto found = m_objects.find(cursor.peek().text);
    if (cursor.peek().kind != Token::Kind::Name || found == m_objects.end()) {
        std::vector<std::string> names{"QTcpSocket", "QTcpServer"};
        for (const auto& [name, object] : m_objects)
            names.push_back(name);
        cursor.fail("a declaration, or a call of an object that a line above declares: " +
                    listedFor(cursor.peek().text, names));
    }
    return found->second;
}

CallExpression QtLineParser::parseCall(TokenCursor& cursor) const {
    const Object& object = objectOf(cursor);
    const bool isOfServer = object.type == Class::Server;
    const Dialect dialect = isOfServer ? Dialect::QtServer : Dialect::QtSocket;
    const std::string objectName = cursor.take().text;
    cursor.require(object.isPointer ? "->" : ".");
    const Token name = cursor.peek();
    const CallType* type = callType(name.text, dialect);
    if (type == nullptr)
        cursor.fail(std::string("a call of a ") + (isOfServer ? "QTcpServer: " : "QTcpSocket: ") +
                    listedFor(name.text, callNames(dialect)));
    cursor.take();
    CallExpression call{type, {{Argument::Kind::Text, 0, objectName}}, object.isPointer};
    cursor.require("(");
    for (std::size_t i = 1; i < type->parameters.size(); ++i) {
        const Parameter parameter = type->parameters[i].kind;
        if (parameter == Parameter::NoLimit && cursor.peek().is(")")) break;
        if (call.arguments.size() > 1) cursor.require(",", std::string(type->usage));
        call.arguments.push_back(argumentOf(cursor, parameter));
    }
    cursor.require(")", std::string(type->usage));
    return call;
}

} // namespace eleven
