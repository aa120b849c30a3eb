// `play --rung`: what each lesson comes to where there is no lab. Nothing here needs one.

#include "tests/outcome.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace eleven;

class TestRungs : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_program; ///< without the helper that makes the hosts

    [[nodiscard]] Outcome run(const QStringList& words) const {
        return outcomeOf(m_program, words + QStringList{QStringLiteral("--language"), QStringLiteral("en")});
    }
    [[nodiscard]] Outcome play(const QStringList& words) const {
        return run(QStringList{QStringLiteral("play")} + words);
    }

private slots:
    void initTestCase() {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("bin")));
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("libexec/eleven-states")));
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("share/eleven-states")));
        m_program = m_folder.filePath(QStringLiteral("bin/eleven-states"));
        QVERIFY(QFile::copy(QStringLiteral(ELEVEN_PROGRAM), m_program));
        for (const char* endpoint : {"eleven-states-endpoint", "eleven-states-qt-endpoint"}) {
            const QString name = QString::fromLatin1(endpoint);
            QFile::link(QFileInfo(QStringLiteral(ELEVEN_SANDBOX)).path() + u'/' + name,
                        m_folder.filePath(QStringLiteral("libexec/eleven-states/") + name));
        }
        for (const char* folder : {"lessons", "challenges", "recordings"}) {
            const QString name = QString::fromLatin1(folder);
            QFile::link(QStringLiteral(ELEVEN_SOURCE_DIR "/resources/") + name,
                        m_folder.filePath(QStringLiteral("share/eleven-states/") + name));
        }
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void withoutALabNothingIsTakenInItsPlace() {
        const Outcome outcome = play({QStringLiteral("teardown")});
        QCOMPARE(outcome.status, 3);
        QCOMPARE(outcome.output, QString());
        QVERIFY2(outcome.error.contains(QStringLiteral("eleven-states play teardown --rung replay")),
                 qPrintable(outcome.error));
        QCOMPARE(play({QStringLiteral("teardown"), QStringLiteral("--rung"), QStringLiteral("lab")}).status,
                 3);
    }

    void aLessonIsWalkedThroughFromItsRecording_data() {
        QTest::addColumn<QString>("lesson");
        for (const char* lesson : {"teardown", "sigpipe", "qt-sockets", "close-wait-leak", "half-open"})
            QTest::newRow(lesson) << QString::fromLatin1(lesson);
        QTest::newRow("by its file") << QStringLiteral(ELEVEN_LESSONS "/teardown/lesson.yaml");
    }
    void aLessonIsWalkedThroughFromItsRecording() {
        QFETCH(QString, lesson);
        const Outcome outcome = play({lesson, QStringLiteral("--rung"), QStringLiteral("replay")});
        QCOMPARE(outcome.error, QString());
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.output.contains(QStringLiteral("✓ client: ")));
        QVERIFY(!outcome.output.contains(QStringLiteral("✗")));
    }

    void eachLessonRunsOnTheLoopback_data() {
        QTest::addColumn<QString>("lesson");
        for (const char* file : {ELEVEN_LESSONS "/order.txt", ELEVEN_CHALLENGES "/order.txt"}) {
            QFile order(QString::fromLatin1(file));
            QVERIFY(order.open(QIODevice::ReadOnly));
            for (const QByteArray& id : order.readAll().split('\n'))
                if (!id.isEmpty() && !id.startsWith('#'))
                    QTest::newRow(id.constData()) << QString::fromUtf8(id);
        }
    }
    /// As far as it goes without a wire, and says what it lacks; none of its checks is asked for.
    void eachLessonRunsOnTheLoopback() {
        QFETCH(QString, lesson);
        const Outcome outcome = play({lesson, QStringLiteral("--rung"), QStringLiteral("loopback")});
        QVERIFY2(outcome.status == 0 || outcome.status == 3, qPrintable(outcome.error));
        QVERIFY(outcome.error.contains(lesson + QStringLiteral(" --rung replay")));
        const bool isStopped =
            outcome.error.contains(QStringLiteral("cannot be done: the loopback has no wire"));
        QCOMPARE(isStopped, outcome.status == 3);
        QVERIFY(!outcome.output.isEmpty());
        QVERIFY(!outcome.output.contains(QStringLiteral("✗")) &&
                !outcome.output.contains(QStringLiteral("\n? ")));
        QVERIFY(!outcome.output.contains(QStringLiteral("192.0.2.")));
    }

    void aScenarioOfProgramsAloneIsHeldAgainstTheKernel() {
        const QString file = m_folder.filePath(QStringLiteral("sockets.yaml"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(
            "id: sockets\nneeds: sockets\nprograms:\n  server: |\n"
            "    int s = socket(AF_INET, SOCK_STREAM, 0);\n    bind(s, 80);\n    listen(s, 5);\n"
            "    int c = accept(s);\n    n = recv(c, buf, 64, 0);\n  client: |\n"
            "    int fd = socket(AF_INET, SOCK_STREAM, 0);\n    connect(fd, server, 80);\n    close(fd);\n"
            "steps:\n  - id: all\n    acts:\n      - run: server until accept\n      - run: client until "
            "close\n"
            "      - run: server until recv\n    expect:\n      server: [LISTEN, ESTABLISHED, CLOSE-WAIT]\n"
            "      returned: {server: \"recv = 0\"}\n      wire: []\n");
        out.close();
        const QStringList words{file, QStringLiteral("--rung"), QStringLiteral("loopback"),
                                QStringLiteral("--record"), m_folder.filePath(QStringLiteral("run.eleven"))};
        const Outcome run = play(words);
        QCOMPARE(run.error, QString());
        QCOMPARE(run.status, 0);
        QVERIFY(run.output.contains(QStringLiteral("✓ server: LISTEN, ESTABLISHED, CLOSE-WAIT")));
        QVERIFY(run.output.contains(QStringLiteral("≈ CLOSED → SYN-SENT")));
        const qsizetype written = run.output.lastIndexOf(QStringLiteral("Written: "));
        QVERIFY(written > 0);
        QCOMPARE(play({m_folder.filePath(QStringLiteral("run.eleven"))}).output, run.output.left(written));
    }

    void theDoctorTellsOfEachRung() {
        const Outcome outcome = run({QStringLiteral("doctor")});
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.output.contains(QRegularExpression(
                     QStringLiteral("\nlab +cannot be built\n +failed: .*eleven-states-sandbox.*\n +what to "
                                    "do: .*\nloopback +works: "
                                    ".*\nreplay +works: .*39.*\n"))),
                 qPrintable(outcome.output));
        QVERIFY(QFile::rename(m_folder.filePath(QStringLiteral("share/eleven-states/recordings")),
                              m_folder.filePath(QStringLiteral("share/eleven-states/gone"))));
        const Outcome without = run({QStringLiteral("doctor")});
        QVERIFY(QFile::rename(m_folder.filePath(QStringLiteral("share/eleven-states/gone")),
                              m_folder.filePath(QStringLiteral("share/eleven-states/recordings"))));
        QVERIFY2(without.output.contains(QStringLiteral("0 of 39 recordings can be read")),
                 qPrintable(without.output));
    }

    void whatIsWrongEndsInWords_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QStringList& words, const char* told) {
            QTest::newRow(name) << words << QString::fromLatin1(told);
        };
        const QString rung = QStringLiteral("--rung");
        const QString replay = QStringLiteral("replay");
        const QString teardown = QStringLiteral("teardown");
        row("no rung", {teardown, rung, QStringLiteral("lo")}, "--rung lo: expected lab, loopback or replay");
        row("a toggle", {teardown, rung, replay, QStringLiteral("--profile"), QStringLiteral("kernel")},
            "play teardown: expected no --set");
        row("a recording on the lab", {QStringLiteral("run.eleven"), rung, QStringLiteral("lab")},
            "play run.eleven: expected no --set");
        row("random acts", {rung, replay, QStringLiteral("--random"), QStringLiteral("1")},
            "--rung: expected play with one LESSON or FILE");
        row("a scenario", {QStringLiteral(ELEVEN_SCENARIOS "/orderly-close.yaml"), rung, replay},
            "no recording of this lesson as it is written here");
        row("no lesson", {QStringLiteral("teardwon"), rung, replay}, "teardwon: expected a file");
    }
    void whatIsWrongEndsInWords() {
        QFETCH(QStringList, words);
        QFETCH(QString, told);
        const Outcome outcome = play(words);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.error.contains(told), qPrintable(outcome.error));
        QCOMPARE(outcome.output, QString());
    }
};

QTEST_GUILESS_MAIN(TestRungs)
#include "tst_rungs.moc"
