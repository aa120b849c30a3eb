#include "ui/ladder/laddercard.h"

#include "core/projection/happening.h"
#include "ui/ladder/ladderview.h"
#include "ui/ladder/timeline.h"
#include "ui/shell/clientchooser.h"
#include "ui/words/texts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace eleven {

namespace {

constexpr int kPointingOut = 800; // ms

QLabel* caption(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("type", QStringLiteral("caption"));
    label->setProperty("tone", QStringLiteral("muted"));
    return label;
}

/// A style of the colour of what is held. The border grows inwards.
QString note(const Theme& theme, const Type& type, const QColor& border, int width) {
    return QStringLiteral("background: %1; color: %2; border: %3px solid %4; border-radius: %5px; "
                          "padding: %6px %5px;")
        .arg(theme.heldFill.name(), theme.text.name())
        .arg(width)
        .arg(border.name())
        .arg(type.space(1))
        .arg(4 - width);
}

} // namespace

LadderCard::LadderCard(Playhead& playhead, QWidget* parent)
    : QFrame(parent), m_playhead(playhead), m_chooser(new ClientChooser(playhead, this)),
      m_ladder(new LadderView), m_story(new QLabel), m_obstacle(new QLabel), m_profile(caption("profile")),
      m_recorded(caption("recorded")), m_step(caption("step")), m_time(new TimeLine), m_line(new QHBoxLayout),
      m_foot(new QVBoxLayout) {
    setProperty("card", true);
    m_ladder->setObjectName(QStringLiteral("ladder"));
    m_story->setObjectName(QStringLiteral("story"));
    m_story->setWordWrap(true);
    m_story->setTextFormat(Qt::PlainText);
    m_story->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    m_obstacle->setTextFormat(Qt::PlainText);
    m_obstacle->hide();
    m_pointingOut.setSingleShot(true);
    m_pointingOut.setInterval(kPointingOut);
    connect(&m_pointingOut, &QTimer::timeout, this, &LadderCard::dressObstacle);
    m_recorded->setText(Texts::recorded());
    m_recorded->setToolTip(Texts::recordedTip());
    m_time->setObjectName(QStringLiteral("time"));
    m_time->setAccessibleName(Texts::timeSlider());
    m_time->setToolTip(Texts::timeSlider());
    connect(m_time, &QSlider::valueChanged, &m_playhead, &Playhead::toMoment);

    m_line->setSpacing(10);
    m_line->addWidget(m_profile);
    m_line->addStretch(1);
    m_line->addWidget(m_recorded);
    m_line->addWidget(m_step);
    m_foot->setContentsMargins(16, 4, 16, 8);
    m_foot->setSpacing(4);
    m_foot->addWidget(m_story);
    m_foot->addWidget(m_obstacle);
    m_foot->addLayout(m_line);
    m_foot->addWidget(m_time);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(3, 3, 3, 3); // clear of the round corners
    whole->setSpacing(0);
    whole->addWidget(m_chooser);
    whole->addWidget(m_ladder, 1);
    whole->addLayout(m_foot);
}

void LadderCard::setCommands(const Commands& commands) { m_chooser->setCommands(commands); }

void LadderCard::setLesson(const Lesson& lesson) {
    m_lesson = lesson;
    showProfile();
}

void LadderCard::showProfile() {
    if (!m_lesson) return;
    m_profile->setText(m_isLow ? Texts::profileShort(*m_lesson) : Texts::profile(*m_lesson));
    m_profile->setToolTip(Texts::profileTip(*m_lesson));
}

void LadderCard::setLow(bool low) {
    if (low == m_isLow) return;
    m_isLow = low;
    if (low) {
        m_line->insertWidget(1, m_time, 100);
    } else {
        m_foot->addWidget(m_time);
    }
    showProfile();
}

void LadderCard::showMoment(const Trace& trace, const Following* following) {
    const EventNumber prefix = m_playhead.visible();
    m_ladder->setFollowing(following);
    m_ladder->setPrefix(prefix);
    m_story->setText(Texts::happening(happeningAt(trace, prefix, following), trace));
    m_recorded->setVisible(!m_playhead.isLive());
    showObstacle();
    m_step->setText(Texts::stepOf(m_playhead.moment(), m_playhead.momentCount()));
    const QSignalBlocker blocker(m_time);
    m_time->setRange(0, m_playhead.momentCount());
    m_time->setValue(m_playhead.moment());
    m_time->setMarks(m_milestones.moveTo(trace, trace.size(), following).all(), m_playhead.lessonSteps());
}

void LadderCard::setObstacle(const std::optional<Obstacle>& obstacle) {
    m_obstacle->setText(obstacle ? Texts::stuck(*obstacle) : QString());
    showObstacle();
}

void LadderCard::pointOutObstacle() {
    m_pointingOut.start();
    dressObstacle();
}

void LadderCard::showObstacle() {
    m_obstacle->setVisible(m_playhead.isLive() && !m_obstacle->text().isEmpty());
}

void LadderCard::dressObstacle() {
    const bool isPointedOut = m_pointingOut.isActive();
    m_obstacle->setStyleSheet(
        note(m_theme, m_type, isPointedOut ? m_theme.accent : m_theme.heldBorder, isPointedOut ? 3 : 1));
}

void LadderCard::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    m_ladder->setTheme(theme, type);
    m_ladder->setMinimumHeight(type.space(28));
    m_time->setTheme(theme, type);
    m_story->setMinimumHeight(2 * QFontMetrics(type.body).lineSpacing());
    m_recorded->setStyleSheet(note(theme, type, theme.heldBorder, 1));
    dressObstacle();
}

} // namespace eleven
