// eleven-states-qt-endpoint: runs one program with the sockets of Qt in a process of its own on a host of the
// lab, line by line as the lab says. One thread; nothing moves but when told.

#include "app/confinement/confinement.h"
#include "core/lab/endpoint/endpointprotocol.h"
#include "core/qtnetwork/qtworker.h"

#include <QCoreApplication>
#include <QNetworkProxy>

#include <sys/prctl.h>
#include <sys/socket.h>

#include <cerrno>
#include <csignal>
#include <cstdio>

namespace eleven::endpoint {
namespace {

void say(const Answer& answer) { send(kChannel, answer); }

/// qWarning() and the like: what Qt says about a wrong call.
void takeMessage(QtMsgType, const QMessageLogContext&, const QString& text) {
    say(Told{Framework{"Qt", text.toStdString(), {}, {}}});
}

void sayStill(QtWorker& worker) {
    say(Told{Sockets{worker.openSockets()}});
    say(Still{worker.isBlocked(), worker.hasEnded(), true});
}

/// Waits for the lab, and tells it once if the event loop has something to react to.
void waitForCommand(const HeldEventDispatcher& dispatcher) {
    std::vector<pollfd> watched = dispatcher.watched();
    watched.push_back({kChannel, POLLIN, 0});
    while (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) {
    }
    if (watched.back().revents == 0) say(Woke{});
}

int run(HeldEventDispatcher& dispatcher) {
    const std::optional<Command> first = receiveCommand(kChannel);
    const auto* begin = first ? std::get_if<Begin>(&*first) : nullptr;
    if (begin == nullptr) return 2;
    ProgramError error;
    const auto program = Program::parse(begin->program, error, Language::Qt);
    if (!program) return 2;
    if (begin->network.isLoopback())
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // on a host its PID namespace ends it
    QtWorker worker(
        program, dispatcher, [](Report report) { say(Told{std::move(report)}); }, begin->host,
        begin->network);
    if (!confinement::confineEndpoint()) return 2;
    sayStill(worker);
    for (;;) {
        waitForCommand(dispatcher);
        const std::optional<Command> command = receiveCommand(kChannel);
        if (!command) return 0;
        if (std::holds_alternative<AskReadiness>(*command)) {
            say(Readiness{worker.couldGoOn()});
            continue;
        }
        if (const auto* line = std::get_if<RunLine>(&*command)) worker.runLine(line->togglesOn);
        if (std::holds_alternative<React>(*command)) worker.goOn();
        sayStill(worker);
    }
}

} // namespace
} // namespace eleven::endpoint

int main(int argc, char* argv[]) {
    int type = 0;
    socklen_t size = sizeof type;
    if (::getsockopt(eleven::endpoint::kChannel, SOL_SOCKET, SO_TYPE, &type, &size) < 0 ||
        type != SOCK_SEQPACKET) {
        std::fputs("eleven-states-qt-endpoint is started by eleven-states; it does nothing by itself.\n",
                   stderr);
        return 2;
    }
    auto* dispatcher = new eleven::HeldEventDispatcher; // the application's, once it is set
    QCoreApplication::setEventDispatcher(dispatcher);
    const QCoreApplication application(argc, argv);
    qInstallMessageHandler(eleven::endpoint::takeMessage);
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); // the desktop's lies outside the host
    return eleven::endpoint::run(*dispatcher);
}
