// What is inferred from the segments, held against what the kernels answered: every lesson and challenge is
// played on a real lab, its segments are written as a capture, and each state that is inferred of an end must
// be one that its kernel had, in the same order.

#include "core/capture/capturetrace.h"
#include "core/lesson/library.h"
#include "core/session/lessonrun.h"
#include "tests/core/capture/capturewriter.h"
#include "tests/labtable.h"

#include <map>

using namespace eleven;

namespace {

constexpr int kIpv4Link = 228;

using Path = std::vector<State>;

/// What the kernels had, by both ends of a connection as its socket sees them; what came to the wire.
struct Lab {
    std::map<Flow, Path> paths;
    std::map<SocketId, Flow> flows;
    std::map<SocketId, Path> early; ///< before the first reading of the socket
    CaptureWriter writer{kIpv4Link};
    bool isForged = false;    ///< somebody made segments up
    bool isDisturbed = false; ///< a segment was lost, or overtaken

    void add(const Event& event) {
        if (const auto* sent = as<SegmentEvent>(event)) {
            writer.add(event.t, sent->segment->build());
            isForged |= sent->injected || sent->alters != 0;
        } else if (const auto* fate = as<FateEvent>(event)) {
            isDisturbed |= fate->fate != Fate::Delivered;
        } else if (const auto* act = as<ActEvent>(event)) {
            isDisturbed |= act->act.kind == Act::Kind::Reorder || act->act.kind == Act::Kind::Loss;
        } else if (const auto* change = as<StateEvent>(event); change != nullptr && !change->isListener) {
            walk(change->socket, change->to);
        } else if (const auto* reading = as<SocketEvent>(event); reading != nullptr && !reading->isListener) {
            know(*reading);
        }
    }

private:
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
};

QString pathText(const Path& path) {
    QStringList names;
    for (const State state : path)
        names += QString::fromStdString(std::string(stateName(state)));
    return names.join(QStringLiteral(" "));
}

/// The states that are inferred of `side`; those that are only presumed are left out where `withPresumed` is
/// false.
Path inferred(const Trace& trace, Side side, bool withPresumed) {
    Path path;
    for (const Event& event : trace) {
        const auto* change = as<StateEvent>(event);
        if (change == nullptr || change->host != side) continue;
        if (change->source == StateSource::Presumed && !withPresumed) continue;
        if (path.empty() || path.back() != change->to) path.push_back(change->to);
    }
    return path;
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
        for (const char* folder : {ELEVEN_LESSONS, ELEVEN_CHALLENGES})
            for (const LibraryEntry& entry : lessonLibrary(folder))
                QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.file);
    }
    void everyInferredStateIsTheKernels() {
        QFETCH(QString, file);
        const LoadedLesson loaded = loadLesson(file.toStdString(), true);
        QVERIFY2(loaded, loaded.error.message().c_str());
        Lab lab;
        LessonRun run(*loaded.lesson, {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) { lab.add(event); });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver() && run.step()) {
        }
        if (lab.isForged) QSKIP("segments that nobody's kernel sent look as if it had");
        const Octets& octets = lab.writer.octets();
        const Capture capture = readCapture(fileOf(octets));
        QVERIFY(!capture.broke);
        QVERIFY(!capture.connections.empty());
        int compared = 0;
        for (const CapturedConnection& connection : capture.connections) {
            const Trace trace = readConnection(fileOf(octets), connection).trace;
            for (const Side side : {Side::Client, Side::Server}) {
                const Flow flow{connection.addresses[side == Side::Server].ipv4(),
                                connection.addresses[side == Side::Client].ipv4(),
                                connection.ports[side == Side::Server],
                                connection.ports[side == Side::Client]};
                const Path known = inferred(trace, side, !lab.isDisturbed);
                const Path kernel = lab.paths[flow];
                QVERIFY2(isWithin(known, kernel),
                         qPrintable(QStringLiteral("%1: inferred %2; the kernel %3")
                                        .arg(QString::fromStdString(connection.endText(side)),
                                             pathText(known), pathText(kernel))));
                compared += static_cast<int>(known.size());
            }
        }
        QVERIFY(compared > 0);
    }
};

QTEST_APPLESS_MAIN(TestCaptureLab)
#include "tst_capturelab.moc"
