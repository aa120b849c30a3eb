#include "ui/lesson/ownfolder.h"

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

} // namespace eleven
