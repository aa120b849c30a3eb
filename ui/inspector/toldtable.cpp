#include "ui/inspector/toldtable.h"

#include "ui/words/corewords.h"

#include <QScrollBar>

#include <utility>

namespace eleven {

ToldTable::ToldTable(const char* name, QWidget* parent) : QTextBrowser(parent), m_type(Type::from(font())) {
    setObjectName(QString::fromLatin1(name));
    setReadOnly(true);
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void ToldTable::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    document()->setDefaultFont(type.body);
    document()->setDocumentMargin(type.space(3));
    m_html.clear();
    read();
}

QString ToldTable::told(const Cell& cell) const {
    const QString family = cell.isCode ? m_type.code.family() : m_type.body.family();
    return QStringLiteral("<span style='color:%1; font-family:\"%2\"'>%3</span>")
        .arg(cell.colour.name(), family, cell.text.toHtmlEscaped());
}

QString ToldTable::paragraph(const QString& html) const {
    return QStringLiteral("<p style='margin:%1px 0 %1px 0'>%2</p>").arg(m_type.space(1)).arg(html);
}

QString ToldTable::link(const QString& to, const QString& text) const {
    return QStringLiteral("<a href='%1' style='color:%2'>%3</a>")
        .arg(to, m_theme.accent.name(), text.toHtmlEscaped());
}

QString ToldTable::pill(State state) const {
    return QStringLiteral("<span style='background-color:%1; color:%2; font-weight:bold'>"
                          "&nbsp;&nbsp;%3&nbsp;&nbsp;</span>")
        .arg(m_theme.state(state).name(), m_theme.onState(state).name(), CoreWords::state(state));
}

QString ToldTable::table(const QStringList& headings, const QList<int>& parts, const QList<QList<Cell>>& rows,
                         const QColor& tint) const {
    QString html = QStringLiteral("<table width='100%' border='0' cellspacing='0' cellpadding='%1'><tr>")
                       .arg(m_type.space(1));
    for (qsizetype i = 0; i < headings.size(); ++i)
        html += QStringLiteral("<td width='%1%'>%2</td>")
                    .arg(parts.at(i))
                    .arg(told({headings.at(i), m_theme.muted}));
    const QString begin =
        tint.isValid() ? QStringLiteral("<tr bgcolor='%1'>").arg(tint.name()) : QStringLiteral("<tr>");
    for (const QList<Cell>& row : rows) {
        html += QStringLiteral("</tr>") + begin;
        for (const Cell& cell : row)
            html += QStringLiteral("<td>%1</td>").arg(told(cell));
    }
    return html + QStringLiteral("</tr></table>");
}

void ToldTable::tell(const QString& html) {
    if (html == std::exchange(m_html, html)) return;
    const int place = verticalScrollBar()->value();
    setHtml(html);
    verticalScrollBar()->setValue(place);
}

void ToldTable::showEvent(QShowEvent* event) {
    QTextBrowser::showEvent(event);
    read();
}

} // namespace eleven
