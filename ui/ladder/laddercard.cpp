#include "ui/ladder/laddercard.h"

#include "ui/ladder/branchlines.h"
#include "ui/ladder/ladderview.h"
#include "ui/ladder/recordedbar.h"
#include "ui/ladder/timeline.h"
#include "ui/shell/clientchooser.h"
#include "ui/shell/elidedlabel.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/rungtexts.h"
#include "ui/words/texts.h"
#include "ui/words/viewtexts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>
#include <utility>

namespace eleven {

namespace {

constexpr int kPointingOut = 800; // ms
constexpr int kRemark = 6000;     // ms

constexpr int kStory = 150; // letters of middling width for which there is always room

template <typename Label>
Label* caption(const char* name) {
    auto* label = new Label;
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

/// All of `text`, else as many whole clauses of it as fit, and "…".
QString untilAClause(const QString& text, const std::function<bool(const QString&)>& fits) {
    static const QRegularExpression kEnd(QStringLiteral("[,;.:](?= )|[，；。：]"));
    QString shown = text;
    for (qsizetype end = text.size(); end > 0 && !fits(shown);) {
        end = text.lastIndexOf(kEnd, end - 1 - text.size());
        if (end > 0) shown = text.left(end) + u'…';
    }
    return shown;
}

} // namespace

LadderCard::LadderCard(Playhead& playhead, QWidget* parent)
    : QFrame(parent), m_playhead(playhead), m_chooser(new ClientChooser(playhead, this)),
      m_ladder(new LadderView), m_story(new QLabel), m_obstacle(new QLabel),
      m_profile(caption<ElidedLabel>("profile")), m_why(new QToolButton),
      m_recorded(new RecordedBar(playhead, this)), m_step(caption<QLabel>("step")), m_time(new TimeLine),
      m_branches(new BranchLines), m_line(new QHBoxLayout), m_foot(new QVBoxLayout) {
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
    m_remarkEnds.setSingleShot(true);
    m_remarkEnds.setInterval(kRemark);
    connect(&m_remarkEnds, &QTimer::timeout, this, [this] { remark({}); });
    m_time->setObjectName(QStringLiteral("time"));
    inEachLanguage(*this, [this] {
        m_time->setAccessibleName(Texts::timeSlider());
        m_time->setToolTip(Texts::timeSlider());
    });
    connect(m_time, &QSlider::valueChanged, this, [this](int moment) {
        m_playhead.toMoment(moment);
        m_time->setValue(m_playhead.moment()); // the branch may end before
    });
    connect(m_time, &TimeLine::resized, this, &LadderCard::scaleTime);
    connect(m_branches, &BranchLines::chosen, this, &LadderCard::branchChosen);

    m_line->setSpacing(10);
    m_step->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_why->setObjectName(QStringLiteral("whyNoLab"));
    m_why->setFocusPolicy(Qt::TabFocus);
    m_why->hide();
    connect(m_why, &QToolButton::clicked, this, &LadderCard::whyRequested);
    inEachLanguage(*this, [this] {
        m_why->setText(RungTexts::why());
        m_why->setToolTip(RungTexts::whyTip());
        m_remarkEnds.stop(); // it was said in the language before
        showProfile();
    });
    m_line->addWidget(m_profile, 1);
    m_line->addWidget(m_why);
    m_line->addWidget(m_step);
    m_foot->setContentsMargins(16, 4, 16, 8);
    m_foot->setSpacing(4);
    m_foot->addWidget(m_story);
    m_foot->addWidget(m_obstacle);
    m_foot->addLayout(m_line);
    m_foot->addWidget(m_time);
    m_foot->addWidget(m_branches);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(3, 3, 3, 3); // clear of the round corners
    whole->setSpacing(0);
    whole->addWidget(m_chooser);
    whole->addWidget(m_ladder, 1);
    whole->addLayout(m_foot);
}

void LadderCard::setCommands(const Commands& commands) {
    m_chooser->setCommands(commands);
    m_recorded->setCommands(commands);
}

void LadderCard::showBranches(const TraceFeed& feed) {
    m_branches->showBranches(feed);
    m_branches->setVisible(!m_isProjector && feed.branchCount() > 1);
    m_recorded->showBranches(feed);
    measureTime();
    fitStory();
}

void LadderCard::tellBranches(const TraceFeed& feed) { m_branches->tell(feed); }

void LadderCard::measureTime() {
    const QSignalBlocker blocker(m_time);
    m_time->setRange(0, qMax(m_playhead.momentCount(), m_branches->moments()));
    m_time->setEnd(m_playhead.momentCount());
    m_time->setValue(m_playhead.moment());
    scaleTime();
}

void LadderCard::scaleTime() {
    const int aside = m_time->x() - m_branches->x(); // it may stand in the line above
    m_branches->setScale({aside + m_time->begin(), m_time->length(), m_time->maximum()});
}

void LadderCard::setTrace(const Trace* trace) {
    m_milestones.reset();
    m_before.reset();
    m_ladder->setTrace(trace);
}

void LadderCard::setLesson(const Lesson& lesson) {
    m_lesson = lesson;
    const auto kind = lesson.hasOwn() ? BranchTexts::Kind::Run : BranchTexts::Kind::Branch;
    m_branches->setKind(kind);
    m_recorded->setKind(kind);
    m_remarkEnds.stop(); // it was of the run before
    showProfile();
}

void LadderCard::showRung(Rung rung, bool isTold) {
    m_why->setVisible(isTold && rung != Rung::Lab);
    if (std::exchange(m_rung, rung) != rung) showProfile();
}

void LadderCard::showProfile() {
    const bool isLab = m_rung == Rung::Lab;
    if (isLab && !m_lesson) return;
    const QString shorter = isLab ? Texts::profileShort(*m_lesson) : RungTexts::shortName(m_rung);
    QString whole = isLab ? Texts::profile(*m_lesson) : RungTexts::name(m_rung);
    const bool hadLab = m_rung == Rung::Replay && m_lesson && !m_lesson->isCapture();
    if (hadLab) whole += QStringLiteral(" · ") + Texts::profileShort(*m_lesson);
    m_profile->setText(m_isLow ? shorter : whole);
    m_profile->setToolTip(isLab ? Texts::profileTip(*m_lesson) : RungTexts::tip(m_rung));
    const QString least = isLab || m_isLow ? shorter : RungTexts::name(m_rung);
    m_profile->setMinimumWidth(QFontMetrics(m_type.caption).horizontalAdvance(least) + 2);
}

void LadderCard::setLow(bool low) {
    if (low == m_isLow) return;
    m_isLow = low;
    if (low) {
        m_line->insertWidget(2, m_time, 1);
    } else {
        m_foot->insertWidget(m_foot->indexOf(m_branches), m_time);
    }
    m_line->setStretchFactor(m_profile, low ? 0 : 1);
    m_profile->setSizePolicy(low ? QSizePolicy::Minimum : QSizePolicy::Ignored, QSizePolicy::Fixed);
    showProfile();
}

void LadderCard::setProjector(bool on) {
    m_isProjector = on;
    m_story->setAlignment(on ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_profile), static_cast<QWidget*>(m_step), static_cast<QWidget*>(m_time)})
        widget->setVisible(!on);
    m_branches->setVisible(!on && m_branches->moments() > 0);
    m_recorded->setProjector(on);
    fitStory();
}

/// So many lines that the ladder does not move with the length of what is told; what is longer than most is
/// told in smaller letters.
void LadderCard::fitStory() {
    const QFont& font = m_isProjector ? m_type.title : m_type.body;
    m_story->setFont(font);
    const QFontMetrics metrics(font);
    const QMargins margins = m_foot->contentsMargins();
    const int room = qMax(m_type.space(40), width() - margins.left() - margins.right());
    const int lines = (kStory * metrics.averageCharWidth() + room - 1) / room;
    const int reserved = qBound(2, lines, 4) * metrics.lineSpacing() + m_type.space(1);
    const int others = m_foot->minimumSize().height() - m_story->minimumHeight() +
                       (m_chooser->isHidden() ? 0 : m_chooser->sizeHint().height()) +
                       layout()->contentsMargins().top() + layout()->contentsMargins().bottom();
    const int most = isVisible() ? height() - m_ladder->minimumHeight() - others : QWIDGETSIZE_MAX;
    const QFont& smaller = m_isProjector ? m_type.body : m_type.caption;
    m_story->setMinimumHeight(0); // heightForWidth() is never less
    const auto fits = [&](const QString& text, int height) {
        m_story->setText(text);
        return m_story->heightForWidth(room) <= height;
    };
    if (!fits(m_told, qMin(reserved, most))) m_story->setFont(smaller);
    const QString shown = untilAClause(
        m_told, [&](const QString& text) { return fits(text, qMax(most, metrics.lineSpacing())); });
    m_story->setText(shown);
    m_story->setToolTip(shown == m_told ? QString() : m_told);
    m_story->setFixedHeight(qMax(qMin(reserved, most), m_story->heightForWidth(room)));
}

void LadderCard::placeRecorded() {
    const int begin = m_type.space(12); // behind "time"
    m_recorded->place({begin, m_ladder->y() + 2, width() - begin - m_type.space(2), m_type.space(7)});
}

void LadderCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitStory();
    placeRecorded();
}

void LadderCard::showMoment(const Trace& trace, const Following* following) {
    const EventNumber prefix = m_playhead.visible();
    m_ladder->setFollowing(following);
    m_ladder->setPrefix(prefix);
    m_happening =
        isHinderedAtFirst() ? ViewTexts::nothingYet() : Texts::moment(trace, prefix, following, m_before);
    const bool isAnother = std::exchange(m_shown, m_playhead.moment()) != m_playhead.moment();
    if (isAnother || !m_remarkEnds.isActive()) remark({}); // what a timer did does not hide it
    m_recorded->showMoment();
    showObstacle();
    m_step->setText(Texts::stepOf(m_playhead.moment(), m_playhead.momentCount()));
    m_time->setMarks(m_milestones.read(trace, following).all(), m_playhead.lessonSteps());
    measureTime();
}

void LadderCard::remark(const QString& why) {
    if (why.isEmpty()) {
        m_remarkEnds.stop();
    } else {
        m_remarkEnds.start();
    }
    m_told = why.isEmpty() ? m_happening : why;
    fitStory();
    if (!why.isEmpty()) emit remarked(why);
}

QStringList LadderCard::told() const {
    QStringList all{m_happening};
    if (!m_obstacle->isHidden()) all << m_obstacle->text();
    return all;
}

void LadderCard::setObstacle(const QString& what) {
    if (what == m_obstacle->text()) return;
    m_obstacle->setText(what);
    if (isHinderedAtFirst()) {
        m_happening = ViewTexts::nothingYet();
        remark({});
    }
    showObstacle();
}

/// Then it is not so that Step does the first act.
bool LadderCard::isHinderedAtFirst() const {
    return m_playhead.isLive() && m_playhead.moment() == 0 && !m_obstacle->text().isEmpty();
}

void LadderCard::pointOutObstacle() {
    m_pointingOut.start();
    dressObstacle();
    emit remarked(m_obstacle->text());
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
    m_branches->setLook(theme, type);
    m_step->setMinimumWidth(QFontMetrics(type.caption).horizontalAdvance(Texts::stepOf(999, 999)));
    fitStory();
    placeRecorded();
    showProfile();
    dressObstacle();
}

} // namespace eleven
