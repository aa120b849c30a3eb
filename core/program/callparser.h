#pragma once
// Reads `name(arguments)` and holds it against the rules of that call. Errors are thrown as ProgramError and
// caught by Program::parse().

#include "core/program/nametable.h"
#include "core/program/tokencursor.h"

namespace eleven {

/// The cursor stands on the name of the call; afterwards behind the closing parenthesis.
[[nodiscard]] CallExpression parseCall(TokenCursor& cursor, const NameTable& names);

} // namespace eleven
