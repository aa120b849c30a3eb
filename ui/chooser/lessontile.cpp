#include "ui/chooser/lessontile.h"

#include "ui/chooser/miniature.h"
#include "ui/words/choosertexts.h"

#include <QPainter>

namespace eleven {

LessonTile::LessonTile(LessonCard card, QWidget* parent)
    : QAbstractButton(parent), m_card(std::move(card)), m_type(Type::from(font())) {
    setText(m_card.title);
    QStringList said{m_card.id, m_card.about, ChooserTexts::progress(m_card)};
    said.removeAll(QString());
    setAccessibleDescription(said.join(u'\n'));
    // As it is: what looks like HTML in a file is not.
    if (m_card.isBroken) setToolTip(QStringLiteral("<p>%1</p>").arg(m_card.about.toHtmlEscaped()));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void LessonTile::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_type = type;
    updateGeometry();
    update();
}

void LessonTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = hasFocus() ? 2 : 1;
    const bool isOpen = m_card.left > 0;
    painter.setPen(QPen(hasFocus() || isOpen || isDown() ? m_theme.accent : m_theme.hairline, line));
    painter.setBrush(isDown() || underMouse() ? m_theme.hover : m_theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line, line, -line, -line), m_type.space(2),
                            m_type.space(2));

    const int margin = m_type.space(3);
    const QRect inside = rect().adjusted(margin, margin, -margin, -margin);
    const QFontMetrics caption(m_type.caption);
    int bottom = inside.bottom();
    const auto text = [&](const QFont& font, const QColor& colour, const QRect& row, int side,
                          const QString& words) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(row, side | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, row.width()));
    };
    const auto row = [&](int height) {
        bottom -= height;
        return QRect(inside.left(), bottom, inside.width(), height);
    };
    const QRect last = row(caption.height() + m_type.space(1));
    const QString progress = ChooserTexts::progress(m_card);
    const int half = caption.horizontalAdvance(progress);
    text(m_type.caption, m_theme.muted, last.adjusted(0, 0, -half, 0), Qt::AlignLeft,
         ChooserTexts::effort(m_card));
    text(m_type.caption,
         m_card.isBroken     ? m_theme.error
         : m_card.isFinished ? m_theme.ok
                             : m_theme.accent,
         last, Qt::AlignRight, progress);
    const auto wrapped = [&](const QFont& font, const QColor& colour, int lines, const QString& words) {
        constexpr int kWrapped = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
        const QFontMetrics metrics(font);
        const int needed = metrics.boundingRect(inside, kWrapped, words).height();
        if (lines == 1 || needed > lines * metrics.height()) // then it is cut
            return text(font, colour, row(metrics.height() + m_type.space(1)), Qt::AlignLeft, words);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(row(needed + m_type.space(1)), kWrapped, words);
    };
    const int title = QFontMetrics(m_type.bodyBold).horizontalAdvance(m_card.title);
    wrapped(m_type.caption, m_theme.muted, title > inside.width() ? 1 : 2, m_card.about);
    wrapped(m_type.bodyBold, m_theme.text, 2, m_card.title);
    const QRectF picture(inside.left(), inside.top(), inside.width(), bottom - inside.top());
    paintMiniature(painter, picture, m_theme, m_type, m_card.states);
}

} // namespace eleven
