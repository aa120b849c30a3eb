#include "core/program/clinewriter.h"

#include <algorithm>
#include <utility>

namespace eleven {
namespace {

constexpr CForm kAtMost{"at_most", R"(
// A length that fits: after an error it is -1.
static size_t at_most(int length, size_t size) {
    return length < 0 ? 0 : (size_t)length < size ? (size_t)length : size;
}
)"};

/// As far as the text says them; variables are 0.
std::vector<Value> valuesOf(const CallExpression& call) {
    std::vector<Value> values;
    for (const Argument& argument : call.arguments)
        values.push_back(argument.kind == Argument::Kind::Integer    ? Value(argument.integer)
                         : argument.kind == Argument::Kind::Variable ? Value(std::int64_t{0})
                                                                     : Value(argument.text));
    return values;
}

} // namespace

std::size_t CLineWriter::beginOf(std::size_t token) const {
    return static_cast<std::size_t>(m_line.tokens()[token].column) - 1;
}

std::size_t CLineWriter::endOf(std::size_t token) const {
    const std::size_t begin = beginOf(token);
    const Token& written = m_line.tokens()[token];
    if (written.kind == Token::Kind::End) return begin;
    if (written.kind == Token::Kind::Remark) return m_line.text.size();
    if (written.kind != Token::Kind::Text) return begin + written.text.size();
    std::size_t at = begin + 1;
    while (m_line.text[at] != '"')
        at += m_line.text[at] == '\\' ? 2 : 1;
    return at + 1;
}

void CLineWriter::replace(std::size_t at, std::size_t length, std::string text) {
    m_edits.push_back({at, length, std::move(text)});
}

std::string CLineWriter::write() {
    spellNames();
    editDeclaration();
    if (m_line.line->kind == ProgramLine::Kind::Call) editCall();
    editComments();
    if (!m_line.isActive) commentOut();
    const auto place = [](const Edit& edit) { return std::pair(edit.at, edit.length > 0); };
    std::stable_sort(m_edits.begin(), m_edits.end(),
                     [&](const Edit& a, const Edit& b) { return place(a) < place(b); });
    std::string written;
    std::size_t at = 0;
    for (const Edit& edit : m_edits) {
        if (edit.at < at) continue; // within what an edit before it took out
        written += m_line.text.substr(at, edit.at - at) + edit.text;
        at = edit.at + edit.length;
    }
    written += m_line.text.substr(at);
    // A backslash at the end would draw the next line into a comment; "?\?/" is one too in C11.
    while (written.ends_with(' ') || written.ends_with('\\') || written.ends_with("\?\?/"))
        written.pop_back();
    return written;
}

void CLineWriter::spell(std::size_t token) {
    const Token& seen = m_line.tokens()[token];
    const std::size_t end = endOf(token);
    if (seen.is("client") || seen.is("server")) {
        replace(beginOf(token), seen.text.size(), seen.is("client") ? "CLIENT" : "SERVER");
    } else if (seen.kind == Token::Kind::Remark) {
        replace(beginOf(token), 3, "//");
    } else if (seen.kind == Token::Kind::Text) { // "??" may begin a trigraph
        for (std::size_t at = m_line.text.find("??", beginOf(token)); at < end;
             at = m_line.text.find("??", at + 1))
            insert(at + 1, "\\");
    }
}

void CLineWriter::spellNames() {
    for (std::size_t i = 0; i < m_line.tokens().size(); ++i)
        spell(i);
    std::set<std::string> names{m_line.line->assigned, m_line.line->condition.variable};
    for (const Argument& argument : m_line.line->call.arguments)
        if (argument.kind == Argument::Kind::Variable || argument.kind == Argument::Kind::Buffer ||
            argument.kind == Argument::Kind::Out)
            names.insert(argument.text);
    if (m_line.isDeclaration()) names.insert(m_line.tokens()[1].text);
    for (std::size_t i = 0; i < m_line.tokens().size(); ++i) {
        const Token& token = m_line.tokens()[i];
        if (token.kind != Token::Kind::Name || names.count(token.text) == 0) continue;
        const std::string spelled = m_variables.spelling(token.text);
        if (spelled != token.text) replace(beginOf(i), token.text.size(), spelled);
    }
}

/// `int x;`, `int x = call();`, `char x[64];`
void CLineWriter::editDeclaration() {
    if (!m_line.isDeclaration()) return;
    const std::string& name = m_line.tokens()[1].text;
    const bool hasCall = m_line.line->kind == ProgramLine::Kind::Call;
    const bool isBuffer = m_line.tokens()[0].is("char");
    const std::size_t semicolon = isBuffer ? 5 : 2;
    if (!m_variables.isOnTop(name)) {
        if (!hasCall) insert(beginOf(semicolon), isBuffer ? " = {0}" : " = -1");
        return;
    }
    if (hasCall)
        replace(beginOf(0), beginOf(1) - beginOf(0), "");
    else // before the edits of the names within
        m_edits.insert(m_edits.begin(), {beginOf(0), endOf(semicolon) - beginOf(0),
                                         "/* " + m_variables.spelling(name) + ": declared above */"});
}

void CLineWriter::editCall() {
    const std::vector<Token>& tokens = m_line.tokens();
    const CallType& type = *m_line.line->call.type;
    const auto find = [&](std::string_view word) {
        const auto is = [&](const Token& token) { return token.is(word); };
        return static_cast<std::size_t>(std::find_if(tokens.begin(), tokens.end(), is) - tokens.begin());
    };
    const std::size_t name = find(type.name);
    const std::size_t close = find(";") - 1;
    const CForm form = type.cForm != nullptr ? type.cForm(valuesOf(m_line.line->call)) : CForm{};
    if (!form.function.empty()) replace(beginOf(name), type.name.size(), std::string(form.function));
    if (!form.arguments.empty()) insert(beginOf(close), std::string(form.arguments));
    const bool isAssigned = !m_line.line->assigned.empty();
    if (isAssigned && !form.afterwards.empty()) insert(endOf(close), std::string(form.afterwards));
    // A cast to void does not do (-Wunused-result).
    m_ignoresResult = form.mustBeUsed && !isAssigned;
    if (m_ignoresResult) insert(beginOf(name), "ignored = ");
    m_forms.push_back(form);
    editArguments(name);
}

/// A length that is a variable may be -1, or too large; a variable that is set is given by its address.
void CLineWriter::editArguments(std::size_t name) {
    const std::vector<Argument>& arguments = m_line.line->call.arguments;
    std::size_t token = name + 2; // each argument begins behind a parenthesis or comma
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const Argument& argument = arguments[i];
        if (argument.kind == Argument::Kind::Out) insert(beginOf(token), "&");
        const Parameter kind = m_line.line->call.type->parameters[i].kind;
        if (kind == Parameter::Length && argument.kind == Argument::Kind::Variable) {
            const Argument& memory = arguments[i - 1];
            const std::int64_t size = memory.kind == Argument::Kind::Text
                                          ? static_cast<std::int64_t>(memory.text.size())
                                          : memory.integer;
            insert(beginOf(token), "at_most(");
            insert(endOf(token), ", " + std::to_string(size) + ")");
            m_forms.push_back(kAtMost);
        }
        while (!m_line.tokens()[token].is(",") && !m_line.tokens()[token].is(";"))
            ++token;
        ++token;
    }
}

/// Compilers warn of "/*" within a comment.
void CLineWriter::editComments() {
    bool inComment = m_line.line->beginsInComment;
    std::size_t at = 0;
    for (std::size_t i = 0; i < m_line.tokens().size(); ++i) {
        for (const std::size_t end = beginOf(i); at < end; ++at) {
            const std::string_view two = std::string_view(m_line.text).substr(at, 2);
            if (two == "//" && !inComment) break;
            if (two == "/*" && inComment) insert(at + 1, " ");
            if (two == "/*" && !inComment) {
                inComment = true;
                ++at;
            } else if (two == "*/" && inComment) {
                inComment = false;
                ++at;
            }
        }
        at = endOf(i);
    }
}

/// From the first token on: the line may begin in a comment that ends there.
void CLineWriter::commentOut() { m_edits.insert(m_edits.begin(), {beginOf(0), 0, "// "}); }

} // namespace eleven
