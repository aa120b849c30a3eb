#include "ui/inspector/checksview.h"

#include "core/program/program.h"
#include "ui/shell/elidedlabel.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/owncheckwords.h"
#include "ui/words/ownviewtexts.h"
#include "ui/words/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>

namespace eleven {

namespace {

const QString kMomentLink = QStringLiteral("moment");
const QString kLessonLink = QStringLiteral("lesson");

QString nameOfCheck(const OwnOutcome& outcome) { return latin(ownCheckName(outcome.check)); }

} // namespace

ChecksTable::ChecksTable(QWidget* parent) : ToldTable("checksTable", parent) {
    setTextInteractionFlags(Qt::TextBrowserInteraction);
}

void ChecksTable::setOutcomes(std::vector<Outcome> outcomes) {
    m_outcomes = std::move(outcomes);
    read();
}

void ChecksTable::read() {
    QString html;
    for (const Outcome& outcome : m_outcomes)
        html += checkHtml(*outcome);
    if (m_outcomes.empty()) html = told({OwnViewTexts::noChecks(), theme().muted});
    tell(html);
}

QString ChecksTable::checkHtml(const OwnOutcome& outcome) const {
    const bool isFailed = outcome.verdict == Verdict::Failed;
    const bool isPassed = outcome.verdict == Verdict::Passed;
    const QColor colour = isFailed ? theme().error : isPassed ? theme().ok : theme().muted;
    const QString mark = isFailed   ? QStringLiteral("✗")
                         : isPassed ? QStringLiteral("✓")
                                    : QStringLiteral("–");
    QString html = told({mark + u' ' + ownCheckExpected(outcome.check), colour});
    const QString gap = QStringLiteral("&nbsp;&nbsp;&nbsp;&nbsp;");
    const QStringList seen = ownFindingLines(outcome);
    if (!isFailed) {
        if (!isPassed) html += told({QStringLiteral(" · ") + verdictText(outcome.verdict), colour});
        for (const QString& line : seen)
            html += told({QStringLiteral(" · ") + line, theme().muted});
        return paragraph(html);
    }
    if (const std::string place = shown(placeOf(outcome)); !place.empty())
        html += gap + told({QString::fromStdString(place), theme().muted, true});
    const QString lesson = latin(lessonOf(outcome.check));
    html += gap + link(kMomentLink + u':' + nameOfCheck(outcome), OwnViewTexts::openMoment());
    html += gap + link(kLessonLink + u':' + lesson, OwnViewTexts::lesson(lesson));
    for (const QString& line : seen)
        html += QStringLiteral("<br>") + gap + told({line, theme().text});
    return paragraph(html);
}

ChecksView::ChecksView(QWidget* parent)
    : QWidget(parent), m_check(new QPushButton), m_state(new ElidedLabel), m_line(new ElidedLabel),
      m_copy(new QPushButton), m_table(new ChecksTable) {
    setObjectName(QStringLiteral("checks"));
    build();
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (!m_isRunning) return emit checkWanted();
        emit stopWanted();
        m_isRunning = false;
        m_isStopped = true;
        tellState();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_line->text()); });
    connect(m_table, &QTextBrowser::anchorClicked, this, &ChecksView::follow);
    inEachLanguage(*this, [this] {
        m_copy->setText(Texts::copyRemedy());
        m_copy->setAccessibleName(OwnViewTexts::copyCommand());
        m_copy->setToolTip(OwnViewTexts::copyCommand());
        m_table->setAccessibleName(OwnViewTexts::checksTab());
        tellState();
    });
}

void ChecksView::build() {
    m_check->setObjectName(QStringLiteral("checkServer"));
    m_state->setObjectName(QStringLiteral("checkState"));
    m_line->setObjectName(QStringLiteral("checkCommand"));
    m_line->setProperty("type", QStringLiteral("code"));
    m_line->setProperty("tone", QStringLiteral("muted"));
    m_copy->setObjectName(QStringLiteral("copyCheckCommand"));
    m_copy->setProperty("small", true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_check);
    row->addWidget(m_state, 1);
    row->addWidget(m_line, 2);
    row->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_table, 1);
}

void ChecksView::setServer(const std::vector<std::string>& command, const std::string& directory) {
    if (command == m_command && directory == m_directory) return;
    if (m_isRunning) emit stopWanted();
    m_isRunning = m_isStopped = false;
    m_why.clear();
    m_command = command;
    m_directory = directory;
    m_table->setOutcomes({});
    tellState();
}

void ChecksView::begin() {
    m_isRunning = true;
    m_isStopped = false;
    m_why.clear();
    m_table->setOutcomes({});
    tellState();
}

void ChecksView::add(std::shared_ptr<const OwnOutcome> outcome) {
    auto all = m_table->outcomes();
    all.push_back(std::move(outcome));
    m_table->setOutcomes(std::move(all));
    tellState();
}

void ChecksView::end(const QString& why) {
    m_isRunning = false;
    m_why = why;
    tellState();
}

void ChecksView::tellState() {
    const auto& outcomes = m_table->outcomes();
    m_check->setText(m_isRunning ? OwnViewTexts::stopChecks() : OwnViewTexts::check());
    m_check->setEnabled(!m_command.empty());
    m_check->setToolTip(m_command.empty() ? OwnViewTexts::noServer() : OwnViewTexts::checkTip());
    std::vector<std::string> words{"eleven-states", "run", "--check"};
    if (!m_directory.empty()) words.insert(words.end(), {"--directory", m_directory});
    words.emplace_back("--");
    words.insert(words.end(), m_command.begin(), m_command.end());
    m_line->setText(m_command.empty() ? QString() : QString::fromStdString(Program::own(words)->text()));
    m_copy->setVisible(!m_command.empty());
    QString state = m_command.empty() ? OwnViewTexts::noServer() : QString();
    if (!outcomes.empty()) state = OwnViewTexts::counts(outcomes);
    if (m_isRunning) state = OwnViewTexts::asking(outcomes.size());
    if (m_isStopped) state = OwnViewTexts::stopped(outcomes.size());
    m_state->setText(m_why.isEmpty() ? state : m_why);
}

void ChecksView::follow(const QUrl& link) {
    if (link.scheme() == kLessonLink) return emit lessonWanted(link.path());
    for (const auto& outcome : m_table->outcomes())
        if (nameOfCheck(*outcome) == link.path()) {
            const auto kept = outcome; // what opens may show other answers
            return emit momentWanted(kept->recording, nameOfCheck(*kept));
        }
}

void ChecksView::setTheme(const Theme& theme, const Type& type) {
    m_line->setFont(type.code);
    m_table->setTheme(theme, type);
}

} // namespace eleven
