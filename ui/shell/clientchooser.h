#pragma once
// Whose connection the ladder shows, of many: "client 17 of 200", with the commands to the one before and the
// one after, and that somebody pinned it. Not there for lessons with one client.

#include "ui/session/playhead.h"
#include "ui/shell/commands.h"

#include <QWidget>

class QHBoxLayout;
class QSpinBox;
class QToolButton;

namespace eleven {

class ClientChooser : public QWidget {
    Q_OBJECT
public:
    explicit ClientChooser(Playhead& playhead, QWidget* parent = nullptr);
    /// Buttons for the two commands.
    void setCommands(const Commands& commands);

private:
    void showChosen();

    Playhead& m_playhead;
    QHBoxLayout* m_row;
    QSpinBox* m_number;
    QToolButton* m_pin; ///< lets go of a choice
};

} // namespace eleven
