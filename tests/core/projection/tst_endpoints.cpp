#include "core/projection/endpoints.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using handmade::kClient;
using handmade::kServer;

namespace {

Endpoints endpointsAt(const Trace& trace, EventNumber prefix) {
    Endpoints endpoints;
    for (EventNumber n = 1; n <= prefix; ++n)
        endpoints.add(trace.at(n));
    return endpoints;
}

Endpoints endpointsOf(const handmade::Story& story) {
    return endpointsAt(story.trace(), story.trace().size());
}

} // namespace

class TestEndpoints : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void isClosedBeforeAnySocket();
    void showsTheListenerUntilThereIsAConnection();
    void showsAVanishedConnectionAsClosed();
    void goesBackToTheListenerWhenAPassiveOpenIsReset();
    void showsTheNewestConnection();
    void takesAReadingAsTheStateToo();
    void ignoresASocketThatWasNeverOpen();
    void movesASocketToTheEndpointThatAcceptedIt();
    void turnsAClosedSocketIntoAListener();
    void followsTheProgram();
    void standsOnTheLineOfABlockedCall();
    void endsWithItsProcess();
    void isTheSameHoweverAPrefixIsReached();
};

void TestEndpoints::isClosedBeforeAnySocket() {
    const Endpoints endpoints;
    const EndpointView& view = endpoints.of(kServer);
    QVERIFY(view.state == State::Closed);
    QVERIFY(!view.hasListener && !view.socket && !view.blocked && !view.ended);
    QCOMPARE(view.nextLine, 0);
    QVERIFY(endpoints.ids().empty());
}

void TestEndpoints::showsTheListenerUntilThereIsAConnection() {
    handmade::Story story;
    story.state(1, kServer, State::Closed, State::Listen);
    story.reading(1, kServer, State::Listen);
    Endpoints endpoints = endpointsOf(story);
    QVERIFY(endpoints.of(kServer).state == State::Listen);
    QVERIFY(endpoints.of(kServer).hasListener);
    QCOMPARE(endpoints.of(kServer).socket->socket, SocketId(1));
    QCOMPARE(endpoints.of(kServer).connection, SocketId(0));

    story.state(2, kServer, State::Listen, State::SynReceived);
    endpoints = endpointsOf(story);
    QVERIFY(endpoints.of(kServer).state == State::SynReceived);
    QVERIFY(endpoints.of(kServer).hasListener);
    QCOMPARE(endpoints.of(kServer).connection, SocketId(2));
    QCOMPARE(endpoints.of(kServer).listener->socket, SocketId(1));
    QVERIFY(endpoints.of(kClient).state == State::Closed);

    story.state(1, kServer, State::Listen, State::Closed);
    endpoints = endpointsOf(story);
    QVERIFY(endpoints.of(kServer).state == State::SynReceived);
    QVERIFY(!endpoints.of(kServer).hasListener);
}

void TestEndpoints::showsAVanishedConnectionAsClosed() {
    handmade::Story story;
    story.state(1, kServer, State::Closed, State::Listen);
    story.state(2, kServer, State::Listen, State::SynReceived);
    story.state(2, kServer, State::SynReceived, State::Established);
    story.state(2, kServer, State::Established, State::Closed);
    const Endpoints endpoints = endpointsOf(story);
    QVERIFY(endpoints.of(kServer).state == State::Closed);
    QVERIFY(endpoints.of(kServer).hasListener);
    QVERIFY(endpoints.sockets().find(2)->state == State::Closed);
}

void TestEndpoints::goesBackToTheListenerWhenAPassiveOpenIsReset() {
    handmade::Story story;
    story.state(1, kServer, State::Closed, State::Listen);
    story.state(2, kServer, State::Listen, State::SynReceived);
    story.state(2, kServer, State::SynReceived, State::Closed);
    story.reading(2, kServer, State::Closed);
    const Endpoints endpoints = endpointsOf(story);
    QVERIFY(endpoints.of(kServer).state == State::Listen);
    QCOMPARE(endpoints.of(kServer).socket->socket, SocketId(1));
    story.state(3, kClient, State::SynReceived, State::Closed); // a simultaneous open has no listener
    QVERIFY(endpointsOf(story).of(kClient).state == State::Closed);
}

void TestEndpoints::showsTheNewestConnection() {
    handmade::Story story;
    story.state(1, kClient, State::Closed, State::SynSent);
    story.state(2, kClient, State::Closed, State::SynSent);
    story.state(1, kClient, State::SynSent, State::Established);
    const Endpoints endpoints = endpointsOf(story);
    QVERIFY(endpoints.of(kClient).state == State::SynSent);
    QCOMPARE(endpoints.of(kClient).connection, SocketId(2));
    QVERIFY(endpoints.sockets().find(1)->state == State::Established);
}

void TestEndpoints::takesAReadingAsTheStateToo() {
    handmade::Story story;
    story.state(1, kClient, State::Closed, State::SynSent);
    story.reading(1, kClient, State::Established);
    QVERIFY(endpointsOf(story).of(kClient).state == State::Established);
}

void TestEndpoints::ignoresASocketThatWasNeverOpen() {
    handmade::Story story;
    story.state(1, kClient, State::SynSent, State::TimeWait);
    story.reading(2, kClient, State::Closed);
    const Endpoints endpoints = endpointsOf(story);
    QVERIFY(endpoints.of(kClient).state == State::TimeWait);
    QCOMPARE(endpoints.sockets().size(), std::size_t(2));
}

void TestEndpoints::movesASocketToTheEndpointThatAcceptedIt() {
    const EndpointId child{Side::Server, 1};
    handmade::Story story;
    story.state(1, kServer, State::Closed, State::Listen);
    story.state(2, kServer, State::Listen, State::SynReceived);
    story.reading(2, child, State::Established);
    const Endpoints endpoints = endpointsOf(story);
    QVERIFY(endpoints.of(kServer).state == State::Listen);
    QVERIFY(endpoints.of(child).state == State::Established);
    QVERIFY(!endpoints.of(child).hasListener);
    QCOMPARE(endpoints.ids(), (std::vector<EndpointId>{kServer, child}));
}

void TestEndpoints::turnsAClosedSocketIntoAListener() {
    handmade::Story story;
    story.reading(1, kServer, State::Closed);
    QVERIFY(endpointsOf(story).of(kServer).state == State::Closed);
    story.reading(1, kServer, State::Listen);
    QVERIFY(endpointsOf(story).of(kServer).state == State::Listen);
    QCOMPARE(endpointsOf(story).of(kServer).connection, SocketId(0));
}

void TestEndpoints::followsTheProgram() {
    handmade::Story story;
    story.called(kClient, 3, "close(3)", 0);
    QCOMPARE(endpointsOf(story).of(kClient).nextLine, 4);
    QVERIFY(!endpointsOf(story).of(kClient).call);
    QCOMPARE(endpointsOf(story).of(kClient).returned->value, std::int64_t(0));
    story.tell(JumpEvent{kClient, 4, "skipped", 9});
    QCOMPARE(endpointsOf(story).of(kClient).nextLine, 9);
    QVERIFY(!endpointsOf(story).of(kClient).ended);
    story.tell(JumpEvent{kClient, 9, "break", 0});
    QVERIFY(endpointsOf(story).of(kClient).ended);
}

void TestEndpoints::standsOnTheLineOfABlockedCall() {
    handmade::Story story;
    story.call(kServer, 4, "accept(3)", true);
    Endpoints endpoints = endpointsOf(story);
    QCOMPARE(endpoints.of(kServer).nextLine, 4);
    QVERIFY(endpoints.of(kServer).blocked);
    QCOMPARE(endpoints.of(kServer).call->text(), std::string("accept(3)"));
    story.returned(kServer, 4, 5);
    endpoints = endpointsOf(story);
    QCOMPARE(endpoints.of(kServer).nextLine, 5);
    QVERIFY(!endpoints.of(kServer).blocked);
}

void TestEndpoints::endsWithItsProcess() {
    handmade::Story story;
    story.call(kServer, 9, "send(4, \"late\", 4, 0)", true);
    story.tell(SignalEvent{kServer, SIGPIPE, 1});
    story.tell(ExitEvent{kServer, 0, SIGPIPE});
    const EndpointView view = endpointsOf(story).of(kServer);
    QVERIFY(view.ended && !view.blocked && !view.call);
    QCOMPARE(view.signal->signal, SIGPIPE);
    QCOMPARE(view.exit->signal, SIGPIPE);
    QCOMPARE(view.nextLine, 0);
}

void TestEndpoints::isTheSameHoweverAPrefixIsReached() {
    handmade::Story story;
    handmade::tellWriteAfterClose(story);
    Endpoints advanced;
    for (const Event& event : story.trace()) {
        advanced.add(event);
        const Endpoints fresh = endpointsAt(story.trace(), event.n);
        for (const EndpointId who : {kClient, kServer}) {
            QCOMPARE(stateName(advanced.of(who).state), stateName(fresh.of(who).state));
            QCOMPARE(advanced.of(who).nextLine, fresh.of(who).nextLine);
            QVERIFY(advanced.of(who).socket == fresh.of(who).socket);
        }
    }
    QVERIFY(advanced.of(kClient).state == State::Closed);
    QVERIFY(advanced.of(kServer).state == State::Closed);
}

QTEST_APPLESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
