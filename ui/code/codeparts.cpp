// The part of CodeView that tells a screen reader the lines of the program: each whole, however it is broken,
// with what it came to.
#include "ui/code/codeview.h"
#include "ui/words/accessibletexts.h"

#include <QScrollBar>

namespace eleven {

/// Of each line that says something; a remark below the program is one.
std::vector<std::size_t> CodeView::firstRows() const {
    std::vector<std::size_t> first;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isNew = i == 0 || m_rows[i].line != m_rows[i - 1].line;
        const bool isFilled = m_rows[i].line == 0 || !m_rows[i].text.trimmed().isEmpty();
        if (isNew && isFilled) first.push_back(i);
    }
    return first;
}

int CodeView::partCount() const { return static_cast<int>(firstRows().size()); }

SpokenPart CodeView::part(int index) const {
    const std::size_t first = firstRows()[static_cast<std::size_t>(index)];
    const int line = m_rows[first].line;
    std::size_t end = first;
    while (end < m_rows.size() && m_rows[end].line == line)
        ++end;
    QString text = line == 0 ? m_remark : QString::fromStdString(m_program->line(line).text).trimmed();
    const QString commentedOut = QStringLiteral("// ");
    if (m_rows[first].text.trimmed().startsWith(commentedOut) && !text.startsWith(commentedOut))
        text.prepend(commentedOut);
    SpokenPart part;
    part.name = AccessibleTexts::line(text, m_rows[end - 1].mark, m_rows[first].isCurrent);
    part.isCurrent = m_rows[first].isCurrent;
    const int top = m_type.space(2) - verticalScrollBar()->value() + static_cast<int>(first) * rowHeight();
    part.rect = QRectF(viewport()->x(), viewport()->y() + top, viewport()->width(),
                       static_cast<int>(end - first) * rowHeight());
    return part;
}

} // namespace eleven
