#include "core/projection/ladder.h"

namespace eleven {

Ladder::Ladder() {
    for (auto& bands : m_bands)
        bands.push_back({});
}

void Ladder::add(const Event& event) {
    m_ends.add(event);
    if (const auto* act = as<ActEvent>(event)) {
        addAct(*act);
    } else if (const auto* segment = as<SegmentEvent>(event)) {
        addSegment(*segment);
    } else if (const auto* fate = as<FateEvent>(event)) {
        addFate(*fate, event.n);
    } else if (const auto* change = as<StateEvent>(event)) {
        addState(*change);
    } else if (const auto* exit = as<ExitEvent>(event); exit != nullptr && exit->signal != 0) {
        mark(Mark::Kind::Death, *exit);
    }
}

void Ladder::addAct(const ActEvent& act) {
    m_actIsNew = true;
    m_causeRows.clear();
    m_focus = {};
    const bool cuts = act.text == "cut: true";
    if (cuts || act.text == "cut: false") {
        m_isCut = cuts;
        mark(cuts ? Mark::Kind::Cut : Mark::Kind::Mended);
    } else if (act.text == "skip: 2MSL") {
        mark(Mark::Kind::SkippedTimeWait);
    }
}

/// On a row of its own: what was sent because of it starts below.
void Ladder::mark(Mark::Kind kind, const ExitEvent& death) {
    m_marks.push_back({.kind = kind, .row = newRow(), .death = death});
    m_rowHasFlight = true;
}

std::optional<std::size_t> Ladder::find(SegmentId id) const {
    const auto found = m_byId.find(id);
    if (found == m_byId.end()) return std::nullopt;
    return found->second;
}

// A segment sent in answer to one that arrived starts below it. Otherwise it shares the row of the state
// change that sent it; two segments of one kernel never share a row.
void Ladder::addSegment(const SegmentEvent& segment) {
    const auto original = find(segment.repeats);
    if (segment.stacked && original) {
        ++m_sent[*original].count;
        return;
    }
    if (m_actIsNew || m_rowHasFlight || m_rowHasSent[index(segment.from)]) newRow();
    m_rowHasSent[index(segment.from)] = true;
    const int originalRow = original ? m_sent[*original].row : 0;
    m_byId[segment.id] = m_sent.size();
    m_held.push_back(m_sent.size());
    m_sent.push_back({.event = segment, .row = m_rows - 1, .originalRow = originalRow});
    if (m_focus.kind == Focus::Kind::Nothing) m_focus = {.kind = Focus::Kind::Segment, .segment = segment.id};
}

void Ladder::addFate(const FateEvent& fate, EventNumber number) {
    const auto place = find(fate.id);
    if (!place) return;
    const int row = newRow();
    m_rowHasFlight = true;
    m_causeRows[number] = row;
    if (m_causeRows.size() > kOpenRows) m_causeRows.erase(m_causeRows.begin());
    m_flights.push_back({.sent = *place, .fate = fate.fate, .row = row});
    if (fate.fate != Fate::Copied) {
        m_sent[*place].endRow = row;
        std::erase(m_held, *place);
    }
    if (m_focus.kind != Focus::Kind::Band) m_focus = {.kind = Focus::Kind::Segment, .segment = fate.id};
}

void Ladder::addState(const StateEvent& change) {
    auto& bands = m_bands[index(change.host)];
    const State state = m_ends.of(change.host);
    if (state == bands.back().state) return;
    int row = m_actIsNew ? newRow() : rowOfCause(change.cause);
    if (row <= bands.back().row) row = newRow();
    bands.push_back({.state = state, .row = row, .isInferred = change.source == Source::Inferred});
    m_focus = {.kind = Focus::Kind::Band, .side = change.host};
}

int Ladder::newRow() {
    const int row = m_rows++;
    if (m_actIsNew) m_actRow = row;
    m_actIsNew = false;
    m_rowHasFlight = false;
    m_rowHasSent = {};
    return row;
}

/// The arrival that made it, else the first row of the act.
int Ladder::rowOfCause(EventNumber cause) const {
    const auto found = m_causeRows.find(cause);
    return std::max(found == m_causeRows.end() ? m_actRow : found->second, firstOpenRow());
}

} // namespace eleven
