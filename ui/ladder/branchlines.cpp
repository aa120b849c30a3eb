#include "ui/ladder/branchlines.h"

#include "core/projection/otheract.h"
#include "ui/ladder/timeline.h"
#include "ui/words/branchtexts.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace eleven {
namespace {
constexpr int kRowsAtOnce = 3;
} // namespace

BranchLine::BranchLine(const TraceFeed& feed, int branch, BranchTexts::Kind kind, QWidget* parent)
    : QAbstractButton(parent), m_branch(branch), m_kind(kind), m_from(feed.parting(branch, feed.shown())),
      m_moments(actCount(feed.traceOf(branch))), m_isLive(branch == feed.live()), m_type(Type::from(font())) {
    setObjectName(QStringLiteral("branch%1").arg(branch + 1));
    tell(feed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    Milestones milestones;
    for (const Event& event : feed.traceOf(branch))
        milestones.add(event);
    for (const Milestone& milestone : milestones.all())
        if (milestone.moment > m_from) m_milestones.push_back(milestone);
}

void BranchLine::tell(const TraceFeed& feed) {
    if (m_isNamed) return;
    const OtherAct own = feed.ownAct(m_branch);
    m_isNamed = own.isFinal;
    setText(BranchTexts::name(m_kind, m_branch, m_isLive, feed.traceOf(m_branch), own.number));
    setToolTip(BranchTexts::lineTip(text(), m_isLive));
}

void BranchLine::setLook(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    update();
}

void BranchLine::setScale(const TimeScale& scale) {
    m_scale = scale;
    update();
}

/// Behind the end of the line, else before its beginning, else over the line: where there is room for it all.
QRectF BranchLine::nameRect(double from, double end) const {
    const double gap = m_type.space(2);
    const double behind = width() - end - gap;
    const double before = from - gap;
    const double wanted = QFontMetricsF(m_type.caption).horizontalAdvance(text()) + 1;
    if (wanted <= behind) return {end + gap, 0, wanted, double(height())};
    if (wanted <= before) return {before - wanted, 0, wanted, double(height())};
    return {std::max(0.0, end - gap - wanted), 0, std::min(wanted, double(width())), double(height())};
}

void BranchLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_isLive ? m_theme.accent : m_theme.stateText(State::Closing);
    const double y = height() / 2.0;
    const double from = m_scale.x(m_from);
    const double bend = std::min<double>(m_type.space(4), m_scale.length / 4);
    const double end = std::max(m_scale.x(m_moments), from + bend);
    QPainterPath path(QPointF(from, 0));
    path.cubicTo({from + bend / 2, 0}, {from + bend / 2, y}, {from + bend, y});
    path.lineTo(end, y);
    painter.setPen(QPen(colour, underMouse() || hasFocus() ? 3 : 2));
    painter.drawPath(path);
    for (const TimeMark& mark : timeMarks(m_milestones, m_scale.moments, m_scale.length))
        paintTimeMark(painter, mark.what, {std::max(m_scale.begin + mark.x, from + bend), y},
                      m_type.space(1) * 0.7, m_theme);
    const QRectF name = nameRect(from, end);
    painter.fillRect(name.adjusted(-m_type.space(1), 0, m_type.space(1), 0), m_theme.card);
    painter.setFont(m_type.caption);
    painter.setPen(colour);
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(m_type.caption).elidedText(text(), Qt::ElideRight, name.width()));
    if (!hasFocus()) return;
    painter.setPen(QPen(m_theme.accent, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

BranchLines::BranchLines(QWidget* parent) : QScrollArea(parent), m_type(Type::from(font())) {
    setObjectName(QStringLiteral("branches"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
    hide();
}

void BranchLines::showBranches(const TraceFeed& feed) {
    m_lines.clear();
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (int branch = 0; branch < feed.branchCount(); ++branch) {
        if (branch == feed.shown()) continue;
        auto* line = new BranchLine(feed, branch, m_kind, rows);
        connect(line, &QAbstractButton::clicked, this, [this, branch] { emit chosen(branch); });
        column->addWidget(line);
        m_lines.push_back(line);
    }
    setWidget(rows); // the one before is deleted
    rows->setAutoFillBackground(false);
    setLook(m_theme, m_type);
    setScale(m_scale);
}

void BranchLines::tell(const TraceFeed& feed) {
    for (BranchLine* line : m_lines)
        line->tell(feed);
}

void BranchLines::setLook(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    for (BranchLine* line : m_lines)
        line->setLook(theme, type);
    fit();
}

void BranchLines::fit() {
    setFixedHeight(std::min<int>(static_cast<int>(m_lines.size()), kRowsAtOnce) * m_type.space(5));
}

void BranchLines::setScale(const TimeScale& scale) {
    m_scale = scale;
    for (BranchLine* line : m_lines)
        line->setScale(scale);
}

int BranchLines::moments() const {
    int most = 0;
    for (const BranchLine* line : m_lines)
        most = std::max(most, line->moments());
    return most;
}

} // namespace eleven
