#pragma once
// Time since the start of a trace. Code that needs the time is given a Clock; tests give it a ManualClock.

#include <chrono>

namespace eleven {

using Nanoseconds = std::chrono::nanoseconds;

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Nanoseconds now() const = 0;
};

/// CLOCK_MONOTONIC, counted from the construction of the object.
class SteadyClock final : public Clock {
public:
    [[nodiscard]] Nanoseconds now() const override { return std::chrono::steady_clock::now() - m_start; }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

class ManualClock final : public Clock {
public:
    [[nodiscard]] Nanoseconds now() const override { return m_now; }
    void advance(Nanoseconds by) { m_now += by; }

private:
    Nanoseconds m_now{0};
};

} // namespace eleven
