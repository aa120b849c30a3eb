#include "app/ladderpicture.h"

#include "ui/ladder/ladderpainter.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>

namespace eleven {

namespace {

constexpr int kObject = QTextFormat::UserObject + 1;
constexpr int kTop = QTextFormat::UserProperty + 1;
constexpr int kHeight = QTextFormat::UserProperty + 2;
constexpr double kScreen = 96; // pixels an inch

} // namespace

LadderPicture::LadderPicture(const Ladder& ladder, const Type& type, double width)
    : m_ladder(ladder), m_type(type), m_width(width), m_layout(ladderMetrics(type), width) {
    m_layout.extend(ladder);
    m_height = ladderHeight(m_layout, ladder, false);
}

void LadderPicture::insertInto(QTextCursor& cursor, double pageHeight) {
    cursor.document()->documentLayout()->registerHandler(kObject, this);
    for (double top = 0; top < m_height; top += pageHeight) {
        QTextCharFormat piece;
        piece.setObjectType(kObject);
        piece.setProperty(kTop, top);
        piece.setProperty(kHeight, std::min(pageHeight, m_height - top));
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), piece);
        cursor.insertBlock();
    }
}

QSizeF LadderPicture::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    const QPaintDevice* device = document->documentLayout()->paintDevice();
    const double scale = device != nullptr ? device->logicalDpiX() / kScreen : 1;
    return {m_width * scale, format.doubleProperty(kHeight) * scale};
}

void LadderPicture::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                               const QTextFormat& format) {
    const double top = format.doubleProperty(kTop);
    const double bottom = top + format.doubleProperty(kHeight);
    const LadderScene scene = ladderScene(m_layout, m_ladder, top, bottom, m_height - m_type.space(2), false);
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / m_width, rect.width() / m_width);
    painter->translate(0, -top);
    LadderPainter(m_theme, m_type).paint(*painter, scene, 0);
    painter->restore();
}

} // namespace eleven
