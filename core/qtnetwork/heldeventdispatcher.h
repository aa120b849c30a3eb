#pragma once
// An event dispatcher that never goes on by itself: it hands out what is ready when told, until nothing is.
// Timers of no length run; all others stand still, as a held wire does (Qt gives up connecting after 30 s).
// In the order of Qt's own dispatcher on Unix: by descriptor, reading before writing.

#include <QAbstractEventDispatcher>
#include <QSocketNotifier>

#include <poll.h>

#include <map>
#include <vector>

namespace eleven {

class HeldEventDispatcher final : public QAbstractEventDispatcher {
public:
    /// What the notifiers wait for, to be watched with others.
    [[nodiscard]] std::vector<pollfd> watched() const;
    /// Some notifier has what it waits for.
    [[nodiscard]] bool isReady() const;
    /// The descriptor of a notifier that belongs to `owner`, or to what it owns; -1: none does.
    [[nodiscard]] int descriptorOf(const QObject& owner) const;
    /// Hands out everything that is ready, and what comes of it, until nothing moves.
    void runUntilQuiet();

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject* object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject* object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject* object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override {}
    void interrupt() override {}

private:
    struct Timer {
        QObject* object = nullptr;
        TimerInfo info;
    };
    using Key = std::pair<qintptr, QSocketNotifier::Type>;

    std::map<Key, QSocketNotifier*> m_notifiers;
    std::map<int, Timer> m_timers; ///< by their id
};

} // namespace eleven
