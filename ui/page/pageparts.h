#pragma once
// What is to be seen at each moment of a page, folded into parts that know from which moment to which they
// are there: what stays is written once.

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace eleven {

class PageParts {
public:
    /// What is added from now on is to be seen at the next moment; the first one is 0.
    void beginMoment();
    /// `part`: an object; its "kind" says what of the page it is.
    void add(nlohmann::json part);
    /// Each with "from", the first moment, and "to", behind the last one.
    [[nodiscard]] const nlohmann::json& all() const { return m_all; }

private:
    nlohmann::json m_all = nlohmann::json::array();
    std::multimap<std::string, std::size_t> m_before, m_now; ///< by text: places in m_all
    int m_moment = -1;
};

} // namespace eleven
