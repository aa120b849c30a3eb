#pragma once
// The eleven states of RFC 9293, section 3.3.2, their names, and sets of them.

#include "core/base/setof.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eleven {

enum class State : std::uint8_t {
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
};
inline constexpr std::size_t kStateCount = 11;
inline constexpr std::array<State, kStateCount> kAllStates = {
    State::Closed,      State::Listen,   State::SynSent,  State::SynReceived,
    State::Established, State::FinWait1, State::FinWait2, State::CloseWait,
    State::Closing,     State::LastAck,  State::TimeWait};

using StateSet = SetOf<State>;

/// "SYN-RECEIVED": the spelling of RFC 9293.
[[nodiscard]] std::string_view stateName(State state);
[[nodiscard]] std::optional<State> stateNamed(std::string_view name);
/// Their names in the order of State, with `between` between them; empty for none.
[[nodiscard]] std::string stateNames(StateSet states, std::string_view between);
/// The state of a number from linux/tcp_states.h (TCP_ESTABLISHED is 1; TCP_NEW_SYN_RECV 12 is SYN-RECEIVED).
[[nodiscard]] std::optional<State> stateFromKernel(int number);
/// The spelling of ss(8): "SYN-RECV", "ESTAB", "FIN-WAIT-1", "UNCONN".
[[nodiscard]] std::string_view ssName(State state);

} // namespace eleven
