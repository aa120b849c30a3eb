// Which entries an event, and what came of an act, are about.

#include "core/explain/names.h"
#include "tests/handmade.h"

#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

QString joined(const std::vector<std::string>& names) {
    QStringList text;
    for (const std::string& name : names)
        text << QString::fromStdString(name);
    return text.join(u' ');
}

QString lastOf(const Story& story) { return joined(namesIn(story.trace(), story.trace().size())); }

QString happening(const Story& story) {
    return joined(namesIn(story.trace(), happeningAt(story.trace(), story.trace().size())));
}

} // namespace

class TestNames : public QObject {
    Q_OBJECT
private slots:
    void aCallIsNamedWithItsConstants() {
        Story story;
        story.call(kServer, 1, "recv(3, 64, MSG_DONTWAIT|MSG_PEEK)");
        QCOMPARE(lastOf(story), QStringLiteral("recv() MSG_DONTWAIT MSG_PEEK"));
        story.returned(kServer, -1, 2, EAGAIN);
        QCOMPARE(lastOf(story), QStringLiteral("EAGAIN"));
        story.call(kServer, 2, "socket(AF_INET, SOCK_STREAM|SOCK_NONBLOCK, 0)");
        QCOMPARE(lastOf(story), QStringLiteral("socket() SOCK_NONBLOCK"));
        story.call(kServer, 3, "setsockopt(3, IPPROTO_TCP, TCP_NODELAY, 1)");
        QCOMPARE(lastOf(story), QStringLiteral("setsockopt() TCP_NODELAY"));
        story.call(kServer, 4, "poll(3, POLLIN|POLLRDHUP, 0)");
        QCOMPARE(lastOf(story), QStringLiteral("poll() POLLIN POLLRDHUP"));
        story.returned(kServer, 1, 5, 0, "POLLRDHUP");
        QCOMPARE(lastOf(story), QStringLiteral("POLLRDHUP"));
    }

    void dataIsNoName() {
        Story story;
        story.call(kServer, 1, "recv(3, 64, 0)");
        story.returned(kServer, 5, 2, 0, "EPIPE");
        QCOMPARE(lastOf(story), QString());
    }

    void aSegmentIsNamedByItsWeightiestFlag() {
        QCOMPARE(weightiestFlag(kFin | kAck), std::string("FIN"));
        QCOMPARE(weightiestFlag(kRst | kAck), std::string("RST"));
        QCOMPARE(weightiestFlag(kSyn | kAck), std::string("SYN"));
        QCOMPARE(weightiestFlag(kPsh | kAck), std::string("PSH"));
        QCOMPARE(weightiestFlag(kAck), std::string("ACK"));
        QCOMPARE(weightiestFlag(0), std::string());
    }

    void aStateComesBeforeTheCallAndTheSegment() {
        Story story;
        story.act("run: client");
        story.called(kClient, 1, "close(3)", 0);
        QCOMPARE(happening(story), QStringLiteral("close()"));
        story.state(1, kClient, State::Established, State::FinWait1);
        story.sent(Side::Client, "F. 1:1(0) ack 1");
        QCOMPARE(happening(story), QStringLiteral("FIN-WAIT-1 close() FIN"));
    }

    void aSignalComesBeforeTheErrnoAndTheCall() {
        Story story;
        story.act("run: server");
        const EventNumber call = story.call(kServer, 1, "send(3, \"x\", 1, 0)");
        story.tell(SignalEvent{kServer, SIGPIPE, call, SignalFate::Taken, 0});
        story.returned(kServer, -1, 2, EPIPE);
        QCOMPARE(happening(story), QStringLiteral("SIGPIPE EPIPE send()"));
    }

    void aSignalThatKillsComesFirst() {
        Story story;
        story.act("run: server");
        story.call(kServer, 1, "send(3, \"x\", 1, 0)");
        ExitEvent exit;
        exit.who = kServer;
        exit.signal = SIGPIPE;
        story.tell(exit);
        story.state(1, kServer, State::Listen, State::Closed);
        QCOMPARE(happening(story), QStringLiteral("SIGPIPE CLOSED send()"));
    }

    void theHostsOfALessonAreNamedByTheirSettings() {
        Lesson lesson;
        lesson.profile = Profile::Kernel;
        lesson.sysctl["tcp_fin_timeout"] = "20";
        QCOMPARE(joined(namesIn(lesson)), QStringLiteral("tcp_fin_timeout"));
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
