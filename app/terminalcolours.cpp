#include "app/terminalcolours.h"

#include <array>
#include <cstdint>

namespace eleven {
namespace {

/// The colours of the states, as everywhere in the program.
constexpr std::array<std::uint32_t, kStateCount> kStateColours = {0x8b949e, 0x57606a, 0xd4a72c, 0x9a6700,
                                                                  0x1a7f37, 0x0969da, 0x409eff, 0xd9620f,
                                                                  0x8250df, 0xcf222e, 0x5a32a3};

struct Rgb {
    std::uint32_t red, green, blue;
};

Rgb colourOf(State state) {
    const std::uint32_t colour = kStateColours[static_cast<std::size_t>(state)];
    return {colour >> 16, colour >> 8 & 0xff, colour & 0xff};
}

std::string sgrOf(Rgb colour) {
    return "2;" + std::to_string(colour.red) + ";" + std::to_string(colour.green) + ";" +
           std::to_string(colour.blue);
}

} // namespace

std::string pillSgr(State state) {
    const Rgb colour = colourOf(state);
    const bool isLight = (299 * colour.red + 587 * colour.green + 114 * colour.blue) / 1000 > 115;
    return "1;" + std::string(isLight ? "38;2;0;0;0" : "38;2;255;255;255") + ";48;" + sgrOf(colour);
}

std::string letterSgr(State state) { return "38;" + sgrOf(colourOf(state)); }

} // namespace eleven
