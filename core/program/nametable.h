#pragma once
// The variables and buffers of a program, as far as its text was read. One scope for the whole program: in C
// a second declaration of a name would hide the first.

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace eleven {

class NameTable {
public:
    static constexpr std::int64_t kDefaultBuffer = 64; ///< bytes of `buf` when it is not declared

    [[nodiscard]] bool isKnown(const std::string& name) const { return m_names.count(name) != 0; }
    void declareVariable(const std::string& name) { m_names[name]; }
    void declareBuffer(const std::string& name, std::int64_t size) { m_names[name].size = size; }

    /// The size of a buffer in bytes; none if `name` is not a buffer.
    [[nodiscard]] std::optional<std::int64_t> bufferSize(const std::string& name) const {
        const auto found = m_names.find(name);
        if (found == m_names.end())
            return name == "buf" ? std::optional<std::int64_t>(kDefaultBuffer) : std::nullopt;
        return found->second.size > 0 ? std::optional<std::int64_t>(found->second.size) : std::nullopt;
    }

    void assign(const std::string& name) { m_names[name].isAssigned = true; }
    [[nodiscard]] bool isAssigned(const std::string& name) const {
        const auto found = m_names.find(name);
        return found != m_names.end() && found->second.isAssigned;
    }

private:
    struct Name {
        std::int64_t size = 0; ///< of a buffer; 0: a variable
        bool isAssigned = false;
    };
    std::map<std::string, Name> m_names;
};

} // namespace eleven
