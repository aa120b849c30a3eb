#include "core/base/commandwords.h"

#include <cctype>
#include <cstdlib>
#include <string_view>

namespace eleven {
namespace {

constexpr const char* kForShells = "|&;<>()`*\n";
constexpr const char* kSpecial = "|&;<>()`*\n \t\r'\"\\$~#";

class Splitter {
public:
    explicit Splitter(const std::string& text) : m_text(text) {}

    CommandWords split() {
        while (m_at < m_text.size() && m_result.fault == CommandWords::Fault::None)
            takeOne();
        endWord();
        return std::move(m_result);
    }

private:
    void takeOne() {
        const char one = m_text[m_at];
        if (one == ' ' || one == '\t' || one == '\r') {
            endWord();
            ++m_at;
        } else if (one == '\'') {
            takeLiteral();
        } else if (one == '"') {
            takeQuoted();
        } else if (one == '\\') {
            if (++m_at < m_text.size()) put(m_text[m_at++]);
        } else if (one == '$') {
            takeVariable();
        } else if (one == '~' && !m_isInWord && isHome()) {
            const char* const home = std::getenv("HOME");
            m_word += home != nullptr ? home : "~";
            m_isInWord = true;
            ++m_at;
        } else if (std::string(kForShells).find(one) != std::string::npos) {
            fail(CommandWords::Fault::ForShells, std::string(1, one));
        } else {
            put(m_text[m_at++]);
        }
    }

    void takeLiteral() {
        const std::size_t end = m_text.find('\'', m_at + 1);
        if (end == std::string::npos) return fail(CommandWords::Fault::OpenQuote, "'");
        m_word += m_text.substr(m_at + 1, end - m_at - 1);
        m_isInWord = true;
        m_at = end + 1;
    }

    void takeQuoted() {
        m_isInWord = true;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"';) {
            const bool isEscape = m_text[m_at] == '\\' && m_at + 1 < m_text.size() &&
                                  std::string("\"\\$`").find(m_text[m_at + 1]) != std::string::npos;
            if (m_text[m_at] == '`') return fail(CommandWords::Fault::ForShells, "`");
            if (m_text[m_at] == '$') {
                takeVariable();
                if (m_result.fault != CommandWords::Fault::None) return;
                continue;
            }
            m_at += isEscape ? 1 : 0;
            put(m_text[m_at++]);
        }
        if (m_at >= m_text.size()) return fail(CommandWords::Fault::OpenQuote, "\"");
        ++m_at;
    }

    /// $NAME or ${NAME}. A $ before anything else is one.
    void takeVariable() {
        const bool isBraced = m_text.compare(m_at, 2, "${") == 0;
        std::size_t end = m_at + (isBraced ? 2 : 1);
        const std::size_t begin = end;
        while (end < m_text.size() &&
               (std::isalnum(static_cast<unsigned char>(m_text[end])) != 0 || m_text[end] == '_'))
            ++end;
        const std::string name = m_text.substr(begin, end - begin);
        if (m_text.compare(m_at, 2, "$(") == 0) return fail(CommandWords::Fault::ForShells, "$(");
        if (isBraced && (name.empty() || end >= m_text.size() || m_text[end] != '}'))
            return fail(CommandWords::Fault::ForShells, "${");
        if (name.empty()) return put(m_text[m_at++]);
        const char* const value = std::getenv(name.c_str());
        if (value == nullptr) return fail(CommandWords::Fault::Unset, name);
        m_word += value;
        m_isInWord = true;
        m_at = end + (isBraced ? 1 : 0);
    }

    [[nodiscard]] bool isHome() const {
        return m_at + 1 >= m_text.size() || std::string("/ \t").find(m_text[m_at + 1]) != std::string::npos;
    }
    void put(char one) {
        m_word += one;
        m_isInWord = true;
    }
    void endWord() {
        if (m_isInWord) m_result.words.push_back(std::move(m_word));
        m_word.clear();
        m_isInWord = false;
    }
    void fail(CommandWords::Fault fault, std::string what) {
        m_result.fault = fault;
        m_result.what = std::move(what);
    }

    const std::string& m_text;
    std::size_t m_at = 0;
    std::string m_word;
    bool m_isInWord = false;
    CommandWords m_result;
};

} // namespace

CommandWords splitCommand(const std::string& text) { return Splitter(text).split(); }

std::string joinCommand(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += text.empty() ? "" : " ";
        if (!word.empty() && word.find_first_of(kSpecial) == std::string::npos) {
            text += word;
            continue;
        }
        text += '\'';
        for (const char one : word)
            text += one == '\'' ? std::string("'\\''") : std::string(1, one);
        text += '\'';
    }
    return text;
}

std::string withoutEscapes(const std::string& text) {
    constexpr std::string_view kLetters = "nrt\\";
    constexpr std::string_view kMeanings = "\n\r\t\\";
    std::string octets;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t letter =
            text[i] == '\\' && i + 1 < text.size() ? kLetters.find(text[i + 1]) : std::string_view::npos;
        const bool isEscape = letter != std::string_view::npos;
        octets += isEscape ? kMeanings[letter] : text[i];
        i += isEscape ? 1 : 0;
    }
    return octets;
}

} // namespace eleven
