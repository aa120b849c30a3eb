#pragma once
// Asks a server of the user's own what it survives, on a thread beside the window: each check has hosts of
// its own, and what is on the stage goes on meanwhile. Used from the GUI thread alone.

#include "core/base/fd.h"
#include "core/session/owncheck.h"

#include <QObject>

#include <memory>
#include <thread>

namespace eleven {

class OwnChecking : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~OwnChecking() override { stop(); } // and its thread is waited for

    /// Whatever is being asked is no longer. `questions` without its `interrupt`.
    void start(OwnQuestions questions);
    /// Nothing more is told; the act that is being done goes on to its end beside the window.
    void stop();

signals:
    /// Of one that did not fail without a recording.
    void judged(std::shared_ptr<const eleven::OwnOutcome> outcome);
    /// All are judged, or the error says why none can be.
    void over(const eleven::Result<void>& done);

private:
    Fd m_asked;       ///< readable: it shall stop
    int m_number = 0; ///< of the run that is wanted
    std::jthread m_thread;
};

} // namespace eleven
