#include "ui/explain/linkrow.h"

#include "ui/shell/flowlayout.h"

#include <QLabel>
#include <QToolButton>

namespace eleven {

LinkRow::LinkRow(QWidget* parent) : QWidget(parent), m_heading(new QLabel) {
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_heading);
    flow->addItem(new QSpacerItem(0, 0)); // the last item stands at the right edge
    hide();
}

void LinkRow::show(const QString& heading, std::vector<Link> links) {
    if (heading == m_heading->text() && links == m_links) return;
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_links = std::move(links);
    while (m_buttons.size() < m_links.size())
        addButton();
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool isUsed = i < m_links.size();
        m_buttons[i]->setVisible(isUsed);
        m_buttons[i]->setObjectName(isUsed ? m_links[i].url.toString() : QString());
        if (isUsed) m_buttons[i]->setText(m_links[i].text);
    }
    setVisible(!m_links.empty());
    updateGeometry();
}

/// Kept for the next links: a new one would be styled and laid out at each step.
void LinkRow::addButton() {
    auto* button = new QToolButton;
    button->setProperty("link", true);
    button->setFont(m_type.body);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::PointingHandCursor);
    connect(button, &QToolButton::clicked, this, [this, place = m_buttons.size()] {
        const QUrl url = m_links[place].url; // what follows may write other links
        emit followed(url);
    });
    QLayoutItem* last = layout()->takeAt(layout()->count() - 1);
    layout()->addWidget(button);
    layout()->addItem(last);
    m_buttons.push_back(button);
}

void LinkRow::setTheme(const Theme&, const Type& type) {
    m_type = type;
    layout()->setSpacing(type.space(1));
    for (QToolButton* button : m_buttons)
        button->setFont(type.body);
    updateGeometry();
}

QString LinkRow::text() const {
    QString text = m_heading->text();
    for (const Link& link : m_links)
        text += u' ' + link.text;
    return text;
}

} // namespace eleven
