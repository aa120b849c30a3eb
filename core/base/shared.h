#pragma once
// A value that its copies share until one of them is changed. Not thread-safe: copies of one another stay on
// one thread.

#include <memory>

namespace eleven {

template <typename T>
class Shared {
public:
    [[nodiscard]] const T& operator*() const { return *m_value; }
    [[nodiscard]] const T* operator->() const { return m_value.get(); }
    [[nodiscard]] T& edit() {
        if (m_value.use_count() > 1) m_value = std::make_shared<T>(*m_value);
        return *m_value;
    }

private:
    std::shared_ptr<T> m_value = std::make_shared<T>();
};

} // namespace eleven
