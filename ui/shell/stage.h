#pragma once
// The stage: client, wire and server above, state diagram and tabs below. Shows the moment at the playhead;
// on a low window the diagram becomes one of the tabs. Remembers its splitters between runs.

#include "ui/session/atprefix.h"
#include "ui/session/playhead.h"
#include "ui/session/stagepicture.h"
#include "ui/session/tracefeed.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QFrame;
class QScrollArea;
class QSplitter;

namespace eleven {

class Commands;
class DiagramView;
class EndpointPane;
class Inspector;
class LadderCard;
class LadderView;

class Stage : public QWidget {
    Q_OBJECT
public:
    Stage(const TraceFeed& feed, Playhead& playhead, QWidget* parent = nullptr);

    [[nodiscard]] LadderView* ladder() const;
    [[nodiscard]] Inspector* inspector() const { return m_inspector; }

    /// For the buttons that belong to what is shown.
    void setCommands(const Commands& commands);
    void setLesson(std::shared_ptr<const Lesson> lesson);
    /// The trace was cleared; toggles stand as somebody chose them.
    void restart();
    void showMoment();
    /// See LadderCard.
    void setObstacle(const std::optional<Obstacle>& obstacle);
    void pointOutObstacle();
    void setTheme(const Theme& theme, const Type& type);
    /// The diagram is a tab instead of a card.
    void setLow(bool low);
    /// Brings a tab, or the card of the diagram, to the front.
    void showDiagram();
    /// The toggles as they stand at the end of the trace.
    [[nodiscard]] const std::map<std::string, bool>& toggles() const { return m_toggles; }
    /// Without what the lesson's own acts made of them.
    [[nodiscard]] const std::map<std::string, bool>& chosenToggles() const { return m_chosenToggles; }
    [[nodiscard]] const StagePicture& picture() const { return m_picture.value(); }
    /// What Step would do: it carries a ring.
    void setNext(const std::optional<Act>& next);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] std::set<std::string> togglesOn(const LineMarks& marks) const;
    void saveState() const;
    void restoreState();

    const TraceFeed& m_feed;
    Playhead& m_playhead;
    AtPrefix<StagePicture> m_picture;
    AtPrefix<Timers> m_allTimers; ///< of many clients
    std::map<std::string, bool> m_togglesAtStart;
    std::map<std::string, bool> m_togglesAtFirst; ///< of the lesson
    std::map<std::string, bool> m_toggles;
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
    bool m_isLow = false;
    bool m_wasShown = false; ///< before that the splitters have no size to divide
};

} // namespace eleven
