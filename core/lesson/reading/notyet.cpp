#include "core/lesson/reading/notyet.h"

#include <algorithm>
#include <array>

namespace eleven {

namespace {

constexpr std::array<std::string_view, 1> kNotYet = {"delay"};

} // namespace

void refuseNotYet(std::string_view feature, Place place) {
    if (std::find(kNotYet.begin(), kNotYet.end(), feature) == kNotYet.end()) return;
    throw LessonError{
        {}, place, "only what this version can do", std::string(feature) + ", which is not in this version"};
}

} // namespace eleven
