#pragma once
// The ladder as part of a text document: cut into pieces that fit a page, and painted with lines and letters,
// not as an image.

#include "ui/ladder/wholeladder.h"

#include <QObject>
#include <QTextObjectInterface>

class QTextCursor;

namespace eleven {

class LadderPicture : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// `width` in pixels of a screen, 96 an inch.
    LadderPicture(const Ladder& ladder, const Type& type, double width) : m_whole(ladder, type, width) {}
    /// Inserts all of it, each piece at most as high as `pageHeight`, the first one as what is left of its
    /// page. No cut goes through an arrow, where that can be. It must live as long as the document.
    void insertInto(QTextCursor& cursor, double firstHeight, double pageHeight);

    QSizeF intrinsicSize(QTextDocument* document, int place, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int place,
                    const QTextFormat& format) override;

private:
    [[nodiscard]] double cutAbove(double bottom, double top) const;

    WholeLadder m_whole;
};

} // namespace eleven
