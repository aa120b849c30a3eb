#include "core/projection/terminals.h"

#include <algorithm>
#include <vector>

namespace eleven {
namespace {

/// Behind the sequence that begins with the ESC at `at`: ECMA-48, and a string up to BEL or ESC \.
std::size_t behindSequence(const std::string& text, std::size_t at) {
    if (++at >= text.size()) return at;
    const char kind = text[at++];
    if (kind == '[') {
        while (at < text.size() && (text[at] < '@' || text[at] > '~'))
            ++at;
        return at + 1;
    }
    if (kind == ']' || kind == 'P' || kind == '^' || kind == '_') {
        while (at < text.size() && text[at] != '\a' && text[at] != '\x1b')
            ++at;
        return at < text.size() && text[at] == '\x1b' ? at + 2 : at + 1;
    }
    while (kind >= ' ' && kind <= '/' && at < text.size() && text[at] >= ' ' && text[at] <= '/')
        ++at;
    return kind >= ' ' && kind <= '/' ? at + 1 : at;
}

} // namespace

std::string plainText(const std::string& written) {
    std::string text;
    std::string line;
    std::size_t column = 0; // octets: a line that is written over is of letters in one
    for (std::size_t at = 0; at < written.size();) {
        const char one = written[at];
        if (one == '\x1b') {
            at = behindSequence(written, at);
            continue;
        }
        ++at;
        if (one == '\n') {
            text += line + '\n';
            line.clear();
            column = 0;
        } else if (one == '\r') {
            column = 0;
        } else if (one == '\b') {
            column -= column > 0 ? 1 : 0;
        } else if (one == '\t' || static_cast<unsigned char>(one) >= ' ') {
            if (one == '\x7f') continue;
            line.replace(column, column < line.size() ? 1 : 0, 1, one);
            ++column;
        }
    }
    return text + line;
}

TerminalText terminalText(const Trace& trace, const Chunked<EventNumber>& prints, std::size_t most) {
    std::vector<const PrintEvent*> last;
    std::size_t size = 0;
    for (std::size_t i = prints.size(); i > 0 && size < most; --i) {
        last.push_back(as<PrintEvent>(trace.at(prints[i - 1])));
        size += last.back()->text.size();
    }
    std::string written;
    for (auto print = last.rbegin(); print != last.rend(); ++print)
        written += (*print)->text;
    return {plainText(written), !last.empty() && last.front()->isCut};
}

} // namespace eleven
