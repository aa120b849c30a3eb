#include "ui/shell/helpsheets.h"

#include "ui/words/texts.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace eleven {

namespace {

/// A dialog in the colours of the window with `content` and a Close button; deletes itself.
void showSheet(QWidget& window, const QString& title, QWidget* content) {
    auto* sheet = new QDialog(&window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setPalette(window.palette());
    sheet->setWindowTitle(title);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    QObject::connect(buttons, &QDialogButtonBox::rejected, sheet, &QDialog::reject);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(content);
    column->addWidget(buttons);
    sheet->open();
}

} // namespace

void showShortcuts(QWidget& window, const Commands& commands) {
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(6);
    int row = 0;
    for (std::size_t i = 0; i < kCommandCount; ++i) {
        const auto command = static_cast<Command>(i);
        const QString keys = commands.keysOf(command);
        if (keys.isEmpty()) continue;
        auto* name = new QLabel(commands[command]->text().remove(u'&'));
        auto* key = new QLabel(keys);
        key->setProperty("tone", QStringLiteral("muted"));
        const int half = row % 2 * 2;
        grid->addWidget(name, row / 2, half);
        grid->addWidget(key, row / 2, half + 1);
        ++row;
    }
    showSheet(window, Texts::shortcutsTitle(), table);
}

void showMessage(QWidget& window, const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    showSheet(window, Texts::appName(), label);
}

void showAbout(QWidget& window) {
    auto* text = new QLabel(Texts::aboutText());
    text->setWordWrap(true);
    text->setMinimumWidth(420);
    showSheet(window, Texts::appName(), text);
}

} // namespace eleven
