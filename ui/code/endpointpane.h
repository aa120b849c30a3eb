#pragma once
// One endpoint as a card: who it is, the state its kernel answered, the kernel timer that runs, what Qt says
// of its sockets where it is Qt's, and its program. Its least width is the same whatever it shows. Counts a
// timer down once a second, only while one runs and the moment is live.

#include "ui/code/codeview.h"
#include "ui/session/stagepicture.h"
#include "ui/shell/statepill.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;

namespace eleven {

class ElidedLabel;

class EndpointPane : public QFrame {
    Q_OBJECT
public:
    explicit EndpointPane(Side side, QWidget* parent = nullptr);

    /// Whose program it is; with `isNamed` the title says so ("client-17").
    void setEndpoint(EndpointId who, bool isNamed);
    void setProgram(std::shared_ptr<const Program> program);
    /// `togglesOn` are those at this moment; `now` is the time of the trace, for the timer.
    void showPicture(const StagePicture& picture, const std::set<std::string>& togglesOn, Nanoseconds now,
                     bool isLive);
    void setCued(bool cued) { m_pill->setCued(cued); }
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] QString title() const;
    [[nodiscard]] State state() const { return m_pill->state(); }
    [[nodiscard]] CodeView* code() const { return m_code; }

private:
    void showAddress(const EndpointView& view);
    void showTimer();
    void showRun(const StagePicture& picture, const EndpointView& view);

    const Side m_side;
    EndpointId m_who;
    std::shared_ptr<const Program> m_program;
    ElidedLabel* m_title;
    QLabel* m_address;
    StatePill* m_pill;
    ElidedLabel* m_timerText;
    ElidedLabel* m_framework;
    QLabel* m_run;
    QLabel* m_death;
    QFrame* m_line;
    CodeView* m_code;
    QTimer m_second;
    std::optional<SocketEvent> m_socket;
    Nanoseconds m_timerLeft{0}; ///< when the picture was shown
    QElapsedTimer m_sinceShown;
    Theme m_theme = Theme::light();
};

} // namespace eleven
