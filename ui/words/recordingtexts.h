#pragma once
// Words for the file of a recording, and for what a crash left.

#include <QCoreApplication>
#include <QString>

namespace eleven {

class RecordingTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::RecordingTexts)
public:
    static QString saveTitle();
    static QString filter();
    static QString saved(const QString& file);
    static QString scenarioTitle();
    static QString scenarioFilter();
    static QString scenarioSaved(const QString& file);
    static QString nothingYet();
    static QString noBefore();
    static QString opening(const QString& file);
    static QString stop();
    static QString cannotOpen();
    static QString notKept();
    static QString left(const QString& when);
    static QString openLeft();
    static QString discardLeft();
    static QString later();
    static QString unsaved(const QString& file);
    static QString noBranch(const QString& why);
};

} // namespace eleven
