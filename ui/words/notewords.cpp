#include "ui/words/notewords.h"

#include "core/base/result.h"
#include "ui/words/corewords.h"

namespace eleven {
namespace {

class NoteWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::NoteWords)
public:
    [[nodiscard]] static QString text(const NoteEvent& note);

private:
    [[nodiscard]] static QString noLonger(Act::Kind kind, EndpointId who);
    [[nodiscard]] static QString otherwise(const NoteEvent& note);
};

QString NoteWords::noLonger(Act::Kind kind, EndpointId who) {
    if (isOnSegment(kind)) return tr("That segment is no longer held.");
    switch (kind) {
    case Act::Kind::RunLine: return CoreWords::named(tr("The %1 can run no line now."), who);
    case Act::Kind::Kill: return CoreWords::named(tr("The %1 has no process that could be killed."), who);
    case Act::Kind::SkipTimeWait: return tr("Nothing is in TIME-WAIT any more.");
    default: return tr("That can no longer be done.");
    }
}

QString NoteWords::otherwise(const NoteEvent& note) {
    const QStringList states = QString::fromStdString(note.detail).split(u' ');
    const QString then = states.value(0), now = states.value(1);
    if (now == QStringLiteral("-"))
        return tr("When the acts were done again, the %1's kernel did not go to %2 after act %3, as it did "
                  "before.")
            .arg(CoreWords::side(note.who.host), then)
            .arg(note.number);
    if (then == QStringLiteral("-"))
        return tr("When the acts were done again, the %1's kernel went to %2 after act %3, which it did not "
                  "do before.")
            .arg(CoreWords::side(note.who.host), now)
            .arg(note.number);
    return tr("When the acts were done again, the %1's kernel went to %2 after act %3; before it went to %4.")
        .arg(CoreWords::side(note.who.host), now, QString::number(note.number), then);
}

QString NoteWords::text(const NoteEvent& note) {
    const QString detail = QString::fromStdString(note.detail);
    switch (note.code) {
    case NoteEvent::Code::NotTcp:
        return CoreWords::named(tr("the %1's kernel sent a packet that is not a TCP segment: %2"), note.who)
            .arg(detail);
    case NoteEvent::Code::CopyLost: return tr("the copy was lost: the wire is cut");
    case NoteEvent::Code::TimeWaitSkipped:
        return tr(
            "a skip: TIME-WAIT was destroyed (SOCK_DESTROY) before 2 MSL were over; no kernel does that "
            "by itself");
    case NoteEvent::Code::TimeWaitStays:
        return tr("a skip was refused: the %1's kernel does not destroy what is in TIME-WAIT (%2), and 2 MSL "
                  "have to pass")
            .arg(CoreWords::side(note.who.host),
                 QString::fromStdString(errnoName(static_cast<int>(note.number))));
    case NoteEvent::Code::LeftBusy:
        return CoreWords::named(tr("the %1 has run %2 lines and could go on; it is left here: a busy loop?"),
                                note.who)
            .arg(note.number);
    case NoteEvent::Code::NoLonger: return noLonger(static_cast<Act::Kind>(note.number), note.who);
    case NoteEvent::Code::NotTaken:
        return tr("the device of the %1 host did not take the segment: %2; its kernel never saw it")
            .arg(CoreWords::side(note.who.host),
                 QString::fromStdString(errnoName(static_cast<int>(note.number))));
    case NoteEvent::Code::NeverSettles:
        return tr("after %1 deliveries the two kernels still answer each other: the wire holds again")
            .arg(note.number);
    case NoteEvent::Code::NotInferred:
        return CoreWords::named(tr("the segments do not tell the state of the %1: one of %2"), note.who)
            .arg(detail);
    case NoteEvent::Code::Otherwise: return otherwise(note);
    case NoteEvent::Code::OnLoopback:
        return tr("on 127.0.0.1 of this machine: nobody sees a segment, what the kernel passed between two "
                  "readings is inferred (≈), and its settings are left alone; ports of the programs: %1")
            .arg(detail.isEmpty() ? tr("none") : detail);
    case NoteEvent::Code::PerhapsPassed:
        return CoreWords::named(
                   tr("the kernel was too fast to be asked: in between the %1 may have passed %2"), note.who)
            .arg(detail);
    case NoteEvent::Code::IsThread:
        return CoreWords::named(tr("the %1 is a thread of the %2: what one opens or closes, both do"),
                                note.who)
            .arg(CoreWords::endpoint({note.who.host, static_cast<std::uint16_t>(note.number)}));
    case NoteEvent::Code::NoIoUring:
        return CoreWords::named(tr("the %1 was refused io_uring: nobody could see what it does there"),
                                note.who);
    case NoteEvent::Code::NeverRests:
        return CoreWords::named(tr("the %1 made %2 calls and did not rest: it stops before each call again"),
                                note.who)
            .arg(note.number);
    case NoteEvent::Code::TooManyTasks:
        return CoreWords::named(
                   tr("the %1 was refused another process or thread (EAGAIN): it has %2 of them"), note.who)
            .arg(note.number);
    case NoteEvent::Code::Becomes:
        return CoreWords::named(detail.isEmpty()
                                    ? tr("the %1 becomes another program: its sockets are closed by that")
                                    : tr("the %1 becomes another program; sockets still open: %2"),
                                note.who)
            .arg(detail);
    }
    return {};
}

} // namespace

QString noteText(const NoteEvent& note) { return NoteWords::text(note); }

} // namespace eleven
