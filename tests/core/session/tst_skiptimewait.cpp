// Skipping 2 MSL is an act of ours, and the trace says so.

#include "tests/labtable.h"

using namespace eleven;

namespace {

const std::string kServerText = "int s = socket(AF_INET, SOCK_STREAM, 0);\n"
                                "bind(s, 80);\n"
                                "listen(s, 5);\n"
                                "int c = accept(s);\n"
                                "close(c);\n";
const std::string kClientText = "int fd = socket(AF_INET, SOCK_STREAM, 0);\n"
                                "connect(fd, server, 80);\n"
                                "close(fd);\n";

Act skip() {
    Act act;
    act.kind = Act::Kind::SkipTimeWait;
    return act;
}

} // namespace

class TestSkipTimeWait : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void itCannotBeDoneWithoutTimeWait() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(!table.experiment().canPerform(skip()));
        QVERIFY(!table.experiment().perform(skip()));
        QCOMPARE(table.client(), QStringLiteral("ESTABLISHED"));
    }

    void itEndsTimeWaitOnBothEndsAndSaysThatItIsASkip() {
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        QVERIFY(table.run(kClient));
        QVERIFY(table.run(kServer));
        QVERIFY(table.deliver(kFin | kAck, Side::Client));
        QVERIFY(table.deliver(kFin | kAck, Side::Server));
        QVERIFY(table.deliver(kAck, Side::Client));
        QVERIFY(table.deliver(kAck, Side::Server));
        QCOMPARE(table.client(), QStringLiteral("TIME-WAIT"));
        QCOMPARE(table.server(), QStringLiteral("TIME-WAIT"));
        const EventNumber act = table.trace().size() + 1;
        QVERIFY(table.experiment().perform(skip()));
        QCOMPARE(table.client(), QStringLiteral("CLOSED"));
        QCOMPARE(table.server(), QStringLiteral("CLOSED"));
        QVERIFY(table.isListening());
        QCOMPARE(table.wire(), QString());
        QCOMPARE(actText(*as<ActEvent>(table.trace().at(act))), std::string("skip: 2MSL"));
        const auto* note = as<NoteEvent>(table.trace().at(act + 1));
        QVERIFY(note != nullptr && note->code == NoteEvent::Code::TimeWaitSkipped);
        int changes = 0;
        for (EventNumber n = act; n <= table.trace().size(); ++n) {
            const auto* change = as<StateEvent>(table.trace().at(n));
            if (change == nullptr) continue;
            ++changes;
            QCOMPARE(change->from, State::TimeWait);
            QCOMPARE(change->to, State::Closed);
            QCOMPARE(change->cause, act);
            QCOMPARE(*change->stimulus, Stimulus::TimeWaitTimeout);
        }
        QCOMPARE(changes, 2);
        QVERIFY(!table.experiment().canPerform(skip()));
    }
};

QTEST_GUILESS_MAIN(TestSkipTimeWait)
#include "tst_skiptimewait.moc"
