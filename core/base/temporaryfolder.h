#pragma once
// A folder of its own, for as long as this value lives.

#include "core/base/result.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>

namespace eleven {

class TemporaryFolder {
public:
    [[nodiscard]] static Result<TemporaryFolder> make() {
        std::error_code problem;
        std::string path = std::filesystem::temp_directory_path(problem) / "eleven-states-XXXXXX";
        if (problem || ::mkdtemp(path.data()) == nullptr)
            return Error{"make " + path, problem ? problem.value() : errno};
        return TemporaryFolder(std::move(path));
    }
    TemporaryFolder(TemporaryFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    TemporaryFolder& operator=(TemporaryFolder&& other) noexcept {
        std::swap(m_path, other.m_path);
        return *this;
    }
    ~TemporaryFolder() {
        std::error_code problem; // whoever cannot be removed stays
        if (!m_path.empty()) std::filesystem::remove_all(m_path, problem);
    }

    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    explicit TemporaryFolder(std::string path) : m_path(std::move(path)) {}

    std::string m_path;
};

} // namespace eleven
