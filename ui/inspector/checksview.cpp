#include "ui/inspector/checksview.h"

#include "core/base/commandwords.h"
#include "core/program/program.h"
#include "core/session/trialclient.h"
#include "ui/shell/elidedlabel.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/owncheckwords.h"
#include "ui/words/ownviewtexts.h"
#include "ui/words/texts.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBlock>

namespace eleven {

namespace {

const QString kMomentLink = QStringLiteral("moment");
const QString kLessonLink = QStringLiteral("lesson");
const QString kSeenLink = QStringLiteral("seen");
const QString kUsuallySaid = QStringLiteral("hello\\n");

constexpr int kSayWidth = 14; // in letters

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
    QStringList places;
    for (const Source& place : placesOf(outcome))
        places << QString::fromStdString(shown(place));
    if (!places.isEmpty()) html += gap + told({places.join(QStringLiteral(", ")), theme().muted, true});
    const QString lesson = latin(lessonOf(outcome));
    const QString name = nameOfCheck(outcome);
    const bool isOpen = m_turned.count(name) != 0;
    html += gap + link(kSeenLink + u':' + name, OwnViewTexts::seen(isOpen));
    html += gap + link(kMomentLink + u':' + name, OwnViewTexts::openMoment());
    html += gap + link(kLessonLink + u':' + lesson,
                       OwnViewTexts::lesson(m_lessonTitle ? m_lessonTitle(lesson) : lesson));
    if (isOpen)
        for (const QString& line : seen)
            html += QStringLiteral("<br>") + gap + told({line, theme().text});
    return paragraph(html);
}

/// The keys are in front of the link again, which is another one now.
void ChecksTable::turn(const QString& name) {
    if (m_turned.erase(name) == 0) m_turned.insert(name);
    read();
    const QString href = kSeenLink + u':' + name;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (at.fragment().charFormat().anchorHref() != href) continue;
            QTextCursor cursor(document());
            cursor.setPosition(at.fragment().position());
            setTextCursor(cursor);
        }
}

ChecksView::ChecksView(QWidget* parent)
    : QWidget(parent), m_check(new QPushButton), m_sayTitle(new QLabel), m_say(new QLineEdit(kUsuallySaid)),
      m_state(new ElidedLabel), m_line(new ElidedLabel), m_copy(new QPushButton), m_table(new ChecksTable) {
    setObjectName(QStringLiteral("checks"));
    build();
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (!m_isRunning) return emit checkWanted();
        emit stopWanted();
        m_isRunning = false;
        m_isStopped = true;
        tellState();
    });
    connect(m_say, &QLineEdit::textChanged, this, &ChecksView::tellState);
    connect(m_say, &QLineEdit::returnPressed, m_check, [this] {
        if (!m_isRunning) m_check->click();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_line->text()); });
    connect(m_table, &QTextBrowser::anchorClicked, this, &ChecksView::follow);
    inEachLanguage(*this, [this] {
        m_sayTitle->setText(OwnViewTexts::say());
        m_say->setToolTip(OwnViewTexts::sayTip());
        m_copy->setText(Texts::copyRemedy());
        m_copy->setAccessibleName(OwnViewTexts::copyCommand());
        m_copy->setToolTip(OwnViewTexts::copyCommand());
        m_table->setAccessibleName(OwnViewTexts::checksTab());
        tellState();
    });
}

void ChecksView::build() {
    m_check->setObjectName(QStringLiteral("checkServer"));
    m_say->setObjectName(QStringLiteral("checkSay"));
    m_say->setFixedWidth(m_say->fontMetrics().averageCharWidth() * kSayWidth);
    m_sayTitle->setBuddy(m_say);
    m_state->setObjectName(QStringLiteral("checkState"));
    m_state->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // the command gives way to it
    m_line->setObjectName(QStringLiteral("checkCommand"));
    m_line->setElideMode(Qt::ElideMiddle);
    m_line->setProperty("type", QStringLiteral("code"));
    m_line->setProperty("tone", QStringLiteral("muted"));
    m_copy->setObjectName(QStringLiteral("copyCheckCommand"));
    m_copy->setProperty("small", true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_check);
    row->addWidget(m_sayTitle);
    row->addWidget(m_say);
    row->addWidget(m_state);
    row->addWidget(m_line, 1);
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
    const bool canSay = canBeSaid(say());
    m_check->setEnabled(!m_command.empty() && (canSay || m_isRunning));
    m_say->setEnabled(!m_command.empty());
    m_check->setToolTip(m_command.empty() ? OwnViewTexts::noServer() : OwnViewTexts::checkTip());
    std::vector<std::string> words{"eleven-states", "run", "--check"};
    if (!m_directory.empty()) words.insert(words.end(), {"--directory", m_directory});
    if (m_say->text() != kUsuallySaid) words.insert(words.end(), {"--say", m_say->text().toStdString()});
    words.emplace_back("--");
    words.insert(words.end(), m_command.begin(), m_command.end());
    m_line->setText(m_command.empty() ? QString() : QString::fromStdString(Program::own(words)->text()));
    m_copy->setVisible(!m_command.empty());
    QString state = m_command.empty() ? OwnViewTexts::noServer() : QString();
    if (!outcomes.empty()) state = OwnViewTexts::counts(outcomes);
    if (m_isRunning) state = OwnViewTexts::asking(outcomes.size());
    if (m_isStopped) state = OwnViewTexts::stopped(outcomes.size());
    if (!canSay && !m_isRunning && !m_command.empty()) state = OwnViewTexts::cannotBeSaid();
    m_state->setText(m_why.isEmpty() || !canSay ? state : m_why);
}

void ChecksView::follow(const QUrl& link) {
    if (link.scheme() == kLessonLink) return emit lessonWanted(link.path());
    if (link.scheme() == kSeenLink) return m_table->turn(link.path());
    for (const auto& outcome : m_table->outcomes())
        if (nameOfCheck(*outcome) == link.path()) {
            const auto kept = outcome; // what opens may show other answers
            return emit momentWanted(kept->recording, nameOfCheck(*kept));
        }
}

void ChecksView::setLessonTitle(std::function<QString(const QString&)> title) {
    m_table->setLessonTitle(std::move(title));
}

std::string ChecksView::say() const { return withoutEscapes(m_say->text().toStdString()); }

void ChecksView::setTheme(const Theme& theme, const Type& type) {
    m_line->setFont(type.code);
    m_say->setFont(type.code);
    m_table->setTheme(theme, type);
}

} // namespace eleven
