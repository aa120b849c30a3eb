#include "ui/diagram/diagramview.h"

#include "ui/diagram/diagrampainter.h"
#include "ui/diagram/diagramways.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/diagramtexts.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/viewtexts.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace eleven {

DiagramView::DiagramView(QWidget* parent) : QWidget(parent), m_type(Type::from(font())) {
    setObjectName(QStringLiteral("diagram"));
    setMouseTracking(true);
    inEachLanguage(*this, [this] {
        setAccessibleName(ViewTexts::diagram());
        describe();
    });
}

void DiagramView::setTrace(const Trace* trace) {
    m_trace = trace;
    m_coverage.reset();
    describe();
}

void DiagramView::setPrefix(EventNumber prefix) {
    if (m_trace) m_coverage.moveTo(*m_trace, std::min<EventNumber>(prefix, m_trace->size()), m_following);
    describe();
}

void DiagramView::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    updateGeometry();
    update();
}

void DiagramView::setTitled(bool titled) {
    m_isTitled = titled;
    updateGeometry();
    update();
}

QSize DiagramView::sizeHint() const { return {m_type.space(150), m_type.space(80)}; }

QSize DiagramView::minimumSizeHint() const { return {m_type.space(95), m_type.space(m_isTitled ? 60 : 29)}; }

void DiagramView::describe() {
    QStringList all{ViewTexts::diagramDescription(coverage()),
                    ViewTexts::coverage(coverage().stateCount(), coverage().edgeCount())};
    const auto& last = coverage().last();
    if (last) all << ViewTexts::lastStep(last->side, last->from, last->to);
    setAccessibleDescription(sentences(all));
    update();
    tellParts(*this);
}

DiagramLayout DiagramView::laidOut() const {
    DiagramMetrics metrics = diagramMetrics(m_type);
    metrics.isTitled = m_isTitled;
    return DiagramLayout::from(metrics, size());
}

QString DiagramView::tipAt(QPointF point) const {
    const DiagramLayout layout = laidOut();
    if (const auto state = stateAt(layout, point)) return DiagramTexts::stateTip(*state);
    if (const auto edge = edgeAt(layout, point)) return DiagramTexts::edgeTip(kEdges[*edge]);
    return {};
}

void DiagramView::mousePressEvent(QMouseEvent* event) {
    const auto state = stateAt(laidOut(), event->position());
    if (state && event->button() == Qt::LeftButton)
        emit explainWanted({ViewTexts::state(*state)});
    else
        event->ignore();
}

void DiagramView::mouseMoveEvent(QMouseEvent* event) {
    setCursor(stateAt(laidOut(), event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool DiagramView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
}

void DiagramView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.card);
    const DiagramLayout layout = laidOut();
    DiagramPainter(m_theme, m_type, layout).paint(painter, coverage());
}

} // namespace eleven
