#include "core/projection/actground.h"

namespace eleven {

void ActGround::add(const Event& event) {
    endpoints.add(event);
    if (const auto* act = as<ActEvent>(event)) {
        if (act->act.kind == Act::Kind::Cut) isCut = act->act.on;
        if (act->act.kind == Act::Kind::Flow) isFlowing = act->act.on;
    } else if (const auto* exit = as<ExitEvent>(event)) {
        if (!exit->keepsDescriptors) dead.insert(exit->who); // else its text is over, and it is still there
    } else if (const auto* change = as<StateEvent>(event)) {
        if (change->to == State::TimeWait) timeWaits.insert(change->socket);
        if (change->to != State::TimeWait) timeWaits.erase(change->socket);
    }
}

} // namespace eleven
