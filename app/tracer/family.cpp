// Who belongs to the traced program: what it forks, what becomes another program, and how the lab gets to
// know them.

#include "app/tracer/tracer.h"

#include <sys/ptrace.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>

namespace eleven::tracer {

Error cannotStart(const endpoint::Trace& plan, int errnum) {
    const std::string place = plan.directory.empty() ? "" : " in " + plan.directory;
    return {"start " + plan.command.front() + place, errnum, {}, Error::Kind::Program};
}

/// A thread is introduced once it makes a call; a process that may have copies of sockets at once.
void Tracer::atFork(Task& parent) {
    unsigned long message = 0;
    ::ptrace(PTRACE_GETEVENTMSG, parent.id, nullptr, &message);
    Task& child = task(static_cast<pid_t>(message));
    if (parent.state == Task::State::InCall && child.isLeader()) {
        introduce(child, parent, Forked{ownNumberOf(child.id), nullptr, Forked::Kind::Process});
        tell(child, endpoint::Told{Returned{CallResult{0, 0}, 1, std::nullopt}});
    }
    letLive(child);
    resume(parent);
}

void Tracer::letLive(Task& child) {
    child.isKnown = true;
    if (std::exchange(child.waits, false)) resume(child);
}

/// Descriptors may be closed with it (FD_CLOEXEC); other threads are gone.
void Tracer::atExec(Task& task) {
    std::vector<pid_t> gone;
    for (auto& [id, other] : m_tasks)
        if (other.process == task.process && id != task.id) gone.push_back(id);
    for (const pid_t id : gone)
        end(id, 0);
    m_lines.forget(task.process);
    m_scripts.forget(task.process);
    task.state = Task::State::Free;
    if (task.id == m_first.process) m_hasBegun = true;
    if (task.id == m_first.process && isFor32Bits(task.process)) // others die of their first call (SIGSYS)
        tell(task, endpoint::Told{Failed{cannotStart(m_plan, ENOEXEC)}});
    if (channelOf(task) >= 0) {
        Sockets sockets;
        for (const int fd : descriptorsOf(task.id))
            if (isTcp(task, fd))
                if (auto socket = describe(task.id, fd, std::nullopt)) sockets.all.push_back(*socket);
        tell(task, endpoint::Told{std::move(sockets)});
    }
    resume(task);
}

int Tracer::channelOf(const Task& task) const {
    return task.id == m_first.process ? m_channel : task.channel.number();
}

void Tracer::tell(const Task& task, const endpoint::Answer& answer) {
    tellPrinted(); // it was written before
    if (channelOf(task) >= 0) endpoint::send(channelOf(task), answer);
}

/// Of one that writes faster than this is read the rest is told with the next.
void Tracer::tellPrinted() {
    constexpr int kAtOnce = 16;
    for (int i = 0; i < kAtOnce; ++i) {
        std::optional<Printed> piece = m_terminal.takePiece();
        if (!piece) return;
        endpoint::send(m_channel, endpoint::Answer(endpoint::Told{std::move(*piece)}));
    }
}

void Tracer::join(Task& newTask) {
    if (channelOf(newTask) >= 0) return;
    const auto leader = m_tasks.find(newTask.process);
    if (newTask.isLeader() || leader == m_tasks.end()) {
        const auto first = m_tasks.find(m_first.process);
        Task teller; // the lab's own channel, whether its process lives or not
        teller.id = m_first.process;
        introduce(newTask, first != m_tasks.end() ? first->second : teller,
                  Forked{0, nullptr, Forked::Kind::Apart});
        return;
    }
    join(leader->second);
    introduce(newTask, leader->second, Forked{0, nullptr, Forked::Kind::Thread});
}

/// A daemon is left alone by the process that the lab knows, often before it has a socket.
void Tracer::introduceHeir(const Task& ending) {
    const auto isKnown = [&](const auto& one) {
        return one.first != ending.id && one.second.isLeader() && channelOf(one.second) >= 0;
    };
    if (std::any_of(m_tasks.begin(), m_tasks.end(), isKnown)) return;
    for (auto& [id, task] : m_tasks)
        if (id != ending.id && task.isLeader()) return join(task);
}

void Tracer::introduce(Task& newTask, const Task& teller, Forked forked) {
    if (channelOf(newTask) >= 0) return;
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) < 0) return;
    newTask.channel = Fd(ends[0]);
    const Fd theirs(ends[1]);
    endpoint::send(channelOf(teller), endpoint::Answer(endpoint::Told{std::move(forked)}), theirs.number());
    tell(newTask, endpoint::Joins{newTask.id, newTask.process});
}

} // namespace eleven::tracer
