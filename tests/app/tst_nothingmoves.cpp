// Every lesson, stepped through in the real window on a real lab: no pane, pill or ladder changes its place
// or its size from one step to the next.

#include "tests/desk.h"

#include <QStandardPaths>

using namespace eleven;

namespace {

constexpr int kMostSteps = 60;

QString placesIn(MainWindow& window) {
    QString places;
    for (const char* name : {"client", "server", "ladder", "pill", "clientPill", "serverPill", "address",
                             "code", "story", "inspector"}) {
        for (const QWidget* widget : window.findChildren<QWidget*>(QString::fromLatin1(name))) {
            if (QByteArray(name) == "code" && widget->parentWidget()->isVisible()) {
                places +=
                    QStringLiteral("code %1, ").arg(widget->width()); // what runs may take a line below it
                continue;
            }
            const QPoint at = widget->mapTo(&window, QPoint(0, 0));
            places += QStringLiteral("%1 %2,%3 %4x%5%6; ")
                          .arg(QString::fromLatin1(name))
                          .arg(at.x())
                          .arg(at.y())
                          .arg(widget->width())
                          .arg(widget->height())
                          .arg(widget->isVisible() ? QString() : QStringLiteral(" away"));
        }
    }
    return places;
}

} // namespace

class TestNothingMoves : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { beginFresh(); }
    void cleanupTestCase() { QSettings().clear(); }

    void fromStepToStep_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        for (const LibraryEntry& entry : lessonLibrary(ELEVEN_LESSONS)) {
            const auto row = [&](QSize size, int percent) {
                QTest::addRow("%s, %dx%d at %d %%", entry.id.c_str(), size.width(), size.height(), percent)
                    << QString::fromStdString(entry.file) << size << percent;
            };
            row({1366, 768}, 100);
            if (waits(*loadLesson(entry.file, true).lesson)) continue; // once is enough
            row({1366, 768}, 150);                                     // the programs are drawers
            row({1920, 1080}, 150);
        }
    }
    void fromStepToStep() {
        QFETCH(QString, file);
        QFETCH(QSize, size);
        QFETCH(int, percent);
        ELEVEN_REQUIRE(labFailure());
        QSettings().setValue(QStringLiteral("look/percent"), percent);
        QSettings().setValue(QStringLiteral("look/reducedMotion"), true);
        const LoadedLesson loaded = loadLesson(file.toStdString(), true);
        Application application({*loaded.lesson, ELEVEN_SANDBOX, lessonLibrary(ELEVEN_LESSONS)});
        MainWindow& window = application.window();
        window.resize(size);
        window.show();
        auto* step = window.findChild<QAction*>(QStringLiteral("step"));
        const auto* moment = window.findChild<QLabel*>(QStringLiteral("step"));
        QTRY_VERIFY(step->isEnabled());
        const QString before = placesIn(window);
        int steps = 0;
        while (step->isEnabled() && steps < kMostSteps) {
            while (window.findChild<LessonPanel*>()->hasMore())
                step->trigger(); // reads on
            const QString shown = moment->text();
            step->trigger();
            if (!QTest::qWaitFor([&] { return moment->text() != shown; }, 2000))
                break;                                                           // it is over, or waits
            QTRY_VERIFY_WITH_TIMEOUT(!application.conductor().isBusy(), 20'000); // for a kernel's timer
            ++steps;
            QCOMPARE(window.size(), size);
            const QString told = window.findChild<QLabel*>(QStringLiteral("story"))->text();
            QVERIFY2(placesIn(window) == before,
                     qPrintable(moment->text() + u'\n' + told + u'\n' + before + u'\n' + placesIn(window)));
        }
        QVERIFY(steps > 3);
    }
};

QTEST_MAIN(TestNothingMoves)
#include "tst_nothingmoves.moc"
