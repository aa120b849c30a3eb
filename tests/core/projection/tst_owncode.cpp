// Where a program of one's own is in its text.
#include "core/projection/owncode.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"

#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

class TestOwnCode : public QObject {
    Q_OBJECT

private slots:
    /// exit() after the end of main(): called by the C library, which has no lines.
    void whatLeftItsTextIsShownWhereItWasLast() {
        Story story;
        CallEvent read{.who = kServer, .call = callOf("read(4, 64)"), .source = {"server.c", 20, "main"}};
        const EventNumber reading = story.tell(read);
        story.tell(ReturnEvent{kServer, reading, 20, 0, 0, {}, 0});
        const CallEvent exit{.who = kServer, .call = callOf("exit(0)"), .source = {"/home/u/server", 0, ""}};
        story.tell(StandEvent{kServer, exit.call, exit.source});
        auto place = projected<OwnCode>(story.trace()).of(kServer);
        QCOMPARE(place.source.line, 20);
        QVERIFY(place.is == OwnCode::Place::Is::Before && !place.isInLine);
        story.tell(exit);
        place = projected<OwnCode>(story.trace()).of(kServer);
        QCOMPARE(place.source.line, 20);
        QVERIFY(place.marks.at("server.c").at(20).kind == LineMark::Kind::Returned);
        QCOMPARE(place.calls.back().text, std::string("exit(0)"));
    }

    void withoutLinesThereAreItsCalls() {
        Story story;
        story.tell(
            CallEvent{.who = kServer, .call = callOf("listen(3, 5)"), .source = {"/bin/x", 0, "serve"}});
        const auto place = projected<OwnCode>(story.trace()).of(kServer);
        QVERIFY(place.source.file == "/bin/x" && place.source.line == 0 && place.marks.empty());
        QCOMPARE(place.calls.back().function, std::string("serve"));
    }
};

QTEST_GUILESS_MAIN(TestOwnCode)
#include "tst_owncode.moc"
