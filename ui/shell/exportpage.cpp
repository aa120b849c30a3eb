#include "ui/shell/exportpage.h"

#include "ui/words/pagetexts.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

namespace eleven {

ExportPage::ExportPage(const Commands& commands, QWidget& window, std::function<PageSource()> source)
    : QObject(&window), m_window(window), m_source(std::move(source)) {
    connect(commands[Command::ExportPage], &QAction::triggered, this, &ExportPage::ask);
}

void ExportPage::ask() {
    auto* ask = new QFileDialog(&m_window, PageTexts::saveTitle(), QDir::homePath(), PageTexts::files());
    ask->setObjectName(QStringLiteral("savePage"));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setDefaultSuffix(QStringLiteral("html"));
    ask->selectFile(QString::fromStdString(m_source().lesson.id) + QStringLiteral(".html"));
    connect(ask, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const QString wrong = savePage(m_source(), file);
        emit told(wrong.isEmpty() ? PageTexts::written(file) : wrong);
    });
    ask->open();
}

} // namespace eleven
