#pragma once
// What a function returns that can fail for a reason outside the program: a value or an Error.
// The names are those of std::expected, which GCC 12 does not have in C++20.

#include "core/base/programfault.h"
#include "core/base/remedy.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace eleven {

/// Why something could not be done: the step that failed, errno (0 if no system call failed), and what to do.
struct Error {
    enum class Kind : std::uint8_t {
        Kernel,  ///< the kernel's answer to what was asked
        Helper,  ///< a part of the program failed (the sandbox's helper, the way to it): nobody's errno
        Input,   ///< a file asks for what the kernel refuses
        Program, ///< one of the user's own cannot be started: theirs to mend
    };
    std::string step;
    int errnum = 0;
    Remedy remedy = {};
    Kind kind = Kind::Kernel;
    std::optional<ProgramFault> program = {}; ///< in place of an errno: it was not tried

    /// "open /dev/net/tun: Permission denied (EACCES)"; the remedy is not part of it.
    [[nodiscard]] std::string message() const;
};

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] T& value() { return std::get<0>(m_content); }
    [[nodiscard]] const T& value() const { return std::get<0>(m_content); }
    [[nodiscard]] T& operator*() { return value(); }
    [[nodiscard]] const T& operator*() const { return value(); }
    [[nodiscard]] T* operator->() { return &value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }
    [[nodiscard]] const Error& error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    [[nodiscard]] bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error& error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

/// The symbol of an errno value ("ECONNREFUSED"), or "errno 999".
[[nodiscard]] std::string errnoName(int errnum);

/// The symbol of a signal ("SIGPIPE"), or "signal 99".
[[nodiscard]] std::string signalName(int signal);

} // namespace eleven
