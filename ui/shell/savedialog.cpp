#include "ui/shell/savedialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace eleven {

void askWhereToSave(QWidget& window, const char* name, const QString& title, const QString& filter,
                    const QString& proposed, const std::function<void(const QString&)>& save) {
    auto* dialog = new QFileDialog(&window, title, QDir::homePath(), filter);
    dialog->setObjectName(QString::fromLatin1(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(proposed).suffix());
    dialog->selectFile(proposed);
    QObject::connect(dialog, &QFileDialog::fileSelected, &window, save);
    dialog->open();
}

} // namespace eleven
