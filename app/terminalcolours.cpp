#include "app/terminalcolours.h"

#include "core/projection/statecolours.h"

namespace eleven {
namespace {

struct Rgb {
    std::uint32_t red, green, blue;
};

Rgb rgbOf(State state) {
    const std::uint32_t colour = colourOf(state).light;
    return {colour >> 16, colour >> 8 & 0xff, colour & 0xff};
}

std::string sgrOf(Rgb colour) {
    return "2;" + std::to_string(colour.red) + ";" + std::to_string(colour.green) + ";" +
           std::to_string(colour.blue);
}

} // namespace

std::string pillSgr(State state) {
    const Rgb colour = rgbOf(state);
    const bool isLight = (299 * colour.red + 587 * colour.green + 114 * colour.blue) / 1000 > 115;
    return "1;" + std::string(isLight ? "38;2;0;0;0" : "38;2;255;255;255") + ";48;" + sgrOf(colour);
}

std::string letterSgr(State state) { return "38;" + sgrOf(rgbOf(state)); }

} // namespace eleven
