#include "ui/session/tracefeed.h"

#include <QSocketNotifier>

#include <algorithm>
#include <climits>
#include <utility>

namespace eleven {

TraceFeed::TraceFeed(StageInbox& inbox, QObject* parent)
    : QObject(parent), m_inbox(inbox),
      m_notifier(new QSocketNotifier(inbox.readiness(), QSocketNotifier::Read, this)) {
    connect(m_notifier, &QSocketNotifier::activated, this, &TraceFeed::takeAll);
}

Nanoseconds TraceFeed::now() const {
    const Trace& live = traceOf(m_live < 0 ? m_shown : m_live);
    if (live.isEmpty()) return Nanoseconds{0};
    return live.at(live.size()).t + Nanoseconds{m_sinceNewest.nsecsElapsed()};
}

const Trace& TraceFeed::traceOf(int branch) const {
    return branch == m_shown ? m_trace : m_branches[index(branch)].trace;
}

OtherAct TraceFeed::ownAct(int branch) const {
    int moment = this->branch(branch).moment;
    int other = this->branch(branch).from;
    for (int child = 0; branch == 0 && child < branchCount(); ++child) {
        if (this->branch(child).from != branch) continue;
        other = child;
        moment = this->branch(child).moment;
    }
    return other >= 0 ? firstOtherAct(traceOf(branch), moment, traceOf(other)) : OtherAct{};
}

std::map<int, int> TraceFeed::origins(int branch) const {
    std::map<int, int> shared;
    for (int moments = INT_MAX; branch >= 0; branch = this->branch(branch).from) {
        shared[branch] = moments;
        moments = std::min(moments, this->branch(branch).moment);
    }
    return shared;
}

int TraceFeed::parting(int one, int other) const {
    const std::map<int, int> mine = origins(one);
    int most = 0;
    for (const auto& [branch, moments] : origins(other)) {
        const auto found = mine.find(branch);
        if (found != mine.end()) most = std::max(most, std::min(moments, found->second));
    }
    return most;
}

void TraceFeed::stow() { m_branches[index(m_shown)].trace = std::exchange(m_trace, {}); }

void TraceFeed::show(int branch) {
    if (branch == m_shown) return;
    stow();
    m_shown = branch;
    m_trace = std::exchange(m_branches[index(branch)].trace, {});
    m_grew = !m_trace.isEmpty();
    emit restarted();
    tellGrowth();
    emit branchesChanged();
}

void TraceFeed::show(Recording recording, std::uint64_t command) {
    emit ending();
    m_origin = std::move(recording.origin);
    m_branches = std::move(recording.branches);
    m_ids.clear();
    while (m_ids.size() < m_branches.size())
        m_ids.push_back(++m_lastId);
    m_live = -1;
    m_ignoredUntil = command;
    m_shown = branchCount() - 1;
    m_trace = std::exchange(m_branches.back().trace, {});
    m_grew = !m_trace.isEmpty();
    emit restarted();
    tellGrowth();
    emit branchesChanged();
}

void TraceFeed::takeAll() {
    bool newSituation = false;
    for (StageMessage& message : m_inbox.takeAll()) {
        if (auto* situation = std::get_if<Situation>(&message)) {
            m_situation = std::move(*situation);
            newSituation = true;
        } else if (m_situation.commandsDone < m_ignoredUntil) {
            continue; // of the lab before
        } else if (auto* event = std::get_if<Event>(&message)) {
            take(std::move(*event));
        } else {
            begin(std::move(std::get<Reset>(message)));
        }
    }
    tellGrowth();
    if (newSituation) emit situationChanged();
}

void TraceFeed::take(Event event) {
    if (m_live < 0) return;
    (isLiveShown() ? m_trace : m_branches[index(m_live)].trace).append(std::move(event));
    m_sinceNewest.start();
    m_grew = m_grew || isLiveShown();
}

/// A branch that has gone nowhere is no branch: the new one takes its place.
void TraceFeed::begin(Reset reset) {
    Branch next{reset.from, reset.moment, {}};
    if (reset.origin) emit ending();
    const bool replaces = !reset.origin && m_live >= 0 && !hasGoneAnywhere(m_live);
    stow();
    if (reset.origin) {
        m_origin = std::move(*reset.origin);
        m_branches.clear();
        m_ids.clear();
    }
    if (replaces) {
        if (next.from == m_live) next.from = m_branches.back().from;
        m_branches.pop_back();
        m_ids.pop_back();
    }
    m_branches.push_back(std::move(next));
    m_ids.push_back(++m_lastId);
    m_shown = m_live = branchCount() - 1;
    m_grew = false;
    emit restarted();
    emit branchesChanged();
}

bool TraceFeed::hasGoneAnywhere(int branch) const {
    return actCount(traceOf(branch)) > this->branch(branch).moment;
}

void TraceFeed::tellGrowth() {
    if (!std::exchange(m_grew, false)) return;
    emit grown();
}

} // namespace eleven
