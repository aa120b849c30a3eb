#include "app/runending.h"

#include "app/cliwords.h"
#include "core/projection/endpoints.h"
#include "core/projection/lastcalls.h"
#include "ui/words/corewords.h"
#include "ui/words/keeperwords.h"
#include "ui/words/loopbackwords.h"
#include "ui/words/spokenlanguage.h"

#include <algorithm>
#include <csignal>
#include <iostream>
#include <set>

namespace eleven {
namespace {

/// The status with which ld.so(8) and shells end where something is not found.
constexpr int kNotFound = 127;

/// "read(), server.c:16"
QString callText(const CallEvent& call) {
    return withPlace(QString::fromStdString(call.name()) + QStringLiteral("()"), placeText(call));
}

QString killedText(const ExitEvent& exit, const CallEvent* last) {
    const QString who = CoreWords::endpoint(exit.who);
    const QString signal = QString::fromStdString(signalName(exit.signal));
    if (exit.signal == SIGPIPE && last != nullptr)
        return CoreWords::named(
                   Cli::tr("The %1 was killed by %2 in %3: the connection was over. Ignore SIGPIPE, "
                           "or send with MSG_NOSIGNAL."),
                   exit.who)
            .arg(signal, callText(*last));
    const QString text =
        last == nullptr
            ? Cli::tr("The %1 was killed by %2 before its first call of a socket.").arg(who, signal)
            : CoreWords::named(Cli::tr("The %1 was killed by %2 after %3."), exit.who)
                  .arg(signal, callText(*last));
    return !isFault(exit.signal) ? text
                                 : sentences({text, Cli::tr("A debugger says where: gdb --args COMMAND…")});
}

/// It never came to a call of a socket.
QString endedEarlyText(const ExitEvent& exit) {
    const QString who = CoreWords::endpoint(exit.who);
    if (exit.status == kNotFound)
        return Cli::tr("The %1 ended with status %2 before its first call of a socket: a library or a "
                       "program that it needs was not found. What it wrote says which.")
            .arg(who)
            .arg(exit.status);
    return Cli::tr("The %1 ended with status %2 before its first call of a socket.")
        .arg(who)
        .arg(exit.status);
}

/// Who was killed, and who ended without having done anything, and not because there was nothing to do.
QStringList badEndings(const Trace& trace) {
    LastCallsOfAll last; // a death is told before what its threads were doing
    for (const Event& event : trace)
        last.add(event);
    std::set<Side> called;
    QStringList lines;
    for (const Event& event : trace) {
        if (const auto* call = as<CallEvent>(event)) called.insert(call->who.host);
        const auto* exit = as<ExitEvent>(event);
        if (exit == nullptr || exit->keepsDescriptors) continue;
        const EventNumber call = last.of(exit->who).before(exit->signal);
        const bool isEarly = exit->who.index == 0 && called.count(exit->who.host) == 0;
        if (exit->signal != 0 && (isEarly || call != 0))
            lines << killedText(*exit, call != 0 ? as<CallEvent>(trace.at(call)) : nullptr);
        else if (isEarly && exit->status != 0)
            lines << endedEarlyText(*exit);
    }
    return lines;
}

bool hasCalled(const Trace& trace, Side host) {
    return std::any_of(trace.begin(), trace.end(), [host](const Event& event) {
        const auto* call = as<CallEvent>(event);
        return call != nullptr && call->who.host == host;
    });
}

/// The client has not ended, and everybody sleeps in a call that only a segment ends.
QStringList allWait(const Lesson& lesson, const Endpoints& endpoints) {
    const EndpointId client{Side::Client, 0};
    if (!lesson.programs.at(client)->isOwn() || !endpoints.of(client).blocked) return {};
    QStringList waiting;
    for (const EndpointId who : endpoints.ids()) {
        const EndpointView& view = endpoints.of(who);
        if (view.ended) continue;
        if (!view.blocked || !view.call) return {};
        waiting << Cli::tr("%1 in %2").arg(CoreWords::endpoint(who), callText(*view.call));
    }
    if (waiting.size() < 2) return {};
    return {Cli::tr("It ends here: everybody waits for somebody else (%1).")
                .arg(waiting.join(Cli::tr("; ", "between two who wait, each with its call")))};
}

/// Of a server that stays alone, or is none of TCP; of two that wait for each other.
QStringList whoWaits(const Lesson& lesson, const Trace& trace) {
    const bool hasClient = lesson.programs.count({Side::Client, 0}) != 0;
    Endpoints endpoints;
    for (const Event& event : trace)
        endpoints.add(event);
    const EndpointView& server = endpoints.of({Side::Server, 0});
    if (!hasCalled(trace, Side::Server))
        return server.exit
                   ? QStringList()
                   : QStringList{Cli::tr("The server called no TCP socket. Others, as those of UDP, are "
                                         "not held and not shown.")};
    if (hasClient) return allWait(lesson, endpoints);
    for (const EndpointId who : endpoints.ids()) {
        const EndpointView& view = endpoints.of(who);
        if (who.host == Side::Server && view.blocked && view.call)
            return {CoreWords::named(Cli::tr("There is no client, and the %1 waits in %2. --client 'COMMAND' "
                                             "begins one on the other host; this one is called \"server\" "
                                             "there."),
                                     who)
                        .arg(callText(*view.call))};
    }
    return {};
}

} // namespace

bool isOfOwnPrograms(const Lesson& lesson) {
    return std::any_of(lesson.programs.begin(), lesson.programs.end(),
                       [](const auto& each) { return each.second->isOwn(); });
}

void tellKeepers(const Keepers& keepers, const Trace& trace) {
    const QStringList lines = keepersLines(keepers, trace);
    if (!lines.isEmpty()) std::cout << "\n" << lines.join(u'\n').toStdString() << "\n" << std::flush;
}

bool tellEnding(const Lesson& lesson, const Trace& trace) {
    QStringList lines = badEndings(trace) + whoWaits(lesson, trace) + loopbackLines(trace);
    const auto server = lesson.programs.find({Side::Server, 0});
    const QString port = server != lesson.programs.end() && server->second->isOwn()
                             ? portLine(server->second->command(), portsOfServer(trace))
                             : QString();
    const bool isWhy = !lines.isEmpty();
    if (!port.isEmpty()) lines << port;
    for (const QString& line : lines)
        std::cerr << line.toStdString() << "\n";
    return isWhy;
}

int statusOfPrograms(const Trace& trace) {
    constexpr int kBySignal = 128;
    std::map<Side, int> ended;
    for (const Event& event : trace) {
        const auto* exit = as<ExitEvent>(event);
        if (exit == nullptr || exit->who.index != 0 || exit->keepsDescriptors || !exit->isKnown) continue;
        ended[exit->who.host] = exit->signal != 0 ? kBySignal + exit->signal : exit->status;
    }
    return ended[Side::Server] != 0 ? ended[Side::Server] : ended[Side::Client];
}

} // namespace eleven
