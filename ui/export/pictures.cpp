#include "ui/export/pictures.h"

#include "ui/diagram/diagrampainter.h"
#include "ui/export/savedfile.h"
#include "ui/ladder/wholeladder.h"
#include "ui/words/exporttexts.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace eleven {

namespace {

constexpr double kLadderWidth = 720;
constexpr QSize kDiagramSize(800, 480);
constexpr int kNormalText = 13;      // pixels
constexpr int kSharp = 2;            // of an image: for screens with small pixels, and slides
constexpr int kHighestImage = 32767; // QPainter's limit on one
constexpr double kScreenDpi = 96;
constexpr double kPointsPerPixel = 72 / kScreenDpi;
constexpr int kHighestPage = 14400; // points: 200 inches, the limit of PDF
constexpr int kPdfDpi = 1200;

Type normalType(QFont font) {
    font.setPixelSize(kNormalText);
    return Type::from(font);
}

void paintOn(QPaintDevice& device, const Picture& picture, double scale) {
    QPainter painter(&device);
    painter.scale(scale, scale);
    painter.fillRect(QRect(QPoint(), picture.size), Theme::light().card);
    picture.paint(painter);
}

void writeSvg(const Picture& picture, QIODevice& file) {
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    svg.setTitle(picture.title.toHtmlEscaped()); // it does not do that
    svg.setResolution(static_cast<int>(kScreenDpi));
    svg.setSize(picture.size);
    svg.setViewBox(QRect(QPoint(), picture.size));
    paintOn(svg, picture, 1);
}

void writePdf(const Picture& picture, QIODevice& file) {
    QPdfWriter pdf(&file);
    pdf.setResolution(kPdfDpi);
    pdf.setTitle(picture.title);
    pdf.setPageSize(
        QPageSize(QSizeF(picture.size) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    paintOn(pdf, picture, kPdfDpi / kScreenDpi);
}

/// Null: it would be too high.
QImage imageOf(const Picture& picture) {
    const int scale = picture.size.height() * kSharp <= kHighestImage ? kSharp : 1;
    if (picture.size.height() > kHighestImage) return {};
    QImage image(picture.size * scale, QImage::Format_RGB32);
    if (!image.isNull()) paintOn(image, picture, scale);
    return image;
}

} // namespace

Picture ladderPicture(Ladder ladder, const QString& title, const QFont& font) {
    const auto kept = std::make_shared<const Ladder>(std::move(ladder));
    const auto whole = std::make_shared<const WholeLadder>(*kept, normalType(font), kLadderWidth);
    const double head = whole->headHeight();
    return {title, QSizeF(whole->width(), head + whole->height()).toSize(),
            [kept, whole, head](QPainter& painter) {
                whole->paintHead(painter);
                painter.translate(0, head);
                whole->paint(painter, 0, whole->height());
            }};
}

Picture diagramPicture(Coverage coverage, const QString& title, const QFont& font) {
    return {title, kDiagramSize,
            [coverage = std::move(coverage), type = normalType(font)](QPainter& painter) {
                const DiagramLayout layout = DiagramLayout::from(diagramMetrics(type), kDiagramSize);
                DiagramPainter(Theme::light(), type, layout).paint(painter, coverage);
            }};
}

bool isPictureName(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QStringLiteral("svg") || suffix == QStringLiteral("pdf") ||
           suffix == QStringLiteral("png");
}

QString savePicture(const Picture& picture, const QString& path) {
    if (!isPictureName(path)) return ExportTexts::noSuchFormat(path);
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QStringLiteral("svg"))
        return saveWhole(path, [&picture](QIODevice& file) { writeSvg(picture, file); });
    if (suffix == QStringLiteral("pdf")) {
        if (picture.size.height() * kPointsPerPixel > kHighestPage) return ExportTexts::tooHigh(path);
        return saveWhole(path, [&picture](QIODevice& file) { writePdf(picture, file); });
    }
    const QImage image = imageOf(picture);
    if (image.isNull()) return ExportTexts::tooHigh(path);
    return saveWhole(path, [&image](QIODevice& file) { image.save(&file, "PNG"); });
}

QMimeData* copyOf(const Picture& picture) {
    QByteArray svg;
    QBuffer buffer(&svg);
    buffer.open(QIODevice::WriteOnly);
    writeSvg(picture, buffer);
    auto* copy = new QMimeData;
    copy->setImageData(imageOf(picture));
    copy->setData(QStringLiteral("image/svg+xml"), svg);
    return copy;
}

} // namespace eleven
