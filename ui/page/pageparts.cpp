#include "ui/page/pageparts.h"

#include <utility>

namespace eleven {

void PageParts::beginMoment() {
    ++m_moment;
    m_before = std::exchange(m_now, {});
}

void PageParts::add(nlohmann::json part) {
    const std::string text = part.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    std::size_t place = m_all.size();
    if (const auto before = m_before.find(text); before != m_before.end()) {
        place = before->second;
        m_before.erase(before);
    } else {
        part["from"] = m_moment;
        m_all.push_back(std::move(part));
    }
    m_all[place]["to"] = m_moment + 1;
    m_now.emplace(text, place);
}

} // namespace eleven
