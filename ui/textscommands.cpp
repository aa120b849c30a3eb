// The names and tool tips of the commands.
#include "ui/commands.h"
#include "ui/texts.h"

namespace eleven {

namespace {

struct Words {
    const char* title;
    const char* button;
    const char* tip;
};

// In the order of Command.
constexpr std::array<Words, kCommandCount> kWords = {{
    {QT_TRANSLATE_NOOP("Texts", "&Quit"), "", QT_TRANSLATE_NOOP("Texts", "Close the window and both hosts")},
    {QT_TRANSLATE_NOOP("Texts", "&Restart"), QT_TRANSLATE_NOOP("Texts", "↺ Restart"),
     QT_TRANSLATE_NOOP("Texts", "Begin again on two fresh hosts")},
    {QT_TRANSLATE_NOOP("Texts", "Step &back"), QT_TRANSLATE_NOOP("Texts", "◀ Back"),
     QT_TRANSLATE_NOOP("Texts", "Show the moment before this one")},
    {QT_TRANSLATE_NOOP("Texts", "&Step"), QT_TRANSLATE_NOOP("Texts", "Step ▶"),
     QT_TRANSLATE_NOOP("Texts", "Do the next thing")},
    {QT_TRANSLATE_NOOP("Texts", "&Play"), QT_TRANSLATE_NOOP("Texts", "▶▶ Play"),
     QT_TRANSLATE_NOOP("Texts", "Step by itself until nothing can move; press again to pause")},
    {QT_TRANSLATE_NOOP("Texts", "&First moment"), "", QT_TRANSLATE_NOOP("Texts", "Show how it began")},
    {QT_TRANSLATE_NOOP("Texts", "Back to &now"), "",
     QT_TRANSLATE_NOOP("Texts", "Leave the recorded moments: show what happens now")},
    {QT_TRANSLATE_NOOP("Texts", "&Deliver the oldest held segment"), "",
     QT_TRANSLATE_NOOP("Texts", "Hand it to the other kernel")},
    {QT_TRANSLATE_NOOP("Texts", "D&rop the oldest held segment"), "",
     QT_TRANSLATE_NOOP("Texts", "Lose it on the wire")},
    {QT_TRANSLATE_NOOP("Texts", "&Copy the oldest held segment"), "",
     QT_TRANSLATE_NOOP("Texts", "Hand a copy to the other kernel and keep the segment")},
    {QT_TRANSLATE_NOOP("Texts", "C&ut the wire"), "",
     QT_TRANSLATE_NOOP("Texts", "What is delivered while the wire is cut is lost; again: mend it")},
    {QT_TRANSLATE_NOOP("Texts", "&Kill the client's process"), "",
     QT_TRANSLATE_NOOP("Texts", "SIGKILL: the kernel closes what the process left open")},
    {QT_TRANSLATE_NOOP("Texts", "Kill the ser&ver's process"), "",
     QT_TRANSLATE_NOOP("Texts", "SIGKILL: the kernel closes what the process left open")},
    {QT_TRANSLATE_NOOP("Texts", "Skip 2 &MSL"), "",
     QT_TRANSLATE_NOOP("Texts", "Destroy every TIME-WAIT now: a skip, no kernel does that by itself")},
    {QT_TRANSLATE_NOOP("Texts", "&Hold each segment"), QT_TRANSLATE_NOOP("Texts", "Hold each"),
     QT_TRANSLATE_NOOP("Texts", "Every segment waits until somebody delivers it")},
    {QT_TRANSLATE_NOOP("Texts", "Deliver at a &pace"), QT_TRANSLATE_NOOP("Texts", "At a pace"),
     QT_TRANSLATE_NOOP("Texts", "Every segment crosses the wire by itself, slowly enough to be seen")},
    {QT_TRANSLATE_NOOP("Texts", "&Kernel speed"), QT_TRANSLATE_NOOP("Texts", "Kernel speed"),
     QT_TRANSLATE_NOOP("Texts", "Nothing is held: segments are delivered at once")},
    {QT_TRANSLATE_NOOP("Texts", "Slo&wer"), "", QT_TRANSLATE_NOOP("Texts", "Play and glide more slowly")},
    {QT_TRANSLATE_NOOP("Texts", "F&aster"), "", QT_TRANSLATE_NOOP("Texts", "Play and glide faster")},
    {QT_TRANSLATE_NOOP("Texts", "Skip close() on &EOF"), QT_TRANSLATE_NOOP("Texts", "Skip close() on EOF"),
     QT_TRANSLATE_NOOP("Texts", "The server goes on after recv() returned 0")},
    {QT_TRANSLATE_NOOP("Texts", "&Write after peer closed"),
     QT_TRANSLATE_NOOP("Texts", "Write after peer closed"),
     QT_TRANSLATE_NOOP("Texts", "The server sends although the client has closed")},
    {QT_TRANSLATE_NOOP("Texts", "&Blocked by the thread"), QT_TRANSLATE_NOOP("Texts", "Blocked"),
     QT_TRANSLATE_NOOP("Texts", "The thread blocks the signal: it stays pending, and send() returns EPIPE")},
    {QT_TRANSLATE_NOOP("Texts", "&Default action"), QT_TRANSLATE_NOOP("Texts", "Default (dies)"),
     QT_TRANSLATE_NOOP("Texts", "A process of its own, which the kernel kills")},
    {QT_TRANSLATE_NOOP("Texts", "&Handler"), QT_TRANSLATE_NOOP("Texts", "Handler"),
     QT_TRANSLATE_NOOP("Texts", "A process with a handler that counts; send() returns EPIPE")},
    {QT_TRANSLATE_NOOP("Texts", "&Ignored"), QT_TRANSLATE_NOOP("Texts", "Ignored"),
     QT_TRANSLATE_NOOP("Texts", "A process with SIG_IGN; send() returns EPIPE")},
    {QT_TRANSLATE_NOOP("Texts", "&MSG_NOSIGNAL"), QT_TRANSLATE_NOOP("Texts", "MSG_NOSIGNAL"),
     QT_TRANSLATE_NOOP("Texts", "A process that asks for no signal with each send()")},
    {QT_TRANSLATE_NOOP("Texts", "&Previous lesson"), QT_TRANSLATE_NOOP("Texts", "◀ Previous"),
     QT_TRANSLATE_NOOP("Texts", "Open the lesson before this one")},
    {QT_TRANSLATE_NOOP("Texts", "&Next lesson"), QT_TRANSLATE_NOOP("Texts", "Next ▶"),
     QT_TRANSLATE_NOOP("Texts", "Open the lesson after this one")},
    {QT_TRANSLATE_NOOP("Texts", "Previous clie&nt"), QT_TRANSLATE_NOOP("Texts", "◀"),
     QT_TRANSLATE_NOOP("Texts", "Show the connection of the client before this one")},
    {QT_TRANSLATE_NOOP("Texts", "Ne&xt client"), QT_TRANSLATE_NOOP("Texts", "▶"),
     QT_TRANSLATE_NOOP("Texts", "Show the connection of the client after this one")},
    {QT_TRANSLATE_NOOP("Texts", "&Lesson drawer"), "",
     QT_TRANSLATE_NOOP("Texts", "Show the lesson beside the stage, or put it away")},
    {QT_TRANSLATE_NOOP("Texts", "State &diagram"), "", QT_TRANSLATE_NOOP("Texts", "Show the state diagram")},
    {QT_TRANSLATE_NOOP("Texts", "&Segment"), "",
     QT_TRANSLATE_NOOP("Texts", "Show the header of the segment")},
    {QT_TRANSLATE_NOOP("Texts", "System &calls"), "", QT_TRANSLATE_NOOP("Texts", "Show the system calls")},
    {QT_TRANSLATE_NOOP("Texts", "S&ockets"), "",
     QT_TRANSLATE_NOOP("Texts", "Show what ss says on both hosts")},
    {QT_TRANSLATE_NOOP("Texts", "&Timers"), "",
     QT_TRANSLATE_NOOP("Texts", "Show the kernel timers that run, and what is left of each")},
    {QT_TRANSLATE_NOOP("Texts", "Co&nnections"), "",
     QT_TRANSLATE_NOOP("Texts", "Show all connections of a lesson with many clients")},
    {QT_TRANSLATE_NOOP("Texts", "Follow the &desktop"), "",
     QT_TRANSLATE_NOOP("Texts", "Light or dark as the desktop is")},
    {QT_TRANSLATE_NOOP("Texts", "&Light"), "", QT_TRANSLATE_NOOP("Texts", "Dark text on white")},
    {QT_TRANSLATE_NOOP("Texts", "Da&rk"), "", QT_TRANSLATE_NOOP("Texts", "Light text on black")},
    {QT_TRANSLATE_NOOP("Texts", "Lar&ger"), "", QT_TRANSLATE_NOOP("Texts", "Larger text")},
    {QT_TRANSLATE_NOOP("Texts", "S&maller"), "", QT_TRANSLATE_NOOP("Texts", "Smaller text")},
    {QT_TRANSLATE_NOOP("Texts", "&100 %"), "", QT_TRANSLATE_NOOP("Texts", "Text of the normal size")},
    {QT_TRANSLATE_NOOP("Texts", "12&5 %"), "", QT_TRANSLATE_NOOP("Texts", "Text a quarter larger")},
    {QT_TRANSLATE_NOOP("Texts", "15&0 %"), "", QT_TRANSLATE_NOOP("Texts", "Text half as large again")},
    {QT_TRANSLATE_NOOP("Texts", "&200 %"), "", QT_TRANSLATE_NOOP("Texts", "Text twice as large")},
    {QT_TRANSLATE_NOOP("Texts", "Reduced &motion"), "",
     QT_TRANSLATE_NOOP("Texts", "Segments do not glide: they are handed over at once")},
    {QT_TRANSLATE_NOOP("Texts", "&Full screen"), "", QT_TRANSLATE_NOOP("Texts", "Use the whole screen")},
    {QT_TRANSLATE_NOOP("Texts", "&Shortcuts"), "", QT_TRANSLATE_NOOP("Texts", "Every key in one list")},
    {QT_TRANSLATE_NOOP("Texts", "&About"), "", QT_TRANSLATE_NOOP("Texts", "Version and licence")},
}};

const Words& wordsOf(Command command) { return kWords[static_cast<std::size_t>(command)]; }

} // namespace

QString Texts::commandTitle(Command command) { return tr(wordsOf(command).title); }

QString Texts::commandButton(Command command) {
    const char* button = wordsOf(command).button;
    return *button == '\0' ? commandTitle(command).remove(u'&') : tr(button);
}

QString Texts::commandTip(Command command) { return tr(wordsOf(command).tip); }

QString Texts::tipWithKeys(const QString& tip, const QString& keys) {
    return QStringLiteral("%1 (%2)").arg(tip, keys);
}

QString Texts::menuToggles() { return tr("T&oggles"); }
QString Texts::toggledLine(EndpointId who, int line, const QString& text, bool runsWhenOn) {
    const QString what = runsWhenOn ? tr("%1 %2: %3 runs") : tr("%1 %2: %3 is left out");
    return what.arg(QString::fromStdString(endpointName(who))).arg(line).arg(text);
}
QString Texts::acts() { return tr("Acts"); }
QString Texts::actsTip() { return tr("Cut the wire, kill a process, skip 2 MSL"); }
QString Texts::noProcess() {
    return tr("It is a thread of this program: only a process of its own can be killed. Another choice of "
              "SIGPIPE makes one of each program that sends");
}
QString Texts::alreadyDead() { return tr("This process has ended"); }
QString Texts::noTimeWait() { return tr("Nothing is in TIME-WAIT now"); }

} // namespace eleven
