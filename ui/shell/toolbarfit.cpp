// The part of ToolBar that finds what has room in its two rows, and how long a text may be beside it.
#include "ui/shell/elidedlabel.h"
#include "ui/shell/flowlayout.h"
#include "ui/shell/toolbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace eleven {

namespace {
constexpr int kRows = 2;
constexpr int kOneRow = 1480;    // at 100 %; from there on one row is enough
constexpr int kCaptioned = 1700; // below that the speed has no caption
constexpr int kLeastNext = 150;  // at 100 %: "next: SYN is delivered"
constexpr int kShortNext = 200;
constexpr int kNext = 280; // "next: FIN,ACK is delivered to the server"
constexpr int kLeastOwn = 90;
constexpr int kMostNext = 470; // "next: the server calls accept(3), then the others (Play shows each)"
} // namespace

void ToolBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    leaveOut();
}

/// A part of it has become wider or narrower.
bool ToolBar::event(QEvent* event) {
    const bool isDone = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest) leaveOut();
    return isDone;
}

/// Until the rest stands in two rows: first what has a tool tip, or stands in the title of the window too.
/// Nothing is changed before it is known, so that what is as it was asks for nothing anew.
void ToolBar::leaveOut() {
    const double room = width() / m_scale;
    const bool isJustOneRow = room >= kOneRow && room < kCaptioned;
    m_speedCaption->setVisible(room >= kCaptioned);
    m_speed->setVisible(!isJustOneRow); // there are its keys
    Fit fit{{m_isOwn ? m_ofLessons : m_ofOwn}, captioned(true), {}};
    if (m_own->text().isEmpty()) fit.out.push_back(m_own->parentWidget());
    if (m_toggles->count() == 0) fit.out.push_back(m_toggles->parentWidget());
    const auto fits = [this, &fit] { return rowsOf(fit) <= kRows; };
    setWidth(fit, *m_next, qRound((isJustOneRow ? kShortNext : kNext) * m_scale));
    setWidth(fit, *m_own, 0);
    bool hasCaptions = true;
    for (QWidget* group : m_spare) {
        if (fits()) break;
        fit.out.push_back(group);
        if (group == m_spare.front() && !fits()) setWidth(fit, *m_next, qRound(kLeastNext * m_scale));
        if (!m_isOwn || !hasCaptions || fits()) continue;
        hasCaptions = false;
        for (const auto& [each, without] : captioned(false))
            fit.widths[each] = without;
    }
    const int whole = m_own->fontMetrics().horizontalAdvance(m_own->text()) + 4;
    m_next->setFixedWidth(widen(fit, *m_next, qRound(kMostNext * m_scale)));
    const int own = widen(fit, *m_own, whole);
    m_own->setFixedWidth(own == whole || own >= qRound(kLeastOwn * m_scale) ? own : 0);
    for (QLabel* each : m_captions)
        each->setMaximumWidth(hasCaptions ? QWIDGETSIZE_MAX : 0);
    for (QWidget* group : m_spare) {
        const bool isOut = std::find(fit.out.begin(), fit.out.end(), group) != fit.out.end();
        if (isOut != group->isHidden()) group->setVisible(!isOut);
    }
}

int ToolBar::rowsOf(const Fit& fit) const { return m_flow->rowCount(width(), fit.out, fit.widths); }

void ToolBar::setWidth(Fit& fit, const ElidedLabel& label, int width) {
    const QWidget* group = label.parentWidget();
    fit.widths[group] = group->sizeHint().width() - label.minimumWidth() + width;
    fit.labels[&label] = width;
}

/// As long as its row has room.
int ToolBar::widen(Fit& fit, const ElidedLabel& label, int most) const {
    const int rows = rowsOf(fit);
    int fitting = fit.labels[&label];
    int tooLong = qMax(fitting, most) + 1;
    while (fitting + 1 < tooLong) {
        const int tried = (fitting + tooLong) / 2;
        setWidth(fit, label, tried);
        (rowsOf(fit) == rows ? fitting : tooLong) = tried;
    }
    setWidth(fit, label, fitting);
    return fitting;
}

/// How wide the choices are with their captions, or without.
ToolBar::Widths ToolBar::captioned(bool captioned) const {
    Widths widths;
    for (const QLabel* each : m_captions) {
        const QWidget* group = each->parentWidget();
        const int caption = each->sizeHint().width();
        const int shown = each->maximumWidth() > 0 ? caption : 0;
        widths[group] = group->sizeHint().width() - shown + (captioned ? caption : 0);
    }
    return widths;
}

} // namespace eleven
