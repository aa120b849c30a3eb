#pragma once
// A vector that only grows and whose copies share what is the same in both: a copy costs a pointer a chunk,
// and what changes after it is copied then, a chunk at a time. Not thread-safe: copies of one another stay on
// one thread.

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace eleven {

template <typename T>
class Chunked {
public:
    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;
        Iterator() = default;
        Iterator(const Chunked* of, std::size_t at) : m_of(of), m_at(at) {}
        reference operator*() const { return (*m_of)[m_at]; }
        pointer operator->() const { return &**this; }
        reference operator[](difference_type n) const { return *(*this + n); }
        Iterator& operator+=(difference_type n) {
            m_at += static_cast<std::size_t>(n);
            return *this;
        }
        Iterator& operator-=(difference_type n) { return *this += -n; }
        Iterator& operator++() { return *this += 1; }
        Iterator& operator--() { return *this += -1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        friend Iterator operator+(Iterator a, difference_type n) { return a += n; }
        friend Iterator operator+(difference_type n, Iterator a) { return a += n; }
        friend Iterator operator-(Iterator a, difference_type n) { return a -= n; }
        friend difference_type operator-(Iterator a, Iterator b) {
            return static_cast<difference_type>(a.m_at) - static_cast<difference_type>(b.m_at);
        }
        friend bool operator==(Iterator a, Iterator b) { return a.m_at == b.m_at; }
        friend auto operator<=>(Iterator a, Iterator b) { return a.m_at <=> b.m_at; }

    private:
        const Chunked* m_of = nullptr;
        std::size_t m_at = 0;
    };

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return m_chunks[i / kSize][i % kSize]; }
    [[nodiscard]] const T& front() const { return (*this)[0]; }
    [[nodiscard]] const T& back() const { return (*this)[m_size - 1]; }
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, m_size}; }

    /// Valid until the next copy of this is made.
    [[nodiscard]] T& edit(std::size_t i) {
        std::shared_ptr<T[]>& chunk = m_chunks[i / kSize];
        if (chunk.use_count() > 1) {
            auto own = std::make_shared<T[]>(kSize);
            std::copy_n(chunk.get(), std::min(kSize, m_size - i / kSize * kSize), own.get());
            chunk = std::move(own);
        }
        return chunk[i % kSize];
    }
    void push_back(T value) {
        if (m_size % kSize == 0) m_chunks.push_back(std::make_shared<T[]>(kSize));
        ++m_size;
        edit(m_size - 1) = std::move(value);
    }

private:
    static constexpr std::size_t kSize = 128;

    std::vector<std::shared_ptr<T[]>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace eleven
