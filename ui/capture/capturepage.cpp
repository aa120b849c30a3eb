#include "ui/capture/capturepage.h"

#include "ui/shell/commands.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/capturetexts.h"
#include "ui/words/capturewords.h"
#include "ui/words/corewords.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace eleven {

namespace {

constexpr int kMeasuredRows = 200; // for the widths of the columns

QLabel* said(const char* name, const char* type, const char* tone) {
    auto* result = new QLabel;
    result->setObjectName(QString::fromLatin1(name));
    result->setProperty("type", QString::fromLatin1(type));
    result->setProperty("tone", QString::fromLatin1(tone));
    result->setTextFormat(Qt::PlainText);
    result->setWordWrap(true);
    return result;
}

void setTone(QLabel& label, const char* tone) {
    label.setProperty("tone", QString::fromLatin1(tone));
    label.style()->polish(&label);
}

/// A heading begins and ends where its cells do, and behind it is room for the mark of the order: a heading
/// keeps that free by itself.
QString columnStyle(const Theme& theme, const Type& type) {
    constexpr int kTextMargin = 3; // of a cell: QStyle::PM_FocusFrameHMargin + 1
    constexpr int kBorder = 1;
    const int before = type.space(2) - kTextMargin;
    const int behind = type.space(4) - kTextMargin;
    const QString shade = theme.isDark ? QStringLiteral("dark") : QStringLiteral("light");
    return QStringLiteral("#captureTable::item { border: none; padding: 0 %2px 0 %1px; } "
                          "#captureTable::item:focus { border: %3px solid %4; padding: 0 %6px 0 %5px; } ")
               .arg(before)
               .arg(behind)
               .arg(kBorder)
               .arg(theme.accent.name())
               .arg(before - kBorder)
               .arg(behind - kBorder) +
           QStringLiteral("QHeaderView::up-arrow, QHeaderView::down-arrow { width: %1px; height: %1px; "
                          "right: %2px; subcontrol-origin: border; subcontrol-position: right center; } "
                          "QHeaderView::up-arrow { image: url(:/theme/chevron-up-%3.svg); } "
                          "QHeaderView::down-arrow { image: url(:/theme/chevron-%3.svg); }")
               .arg(type.space(2))
               .arg(type.space(1))
               .arg(shade);
}

} // namespace

CapturePage::CapturePage(const Commands& commands, QWidget* parent)
    : QFrame(parent), m_title(said("captureTitle", "title", "")),
      m_counts(said("captureCounts", "", "muted")), m_broken(said("captureBroken", "", "error")),
      m_filter(new QLineEdit), m_state(new QComboBox), m_hint(said("captureHint", "caption", "muted")),
      m_shown(said("captureShown", "caption", "muted")), m_table(new QTableView) {
    setObjectName(QStringLiteral("capturePage"));
    m_broken->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_filter->setObjectName(QStringLiteral("captureFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_state->setObjectName(QStringLiteral("captureState"));
    m_state->setMaxVisibleItems(static_cast<int>(kStateCount) + 1); // all states, and any
    m_state->addItem(QString());
    for (const State state : kAllStates)
        m_state->addItem(CoreWords::state(state));
    arrangeTable();
    m_table->installEventFilter(this);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &CapturePage::sort);
    connect(m_table, &QTableView::doubleClicked, this, &CapturePage::chooseMarked);
    connect(m_filter, &QLineEdit::textChanged, this, &CapturePage::filter);
    connect(m_state, &QComboBox::currentIndexChanged, this, &CapturePage::filter);

    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_filter, 3);
    line->addWidget(m_state);
    line->addWidget(m_shown, 2);
    auto* open = new QPushButton;
    open->setObjectName(QStringLiteral("showConnection"));
    open->setProperty("primary", true);
    connect(open, &QPushButton::clicked, this, &CapturePage::chooseMarked);
    line->addWidget(open);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 12, 24, 16);
    whole->setSpacing(10);
    whole->addWidget(head(commands));
    whole->addWidget(m_counts);
    whole->addWidget(m_broken);
    whole->addLayout(line);
    whole->addWidget(m_hint);
    whole->addWidget(m_table, 1);
    const std::array<QWidget*, 4> order = {m_table, m_filter, m_state, open};
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    inEachLanguage(*this, [this, open] {
        m_filter->setPlaceholderText(CaptureTexts::filter());
        m_filter->setAccessibleName(CaptureTexts::filter());
        m_filter->setToolTip(CaptureTexts::filterTip());
        m_state->setAccessibleName(CaptureTexts::stateBox());
        m_state->setToolTip(CaptureTexts::stateBox());
        m_state->setItemText(0, CaptureTexts::anyState());
        m_table->setAccessibleName(CaptureTexts::list());
        m_table->setToolTip(CaptureTexts::listTip());
        open->setText(CaptureTexts::openConnection());
        m_model.retell();
        tell();
    });
}

void CapturePage::arrangeTable() {
    m_table->setObjectName(QStringLiteral("captureTable"));
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
}

QWidget* CapturePage::head(const Commands& commands) {
    auto* result = new QWidget;
    auto* row = new QHBoxLayout(result);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    for (const Command command : {Command::Open, Command::AllLessons}) {
        auto* button = new QToolButton;
        button->setDefaultAction(commands[command]);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    return result;
}

void CapturePage::show(const QString& file, std::shared_ptr<const Capture> capture) {
    m_file = file;
    m_capture = std::move(capture);
    {
        const QSignalBlocker filterBlocker(m_filter), stateBlocker(m_state);
        m_filter->clear();
        m_state->setCurrentIndex(0);
    }
    m_model.show(m_capture);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    filter();
    m_table->resizeColumnsToContents();
    mark(0);
}

void CapturePage::filter() {
    CaptureQuery query;
    QString words = m_filter->text();
    words.remove(QLatin1Char(' '));
    m_isUnderstood = query.addFilter(words.toStdString());
    if (!m_isUnderstood) query = {}; // rows of another filter would look like its hits
    if (m_state->currentIndex() > 0)
        query.states = query.states | kAllStates[static_cast<std::size_t>(m_state->currentIndex() - 1)];
    keepingMark([&] { m_model.setFilter(query); });
    tell();
}

void CapturePage::sort(int column, Qt::SortOrder order) {
    keepingMark([&] { m_model.sort(column, order); });
}

void CapturePage::keepingMark(const std::function<void()>& change) {
    const QModelIndex current = m_table->currentIndex();
    const std::size_t marked = current.isValid() ? m_model.connection(current.row()) : 0;
    change();
    mark(marked);
}

void CapturePage::mark(std::size_t connection) {
    if (m_model.rowCount() == 0) return;
    m_table->setCurrentIndex(m_model.index(std::max(m_model.rowOf(connection), 0), 0));
}

void CapturePage::tell() {
    if (!m_capture) return;
    m_title->setText(QFileInfo(m_file).fileName());
    m_counts->setText(CaptureWords::counts(*m_capture));
    m_broken->setVisible(m_capture->broke.has_value());
    if (m_capture->broke) m_broken->setText(CaptureTexts::brokenAt(CaptureWords::broke(*m_capture->broke)));
    m_shown->setText(
        CaptureTexts::shown(static_cast<std::size_t>(m_model.rowCount()), m_capture->connections.size()));
    m_hint->setText(m_isUnderstood ? CaptureTexts::filterTip() : CaptureTexts::notUnderstood());
    setTone(*m_hint, m_isUnderstood ? "muted" : "error");
}

void CapturePage::chooseMarked() {
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid()) emit chosen(m_model.connection(current.row()));
}

void CapturePage::setTheme(const Theme& theme, const Type& type) {
    const QFontMetrics metrics(type.body);
    m_table->verticalHeader()->setDefaultSectionSize(metrics.height() + type.space(2));
    m_shown->setMinimumWidth(type.space(40));
    setStyleSheet(columnStyle(theme, type));
    if (m_model.rowCount() > 0) m_table->resizeColumnsToContents();
}

void CapturePage::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    m_table->setFocus();
}

/// Return in the list opens; down from the filter goes into the list.
bool CapturePage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_table && isReturn) {
        chooseMarked();
        return true;
    }
    if (watched == m_filter && (isReturn || key == Qt::Key_Down)) {
        m_table->setFocus();
        return true;
    }
    return false;
}

} // namespace eleven
