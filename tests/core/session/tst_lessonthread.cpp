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

Lesson endless() {
    QTemporaryFile file;
    if (!file.open() || file.write(kEndless) < 0 || !file.flush()) qFatal("no temporary file");
    const LoadedLesson loaded = loadLesson(file.fileName().toStdString(), false);
    if (!loaded) qFatal("%s", loaded.error.message().c_str());
    return *loaded.lesson;
}

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
        thread.restart();
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
