#include "ui/explain/linkrow.h"

#include "ui/shell/flowlayout.h"

#include <QLabel>
#include <QToolButton>

namespace eleven {

LinkRow::LinkRow(QWidget* parent) : QWidget(parent) {
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    hide();
}

void LinkRow::show(const QString& heading, std::vector<Link> links) {
    if (heading == m_heading && links == m_links) return;
    m_heading = heading;
    m_links = std::move(links);
    write();
}

void LinkRow::setTheme(const Theme&, const Type& type) {
    m_type = type;
    layout()->setSpacing(type.space(1));
    write();
}

void LinkRow::write() {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->hide();
        if (item->widget() != nullptr) item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    if (!m_heading.isEmpty()) layout()->addWidget(new QLabel(m_heading));
    for (const Link& link : m_links) {
        auto* button = new QToolButton;
        button->setObjectName(link.url.toString());
        button->setText(link.text);
        button->setProperty("link", true);
        button->setFont(m_type.body);
        button->setFocusPolicy(Qt::TabFocus);
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QToolButton::clicked, this, [this, url = link.url] { emit followed(url); });
        layout()->addWidget(button);
    }
    layout()->addItem(new QSpacerItem(0, 0)); // the last item stands at the right edge
    setVisible(!m_links.empty());
    updateGeometry();
}

QString LinkRow::text() const {
    QString text = m_heading;
    for (const Link& link : m_links)
        text += u' ' + link.text;
    return text;
}

} // namespace eleven
