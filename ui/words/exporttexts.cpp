#include "ui/words/exporttexts.h"

#include <QFileInfo>

namespace eleven {

QString ExportTexts::menu() { return tr("E&xport"); }
QString ExportTexts::captureTitle() { return tr("Save the capture"); }
QString ExportTexts::ladderTitle() { return tr("Save a picture of the ladder"); }
QString ExportTexts::diagramTitle() { return tr("Save a picture of the state diagram"); }
QString ExportTexts::captureFiles() { return tr("Captures (*.pcapng)"); }
QString ExportTexts::pictureFiles() { return tr("Pictures (*.svg *.pdf *.png)"); }
QString ExportTexts::written(const QString& file) { return tr("Written: %1").arg(file); }
QString ExportTexts::ladderCopied() { return tr("The ladder was copied as a picture."); }
QString ExportTexts::diagramCopied() { return tr("The state diagram was copied as a picture."); }
QString ExportTexts::notWritten(const QString& file, const QString& why) {
    const bool isThere = QFileInfo::exists(file);
    return (isThere ? tr("%1 could not be written: %2. What stood there is as it was; choose another place.")
                    : tr("%1 could not be written: %2. Choose another place."))
        .arg(file, why);
}
QString ExportTexts::noFolder(const QString& file) {
    return tr("%1: there is no such folder; choose another place.").arg(file);
}
QString ExportTexts::noRegularFile(const QString& file) {
    return tr("%1: something that is no regular file has this name; choose another one.").arg(file);
}
QString ExportTexts::noSuchFormat(const QString& file) {
    return tr("%1: a picture is a file that ends in .svg, .pdf or .png; give it such a name.").arg(file);
}
QString ExportTexts::tooHigh(const QString& file) {
    return tr("%1 was not written: this run is too long for a picture of this kind; save it as .svg.")
        .arg(file);
}
QString ExportTexts::ladderOf(const QString& lesson) { return tr("The ladder of %1").arg(lesson); }
QString ExportTexts::diagramOf(const QString& lesson) { return tr("The state diagram of %1").arg(lesson); }
QString ExportTexts::noFont() {
    return tr("No font on this machine has Chinese letters, so they cannot be drawn.\n"
              "What mends it:  sudo apt install fonts-noto-cjk");
}
QString ExportTexts::opened(const QString& file) { return tr("Wireshark opens %1").arg(file); }
QString ExportTexts::notOpened(const QString& file) {
    return tr("Wireshark could not be started; the capture is in %1").arg(file);
}
QString ExportTexts::noSegment() { return tr("Nothing came to the wire yet"); }
QString ExportTexts::noWireshark() { return tr("Wireshark is not installed (sudo apt install wireshark)"); }

} // namespace eleven
