#pragma once
// The interpreter of the Qt dialect: each line is one call on a real QTcpSocket or QTcpServer. Qt's event
// loop runs after each line and whenever it is told to go on, until it is quiet; a waitFor...() is the event
// loop running until its condition holds. Lives on the thread of its dispatcher.

#include "core/qtnetwork/heldeventdispatcher.h"
#include "core/qtnetwork/qtsockets.h"

namespace eleven {

class QtWorker {
public:
    using Say = std::function<void(Report)>;

    QtWorker(std::shared_ptr<const Program> program, HeldEventDispatcher& dispatcher, Say say, Side host,
             const Network& network);

    /// Runs the next line. Afterwards it is still: done with the line, or blocked.
    void runLine(const std::set<std::string>& togglesOn);
    /// Lets the event loop react to what the kernel has for it; ends the call that waits for that.
    void goOn();
    [[nodiscard]] bool couldGoOn() const { return m_dispatcher.isReady(); }
    [[nodiscard]] bool isBlocked() const { return m_waiting.has_value(); }
    [[nodiscard]] bool hasEnded() const { return !isBlocked() && m_run.nextLine() == 0; }
    [[nodiscard]] std::vector<OpenSocket> openSockets() { return m_sockets.openSockets(); }

private:
    void begin(const PendingCall& call);
    void finish(const PendingCall& call, const CallResult& result);
    void sayFinished();
    void saySigpipe();

    ProgramRun m_run;
    HeldEventDispatcher& m_dispatcher;
    Say m_say;
    QtSockets m_sockets;
    std::optional<PendingCall> m_waiting; ///< the waitFor...() that it is inside
    bool m_toldFinished = false;
    bool m_ignoresSigpipe = false;
};

} // namespace eleven
