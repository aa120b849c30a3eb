// Which arrows of the diagram were walked, and by whom.
#include "core/projection/coverage.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace eleven;

class TestCoverage : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void onlyClosedIsVisitedBeforeAnythingHappened() {
        const Coverage coverage;
        QCOMPARE(coverage.stateCount(), 1);
        QVERIFY(coverage.isVisited(Side::Client, State::Closed));
        QCOMPARE(coverage.edgeCount(), 0);
        QCOMPARE(coverage.current(Side::Server), State::Closed);
        QVERIFY(!coverage.last());
    }

    void everyEdgeIsFoundInTheTable_data() {
        QTest::addColumn<int>("edge");
        for (std::size_t i = 0; i < kEdges.size(); ++i) {
            QTest::addRow("%s to %s", stateName(kEdges[i].from).data(), stateName(kEdges[i].to).data())
                << static_cast<int>(i);
        }
    }
    void everyEdgeIsFoundInTheTable() {
        QFETCH(int, edge);
        const Edge& walked = kEdges[static_cast<std::size_t>(edge)];
        HandMadeTrace made;
        made.act("something");
        made.changes(Side::Client, 1, walked.from, walked.to);
        const auto coverage = projected<Coverage>(made.trace());
        QVERIFY(coverage.isWalked(Side::Client, static_cast<std::size_t>(edge)));
        QVERIFY(!coverage.isWalked(Side::Server, static_cast<std::size_t>(edge)));
        QCOMPARE(coverage.edgeCount(), 1);
        QCOMPARE(coverage.stateCount(),
                 static_cast<int>(std::set{State::Closed, walked.from, walked.to}.size()));
    }

    void whatIsInferredIsNotProvenUntilAKernelSaysIt() {
        const std::size_t edge = *edgeIndex(State::Closed, State::SynSent);
        StateEvent change;
        change.socket = 1;
        change.to = State::SynSent;
        Coverage coverage;
        for (const StateSource source : {StateSource::Inferred, StateSource::Kernel, StateSource::Presumed}) {
            change.source = source;
            coverage.add({.n = 1, .t = {}, .body = change});
            QVERIFY(coverage.isVisited(State::SynSent) && coverage.isWalked(Side::Client, edge));
            QCOMPARE(coverage.isProven(State::SynSent), source != StateSource::Inferred);
            QCOMPARE(coverage.isProven(Side::Client, edge), source != StateSource::Inferred);
        }
        QVERIFY(!coverage.isProven(Side::Server, edge));
    }

    void handshakeWalksFiveEdgesThroughFiveStates() {
        const auto coverage = projected<Coverage>(HandMadeTrace::established().trace());
        QCOMPARE(coverage.edgeCount(), 5);
        QCOMPARE(coverage.stateCount(), 5);
        QVERIFY(coverage.isVisited(Side::Server, State::SynReceived));
        QVERIFY(!coverage.isVisited(Side::Client, State::SynReceived));
        QVERIFY(coverage.isVisited(State::SynReceived));
        QCOMPARE(coverage.current(Side::Client), State::Established);
        QVERIFY(coverage.last());
        QCOMPARE(coverage.last()->to, State::Established);
        QCOMPARE(coverage.last()->side, Side::Server);
    }

    void resetOfAPassiveConnectionWalksBackToListen() {
        HandMadeTrace made;
        made.listener(1, State::Closed, State::Listen);
        made.changes(Side::Server, 2, State::Listen, State::SynReceived);
        made.changes(Side::Server, 2, State::SynReceived, State::Closed);
        const auto coverage = projected<Coverage>(made.trace());
        QVERIFY(coverage.isWalked(Side::Server, *edgeIndex(State::SynReceived, State::Listen)));
        QCOMPARE(coverage.current(Side::Server), State::Listen);
    }

    void listenerClosedBesideAConnectionWalksNothing() {
        auto made = HandMadeTrace::established();
        made.listener(1, State::Listen, State::Closed);
        const auto coverage = projected<Coverage>(made.trace());
        QVERIFY(!coverage.isWalked(Side::Server, *edgeIndex(State::Listen, State::Closed)));
        QCOMPARE(coverage.current(Side::Server), State::Established);
    }

    void aListenerListensOnBesideItsConnection() {
        auto made = HandMadeTrace::established();
        QVERIFY(projected<Coverage>(made.trace()).isListening(Side::Server));
        QVERIFY(!projected<Coverage>(made.trace()).isListening(Side::Client));
        made.listener(1, State::Listen, State::Closed);
        QVERIFY(!projected<Coverage>(made.trace()).isListening(Side::Server));
    }

    void listenerClosedAloneWalksToClosed() {
        HandMadeTrace made;
        made.listener(1, State::Closed, State::Listen);
        made.listener(1, State::Listen, State::Closed);
        const auto coverage = projected<Coverage>(made.trace());
        QVERIFY(coverage.isWalked(Side::Server, *edgeIndex(State::Listen, State::Closed)));
        QCOMPARE(coverage.current(Side::Server), State::Closed);
    }

    void theLastStepKnowsWhatCameAndWhatWasSent() {
        using namespace handmade;
        Story story;
        tellHandshake(story);
        tellDelivery(story, story.sent(Side::Client, "F. 1:1(0) ack 1"), "FIN,ACK");
        story.sent(Side::Server, ". 1:1(0) ack 2");
        story.state(3, kServer, State::Established, State::CloseWait, Stimulus::ArrivesFin);
        const auto step = projected<Coverage>(story.trace()).last();
        QCOMPARE(step->stimulus, std::optional(Stimulus::ArrivesFin));
        QCOMPARE(step->sent, std::vector<std::uint8_t>{kAck});
    }

    void resetsKeepTheirWay() {
        auto made = HandMadeTrace::established();
        made.changes(Side::Client, 2, State::Established, State::Closed);
        made.changes(Side::Server, 3, State::Established, State::CloseWait);
        const auto coverage = projected<Coverage>(made.trace());
        QCOMPARE(coverage.besideTheFigure().size(), std::size_t{1});
        QCOMPARE(coverage.besideTheFigure()[0].from, State::Established);
        QCOMPARE(coverage.besideTheFigure()[0].to, State::Closed);
        QVERIFY(coverage.last()->edge.has_value());
    }

    void resetIsAStepWithoutAnEdge() {
        auto made = HandMadeTrace::established();
        made.changes(Side::Client, 2, State::Established, State::Closed);
        const auto coverage = projected<Coverage>(made.trace());
        QCOMPARE(coverage.edgeCount(), 5);
        QVERIFY(!coverage.last()->edge);
        QCOMPARE(coverage.current(Side::Client), State::Closed);
    }
};

QTEST_APPLESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
