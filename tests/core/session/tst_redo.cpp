// Acts done again on a fresh lab: for a branch, an undo, a restart. What the kernels' timers did is waited
// for.

#include "core/session/lessonthread.h"
#include "tests/labtable.h"

#include <poll.h>

#include <algorithm>

using namespace eleven;
using namespace std::chrono_literals;

namespace {

Lesson lessonNamed(const std::string& id) {
    const LoadedLesson loaded = loadLesson(std::string(ELEVEN_LESSONS) + "/" + id + "/lesson.yaml", true);
    if (!loaded) qFatal("%s", loaded.error.message().c_str());
    return *loaded.lesson;
}

/// A run that keeps what it records.
struct RunOfEvents {
    explicit RunOfEvents(const Lesson& lesson)
        : run(lesson, {ELEVEN_SANDBOX, {}, {}, {}},
              [this](Event event) { events.push_back(std::move(event)); }) {}

    /// Acts, and what every kernel answered to them: without times and numbers that differ from lab to lab.
    [[nodiscard]] QStringList told() const {
        QStringList all;
        for (const Event& event : events) {
            if (const auto* done = as<ActEvent>(event))
                all << QString::fromStdString(actText(*done)) +
                           (done->continues ? QStringLiteral(" +") : QString());
            if (const auto* change = as<StateEvent>(event))
                all << QString::fromStdString(endpointName(change->who)) + u' ' +
                           QString::fromUtf8(stateName(change->to).data());
            if (const auto* script = as<ScriptEvent>(event))
                all << QStringLiteral("script %1 at %2").arg(int(script->what)).arg(script->lessonStep);
            if (const auto* note = as<NoteEvent>(event))
                all << QString::fromStdString("note " + note->detail);
        }
        return all;
    }
    /// What it recorded before the act `act`, counted from 0.
    [[nodiscard]] std::vector<Event> before(int act) const {
        const auto end = std::find_if(events.begin(), events.end(), [&act](const Event& event) {
            return as<ActEvent>(event) != nullptr && act-- == 0;
        });
        return {events.begin(), end};
    }
    [[nodiscard]] int acts() const {
        return static_cast<int>(std::count_if(
            events.begin(), events.end(), [](const Event& event) { return as<ActEvent>(event) != nullptr; }));
    }
    bool perform(Act::Kind kind, const Act& like) {
        Act act = like;
        act.kind = kind;
        return run.perform(act);
    }
    /// Waits for what a timer of a kernel does.
    void letPass(const std::function<bool()>& until) {
        while (!until()) {
            run.experiment().waitForMovement(-1, 5s);
            run.experiment().takeUp();
            run.noteTimer();
        }
    }

    std::vector<Event> events;
    LessonRun run;
};

void ignore(Nanoseconds) {}

} // namespace

class TestRedo : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void theSameActsGiveTheSameAnswers_data() {
        QTest::addColumn<QString>("lesson");
        for (const char* lesson :
             {"teardown", "reset", "closing", "close-wait-leak", "sigpipe", "fork-server", "half-close"})
            QTest::newRow(lesson) << QString::fromLatin1(lesson);
    }
    void theSameActsGiveTheSameAnswers() {
        QFETCH(QString, lesson);
        RunOfEvents first(lessonNamed(lesson.toStdString()));
        ELEVEN_START_RUN(first.run);
        while (!first.run.isScriptOver())
            QVERIFY(first.run.step());
        RunOfEvents again(lessonNamed(lesson.toStdString()));
        const auto whole = again.run.redo(first.events, -1, ignore);
        QVERIFY(whole && *whole);
        QCOMPARE(again.told(), first.told());
        QVERIFY(again.run.isScriptOver());
    }

    void anyActCanBeLeftOut() {
        RunOfEvents first(lessonNamed("handshake"));
        ELEVEN_START_RUN(first.run);
        while (!first.run.isScriptOver())
            QVERIFY(first.run.step());
        for (int act = 0; act < first.acts(); ++act) {
            RunOfEvents again(lessonNamed("handshake"));
            const auto whole = again.run.redo(first.before(act), -1, ignore);
            QVERIFY(whole && *whole);
            QCOMPARE(again.acts(), act);
            while (!again.run.isScriptOver())
                QVERIFY(again.run.step());
            QVERIFY(again.run.isOnScript());
        }
    }

    void whatAPersonDidIsDoneAgainToo() {
        RunOfEvents first(lessonNamed("teardown"));
        ELEVEN_START_RUN(first.run);
        first.run.setKernelSpeed(true);
        for (int i = 0; i < 9; ++i)
            QVERIFY(first.run.step());
        first.run.setKernelSpeed(false);
        first.run.goFreely();
        for (int i = 0; i < 4 && first.run.next(); ++i)
            QVERIFY(first.run.step());
        RunOfEvents again(lessonNamed("teardown"));
        const auto whole = again.run.redo(first.events, -1, ignore);
        QVERIFY(whole && *whole);
        QCOMPARE(again.told(), first.told());
        QVERIFY(!again.run.isKernelSpeed());
    }

    /// The SYN is lost; the kernel sends another one after a second, and that one is delivered.
    void whatATimerSentIsWaitedFor() {
        RunOfEvents first(lessonNamed("handshake"));
        ELEVEN_START_RUN(first.run);
        while (first.run.next()->kind != Act::Kind::Deliver)
            QVERIFY(first.run.step());
        QVERIFY(first.perform(Act::Kind::Drop, *first.run.next()));
        first.letPass([&] { return !first.run.experiment().wire().held().empty(); });
        Act second;
        second.segment = first.run.experiment().wire().held().front().id;
        QVERIFY(first.perform(Act::Kind::Deliver, second));
        QVERIFY(first.told().contains(QStringLiteral("server SYN-RECEIVED")));

        Nanoseconds longest{0};
        RunOfEvents again(lessonNamed("handshake"));
        const auto whole =
            again.run.redo(first.events, -1, [&](Nanoseconds left) { longest = std::max(longest, left); });
        QVERIFY(whole && *whole);
        QVERIFY(longest > 0s);
        QCOMPARE(again.told().filter(QStringLiteral("SYN-RECEIVED")),
                 first.told().filter(QStringLiteral("SYN-RECEIVED")));
        QCOMPARE(again.acts(), first.acts());
    }

    void whereTheKernelDoesOtherwiseItIsSaid() {
        RunOfEvents first(lessonNamed("handshake"));
        ELEVEN_START_RUN(first.run);
        while (!first.run.isScriptOver())
            QVERIFY(first.run.step());
        std::vector<Event> altered = first.events;
        const auto listens = std::find_if(altered.begin(), altered.end(), [](const Event& event) {
            const auto* change = as<StateEvent>(event);
            return change != nullptr && change->to == State::Listen;
        });
        QVERIFY(listens != altered.end());
        StateEvent other = *as<StateEvent>(*listens);
        other.to = State::Closing;
        *listens = {listens->n, listens->t, other};
        RunOfEvents again(lessonNamed("handshake"));
        QVERIFY(again.run.redo(altered, -1, ignore));
        QCOMPARE(again.told().last(), QStringLiteral("note CLOSING LISTEN"));
    }

    void theWaitCanBeGivenUp() {
        StageInbox inbox;
        std::vector<Event> events;
        Situation last;
        int resets = 0;
        const auto takeUntil = [&](const std::function<bool()>& done) {
            for (int turns = 0; turns < 2000 && !done(); ++turns) {
                pollfd watched{inbox.readiness(), POLLIN, 0};
                ::poll(&watched, 1, 5000);
                for (StageMessage& message : inbox.takeAll()) {
                    if (auto* event = std::get_if<Event>(&message))
                        events.push_back(std::move(*event));
                    else if (auto* situation = std::get_if<Situation>(&message))
                        last = *situation;
                    else
                        ++resets;
                }
            }
            return done();
        };
        LessonThread thread(lessonNamed("handshake"), ELEVEN_SANDBOX, inbox);
        QVERIFY(takeUntil([&] { return last.next || last.failure; }));
        ELEVEN_REQUIRE(last.failure ? QString::fromStdString(last.failure->message()) : QString());
        std::uint64_t commands = 0;
        while (last.next->kind != Act::Kind::Deliver) {
            thread.step();
            QVERIFY(takeUntil([&] { return last.commandsDone > commands; }));
            ++commands;
        }
        std::vector<Event> recorded = events;
        StateEvent change; // a timer that runs out after an hour
        change.stimulus = Stimulus::TimeWaitTimeout;
        recorded.push_back({recorded.back().n + 1, recorded.back().t + 1h, change});
        thread.branch({0, 0, recorded});
        QVERIFY(takeUntil([&] { return last.redoWaits.has_value(); }));
        QVERIFY(*last.redoWaits > 59min);
        thread.stay();
        QVERIFY(takeUntil([&] { return last.commandsDone == commands + 2; }));
        QVERIFY(!last.redoWaits);
        QCOMPARE(resets, 1); // the lab is the one before
        QVERIFY(last.next && last.next->kind == Act::Kind::Deliver);
        thread.step();
        QVERIFY(takeUntil([&] { return last.commandsDone == commands + 3; }));
        QVERIFY(std::any_of(events.begin(), events.end(), [](const Event& event) {
            const auto* state = as<StateEvent>(event);
            return state != nullptr && state->to == State::SynReceived;
        }));
    }
};

QTEST_GUILESS_MAIN(TestRedo)
#include "tst_redo.moc"
