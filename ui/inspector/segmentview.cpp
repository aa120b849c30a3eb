#include "ui/inspector/segmentview.h"

#include "ui/words/inspectortexts.h"

#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace eleven {

HeaderGrid::HeaderGrid(QWidget* parent) : QWidget(parent), m_type(Type::from(font())) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void HeaderGrid::setCells(std::vector<HeaderCell> cells) {
    m_cells = std::move(cells);
    updateGeometry();
    update();
    tellParts(*this);
}

void HeaderGrid::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    updateGeometry();
    update();
}

void HeaderGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (const HeaderCell& cell : m_cells)
        paintCell(painter, cell);
}

/// The name of a cell in full.
bool HeaderGrid::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const HeaderCell* cell = cellAt(help->pos());
    QToolTip::showText(help->globalPos(), cell != nullptr ? nameOf(*cell) : QString(), this);
    return true;
}

const HeaderCell* HeaderGrid::cellAt(QPoint point) const {
    const auto cell = std::find_if(m_cells.begin(), m_cells.end(),
                                   [&](const HeaderCell& each) { return boxOf(each).contains(point); });
    return cell != m_cells.end() ? &*cell : nullptr;
}

void HeaderGrid::mousePressEvent(QMouseEvent* event) {
    const HeaderCell* cell = cellAt(event->pos());
    if (cell == nullptr || cell->entry.isEmpty())
        event->ignore();
    else
        emit explainWanted({cell->entry});
}

QString HeaderGrid::nameOf(const HeaderCell& cell) { return cell.name.isEmpty() ? cell.text : cell.name; }

SpokenPart HeaderGrid::part(int index) const {
    const HeaderCell& cell = m_cells[static_cast<std::size_t>(index)];
    return {.name = nameOf(cell), .rect = boxOf(cell), .isCurrent = cell.isSet};
}

QRect HeaderGrid::boxOf(const HeaderCell& cell) const {
    const int wide = width() - 1;
    const int high = height() - 1;
    const int left = cell.column * wide / 32;
    const int top = cell.row * high / rowCount();
    return {left, top, (cell.column + cell.width) * wide / 32 - left,
            (cell.row + 1) * high / rowCount() - top};
}

void HeaderGrid::paintCell(QPainter& painter, const HeaderCell& cell) const {
    const QRect box = boxOf(cell);
    painter.fillRect(box, cell.isSet ? m_theme.hintFill : m_theme.card);
    painter.setPen(m_theme.hairline);
    painter.drawRect(box);

    QFont font = m_type.code;
    font.setBold(cell.isSet);
    font.setPixelSize(m_type.code.pixelSize() * 12 / 13);
    while (font.pixelSize() > 6 && QFontMetrics(font).horizontalAdvance(cell.text) > box.width() - 2)
        font.setPixelSize(font.pixelSize() - 1);
    painter.setFont(font);
    const bool isZeroFlag = cell.width == 1;
    painter.setPen(cell.isSet ? m_theme.hintText : isZeroFlag ? m_theme.muted : m_theme.text);
    painter.drawText(box, Qt::AlignCenter, cell.text);
}

SegmentView::SegmentView(QWidget* parent)
    : QScrollArea(parent), m_grid(new HeaderGrid), m_caption(new QLabel), m_none(new QLabel) {
    setObjectName(QStringLiteral("segment"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    m_caption->setObjectName(QStringLiteral("caption"));
    m_caption->setProperty("type", QStringLiteral("caption"));
    m_caption->setProperty("tone", QStringLiteral("muted"));
    m_caption->setWordWrap(true);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_none->setObjectName(QStringLiteral("none"));
    m_none->setProperty("tone", QStringLiteral("muted"));
    m_none->setAlignment(Qt::AlignCenter);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 10);
    column->setSpacing(8);
    column->addWidget(m_none, 1);
    column->addWidget(m_grid);
    column->addWidget(m_caption);
    column->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
    connect(m_grid, &HeaderGrid::explainWanted, this, &SegmentView::explainWanted);
}

void SegmentView::setTrace(const Trace* trace) {
    m_trace = trace;
    m_events.reset();
}

void SegmentView::setPrefix(EventNumber prefix) {
    m_prefix = prefix;
    showSegment();
}

void SegmentView::select(SegmentId segment) {
    m_selected = segment;
    showSegment();
}

void SegmentView::showSegment() {
    std::optional<SegmentFacts> facts;
    if (m_trace != nullptr) {
        const SegmentEvents& events = m_events.read(*m_trace);
        facts = segmentFacts(*m_trace, events, m_prefix, m_selected);
        if (!facts)
            facts = segmentFacts(*m_trace, events, m_prefix, newestSegment(*m_trace, m_prefix, m_following));
    }
    const bool shown = facts && facts->sent.segment;
    m_grid->setVisible(shown);
    m_caption->setVisible(shown);
    m_none->setVisible(!shown);
    m_none->setText(InspectorTexts::noSegmentYet(m_following != nullptr));
    if (!shown) return;
    m_grid->setCells(headerCells(facts->sent));
    m_caption->setText(InspectorTexts::segmentCaption(*facts));
}

void SegmentView::setTheme(const Theme& theme, const Type& type) { m_grid->setTheme(theme, type); }

} // namespace eleven
