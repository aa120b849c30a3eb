#include "ui/lesson/ownfolder.h"

#include <QDir>
#include <QStandardPaths>

namespace eleven {

namespace {

QString inOwnFolder(const char* name) {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/eleven-states/") + QString::fromLatin1(name);
}

} // namespace

QString ownLessonsFolder() { return inOwnFolder("lessons"); }
QString answersFile() { return inOwnFolder("answers.csv"); }

QString draftsFolder() {
    const QString state =
        qEnvironmentVariable("XDG_STATE_HOME", QDir::homePath() + QStringLiteral("/.local/state"));
    return state + QStringLiteral("/eleven-states/drafts");
}

} // namespace eleven
