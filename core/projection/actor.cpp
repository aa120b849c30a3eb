#include "core/projection/actor.h"

namespace eleven {

std::optional<std::uint16_t> actingClient(const Trace& trace, EventNumber prefix,
                                          const Following& following) {
    std::optional<std::uint16_t> first; // of what came of the act that is looked at
    for (EventNumber n = prefix; n > 0; --n) {
        if (const auto client = following.clientOf(n)) first = client;
        const auto* done = as<ActEvent>(trace.at(n));
        if (done == nullptr) continue;
        const bool isProgram = done->act.kind == Act::Kind::RunLine || done->act.kind == Act::Kind::Kill;
        if (isProgram && done->act.who.host == Side::Client) return done->act.who.index;
        if (first) return first;
    }
    return std::nullopt;
}

} // namespace eleven
