#include "ui/accessible/announcer.h"

#include "ui/accessible/accessibleview.h"
#include "ui/lesson/lessonpanel.h"
#include "ui/session/conductor.h"
#include "ui/shell/stage.h"
#include "ui/words/spokenlanguage.h"

#include <utility>

namespace eleven {

Announcer::Announcer(QWidget& window, const Stage& stage, const LessonPanel& lesson,
                     const Conductor& conductor, const Playhead& playhead, const TraceFeed& feed)
    : QWidget(&window), m_stage(stage), m_lesson(lesson), m_conductor(conductor), m_playhead(playhead) {
    installAccessible();
    setObjectName(QStringLiteral("announcer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    resize(0, 0);
    connect(&stage, &Stage::remarked, this, &Announcer::say);
    connect(&lesson, &LessonPanel::questionsChanged, this, &Announcer::sayNews);
    connect(&conductor, &Conductor::changed, this, &Announcer::sayNews);
    connect(&playhead, &Playhead::moved, this, &Announcer::sayNews);
    connect(&feed, &TraceFeed::situationChanged, this, &Announcer::sayNews);
}

void Announcer::say(const QString& text) {
    m_said = text;
    for (const auto change : {QAccessible::NameChanged, QAccessible::ObjectShow}) {
        QAccessibleEvent event(this, change);
        QAccessible::updateAccessibility(&event);
    }
}

void Announcer::sayNews() {
    if (m_conductor.isBusy() || !m_stage.isVisible()) return;
    const QStringList told = m_stage.told();
    QStringList now = told;
    for (const QuestionView& question : m_lesson.questions())
        now << question.heading << question.question << question.feedback;
    if (std::exchange(m_moment, m_playhead.moment()) != m_playhead.moment()) {
        for (const QString& before : std::exchange(m_happened, {}))
            m_known.removeAll(before);
    }
    m_happened << told;
    QStringList news;
    for (const QString& text : now)
        if (!text.isEmpty() && !m_known.contains(text)) news << withoutKnown(text);
    m_known = now + m_happened;
    if (!news.isEmpty()) say(sentences(news));
}

/// What a timer adds to what happened is new, not what it is added to.
QString Announcer::withoutKnown(const QString& text) const {
    qsizetype said = 0;
    for (const QString& known : m_happened)
        if (text != known && text.startsWith(known)) said = qMax(said, known.size());
    return text.mid(said).trimmed();
}

QString AccessibleAnnouncer::text(QAccessible::Text which) const {
    return which == QAccessible::Name ? static_cast<Announcer*>(widget())->said()
                                      : QAccessibleWidget::text(which);
}

} // namespace eleven
