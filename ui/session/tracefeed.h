#pragma once
// Takes what the lesson thread posted and keeps the window's own recording, every branch of it, and the
// latest Situation. Shows one branch; where it is not the live one, that grows behind it. Lives on the GUI
// thread; wakes only when the inbox becomes readable.

#include "core/projection/otheract.h"
#include "core/recording/recording.h"
#include "core/session/lessonthread.h"

#include <QElapsedTimer>
#include <QObject>

class QSocketNotifier;

namespace eleven {

class TraceFeed : public QObject {
    Q_OBJECT
public:
    explicit TraceFeed(StageInbox& inbox, QObject* parent = nullptr);

    /// Of the branch that is shown: always the same object.
    [[nodiscard]] const Trace& trace() const { return m_trace; }
    [[nodiscard]] const Situation& situation() const { return m_situation; }
    /// What time it is now in the live branch: that of its newest event and what passed since it came.
    [[nodiscard]] Nanoseconds now() const;

    [[nodiscard]] int branchCount() const { return static_cast<int>(m_branches.size()); }
    /// Where it comes from; its trace is traceOf().
    [[nodiscard]] const Branch& branch(int branch) const { return m_branches[index(branch)]; }
    [[nodiscard]] const Trace& traceOf(int branch) const;
    /// The act by which it differs from the branch that it left, the first one from the newest that left it.
    [[nodiscard]] OtherAct ownAct(int branch) const;
    /// How many acts the two have in common.
    [[nodiscard]] int parting(int one, int other) const;
    [[nodiscard]] int shown() const { return m_shown; }
    /// The branch that the lab goes on with; -1: there is no lab, it is a recording.
    [[nodiscard]] int live() const { return m_live; }
    [[nodiscard]] const Origin& origin() const { return m_origin; }
    /// As long as a branch only grows.
    [[nodiscard]] std::uint64_t id(int branch) const { return m_ids[index(branch)]; }
    [[nodiscard]] bool isLiveShown() const { return m_shown == m_live; }
    void show(int branch);
    /// Another recording, whole. What the lab before tells is ignored until it has carried out `command`
    /// commands.
    void show(Recording recording, std::uint64_t command);

public slots:
    /// Takes everything that waits in the inbox.
    void takeAll();

signals:
    /// Another recording takes the place of this one.
    void ending();
    /// Another trace is shown, from its first event.
    void restarted();
    /// One or more events were appended.
    void grown();
    /// branchCount(), shown() or live() changed.
    void branchesChanged();
    void situationChanged();

private:
    [[nodiscard]] static std::size_t index(int branch) { return static_cast<std::size_t>(branch); }
    void begin(Reset reset);
    void take(Event event);
    /// With how many of its acts each branch on the way to the first one begins this one too.
    [[nodiscard]] std::map<int, int> origins(int branch) const;
    [[nodiscard]] bool hasGoneAnywhere(int branch) const;
    /// The trace that is shown goes back to its branch.
    void stow();
    void tellGrowth();

    StageInbox& m_inbox;
    QSocketNotifier* m_notifier;
    Origin m_origin;
    std::vector<Branch> m_branches{1};
    std::vector<std::uint64_t> m_ids{0};
    std::uint64_t m_lastId = 0;
    std::uint64_t m_ignoredUntil = 0;
    Trace m_trace; ///< of the branch m_shown, whose own is empty meanwhile
    int m_shown = 0;
    int m_live = 0;
    Situation m_situation;
    QElapsedTimer m_sinceNewest;
    bool m_grew = false;
};

} // namespace eleven
