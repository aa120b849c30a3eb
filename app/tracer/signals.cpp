// What became of the signals of the traced program that say something about its connections: SIGPIPE,
// SIGCHLD.

#include "app/tracer/tracer.h"

#include <csignal>

namespace eleven::tracer {

void Tracer::atSignal(Task& task, int signal) {
    const bool isTold = signal == SIGPIPE || (signal == SIGCHLD && !m_sockets.empty());
    if (isTold && channelOf(task) >= 0) {
        const SignalSets signals = signalsOf(task.id);
        // One that is ignored stops a tracee all the same.
        if (SignalSets::has(signals.ignored, signal))
            tell(task, endpoint::Told{Signalled{signal, SignalFate::Ignored, 0}});
        else if (SignalSets::has(signals.caught, signal))
            tell(task,
                 endpoint::Told{Signalled{signal, SignalFate::Handled, ++m_handled[task.process][signal]}});
    }
    resume(task, signal);
}

} // namespace eleven::tracer
