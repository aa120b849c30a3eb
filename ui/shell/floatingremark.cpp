#include "ui/shell/floatingremark.h"

#include <QEvent>

namespace eleven {

namespace {
constexpr int kFloats = 6000; // ms
}

FloatingRemark::FloatingRemark(QWidget& window) : QLabel(&window), m_type(Type::from(font())) {
    setObjectName(QStringLiteral("floatingRemark"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_ends.setSingleShot(true);
    m_ends.setInterval(kFloats);
    connect(&m_ends, &QTimer::timeout, this, &QLabel::hide);
    window.installEventFilter(this);
}

void FloatingRemark::say(const QString& text) {
    setText(text);
    place();
    show();
    raise();
    m_ends.start();
}

void FloatingRemark::setType(const Type& type) {
    m_type = type;
    setFont(type.body);
    place();
}

void FloatingRemark::place() {
    const QWidget& window = *parentWidget();
    const int aside = m_type.space(6);
    const int width = qMin(window.width() - 2 * aside, m_type.space(160));
    const int height = heightForWidth(width);
    setGeometry((window.width() - width) / 2, window.height() - height - aside, width, height);
}

bool FloatingRemark::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return QLabel::eventFilter(watched, event);
}

} // namespace eleven
