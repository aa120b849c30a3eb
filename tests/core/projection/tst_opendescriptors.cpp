// Which descriptors a program has open, and of which socket.
#include "core/projection/opendescriptors.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;
using Sockets = std::map<int, SocketId>;

namespace {

constexpr EndpointId kChild{Side::Server, 1};

Sockets socketsOf(const OpenDescriptors& descriptors, EndpointId who) {
    Sockets all;
    for (const auto& [number, open] : descriptors.of(who))
        all[number] = open.socket;
    return all;
}
Sockets socketsOf(const Story& story, EndpointId who) {
    return socketsOf(projected<OpenDescriptors>(story.trace()), who);
}

/// The server's connection comes out of its listener, and is established.
void establish(Story& story, SocketId socket) {
    story.state(socket, kServer, State::Listen, State::SynReceived);
    story.state(socket, kServer, State::SynReceived, State::Established);
}

/// Listener 1 as descriptor 3, connection 3 as 4, and a child of both.
Story forked() {
    Story story;
    story.called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.called(kServer, 2, "listen(3, 5)", 0);
    story.reading(1, kServer, State::Listen);
    story.call(kServer, 3, "accept(3)", true);
    establish(story, 3);
    story.returned(kServer, 4, 4);
    const EventNumber parents = story.call(kServer, 4, "fork()");
    const EventNumber childs = story.forked(kChild, 4, kServer);
    story.tell(ReturnEvent{kServer, parents, 4, 77, 0, {}, 5});
    story.tell(ReturnEvent{kChild, childs, 4, 0, 0, {}, 5});
    return story;
}

} // namespace

class TestOpenDescriptors : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aChildBeginsWithThoseOfItsParent() {
        const auto descriptors = projected<OpenDescriptors>(forked().trace());
        const Sockets both = {{3, 1}, {4, 3}};
        QVERIFY(socketsOf(descriptors, kServer) == both);
        QVERIFY(socketsOf(descriptors, kChild) == both);
        QCOMPARE(descriptors.of(kServer).at(4).from, EventNumber{6}); // accept()
        QCOMPARE(descriptors.of(kChild).at(4).from, EventNumber{11}); // fork()
        QVERIFY(descriptors.of(kClient).empty());
    }

    void ofTwoForksAtOnceEachChildHasThoseOfItsOwnParent() {
        Story story = forked();
        story.called(kChild, 6, "close(3)", 0);
        story.called(kServer, 9, "close(4)", 0);
        const EventNumber parents = story.call(kServer, 10, "fork()");
        const EventNumber childs = story.call(kChild, 10, "fork()");
        const EndpointId third{Side::Server, 2}, fourth{Side::Server, 3};
        story.forked(third, 10, kServer);
        story.forked(fourth, 10, kChild);
        story.tell(ReturnEvent{kChild, childs, 10, 79, 0, {}, 11});
        story.tell(ReturnEvent{kServer, parents, 10, 78, 0, {}, 11});
        QVERIFY(socketsOf(story, third) == (Sockets{{3, 1}}));
        QVERIFY(socketsOf(story, fourth) == (Sockets{{4, 3}}));
    }

    void whatOneClosesTheOtherKeeps() {
        Story story = forked();
        story.called(kChild, 6, "close(3)", 0);
        story.called(kServer, 9, "close(4)", 0);
        story.call(kServer, 10, "close(9)");
        story.returned(kServer, -1, 11, EBADF);
        QVERIFY(socketsOf(story, kChild) == (Sockets{{4, 3}}));
        QVERIFY(socketsOf(story, kServer) == (Sockets{{3, 1}}));
    }

    void theEndOfAProcessClosesThem() {
        Story story = forked();
        story.tell(ExitEvent{kServer, 0, SIGKILL});
        QVERIFY(projected<OpenDescriptors>(story.trace()).of(kServer).empty());
        QVERIFY(projected<OpenDescriptors>(story.trace()).of(kChild).size() == 2);
    }

    void theEndOfATextDoesNot() {
        Story story;
        story.called(kClient, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
        story.call(kClient, 2, "connect(3, server, 80)", true);
        story.reading(2, kClient, State::SynSent);
        story.tell(ExitEvent{.who = kClient, .keepsDescriptors = true});
        QVERIFY(socketsOf(story, kClient) == (Sockets{{3, 2}}));
    }

    void acceptTakesThemInTheOrderInWhichTheyWereEstablished() {
        Story story;
        story.called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
        story.called(kServer, 2, "listen(3, 5)", 0);
        story.reading(1, kServer, State::Listen);
        story.state(5, kServer, State::Listen, State::SynReceived);
        for (const SocketId socket : {7u, 6u})
            establish(story, socket);
        story.state(5, kServer, State::SynReceived, State::Closed); // reset before
        story.called(kServer, 3, "accept(3)", 4);
        QVERIFY(projected<OpenDescriptors>(story.trace()).isWaitingForAccept(6));
        story.called(kServer, 3, "accept(3)", 5);
        QVERIFY(!projected<OpenDescriptors>(story.trace()).isWaitingForAccept(6));
        QVERIFY(socketsOf(story, kServer) == (Sockets{{3, 1}, {4, 7}, {5, 6}}));
    }

    void aThreadHasThoseOfItsProcess() {
        Story story = forked();
        const EndpointId thread{Side::Server, 2};
        story.tell(NoteEvent{.code = NoteEvent::Code::IsThread, .who = thread, .number = 1});
        story.called(thread, 7, "close(4)", 0);
        QVERIFY(socketsOf(story, kChild) == (Sockets{{3, 1}}));
        QVERIFY(socketsOf(story, thread) == (Sockets{{3, 1}}));
        QVERIFY(socketsOf(story, kServer) == (Sockets{{3, 1}, {4, 3}}));
    }

    void anotherProgramHasWhatIsLeft() {
        Story story = forked();
        story.tell(NoteEvent{.code = NoteEvent::Code::Becomes, .who = kChild, .detail = "4"});
        QVERIFY(socketsOf(story, kChild) == (Sockets{{4, 3}}));
    }
};

QTEST_APPLESS_MAIN(TestOpenDescriptors)
#include "tst_opendescriptors.moc"
