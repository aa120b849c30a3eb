#pragma once
// A file that replaces another at once, or not at all: written beside it under another name, and renamed when
// it is whole and on the disk. Until then, and whatever fails, the old one stays as it is.

#include "core/base/fd.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace eleven {

class AtomicFile {
public:
    /// `file` is a regular file, a link to one, or nothing yet. The Error's step: "write FILE".
    [[nodiscard]] static Result<AtomicFile> open(const std::string& file);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    /// What was not committed is gone.
    ~AtomicFile();

    [[nodiscard]] Result<void> write(std::string_view octets);
    /// Nothing may be written after it.
    [[nodiscard]] Result<void> commit();

private:
    AtomicFile(std::string told, std::string file) : m_told(std::move(told)), m_file(std::move(file)) {}
    [[nodiscard]] Error failed(int errnum) const { return {"write " + m_told, errnum}; }

    std::string m_told;   ///< its name as it was given
    std::string m_file;   ///< without links
    std::string m_beside; ///< the name that it has until then; empty: there is none (any more)
    Fd m_fd;
};

} // namespace eleven
