// What a process called last, of which its death is told.
#include "core/projection/lastcalls.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace eleven;
using namespace eleven::handmade;

class TestLastCalls : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// A thread that sleeps in accept() is not the one that did it.
    void aFaultComesBehindACallThatHasReturned() {
        const EndpointId thread{Side::Server, 1};
        Story story;
        story.called(kServer, 3, "accept(3)", 4);
        story.tell(NoteEvent{.code = NoteEvent::Code::IsThread, .who = thread, .number = 0});
        const EventNumber reads = story.call(thread, 7, "read(4, 64)");
        const EventNumber accepts = story.call(kServer, 3, "accept(3)", true);
        story.tell(ReturnEvent{thread, reads, 7, 5, 0, {}, 8});
        const LastCalls last = projected<LastCallsOfAll>(story.trace()).of(kServer);
        QCOMPARE(last.before(SIGSEGV), reads);
        QCOMPARE(last.before(SIGKILL), accepts);
        QCOMPARE(last.before(SIGPIPE), EventNumber{0}); // it never sent
        QCOMPARE(projected<LastCallsOfAll>(story.trace()).of(kClient).before(SIGSEGV), EventNumber{0});
    }

    void whatAnInterpreterClosesOnItsWayOutIsNotTheLast() {
        Story story;
        const EventNumber sends = story.tell(CallEvent{kServer, 1, callOf("close(5)"), false, {"a.py", 17}});
        story.tell(ReturnEvent{kServer, sends, 1, -1, EPIPE, {}, 1});
        story.called(kServer, 1, "close(4)", 0);
        QCOMPARE(projected<LastCallsOfAll>(story.trace()).of(kServer).before(0), sends);
    }
};

QTEST_APPLESS_MAIN(TestLastCalls)
#include "tst_lastcalls.moc"
