#pragma once
// One endpoint as a card: who it is, the state its kernel answered, the kernel timer that runs, what Qt says
// of its sockets where it is Qt's, and its program; of a program that forked, the process whose tab is in
// front. Its least width is the same whatever it shows. Counts a timer down once a second, only while one
// runs and the moment is live.

#include "ui/code/codeview.h"
#include "ui/code/listenerline.h"
#include "ui/code/processtabs.h"
#include "ui/session/stagepicture.h"
#include "ui/shell/statepill.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QToolButton;

namespace eleven {

class ElidedLabel;
class TerminalPane;

class EndpointPane : public QFrame {
    Q_OBJECT
public:
    explicit EndpointPane(Side side, QWidget* parent = nullptr);

    /// Whose program it is; with `isNamed` the title says so ("client-17").
    void setEndpoint(EndpointId who, bool isNamed);
    void setProgram(std::shared_ptr<const Program> program);
    /// It has no program: it is this end of a connection of a capture, or `isNobody`, and none was given.
    void setEmpty(const std::string& end, bool isNobody);
    /// `togglesOn` are those at this moment; `now` is the time of the trace, for the timer.
    void showPicture(const StagePicture& picture, const std::set<std::string>& togglesOn, Nanoseconds now,
                     bool isLive);
    /// Of programs of the user's own: what they wrote in `trace`; `canType`: they are there to read.
    void showTerminal(const StagePicture& picture, const Trace& trace, bool canType);
    /// The button at its foot.
    void setRun(QAction* run);
    /// Of a program that forked, the process whose tab is in front.
    [[nodiscard]] EndpointId endpoint() const { return m_processes->shown(); }
    /// Step would run its line.
    void setRunsNext(bool runs);
    void setCued(bool cued) { m_pill->setCued(cued); }
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] QString title() const;
    [[nodiscard]] State state() const { return m_pill->state(); }
    [[nodiscard]] Certainty certainty() const { return m_pill->certainty(); }
    [[nodiscard]] CodeView* code() const { return m_code; }

signals:
    /// Another process of this host, or whoever acts again, or its terminal was folded: show the picture
    /// anew.
    void processChosen();
    /// The pill was clicked, or it was asked for at a line of the program.
    void explainWanted(const QStringList& names);
    /// At its terminal.
    void typed(Side side, const QByteArray& octets);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeRoom();
    void showTimer();
    void tellRun();

    const Side m_side;
    EndpointId m_who;
    std::shared_ptr<const Program> m_program;
    ElidedLabel* m_title;
    QLabel* m_address;
    StatePill* m_pill;
    ElidedLabel* m_timerText;
    ElidedLabel* m_framework;
    ProcessTabs* m_processes;
    ElidedLabel* m_file; ///< of a program of the user's own
    ListenerLine* m_listener;
    QLabel* m_run;
    QToolButton* m_runLine;
    QLabel* m_death;
    QFrame* m_line;
    CodeView* m_code;
    TerminalPane* m_terminal;
    QLabel* m_noProgram; ///< in its place
    QString m_captured;
    bool m_isNobody = false;
    QTimer m_second;
    std::optional<SocketEvent> m_socket;
    QStringList m_runLines;
    bool m_isAtEnd = false; ///< its process has run its last line and is still there
    bool m_runsNext = false;
    Nanoseconds m_timerLeft{0}; ///< when the picture was shown
    QElapsedTimer m_sinceShown;
    Theme m_theme = Theme::light();
};

} // namespace eleven
