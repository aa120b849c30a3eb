// A run of a lesson: what Step does, what happens to the script when somebody does something else, and its
// thread.

#include "core/session/lessonrun.h"
#include "core/session/lessonthread.h"
#include "tests/labtable.h"
#include "ui/words/obstaclewords.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <poll.h>

#include <csignal>

using namespace eleven;

namespace {

Lesson lessonNamed(const std::string& id) {
    const LoadedLesson loaded = loadLesson(std::string(ELEVEN_LESSONS) + "/" + id + "/lesson.yaml", true);
    if (!loaded) qFatal("%s", loaded.error.message().c_str());
    return *loaded.lesson;
}

Act toggleAct(const std::string& name, bool on) {
    Act act;
    act.kind = Act::Kind::Toggle;
    act.toggle = name;
    act.on = on;
    return act;
}

/// What a window would see of a LessonThread.
struct Watched {
    StageInbox inbox;
    Endpoints endpoints;
    std::vector<Event> events;
    Situation situation;
    int resets = 0;

    bool waitFor(const std::function<bool()>& done) {
        for (int turns = 0; turns < 2000 && !done(); ++turns) {
            pollfd watched{inbox.readiness(), POLLIN, 0};
            ::poll(&watched, 1, 5000);
            for (StageMessage& message : inbox.takeAll())
                take(std::move(message));
        }
        return done();
    }
    bool waitForCommand(std::uint64_t number) {
        return waitFor([this, number] { return situation.commandsDone >= number; });
    }

private:
    void take(StageMessage message) {
        if (std::holds_alternative<Reset>(message)) {
            ++resets;
            events.clear();
            endpoints = {};
        } else if (auto* event = std::get_if<Event>(&message)) {
            endpoints.add(*event);
            events.push_back(std::move(*event));
        } else
            situation = std::get<Situation>(std::move(message));
    }
};

} // namespace

class TestLessonRun : public QObject {
    Q_OBJECT
private slots:
    void aProcessThatSomebodyStopsOrKillsIsAnObstacle_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("stopped") << SIGSTOP;
        QTest::newRow("killed") << SIGKILL;
    }
    void aProcessThatSomebodyStopsOrKillsIsAnObstacle() {
        QFETCH(int, signal);
        Lesson lesson = lessonNamed("handshake");
        lesson.processes = {kServer, kClient};
        LessonRun run(lesson, {ELEVEN_SANDBOX, {}, {}}, [](const Event&) {});
        ELEVEN_START_RUN(run);
        QVERIFY(run.step() && !run.obstacle());
        for (const EndpointId who : {kServer, kClient})
            ::kill(run.experiment().endpoint(who)->process(), signal);
        while (run.step()) {
        }
        QVERIFY(!run.isScriptOver());
        QVERIFY(run.stop()->code ==
                (signal == SIGKILL ? Obstacle::Code::Killed : Obstacle::Code::NotAnswering));
    }

    void aRestartForgetsWhatTheLessonSwitched() {
        LessonRun run(lessonNamed("eof"), {ELEVEN_SANDBOX, {}, {}}, [](const Event&) {});
        ELEVEN_START_RUN(run);
        const auto atFirst = run.experiment().toggles();
        while (!run.isScriptOver() && run.step()) {
        }
        QVERIFY(run.isScriptOver() && run.experiment().toggles() != atFirst);
        QVERIFY(run.start());
        QVERIFY(run.experiment().toggles() == atFirst && run.isOnScript());
        Act choice;
        choice.kind = Act::Kind::Toggle;
        choice.toggle = atFirst.begin()->first;
        choice.on = !atFirst.begin()->second;
        QVERIFY(run.perform(choice));
        QVERIFY(run.start());
        QVERIFY(run.experiment().toggles() == atFirst && run.isOnScript()); // the window offers it again
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void stepDoesWhatNextSaid() {
        LessonRun run(lessonNamed("handshake"), {ELEVEN_SANDBOX, {}, {}}, [](const Event&) {});
        ELEVEN_START_RUN(run);
        int steps = 0;
        while (const auto next = run.next()) {
            QVERIFY(run.step());
            QCOMPARE(run.experiment().acts().back(), *next);
            ++steps;
            if (run.isScriptOver()) break;
        }
        QVERIFY(steps >= 9);
        QVERIFY(run.isOnScript());
    }

    void askingRecordsNothing() {
        int events = 0;
        LessonRun run(lessonNamed("handshake"), {ELEVEN_SANDBOX, {}, {}}, [&](const Event&) { ++events; });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver()) {
            const int before = events;
            const LessonRun& asked = run;
            QCOMPARE(asked.next(), asked.next());
            QCOMPARE(asked.nextText(), asked.nextText());
            QVERIFY(!asked.obstacle() && asked.standing().next);
            QCOMPARE(events, before);
            QVERIFY(run.step());
        }
        QVERIFY(!run.stop());
    }

    void doingTheNextActByHandStaysOnTheScript() {
        LessonRun run(lessonNamed("handshake"), {ELEVEN_SANDBOX, {}, {}}, [](const Event&) {});
        ELEVEN_START_RUN(run);
        while (run.next()->kind != Act::Kind::Deliver)
            run.step();
        QVERIFY(run.perform(*run.next()));
        QVERIFY(run.isOnScript());
    }

    void anotherWayLeavesTheScriptButGoesOn() {
        int checks = 0;
        LessonRun run(lessonNamed("teardown"), {ELEVEN_SANDBOX, {}, {}},
                      [&checks](const Event& event) { checks += as<CheckEvent>(event) != nullptr ? 1 : 0; });
        ELEVEN_START_RUN(run);
        while (run.next()->kind != Act::Kind::Deliver)
            run.step();
        QVERIFY(run.perform(toggleAct("skip-close-on-eof", true)));
        QVERIFY(!run.isOnScript());
        checks = 0;
        for (int i = 0; i < 60; ++i)
            run.step();
        QCOMPARE(checks, 0);             // what the lesson expects was expected of another experiment
        QVERIFY(run.next().has_value()); // the server goes round and round
    }

    void droppingWhatTheScriptWantsSaysWhatIsInTheWay() {
        LessonRun run(lessonNamed("handshake"), {ELEVEN_SANDBOX, {}, {}}, [](const Event&) {});
        ELEVEN_START_RUN(run);
        while (run.next()->kind != Act::Kind::Deliver)
            run.step();
        Act drop = *run.next();
        drop.kind = Act::Kind::Drop;
        QVERIFY(run.perform(drop));
        const std::optional<Obstacle> obstacle = run.obstacle();
        QVERIFY(obstacle.has_value());
        QCOMPARE(obstacle->code, Obstacle::Code::NotHeld);
        QVERIFY(obstacle->held.empty());
        QCOMPARE(obstacleText(*obstacle),
                 QStringLiteral("\"deliver: SYN\" cannot be done: held on the wire: nothing"));
    }

    void startingAgainForgetsTheToggles() {
        LessonRun run(lessonNamed("eof"), {ELEVEN_SANDBOX, {}, {}}, [](const Event&) {});
        ELEVEN_START_RUN(run);
        run.perform(toggleAct("skip-close-on-eof", false));
        QVERIFY(run.start());
        QCOMPARE(run.experiment().toggles().at("skip-close-on-eof"), true);
        QCOMPARE(run.lessonStep(), 0);
        QVERIFY(run.isOnScript());
    }

    void whatOneStepDidStaysTogether() {
        std::vector<bool> continues;
        LessonRun run(lessonNamed("close-wait-leak"), {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) {
            if (const auto* done = as<ActEvent>(event)) continues.push_back(done->continues);
        });
        ELEVEN_START_RUN(run);
        while (!run.standing().isOneOfMany)
            QVERIFY(run.step());
        QVERIFY(run.stepOne()); // as Play does it
        QVERIFY(run.standing().isOneOfMany);
        const std::size_t before = continues.size();
        QVERIFY(std::none_of(continues.begin(), continues.end(), [](bool one) { return one; }));
        QVERIFY(run.step()); // the rest at once
        QVERIFY(continues.size() > before + 100);
        QVERIFY(!continues[before]);
        QVERIFY(std::all_of(continues.begin() + static_cast<std::ptrdiff_t>(before) + 1, continues.end(),
                            [](bool one) { return one; }));
    }

    void aScriptThatIsReachedAgainGoesOn() {
        std::vector<ScriptEvent> told;
        LessonRun run(lessonNamed("teardown"), {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) {
            if (const auto* script = as<ScriptEvent>(event)) told.push_back(*script);
        });
        ELEVEN_START_RUN(run);
        while (run.next()->kind != Act::Kind::Deliver)
            QVERIFY(run.step());
        Act copy = *run.next();
        copy.kind = Act::Kind::Copy;
        QVERIFY(run.perform(copy));
        QVERIFY(!run.isOnScript());
        while (run.lessonStep() == 0)
            QVERIFY(run.step());
        using What = ScriptEvent::What;
        const std::vector<What> expected{What::Begins, What::Left, What::Returned, What::Showed,
                                         What::Begins};
        QVERIFY(std::equal(told.begin(), told.end(), expected.begin(), expected.end(),
                           [](const ScriptEvent& one, What what) { return one.what == what; }));
        QVERIFY(run.isOnScript());
        QVERIFY(run.perform(toggleAct("skip-close-on-eof", true)));
        while (run.lessonStep() < 4)
            QVERIFY(run.step());
        QVERIFY(!run.isOnScript()); // as long as a toggle stands otherwise
        QCOMPARE(told.back().what, What::Begins);
    }

    void aTimerLeavesTheScriptUnlessItsStepWaits_data() {
        QTest::addColumn<QString>("wait");
        QTest::newRow("waits") << "      - wait: 1.5s\n";
        QTest::newRow("does not") << "";
    }
    void aTimerLeavesTheScriptUnlessItsStepWaits() {
        QFETCH(QString, wait);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("again")));
        QFile file(folder.filePath(QStringLiteral("again/lesson.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id: again\nprofile: kernel\nprograms:\n  server: |\n    puts(\"idle\");\n  client: |\n"
                   "    int fd = socket(AF_INET, SOCK_STREAM, 0);\n    connect(fd, server, 80);\n"
                   "steps:\n  - id: lost\n    acts:\n      - run: client until connect\n"
                   "      - drop: SYN\n" +
                   wait.toUtf8() + "      - deliver: SYN\n    expect: {}\n");
        file.close();
        const LoadedLesson loaded = loadLesson(file.fileName().toStdString(), false);
        QVERIFY2(loaded.lesson.has_value(), loaded.error.message().c_str());
        bool hasLeft = false;
        int sent = 0;
        LessonRun run(*loaded.lesson, {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) {
            const auto* script = as<ScriptEvent>(event);
            hasLeft = hasLeft || (script != nullptr && script->what == ScriptEvent::What::Left);
            sent += as<SegmentEvent>(event) != nullptr ? 1 : 0;
        });
        ELEVEN_START_RUN(run);
        while (run.next()->kind != Act::Kind::Drop)
            QVERIFY(run.step());
        QVERIFY(run.step());
        while (sent < 2) { // the kernel's timer, before anybody asked for it
            run.experiment().waitForMovement(-1, std::chrono::seconds(5));
            run.experiment().takeUp();
        }
        run.noteTimer();
        QCOMPARE(hasLeft, wait.isEmpty());
    }

    void theScriptGoesOnAtKernelSpeedWithoutItsExpectations() {
        int checks = 0;
        LessonRun run(lessonNamed("teardown"), {ELEVEN_SANDBOX, {}, {}},
                      [&](const Event& event) { checks += as<CheckEvent>(event) != nullptr ? 1 : 0; });
        ELEVEN_START_RUN(run);
        run.setKernelSpeed(true);
        for (int steps = 0; steps < 100 && !run.isScriptOver(); ++steps)
            QVERIFY(run.step());
        QVERIFY(run.isScriptOver());
        QVERIFY(!run.isOnScript());
        QCOMPARE(checks, 0);
    }

    void theThreadAnswersEveryCommand() {
        Watched seen;
        LessonThread thread(lessonNamed("teardown"), ELEVEN_SANDBOX, seen.inbox);
        QVERIFY(seen.waitFor(
            [&] { return seen.resets == 1 && (seen.situation.next || seen.situation.failure); }));
        if (seen.situation.failure) QSKIP(seen.situation.failure->message().c_str());
        std::uint64_t commands = 0;
        while (seen.situation.lessonStep < 9 && commands < 100) {
            thread.step();
            QVERIFY(seen.waitForCommand(++commands));
        }
        QCOMPARE(seen.endpoints.of(kClient).state, State::Closed);
        QCOMPARE(seen.endpoints.of(kServer).state, State::Closed);
        thread.branch({});
        QVERIFY(seen.waitForCommand(++commands));
        QCOMPARE(seen.resets, 2);
        QCOMPARE(seen.endpoints.of(kClient).state, State::Closed);
        thread.open(lessonNamed("handshake"));
        thread.setKernelSpeed(true);
        thread.step();
        QVERIFY(seen.waitForCommand(commands + 3));
        QVERIFY(!seen.events.empty());
    }

    void theThreadTellsWhyThereIsNoLab() {
        Watched seen;
        LessonThread thread(lessonNamed("handshake"), "/nonexistent/eleven-states-sandbox", seen.inbox);
        QVERIFY(seen.waitFor([&] { return seen.situation.failure.has_value(); }));
        QVERIFY(QString::fromStdString(seen.situation.failure->message()).contains(QStringLiteral("ENOENT")));
        QVERIFY(!seen.situation.failure->remedy.empty());
        thread.step(); // nothing happens, and the thread lives
        QVERIFY(seen.waitForCommand(1));
    }
};

QTEST_GUILESS_MAIN(TestLessonRun)
#include "tst_lessonrun.moc"
