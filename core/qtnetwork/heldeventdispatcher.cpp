#include "core/qtnetwork/heldeventdispatcher.h"

#include <QCoreApplication>
#include <QTimerEvent>

namespace eleven {
namespace {

/// More rounds than any chain of reactions has; one that never ends must not hold the lab.
constexpr int kMostRounds = 1000;

short eventsOf(QSocketNotifier::Type type) {
    if (type == QSocketNotifier::Read) return POLLIN;
    return type == QSocketNotifier::Write ? POLLOUT : POLLPRI;
}

bool isReadyFor(const pollfd& watched) {
    pollfd now = watched;
    return ::poll(&now, 1, 0) > 0; // POLLHUP and POLLERR count for every type
}

} // namespace

std::vector<pollfd> HeldEventDispatcher::watched() const {
    std::vector<pollfd> all;
    for (const auto& [key, notifier] : m_notifiers)
        all.push_back({static_cast<int>(key.first), eventsOf(key.second), 0});
    return all;
}

bool HeldEventDispatcher::isReady() const {
    std::vector<pollfd> all = watched();
    return ::poll(all.data(), all.size(), 0) > 0;
}

int HeldEventDispatcher::descriptorOf(const QObject& owner) const {
    for (const auto& [key, notifier] : m_notifiers)
        for (const QObject* object = notifier; object != nullptr; object = object->parent())
            if (object == &owner) return static_cast<int>(key.first);
    return -1;
}

void HeldEventDispatcher::runUntilQuiet() {
    for (int round = 0; round < kMostRounds && processEvents(QEventLoop::AllEvents); ++round) {
    }
}

bool HeldEventDispatcher::processEvents(QEventLoop::ProcessEventsFlags) {
    emit awake();
    QCoreApplication::sendPostedEvents();
    bool any = false;
    const auto timers = m_timers;
    for (const auto& [id, timer] : timers) {
        if (timer.info.interval > 0 || m_timers.count(id) == 0) continue;
        any = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer.object, &event);
    }
    const std::vector<pollfd> all = watched();
    const auto notifiers = m_notifiers;
    std::size_t index = 0;
    for (const auto& [key, notifier] : notifiers) {
        const pollfd& descriptor = all[index++];
        const auto still = m_notifiers.find(key); // one before it may have closed the descriptor
        if (still == m_notifiers.end() || still->second != notifier || !isReadyFor(descriptor)) continue;
        any = true;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
    }
    return any;
}

void HeldEventDispatcher::registerSocketNotifier(QSocketNotifier* notifier) {
    m_notifiers[{notifier->socket(), notifier->type()}] = notifier;
}

void HeldEventDispatcher::unregisterSocketNotifier(QSocketNotifier* notifier) {
    std::erase_if(m_notifiers, [notifier](const auto& entry) { return entry.second == notifier; });
}

void HeldEventDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject* object) {
    m_timers.insert_or_assign(timerId, Timer{object, TimerInfo(timerId, static_cast<int>(interval), type)});
}

bool HeldEventDispatcher::unregisterTimer(int timerId) { return m_timers.erase(timerId) > 0; }

bool HeldEventDispatcher::unregisterTimers(QObject* object) {
    return std::erase_if(m_timers, [object](const auto& entry) { return entry.second.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> HeldEventDispatcher::registeredTimers(QObject* object) const {
    QList<TimerInfo> timers;
    for (const auto& [id, timer] : m_timers)
        if (timer.object == object) timers.append(timer.info);
    return timers;
}

int HeldEventDispatcher::remainingTime(int timerId) {
    const auto found = m_timers.find(timerId);
    return found != m_timers.end() ? found->second.info.interval : -1;
}

} // namespace eleven
