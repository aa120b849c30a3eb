#pragma once
// What is told of programs of the user's own: where their lines are from, what cannot be done with them, and
// the words around running them.

#include "core/lesson/lesson.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class OwnTexts {
    Q_DECLARE_TR_FUNCTIONS(OwnTexts)
public:
    /// Above the text; `isNamed`: the file is known, and perhaps no text of it; else `path` is the program,
    /// if anything.
    static QString file(const QString& path, bool hasText, bool isNamed);
    static QString elsewhere();
    /// Why there is no branch.
    static QString noBranch();
    static QString noLesson();
    static QString runAgain();
    static QString runAgainButton();
    static QString runAgainTip();
    static QString runCall();

    static QString stopAt();
    static QString stopAtTip();
    static QString noOwn();        ///< why nothing of this can be chosen
    static QString noConnection(); ///< to stop at

    // The dialog
    static QString dialogTitle();
    static QString before(); ///< what was run
    static QString choose();
    static QString forget();
    static QString forgotten();
    static QString serverField();
    static QString clientField();
    static QString clientHint();
    static QString folderField();
    static QString folderTitle();
    static QString browse();
    static QString about();
    static QString edit();
    /// "./client server ⇄ ./server 8080"; no client: the server alone.
    static QString pair(const QString& client, const QString& server);

    // Their terminal
    static QString terminal();
    static QString terminalTip();
    static QString terminalOf(const QString& who);
    static QString terminalCut();
    static QString typeHere();
    static QString typeHereShort();

    // Before they are run
    static QString mayRunTitle();
    static QString mayRun(const Lesson& lesson);
    static QString run();
};

} // namespace eleven
