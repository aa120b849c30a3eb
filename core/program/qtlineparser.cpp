#include "core/program/qtlineparser.h"

#include "core/base/wording.h"
#include "core/program/lineparser.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr std::int64_t kLastPort = 65535;

enum class QtParameter : std::uint8_t { Host, AnyAddress, Port, Text, Bytes, NoLimit };

struct QtCall {
    std::string_view name;
    std::string_view usage;
    std::vector<QtParameter> parameters;
    bool isOfServer = false;
};

const std::vector<QtCall>& qtCalls() {
    using P = QtParameter;
    static const std::vector<QtCall> all = {
        {"connectToHost", "connectToHost(server, port)", {P::Host, P::Port}},
        {"waitForConnected", "waitForConnected()", {P::NoLimit}},
        {"write", "write(\"text\")", {P::Text}},
        {"waitForReadyRead", "waitForReadyRead(-1)", {P::NoLimit}},
        {"readAll", "readAll()", {}},
        {"setReadBufferSize", "setReadBufferSize(bytes)", {P::Bytes}},
        {"disconnectFromHost", "disconnectFromHost()", {}},
        {"waitForDisconnected", "waitForDisconnected(-1)", {P::NoLimit}},
        {"close", "close()", {}},
        {"abort", "abort()", {}},
        {"listen", "listen(QHostAddress::AnyIPv4, port)", {P::AnyAddress, P::Port}, true},
        {"waitForNewConnection", "waitForNewConnection(-1)", {P::NoLimit}, true},
        {"nextPendingConnection", "nextPendingConnection()", {}, true},
        {"close", "close()", {}, true},
    };
    return all;
}

const QtCall* callOf(bool isOfServer, const std::string& name) {
    const auto found = std::find_if(qtCalls().begin(), qtCalls().end(), [&](const QtCall& call) {
        return call.name == name && call.isOfServer == isOfServer;
    });
    return found != qtCalls().end() ? &*found : nullptr;
}

std::vector<std::string> namesOf(bool isOfServer) {
    std::vector<std::string> names;
    for (const QtCall& call : qtCalls())
        if (call.isOfServer == isOfServer) names.emplace_back(call.name);
    return names;
}

Argument number(TokenCursor& cursor, const std::string& expected, std::int64_t first, std::int64_t last) {
    const Token token = cursor.peek();
    if (token.kind != Token::Kind::Number || token.number < first || token.number > last)
        cursor.fail(expected);
    return {Argument::Kind::Integer, token.number, cursor.take().text};
}

Argument argumentOf(TokenCursor& cursor, QtParameter kind) {
    const Token token = cursor.peek();
    switch (kind) {
    case QtParameter::Port: return number(cursor, "a port from 0 to 65535", 0, kLastPort);
    case QtParameter::Bytes: return number(cursor, "a number of bytes, 0: no limit", 0, 65536);
    case QtParameter::NoLimit:
        return number(cursor, "-1: a lab waits for as long as a segment is held", -1, -1);
    case QtParameter::Text:
        if (token.kind != Token::Kind::Text) cursor.fail("a text in quotation marks");
        return {Argument::Kind::Text, 0, cursor.take().text};
    case QtParameter::Host:
        if (!token.is("client") && !token.is("server")) cursor.fail("the host client or server");
        return {Argument::Kind::Host, 0, cursor.take().text};
    case QtParameter::AnyAddress: break;
    }
    for (const std::string_view word : {"QHostAddress", "::", "AnyIPv4"})
        cursor.require(word, "QHostAddress::AnyIPv4 (the hosts have no IPv6)");
    return {Argument::Kind::Host, 0, "QHostAddress::AnyIPv4"};
}

} // namespace

void QtLineParser::parseLine(std::string_view text) {
    const auto number = static_cast<int>(m_lines.size()) + 1;
    ScannedLine scanned = scanLine(text, number, m_inComment, Language::Qt);
    ProgramLine& line = m_lines.emplace_back();
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
        if (line.call.name != "nextPendingConnection")
            cursor.fail(source, expected, inQuotes(line.call.name));
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
    const std::string objectName = cursor.take().text;
    cursor.require(object.isPointer ? "->" : ".");
    const Token name = cursor.peek();
    const QtCall* rule = callOf(isOfServer, name.text);
    if (rule == nullptr)
        cursor.fail(std::string("a call of a ") + (isOfServer ? "QTcpServer: " : "QTcpSocket: ") +
                    listedFor(name.text, namesOf(isOfServer)));
    cursor.take();
    CallExpression call{name.text, {{Argument::Kind::Variable, object.isPointer ? 1 : 0, objectName}}};
    cursor.require("(");
    for (const QtParameter parameter : rule->parameters) {
        if (parameter == QtParameter::NoLimit && cursor.peek().is(")")) break;
        if (call.arguments.size() > 1) cursor.require(",", std::string(rule->usage));
        call.arguments.push_back(argumentOf(cursor, parameter));
    }
    cursor.require(")", std::string(rule->usage));
    return call;
}

} // namespace eleven
