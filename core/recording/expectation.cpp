#include "core/recording/expectation.h"

#include <array>

namespace eleven {
namespace {

/// In the order of Expectation::Kind.
constexpr std::array<std::string_view, 10> kExpectationNames = {
    "state", "listener", "wire", "lost", "returned", "errno", "signal", "exited", "count", "framework"};
static_assert(kExpectationNames.size() == static_cast<std::size_t>(Expectation::Kind::Framework) + 1);

} // namespace

std::string_view expectationName(Expectation::Kind kind) {
    return kExpectationNames[static_cast<std::size_t>(kind)];
}

} // namespace eleven
