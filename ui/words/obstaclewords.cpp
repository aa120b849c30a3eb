#include "ui/words/obstaclewords.h"

#include "ui/words/corewords.h"

namespace eleven {
namespace {

class ObstacleWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::ObstacleWords)
public:
    explicit ObstacleWords(const Obstacle& obstacle) : m_obstacle(obstacle) {}
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString alone() const;

private:
    /// `subject`: who is in the way; of one alone the act before it has said that.
    [[nodiscard]] QString reason(const QString& subject) const;
    [[nodiscard]] QString held() const;

    const Obstacle& m_obstacle;
};

QString ObstacleWords::held() const {
    QStringList segments;
    for (const WireSegment& segment : m_obstacle.held)
        segments << CoreWords::segment(segment);
    return segments.isEmpty() ? tr("nothing") : segments.join(tr("; ", "between two segments"));
}

QString ObstacleWords::reason(const QString& subject) const {
    const QString who = CoreWords::endpoint(m_obstacle.who);
    const QString call = QString::fromStdString(m_obstacle.call);
    switch (m_obstacle.code) {
    case Obstacle::Code::Blocked:
        return call.isEmpty() ? tr("%1 cannot run a line now").arg(subject)
                              : tr("%1 waits inside %2").arg(subject, call);
    case Obstacle::Code::Ended: return tr("the program has ended");
    case Obstacle::Code::NotReached:
        return tr("it was not reached within %1 lines: does it go round for ever?").arg(m_obstacle.lines);
    case Obstacle::Code::NotEnded:
        return tr("the program did not end within %1 lines: does it go round for ever?")
            .arg(m_obstacle.lines);
    case Obstacle::Code::NotThere: return tr("there is no %1 yet").arg(who);
    case Obstacle::Code::IsThread:
        return CoreWords::named(tr("the %1 is a thread, only a process can be killed (run: process)"),
                                m_obstacle.who);
    case Obstacle::Code::NothingInTimeWait: return tr("nothing is in TIME-WAIT");
    case Obstacle::Code::NotHeld: return tr("held on the wire: %1").arg(held());
    case Obstacle::Code::NoConnection:
        return CoreWords::named(tr("the %1 has no connection yet"), m_obstacle.who);
    case Obstacle::Code::NothingToOvertake:
        return tr("there is nothing to overtake; held on the wire: %1").arg(held());
    case Obstacle::Code::DidNothing: return tr("it was begun, and nothing came of it");
    case Obstacle::Code::NotAnswering:
        return CoreWords::named(tr("the %1 does not answer: its process was stopped from outside"),
                                m_obstacle.who);
    case Obstacle::Code::Killed:
        return CoreWords::named(tr("the %1 was killed from outside (%2)"), m_obstacle.who)
            .arg(QString::fromStdString(signalName(m_obstacle.signal)));
    case Obstacle::Code::NoWire:
        return tr("the loopback has no wire, and leaves the kernel of this machine as it is");
    case Obstacle::Code::NeverSettles: return tr("the two kernels answered each other without end");
    }
    return {};
}

QString ObstacleWords::text() const {
    const bool isOutside =
        m_obstacle.code == Obstacle::Code::Killed || m_obstacle.code == Obstacle::Code::NotAnswering;
    const QString who = CoreWords::endpoint(m_obstacle.who);
    const QString why = reason(m_obstacle.isOneOfMany ? who : tr("it"));
    if (m_obstacle.act.empty() || isOutside) return why; // the act may well have been done
    return tr("\"%1\" cannot be done: %2").arg(QString::fromStdString(m_obstacle.act), why);
}

QString ObstacleWords::alone() const {
    const EndpointId who = m_obstacle.who;
    switch (m_obstacle.code) {
    case Obstacle::Code::Ended: return CoreWords::named(tr("the program of the %1 has ended"), who);
    case Obstacle::Code::NotReached:
    case Obstacle::Code::NotEnded:
        return CoreWords::named(tr("the %1 did not get there within %2 lines: does it go round for ever?"),
                                who)
            .arg(m_obstacle.lines);
    case Obstacle::Code::IsThread:
        return CoreWords::named(tr("the %1 is a thread, only a process can be killed"), who);
    case Obstacle::Code::NotHeld:
        return tr("the segment that comes next in the script is not held; held on the wire: %1").arg(held());
    case Obstacle::Code::DidNothing:
        return tr("what comes next in the script was begun, and nothing came of it");
    default: return reason(CoreWords::named(tr("the %1"), who));
    }
}

} // namespace

QString obstacleText(const Obstacle& obstacle) { return ObstacleWords(obstacle).text(); }

QString obstacleReason(const Obstacle& obstacle) { return ObstacleWords(obstacle).alone(); }

} // namespace eleven
