#include "ui/export/savedfile.h"

#include "ui/words/exporttexts.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace eleven {

QString inTheWay(const QString& path) {
    const QFileInfo there(path); // what a link leads to
    if (!there.absoluteDir().exists()) return ExportTexts::noFolder(path);
    return there.exists() && !there.isFile() ? ExportTexts::noRegularFile(path) : QString();
}

QString saveWhole(const QString& path, const std::function<void(QIODevice&)>& write) {
    if (const QString wrong = inTheWay(path); !wrong.isEmpty()) return wrong;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        write(file);
        if (file.flush() && file.commit()) return {}; // Qt 6.4's commit() does not see what flush() does
    }
    return ExportTexts::notWritten(path, file.errorString());
}

} // namespace eleven
