#include "ui/words/capturetexts.h"

#include "core/capture/capturequery.h"
#include "core/net/segment.h"
#include "ui/words/capturewords.h"
#include "ui/words/corewords.h"
#include "ui/words/eventwords.h"
#include "ui/words/notewords.h"
#include "ui/words/spokenlanguage.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace eleven {

namespace {

QString filterWords() {
    QStringList words;
    for (const std::string& word : captureFilterWords())
        words << QString::fromStdString(word);
    return listOf(words);
}

} // namespace

QString CaptureTexts::opening(const QString& file) {
    return tr("Reading the capture %1 …").arg(QFileInfo(file).fileName());
}
QString CaptureTexts::readingConnection(const QString& name) { return tr("Reading %1 …").arg(name); }
QString CaptureTexts::expected() { return tr("a capture (pcap or pcapng) of TCP over IP"); }
QString CaptureTexts::changed() { return tr("the file has changed since it was listed"); }
QString CaptureTexts::brokenAt(const QString& where) {
    return tr("Not all of it could be read: %1. What came before stands below.").arg(where);
}
QString CaptureTexts::list() { return tr("Connections of the capture"); }
QString CaptureTexts::listTip() {
    return tr("Return or a double click shows a connection; a click on a heading sorts by it.");
}
QString CaptureTexts::filter() { return tr("Filter"); }
QString CaptureTexts::filterTip() {
    return tr("Filter words, with commas between them: %1").arg(filterWords());
}
QString CaptureTexts::notUnderstood() {
    return tr("This is no filter: all connections are shown. Its words, with commas between them: %1")
        .arg(filterWords());
}
QString CaptureTexts::stateBox() { return tr("State of one end"); }
QString CaptureTexts::anyState() { return tr("any state"); }
QString CaptureTexts::shown(std::size_t count, std::size_t all) {
    return count == all ? tr("Connections: %1").arg(all)
                        : tr("%1 of %n connections", nullptr, static_cast<int>(all)).arg(count);
}
QString CaptureTexts::openConnection() { return tr("Show the connection"); }

QString CaptureTexts::name(const CapturedConnection& connection) {
    return QString::fromStdString(connection.endText(Side::Client) + " → " +
                                  connection.endText(Side::Server));
}
QString CaptureTexts::place(int number, int count) {
    return tr("Connection %1 of %2").arg(number).arg(count);
}

QString CaptureTexts::about(const QString& file, const Capture& capture, std::size_t index,
                            std::uint64_t unshown) {
    const CapturedConnection& one = capture.connections[index];
    const auto cell = [&](CaptureColumn column) { return CaptureWords::cell(capture, index, column); };
    QStringList parts;
    QString name = QFileInfo(file).fileName();
    name.replace(QRegularExpression(QStringLiteral("([\\\\`*_{}\\[\\]()#+.!|<>~-])")),
                 QStringLiteral("\\\\1")); // of Markdown
    parts
        << tr("Connection %1 of the capture **%2**: %3.").arg(index + 1).arg(name, cell(CaptureColumn::End));
    parts << QStringLiteral("- ") +
                 tr("client %1, server %2").arg(cell(CaptureColumn::Client), cell(CaptureColumn::Server)) +
                 QStringLiteral("\n- ") + tr("segments %1").arg(cell(CaptureColumn::Segments)) +
                 QStringLiteral("\n- ") + tr("octets %1").arg(cell(CaptureColumn::Octets)) +
                 QStringLiteral("\n- ") + tr("sent again %1").arg(cell(CaptureColumn::Repeats)) +
                 QStringLiteral("\n- ") + tr("lasts %1 s").arg(cell(CaptureColumn::Duration));
    parts << CaptureWords::legend();
    if (unshown > 0)
        parts << tr("Too long to be shown whole: %n segments at its end are left out.", nullptr,
                    static_cast<int>(unshown));
    QStringList unseen;
    for (const Unseen what : unseenOf(one))
        unseen << QStringLiteral("- ") + CaptureWords::unseen(what);
    if (!unseen.isEmpty())
        parts << QStringLiteral("**%1**\n\n").arg(tr("What the capture does not show")) +
                     unseen.join(QLatin1Char('\n'));
    parts << tr("Esc goes back to the list; the connections before and after this one, in the order of the "
                "list, are opened below.");
    return parts.join(QStringLiteral("\n\n"));
}

bool CaptureTexts::isOfCapture(const Trace& trace) { // see readConnection(): it begins so
    const auto* note = trace.isEmpty() ? nullptr : as<NoteEvent>(trace.at(1));
    return note != nullptr && note->code == NoteEvent::Code::NotInferred;
}

QString CaptureTexts::moment(const Trace& trace, EventNumber prefix) {
    EventNumber first = prefix;
    while (first > 1 && as<ActEvent>(trace.at(first)) == nullptr)
        --first;
    QStringList all;
    for (EventNumber n = std::max<EventNumber>(first, 1); n <= prefix; ++n) {
        const Event& event = trace.at(n);
        if (const auto* sent = as<SegmentEvent>(event); sent != nullptr && sent->segment) {
            const QString flags = CoreWords::flags(sent->segment->flags);
            all << (sent->repeats != 0 ? tr("The %1 sent %2 again.") : tr("The %1 sent %2."))
                       .arg(CoreWords::side(sent->from), flags);
        } else if (const auto* change = as<StateEvent>(event)) {
            const QString why = change->stimulus ? CoreWords::stimulus(*change->stimulus) : QString();
            const QString to = CoreWords::state(change->to);
            const QString side = CoreWords::side(change->host);
            all << (change->source == StateSource::Presumed
                        ? tr("The %1 is in %2, presumed: if that arrived.").arg(side, to)
                    : why.isEmpty() ? tr("The %1 is in %2, inferred.").arg(side, to)
                                    : tr("The %1 is in %2, inferred (%3).").arg(side, to, why));
        } else if (const auto* note = as<NoteEvent>(event)) {
            QString text = noteText(*note);
            text.replace(0, 1, text.at(0).toUpper());
            all << text + tr(".", "at the end of a sentence");
        }
    }
    return sentences(all);
}

QString CaptureTexts::headline() { return tr("≈ inferred from a capture"); }
QString CaptureTexts::source() { return tr("capture: states are inferred, no kernel was asked"); }

QString CaptureTexts::state(State state, Certainty certainty) {
    const QString name = CoreWords::state(state);
    switch (certainty) {
    case Certainty::Seen: return name;
    case Certainty::Inferred: return tr("%1, inferred").arg(name);
    case Certainty::Presumed: return tr("%1, presumed").arg(name);
    case Certainty::Unknown: return tr("state not known");
    }
    return {};
}

QString CaptureTexts::stateLabel(const QString& state, Certainty certainty) {
    return certainty == Certainty::Seen      ? state
           : certainty == Certainty::Unknown ? QStringLiteral("?")
                                             : QStringLiteral("≈ ") + state;
}

QString CaptureTexts::noProgram() {
    return tr("A capture has no program: it shows what came to the wire, not which calls sent it.");
}
QString CaptureTexts::noKernel() {
    return tr("A capture asks no kernel: what ss would list of its sockets is not known.");
}
QString CaptureTexts::noCalls() {
    return tr("A capture has no calls: it shows what came to the wire, not who sent it or was told of it.");
}
QString CaptureTexts::noTimers() {
    return tr("A capture asks no kernel: which timers run, and how long, is not known.");
}
QString CaptureTexts::noLab() {
    return tr("A capture has no lab: it can be looked at, and nothing can be done in it");
}
QString CaptureTexts::noPage() {
    return tr(
        "A page tells a lesson, and a capture has none. Its ladder and diagram can be exported as pictures");
}
QString CaptureTexts::noIpv6() { return tr("This connection is over IPv6; only IPv4 can be written"); }
QString CaptureTexts::noCapture() { return tr("No capture is open"); }
QString CaptureTexts::previous() { return tr("&Previous connection"); }
QString CaptureTexts::next() { return tr("&Next connection"); }
QString CaptureTexts::previousButton() { return QStringLiteral("◀"); } // the list stands between them
QString CaptureTexts::nextButton() { return QStringLiteral("▶"); }
QString CaptureTexts::firstOne() { return tr("It is the first connection of the list"); }
QString CaptureTexts::lastOne() { return tr("It is the last connection of the list"); }

} // namespace eleven
