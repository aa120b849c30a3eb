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
    } else if (const auto* note = as<NoteEvent>(event)) {
        if (note->code == NoteEvent::Code::NotInferred) addUnknown(note->who.host);
    } else if (const auto* exit = as<ExitEvent>(event); exit != nullptr && exit->signal != 0) {
        mark({.kind = Mark::Kind::Death, .side = exit->who.host, .death = *exit});
    } else if (const auto* reading = as<SocketEvent>(event)) {
        if (m_inside.isNew(*reading)) mark({.kind = Mark::Kind::OverLo, .side = reading->host});
    }
}

void Ladder::addAct(const ActEvent& act) {
    m_actIsNew = true;
    m_causeRows.clear();
    m_focus = {};
    if (act.act.kind == Act::Kind::Cut) {
        m_isCut = act.act.on;
        mark({.kind = m_isCut ? Mark::Kind::Cut : Mark::Kind::Mended});
    } else if (act.act.kind == Act::Kind::SkipTimeWait) {
        mark({.kind = Mark::Kind::SkippedTimeWait});
    } else if (act.act.kind == Act::Kind::Reorder) {
        overtake(act.act.from.value_or(Side::Client));
    }
}

/// The youngest held segment of a direction goes before all others of it.
void Ladder::overtake(Side from) {
    const auto isFrom = [&](std::size_t held) { return m_sent[held].event.from == from; };
    const auto oldest = std::find_if(m_held.begin(), m_held.end(), isFrom);
    const auto youngest = std::find_if(m_held.rbegin(), m_held.rend(), isFrom);
    if (youngest != m_held.rend()) std::rotate(oldest, std::prev(youngest.base()), youngest.base());
}

/// On a row of its own: what was sent because of it starts below.
void Ladder::mark(Mark mark) {
    mark.row = newRow();
    m_marks.push_back(std::move(mark));
    m_rowHasFlight = true;
}

/// One after the other is one mark with a count.
void Ladder::keepBack(const SegmentEvent& repetition) {
    const bool isNext = !m_marks.empty() && m_marks.back().kind == Mark::Kind::KeptBack &&
                        m_marks.back().sent.repeats == repetition.repeats && m_marks.back().row == m_rows - 1;
    if (!isNext) return mark({.kind = Mark::Kind::KeptBack, .side = repetition.from, .sent = repetition});
    Mark& last = m_marks.edit(m_marks.size() - 1);
    last.sent = repetition;
    ++last.count;
}

std::optional<std::size_t> Ladder::find(SegmentId id) const {
    const auto place =
        std::lower_bound(m_sent.begin(), m_sent.end(), id,
                         [](const Sent& each, SegmentId wanted) { return each.event.id < wanted; });
    if (place == m_sent.end() || place->event.id != id) return std::nullopt;
    return static_cast<std::size_t>(place - m_sent.begin());
}

// A segment sent in answer to one that arrived starts below it. Otherwise it shares the row of the state
// change that sent it; two segments of one kernel never share a row.
void Ladder::addSegment(const SegmentEvent& segment) {
    if (segment.keptBack) return keepBack(segment);
    const auto original = find(segment.repeats);
    if (segment.stacked) {
        const auto isSame = [&](std::size_t held) { // it may be a repetition itself
            const SegmentEvent& sent = m_sent[held].event;
            return sent.id == segment.repeats || sent.repeats == segment.repeats;
        };
        const auto held = std::find_if(m_held.begin(), m_held.end(), isSame);
        if (held != m_held.end()) ++m_sent.edit(*held).count;
        return;
    }
    if (m_actIsNew || m_rowHasFlight || m_rowHasSent[index(segment.from)]) newRow();
    m_rowHasSent[index(segment.from)] = true;
    const int originalRow = original ? m_sent[*original].row : 0;
    const auto altered = find(segment.alters);
    const auto place = altered ? std::find(m_held.begin(), m_held.end(), *altered) : m_held.end();
    if (place != m_held.end())
        *place = m_sent.size();
    else
        m_held.push_back(m_sent.size());
    m_originalRows.add(segment.repeats != 0 ? originalRow : FurthestBack::kNowhere);
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
    m_sentRows.add(m_sent[*place].row);
    m_flights.push_back({.sent = *place, .fate = fate.fate, .row = row});
    if (fate.fate != Fate::Copied) {
        m_sent.edit(*place).endRow = row;
        if (fate.fate != Fate::Altered) std::erase(m_held, *place); // what it became takes its place
    }
    if (m_focus.kind != Focus::Kind::Band) m_focus = {.kind = Focus::Kind::Segment, .segment = fate.id};
}

void Ladder::addState(const StateEvent& change) {
    auto& bands = m_bands[index(change.host)];
    const State state = m_ends.of(change.host);
    const Certainty certainty = m_ends.certainty(change.host);
    if (state == bands.back().state && (certainty == bands.back().certainty || m_rows == 1)) {
        bands.edit(bands.size() - 1).certainty = certainty;
        return;
    }
    const bool isLate = change.stimulus && isTimer(*change.stimulus); // all that is drawn was before it
    int row = m_actIsNew || isLate ? newRow() : rowOfCause(change.cause);
    if (row <= bands.back().row) row = newRow();
    const bool isNew = !change.isListener && change.from == State::Listen;
    bands.push_back({.state = state, .row = row, .isNew = isNew, .certainty = certainty});
    m_focus = {.kind = Focus::Kind::Band, .side = change.host};
}

/// A capture tells no longer, or not yet, in which state an end is.
void Ladder::addUnknown(Side side) {
    auto& bands = m_bands[index(side)];
    if (m_rows > 1 && bands.back().certainty != Certainty::Unknown)
        bands.push_back({.state = bands.back().state, .row = newRow()});
    bands.edit(bands.size() - 1).certainty = Certainty::Unknown;
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
