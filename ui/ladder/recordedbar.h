#pragma once
// Over the head of the ladder, where it takes no room: that the moment is a recorded one, and the two ways
// from there; while a branch waits for a timer, the way out.

#include "ui/session/playhead.h"
#include "ui/words/branchtexts.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace eleven {

class Commands;
class TraceFeed;

class RecordedBar : public QWidget {
    Q_OBJECT
public:
    RecordedBar(const Playhead& playhead, QWidget* parent);
    void setCommands(const Commands& commands);
    void setKind(BranchTexts::Kind kind) { m_kind = kind; }
    void showBranches(const TraceFeed& feed);
    /// In the middle of `head`, what matters least left out where it is narrow.
    void place(const QRect& head);
    void setProjector(bool on);
    void showMoment();

private:
    void tell();
    /// Whether it fits.
    bool arrange(bool withLabel, bool isShort);

    const Playhead& m_playhead;
    QLabel* m_label;
    std::vector<QToolButton*> m_buttons; ///< Stay, BranchHere, End
    QRect m_head;
    bool m_isProjector = false;
    bool m_hasNow = true;
    bool m_isCapture = false; ///< all of it is recorded, and nothing can be branched from
    BranchTexts::Kind m_kind = BranchTexts::Kind::Branch;
    int m_branch = 0; ///< that is shown, of so many
    int m_branches = 1;
};

} // namespace eleven
