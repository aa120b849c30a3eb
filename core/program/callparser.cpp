#include "core/program/callparser.h"

#include "core/base/wording.h"
#include "core/program/reservednames.h"

#include <algorithm>

namespace eleven {

namespace {

constexpr std::int64_t kLastPort = 65535;

class CallParser {
public:
    CallParser(TokenCursor& cursor, const NameTable& names) : m_cursor(cursor), m_names(names) {}

    CallExpression parse() {
        m_name = m_cursor.take();
        m_type = callType(m_name.text);
        if (m_type == nullptr)
            m_cursor.fail(m_name, "a call of " + listedFor(m_name.text, callNames()), inQuotes(m_name.text));
        m_call.type = m_type;
        m_cursor.require("(");
        if (!m_cursor.peek().is(")")) {
            do
                parseArgument();
            while (m_cursor.takeIf(","));
        }
        const Token close = m_cursor.peek();
        m_cursor.require(")", "\",\" or \")\"");
        if (m_call.arguments.size() + m_type->optional < m_type->parameters.size()) failCount(close);
        if (m_type->check != nullptr)
            if (const std::string_view expected = m_type->check(m_values); !expected.empty())
                m_cursor.fail(close, std::string(expected), asWritten(m_call.arguments.size()));
        return std::move(m_call);
    }

private:
    [[noreturn]] void failCount(const Token& at) const {
        const std::size_t count = m_call.arguments.size();
        m_cursor.fail(at, std::string(m_type->usage), asWritten(count));
    }

    [[nodiscard]] static std::string asWritten(std::size_t count) {
        return std::to_string(count) + (count == 1 ? " argument" : " arguments");
    }

    void parseArgument() {
        const std::size_t index = m_call.arguments.size();
        if (index >= m_type->parameters.size())
            m_cursor.fail(m_cursor.peek(), std::string(m_type->usage), "one more argument");
        m_call.arguments.push_back(argumentOf(m_type->parameters[index]));
        const Argument& written = m_call.arguments.back();
        const bool isNumber =
            written.kind == Argument::Kind::Integer || written.kind == Argument::Kind::Variable;
        m_values.push_back(isNumber ? Value(written.integer) : Value(written.text));
    }

    [[nodiscard]] Argument argumentOf(ParameterRule rule) {
        switch (rule.kind) {
        case Parameter::Descriptor: return number("a descriptor: a variable or a number", true);
        case Parameter::Number: return number("a number or a variable", true);
        case Parameter::Port: return port();
        case Parameter::Length: return length();
        case Parameter::Outgoing: return outgoing();
        case Parameter::Incoming: return buffer("a buffer, such as buf");
        case Parameter::Text: return text("a text in quotation marks");
        case Parameter::Host: return host();
        case Parameter::Out: return variable();
        case Parameter::Constant: return constant(groupOf(rule, m_values));
        case Parameter::Flags: return flags(rule.group);
        case Parameter::AnyAddress:
        case Parameter::Bytes:
        case Parameter::NoLimit: break; // of the Qt dialect
        }
        m_cursor.fail(std::string(m_type->usage));
    }

    [[nodiscard]] Argument number(const std::string& expected, bool orVariable) {
        const Token token = m_cursor.peek();
        if (token.kind == Token::Kind::Number) {
            m_cursor.take();
            return {Argument::Kind::Integer, token.number, token.text};
        }
        if (!orVariable || token.kind != Token::Kind::Name || isReservedName(token.text) ||
            m_names.bufferSize(token.text))
            m_cursor.fail(expected);
        if (!m_names.isAssigned(token.text)) m_cursor.fail("a variable that a line above assigns");
        m_cursor.take();
        return {Argument::Kind::Variable, 0, token.text};
    }

    [[nodiscard]] Argument port() {
        const Token token = m_cursor.peek();
        const std::string expected = "a port from 0 to 65535";
        const Argument argument = number(expected, false);
        if (argument.integer < 0 || argument.integer > kLastPort)
            m_cursor.fail(token, expected, token.asSeen());
        return argument;
    }

    [[nodiscard]] Argument length() {
        const Token token = m_cursor.peek();
        const Argument argument = number("a length: a number or a variable", true);
        const Argument& data = m_call.arguments.back();
        const bool isText = data.kind == Argument::Kind::Text;
        const auto most = isText ? static_cast<std::int64_t>(data.text.size()) : data.integer;
        if (argument.integer < 0 || argument.integer > most)
            m_cursor.fail(token,
                          "a length from 0 to " + std::to_string(most) + ", the size of " +
                              (isText ? "the text" : data.text),
                          token.asSeen());
        return argument;
    }

    [[nodiscard]] Argument outgoing() {
        const std::string expected = "a buffer, such as buf, or a text in quotation marks";
        return m_cursor.peek().kind == Token::Kind::Text ? text(expected) : buffer(expected);
    }

    [[nodiscard]] Argument buffer(const std::string& expected) {
        const Token token = m_cursor.peek();
        const std::optional<std::int64_t> size = m_names.bufferSize(token.text);
        if (token.kind != Token::Kind::Name || !size) m_cursor.fail(expected);
        m_cursor.take();
        return {Argument::Kind::Buffer, *size, token.text};
    }

    [[nodiscard]] Argument variable() {
        const Token token = m_cursor.peek();
        if (token.kind != Token::Kind::Name || isReservedName(token.text) || m_names.bufferSize(token.text))
            m_cursor.fail("a variable that takes the value");
        m_cursor.take();
        return {Argument::Kind::Out, 0, token.text};
    }

    [[nodiscard]] Argument text(const std::string& expected) {
        if (m_cursor.peek().kind != Token::Kind::Text) m_cursor.fail(expected);
        return {Argument::Kind::Text, 0, m_cursor.take().text};
    }

    [[nodiscard]] Argument host() {
        const Token token = m_cursor.peek();
        if (!token.is("client") && !token.is("server")) m_cursor.fail("the host client or server");
        m_cursor.take();
        return {Argument::Kind::Host, 0, token.text};
    }

    [[nodiscard]] Argument constant(ConstantGroup group) {
        const Token token = m_cursor.peek();
        const bool isWord = token.kind == Token::Kind::Name || token.kind == Token::Kind::Number;
        const std::optional<std::int64_t> value =
            isWord ? constantValue(group, token.text) : std::optional<std::int64_t>();
        if (!value) m_cursor.fail(listedFor(token.text, constantsOf(group)));
        m_cursor.take();
        return {Argument::Kind::Integer, *value, token.text};
    }

    [[nodiscard]] Argument flags(ConstantGroup group) {
        if (m_cursor.peek().kind == Token::Kind::Number && m_cursor.peek().text == "0")
            return {Argument::Kind::Integer, 0, m_cursor.take().text};
        if (m_cursor.peek().kind != Token::Kind::Name) {
            std::vector<std::string> right = constantsOf(group);
            right.insert(right.begin(), "0");
            m_cursor.fail(listed(right));
        }
        Argument all;
        do {
            const Argument one = constant(group);
            all.integer |= one.integer;
            all.text += (all.text.empty() ? "" : "|") + one.text;
        } while (m_cursor.takeIf("|"));
        return all;
    }

    TokenCursor& m_cursor;
    const NameTable& m_names;
    Token m_name;
    const CallType* m_type = nullptr;
    CallExpression m_call;
    std::vector<Value> m_values; ///< of the arguments, as far as they are known; variables are 0
};

} // namespace

CallExpression parseCall(TokenCursor& cursor, const NameTable& names) {
    return CallParser(cursor, names).parse();
}

} // namespace eleven
