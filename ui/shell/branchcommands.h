#pragma once
// The commands that take another branch, choose one, or give one up that waits. Each says why it can do
// nothing where that is so.

#include "core/projection/lessonprogress.h"
#include "ui/session/conductor.h"
#include "ui/shell/commands.h"

namespace eleven {

class BranchCommands : public QObject {
    Q_OBJECT
public:
    BranchCommands(Commands& commands, Conductor& conductor, Playhead& playhead, TraceFeed& feed,
                   QObject* parent = nullptr);
    /// Programs of the user's own run: what they did cannot be done again.
    void setOwn(bool own) { m_isOwn = own; }
    /// `progress`: of the lesson, at the moment that is shown.
    void show(const LessonProgress& progress);
    /// Its last moment.
    void showBranch(int branch);

signals:
    void told(const QString& what);

private:
    void tell();

    Commands& m_commands;
    Conductor& m_conductor;
    Playhead& m_playhead;
    TraceFeed& m_feed;
    EventNumber m_departure = 0; ///< the act that left the script; 0: none did
    std::uint64_t m_told = 0;    ///< TraceFeed::id() of the branch that was told of
    bool m_toldOfWait = false;
    bool m_isOwn = false;
};

} // namespace eleven
