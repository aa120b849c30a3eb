#include "ui/code/codeview.h"

#include "ui/explain/entries.h"
#include "ui/words/explaintexts.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace eleven {

namespace {
constexpr int kLeastCode = 34; // columns in which no word of Qt's has to be broken, with the result

QFont codeFont(const Type& type) {
    QFont font = type.code;
    font.setPixelSize(type.code.pixelSize() * 12 / 13);
    return font;
}
} // namespace

CodeView::CodeView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::ClickFocus);
    setTheme(m_theme, Type::from(font()));
}

void CodeView::setProgram(std::shared_ptr<const Program> program) {
    if (program == m_program) return;
    m_program = std::move(program);
    layOut();
}

void CodeView::setPosition(CodePosition position) {
    m_position = std::move(position);
    layOut();
    showCurrentRow();
}

void CodeView::setRemark(const QString& remark) {
    if (remark == m_remark) return;
    m_remark = remark;
    layOut();
    showCurrentRow();
}

void CodeView::setRingOnCurrent(bool on) {
    if (std::exchange(m_hasRing, on) != on) viewport()->update();
}

void CodeView::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    chooseFont();
}

void CodeView::setEnlarged(bool enlarged) {
    if (std::exchange(m_isEnlarged, enlarged) != enlarged) chooseFont();
}

void CodeView::chooseFont() {
    m_font = codeFont(m_type);
    if (m_isEnlarged) m_font.setPixelSize(m_font.pixelSize() * 3 / 2);
    layOut();
    showCurrentRow();
}

QSize CodeView::minimumSizeHint() const {
    const double code = kLeastCode * QFontMetricsF(codeFont(m_type)).horizontalAdvance(u'0');
    return {qRound(code) + m_type.space(8) + verticalScrollBar()->sizeHint().width() + 1, 3 * rowHeight()};
}

int CodeView::gutter() const {
    if (!m_program || !m_position.hasNumbers) return 0;
    const auto digits = QString::number(m_program->lines().size()).size();
    return qRound(static_cast<double>(digits) * QFontMetricsF(m_font).horizontalAdvance(u'0')) +
           m_type.space(2);
}

int CodeView::rowHeight() const { return m_font.pixelSize() * 7 / 4; }

void CodeView::layOut() {
    m_rows.clear();
    const int room = width() - verticalScrollBar()->sizeHint().width() - m_type.space(8) -
                     gutter(); // that of the scroll bar is always kept
    const int columns = static_cast<int>(room / QFontMetricsF(m_font).horizontalAdvance(u'0'));
    if (m_program) m_rows = codeRows(*m_program, m_position, columns);
    if (!m_remark.isEmpty()) {
        m_rows.emplace_back();
        for (const QString& piece : brokenLine(QStringLiteral("/* %1 */").arg(m_remark), columns)) {
            CodeRow row;
            row.text = piece;
            row.muted = true;
            m_rows.push_back(row);
        }
    }
    const int height = static_cast<int>(m_rows.size()) * rowHeight() + m_type.space(4);
    const int below = qMax(0, height - viewport()->height()); // the last place begins with a whole row, too
    const int rowsBelow = (below + rowHeight() - 1) / rowHeight();
    verticalScrollBar()->setRange(0, below > 0 ? rowsBelow * rowHeight() + m_type.space(2) : 0);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight());
    viewport()->update();
    tellParts(*this);
}

void CodeView::showCurrentRow() {
    auto shown =
        std::find_if(m_rows.rbegin(), m_rows.rend(), [](const CodeRow& row) { return row.isCurrent; });
    if (shown == m_rows.rend()) // it has ended: what it did last, and what is remarked below it
        shown = std::find_if(m_rows.rbegin(), m_rows.rend(),
                             [](const CodeRow& row) { return row.line == 0 || !row.mark.isEmpty(); });
    if (shown == m_rows.rend()) return;
    auto first = shown; // of the rows of its line: all of them are seen, the first ones if they are too many
    while (shown->isCurrent && first + 1 != m_rows.rend() && (first + 1)->isCurrent)
        ++first;
    const int top = static_cast<int>(m_rows.rend() - first - 1) * rowHeight();
    const int last = static_cast<int>(m_rows.rend() - shown - 1) * rowHeight();
    const bool hasRoomAbove = last - top + 2 * rowHeight() <= viewport()->height(); // for the line before it
    const int highest = hasRoomAbove ? qMax(0, top - rowHeight()) : top;
    const int lowest = qMin(highest, last + 3 * rowHeight() - viewport()->height());
    const int wanted = qBound(lowest, verticalScrollBar()->value(), highest);
    const int hiddenRows = (wanted + rowHeight() - 1) / rowHeight(); // whole rows: no line is cut in half
    verticalScrollBar()->setValue(hiddenRows > 0 ? hiddenRows * rowHeight() + m_type.space(2) : 0);
}

void CodeView::resizeEvent(QResizeEvent*) {
    layOut();
    showCurrentRow();
}

/// Left, Right and Space belong to the window.
void CodeView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        QAbstractScrollArea::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

void CodeView::mouseReleaseEvent(QMouseEvent* event) {
    const CodeRow* row = rowAt(event->pos().y());
    if (event->button() != Qt::LeftButton || row == nullptr) return;
    const QStringList names = entriesIn(row->mark);
    const double mark = QFontMetricsF(m_font).horizontalAdvance(row->mark) + m_type.space(3);
    if (!names.isEmpty() && event->pos().x() >= viewport()->width() - mark)
        emit explainWanted(names);
    else if (row->isCurrent && !m_position.isBehind)
        emit currentClicked();
}

const CodeRow* CodeView::rowAt(int y) const {
    const int row = (y - m_type.space(2) + verticalScrollBar()->value()) / rowHeight();
    const bool isRow = row >= 0 && row < static_cast<int>(m_rows.size());
    return isRow ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

QStringList CodeView::entriesOfLine(int line) const {
    QString text;
    for (const CodeRow& row : m_rows)
        if (row.line == line) text += row.text + u' ' + row.mark + u' ';
    return line > 0 ? entriesIn(text) : QStringList();
}

QStringList CodeView::explained() const { return entriesOfLine(m_position.currentLine); }

void CodeView::contextMenuEvent(QContextMenuEvent* event) {
    const CodeRow* row = rowAt(event->pos().y());
    QMenu menu(this);
    for (const QString& name : row != nullptr ? entriesOfLine(row->line) : QStringList())
        connect(menu.addAction(ExplainTexts::explain(name)), &QAction::triggered, this,
                [this, name] { emit explainWanted({name}); });
    if (!menu.isEmpty()) menu.exec(event->globalPos());
}

/// Around all rows of the marked line.
void CodeView::paintRing(QPainter& painter) const {
    const auto isCurrent = [](const CodeRow& row) { return row.isCurrent; };
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), isCurrent);
    const auto count = static_cast<int>(std::count_if(first, m_rows.end(), isCurrent));
    if (!m_hasRing || count == 0) return;
    const int top = m_type.space(2) - verticalScrollBar()->value() +
                    static_cast<int>(first - m_rows.begin()) * rowHeight();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.accent, 1.5, Qt::DashLine));
    painter.drawRoundedRect(QRectF(1, top + 1, viewport()->width() - 2, count * rowHeight() - 2), 5, 5);
}

void CodeView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.setFont(m_font);
    int top = m_type.space(2) - verticalScrollBar()->value();
    for (const CodeRow& row : m_rows) {
        const bool isWhole = top + rowHeight() * 7 / 8 <= viewport()->height(); // up to below its letters
        if (isWhole && top + rowHeight() >= event->rect().top()) paintRow(painter, row, top);
        top += rowHeight();
    }
    paintRing(painter);
}

void CodeView::paintRow(QPainter& painter, const CodeRow& row, int top) const {
    const QRect whole(0, top, viewport()->width(), rowHeight());
    if (row.isCurrent) painter.fillRect(whole, m_theme.currentLine);
    const int left = m_type.space(5) + gutter();
    if (row.isFirst && row.line > 0 && gutter() > 0) { // a remark of ours has none
        painter.setPen(m_theme.muted);
        painter.drawText(whole.adjusted(m_type.space(4), 0, left - m_type.space(2) - whole.width(), 0),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(row.line));
    }
    if (row.isCurrent && row.isFirst && !m_position.isBehind) {
        painter.setPen(m_theme.currentMark);
        painter.drawText(whole.adjusted(m_type.space(1), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("▸"));
    }
    painter.setPen(row.muted ? m_theme.muted : m_theme.text);
    painter.drawText(whole.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.text);
    painter.setPen(markColour(row.markTone));
    painter.drawText(whole.adjusted(0, 0, -m_type.space(3), 0), Qt::AlignRight | Qt::AlignVCenter, row.mark);
}

QColor CodeView::markColour(CodeRow::Tone tone) const {
    switch (tone) {
    case CodeRow::Tone::Ok: return m_theme.ok;
    case CodeRow::Tone::Error: return m_theme.error;
    case CodeRow::Tone::Muted: return m_theme.muted;
    case CodeRow::Tone::Waits: return m_theme.currentMark;
    case CodeRow::Tone::Plain: break;
    }
    return m_theme.text;
}

} // namespace eleven
