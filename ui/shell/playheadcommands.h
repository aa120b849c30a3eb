#pragma once
// The commands that choose what is looked at: a moment, a step of the lesson, a client of many. Each says why
// it can do nothing where that is so. Whoever goes back pauses Play.

#include "ui/session/conductor.h"
#include "ui/shell/commands.h"

namespace eleven {

class PlayheadCommands : public QObject {
    Q_OBJECT
public:
    PlayheadCommands(Commands& commands, Conductor& conductor, Playhead& playhead, QObject* parent = nullptr);
    void showMoment();

private:
    Commands& m_commands;
    const Conductor& m_conductor;
    const Playhead& m_playhead;
};

} // namespace eleven
