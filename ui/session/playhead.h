#pragma once
// The place in the branch that all views show, and whose connection of many: whoever acted last, until
// somebody chooses one. It is the only view state that they share. A moment is what came of one act: moment 0
// is before the first act, moment i ends just before the act i + 1. The last moment of the live branch is
// live: it grows with the trace; every other one is recorded.

#include "core/projection/following.h"
#include "core/recording/trace.h"

#include <QObject>

#include <vector>

namespace eleven {

class Playhead : public QObject {
    Q_OBJECT
public:
    explicit Playhead(const Trace& trace, QObject* parent = nullptr);

    /// Events 1 to visible() are shown.
    [[nodiscard]] EventNumber visible() const { return visibleAt(m_moment); }
    /// At another moment, 0 to momentCount().
    [[nodiscard]] EventNumber visibleAt(int moment) const;
    [[nodiscard]] bool isLive() const { return m_isLiveBranch && isAtEnd(); }
    [[nodiscard]] bool isAtEnd() const { return m_moment == momentCount(); }
    /// The number of acts that were recorded: moments are 0 to momentCount().
    [[nodiscard]] int momentCount() const { return static_cast<int>(m_acts.size()); }
    [[nodiscard]] int moment() const { return m_moment; }

    /// The moment before what one Step did, which may be many acts; -1: this is the first.
    [[nodiscard]] int before() const;
    /// The moment that ends with the ActEvent `act`.
    [[nodiscard]] int momentBefore(EventNumber act) const;
    /// By what one Step did.
    void back() { toMoment(before()); }
    void forward();
    /// By one act.
    void forwardOneAct() { toMoment(m_moment + 1); }
    /// The act that comes next was done together with the one before.
    [[nodiscard]] bool isWithinStep() const { return isWithinStep(m_moment); }
    void toStart() { toMoment(0); }
    void toEnd() { toMoment(momentCount()); }
    /// To the next, or the previous, beginning of a step of the lesson; after the last one to the end.
    void toNextStep();
    void toPreviousStep();
    /// The moments at which a step of the lesson begins: what its first act makes is the moment after.
    [[nodiscard]] const std::vector<int>& lessonSteps() const { return m_steps; }
    /// Anything outside 0 to momentCount() is moved to the nearer end.
    void toMoment(int moment);

    /// How many clients the lesson has; with one there is nobody to choose. Lets go of a choice.
    void setClients(int count);
    [[nodiscard]] int clients() const { return m_clients; }
    /// The index of the client whose connection the views show, 0 to clients() - 1.
    [[nodiscard]] int chosen() const { return m_chosen; }
    /// Somebody chose: the views stay with this client. Anything outside is moved to the nearer end.
    void choose(int client);
    /// Somebody chose, and did not let go yet.
    [[nodiscard]] bool isPinned() const { return m_isPinned; }
    /// From now on whoever acts is followed again.
    void letGo();
    /// What concerns the chosen client; null with one client: everything concerns it. It knows all events.
    [[nodiscard]] const Following* following() const { return m_clients > 1 ? &m_following : nullptr; }

    /// The trace grew: a live playhead goes along, a recorded one stays where it is.
    void follow();
    /// The trace is another one, of the live branch or a recorded one: its last moment is shown.
    void restart(bool isLiveBranch);

signals:
    /// visible(), moment() or momentCount() changed.
    void moved();
    /// chosen(), isPinned() or clients() changed. Where somebody acted chosen() may change with moved() too.
    void chose();

private:
    void followActor();
    void addAct(const ActEvent& done);
    [[nodiscard]] bool isWithinStep(int moment) const;
    void show(int client);

    const Trace& m_trace;
    std::vector<EventNumber> m_acts; ///< the number of every ActEvent among the first m_read events
    std::vector<bool> m_continues;   ///< for each of them, whether one Step did it with the one before
    std::vector<int> m_steps;
    int m_lastStep = -1; ///< of the lesson, among the acts that were read
    EventNumber m_read = 0;
    int m_moment = 0;
    bool m_isLiveBranch = true;
    int m_clients = 1;
    int m_chosen = 0;
    bool m_isPinned = false;
    Following m_following;
};

} // namespace eleven
