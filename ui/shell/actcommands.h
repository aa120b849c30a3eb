#pragma once
// The commands for acts: on a held segment, run a line, cut the wire, kill a process, skip 2 MSL. Each is
// enabled where it would do something, in the live moment only; else it says why not.

#include "core/lesson/lesson.h"
#include "core/projection/actground.h"
#include "ui/session/atprefix.h"
#include "ui/session/conductor.h"
#include "ui/shell/commands.h"

#include <functional>

namespace eleven {

class ActCommands : public QObject {
    Q_OBJECT
public:
    ActCommands(Commands& commands, Conductor& conductor, const Playhead& playhead, const Trace& trace,
                QObject* parent = nullptr);

    /// Whose program the window shows on a host: who runs a line.
    void setShown(std::function<EndpointId(Side)> shown) { m_shown = std::move(shown); }
    /// The held segment that the window's keys act on, and the one for a delivery after those that were asked
    /// for; 0: none.
    void setHeld(std::function<SegmentId()> held,
                 std::function<SegmentId(const std::set<SegmentId>&)> afterThose) {
        m_held = std::move(held);
        m_heldAfter = std::move(afterThose);
    }
    void setLesson(std::shared_ptr<const Lesson> lesson) { m_lesson = std::move(lesson); }
    /// The trace was cleared.
    void restart() {
        m_ground.reset();
        m_delivered.clear();
    }
    void showMoment();
    /// Where every program stands at the moment that was shown last, whomever the views follow.
    [[nodiscard]] const Endpoints& endpoints() const { return m_ground.value().endpoints; }
    [[nodiscard]] bool isFlowing() const { return m_ground.value().isFlowing; }
    void skipTimeWait();

private:
    /// Of the side that the command names, whom the window shows.
    [[nodiscard]] EndpointId shown(Command command) const;
    /// `who`, or if that is dead another process of its host that lives.
    [[nodiscard]] EndpointId alive(EndpointId who) const;
    void perform(Act::Kind kind, EndpointId who);
    void performOnHeld(Act::Kind kind);
    void showHeld();
    void showRun(Command command, const ActGround& ground);
    void showKill(Command command, const ActGround& ground);

    Commands& m_commands;
    Conductor& m_conductor;
    const Playhead& m_playhead;
    const Trace& m_trace;
    std::shared_ptr<const Lesson> m_lesson;
    AtPrefix<ActGround> m_ground;
    std::function<SegmentId()> m_held = [] { return SegmentId{0}; };
    std::function<SegmentId(const std::set<SegmentId>&)> m_heldAfter = [](const auto&) {
        return SegmentId{0};
    };
    std::set<SegmentId> m_delivered; ///< asked for by key; one or the other is still on its way
    std::function<EndpointId(Side)> m_shown = [](Side side) { return EndpointId{side, 0}; };
};

} // namespace eleven
