#include "ui/shell/exportpage.h"

#include "ui/shell/savedialog.h"
#include "ui/words/pagetexts.h"

#include <QAction>
#include <QWidget>

namespace eleven {

ExportPage::ExportPage(const Commands& commands, QWidget& window, std::function<PageSource()> source)
    : QObject(&window), m_window(window), m_source(std::move(source)) {
    connect(commands[Command::ExportPage], &QAction::triggered, this, &ExportPage::ask);
}

void ExportPage::ask() {
    askWhereToSave(m_window, "savePage", PageTexts::saveTitle(), PageTexts::files(),
                   QString::fromStdString(m_source().lesson.id) + QStringLiteral(".html"),
                   [this](const QString& file) {
                       const QString wrong = savePage(m_source(), file);
                       emit told(wrong.isEmpty() ? PageTexts::written(file) : wrong);
                   });
}

} // namespace eleven
