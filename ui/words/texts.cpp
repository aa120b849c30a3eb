#include "ui/words/texts.h"

#include "core/tcp/patientprofile.h"
#include "ui/inspector/segmentfacts.h"
#include "ui/shell/commandtable.h"
#include "ui/words/capturetexts.h"
#include "ui/words/capturewords.h"
#include "ui/words/commandwords.h"
#include "ui/words/corewords.h"
#include "ui/words/errnowords.h"
#include "ui/words/obstaclewords.h"
#include "ui/words/remedywords.h"
#include "ui/words/spokenlanguage.h"

#include <QRegularExpression>
#include <QStringList>

namespace eleven {

QString latin(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString secondsText(Nanoseconds time) {
    const double seconds = static_cast<double>(time.count()) / 1e9;
    return QCoreApplication::translate("Lists", "%1 s", "seconds")
        .arg(seconds, 0, 'f', seconds < 9.95 ? 1 : 0);
}

QString Texts::commandTitle(Command command) { return tr(rowOf(command).title); }

QString Texts::commandButton(Command command) {
    const char* button = rowOf(command).button;
    return *button == '\0' ? withoutMnemonic(commandTitle(command)) : tr(button);
}

QString Texts::withoutMnemonic(QString title) {
    static const QRegularExpression inBrackets(QStringLiteral("\\s*\\(&.\\)"));
    return title.remove(inBrackets).remove(u'&');
}

QString Texts::commandTip(Command command) { return tr(rowOf(command).tip); }

QString Texts::tipWithKeys(const QString& tip, const QString& keys) {
    return tr("%1 (%2)", "a tool tip, its keys").arg(tip, keys);
}

QString Texts::menuToggles() { return tr("T&oggles"); }
QString Texts::toggledLine(EndpointId who, int line, const QString& text, bool runsWhenOn) {
    const QString what = runsWhenOn ? tr("%1 %2: %3 runs") : tr("%1 %2: %3 is left out");
    return what.arg(CoreWords::endpoint(who)).arg(line).arg(text);
}
QString Texts::acts() { return tr("Acts"); }
QString Texts::actsTip() { return tr("Cut the wire, kill a process, skip 2 MSL"); }
QString Texts::killTitle(EndpointId who) { return tr("Kill the process %1").arg(CoreWords::endpoint(who)); }
QString Texts::noProcess(bool sends) {
    const QString why = tr("It is a thread of this program: only a process of its own can be killed");
    return sends ? tr("%1. Another choice of SIGPIPE makes one of it").arg(why) : why;
}
QString Texts::alreadyDead() { return tr("This process has ended"); }
QString Texts::programEnded() { return tr("Its program has come to its end"); }
QString Texts::noTimeWait() { return tr("Nothing is in TIME-WAIT now"); }

QString Texts::appName() { return QStringLiteral("Eleven States"); }
QString Texts::menuLessons() { return tr("&Lessons"); }
QString Texts::menuFile() { return tr("&File"); }
QString Texts::menuRecent() { return tr("&Recent files"); }
QString Texts::allLessons() { return tr("All lessons"); }
QString Texts::projectorOn() { return tr("For the projector. Esc or F5 brings the other panes back."); }
QString Texts::noRecent() { return tr("None yet"); }
QString Texts::forgetRecent() { return tr("&Forget these"); }
QString Texts::openTitle() { return tr("Open a lesson, a scenario or a recording"); }
QString Texts::openFolderTitle() { return tr("Open a folder of lessons and scenarios"); }
QString Texts::lessonFiles() {
    return tr("Lessons, scenarios, recordings and captures (*.yaml *.yml *.eleven *.pcap *.pcapng "
              "*.cap);;All files (*)");
}
QString Texts::noLessonsExpected() {
    return tr("a folder with lessons (each a folder with a lesson.yaml) or scenarios (*.yaml)");
}
QString Texts::noLessonsSeen() { return tr("neither of them"); }
QString Texts::brokenTitle(const QString& file) { return tr("%1 cannot be opened").arg(file); }
QString Texts::brokenExpected(const QString& what) { return tr("Expected: %1").arg(what); }
QString Texts::brokenSeen(const QString& what) { return tr("Seen: %1").arg(what); }
QString Texts::menuRun() { return tr("&Run"); }
QString Texts::menuBranches() { return tr("&Undo and branches"); }
QString Texts::menuQuestion() { return tr("&Question"); }
QString Texts::menuWire() { return tr("&Wire"); }
QString Texts::menuSigpipe() { return tr("S&IGPIPE"); }
QString Texts::menuProfile() { return tr("Profi&le"); }
QString Texts::menuView() { return tr("&View"); }
QString Texts::menuTheme() { return tr("T&heme"); }
QString Texts::menuTextSize() { return tr("Text &size"); }
QString Texts::menuEnlarge() { return tr("&Enlarge"); }
QString Texts::enlargeTip() { return tr("Double click: in the whole window; Esc: back"); }
QString Texts::menuHelp() { return tr("&Help"); }
QString Texts::lookTip() { return tr("Size of the text, light or dark"); }
QString Texts::reading() { return tr("▶▶ Go on"); }
QString Texts::playing() { return tr("❚❚ Pause"); }
QString Texts::next(const QString& what, bool isOneOfMany) {
    return isOneOfMany ? tr("next: %1, then the others (Play shows each)").arg(what)
                       : tr("next: %1").arg(what);
}
QString Texts::waits(Nanoseconds left) { return tr("time passes: %1 left").arg(secondsText(left)); }
QString Texts::toggleOff(const QString& name) { return tr("%1 off").arg(name); }
QString Texts::speed() { return tr("Speed"); }
QString Texts::wire() { return tr("Wire"); }
QString Texts::wireTip() { return tr("Who delivers the segments"); }
QString Texts::sigpipe() { return tr("SIGPIPE"); }
QString Texts::sigpipeTip() {
    return tr("What a SIGPIPE does to a program that sends; choosing begins the lesson again");
}
QString Texts::noSender() { return tr("No program in C sends here: there is nothing to choose."); }
QString Texts::decidesSigpipe() {
    return tr(
        "The program that sends decides this itself, with signal() or fork(): its text stays as it is.");
}
QString Texts::noSuchToggle() { return tr("No line of these programs depends on this."); }
QString Texts::shortcutsTitle() { return tr("What is possible now"); }
QString Texts::aboutText() {
    return tr("<h3>Eleven States %1</h3>"
              "<p>Watch the real kernel TCP pass through all eleven states of RFC 9293.</p>"
              "<p>Real sockets, two private hosts, and a wire that is yours: every state shown was read "
              "from the kernel.</p>"
              "<p>© The Eleven States authors. GPL-3.0-or-later.</p>")
        .arg(QCoreApplication::applicationVersion());
}

QString Texts::timeSlider() { return tr("Recorded moments"); }
QString Texts::stepOf(int moment, int count) { return tr("moment %1 of %2").arg(moment).arg(count); }
QString Texts::recordedTip() {
    return tr(
        "This moment is over: nothing can be done in it. Branch from here (B) makes a lab in which it can");
}

QString Texts::profile(const Lesson& lesson) {
    if (lesson.isCapture()) return CaptureTexts::source();
    QStringList parts;
    for (const auto& [name, value] : lesson.sysctl)
        parts << QStringLiteral("%1 %2").arg(QString::fromStdString(name), QString::fromStdString(value));
    if (lesson.profile == Profile::Kernel) {
        parts.prepend(tr("kernel defaults"));
        return listOf(parts);
    }
    parts.prepend(QStringLiteral("rto_min %1").arg(secondsText(patientRtoMin(lesson.sysctl))));
    if (parts.size() == 1) parts << QStringLiteral("quickack") << tr("SYN retries 127");
    return tr("patient profile: %1").arg(listOf(parts));
}

QString Texts::profileShort(const Lesson& lesson) {
    if (lesson.isCapture()) return CaptureTexts::headline();
    return lesson.profile == Profile::Kernel ? tr("kernel defaults") : tr("patient profile");
}

QString Texts::profileTip(const Lesson& lesson) {
    if (lesson.isCapture()) return CaptureWords::legend();
    QStringList lines;
    if (lesson.profile == Profile::Kernel) {
        lines << tr("Kernel defaults: timers and options of TCP as this kernel has them\n"
                    "(in any profile congestion control is Reno, and IPv6 is off).");
        if (!lesson.sysctl.empty()) lines << tr("But for what the lesson sets:");
    } else {
        lines << tr("Patient profile: the kernels of the two private hosts wait rto_min, at most 120 s, "
                    "before they\n"
                    "repeat (a SYN and a SYN,ACK one second), and give up late: a segment can be held for "
                    "long.\n"
                    "What a kernel repeats only because the answer is held, the wire keeps back.\n"
                    "It sets:")
              << QStringLiteral("route rto_min %1ms quickack 1").arg(patientRtoMin(lesson.sysctl).count());
        for (const ProfileSetting& setting : patientSysctls()) {
            if (lesson.sysctl.count(setting.name) == 0)
                lines << QStringLiteral("%1 = %2").arg(QString::fromStdString(setting.name),
                                                       QString::fromStdString(setting.value));
        }
    }
    for (const auto& [name, value] : lesson.sysctl)
        lines << QStringLiteral("%1 = %2").arg(QString::fromStdString(name), QString::fromStdString(value));
    return lines.join(u'\n');
}

QString Texts::profileChoiceTip(const Lesson& lesson) {
    return profileTip(lesson) + u'\n' + tr("Choosing begins the lesson again.");
}

QString Texts::side(Side side) { return side == Side::Client ? tr("Client") : tr("Server"); }
QString Texts::programOf(Side side) {
    return side == Side::Client ? tr("Program of the client") : tr("Program of the server");
}
QString Texts::timer(const SocketEvent& socket, Nanoseconds left) {
    const QString time = secondsText(left);
    switch (socket.timer) {
    case Timer::FinWait2First: return tr("waits for a FIN: %1").arg(time); // and then once more
    case Timer::FinWait2: return tr("gives up in %1").arg(time);
    case Timer::TimeWait:
        return socket.state == State::FinWait2 ? tr("gives up in %1").arg(time)
                                               : tr("2 MSL %1", "of which so much is left").arg(time);
    case Timer::Retransmit:
        if (socket.state == State::SynSent) return tr("SYN again in %1").arg(time);
        if (socket.state == State::SynReceived) return tr("SYN,ACK again in %1").arg(time);
        return tr("retransmit in %1").arg(time);
    case Timer::Keepalive: return tr("keepalive in %1").arg(time);
    case Timer::ZeroWindowProbe: return tr("window probe in %1").arg(time);
    case Timer::None: break;
    }
    if (socket.state == State::CloseWait) return tr("no timer: waits for close()");
    if (socket.state == State::FinWait2) return tr("no timer: waits for a FIN");
    if (socket.state == State::Listen) return tr("no timer: waits for a SYN");
    return socket.state == State::Closed ? QString() : tr("no timer");
}

QString Texts::atEnd(bool endsNext) {
    return endsNext ? tr("● at its end: the next step ends the process")
                    : tr("● at its end; the process still runs");
}

QString Texts::run(const EndpointView& view) {
    if (view.ended && !view.exit) return atEnd(false);
    if (view.ended && view.isThread) return tr("● this thread has ended; what it opened stays open");
    if (view.ended && view.exit->keepsDescriptors)
        return tr("● no line is left; what it still has open stays open");
    if (view.ended && !view.exit->isKnown)
        return tr("● the process has ended, its status is not known: its descriptors are closed");
    if (view.ended)
        return tr("● the process has ended, status %1: its descriptors are closed").arg(view.exit->status);
    if (view.blocked && view.call) {
        return tr("… waits inside %1()").arg(QString::fromStdString(view.call->name()));
    }
    return {};
}

QString Texts::textOver() { return tr("● no line is left; it has nothing open"); }

QString Texts::busyLoop(const BusyLoops::Loop& loop) {
    if (loop.call == nullptr) return tr("↻ the same lines, %1 times: a busy loop").arg(loop.laps);
    const QString call = QString::fromStdString(std::string(loop.call->name));
    const bool reads = loop.call->effect == Effect::Receive;
    if (reads && loop.value == 0)
        return tr("↻ %1() returned 0, %2 times: a busy loop; it will go on returning 0")
            .arg(call)
            .arg(loop.laps);
    const QString value =
        loop.errnum != 0 ? QString::fromStdString(errnoName(loop.errnum)) : QString::number(loop.value);
    return tr("↻ %1() returned %2, %3 times: a busy loop").arg(call, value).arg(loop.laps);
}

QString Texts::killed(const ExitEvent& exit) {
    return tr("✕ killed by %1").arg(QString::fromStdString(signalName(exit.signal)));
}

QString Texts::child(EndpointId who, const EndpointView& view) {
    QString what = tr("runs");
    if (view.exit && view.exit->signal != 0) {
        what = tr("killed by %1").arg(QString::fromStdString(signalName(view.exit->signal)));
    } else if (view.ended) {
        what = !view.exit           ? tr("at its end")
               : view.isThread      ? tr("has ended")
               : view.exit->isKnown ? tr("has ended, status %1").arg(view.exit->status)
                                    : tr("has ended, its status is not known");
    } else if (view.call) {
        what = tr("in %1()").arg(QString::fromStdString(view.call->name()));
    }
    return tr("● process %1: %2").arg(CoreWords::endpoint(who), what);
}

QString Texts::kernelFinishesAlone() {
    return tr("no descriptor of this connection left: the kernel finishes the teardown alone");
}

QString Texts::framework(const std::optional<FrameworkEvent>& said) {
    if (!said) return tr("Qt has not reported a state yet");
    return tr("Qt: %1").arg(QStringLiteral("QAbstractSocket::") + QString::fromStdString(said->state));
}

QString Texts::lessonDrawer() { return tr("Lesson"); }
QString Texts::lessonNumber(int number, int count) {
    return number > 0 ? tr("Lesson %1 of %2").arg(number).arg(count) : tr("A file of your own");
}
QString Texts::lessonProgress() { return tr("Progress of the lesson"); }
QString Texts::checkedHeading() { return tr("Checked against the kernel"); }
QString Texts::stuck(const Obstacle& obstacle) {
    const QString text = obstacleReason(obstacle);
    const bool mayHelp = obstacle.code == Obstacle::Code::Blocked || obstacle.code == Obstacle::Code::NotHeld;
    if (obstacle.code == Obstacle::Code::NotHeld && obstacle.held.empty())
        return tr("Stuck: %1. Wait for the kernel's timer, or Restart.").arg(text);
    return mayHelp ? tr("Stuck: %1. Deliver what is held, wait for the kernel's timer, or Restart.").arg(text)
                   : tr("Stuck: %1. Restart begins again.").arg(text);
}
QString Texts::failureTitle(const Error& error) {
    if (error.remedy.code == Remedy::Code::BeginAgain) return tr("The two hosts are lost");
    if (error.remedy.code == Remedy::Code::ShorterRun) return tr("This run does not end");
    if (error.remedy.code == Remedy::Code::RunOwn) return tr("Programs of your own were not started");
    if (error.kind == Error::Kind::Program) return tr("The program cannot be started");
    if (error.kind == Error::Kind::Input) return tr("This lesson asks for what the kernel refuses");
    return tr("This machine does not let the two hosts be built");
}
QString Texts::failureStep(const Error& error) {
    if (error.remedy.code == Remedy::Code::RunOwn) return remedyWords(error.remedy); // nobody was hindered
    return error.program ? CommandTexts::fault(*error.program)
                         : tr("It stopped at: %1").arg(errorWords(error));
}
QString Texts::failureRemedy() { return tr("What mends it:"); }
QString Texts::copyRemedy() { return tr("Copy"); }
QString Texts::tryAgain() { return tr("Try again"); }

} // namespace eleven
