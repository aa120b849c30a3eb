#pragma once
// The stage: client, wire and server above, state diagram and tabs below. Shows the moment at the playhead
// and fits itself into its room (see StageForm); one pane may have all of it. Remembers its splitters between
// runs.

#include "core/session/rung.h"
#include "ui/session/atprefix.h"
#include "ui/session/playhead.h"
#include "ui/session/stagepicture.h"
#include "ui/session/tracefeed.h"
#include "ui/shell/stageform.h"
#include "ui/shell/theme.h"

#include <QPointer>
#include <QWidget>

#include <array>

class QFrame;
class QScrollArea;
class QSplitter;

namespace eleven {

class Commands;
class DiagramView;
class EndpointPane;
class Enlarger;
class Inspector;
class LadderCard;
class LadderView;
class PillRow;

class Stage : public QWidget {
    Q_OBJECT
public:
    enum class Pane : std::uint8_t { Client, Ladder, Server, Diagram, Tabs };

    Stage(const TraceFeed& feed, Playhead& playhead, QWidget* parent = nullptr);

    [[nodiscard]] LadderView* ladder() const;
    [[nodiscard]] DiagramView* diagram() const { return m_diagram; }
    [[nodiscard]] Inspector* inspector() const { return m_inspector; }

    /// For the buttons that belong to what is shown.
    void setCommands(const Commands& commands);
    void setLesson(std::shared_ptr<const Lesson> lesson);
    /// The trace was cleared; toggles stand as somebody chose them.
    void restart();
    void showBranches();
    /// See LadderCard.
    void showRung(Rung rung, bool isTold);
    void showMoment();
    /// See LadderCard.
    void setObstacle(const QString& what);
    void pointOutObstacle();
    void remark(const QString& why);
    [[nodiscard]] QStringList told() const;
    void setTheme(const Theme& theme, const Type& type);
    /// Gives a pane the whole stage; nullopt: back to all of them.
    void enlarge(std::optional<Pane> pane);
    [[nodiscard]] std::optional<Pane> enlarged() const;
    /// Ladder and states alone, with one sentence.
    void setProjector(bool on);
    /// Opens the drawer of a program, or closes it; where it has a column, brings the keys there.
    void showProgram(Side side);
    /// Closes a drawer, else brings back an enlarged pane; false: there was neither.
    bool leave();
    [[nodiscard]] bool hasOpenDrawer() const { return m_drawer != nullptr; }
    /// Brings a tab, or the card of the diagram, to the front.
    void showTab(QWidget* tab);
    void showDiagram();
    /// The entry of the first of `names` that has one, in the tab Explain.
    void explain(const QStringList& names);
    /// What has the focus: a segment, a call, a line of a program; else the moment.
    void explainThis();
    /// The toggles as they stand at the moment that is shown.
    [[nodiscard]] const std::map<std::string, bool>& shownToggles() const { return m_shownToggles; }
    /// As they stand now.
    [[nodiscard]] const std::map<std::string, bool>& toggles() const { return m_toggles; }
    /// And as they stood when it began.
    [[nodiscard]] const std::map<std::string, bool>& togglesAtStart() const { return m_togglesAtStart; }
    /// Without what the lesson's own acts made of them.
    [[nodiscard]] const std::map<std::string, bool>& chosenToggles() const { return m_chosenToggles; }
    [[nodiscard]] const StagePicture& picture() const { return m_picture.value(); }
    /// Whose program stands in the pane of that host.
    [[nodiscard]] EndpointId endpoint(Side side) const;
    /// The connection that stands in it, as its host sees it; none: there is no connection.
    [[nodiscard]] std::optional<Flow> connectionOf(Side side) const;
    /// What Step would do: it carries a ring.
    void setNext(const std::optional<Act>& next);

signals:
    /// Another process of a host is in front.
    void processChosen();
    /// At the terminal of a side.
    void typed(Side side, const QByteArray& octets);
    /// Another pane is enlarged, or none; or a drawer was opened or closed.
    void rearranged();
    void branchChosen(int branch);
    void whyRequested();
    void remarked(const QString& why);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void bindExplain();
    void fitToRoom();
    void setDiagramCard(bool hasCard);
    void arrange();
    void dockPane(EndpointPane* pane, bool isDocked);
    void openDrawer(EndpointPane* pane);
    void dressDiagram();
    void placeDrawer();
    [[nodiscard]] QWidget* cardOf(Pane pane) const;
    [[nodiscard]] bool isWhole() const { return m_enlarged == nullptr && !m_isProjector; }
    void keepSizes();
    void giveSizesBack();
    void saveState() const;
    void restoreState();
    void setOwnRun(bool isOwnRun);

    const TraceFeed& m_feed;
    Playhead& m_playhead;
    AtPrefix<StagePicture> m_picture;
    AtPrefix<Timers> m_allTimers; ///< of many clients
    std::map<std::string, bool> m_togglesAtStart;
    std::map<std::string, bool> m_togglesAtFirst; ///< of the lesson
    std::map<std::string, bool> m_toggles;
    std::map<std::string, bool> m_shownToggles;
    std::map<std::string, bool> m_chosenToggles;              ///< not by the lesson
    std::optional<std::map<std::string, bool>> m_nextToggles; ///< of a lesson whose trace is still to begin
    EndpointPane* m_client;
    EndpointPane* m_server;
    LadderCard* m_ladder;
    DiagramView* m_diagram;
    QScrollArea* m_diagramArea;
    QFrame* m_diagramCard;
    Inspector* m_inspector;
    QFrame* m_inspectorCard;
    QSplitter* m_upper;
    QSplitter* m_lower;
    QSplitter* m_rows;
    PillRow* m_pills;
    Enlarger* m_enlarger;
    StageForm m_form;
    QWidget* m_enlarged = nullptr; ///< the card that has the whole stage
    QPointer<QWidget> m_focus;     ///< before that
    EndpointPane* m_drawer = nullptr;
    bool m_isProjector = false;
    std::array<QList<int>, 3> m_sizes; ///< of the splitters, before one pane was enlarged
    Theme m_theme = Theme::light();
    Type m_type;
    bool m_wasShown = false; ///< before that the splitters have no size to divide
    bool m_isOwnRun = false; ///< of programs of the user's own, without a lesson
};

} // namespace eleven
