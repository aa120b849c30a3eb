// The whole program but main(): a real window on a real lab. Steps by key, and ends in any state without a
// trace.

#include "tests/desk.h"

#include <QDir>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>

#include <sys/wait.h>

#include <cerrno>

using namespace eleven;

namespace {

WindowRequest requestFor(const std::string& id) {
    return {libraryLesson(id), ELEVEN_SANDBOX, lessonLibrary(ELEVEN_LESSONS)};
}

/// Without the threads of Qt's own pool, which end when they like.
qsizetype threadCount() {
    const QDir tasks(QStringLiteral("/proc/self/task"));
    qsizetype found = 0;
    for (const QString& task : tasks.entryList({QStringLiteral("[0-9]*")})) {
        QFile name(tasks.filePath(task + QStringLiteral("/comm")));
        if (name.open(QIODevice::ReadOnly) && !name.readAll().startsWith("Thread (pooled")) ++found;
    }
    return found;
}

} // namespace

class TestApplication : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void endsInAnyStateWithoutATrace_data() {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<int>("steps");
        for (const char* lesson : {"teardown", "sigpipe", "shared-socket"})
            for (const int steps : {0, 1, 5, 9, 14, 40})
                QTest::addRow("%s after %d steps", lesson, steps) << QString::fromLatin1(lesson) << steps;
    }
    void endsInAnyStateWithoutATrace() {
        QFETCH(QString, lesson);
        QFETCH(int, steps);
        ELEVEN_REQUIRE(labFailure());
        const qsizetype threads = threadCount();
        {
            Application application(requestFor(lesson.toStdString()));
            application.window().show();
            auto* step = application.window().findChild<QAction*>(QStringLiteral("step"));
            QVERIFY(step != nullptr);
            QTRY_VERIFY(step->isEnabled());
            for (int i = 0; i < steps; ++i) {
                QTest::keyClick(&application.window(), Qt::Key_F10);
                QCoreApplication::processEvents();
            }
        }
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
        QCOMPARE(errno, ECHILD);
        QTRY_COMPARE(threadCount(), threads); // a joined thread leaves /proc a little later
    }

    void theMenuOfLessonsHasTheirTitles() {
        Application application(requestFor("teardown"));
        auto* lessons = application.window().findChild<QMenu*>(QStringLiteral("lessons"));
        QVERIFY(lessons != nullptr);
        emit lessons->aboutToShow();
        QCOMPARE(lessons->actions().first()->text(), QStringLiteral("Three segments"));
        QCOMPARE(lessons->actions().size(), lessonLibrary(ELEVEN_LESSONS).size());
    }

    void choosingWhatSigpipeDoesKeepsTheToggles() {
        ELEVEN_REQUIRE(labFailure());
        Application application(requestFor("sigpipe"));
        application.window().show();
        const auto action = [&](const char* name) {
            return application.window().findChild<QAction*>(QString::fromLatin1(name));
        };
        QTRY_VERIFY(action("step")->isEnabled());
        QVERIFY(action("writeAfterClosed")->isChecked());
        action("writeAfterClosed")->trigger();
        QTRY_VERIFY(!application.window().toggles().at("write-after-peer-closed"));
        action("sigpipeHandler")->trigger();
        QTRY_VERIFY(action("step")->isEnabled());
        QVERIFY(!action("writeAfterClosed")->isChecked());
        QVERIFY(action("skipClose")->isChecked());
    }
};

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
