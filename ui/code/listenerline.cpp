#include "ui/code/listenerline.h"

#include "ui/words/viewtexts.h"

#include <QHBoxLayout>
#include <QLabel>

namespace eleven {

ListenerLine::ListenerLine(QWidget* parent)
    : QWidget(parent), m_token(new QLabel(QStringLiteral("L"))), m_text(new QLabel) {
    setObjectName(QStringLiteral("listenerLine"));
    m_text->setObjectName(QStringLiteral("listener"));
    m_text->setProperty("type", QStringLiteral("caption"));
    m_text->setProperty("tone", QStringLiteral("muted"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_token->setObjectName(QStringLiteral("listens"));
    m_token->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_token, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void ListenerLine::showListener(const EndpointView& view) {
    const bool listens = view.hasListener && view.listener;
    if (listens) m_text->setText(ViewTexts::listener(*view.listener));
    setVisible(listens);
}

void ListenerLine::setType(const Type& type) {
    const int size = type.space(4);
    m_token->setFixedSize(size, size);
    layout()->setContentsMargins(type.space(4), 0, type.space(4), type.space(1));
    layout()->setSpacing(type.space(2));
}

} // namespace eleven
