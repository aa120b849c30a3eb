// What stands at run: in a scenario with programs of the user's own, and what is said of what cannot be one.
#include "core/lesson/lesson.h"
#include "tests/core/lesson/lessonfolder.h"
#include "tests/core/toldinchinese.h"

#include <QTemporaryDir>
#include <QTest>

using namespace eleven;

class TestRunValues : public QObject {
    Q_OBJECT
private slots:
    void saysWhatIsNoProgramOfTheUsers_data() {
        QTest::addColumn<QByteArray>("run");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* run, const char* message) {
            QTest::newRow(run) << QByteArray(run) << QString::fromUtf8(message);
        };
        row("{server: {program: [a]}}", "");
        row("{server: {program: [a, 1]}}", "");
        row("", "2:1: expected a map from client or server to programs, saw nothing");
        row("5", "2:6: expected a map from client or server to programs, saw \"5\"");
        row("[a]", "2:6: expected a map from client or server to programs, saw a list");
        row("{}", "2:6: expected a map from client or server to programs, saw an empty map");
        row("process", "1:1: expected the key programs, saw none");
        row("{server: process}", "1:1: expected the key programs, saw none");
        row("{server: }", "2:7: expected a map with program, saw nothing");
        row("{server: 5}", "2:15: expected a map with program, saw \"5\"");
        row("{server: [a]}", "2:15: expected a map with program, saw a list");
        row("{server: {}}", "2:15: expected a map with program, saw an empty map");
        row("{server: {program: }}", "2:16: expected a list: a program and its arguments, saw nothing");
        row("{server: {program: 5}}", "2:25: expected a list: a program and its arguments, saw \"5\"");
        row("{server: {program: {}}}",
            "2:25: expected a list: a program and its arguments, saw an empty map");
        row("{server: {program: []}}",
            "2:25: expected a list: a program and its arguments, saw an empty list");
        row("{server: {program: ['', a]}}", "2:26: expected a program or an argument, saw \"\"");
        row("{server: {program: [a, [b]]}}", "2:29: expected a program or an argument, saw a list");
    }

    void saysWhatIsNoProgramOfTheUsers() {
        QFETCH(QByteArray, run);
        QFETCH(QString, message);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("own.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id: own\nrun: " + run + "\nsteps: [{id: free}]\n");
        file.close();
        const LoadedLesson loaded = loadLesson(file.fileName().toStdString(), false);
        QCOMPARE(bool(loaded), message.isEmpty());
        if (loaded) return;
        QCOMPARE(QString::fromStdString(loaded.error.message()), file.fileName() + u':' + message);
        const QString told = message.section(QStringLiteral("expected "), 1);
        QVERIFY(isToldInChinese(told.section(QStringLiteral(", saw "), 0, -2)));
    }
};

QTEST_GUILESS_MAIN(TestRunValues)
#include "tst_runvalues.moc"
