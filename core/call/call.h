#pragma once
// One call of a program as a value: what is called, with which values, and what came of it. Everybody who has
// to know what a call is or does asks its CallType (calltype.h), never its name. Pure.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace eleven {

struct CallType;

/// A number (descriptor, length, constant, joined flags), or octets: what is sent, a text, a host's name.
using Value = std::variant<std::int64_t, std::string>;

struct Call {
    const CallType* type = nullptr; ///< a row of the table; never null once it is made
    /// In the order of the parameters. Of a buffer that is filled, and of a variable that is set, an empty
    /// text. Of the Qt dialect the first is the name of the object.
    std::vector<Value> values;
    bool throughPointer = false; ///< Qt dialect: the object is a pointer

    /// 0 if there is none, or it is a text.
    [[nodiscard]] std::int64_t number(std::size_t index) const;
    /// Empty if there is none, or it is a number.
    [[nodiscard]] const std::string& text(std::size_t index) const;
    [[nodiscard]] std::string_view name() const;
    bool operator==(const Call&) const = default;
};

struct CallResult {
    std::int64_t value = 0;
    int errnum = 0;                     ///< if value is -1
    std::string received = {};          ///< the octets that went into the buffer
    std::vector<std::int64_t> out = {}; ///< what went into variables: revents of poll(2), an option, a status
    bool isVoid = false;                ///< the function returns nothing
};

/// As strace(1) prints it, without what the call fills: recv(4, 64, 0), connect(3, server, 80),
/// send(3, "late", 4, 0); of the Qt dialect as written: socket.write("late").
[[nodiscard]] std::string shown(const Call& call);
/// A text as C writes it, cut as strace(1) does: "late", "GET / HTTP/1.1\r\nHost: s"...
[[nodiscard]] std::string asLiteral(const std::string& octets);
/// What a call gave besides its value: the octets received, the line that puts() wrote, else as strace(1)
/// prints it: POLLIN|POLLRDHUP, ECONNREFUSED, SIGPIPE. Empty if there is nothing.
[[nodiscard]] std::string shownOut(const Call& call, const CallResult& result);
/// True if `value` says end of file: 0 octets although some were asked for.
[[nodiscard]] bool isEndOfFile(const Call& call, std::int64_t value);

} // namespace eleven
