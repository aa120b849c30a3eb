#pragma once
// What of a recording stands in its file: one list of fields for each value, with their keys, which serves
// writing (jsonlines.cpp) and reading (linereader.cpp). Each list takes its value apart first: a field more
// does not compile here until it has a name, and it is lost without a line of its own.
//   io(key, value)                a field that is always there
//   io.maybe(key, value, anyway)  left out while it is as a value begins, but for `anyway`
//   io.told(key, make)            written for people, never read

#include "core/recording/recording.h"

#include <type_traits>

namespace eleven {

/// A value that is written, or that is read into.
template <typename Io, typename Value>
using Of = std::conditional_t<Io::kReads, Value, const Value>;

/// Control bits as text: "SYN,ACK".
template <typename Value>
struct FlagsText {
    Value& flags;
};
template <typename Value>
FlagsText(Value&) -> FlagsText<Value>;

} // namespace eleven
