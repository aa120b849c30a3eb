// The whole program but main(): a real window on a real lab. Steps by key, and ends in any state without a
// trace.

#include "app/application.h"
#include "tests/labtable.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>

#include <sys/wait.h>

#include <cerrno>

using namespace eleven;

namespace {

WindowRequest requestFor(const std::string& id) {
    const LoadedLesson loaded = loadLesson(std::string(ELEVEN_LESSONS) + "/" + id + "/lesson.yaml", true);
    if (!loaded) qFatal("%s", loaded.error.message().c_str());
    return {*loaded.lesson, ELEVEN_SANDBOX, lessonLibrary(ELEVEN_LESSONS)};
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

/// Of the first SYN; 0: there is none.
std::size_t octetsOfOptions(const Trace& trace) {
    for (EventNumber n = 1; n <= trace.size(); ++n) {
        const auto* sent = as<SegmentEvent>(trace.at(n));
        if (sent == nullptr || !sent->segment || sent->segment->flags != kSyn) continue;
        return sent->segment->options.size();
    }
    return 0;
}

int diedOf(const Trace& trace, EndpointId who) {
    for (EventNumber n = 1; n <= trace.size(); ++n) {
        const auto* exit = as<ExitEvent>(trace.at(n));
        if (exit != nullptr && exit->who == who) return exit->signal;
    }
    return 0;
}

QString labFailure() {
    LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
    return table.start();
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

    void theProfileIsChosenAndOfferedAgain() {
        ELEVEN_REQUIRE(labFailure());
        Application application(requestFor("handshake"));
        application.window().show();
        const auto action = [&](const char* name) {
            return application.window().findChild<QAction*>(QString::fromLatin1(name));
        };
        auto* profile = application.window().findChild<QLabel*>(QStringLiteral("profile"));
        QTRY_VERIFY(action("step")->isEnabled());
        QVERIFY(action("profilePatient")->isChecked());
        QVERIFY(action("profilePatient")->toolTip().contains(QStringLiteral("rto_min 60000ms")));
        QVERIFY(action("profileKernel")->toolTip().contains(QStringLiteral("no sysctl and no route")));
        for (int i = 0; i < 3; ++i)
            action("step")->trigger();
        action("profileKernel")->trigger();
        QVERIFY(action("profileKernel")->isChecked());
        QVERIFY(profile->text().startsWith(QStringLiteral("kernel defaults")));
        QTRY_COMPARE(application.playhead().momentCount(), 0);
        QTRY_VERIFY(action("step")->isEnabled());
        for (int sent = 0; sent < 6 && octetsOfOptions(application.trace()) == 0; ++sent) {
            QTRY_VERIFY(!application.conductor().isBusy());
            action("step")->trigger();
            QTRY_VERIFY(!application.conductor().isBusy());
        }
        // SACK, timestamps and the window scale, which the patient profile leaves out.
        QCOMPARE(octetsOfOptions(application.trace()), std::size_t{20});
        QVERIFY(!action("chooseAgain")->isEnabled());
        action("restart")->trigger();
        QVERIFY(action("profilePatient")->isChecked());
        QVERIFY(profile->text().startsWith(QStringLiteral("patient profile")));
        action("chooseAgain")->trigger();
        QVERIFY(action("profileKernel")->isChecked());
    }

    void theProcessInFrontIsKilled() {
        ELEVEN_REQUIRE(labFailure());
        Application application(requestFor("shared-socket"));
        application.window().resize(1600, 1000);
        application.window().show();
        const auto action = [&](const char* name) {
            return application.window().findChild<QAction*>(QString::fromLatin1(name));
        };
        action("reducedMotion")->setChecked(true);
        QTRY_VERIFY(action("step")->isEnabled());
        auto* tabs = application.window().findChild<QTabBar*>(QStringLiteral("processes"));
        QVERIFY(tabs != nullptr);
        for (int i = 0; i < 40 && tabs->count() < 2; ++i) {
            QTRY_VERIFY(!application.conductor().isBusy());
            action("step")->trigger();
            QTRY_VERIFY(!application.conductor().isBusy());
        }
        QCOMPARE(tabs->count(), 2);
        tabs->setCurrentIndex(0);
        QCOMPARE(action("killServer")->text(), QStringLiteral("Kill the process server"));
        tabs->setCurrentIndex(1);
        QCOMPARE(action("killServer")->text(), QStringLiteral("Kill the process server-2"));
        QVERIFY(action("killServer")->isEnabled());
        QTest::keyClick(&application.window(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(!application.conductor().isBusy());
        QTRY_VERIFY(diedOf(application.trace(), {Side::Server, 1}) == SIGKILL);
        QCOMPARE(diedOf(application.trace(), {Side::Server, 0}), 0);
        QVERIFY(!action("killServer")->isEnabled());
        tabs->setCurrentIndex(0);
        QVERIFY(action("killServer")->isEnabled());
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
