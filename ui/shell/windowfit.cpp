#include "ui/shell/windowfit.h"

#include "ui/editor/lessoneditor.h"
#include "ui/ladder/ladderview.h"
#include "ui/lesson/lessonpanel.h"
#include "ui/lesson/lessonstrip.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commands.h"
#include "ui/shell/stage.h"
#include "ui/shell/toolbar.h"
#include "ui/words/texts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QScreen>

#include <array>
#include <utility>

namespace eleven {

namespace {

constexpr int kClosable = 1500; // below this width the lesson has a button that puts it away
constexpr QSize kWanted(1600, 1000);
constexpr QSize kLeast(640, 480); // whatever is shown
constexpr QSize kFrame(16, 48);   // about what a window manager puts around it

struct Enlarging {
    Command command;
    Stage::Pane pane;
};
constexpr std::array<Enlarging, 5> kEnlarging = {{{Command::EnlargeClient, Stage::Pane::Client},
                                                  {Command::EnlargeLadder, Stage::Pane::Ladder},
                                                  {Command::EnlargeServer, Stage::Pane::Server},
                                                  {Command::EnlargeDiagram, Stage::Pane::Diagram},
                                                  {Command::EnlargeTabs, Stage::Pane::Tabs}}};

} // namespace

WindowFit::WindowFit(QMainWindow& window, const Parts& parts, Appearance& appearance,
                     const Commands& commands)
    : QObject(&window), m_window(window), m_parts(parts), m_appearance(appearance), m_commands(commands) {
    const auto on = [&](Command command, auto what) {
        connect(commands[command], &QAction::triggered, this, what);
    };
    on(Command::LessonPanel, [this](bool open) { setLessonOpen(open); });
    on(Command::FullScreen, [this](bool full) { setFullScreen(full); });
    on(Command::Projector, [this](bool projector) { setProjector(projector); });
    on(Command::Leave, [this] { leave(); });
    on(Command::ShowClient, [this] { m_parts.stage->showProgram(Side::Client); });
    on(Command::ShowServer, [this] { m_parts.stage->showProgram(Side::Server); });
    for (const Enlarging& each : kEnlarging) {
        on(each.command, [this, pane = each.pane](bool enlarged) {
            m_parts.stage->enlarge(enlarged ? std::optional(pane) : std::nullopt);
        });
    }
    connect(parts.stage, &Stage::rearranged, this, &WindowFit::arrange);
    arrange();
}

void WindowFit::open(const QByteArray& geometry) {
    const QRect available = m_window.screen()->availableGeometry();
    const QSize largest = available.size() - kFrame;
    m_window.setMinimumSize(kLeast.boundedTo(largest)); // and so not what the parts would like
    m_window.resize(kWanted.boundedTo(largest));
    m_window.restoreGeometry(geometry);
    if (m_window.isMaximized() || m_window.isFullScreen()) return;
    const QSize size = m_window.size().boundedTo(largest);
    if (size == m_window.size()) return;
    m_window.resize(size);
    m_window.move(available.topLeft());
}

void WindowFit::fit() {
    if (m_isProjector) m_appearance.magnify(projectorPixels());
    const double scale = m_appearance.type().scale;
    const int width = m_window.width();
    m_parts.lessonPanel->setClosable(width < kClosable * qMin(scale, 1.4));
    if (m_isProjector) return;
    m_parts.lessonEditor->setFixedWidth(editorWidth());
    const bool hasLeft = m_hasLesson || m_isEditing;
    const bool isNarrow = width < (hasLeft ? left()->maximumWidth() : 0) + leastStageWidth(scale);
    if (std::exchange(m_isNarrow, isNarrow) != isNarrow) setLessonOpen(!isNarrow);
    placeLesson();
}

void WindowFit::setLessonOpen(bool open) {
    m_isLessonOpen = open;
    arrange();
}

/// What stands beside the stage.
QWidget* WindowFit::left() const {
    return m_isEditing ? static_cast<QWidget*>(m_parts.lessonEditor) : m_parts.lessonPanel;
}

/// Some 70 letters, and never more than four tenths of the window.
int WindowFit::editorWidth() const {
    const double scale = m_appearance.type().scale;
    return qMax(m_parts.lessonPanel->maximumWidth(), qMin(qRound(600 * scale), m_window.width() * 2 / 5));
}

void WindowFit::setEditing(bool on) {
    if (on) setProjector(false); // there is no room for it there
    m_isEditing = on;
    fit();
    setLessonOpen(m_isLessonOpen || on);
}

void WindowFit::setHasLesson(bool has) {
    if (std::exchange(m_hasLesson, has) == has) return;
    fit();
    arrange();
}

void WindowFit::setAsking(bool on) {
    if (std::exchange(m_isAsking, on) != on && m_isProjector) arrange();
}

/// Back to maximised, if it was that.
void WindowFit::setFullScreen(bool full) {
    m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, full));
}

/// Some 60 letters across and 36 lines down, but never less than was chosen.
int WindowFit::projectorPixels() const {
    const int chosen = 13 * m_appearance.percent() / 100;
    return qMax(chosen, qMin(m_window.width() / 60, m_window.height() / 36));
}

void WindowFit::setProjector(bool on) {
    if (on == m_isProjector) return;
    m_isProjector = on;
    m_parts.lessonPanel->setProjector(on);
    if (on) {
        m_focus = m_window.focusWidget();
        m_parts.stage->setProjector(true);
        arrange();
        m_appearance.magnify(projectorPixels());
        m_parts.stage->ladder()->setFocus();
        m_parts.stage->remark(Texts::projectorOn());
    } else {
        m_appearance.magnify(0);
        arrange();
        m_parts.stage->remark({}); // how to leave it
        m_parts.stage->setProjector(false);
        if (m_focus) m_focus->setFocus();
    }
}

void WindowFit::leave() {
    if (m_parts.stage->leave()) return;
    if (m_isProjector) {
        setProjector(false);
    } else if (m_isNarrow) {
        setLessonOpen(false);
    }
}

void WindowFit::placeLesson() {
    QWidget* panel = left();
    const bool isOver = m_isNarrow && !m_isProjector;
    const bool isBeside = m_parts.body->indexOf(panel) >= 0;
    if (isOver && isBeside) m_parts.body->removeWidget(panel);
    if (!isOver && !isBeside) m_parts.body->insertWidget(0, panel);
    if (!isOver) return;
    QRect place = m_parts.body->geometry();
    place.setWidth(qMin(place.width(), panel->maximumWidth()));
    panel->setGeometry(place);
    panel->raise();
}

void WindowFit::arrange() {
    const Stage& stage = *m_parts.stage;
    const auto enlarged = stage.enlarged();
    const bool hasRoom = !m_isProjector && !enlarged;
    const bool isAsked = m_isProjector && !enlarged && m_isAsking;
    m_window.menuBar()->setVisible(!m_isProjector);
    m_parts.toolBar->setVisible(!m_isProjector);
    m_parts.lessonPanel->setVisible((hasRoom && m_hasLesson && m_isLessonOpen && !m_isEditing) || isAsked);
    m_parts.lessonEditor->setVisible(hasRoom && m_isLessonOpen && m_isEditing);
    m_parts.lessonStrip->setVisible(hasRoom && (m_hasLesson || m_isEditing) &&
                                    (m_isNarrow || !m_isLessonOpen));
    m_commands[Command::LessonPanel]->setChecked(m_isLessonOpen);
    m_commands[Command::Projector]->setChecked(m_isProjector);
    m_commands[Command::Leave]->setEnabled(m_isProjector || enlarged || stage.hasOpenDrawer() ||
                                           (m_isNarrow && m_isLessonOpen));
    for (const Enlarging& each : kEnlarging)
        m_commands[each.command]->setChecked(enlarged == each.pane);
    // Now, not with the next turn of the loop: the stage gives its panes their sizes back.
    m_window.layout()->activate();
    if (QWidget* central = m_window.centralWidget()) {
        central->layout()->activate();
        placeLesson();
    }
    emit arranged();
}

} // namespace eleven
