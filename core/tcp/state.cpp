#include "core/tcp/state.h"

namespace eleven {

namespace {

constexpr std::array<std::string_view, kStateCount> kNames = {
    "CLOSED",     "LISTEN",     "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1",
    "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING",  "LAST-ACK",     "TIME-WAIT"};

constexpr std::array<std::string_view, kStateCount> kSsNames = {
    "UNCONN",     "LISTEN",     "SYN-SENT", "SYN-RECV", "ESTAB",    "FIN-WAIT-1",
    "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING",  "LAST-ACK", "TIME-WAIT"};

/// Indexed by the number in linux/tcp_states.h, from 1.
constexpr std::array<State, 12> kKernelStates = {State::Established, State::SynSent,   State::SynReceived,
                                                 State::FinWait1,    State::FinWait2,  State::TimeWait,
                                                 State::Closed,      State::CloseWait, State::LastAck,
                                                 State::Listen,      State::Closing,   State::SynReceived};

} // namespace

std::string_view stateName(State state) { return kNames[static_cast<std::size_t>(state)]; }

std::optional<State> stateNamed(std::string_view name) {
    for (const State state : kAllStates) {
        if (stateName(state) == name) return state;
    }
    return std::nullopt;
}

std::string stateNames(StateSet states, std::string_view between) {
    std::string names;
    for (const State state : states) {
        if (!names.empty()) names += between;
        names += stateName(state);
    }
    return names;
}

std::optional<State> stateFromKernel(int number) {
    const auto count = static_cast<int>(kKernelStates.size());
    if (number < 1 || number > count) return std::nullopt;
    return kKernelStates[static_cast<std::size_t>(number - 1)];
}

std::string_view ssName(State state) { return kSsNames[static_cast<std::size_t>(state)]; }

} // namespace eleven
