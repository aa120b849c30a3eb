#pragma once
// The card in the middle: the ladder, and at its foot what just happened, which moment is shown and which
// profile the hosts run with.

#include "core/lesson/lesson.h"
#include "core/projection/background.h"
#include "core/projection/milestones.h"
#include "core/session/obstacle.h"
#include "core/session/rung.h"
#include "ui/session/atprefix.h"
#include "ui/session/playhead.h"
#include "ui/shell/theme.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace eleven {

class ClientChooser;
class Commands;
class BranchLines;
class ElidedLabel;
class Following;
class LadderView;
class RecordedBar;
class TimeLine;
class TraceFeed;

class LadderCard : public QFrame {
    Q_OBJECT
public:
    explicit LadderCard(Playhead& playhead, QWidget* parent = nullptr);

    [[nodiscard]] LadderView* ladder() const { return m_ladder; }
    void setCommands(const Commands& commands);
    /// The trace was cleared, or is another.
    void setTrace(const Trace* trace);
    void setLesson(const Lesson& lesson);
    /// `following`: whose connection is shown of many, or null.
    void showMoment(const Trace& trace, const Following* following);
    /// Another branch is shown, or there is one more.
    void showBranches(const TraceFeed& feed);
    /// They went further.
    void tellBranches(const TraceFeed& feed);
    /// What the run stands on, in the place of the profile. `isTold`: it is known why there is no lab.
    void showRung(Rung rung, bool isTold);
    /// Why the lesson cannot go on; empty: it can. Shown while the moment is live.
    void setObstacle(const QString& what);
    /// Somebody asked for a step that there is not: points the obstacle out for a moment.
    void pointOutObstacle();
    /// In place of what happened, for some seconds: why a key did nothing, how to come back.
    void remark(const QString& why);
    /// What happened; and the obstacle, while it is shown.
    [[nodiscard]] QStringList told() const;
    void setTheme(const Theme& theme, const Type& type);
    /// One line less at the foot.
    void setLow(bool low);
    /// What happened, large, and nothing else at the foot.
    void setProjector(bool on);

signals:
    void whyRequested();
    /// In place of what happened, or pointed out.
    void remarked(const QString& why);
    void branchChosen(int branch);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitStory();
    void placeRecorded();
    void measureTime();
    void scaleTime();
    void showProfile();
    void showObstacle();
    [[nodiscard]] bool isHinderedAtFirst() const;
    void dressObstacle();

    Playhead& m_playhead;
    ClientChooser* m_chooser;
    LadderView* m_ladder;
    QLabel* m_story;
    QLabel* m_obstacle;
    ElidedLabel* m_profile;
    QToolButton* m_why;
    Rung m_rung = Rung::Lab;
    RecordedBar* m_recorded;
    QLabel* m_step;
    TimeLine* m_time;
    BranchLines* m_branches;
    AtEnd<Milestones> m_milestones; ///< of all that was recorded
    AtPrefix<Background> m_before;  ///< the moment
    QBoxLayout* m_line;             ///< profile and step
    QBoxLayout* m_foot;
    std::optional<Lesson> m_lesson;
    QString m_told; ///< all of what the place for the sentence is for
    QString m_happening;
    int m_shown = 0;      ///< the moment
    QTimer m_remarkEnds;  ///< single shot
    QTimer m_pointingOut; ///< single shot
    Theme m_theme = Theme::light();
    Type m_type;
    bool m_isLow = false;
    bool m_isProjector = false;
};

} // namespace eleven
