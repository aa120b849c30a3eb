#include "ui/shell/recentfiles.h"

#include "ui/words/texts.h"

#include <QAction>
#include <QDir>
#include <QMenu>
#include <QSettings>

namespace eleven {

namespace {

const QString kRecentKey = QStringLiteral("files/recent");

/// With ~ for the home folder.
QString shortened(const QString& path) {
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
}

} // namespace

QStringList recentFiles() { return QSettings().value(kRecentKey).toStringList(); }

void addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(kRecentKey, files.mid(0, kMostRecent));
}

void forgetRecentFiles() { QSettings().remove(kRecentKey); }

void fillRecentMenu(QMenu& menu) {
    menu.clear();
    const QStringList files = recentFiles();
    for (const QString& file : files)
        menu.addAction(shortened(file).replace(u'&', QStringLiteral("&&")))->setData(file);
    if (files.isEmpty()) {
        menu.addAction(Texts::noRecent())->setEnabled(false);
        return;
    }
    menu.addSeparator();
    QObject::connect(menu.addAction(Texts::forgetRecent()), &QAction::triggered, &menu, &forgetRecentFiles);
}

} // namespace eleven
