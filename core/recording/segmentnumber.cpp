#include "core/recording/segmentnumber.h"

namespace eleven {

EventNumber segmentNumber(const Trace& trace, SegmentId id) {
    EventNumber first = 1; // it is among the events `first` to `last`
    EventNumber last = trace.size();
    while (first <= last) {
        const EventNumber middle = first + (last - first) / 2;
        EventNumber n = middle;
        while (n >= first && as<SegmentEvent>(trace.at(n)) == nullptr)
            --n;
        if (n < first) {
            first = middle + 1;
            continue;
        }
        const SegmentId here = as<SegmentEvent>(trace.at(n))->id;
        if (here == id) return n;
        if (here < id) {
            first = middle + 1;
        } else {
            last = n - 1;
        }
    }
    return 0;
}

} // namespace eleven
