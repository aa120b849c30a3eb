#pragma once
// The colour of each state, the same everywhere: in the window (dark theme: same hues, lighter) and in a
// terminal.

#include "core/tcp/state.h"

namespace eleven {

struct StateColour {
    State state;
    std::uint32_t light; ///< 0xRRGGBB
    std::uint32_t dark;
};

inline constexpr std::array<StateColour, kStateCount> kStateColours = {{
    {State::Closed, 0x8b949e, 0xb4bcc5},
    {State::Listen, 0x57606a, 0x8b96a3},
    {State::SynSent, 0xd4a72c, 0xe9c95c},
    {State::SynReceived, 0x9a6700, 0xd29922},
    {State::Established, 0x1a7f37, 0x3fb950},
    {State::FinWait1, 0x0969da, 0x4493f8},
    {State::FinWait2, 0x409eff, 0x8ec7ff},
    {State::CloseWait, 0xd9620f, 0xf0883e},
    {State::Closing, 0x8250df, 0xb68cfa},
    {State::LastAck, 0xcf222e, 0xff7b72},
    {State::TimeWait, 0x5a32a3, 0x9a7bea},
}};

[[nodiscard]] constexpr const StateColour& colourOf(State state) {
    return kStateColours[static_cast<std::size_t>(state)];
}
static_assert([] {
    for (const State state : kAllStates) {
        if (colourOf(state).state != state) return false;
    }
    return true;
}());

} // namespace eleven
