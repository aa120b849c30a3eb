#include "core/projection/edgeevents.h"

namespace eleven {

std::vector<EdgeEvent> edgeEvents(const Edge& edge) {
    std::vector<EdgeEvent> events;
    for (std::size_t i = 0; i < kStimulusCount; ++i) {
        const auto stimulus = static_cast<Stimulus>(i);
        for (const bool passive : {false, true}) { // in SYN-RECEIVED it makes a difference
            const Transition transition = predict(edge.from, stimulus, passive);
            if (!transition.to.contains(edge.to)) continue;
            events.push_back({stimulus, transition.sends});
            break;
        }
    }
    return events;
}

} // namespace eleven
