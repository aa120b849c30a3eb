// The window under a Wayland compositor that has no screen (weston), also at scale 2: it paints, and is known
// by its id.

#include "tests/outcome.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace eleven;

class TestWayland : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder; // 0700, as XDG_RUNTIME_DIR has to be

    [[nodiscard]] QProcessEnvironment environment() const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME"})
            environment.insert(QString::fromLatin1(name), m_folder.path());
        environment.insert(QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("tst"));
        environment.insert(QStringLiteral("WAYLAND_DEBUG"), QStringLiteral("1"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("wayland"));
        environment.insert(QStringLiteral("ELEVEN_STATES_QUIT_AFTER_FIRST_PAINT"), QStringLiteral("1"));
        return environment;
    }

private slots:
    void theWindowIsPaintedAndKnown_data() {
        QTest::addColumn<int>("scale");
        QTest::newRow("scale 1") << 1;
        QTest::newRow("scale 2") << 2;
    }
    void theWindowIsPaintedAndKnown() {
        QFETCH(int, scale);
        if (QStandardPaths::findExecutable(QStringLiteral("weston")).isEmpty())
            QSKIP("weston is not installed");
        QProcess compositor;
        compositor.setProcessEnvironment(environment());
        compositor.start(QStringLiteral("weston"),
                         {QStringLiteral("--backend=headless-backend.so"), QStringLiteral("--socket=tst"),
                          QStringLiteral("--scale=%1").arg(scale)});
        const QString socket = m_folder.filePath(QStringLiteral("tst"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(socket), 20000);
        const Outcome outcome =
            outcomeOf(QStringLiteral(ELEVEN_PROGRAM), {QStringLiteral("teardown")},
                      [this](QProcess& process) { process.setProcessEnvironment(environment()); });
        compositor.terminate();
        QVERIFY(compositor.waitForFinished());
        if (outcome.error.contains(QStringLiteral("Could not find the Qt platform plugin \"wayland\"")))
            QSKIP("qt6-wayland is not installed");
        QVERIFY2(outcome.status == 0 && outcome.output.contains(QStringLiteral("first paint")),
                 qPrintable(outcome.error.right(2000)));
        QVERIFY(outcome.error.contains(QStringLiteral("set_app_id(\"org.elevenstates.ElevenStates\")")));
        QCOMPARE(outcome.error.contains(QStringLiteral("set_buffer_scale(2)")), scale == 2);
    }
};

QTEST_GUILESS_MAIN(TestWayland)
#include "tst_wayland.moc"
