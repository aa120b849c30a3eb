#include "core/program/reservednames.h"

#include "core/call/calltype.h"

#include <algorithm>
#include <array>

namespace eleven {
namespace {

constexpr std::array kWordsOfC = std::to_array<std::string_view>(
    {"auto",   "break",   "case",     "char",     "const", "continue", "default", "do",     "double",
     "else",   "enum",    "extern",   "float",    "for",   "goto",     "if",      "inline", "int",
     "long",   "main",    "register", "return",   "short", "signed",   "sizeof",  "static", "struct",
     "switch", "typedef", "union",    "unsigned", "void",  "volatile", "while",   "client", "server"});

} // namespace

bool isReservedName(std::string_view name) {
    return callType(name) != nullptr || isConstant(name) ||
           std::find(kWordsOfC.begin(), kWordsOfC.end(), name) != kWordsOfC.end();
}

} // namespace eleven
