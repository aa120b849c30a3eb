// Whether programs of the user's own get anywhere, or go round.
#include "core/session/atrest.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"

#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

AtRest after(const Story& story) {
    AtRest rest;
    for (const Event& event : story.trace())
        rest.add(event);
    return rest;
}

} // namespace

class TestAtRest : public QObject {
    Q_OBJECT
private slots:
    void theSameCallAgainIsNoMovement() {
        Story story;
        for (int i = 0; i < 50; ++i)
            story.called(kServer, 1, "recv(4, 64, 0)", 0);
        QCOMPARE(after(story).calls(), 49);
        QCOMPARE(after(story).moves(), std::size_t(1));
    }
    void octetsAre() {
        Story story;
        for (int i = 0; i < 50; ++i)
            story.called(kServer, 1, "recv(4, 64, 0)", 1);
        QCOMPARE(after(story).calls(), 0);
    }
    void whatStaysInTheQueueIsNot() {
        Story story;
        for (int i = 0; i < 50; ++i)
            story.called(kServer, 1, "recv(4, 64, MSG_PEEK)", 5);
        QCOMPARE(after(story).calls(), 49);
    }
    void eachNewDescriptorIs() {
        Story story;
        for (int i = 0; i < 50; ++i)
            story.called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3 + i);
        QCOMPARE(after(story).calls(), 0);
    }
    void theSameDescriptorAgainIsNot() {
        Story story;
        for (int i = 0; i < 50; ++i) {
            story.called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
            story.called(kServer, 2, "close(3)", 0);
        }
        QVERIFY(after(story).calls() > 100);
    }
    void aStateIs() {
        Story story;
        for (int i = 0; i < 50; ++i)
            story.called(kServer, 1, "recv(4, 64, 0)", 0);
        story.state(3, kServer, State::Established, State::CloseWait);
        QCOMPARE(after(story).calls(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAtRest)
#include "tst_atrest.moc"
