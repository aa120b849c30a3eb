// The thread of a lesson that never ends: Restart does not wait for what was asked before it.

#include "core/session/lessonrun.h"
#include "core/session/lessonthread.h"
#include "tests/labtable.h"

#include <QTemporaryFile>

#include <poll.h>

using namespace eleven;

namespace {

constexpr int kSteps = 20000;

constexpr const char* kEndless = R"(
id: endless
run: {server: process}
programs:
  server: |
    for (;;) {
        puts("x");
    }
  client: |
    puts("client");
steps:
  - id: go
    acts:
      - run: server to end
)";

constexpr const char* kShort = R"(
id: short
programs:
  server: |
    puts("1");
    puts("2");
    puts("3");
    puts("4");
  client: |
    puts("client");
steps:
  - id: first
    acts: [run: server 1 lines]
  - id: second
    acts: [run: server 1 lines]
  - id: third
    acts: [run: server 1 lines]
try:
  - id: never
    title: {en: "what is not there"}
    after: first
    acts: [deliver: FIN]
)";

Lesson lessonOf(const char* text) {
    QTemporaryFile file;
    if (!file.open() || file.write(text) < 0 || !file.flush()) qFatal("no temporary file");
    const LoadedLesson loaded = loadLesson(file.fileName().toStdString(), false);
    if (!loaded) qFatal("%s", loaded.error.message().c_str());
    return *loaded.lesson;
}

Lesson endless() { return lessonOf(kEndless); }

/// Reads an inbox until a message satisfies `isLast`; counts the acts before it. False after 20 s.
bool countActs(StageInbox& inbox, const std::function<bool(const StageMessage&)>& isLast, int& acts) {
    const SteadyClock clock;
    while (clock.now() < std::chrono::seconds(20)) {
        pollfd watched{inbox.readiness(), POLLIN, 0};
        ::poll(&watched, 1, 1000);
        bool isOver = false;
        for (const StageMessage& message : inbox.takeAll()) {
            isOver = isOver || isLast(message);
            const auto* event = std::get_if<Event>(&message);
            if (!isOver && event != nullptr && as<ActEvent>(*event) != nullptr) ++acts;
        }
        if (isOver) return true;
    }
    return false;
}

/// The situation after so many commands; nothing, if it does not come.
std::optional<Situation> situationAfter(StageInbox& inbox, std::uint64_t commands, bool& goesFreely) {
    std::optional<Situation> last;
    int acts = 0;
    countActs(
        inbox,
        [&](const StageMessage& message) {
            const auto* event = std::get_if<Event>(&message);
            const auto* script = event == nullptr ? nullptr : as<ScriptEvent>(*event);
            if (script != nullptr && script->what == ScriptEvent::What::Freely) goesFreely = true;
            const auto* situation = std::get_if<Situation>(&message);
            if (situation == nullptr || situation->commandsDone < commands) return false;
            last = *situation;
            return true;
        },
        acts);
    return last;
}

} // namespace

class TestLessonThread : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void restartDoesNotWaitForTheStepsBeforeIt() {
        StageInbox inbox;
        LessonThread thread(endless(), ELEVEN_SANDBOX, inbox);
        QString reason;
        int acts = 0;
        QVERIFY(countActs(
            inbox,
            [&reason](const StageMessage& message) {
                const auto* situation = std::get_if<Situation>(&message);
                if (situation != nullptr && situation->failure)
                    reason = QString::fromStdString(situation->failure->message());
                return situation != nullptr;
            },
            acts));
        ELEVEN_REQUIRE(reason);
        Act line;
        line.who = kServer;
        for (int i = 0; i < kSteps; ++i)
            thread.perform(line);
        thread.branch({});
        const auto isReset = [](const StageMessage& message) {
            return std::holds_alternative<Reset>(message);
        };
        QVERIFY(countActs(inbox, isReset, acts));
        QVERIFY2(acts < kSteps / 2, qPrintable(QString::number(acts)));
        const auto isAllDone = [](const StageMessage& message) {
            const auto* situation = std::get_if<Situation>(&message);
            return situation != nullptr && situation->commandsDone == kSteps + 1;
        };
        QVERIFY(countActs(inbox, isAllDone, acts)); // what was not done counts as carried out
    }

    void whatIsAskedMeanwhileDoesNotCallOffARunToAStep() {
        StageInbox inbox;
        LessonThread thread(lessonOf(kShort), ELEVEN_SANDBOX, inbox);
        bool goesFreely = false;
        const std::optional<Situation> begun = situationAfter(inbox, 0, goesFreely);
        QVERIFY(begun);
        ELEVEN_REQUIRE(begun->failure ? QString::fromStdString(begun->failure->message()) : QString());
        thread.runTo(3, true);
        Act drop;
        drop.kind = Act::Kind::Drop;
        for (int i = 0; i < 100; ++i)
            thread.perform(drop);
        const std::optional<Situation> done = situationAfter(inbox, 101, goesFreely);
        QVERIFY(done);
        QCOMPARE(done->lessonStep, 3);
        QVERIFY(goesFreely);
    }

    void aLessonBeginsWithAWireThatHolds() {
        Lesson own;
        own.programs[kServer] = Program::own({"true"});
        own.mayRunOwn = true;
        for (const Lesson& lesson : {lessonOf(kShort), own}) {
            StageInbox inbox;
            LessonThread thread(lesson, ELEVEN_SANDBOX, inbox);
            bool goesFreely = false;
            const std::optional<Situation> begun = situationAfter(inbox, 0, goesFreely);
            QVERIFY(begun);
            ELEVEN_REQUIRE(begun->failure ? QString::fromStdString(begun->failure->message()) : QString());
            thread.setKernelSpeed(true);
            const std::optional<Situation> chosen = situationAfter(inbox, 1, goesFreely);
            QVERIFY(chosen && chosen->isFlowing);
            thread.branch({}); // restart
            const std::optional<Situation> again = situationAfter(inbox, 2, goesFreely);
            QVERIFY(again && !again->failure);
            QCOMPARE(again->isFlowing, lesson.hasOwn());
            thread.open(lesson, Sigpipe::Blocked, {});
            const std::optional<Situation> opened = situationAfter(inbox, 3, goesFreely);
            QVERIFY(opened && !opened->failure);
            QCOMPARE(opened->isFlowing, lesson.hasOwn());
        }
    }

    void aTryThatCannotBeSetUpSaysSo() {
        StageInbox inbox;
        const Lesson lesson = lessonOf(kShort);
        LessonThread thread(tried(lesson, lesson.tries.front()), ELEVEN_SANDBOX, inbox);
        bool goesFreely = false;
        const std::optional<Situation> begun = situationAfter(inbox, 0, goesFreely);
        QVERIFY(begun);
        ELEVEN_REQUIRE(begun->failure ? QString::fromStdString(begun->failure->message()) : QString());
        thread.runTo(1, true);
        const std::optional<Situation> done = situationAfter(inbox, 1, goesFreely);
        QVERIFY(done && done->obstacle);
        QVERIFY(!goesFreely);
    }

    void aProgramThatNeverEndsIsToldInWords() {
        LessonRun::Options options;
        options.sandboxProgram = ELEVEN_SANDBOX;
        int acts = 0;
        LessonRun run(endless(), options, [&acts](const Event& event) {
            if (as<ActEvent>(event) != nullptr) ++acts;
        });
        ELEVEN_START_RUN(run);
        while (run.step())
            QVERIFY(acts < 1000);
        QVERIFY(!run.isScriptOver());
        QCOMPARE(run.stop()->code, Obstacle::Code::NotEnded);
        QCOMPARE(run.stop()->lines, 100);
        QCOMPARE(run.stop()->act, std::string("run: server to end"));
        QCOMPARE(run.stop()->place.line, 14);
    }
};

QTEST_GUILESS_MAIN(TestLessonThread)
#include "tst_lessonthread.moc"
