#pragma once
// The ladder and the state diagram as pictures: painted by the window's painters in the light theme, with
// lines and letters that can be selected where the format has them. Needs a QGuiApplication.

#include "core/projection/coverage.h"
#include "core/projection/ladder.h"

#include <QFont>
#include <QSize>
#include <QString>

#include <functional>

class QMimeData;
class QPainter;

namespace eleven {

struct Picture {
    QString title;
    QSize size; ///< in pixels of a screen, 96 an inch
    std::function<void(QPainter&)> paint;
};

/// In letters of this family, of the normal size.
[[nodiscard]] Picture ladderPicture(Ladder ladder, const QString& title, const QFont& font);
[[nodiscard]] Picture diagramPicture(Coverage coverage, const QString& title, const QFont& font);

/// Its name ends in .svg, .pdf or .png.
[[nodiscard]] bool isPictureName(const QString& path);
/// In the format that its name says. What is wrong, in words; empty: nothing.
[[nodiscard]] QString savePicture(const Picture& picture, const QString& path);
/// For the clipboard: as an image, and as SVG for whoever takes that.
[[nodiscard]] QMimeData* copyOf(const Picture& picture);

} // namespace eleven
