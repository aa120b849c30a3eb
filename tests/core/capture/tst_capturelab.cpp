// What is inferred from the segments, held against what the kernels answered: every lesson and scenario is
// played on a real lab, its segments are written as a capture, and each state that is inferred of an end must
// be one that its kernel had, in the same order.

#include "core/capture/capturetrace.h"
#include "core/lesson/library.h"
#include "core/session/lessonrun.h"
#include "tests/core/capture/capturewriter.h"
#include "tests/labtable.h"

#include <QDir>

#include <map>
#include <set>

using namespace eleven;

namespace {

constexpr int kIpv4Link = 228;

using Path = std::vector<State>;

/// What the kernels had, by both ends of a connection as its socket sees them; what came to the wire.
struct Heard {
    std::map<Flow, Path> paths;
    std::map<SocketId, Flow> flows;
    std::map<SocketId, Path> early; ///< before the first reading of the socket
    CaptureWriter writer{kIpv4Link};
    std::map<SegmentId, Side> onTheWay;
    bool isForged = false; ///< somebody made segments up

    void add(const Event& event) {
        if (const auto* sent = as<SegmentEvent>(event)) {
            writer.add(event.t, sent->segment->build());
            isForged |= sent->injected || sent->alters != 0;
            if (!sent->stacked) onTheWay[sent->id] = sent->from;
        } else if (const auto* fate = as<FateEvent>(event)) {
            arrives(*fate);
        } else if (const auto* change = as<StateEvent>(event); change != nullptr && !change->isListener) {
            walk(change->socket, change->to);
        } else if (const auto* reading = as<SocketEvent>(event); reading != nullptr && !reading->isListener) {
            know(*reading);
        }
    }
    /// Each segment arrived, in the order in which it was sent.
    [[nodiscard]] bool isQuiet() const { return !m_isDisturbed && onTheWay.empty(); }

private:
    void arrives(const FateEvent& fate) {
        const Side from = onTheWay[fate.id];
        for (const auto& [id, sender] : onTheWay)
            m_isDisturbed |= sender == from && id < fate.id;
        m_isDisturbed |= fate.fate != Fate::Delivered;
        if (fate.fate != Fate::Copied) onTheWay.erase(fate.id);
    }
    void walk(SocketId socket, State to) {
        const auto flow = flows.find(socket);
        Path& path = flow == flows.end() ? early[socket] : paths[flow->second];
        if (path.empty() || path.back() != to) path.push_back(to);
    }
    void know(const SocketEvent& reading) {
        const Flow flow{reading.localAddress, reading.remoteAddress, reading.localPort, reading.remotePort};
        if (reading.remotePort == 0 || !flows.emplace(reading.socket, flow).second) return;
        for (const State state : early[reading.socket])
            walk(reading.socket, state);
    }

    bool m_isDisturbed = false;
};

QString pathText(const Path& path) {
    QStringList names;
    for (const State state : path)
        names += QString::fromStdString(std::string(stateName(state)));
    return names.join(QStringLiteral(" "));
}

/// The states that are inferred of `side`; those that are only presumed are left out where `withPresumed` is
/// false, and so is what it was in when the trace begins.
Path inferred(const Trace& trace, Side side, bool withPresumed) {
    Path path;
    for (const Event& event : trace) {
        const auto* change = as<StateEvent>(event);
        if (change == nullptr || change->host != side || change->from == change->to) continue;
        if (change->source == StateSource::Presumed && !withPresumed) continue;
        if (path.empty() || path.back() != change->to) path.push_back(change->to);
    }
    return path;
}

/// What is inferred of the connections between two ends.
struct Told {
    std::set<State> states;
    SetOf<Unseen> unseen;
};

Flow flowOf(const CapturedConnection& connection, Side side) {
    const auto own = static_cast<std::size_t>(side), other = 1 - own;
    return {connection.addresses[own].ipv4(), connection.addresses[other].ipv4(), connection.ports[own],
            connection.ports[other]};
}

/// Why a state that the kernel had is not inferred, where each segment arrived.
bool isTold(State state, SetOf<Unseen> unseen) {
    switch (state) {
    case State::FinWait2: return unseen.contains(Unseen::FinWait2) || unseen.contains(Unseen::CloseOrder);
    case State::Closed: return true; // by a timer, or somebody who says nothing
    default: return false;
    }
}

/// `path` is in `whole`, in this order.
bool isWithin(const Path& path, const Path& whole) {
    auto at = whole.begin();
    for (const State state : path) {
        at = std::find(at, whole.end(), state);
        if (at == whole.end()) return false;
    }
    return true;
}

} // namespace

class TestCaptureLab : public QObject {
    Q_OBJECT
private slots:
    void everyInferredStateIsTheKernels_data() {
        QTest::addColumn<QString>("file");
        for (const LibraryEntry& entry : lessonLibrary(ELEVEN_LESSONS))
            QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.file);
        const QDir scenarios(QStringLiteral(ELEVEN_SCENARIOS));
        for (const QString& name : scenarios.entryList({QStringLiteral("*.yaml")}, QDir::Files))
            QTest::newRow(qPrintable(name)) << scenarios.filePath(name);
    }
    void everyInferredStateIsTheKernels() {
        QFETCH(QString, file);
        const LoadedLesson loaded = loadLesson(file.toStdString(), hasTexts(file.toStdString()));
        QVERIFY2(loaded, loaded.error.message().c_str());
        Heard lab;
        LessonRun run(*loaded.lesson, {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) { lab.add(event); });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        if (lab.isForged) QSKIP("segments that nobody's kernel sent look as if it had");
        const Octets& octets = lab.writer.octets();
        const Capture capture = readCapture(fileOf(octets));
        QVERIFY(!capture.broke);
        std::map<Flow, Told> told; // several connections may have the same ports
        for (const CapturedConnection& connection : capture.connections) {
            const Trace trace = readConnection(fileOf(octets), connection).trace;
            for (const Side side : {Side::Client, Side::Server}) {
                const Flow flow = flowOf(connection, side);
                const Path known = inferred(trace, side, lab.isQuiet());
                QVERIFY2(isWithin(known, lab.paths[flow]),
                         qPrintable(QStringLiteral("%1: inferred %2; the kernel %3")
                                        .arg(QString::fromStdString(connection.endText(side)),
                                             pathText(known), pathText(lab.paths[flow]))));
                told[flow].states.insert(known.begin(), known.end());
                told[flow].unseen = told[flow].unseen | unseenOf(connection);
            }
        }
        for (const auto& [flow, of] : told)
            for (const State state : lab.isQuiet() ? lab.paths[flow] : Path())
                QVERIFY2(of.states.count(state) > 0 || isTold(state, of.unseen),
                         qPrintable(QStringLiteral("port %1: not inferred: %2")
                                        .arg(flow.localPort)
                                        .arg(pathText({state}))));
    }
};

QTEST_APPLESS_MAIN(TestCaptureLab)
#include "tst_capturelab.moc"
