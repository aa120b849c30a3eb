#include "ui/words/notewords.h"

#include "core/base/result.h"
#include "ui/words/corewords.h"

namespace eleven {
namespace {

class NoteWords {
    Q_DECLARE_TR_FUNCTIONS(eleven::NoteWords)
public:
    [[nodiscard]] static QString text(const NoteEvent& note);
};

QString NoteWords::text(const NoteEvent& note) {
    const QString who = CoreWords::endpoint(note.who);
    const QString detail = QString::fromStdString(note.detail);
    switch (note.code) {
    case NoteEvent::Code::NotTcp:
        return tr("the %1's kernel sent a packet that is not a TCP segment: %2").arg(who, detail);
    case NoteEvent::Code::CopyLost: return tr("the copy was lost: the wire is cut");
    case NoteEvent::Code::TimeWaitSkipped:
        return tr(
            "a skip: TIME-WAIT was destroyed (SOCK_DESTROY) before 2 MSL were over; no kernel does that "
            "by itself");
    case NoteEvent::Code::LeftBusy:
        return tr("\"run: everyone\" leaves %1 after %2 lines, though it could go on: a busy loop?")
            .arg(who)
            .arg(note.number);
    case NoteEvent::Code::NoLonger: return tr("This can no longer be done: \"%1\"").arg(detail);
    case NoteEvent::Code::NotTaken:
        return tr("the device of the %1 host did not take the segment: %2; its kernel never saw it")
            .arg(who, QString::fromStdString(errnoName(static_cast<int>(note.number))));
    case NoteEvent::Code::NeverSettles:
        return tr("after %1 deliveries the two kernels still answer each other: the wire holds again")
            .arg(note.number);
    }
    return {};
}

} // namespace

QString noteText(const NoteEvent& note) { return NoteWords::text(note); }

} // namespace eleven
