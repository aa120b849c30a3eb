#include "core/projection/coverage.h"

#include <algorithm>
#include <utility>

namespace eleven {

namespace {

template <typename Known, std::size_t N>
int countEither(const std::array<Known, N>& one, const std::array<Known, N>& other) {
    int total = 0;
    for (std::size_t i = 0; i < N; ++i)
        total += std::max(one[i], other[i]) > Known::No ? 1 : 0;
    return total;
}

} // namespace

std::optional<std::size_t> edgeIndex(State from, State to) {
    const auto place = std::find(kEdges.begin(), kEdges.end(), Edge{from, to});
    if (place == kEdges.end()) return std::nullopt;
    return static_cast<std::size_t>(place - kEdges.begin());
}

void Coverage::addSegment(const SegmentEvent& segment) {
    const bool isNew = segment.repeats == 0 && !segment.injected && segment.alters == 0;
    if (isNew && segment.segment)
        m_sent[static_cast<std::size_t>(segment.from)].push_back(segment.segment->flags);
}

void Coverage::add(const Event& event) {
    if (const auto* segment = as<SegmentEvent>(event)) return addSegment(*segment);
    if (as<ActEvent>(event) != nullptr || as<FateEvent>(event) != nullptr) m_sent = {};
    const auto* change = as<StateEvent>(event);
    if (as<NoteEvent>(event) != nullptr) m_ends.add(event);
    if (!change) return;
    const State before = m_ends.of(change->host);
    m_ends.add(event);
    const State after = m_ends.of(change->host);
    if (change->isListener && before == after) return;
    const Known known = change->source == StateSource::Kernel ? Known::Proven : Known::Inferred;
    End& walker = m_byEnd[static_cast<std::size_t>(change->host)];
    const auto visit = [&](State state) {
        Known& visited = walker.visited[static_cast<std::size_t>(state)];
        visited = std::max(visited, known);
    };
    if (change->from == change->to) { // of a capture: what was before is not known
        walker.visited[static_cast<std::size_t>(change->to)] = known;
        return;
    }

    Step step{.side = change->host, .from = change->from, .to = change->to};
    const bool backToListener = change->from == State::SynReceived && after == State::Listen;
    if (!change->isListener && backToListener) step.to = State::Listen;
    step.edge = edgeIndex(step.from, step.to);
    step.stimulus = change->stimulus;
    step.sent = std::exchange(m_sent[static_cast<std::size_t>(change->host)], {});
    const auto isSameWay = [&step](const Step& other) { return other.isSameWay(step); };
    if (!step.edge && std::none_of(m_beside.begin(), m_beside.end(), isSameWay)) m_beside.push_back(step);

    visit(step.from);
    visit(step.to);
    if (step.edge) walker.walked[*step.edge] = std::max(walker.walked[*step.edge], known);
    if (before != after) m_last = step; // else a connection that went before
}

bool Coverage::isVisited(Side side, State state) const {
    return end(side).visited[static_cast<std::size_t>(state)] > Known::No;
}

bool Coverage::isVisited(State state) const {
    return isVisited(Side::Client, state) || isVisited(Side::Server, state);
}

bool Coverage::isWalked(Side side, std::size_t edge) const { return end(side).walked[edge] > Known::No; }

bool Coverage::isProven(State state) const {
    const auto place = static_cast<std::size_t>(state);
    return std::max(m_byEnd[0].visited[place], m_byEnd[1].visited[place]) == Known::Proven;
}

bool Coverage::isProven(Side side, std::size_t edge) const { return end(side).walked[edge] == Known::Proven; }

int Coverage::stateCount() const { return countEither(m_byEnd[0].visited, m_byEnd[1].visited); }

int Coverage::edgeCount() const { return countEither(m_byEnd[0].walked, m_byEnd[1].walked); }

} // namespace eleven
