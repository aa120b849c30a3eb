#include "ui/shell/themestyle.h"

#include <utility>
#include <vector>

// Written with @names for colours and [n] for lengths: n pixels at 100 %.

namespace eleven {

namespace {

const char* const kSurfaces = R"(
QMainWindow, QDialog { background: @window; }
QFrame[card="true"] { background: @card; border: 1px solid @hairline; border-radius: [8]; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @hairline; }
QScrollArea, QAbstractScrollArea { border: none; background: transparent; }
QToolTip { background: @card; color: @text; border: 1px solid @hairline; padding: [4]; }
QLabel { color: @text; background: transparent; }
QLabel[type="caption"] { font-size: [11]; }
QLabel[type="title"] { font-size: [17]; font-weight: bold; }
QLabel[type="state"] { font-size: [12]; font-weight: bold; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="ok"] { color: @ok; }
QLabel[tone="error"] { color: @error; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="hint"] { color: @hintText; }
)";

const char* const kButtons = R"(
QPushButton, QToolButton { background: @card; color: @text; border: 1px solid @hairline; border-radius: [6];
    padding: [6] [9]; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: [5] [8]; }
QPushButton:disabled, QToolButton:disabled { color: @disabled; background: @window; }
QPushButton[primary="true"], QToolButton[primary="true"] { background: @primary; color: @onPrimary; border-color: @primary; }
QPushButton[primary="true"]:hover, QToolButton[primary="true"]:hover { background: @primaryHover; }
QPushButton[primary="true"]:pressed, QToolButton[primary="true"]:pressed { background: @primaryPressed; }
QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus { border: 2px solid @focusOnPrimary; }
QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled { background: @pressed; color: @disabled;
    border-color: @hairline; }
QPushButton[small="true"] { font-size: [11]; padding: [2] [4]; border-radius: [5]; }
QPushButton[small="true"]:focus { padding: [1] [3]; }
QToolButton[flat="true"] { background: transparent; border-color: transparent; padding: [5]; }
QToolButton[flat="true"]:hover { background: @hover; }
QToolButton[flat="true"]:pressed, QToolButton[flat="true"]:checked { background: @pressed; }
QToolButton[flat="true"]:focus { border: 2px solid @accent; padding: [4]; }
QToolButton[link="true"] { background: transparent; color: @accent; border: 1px solid transparent; border-radius: [4];
    padding: [1] [2]; }
QToolButton[link="true"]:hover { background: @hover; }
QToolButton[link="true"]:focus { border: 1px solid @accent; padding: [1] [2]; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: url(:/theme/chevron-@shade.svg); width: [10];
    height: [10]; subcontrol-origin: padding; subcontrol-position: right center; right: [6]; }
)";

const char* const kChoices = R"(
QComboBox { background: @card; color: @text; border: 1px solid @hairline; border-radius: [6]; padding: [6] [8]; }
QComboBox:hover { background: @hover; }
QComboBox:focus { border: 2px solid @accent; padding: [5] [7]; }
QComboBox:disabled { color: @disabled; background: @window; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: [18]; }
QComboBox::down-arrow { image: url(:/theme/chevron-@shade.svg); width: [10]; height: [10]; }
QComboBox QAbstractItemView { background: @card; color: @text; border: 1px solid @hairline;
    selection-background-color: @selection; selection-color: @onSelection; outline: none; }
QComboBox QAbstractItemView::item { padding: [4] [8]; border: 1px solid transparent; }
QComboBox QAbstractItemView::item:selected { background: @selection; color: @onSelection; }
QCheckBox { color: @text; spacing: [8]; padding: [3]; border: 1px solid transparent;
    border-radius: [4]; }
QCheckBox:focus { border-color: @accent; }
QCheckBox:disabled { color: @disabled; }
QCheckBox::indicator { width: [15]; height: [15]; background: @card;
    border: 1px solid @muted; border-radius: [3]; }
QCheckBox::indicator:hover { background: @hover; }
QCheckBox::indicator:disabled { border-color: @faint; background: @window; }
QCheckBox::indicator:checked { background: @primary; border-color: @primary; image: url(:/theme/check.svg); }
QCheckBox[side="server"]::indicator:checked { background: @serverFill; border-color: @serverFill; }
QCheckBox::indicator:checked:disabled { background: @faint; border-color: @faint; }
QSlider::groove:horizontal { height: [4]; background: @hairline; border-radius: [1]; }
QSlider::sub-page:horizontal { background: @primary; border-radius: [1]; }
QSlider::handle:horizontal { width: [14]; height: [14]; margin: -[5] 0; border-radius: [6]; background: @primary; }
QSlider::handle:horizontal:hover { background: @primaryHover; }
QSlider::handle:horizontal:focus { border: 2px solid @text; width: [12]; height: [12]; }
QSlider:disabled, QSlider::handle:horizontal:disabled, QSlider::sub-page:horizontal:disabled { background: @faint; }
)";

const char* const kContent = R"(
QTabWidget::pane { border: none; border-top: 1px solid @hairline; background: transparent; }
QTabWidget::tab-bar { left: [8]; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: [3] solid transparent;
    padding: [8] [10] [6] [10]; margin-right: [4]; }
QTabBar::tab:hover { color: @text; border-bottom-color: @hairline; }
QTabBar::tab:selected { color: @accent; border-bottom-color: @accent; }
QTabBar::tab:focus { background: @selection; border-radius: [4]; }
QTabBar::tab:disabled { color: @disabled; }
QMenuBar { background: @card; color: @text; }
QMenuBar::item { background: transparent; padding: [4] [8]; border-radius: [4]; }
QMenuBar::item:selected { background: @pressed; }
QMenu { background: @card; color: @text; border: 1px solid @hairline; padding: [4]; }
QMenu::item { padding: [5] [24] [5] [24]; border-radius: [4]; }
QMenu::item:selected { background: @selection; color: @onSelection; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @hairline; margin: [4] [8]; }
QLineEdit, QSpinBox { background: @card; color: @text; border: 1px solid @hairline; border-radius: [6]; padding: [5] [8];
    selection-background-color: @selection; selection-color: @onSelection; }
QLineEdit:focus, QSpinBox:focus { border: 2px solid @accent; padding: [4] [7]; }
QAbstractItemView { background: @card; color: @text; border: none; outline: none; gridline-color: @hairline;
    alternate-background-color: @hover; selection-background-color: @selection; selection-color: @onSelection; }
QAbstractItemView::item:focus { border: 1px solid @accent; }
QHeaderView, QTableCornerButton::section { background: @card; border: none; }
QHeaderView::section { background: @card; color: @muted; border: none; border-bottom: 1px solid @hairline;
    padding: [5] [8]; font-weight: bold; }
QTextEdit, QTextBrowser, QPlainTextEdit#terminalText { background: transparent; color: @text; border: none;
    selection-background-color: @selection; selection-color: @onSelection; }
QTextEdit:focus, QScrollArea:focus { border: 1px solid @accent; }
QProgressBar { background: @pressed; border: none; border-radius: [2]; max-height: [5]; color: transparent; }
QProgressBar::chunk { background: @ok; border-radius: [2]; }
QScrollBar:vertical { background: transparent; width: [10]; margin: 0; }
QScrollBar:horizontal { background: transparent; height: [10]; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: [3]; margin: [2]; }
QScrollBar::handle:vertical { min-height: [28]; }
QScrollBar::handle:horizontal { min-width: [28]; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

const char* const kPlaces = R"(
#toolBar { background: @card; border: none; border-bottom: 1px solid @hairline; }
#lessonPanel, #lessonEditor { background: @card; border: none; border-right: 1px solid @hairline; }
#lessonContent, #teacherNotes, #teacherNotesContent { background: @card; }
#editField { background: @card; color: @text; border: 1px solid @hairline; }
#question { background: @hintFill; border: 1px solid @accent; border-radius: [8]; }
#goal { background: @card; border: 1px solid @hairline; border-radius: [8]; }
QFrame[note="true"], #floatingRemark { background: @heldFill; border: 1px solid @heldBorder; border-radius: [8]; }
#floatingRemark { color: @text; padding: [8]; }
#recordedBar QLabel { background: @heldFill; color: @text; border: 1px solid @heldBorder; border-radius: [4];
    padding: 2px [8]; }
#recordedBar QToolButton { font-size: [11]; padding: 2px [8]; }
#recordedBar QToolButton:focus { padding: 1px [7]; }
#hairline { background: @hairline; }
#processes QToolButton { padding: 0; border: none; }
#listens { background: @listens; color: @onListens; border-radius: [8]; font-size: [10]; font-weight: bold; }
#calls::item { padding: [2] 0; }
#chooser, #chooserContent, #capturePage { background: @window; }
#chooserHead { background: @card; border: none; border-bottom: 1px solid @hairline; }
#goOn { background: @selection; border: 1px solid @accent; border-radius: [8]; }
#captureTable { background: @card; }
#remedyRow, #brokenLineRow { background: @window; border: 1px solid @hairline; border-radius: [8]; }
)";

/// Longer names first, so that @primary does not eat the head of @primaryHover.
std::vector<std::pair<QString, QString>> colourNames(const Theme& theme) {
    const auto name = [](const QColor& colour) { return colour.name(); };
    return {
        {QStringLiteral("@focusOnPrimary"), name(theme.text)},
        {QStringLiteral("@primaryPressed"), name(mixed(theme.primaryHover, Qt::black, 0.15))},
        {QStringLiteral("@primaryHover"), name(theme.primaryHover)},
        {QStringLiteral("@heldBorder"), name(theme.heldBorder)},
        {QStringLiteral("@onListens"), name(theme.onState(State::Listen))},
        {QStringLiteral("@onSelection"), name(theme.onSelection)},
        {QStringLiteral("@serverFill"), name(Theme::light().server)},
        {QStringLiteral("@onPrimary"), name(theme.onPrimary)},
        {QStringLiteral("@selection"), name(theme.selection)},
        {QStringLiteral("@disabled"), name(mixed(theme.muted, theme.card, 0.35))},
        {QStringLiteral("@heldFill"), name(theme.heldFill)},
        {QStringLiteral("@hintFill"), name(theme.hintFill)},
        {QStringLiteral("@hintText"), name(theme.hintText)},
        {QStringLiteral("@listens"), name(theme.state(State::Listen))},
        {QStringLiteral("@hairline"), name(theme.hairline)},
        {QStringLiteral("@primary"), name(theme.primary)},
        {QStringLiteral("@pressed"), name(theme.pressed)},
        {QStringLiteral("@scroll"), name(theme.faint)},
        {QStringLiteral("@window"), name(theme.window)},
        {QStringLiteral("@accent"), name(theme.accent)},
        {QStringLiteral("@muted"), name(theme.muted)},
        {QStringLiteral("@faint"), name(theme.faint)},
        {QStringLiteral("@hover"), name(theme.hover)},
        {QStringLiteral("@error"), name(theme.error)},
        {QStringLiteral("@shade"), theme.isDark ? QStringLiteral("dark") : QStringLiteral("light")},
        {QStringLiteral("@text"), name(theme.text)},
        {QStringLiteral("@card"), name(theme.card)},
        {QStringLiteral("@ok"), name(theme.ok)},
    };
}

/// Every [n] becomes n scaled pixels.
QString withLengths(const QString& sheet, double scale) {
    QString result;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = sheet.indexOf(u'[', from);
        const qsizetype close = sheet.indexOf(u']', open);
        if (open < 0 || close < 0) return result + sheet.mid(from);
        bool isLength = false;
        const int pixels = sheet.mid(open + 1, close - open - 1).toInt(&isLength);
        const QString length = QString::number(qRound(pixels * scale)) + QStringLiteral("px");
        result += sheet.mid(from, open - from) + (isLength ? length : sheet.mid(open, close - open + 1));
        from = close + 1;
    }
}

} // namespace

QString styleSheet(const Theme& theme, const Type& type) {
    QString sheet = QString::fromLatin1(kSurfaces) + QString::fromLatin1(kButtons) +
                    QString::fromLatin1(kChoices) + QString::fromLatin1(kContent) +
                    QString::fromLatin1(kPlaces);
    sheet += QStringLiteral("QLabel[type=\"code\"] { font-family: \"%1\"; }\n").arg(type.code.family());
    for (const auto& [name, value] : colourNames(theme))
        sheet.replace(name, value);
    return withLengths(sheet, type.scale);
}

} // namespace eleven
