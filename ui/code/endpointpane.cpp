#include "ui/code/endpointpane.h"

#include "ui/code/endpointtold.h"
#include "ui/code/terminalpane.h"
#include "ui/shell/elidedlabel.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/words/capturetexts.h"
#include "ui/words/corewords.h"
#include "ui/words/ownstands.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace eleven {

namespace {

template <typename Label>
Label* label(const char* name, const char* type, bool muted) {
    auto* result = new Label;
    result->setObjectName(QString::fromLatin1(name));
    result->setProperty("type", QString::fromLatin1(type));
    if (muted) result->setProperty("tone", QStringLiteral("muted"));
    return result;
}

} // namespace

EndpointPane::EndpointPane(Side side, QWidget* parent)
    : QFrame(parent), m_side(side), m_who{side, 0}, m_title(label<ElidedLabel>("title", "title", false)),
      m_address(label<QLabel>("address", "code", true)), m_pill(new StatePill(this)),
      m_timerText(label<ElidedLabel>("timer", "caption", true)),
      m_framework(label<ElidedLabel>("framework", "caption", true)), m_processes(new ProcessTabs(side, this)),
      m_file(label<ElidedLabel>("file", "caption", true)), m_listener(new ListenerLine(this)),
      m_run(label<QLabel>("run", "caption", true)), m_runLine(new QToolButton),
      m_death(label<QLabel>("death", "body", false)), m_line(new QFrame), m_code(new CodeView(this)),
      m_terminal(new TerminalPane(side)), m_noProgram(label<QLabel>("noProgram", "body", true)) {
    setProperty("card", true);
    m_pill->setObjectName(QStringLiteral("pill"));
    m_code->setObjectName(QStringLiteral("code"));
    inEachLanguage(*this, [this] {
        m_title->setText(Texts::side(m_side));
        m_title->setToolTip(Texts::enlargeTip());
        m_code->setAccessibleName(Texts::programOf(m_side));
    });
    m_line->setObjectName(QStringLiteral("hairline"));
    m_line->setFixedHeight(1);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_run->setWordWrap(true);
    m_run->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_death->setWordWrap(true);
    m_death->setProperty("tone", QStringLiteral("error"));
    m_framework->hide();
    m_file->setContentsMargins(14, 0, 11, 0);
    m_file->hide();
    m_noProgram->setWordWrap(true);
    m_noProgram->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_noProgram->setContentsMargins(14, 4, 11, 0);
    m_noProgram->hide();
    inEachLanguage(*m_noProgram, [this] {
        m_noProgram->setText(m_isNobody ? OwnStands::noClient() : CaptureTexts::noProgram());
    });

    m_timerText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_framework->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto* head = new QVBoxLayout;
    auto* who = new QHBoxLayout;
    who->addWidget(m_title, 1);
    who->addWidget(m_pill);
    auto* where = new QHBoxLayout;
    where->addWidget(m_address);
    where->addWidget(m_timerText, 1);
    head->addLayout(who);
    head->addLayout(where);
    head->addWidget(m_framework);
    head->setContentsMargins(14, 8, 11, 0);
    head->setSpacing(2);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->setSpacing(8);
    whole->addLayout(head);
    whole->addWidget(m_line);
    whole->addWidget(m_processes);
    whole->addWidget(m_file);
    whole->addWidget(m_code, 1);
    whole->addWidget(m_noProgram, 1);
    whole->addWidget(m_terminal);
    whole->addWidget(m_listener);
    whole->addWidget(m_death);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_run, 1);
    foot->addWidget(m_runLine, 0, Qt::AlignRight | Qt::AlignBottom);
    foot->setContentsMargins(0, 0, 11, 8);
    whole->addLayout(foot);

    connect(m_pill, &StatePill::explainWanted, this, &EndpointPane::explainWanted);
    connect(m_terminal, &TerminalPane::typed, this,
            [this](const QByteArray& octets) { emit typed(m_side, octets); });
    connect(m_terminal, &TerminalPane::turned, this, &EndpointPane::processChosen); // all is shown anew
    connect(m_code, &CodeView::explainWanted, this, &EndpointPane::explainWanted);
    connect(m_processes, &ProcessTabs::chosen, this, &EndpointPane::processChosen);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &EndpointPane::showTimer);
}

void EndpointPane::setRun(QAction* run) {
    m_runLine->setDefaultAction(run);
    m_runLine->setObjectName(run->objectName() + QStringLiteral("Button"));
    m_runLine->setFocusPolicy(Qt::TabFocus);
    connect(m_code, &CodeView::currentClicked, run, &QAction::trigger);
}

void EndpointPane::setEndpoint(EndpointId who, bool isNamed) {
    m_who = who;
    m_title->setText(isNamed && who.index > 0 ? CoreWords::endpoint(who) : Texts::side(m_side));
}

QString EndpointPane::title() const { return m_title->text(); }

void EndpointPane::setProgram(std::shared_ptr<const Program> program) {
    m_program = program;
    m_framework->setVisible(program != nullptr && program->language() == Language::Qt);
    m_code->setProgram(std::move(program));
}

void EndpointPane::setEmpty(const std::string& end, bool isNobody) {
    m_captured = QString::fromStdString(end);
    m_isNobody = isNobody;
    const bool isEmpty = isNobody || !end.empty();
    m_noProgram->setText(isNobody ? OwnStands::noClient() : CaptureTexts::noProgram());
    m_code->setVisible(!isEmpty);
    m_runLine->setVisible(!isEmpty);
    m_noProgram->setVisible(isEmpty);
}

void EndpointPane::showPicture(const StagePicture& picture, const std::set<std::string>& togglesOn,
                               Nanoseconds now, bool isLive) {
    m_processes->showProcesses(picture, m_who);
    const EndpointTold told =
        endpointTold(picture, m_who, m_processes->shown(), m_program.get(), togglesOn, now);
    m_pill->setState(told.view.state, picture.ends.certainty(m_side));
    m_framework->setText(Texts::framework(told.view.framework));
    m_address->setText(m_captured.isEmpty() ? told.address : m_captured);
    m_listener->showListener(picture.endpoints.of(m_who));
    m_death->setText(told.death);
    m_death->setVisible(!told.death.isEmpty());
    m_runLines = told.run;
    m_isAtEnd = told.isAtEnd;
    tellRun();
    m_code->setRemark(told.remark);
    m_code->setProgram(told.code ? told.code : m_program);
    m_code->setPosition(told.position);
    m_file->setText(told.file);
    m_file->setVisible(!told.file.isEmpty());
    m_socket = told.view.socket;
    m_timerLeft = told.timerLeft;
    m_sinceShown.start();
    const bool counts = isLive && m_socket && m_socket->timer != Timer::None;
    if (counts && !m_second.isActive()) m_second.start();
    if (!counts) m_second.stop();
    showTimer();
}

void EndpointPane::showTerminal(const StagePicture& picture, const Trace& trace, bool canType) {
    constexpr std::size_t kMostShown = 32 * 1024;
    const bool isOwn = m_program != nullptr && m_program->isOwn();
    const Chunked<EventNumber>& prints = picture.terminals.of(m_side);
    const std::vector<EndpointId> all = picture.processesOf({m_side, 0});
    const bool isRead = canType && std::any_of(all.begin(), all.end(), [&picture](EndpointId who) {
                            return !picture.endpoints.of(who).ended;
                        });
    m_terminal->setVisible(isOwn && (isRead || prints.size() > 0));
    if (m_terminal->isHidden()) return;
    const TerminalText written = terminalText(trace, prints, kMostShown);
    m_terminal->showText(QString::fromStdString(written.text), written.isCut, isRead);
    makeRoom();
}

/// Where not all has room the terminal is its title; then the listener and the name of the file give way, at
/// last the lines. If somebody opens the terminal it stands in the place of these three.
void EndpointPane::makeRoom() {
    m_code->setVisible(m_captured.isEmpty() && !m_isNobody);
    m_code->setMinimumHeight(0); // as it would like
    if (m_terminal->isHidden()) return;
    m_terminal->setHasRoom(true);
    const auto isTooHigh = [this] {
        layout()->invalidate();
        return layout()->minimumHeightForWidth(width()) > height();
    };
    if (!isTooHigh()) return;
    m_terminal->setHasRoom(false);
    for (QWidget* part : {static_cast<QWidget*>(m_listener), static_cast<QWidget*>(m_file)}) {
        if (!isTooHigh()) return;
        part->hide();
    }
    if (!isTooHigh()) return;
    m_code->setMinimumHeight(1);
    m_code->setVisible(!m_terminal->isOpen() && !m_code->isHidden());
}

void EndpointPane::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    makeRoom();
}

void EndpointPane::showTimer() {
    const Nanoseconds left = m_timerLeft - Nanoseconds{m_second.isActive() ? m_sinceShown.nsecsElapsed() : 0};
    m_timerText->setText(
        m_socket && m_captured.isEmpty() ? Texts::timer(*m_socket, qMax(left, Nanoseconds{0})) : QString());
    m_second.setInterval(left < std::chrono::seconds(10) ? 100 : 1000); // as often as the text changes
    if (left <= Nanoseconds{0}) m_second.stop();
}

void EndpointPane::tellRun() {
    const QStringList end = m_isAtEnd ? QStringList(Texts::atEnd(m_runsNext)) : QStringList();
    m_run->setText((end + m_runLines).join(u'\n'));
}

void EndpointPane::setRunsNext(bool runs) {
    m_runsNext = runs;
    m_code->setRingOnCurrent(runs);
    tellRun();
}

void EndpointPane::setTheme(const Theme& theme, const Type& type) {
    m_theme = theme;
    m_pill->setTheme(theme, type);
    m_code->setTheme(theme, type);
    QFont small = type.code;
    small.setPixelSize(type.caption.pixelSize());
    m_address->setFont(small);
    m_listener->setType(type);
    m_processes->setTheme(theme, type);
    m_terminal->setTheme(theme, type);
    const QString longest = QString::fromStdString(hostAddress(m_side).text()) + QStringLiteral(":65535");
    const QFontMetrics metrics(small);
    m_address->setFixedSize(metrics.horizontalAdvance(longest) + 2, metrics.lineSpacing() + 1);
    const int head = m_pill->sizeHint().width() + type.space(25);
    setMinimumSize(qMax(m_code->minimumSizeHint().width() + 2, head), type.space(30));
    m_death->setContentsMargins(type.space(4), 0, type.space(4), type.space(1));
    m_run->setContentsMargins(type.space(4), 0, type.space(4), type.space(2));
}

} // namespace eleven
