#pragma once
// What is said of files that a run is taken away in: captures and pictures.

#include <QCoreApplication>
#include <QString>

namespace eleven {

class ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::ExportTexts)
public:
    static QString menu();
    static QString captureTitle(); ///< of the dialogs
    static QString ladderTitle();
    static QString diagramTitle();
    static QString captureFiles(); ///< as QFileDialog wants it
    static QString pictureFiles();
    static QString written(const QString& file);
    static QString ladderCopied();
    static QString diagramCopied();
    static QString notWritten(const QString& file, const QString& why);
    static QString noFolder(const QString& file);
    static QString noRegularFile(const QString& file);
    static QString noSuchFormat(const QString& file);
    static QString tooHigh(const QString& file);    ///< for its format
    static QString ladderOf(const QString& lesson); ///< the title of a picture
    static QString diagramOf(const QString& lesson);
    static QString noFont();
    static QString opened(const QString& file); ///< in Wireshark
    static QString notOpened(const QString& file);
    // Why not:
    static QString noSegment();
    static QString noWireshark();
};

} // namespace eleven
