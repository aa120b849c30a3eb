#pragma once
// What the window says while a lesson is being changed in it.

#include <QCoreApplication>
#include <QString>

class QDateTime;

namespace eleven {

class EditorTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::EditorTexts)
public:
    /// `unsaved`: something was changed and is not saved.
    static QString title(const QString& lesson, bool unsaved);
    static QString files(); ///< of the box that chooses one
    static QString field(const QString& name);
    static QString closeTip();
    static QString goThere();
    static QString onStage(); ///< it is what runs there
    static QString canRun(const QString& keys);
    static QString kernelRefuses(const QString& check);
    static QString left(const QDateTime& when);
    static QString notText(const QString& file);
    static QString canBeKept(); ///< expected of the disk
    static QString isThere(const QString& id);
    static QString noFolder();
    static QString noFile();     ///< why nothing can be edited
    static QString notEditing(); ///< why nothing can be run or saved
    static QString mendFirst();  ///< why it cannot be run
    static QString nothingNew(); ///< why it cannot be saved or discarded
    static QString saveTitle();
    static QString saveQuestion();
    static QString notSavedTitle();
    static QString saved(const QString& file);
    static QString badId();
    static QString outdatedTitle();
    static QString outdatedQuestion(const QString& file);
    static QString overwrite();
    static QString discardTitle();
    static QString discardQuestion(const QString& file);
    static QString discard();
};

} // namespace eleven
