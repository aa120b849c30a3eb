#include "ui/shell/stage.h"

#include "core/projection/happening.h"
#include "ui/code/endpointpane.h"
#include "ui/diagram/diagramview.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/laddercard.h"
#include "ui/ladder/ladderview.h"
#include "ui/shell/commands.h"
#include "ui/words/inspectortexts.h"

#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace eleven {

namespace {

constexpr int kGap = 10; // between two cards
const QString kUpperKey = QStringLiteral("stage/upper");
const QString kLowerKey = QStringLiteral("stage/lower");
const QString kRowsKey = QStringLiteral("stage/rows");
const QString kLowRowsKey = QStringLiteral("stage/lowRows");

QFrame* card() {
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(3, 3, 3, 3); // clear of the round corners
    column->setSpacing(0);
    return frame;
}

QSplitter* splitter(Qt::Orientation orientation, std::initializer_list<QWidget*> parts) {
    auto* result = new QSplitter(orientation);
    result->setHandleWidth(kGap);
    for (QWidget* part : parts)
        result->addWidget(part);
    result->setChildrenCollapsible(false);
    return result;
}

} // namespace

Stage::Stage(const TraceFeed& feed, Playhead& playhead, QWidget* parent)
    : QWidget(parent), m_feed(feed), m_playhead(playhead), m_client(new EndpointPane(Side::Client)),
      m_server(new EndpointPane(Side::Server)), m_ladder(new LadderCard(playhead)),
      m_diagram(new DiagramView), m_diagramArea(new QScrollArea), m_diagramCard(card()),
      m_inspector(new Inspector), m_inspectorCard(card()),
      m_upper(splitter(Qt::Horizontal, {m_client, m_ladder, m_server})),
      m_lower(splitter(Qt::Horizontal, {m_diagramCard, m_inspectorCard})),
      m_rows(splitter(Qt::Vertical, {m_upper, m_lower})) {
    m_client->setObjectName(QStringLiteral("client"));
    m_server->setObjectName(QStringLiteral("server"));
    m_diagram->setObjectName(QStringLiteral("diagram"));
    m_diagramArea->setWidget(m_diagram);
    m_diagramArea->setWidgetResizable(true);
    m_diagramArea->setFrameShape(QFrame::NoFrame);
    m_diagramArea->setFocusPolicy(Qt::NoFocus);
    m_diagram->setAutoFillBackground(false);
    m_diagramCard->layout()->addWidget(m_diagramArea);
    m_inspectorCard->layout()->addWidget(m_inspector);
    m_upper->setStretchFactor(0, 1);
    m_upper->setStretchFactor(1, 3);
    m_upper->setStretchFactor(2, 1);
    m_rows->setStretchFactor(0, 2);
    m_rows->setStretchFactor(1, 1);
    for (const QSplitter* parts : {m_upper, m_lower, m_rows})
        connect(parts, &QSplitter::splitterMoved, this, &Stage::saveState);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(kGap, kGap, kGap, kGap);
    whole->addWidget(m_rows);
    const Trace* trace = &m_feed.trace();
    m_ladder->ladder()->setTrace(trace);
    m_diagram->setTrace(trace);
    m_inspector->setTrace(trace);
    connect(m_ladder->ladder(), &LadderView::segmentSelected, m_inspector, &Inspector::select);
    connect(m_server, &EndpointPane::processChosen, this, &Stage::showMoment);
    connect(m_inspector->connections(), &ConnectionsView::clientChosen, &m_playhead, &Playhead::choose);
}

void Stage::setCommands(const Commands& commands) {
    m_ladder->setCommands(commands);
    m_client->setRun(commands[Command::RunClient]);
    m_server->setRun(commands[Command::RunServer]);
}

void Stage::setNext(const std::optional<Act>& next) {
    const auto runs = [&next](const EndpointPane& pane) {
        return next && next->kind == Act::Kind::RunLine && next->who == pane.endpoint();
    };
    m_client->setRunsNext(runs(*m_client));
    m_server->setRunsNext(runs(*m_server));
    m_ladder->ladder()->setNext(next ? next->segment : 0);
}

LadderView* Stage::ladder() const { return m_ladder->ladder(); }

void Stage::setLesson(std::shared_ptr<const Lesson> lesson) {
    m_togglesAtStart = m_togglesAtFirst = lesson->toggles;
    m_toggles = m_chosenToggles = lesson->toggles;
    m_nextToggles = lesson->toggles;
    const auto program = [&lesson](Side side) {
        const auto found = lesson->programs.find({side, 0});
        return found == lesson->programs.end() ? nullptr : found->second;
    };
    m_client->setProgram(program(Side::Client));
    m_server->setProgram(program(Side::Server));
    m_ladder->setLesson(*lesson);
    m_inspector->setClients(lesson->clients);
    m_playhead.setClients(lesson->clients);
    showMoment();
}

void Stage::restart() {
    m_chosenToggles = m_nextToggles ? *m_nextToggles : m_togglesAtFirst;
    m_nextToggles.reset();
    m_toggles = m_chosenToggles;
    m_togglesAtStart = m_toggles;
    m_picture.reset();
    m_allTimers.reset();
    const Trace* trace = &m_feed.trace();
    m_ladder->ladder()->setTrace(trace);
    m_diagram->setTrace(trace);
    m_inspector->setTrace(trace);
    m_inspector->select(0);
}

std::set<std::string> Stage::togglesOn(const LineMarks& marks) const {
    std::map<std::string, bool> positions = marks.toggles();
    positions.insert(m_togglesAtStart.begin(), m_togglesAtStart.end());
    std::set<std::string> on;
    for (const auto& [name, isOn] : positions) {
        if (isOn) on.insert(name);
    }
    return on;
}

void Stage::showMoment() {
    const EventNumber prefix = m_playhead.visible();
    const Following* following = m_playhead.following();
    const StagePicture& picture = m_picture.moveTo(m_feed.trace(), prefix, following);
    const bool isLive = m_playhead.isLive();
    const Nanoseconds now = isLive ? m_feed.now() : picture.time;
    if (isLive) {
        for (const auto& [name, on] : picture.marks.toggles())
            m_toggles[name] = on;
        for (const auto& [name, on] : picture.marks.chosenToggles())
            m_chosenToggles[name] = on;
    }
    const std::set<std::string> on = togglesOn(picture.marks);
    m_client->setEndpoint({Side::Client, static_cast<std::uint16_t>(m_playhead.chosen())},
                          following != nullptr);
    m_client->showPicture(picture, on, now, isLive);
    m_server->showPicture(picture, on, now, isLive);
    const std::optional<Side> changed = happeningAt(m_feed.trace(), prefix, following).changedSide();
    m_client->setCued(changed == Side::Client);
    m_server->setCued(changed == Side::Server);
    m_ladder->ladder()->setInteractive(isLive);
    m_ladder->showMoment(m_feed.trace(), following);
    m_diagram->setFollowing(following);
    m_diagram->setPrefix(prefix);
    m_inspector->setFollowing(following);
    m_inspector->setChosen(m_playhead.chosen());
    m_inspector->showPrefix(prefix);
    std::vector<RunningTimer> timers = picture.timers.running();
    if (following != nullptr)
        timers = ownFirst(std::move(timers), m_allTimers.moveTo(m_feed.trace(), prefix).running());
    m_inspector->timers()->showTimers(std::move(timers), now, isLive);
}

void Stage::setObstacle(const std::optional<Obstacle>& obstacle) { m_ladder->setObstacle(obstacle); }

void Stage::pointOutObstacle() { m_ladder->pointOutObstacle(); }

void Stage::setTheme(const Theme& theme, const Type& type) {
    m_client->setTheme(theme, type);
    m_server->setTheme(theme, type);
    m_ladder->setTheme(theme, type);
    m_diagram->setTheme(theme, type);
    m_inspector->setTheme(theme, type);
}

void Stage::setLow(bool low) {
    if (low == m_isLow) return;
    m_isLow = low;
    if (low) {
        m_inspector->insertTab(0, m_diagramArea, InspectorTexts::diagramTab());
        m_inspector->setCurrentIndex(0);
    } else {
        m_inspector->removeTab(m_inspector->indexOf(m_diagramArea));
        m_diagramCard->layout()->addWidget(m_diagramArea);
        m_diagramArea->show();
    }
    m_diagram->setTitled(!low);
    m_diagramCard->setVisible(!low);
    m_ladder->setLow(low);
    restoreState();
}

void Stage::showDiagram() {
    if (m_isLow) m_inspector->setCurrentWidget(m_diagramArea);
}

void Stage::saveState() const {
    QSettings settings;
    settings.setValue(kUpperKey, m_upper->saveState());
    if (!m_isLow) settings.setValue(kLowerKey, m_lower->saveState());
    settings.setValue(m_isLow ? kLowRowsKey : kRowsKey, m_rows->saveState());
}

void Stage::restoreState() {
    if (!m_wasShown) return;
    const QSettings settings;
    if (!m_upper->restoreState(settings.value(kUpperKey).toByteArray())) m_upper->setSizes({292, 646, 292});
    if (!m_isLow && !m_lower->restoreState(settings.value(kLowerKey).toByteArray()))
        m_lower->setSizes({600, 640});
    if (!m_rows->restoreState(settings.value(m_isLow ? kLowRowsKey : kRowsKey).toByteArray()))
        m_rows->setSizes(m_isLow ? QList<int>{360, 240} : QList<int>{600, 318});
}

void Stage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(m_wasShown, true)) return;
    restoreState();
}

} // namespace eleven
