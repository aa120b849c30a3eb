#include "ui/lesson/savefile.h"

#include "ui/words/teachertexts.h"

#include <QSaveFile>

namespace eleven {

QString saveFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    const bool isWhole = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
                         file.flush(); // commit() alone does not see a full disk
    if (!isWhole) file.cancelWriting();
    return isWhole && file.commit() ? QString() : TeacherTexts::notWritten(path, file.errorString());
}

} // namespace eleven
