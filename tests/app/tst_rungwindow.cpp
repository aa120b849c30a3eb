// A lesson that is opened where the lab is refused: the page offers its recording and the loopback, and what
// the run stands on is always there to be seen.

#include "app/application.h"
#include "core/lesson/library.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace eleven;

namespace {

constexpr int kLimit = 20000; // ms

template <typename Widget>
Widget& find(const MainWindow& window, const char* name) {
    auto* found = window.findChild<Widget*>(QString::fromLatin1(name));
    if (found == nullptr) qFatal("there is no %s", name);
    return *found;
}

WindowRequest withoutLab(const QString& file) {
    const LoadedLesson loaded =
        loadLesson(file.toStdString(), file.startsWith(QStringLiteral(ELEVEN_LESSONS)));
    if (!loaded) qFatal("%s", loaded.error.message().c_str());
    WindowRequest request{*loaded.lesson, ELEVEN_SANDBOX "-gone", lessonLibrary(ELEVEN_LESSONS)};
    request.recordings = QStringLiteral(ELEVEN_SOURCE_DIR "/resources/recordings");
    return request;
}

} // namespace

class TestRungWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void whatIsOnlyCalledAsALessonHasNoRecording() {
        const QTemporaryDir folder;
        const QString own = folder.filePath(QStringLiteral("own.yaml"));
        QFile course(QStringLiteral(ELEVEN_LESSONS "/teardown/lesson.yaml")), mine(own);
        QVERIFY(course.open(QIODevice::ReadOnly) && mine.open(QIODevice::WriteOnly));
        mine.write(course.readAll().replace("Four segments", "Mine"));
        mine.close();
        Application application(withoutLab(own));
        application.window().show();
        auto& failure = find<QFrame>(application.window(), "failure");
        QTRY_VERIFY_WITH_TIMEOUT(failure.isVisible(), kLimit);
        QVERIFY(!find<QPushButton>(application.window(), "showRecording").isVisible());
        find<QPushButton>(application.window(), "runOnLoopback").click();
        auto& profile = find<QLabel>(application.window(), "profile");
        QTRY_VERIFY_WITH_TIMEOUT(profile.text().contains(QStringLiteral("loopback")), kLimit);
        QCOMPARE(application.window().windowTitle(), QStringLiteral("Mine"));
    }

    void aRefusedLabOffersTheOtherRungs() {
        Application application(withoutLab(QStringLiteral(ELEVEN_LESSONS "/teardown/lesson.yaml")));
        MainWindow& window = application.window();
        window.resize(1600, 1000);
        window.show();
        auto& failure = find<QFrame>(window, "failure");
        auto& profile = find<QLabel>(window, "profile");
        auto& why = find<QToolButton>(window, "whyNoLab");
        QTRY_VERIFY_WITH_TIMEOUT(failure.isVisible(), kLimit);
        QVERIFY(!why.isVisible());
        auto& again = find<QPushButton>(window, "tryAgain");
        auto& back = find<QPushButton>(window, "backToStage");
        QCOMPARE(window.focusWidget(), &again); // Return copies nothing
        QVERIFY(!back.isVisible());

        find<QPushButton>(window, "showRecording").click();
        QTRY_VERIFY_WITH_TIMEOUT(!failure.isVisible() && application.trace().size() > 100, kLimit);
        QVERIFY2(profile.text().contains(QStringLiteral("replay")), qPrintable(profile.text()));
        QVERIFY(why.isVisible());
        const auto& place = find<QLabel>(window, "lessonNumber");
        QVERIFY2(place.text().contains(QStringLiteral(" of 23")), qPrintable(place.text()));
        window.resize(1366, 768); // name and time line stand in one line
        QTRY_VERIFY(find<QSlider>(window, "time").width() > 120);

        why.click();
        QVERIFY(failure.isVisible());
        QVERIFY(find<QLabel>(window, "failureStep").text().contains(QStringLiteral("eleven-states-sandbox")));
        QCOMPARE(window.focusWidget(), &again);
        QTest::keyClick(&again, Qt::Key_Escape);
        QVERIFY(!failure.isVisible() && profile.text().contains(QStringLiteral("replay")));
        why.click();
        back.click();
        QVERIFY(!failure.isVisible() && application.trace().size() > 100);
        why.click();
        find<QPushButton>(window, "runOnLoopback").click();
        QTRY_VERIFY_WITH_TIMEOUT(profile.text().contains(QStringLiteral("loopback")), kLimit);
        QVERIFY(!failure.isVisible());
        QVERIFY(why.isVisible());
        QCOMPARE(find<QWidget>(window, "client").findChild<QLabel*>(QStringLiteral("address"))->text(),
                 QStringLiteral("127.0.0.1"));
        const auto& wire = find<QComboBox>(window, "wire");
        QVERIFY(!wire.isEnabled());
        QVERIFY2(wire.toolTip().contains(QStringLiteral("no wire")), qPrintable(wire.toolTip()));
        const auto isInferred = [&] {
            for (const Event& event : application.trace())
                if (const auto* change = as<StateEvent>(event))
                    if (change->source == StateSource::Inferred) return true;
            return false;
        };
        for (int i = 0; i < 20 && !isInferred(); ++i) {
            QTest::keyClick(&window, Qt::Key_F10);
            QTRY_VERIFY_WITH_TIMEOUT(!application.conductor().isBusy(), kLimit);
        }
        QVERIFY(isInferred());

        why.click();
        again.click();
        QTRY_VERIFY_WITH_TIMEOUT(failure.isVisible(), kLimit); // a lab, and nothing in its place
    }
};

QTEST_MAIN(TestRungWindow)
#include "tst_rungwindow.moc"
