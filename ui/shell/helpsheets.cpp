#include "ui/shell/helpsheets.h"

#include "ui/shell/menus.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"
#include "ui/words/whynot.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

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

struct Entry {
    QString title, keys, why; ///< why it can do nothing now; empty: it can
};

/// What has a key in a menu, and in the menus inside it: what can be done now comes first.
std::vector<Entry> entriesOf(const QMenu& menu, const Commands& commands) {
    std::vector<Entry> entries;
    for (const QAction* action : menu.actions()) {
        if (action->menu() != nullptr) {
            const QMenu& inside = *action->menu();
            const QString name = Texts::withoutMnemonic(inside.title());
            for (Entry& inner : entriesOf(inside, commands)) {
                if (inside.property(kNeedsTitle).toBool()) inner.title = labelled(name, inner.title);
                entries.push_back(std::move(inner));
            }
        } else if (!action->shortcut().isEmpty()) {
            entries.push_back({Texts::withoutMnemonic(action->text()), commands.keysOf(*action),
                               WhyNot::reason(commands.whyNot(*action))});
        }
    }
    std::stable_partition(entries.begin(), entries.end(),
                          [](const Entry& entry) { return entry.why.isEmpty(); });
    return entries;
}

QString groupOf(const QString& title, const std::vector<Entry>& entries, const QPalette& palette) {
    if (entries.empty()) return {};
    QString rows = QStringLiteral("<tr><td colspan='2'><b>%1</b></td></tr>")
                       .arg(Texts::withoutMnemonic(title).toHtmlEscaped());
    const QString grey = palette.color(QPalette::PlaceholderText).name();
    for (const auto& [name, keys, why] : entries) {
        if (why.isEmpty())
            rows += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                        .arg(name.toHtmlEscaped(), keys.toHtmlEscaped());
        else
            rows += QStringLiteral("<tr><td><font color='%1'>%2<br>%3</font></td><td><font "
                                   "color='%1'>%4</font></td></tr>")
                        .arg(grey, name.toHtmlEscaped(), why.toHtmlEscaped(), keys.toHtmlEscaped());
    }
    return rows;
}

} // namespace

void showPossible(QWidget& window, const QMenuBar& bar, const Commands& commands) {
    QString html;
    for (QAction* top : bar.actions())
        html += groupOf(top->text(), entriesOf(*top->menu(), commands), window.palette());
    auto* text = new QTextBrowser;
    text->setObjectName(QStringLiteral("possible"));
    text->setAccessibleName(Texts::shortcutsTitle());
    text->setFrameShape(QFrame::NoFrame);
    text->setHtml(QStringLiteral("<table cellspacing='0' cellpadding='3'>%1</table>").arg(html));
    const QFontMetrics metrics(text->font());
    const QSize wanted(90 * metrics.averageCharWidth(), 40 * metrics.lineSpacing());
    text->setMinimumSize(wanted.boundedTo(window.size() - QSize(80, 140)));
    showSheet(window, Texts::shortcutsTitle(), text);
}

void showNoFont(QWidget& window) {
    auto* text =
        new QLabel(QStringLiteral("No font on this machine has Chinese letters, so they cannot be shown.\n"
                                  "What mends it:  sudo apt install fonts-noto-cjk"));
    text->setObjectName(QStringLiteral("noFont"));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    showSheet(window, Texts::appName(), text);
}

void showAbout(QWidget& window) {
    auto* text = new QLabel(Texts::aboutText());
    text->setWordWrap(true);
    text->setMinimumWidth(420);
    showSheet(window, Texts::appName(), text);
}

} // namespace eleven
