#pragma once
// Chance on the wire: says of one segment after the other whether it is lost. The same seed says the same, on
// every machine: std::mt19937 is specified to the bit, a distribution of the library is not. Pure.

#include <cstdint>
#include <random>

namespace eleven {

class Loss {
public:
    Loss() = default;
    Loss(int percent, std::uint32_t seed) : m_random(seed), m_percent(static_cast<std::uint32_t>(percent)) {}

    [[nodiscard]] bool takesNext() { return m_percent != 0 && m_random() % 100 < m_percent; }

private:
    std::mt19937 m_random;
    std::uint32_t m_percent = 0;
};

} // namespace eleven
