#pragma once
// The words of the chooser of lessons. Pure.

#include "ui/chooser/lessoncard.h"
#include "ui/lesson/seen.h"

#include <QCoreApplication>
#include <QDateTime>

namespace eleven {

class ChooserTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::ChooserTexts)
public:
    static QString claim();
    static QString group(LessonGroup group);
    static QString others();
    static QString ownFiles(const QString& folder);
    static QString myLessons();
    static QString firstOwnFiles(const QString& folder, int shown, int all); ///< not all are shown
    static QString challenges();
    static QString effort(const LessonCard& card);   ///< "8 min", "13 acts", or nothing
    static QString progress(const LessonCard& card); ///< "✓ done", "● step 4 of 9", or nothing
    static QString seenHeading();
    static QString counts(const SeenSoFar& seen);
    /// The first ones by name, and how many more.
    static QString stillDark(const QStringList& named, qsizetype more);
    static QString goOn(const LessonGoOn& lesson);
    static QString resume();
    static QString begin();
    static QString left(const QDateTime& when, const QDateTime& now); ///< "left yesterday, 14:05"
};

} // namespace eleven
