#pragma once
// A set of the values of a small enum, as one word. Pure and constexpr.

#include <bit>
#include <cstdint>
#include <initializer_list>

namespace eleven {

template <typename Enum>
class SetOf {
public:
    constexpr SetOf() = default;
    constexpr SetOf(Enum one) : m_bits(bit(one)) {} // NOLINT: one value is the set of it
    constexpr SetOf(std::initializer_list<Enum> all) {
        for (const Enum one : all)
            m_bits |= bit(one);
    }

    [[nodiscard]] constexpr bool contains(Enum one) const { return (m_bits & bit(one)) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr int size() const { return std::popcount(m_bits); }
    constexpr SetOf operator|(SetOf other) const { return ofBits(m_bits | other.m_bits); }
    constexpr SetOf operator&(SetOf other) const { return ofBits(m_bits & other.m_bits); }
    constexpr SetOf operator-(SetOf other) const { return ofBits(m_bits & ~other.m_bits); }
    constexpr bool operator==(const SetOf&) const = default;

    /// Its values, in the order of the enum.
    class Iterator {
    public:
        constexpr explicit Iterator(std::uint32_t rest) : m_rest(rest) {}
        constexpr Enum operator*() const { return static_cast<Enum>(std::countr_zero(m_rest)); }
        constexpr Iterator& operator++() {
            m_rest &= m_rest - 1;
            return *this;
        }
        constexpr bool operator==(const Iterator&) const = default;

    private:
        std::uint32_t m_rest;
    };
    [[nodiscard]] constexpr Iterator begin() const { return Iterator(m_bits); }
    [[nodiscard]] constexpr Iterator end() const { return Iterator(0); }

private:
    static constexpr std::uint32_t bit(Enum one) { return 1U << static_cast<unsigned>(one); }
    static constexpr SetOf ofBits(std::uint32_t bits) {
        SetOf set;
        set.m_bits = bits;
        return set;
    }

    std::uint32_t m_bits = 0;
};

} // namespace eleven
