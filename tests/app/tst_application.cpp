// The whole program but main(): a real window on a real lab. Steps by key, and ends in any state without a
// trace.

#include "tests/desk.h"

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

/// A desk whose keys may set off an act of many clients.
class CrowdDesk : public Desk {
public:
    explicit CrowdDesk(const std::string& lesson) : Desk(libraryLesson(lesson)) { show({1600, 1000}); }
    void press(Qt::Key key) {
        QTest::keyClick(&window(), key);
        [this] { QTRY_VERIFY_WITH_TIMEOUT(!application().conductor().isBusy(), 60000); }();
    }
    [[nodiscard]] int moments() { return application().playhead().momentCount(); }
    /// Of close-wait-leak: what comes next is an act of all clients.
    void stepBeforeTheCrowd() {
        for (int i = 0; i < 30 && !text("next").contains(QStringLiteral("the others")); ++i)
            press(Qt::Key_Right);
    }
};

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
        QVERIFY(action("profileKernel")->toolTip().contains(QStringLiteral("IPv6 is off")));
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
        QCOMPARE(action("killServer")->text(), QStringLiteral("Kill the process server")); // it lives
        QVERIFY(action("killServer")->isEnabled());
    }

    void backUndoesWhatAStepOfACrowdDid() {
        ELEVEN_REQUIRE(labFailure());
        CrowdDesk desk("close-wait-leak");
        const Playhead& playhead = desk.application().playhead();
        desk.stepBeforeTheCrowd();
        const int before = desk.moments();
        desk.press(Qt::Key_Right);
        const int after = desk.moments();
        QVERIFY(after > before + 100); // three lines of each of 39 clients
        desk.press(Qt::Key_Left);
        QCOMPARE(playhead.moment(), before);
        desk.press(Qt::Key_Right);
        QCOMPARE(playhead.moment(), after);
        QVERIFY(playhead.isLive());
        QCOMPARE(desk.moments(), after);
    }

    void playShowsEachActOfACrowd() {
        ELEVEN_REQUIRE(labFailure());
        CrowdDesk desk("close-wait-leak");
        const Playhead& playhead = desk.application().playhead();
        desk.stepBeforeTheCrowd();
        const int before = desk.moments();
        std::set<int> shown;
        QObject::connect(&playhead, &Playhead::moved, [&] { shown.insert(playhead.moment()); });
        for (int i = 0; i < 4; ++i)
            desk.action(QStringLiteral("faster"))->trigger();
        desk.action(QStringLiteral("play"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.moments() >= before + 7, 60000); // first the text can be read
        for (int moment = before + 1; moment <= before + 7; ++moment)
            QVERIFY(shown.count(moment) != 0);
        QVERIFY(playhead.chosen() >= 2); // the views went along
        const int last = playhead.moment();
        desk.press(Qt::Key_Left); // which pauses, and goes back by one act; another may be on its way
        QVERIFY(!desk.application().conductor().isPlaying());
        QCOMPARE(playhead.moment(), last - 1);
        desk.press(Qt::Key_End);
        const int played = desk.moments();
        desk.press(Qt::Key_Right); // the rest at once
        QVERIFY(desk.moments() > before + 100);
        desk.press(Qt::Key_Left);
        QCOMPARE(playhead.moment(), played);
    }

    void fastKeysLoseNothing() {
        ELEVEN_REQUIRE(labFailure());
        constexpr int kKeys = 8; // the script of the lesson has more acts
        CrowdDesk desk("handshake");
        desk.action(QStringLiteral("reducedMotion"))->setChecked(false);
        for (int i = 0; i < kKeys; ++i)
            QTest::keyClick(&desk.application().window(), Qt::Key_Right);
        QTRY_COMPARE(desk.moments(), kKeys);
        QTRY_VERIFY(!desk.application().conductor().isBusy());
        QCOMPARE(desk.moments(), kKeys);
        const Trace& trace = desk.application().trace();
        int step = 0;
        for (EventNumber n = 1; n <= trace.size(); ++n) {
            const auto* told = as<ScriptEvent>(trace.at(n));
            if (told == nullptr) continue;
            QVERIFY(told->what != ScriptEvent::What::Left);
            if (told->what == ScriptEvent::What::Begins) QCOMPARE(told->lessonStep, step++);
        }
        QVERIFY(step > 2);
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
