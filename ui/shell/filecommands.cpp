#include "ui/shell/filecommands.h"

#include "ui/shell/commands.h"
#include "ui/shell/recentfiles.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace eleven {

namespace {

/// Where the dialogs begin.
QString lastFolder() {
    const QStringList last = recentFiles();
    return last.isEmpty() ? QString() : last.first();
}

} // namespace

FileCommands::FileCommands(const Commands& commands, QWidget& window, QMenu& recent)
    : QObject(&window), m_window(window) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(commands[Command::Open], &QAction::triggered, this, [this] {
        ask(QFileDialog::getOpenFileName(&m_window, Texts::openTitle(), lastFolder(), Texts::lessonFiles()));
    });
    connect(commands[Command::OpenFolder], &QAction::triggered, this, [this] {
        ask(QFileDialog::getExistingDirectory(&m_window, Texts::openFolderTitle(), lastFolder()));
    });
    connect(&recent, &QMenu::aboutToShow, this, [&recent] { fillRecentMenu(recent); });
    connect(&recent, &QMenu::triggered, this,
            [this](const QAction* action) { ask(action->data().toString()); });
}

void FileCommands::ask(const QString& path) {
    if (!path.isEmpty()) emit openRequested(path);
}

bool FileCommands::eventFilter(QObject*, QEvent* event) {
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter) return false;
    auto* drop = static_cast<QDropEvent*>(event);
    const QList<QUrl> urls = drop->mimeData()->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile()) return false;
    drop->acceptProposedAction();
    if (isDrop) ask(urls.first().toLocalFile());
    return true;
}

} // namespace eleven
