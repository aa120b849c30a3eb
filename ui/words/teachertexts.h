#pragma once
// What the window says to a teacher: notes, the sheet of answers, and what is forgotten.

#include <QCoreApplication>
#include <QString>

namespace eleven {

class TeacherTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::TeacherTexts)
public:
    static QString notesTitle();
    static QString notesOf(const QString& lesson);
    static QString noNotes();
    static QString noAnswers();
    static QString saveSheetTitle();
    static QString sheetFiles(); ///< as QFileDialog wants it
    static QString notWritten(const QString& file, const QString& why);
    static QString notDeleted(const QString& file, const QString& why);
    static QString noFile(); ///< why: something else has its name
    static QString forgetTitle();
    static QString forgetQuestion();
    static QString forget();
};

} // namespace eleven
