// What happened by itself in a run, from traces made by hand.

#include "core/session/kernelanswers.h"
#include "tests/handmade.h"

#include <QTest>

using namespace eleven;
using namespace eleven::handmade;
using namespace std::chrono_literals;

namespace {

int byItself(const Trace& trace) {
    KernelAnswers answers;
    for (const Event& event : trace)
        answers.add(event);
    return answers.byItself();
}

/// Events at the times that they name.
class Timed {
public:
    template <typename Body>
    void tell(Nanoseconds t, Body body) {
        m_trace.append({m_trace.size() + 1, t, std::move(body)});
    }
    void act(Nanoseconds t, Act::Kind kind, SegmentId segment, Nanoseconds duration = {}) {
        tell(t, ActEvent{.act = {.kind = kind, .segment = segment, .duration = duration}});
    }
    [[nodiscard]] const Trace& trace() const { return m_trace; }

private:
    Trace m_trace;
};

} // namespace

class TestKernelAnswers : public QObject {
    Q_OBJECT
private slots:
    void aRepetitionIsATimers() {
        Story story;
        const SegmentId syn = story.sent(Side::Client, "S 0:0(0)");
        QCOMPARE(byItself(story.trace()), 0);
        story.sent(Side::Client, "S 0:0(0)", syn, true); // while it is held
        QCOMPARE(byItself(story.trace()), 0);
        story.sent(Side::Client, "S 0:0(0)", syn);
        QCOMPARE(byItself(story.trace()), 1);
    }

    void whatWasDelayedComesByItselfUnlessSomebodyDeliversIt_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("fate");
        QTest::addColumn<int>("afterTheAct");
        QTest::addColumn<int>("afterTheDelay");
        const auto row = [](const char* name, Act::Kind kind, Fate fate, int then, int later) {
            QTest::newRow(name) << int(kind) << int(fate) << then << later;
        };
        row("delivered", Act::Kind::Deliver, Fate::Delivered, 0, 0);
        row("dropped", Act::Kind::Drop, Fate::Dropped, 0, 0);
        row("copied", Act::Kind::Copy, Fate::Copied, 0, 1);
        row("altered", Act::Kind::Alter, Fate::Altered, 0, 1);
    }
    void whatWasDelayedComesByItselfUnlessSomebodyDeliversIt() {
        QFETCH(int, kind);
        QFETCH(int, fate);
        Timed run;
        run.tell(0s, SegmentEvent{.id = 1, .segment = {}});
        run.act(1s, Act::Kind::Delay, 1, 5s);
        run.act(2s, static_cast<Act::Kind>(kind), 1);
        run.tell(2s, FateEvent{1, static_cast<Fate>(fate)});
        const bool isAltered = static_cast<Fate>(fate) == Fate::Altered;
        if (isAltered) run.tell(2s, SegmentEvent{.id = 2, .segment = {}, .alters = 1});
        QTEST(byItself(run.trace()), "afterTheAct");
        run.tell(6s, FateEvent{isAltered ? SegmentId{2} : SegmentId{1}, Fate::Delivered});
        QTEST(byItself(run.trace()), "afterTheDelay");
    }
};

QTEST_APPLESS_MAIN(TestKernelAnswers)
#include "tst_kernelanswers.moc"
