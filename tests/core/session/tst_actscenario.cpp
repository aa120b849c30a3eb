// The acts of a run as a scenario: played again it comes to the same end.

#include "core/session/actscenario.h"
#include "core/session/origin.h"
#include "tests/labtable.h"

#include <QTemporaryFile>

using namespace eleven;

namespace {

struct Told {
    Trace trace;
    QString ends;
    std::vector<CheckEvent> checks;
    void add(Event event) {
        if (const auto* check = as<CheckEvent>(event)) checks.push_back(*check);
        trace.append(std::move(event));
    }
};

} // namespace

class TestActScenario : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void comesToTheSameEnd_data() {
        QTest::addColumn<QString>("lesson");
        for (const char* lesson : {"teardown", "reset", "closing", "sigpipe", "half-close", "lost-syn"})
            QTest::newRow(lesson) << QString::fromLatin1(lesson);
    }
    void comesToTheSameEnd() {
        QFETCH(QString, lesson);
        const std::string file = std::string(ELEVEN_LESSONS) + "/" + lesson.toStdString() + "/lesson.yaml";
        const LoadedLesson loaded = loadLesson(file, true);
        QVERIFY(loaded);
        Told first;
        LessonRun run(*loaded.lesson, {ELEVEN_SANDBOX, {}, {}, {}},
                      [&](Event event) { first.add(std::move(event)); });
        ELEVEN_START_RUN(run);
        while (!run.isScriptOver())
            QVERIFY(run.step());
        const Result<std::string> scenario = scenarioOf(originOf(*loaded.lesson, {}), first.trace);
        QVERIFY(scenario);
        QTemporaryFile out;
        QVERIFY(out.open() && out.write(scenario->data(), qint64(scenario->size())) > 0 && out.flush());
        const LoadedLesson again = loadLesson(out.fileName().toStdString(), false);
        QVERIFY2(again, again.error.message().c_str());
        Told second;
        LessonRun other(*again.lesson, {ELEVEN_SANDBOX, {}, {}, {}},
                        [&](Event event) { second.add(std::move(event)); });
        QVERIFY(other.start());
        while (!other.isScriptOver())
            QVERIFY2(other.step(), other.nextText().c_str());
        QCOMPARE(second.checks.size(), std::size_t{2});
        for (const CheckEvent& check : second.checks)
            QVERIFY(check.held);
    }

    void aRecordingWithoutItsLessonHasNone() {
        QVERIFY(!scenarioOf(Origin(), Trace()));
        Origin broken;
        broken.files["lesson.yaml"] = "steps: [";
        QVERIFY(!scenarioOf(broken, Trace()));
    }
};

QTEST_GUILESS_MAIN(TestActScenario)
#include "tst_actscenario.moc"
