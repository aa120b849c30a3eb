#pragma once
// Speaks, for who listens instead of looking, what is new once the window is at rest: what happened (once for
// each moment), what stands in the way, what a question asks and answers; and every remark at once. Nobody
// sees it. Qt 6.4 has no event for an announcement; a notification that is shown is one to Orca, in every
// version.

#include <QAccessibleWidget>
#include <QWidget>

namespace eleven {

class Conductor;
class LessonPanel;
class Playhead;
class Stage;
class TraceFeed;

class Announcer : public QWidget {
    Q_OBJECT
public:
    /// Of what is heard; they must live as long as `window`. Make it when they are connected to the window:
    /// what they show is to be up to date before it is spoken.
    Announcer(QWidget& window, const Stage& stage, const LessonPanel& lesson, const Conductor& conductor,
              const Playhead& playhead, const TraceFeed& feed);
    void say(const QString& text);
    [[nodiscard]] const QString& said() const { return m_said; }

private:
    void sayNews();
    [[nodiscard]] QString withoutKnown(const QString& text) const;

    const Stage& m_stage;
    const LessonPanel& m_lesson;
    const Conductor& m_conductor;
    const Playhead& m_playhead;
    int m_moment = -1;
    QStringList m_happened; ///< in this moment, as it was told before: timers go on
    QStringList m_known;    ///< that, and what else stood there the last time
    QString m_said;
};

class AccessibleAnnouncer : public QAccessibleWidget {
public:
    explicit AccessibleAnnouncer(Announcer* announcer)
        : QAccessibleWidget(announcer, QAccessible::Notification) {}
    [[nodiscard]] QString text(QAccessible::Text which) const override;
};

} // namespace eleven
