#include "app/ladderpicture.h"

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

void LadderPicture::insertInto(QTextCursor& cursor, double firstHeight, double pageHeight) {
    cursor.document()->documentLayout()->registerHandler(kObject, this);
    double room = firstHeight;
    for (double top = 0; top < m_whole.height();) {
        const double bottom = top + room < m_whole.height() ? cutAbove(top + room, top) : m_whole.height();
        QTextCharFormat piece;
        piece.setObjectType(kObject);
        piece.setProperty(kTop, top);
        piece.setProperty(kHeight, bottom - top);
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), piece);
        cursor.insertBlock();
        top = bottom;
        room = pageHeight;
    }
}

namespace {

/// Above `bottom` and below `top` the lowest place that is inside none of `whole`; 0: there is none.
double placeBetween(const std::vector<QRectF>& whole, double top, double bottom) {
    double cut = bottom;
    for (bool isFree = false; !isFree && cut > top;) {
        isFree = true;
        for (const QRectF& one : whole) {
            if (one.top() >= cut || one.bottom() <= cut) continue;
            cut = one.top();
            isFree = false;
        }
    }
    return cut > top ? cut : 0;
}

} // namespace

/// In the lower half, if it can be, through nothing but bands; else through no arrow; else at `bottom`.
double LadderPicture::cutAbove(double bottom, double top) const {
    const LadderScene scene = m_whole.scene(0, m_whole.height());
    const LadderLayout& layout = m_whole.layout();
    std::vector<QRectF> arrows;
    std::vector<QRectF> whole;
    for (const LadderScene::Flight& flight : scene.flights) {
        arrows.push_back(QRectF(flight.line.p1(), flight.line.p2()).normalized());
        whole.push_back(arrows.back().adjusted(0, -2, 0, 2));
        whole.push_back(flight.label.outline(layout.labelAbove(), layout.labelBelow()).boundingRect());
    }
    for (const LadderScene::Band& band : scene.bands)
        whole.push_back(band.nameRect);
    for (const LadderScene::Mark& mark : scene.marks)
        whole.push_back(mark.textRect);
    for (const LadderScene::Note& note : scene.notes)
        whole.push_back(note.card);
    for (const std::vector<QRectF>& kept : {whole, arrows})
        for (const double part : {0.5, 0.1})
            if (const double cut = placeBetween(kept, top + part * (bottom - top), bottom); cut > 0)
                return cut;
    return bottom;
}

QSizeF LadderPicture::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    const QPaintDevice* device = document->documentLayout()->paintDevice();
    const double scale = device != nullptr ? device->logicalDpiX() / kScreen : 1;
    return {m_whole.width() * scale, format.doubleProperty(kHeight) * scale};
}

void LadderPicture::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                               const QTextFormat& format) {
    const double top = format.doubleProperty(kTop);
    const double bottom = top + format.doubleProperty(kHeight);
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / m_whole.width(), rect.width() / m_whole.width());
    painter->translate(0, -top);
    m_whole.paint(*painter, top, bottom);
    painter->restore();
}

} // namespace eleven
