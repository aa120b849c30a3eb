#include "ui/shell/stage.h"

#include "core/projection/happening.h"
#include "ui/code/endpointpane.h"
#include "ui/diagram/diagramview.h"
#include "ui/inspector/inspector.h"
#include "ui/ladder/laddercard.h"
#include "ui/ladder/ladderview.h"
#include "ui/shell/commands.h"
#include "ui/shell/enlarger.h"
#include "ui/shell/ineachlanguage.h"
#include "ui/shell/pillrow.h"
#include "ui/words/inspectortexts.h"

#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace eleven {

namespace {

constexpr int kGap = 10; // between two cards

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
      m_rows(splitter(Qt::Vertical, {m_upper, m_lower})), m_pills(new PillRow),
      m_enlarger(new Enlarger(this)) {
    build();
    const Trace* trace = &m_feed.trace();
    m_ladder->setTrace(trace);
    m_diagram->setTrace(trace);
    m_inspector->setTrace(trace);
    connect(m_ladder->ladder(), &LadderView::segmentSelected, m_inspector, &Inspector::select);
    connect(m_inspector->connections(), &ConnectionsView::clientChosen, &m_playhead, &Playhead::choose);
    for (const EndpointPane* pane : {m_client, m_server}) {
        connect(pane, &EndpointPane::processChosen, this, &Stage::showMoment);
        connect(pane, &EndpointPane::processChosen, this, &Stage::processChosen);
        connect(pane, &EndpointPane::typed, this, &Stage::typed);
    }
    bindExplain();
    connect(m_ladder, &LadderCard::remarked, this, &Stage::remarked);
    connect(m_ladder, &LadderCard::branchChosen, this, &Stage::branchChosen);
    inEachLanguage(*m_ladder, [this] { showBranches(); });
    connect(&feed, &TraceFeed::grown, m_ladder, [this] { m_ladder->tellBranches(m_feed); });
    connect(m_ladder, &LadderCard::whyRequested, this, &Stage::whyRequested);
    connect(m_pills, &PillRow::programWanted, this, &Stage::showProgram);
    connect(m_enlarger, &Enlarger::enlargeWanted, this, [this](QWidget* card) {
        for (const Pane pane : {Pane::Client, Pane::Ladder, Pane::Server, Pane::Diagram, Pane::Tabs}) {
            if (cardOf(pane) == card) enlarge(m_enlarged == card ? std::nullopt : std::optional(pane));
        }
    });
}

void Stage::build() {
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
    m_enlarger->watch(m_client, m_client);
    m_enlarger->watch(m_ladder->ladder()->viewport(), m_ladder);
    m_enlarger->watch(m_server, m_server);
    m_enlarger->watch(m_diagram, m_diagramCard);
    m_enlarger->watch(m_inspector->tabBar(), m_inspectorCard);
    m_pills->hide();
    inEachLanguage(*this, [this] { // where the diagram is a tab
        m_inspector->setTabText(m_inspector->indexOf(m_diagramArea), InspectorTexts::diagramTab());
    });
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(kGap, kGap, kGap, kGap);
    whole->addWidget(m_pills);
    whole->addWidget(m_rows, 1);
}

void Stage::bindExplain() {
    connect(m_client, &EndpointPane::explainWanted, this, &Stage::explain);
    connect(m_server, &EndpointPane::explainWanted, this, &Stage::explain);
    connect(m_pills, &PillRow::explainWanted, this, &Stage::explain);
    connect(m_ladder->ladder(), &LadderView::explainWanted, this, &Stage::explain);
    connect(m_diagram, &DiagramView::explainWanted, this, &Stage::explain);
    connect(m_inspector, &Inspector::explainWanted, this, &Stage::explain);
}

void Stage::explain(const QStringList& names) {
    m_inspector->explain()->explain(names);
    showTab(m_inspector->explain());
}

void Stage::explainThis() {
    const QWidget* focused = window()->focusWidget();
    QStringList names;
    if (focused == m_inspector->calls()) names = m_inspector->calls()->explained();
    if (focused == m_ladder->ladder()) names = m_ladder->ladder()->explained();
    for (const EndpointPane* pane : {m_client, m_server})
        if (focused == pane->code()) names = pane->code()->explained();
    if (names.isEmpty()) m_inspector->explain()->showMoment();
    explain(names);
}

void Stage::setCommands(const Commands& commands) {
    m_ladder->setCommands(commands);
    m_inspector->explain()->setCommands(commands);
    m_client->setRun(commands[Command::RunClient]);
    m_server->setRun(commands[Command::RunServer]);
}

EndpointId Stage::endpoint(Side side) const {
    return (side == Side::Client ? m_client : m_server)->endpoint();
}

std::optional<Flow> Stage::connectionOf(Side side) const {
    const EndpointView& view = picture().endpoints.of(endpoint(side));
    if (view.connection == 0 || !view.socket || view.socket->isListener) return std::nullopt;
    const SocketEvent& socket = *view.socket;
    return Flow{socket.localAddress, socket.remoteAddress, socket.localPort, socket.remotePort};
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
    m_client->setEmpty(lesson->captured[0], lesson->isOwnRun() && program(Side::Client) == nullptr);
    m_server->setEmpty(lesson->captured[1], false);
    m_inspector->setCaptured(lesson->isCapture());
    m_ladder->setLesson(*lesson);
    m_inspector->setClients(lesson->clients);
    m_inspector->setOwn(lesson->hasOwn());
    setOwnRun(lesson->isOwnRun());
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
    m_ladder->setTrace(trace);
    m_diagram->setTrace(trace);
    m_inspector->setTrace(trace);
    m_inspector->select(0);
}

void Stage::showRung(Rung rung, bool isTold) { m_ladder->showRung(rung, isTold); }
void Stage::showBranches() { m_ladder->showBranches(m_feed); }

void Stage::showMoment() {
    const EventNumber prefix = m_playhead.visible();
    const Following* following = m_playhead.following();
    const StagePicture& picture = m_picture.moveTo(m_feed.trace(), prefix, following);
    const bool isLive = m_playhead.isLive();
    m_shownToggles = m_togglesAtStart;
    for (const auto& [name, on] : picture.marks.toggles())
        m_shownToggles[name] = on;
    const Nanoseconds now = isLive ? m_feed.now() : picture.time;
    if (isLive) {
        m_toggles = m_shownToggles;
        for (const auto& [name, on] : picture.marks.chosenToggles())
            m_chosenToggles[name] = on;
    }
    const std::set<std::string> on = picture.marks.togglesOn(m_togglesAtStart);
    m_client->setEndpoint({Side::Client, static_cast<std::uint16_t>(m_playhead.chosen())},
                          following != nullptr);
    m_client->showPicture(picture, on, now, isLive);
    m_server->showPicture(picture, on, now, isLive);
    const std::optional<Side> changed = happeningAt(m_feed.trace(), prefix, following).changedSide();
    for (EndpointPane* pane : {m_client, m_server}) {
        const Side side = pane == m_client ? Side::Client : Side::Server;
        pane->setCued(changed == side);
        pane->showTerminal(picture, m_feed.trace(), isLive && m_feed.live() >= 0);
        m_pills->showEnd(side, pane->title(), pane->state(), pane->certainty(), changed == side);
    }
    m_ladder->ladder()->setInteractive(isLive);
    m_ladder->showMoment(m_feed.trace(), following);
    m_diagram->setFollowing(following);
    m_diagram->setPrefix(prefix);
    m_inspector->setFollowing(following);
    m_inspector->setChosen(m_playhead.chosen());
    m_inspector->showPrefix(prefix, now, isLive);
    std::vector<RunningTimer> timers = picture.timers.running();
    if (following != nullptr)
        timers = ownFirst(std::move(timers), m_allTimers.moveTo(m_feed.trace(), prefix).running());
    m_inspector->timers()->showTimers(std::move(timers), now, isLive);
}

void Stage::setObstacle(const QString& what) { m_ladder->setObstacle(what); }

void Stage::pointOutObstacle() { m_ladder->pointOutObstacle(); }

void Stage::remark(const QString& why) { m_ladder->remark(why); }

QStringList Stage::told() const { return m_ladder->told(); }

void Stage::setTheme(const Theme& theme, const Type& type) {
    m_client->setTheme(theme, type);
    m_server->setTheme(theme, type);
    m_ladder->setTheme(theme, type);
    m_inspector->setTheme(theme, type);
    m_pills->setTheme(theme, type);
    // What is inside may need more: it has scroll bars. So no text can move a splitter.
    m_ladder->setMinimumSize(type.space(70), type.space(50));
    m_diagramCard->setMinimumSize(type.space(97), type.space(40));
    m_inspectorCard->setMinimumSize(type.space(70), type.space(40));
    m_enlarger->setTitleHeight(type.space(9));
    m_theme = theme;
    m_type = type;
    dressDiagram();
    fitToRoom();
}

} // namespace eleven
