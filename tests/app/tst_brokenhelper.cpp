// A helper program that is missing, dies, is stopped, says nothing or nonsense: every command and the window
// say so in words and end. Fakes are shell scripts, which find the channel as descriptor 3.

#include "app/application.h"
#include "tests/core/lab/belongings.h"
#include "tests/labtable.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>

using namespace eleven;

namespace {

constexpr int kLimit = 30000; // ms; far above the limit of each request

struct Outcome {
    bool hasEnded = false;
    int status = -1;
    QString text;
};

Outcome outcomeOf(const QString& program, const QStringList& words) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, words);
    Outcome outcome;
    outcome.hasEnded = process.waitForFinished(kLimit) && process.exitStatus() == QProcess::NormalExit;
    outcome.status = process.exitCode();
    outcome.text = QString::fromUtf8(process.readAll());
    if (!outcome.hasEnded) process.kill();
    process.waitForFinished();
    return outcome;
}

bool writeScript(const QString& path, const QByteArray& lines) {
    QFile::remove(path);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + lines) > 0 &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

const QByteArray kRepliesWithoutDescriptor =
    "while head -c " + QByteArray::number(qsizetype(sizeof(sandbox::Reply))) + " /dev/zero >&3; do :; done\n";

} // namespace

class TestBrokenHelper : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_program; ///< a copy, whose helper is a fake
    QString m_fake;
    QString m_lesson;

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("bin")));
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("libexec/eleven-states")));
        m_program = m_folder.filePath(QStringLiteral("bin/eleven-states"));
        m_fake = m_folder.filePath(QStringLiteral("libexec/eleven-states/eleven-states-sandbox"));
        m_lesson = m_folder.filePath(QStringLiteral("a.yaml"));
        QVERIFY(QFile::copy(QStringLiteral(ELEVEN_PROGRAM), m_program));
        QFile lesson(m_lesson);
        QVERIFY(lesson.open(QIODevice::WriteOnly));
        lesson.write("id: a\nprograms:\n  server: |\n    puts(\"first\");\n"
                     "    int s = socket(AF_INET, SOCK_STREAM, 0);\n    puts(\"last\");\nsteps:\n  - id: s\n"
                     "    acts:\n      - run: server\n      - wait: 300s\n      - run: server 2 lines\n");
    }
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }

    void everyCommandSaysSoAndEnds_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("told");
        QTest::newRow("dies at once") << QByteArray("exit 0\n") << QStringLiteral("ECONNRESET");
        QTest::newRow("stops itself") << QByteArray("kill -STOP $$\n") << QStringLiteral("ETIMEDOUT");
        QTest::newRow("says nonsense")
            << QByteArray("echo nonsense >&3; exec sleep 60\n") << QStringLiteral("EBADMSG");
        QTest::newRow("says too much")
            << QByteArray("head -c 5000 /dev/zero >&3; exec sleep 60\n") << QStringLiteral("EBADMSG");
        QTest::newRow("never answers") << QByteArray("exec sleep 60\n") << QStringLiteral("ETIMEDOUT");
        QTest::newRow("hands no descriptor") << kRepliesWithoutDescriptor << QStringLiteral("EBADMSG");
        QTest::newRow("is no program") << QByteArray() << QStringLiteral("eleven-states-sandbox");
    }
    void everyCommandSaysSoAndEnds() {
        QFETCH(QByteArray, script);
        QFETCH(QString, told);
        if (script.isEmpty())
            QVERIFY(QFile::resize(m_fake, 0));
        else
            QVERIFY(writeScript(m_fake, script));
        for (const QStringList& words :
             {QStringList{QStringLiteral("play"), m_lesson}, QStringList{QStringLiteral("doctor")}}) {
            if (script.startsWith("exec sleep") && words.size() == 1) continue; // ten seconds are enough
            const Outcome outcome = outcomeOf(m_program, words);
            QVERIFY2(outcome.hasEnded, qPrintable(words.first()));
            QVERIFY2(outcome.text.contains(told), qPrintable(outcome.text));
            QVERIFY(outcome.text.contains(QStringLiteral("hat to do: ")));
            QCOMPARE(outcome.status, 3);
        }
    }

    void anEndpointThatIsNotWhatItShouldBeIsNoAnswer_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("ends at once") << QByteArray("exit 0\n");
        QTest::newRow("crashes") << QByteArray("kill -SEGV $$\n");
        QTest::newRow("is no program") << QByteArray();
    }
    void anEndpointThatIsNotWhatItShouldBeIsNoAnswer() {
        QFETCH(QByteArray, script);
        LabTable table("puts(\"first\");\n", "puts(\"last\");\n");
        ELEVEN_START(table); // or skipped: without a lab no endpoint is started
        QFile::remove(m_fake);
        QVERIFY(QFile::copy(QStringLiteral(ELEVEN_SANDBOX), m_fake));
        const QString endpoint = QFileInfo(m_fake).dir().filePath(QStringLiteral("eleven-states-endpoint"));
        QVERIFY(writeScript(endpoint, script));
        if (script.isEmpty()) QVERIFY(QFile::resize(endpoint, 0));
        const QString lesson = m_folder.filePath(QStringLiteral("process.yaml"));
        QFile file(lesson);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id: a\nrun: process\nprograms:\n  server: |\n    puts(\"first\");\nsteps:\n  - id: s\n"
                   "    acts:\n      - run: server\n");
        file.close();
        const Outcome outcome = outcomeOf(m_program, {QStringLiteral("play"), lesson});
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.text.contains(QStringLiteral("Install Eleven States again")),
                 qPrintable(outcome.text));
    }

    void theDoctorStartsProcesses_data() {
        QTest::addColumn<QString>("broken");
        QTest::newRow("all is well") << QString();
        QTest::newRow("no endpoint") << QStringLiteral("eleven-states-endpoint");
        QTest::newRow("no tracer") << QStringLiteral("eleven-states-tracer");
    }
    void theDoctorStartsProcesses() {
        QFETCH(QString, broken);
        LabTable table("puts(\"first\");\n", "puts(\"last\");\n");
        ELEVEN_START(table); // or skipped
        const QDir theirs = QFileInfo(QStringLiteral(ELEVEN_SANDBOX)).dir();
        const QDir ours = QFileInfo(m_fake).dir();
        for (const char* part : {"eleven-states-sandbox", "eleven-states-endpoint", "eleven-states-tracer"}) {
            const QString name = QString::fromLatin1(part);
            QFile::remove(ours.filePath(name));
            QVERIFY(name == broken || QFile::copy(theirs.filePath(name), ours.filePath(name)));
        }
        const Outcome outcome =
            outcomeOf(m_program, {QStringLiteral("doctor"), QStringLiteral("--language=en")});
        const QString told = broken.isEmpty()
                                 ? QStringLiteral("\nlab +works: .*\nprocesses work: .*\nloopback ")
                                 : QStringLiteral("\nlab +works: .*\nprocesses cannot be started\n "
                                                  "+failed: .*\n +what to do: .*%1.*\nloopback ")
                                       .arg(broken);
        QVERIFY2(outcome.text.contains(QRegularExpression(told)), qPrintable(outcome.text));
        QCOMPARE(outcome.status, broken.isEmpty() ? 0 : 3);
    }

    void theWindowSaysSoAndCloses_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("dies at once") << QByteArray("exit 0\n");
        QTest::newRow("stops itself") << QByteArray("kill -STOP $$\n");
        QTest::newRow("hands no descriptor") << kRepliesWithoutDescriptor;
    }
    void theWindowSaysSoAndCloses() {
        QFETCH(QByteArray, script);
        QVERIFY(writeScript(m_fake, script));
        const LoadedLesson loaded = loadLesson(m_lesson.toStdString(), false);
        QVERIFY(loaded);
        const Belongings before;
        {
            Application application({*loaded.lesson, m_fake.toStdString(), {}});
            application.window().show();
            auto* step = application.window().findChild<QLabel*>(QStringLiteral("failureStep"));
            QTRY_VERIFY_WITH_TIMEOUT(step->isVisible(), kLimit);
            QVERIFY(step->text().contains(QStringLiteral("eleven-states-sandbox")));
        }
        const Belongings after;
        QCOMPARE(after.children, before.children);
    }

    void playTellsOfAHelperThatIsKilledOrStopped_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("killed") << SIGKILL;
        QTest::newRow("stopped") << SIGSTOP;
    }
    void playTellsOfAHelperThatIsKilledOrStopped() {
        QFETCH(int, signal);
        LabTable table("int s = socket(AF_INET, SOCK_STREAM, 0);\n", "puts(\"x\");\n");
        ELEVEN_START(table);
        QVERIFY(!table.experiment().failure());
        QCOMPARE(::kill(table.experiment().helperProcess(), signal), 0);
        static_cast<void>(table.run(kServer));
        QVERIFY(table.waitUntil([&] { return table.experiment().failure().has_value(); }));
        QCOMPARE(table.experiment().failure()->kind, Error::Kind::Helper);
        QCOMPARE(table.experiment().failure()->errnum, signal == SIGKILL ? ECONNRESET : ETIMEDOUT);
        QCOMPARE(table.experiment().failure()->remedy.code, Remedy::Code::BeginAgain);
    }

    void playEndsWhenItsHelperIsKilled() {
        {
            LabTable table("puts(\"x\");\n", "puts(\"x\");\n");
            ELEVEN_START(table);
        }
        QProcess play;
        play.setProcessChannelMode(QProcess::MergedChannels);
        play.start(QStringLiteral(ELEVEN_PROGRAM), {QStringLiteral("play"), m_lesson});
        const std::string process = std::to_string(play.processId());
        QByteArray all;
        while (!all.contains("first") && play.waitForReadyRead(kLimit))
            all += play.readAll(); // it waits for minutes now
        const std::vector<std::string> helpers = childrenOf(process);
        QCOMPARE(helpers.size(), std::size_t(1));
        QCOMPARE(::kill(std::stoi(helpers.front()), SIGKILL), 0);
        QVERIFY(play.waitForFinished(kLimit));
        all += play.readAll();
        QVERIFY2(all.contains("ECONNRESET") && all.contains("Begin again"), all.constData());
        QCOMPARE(play.exitCode(), 3);
    }

    void theWindowTellsOfAHelperThatDies() {
        {
            LabTable table("puts(\"x\");\n", "puts(\"x\");\n");
            ELEVEN_START(table);
        }
        const LoadedLesson loaded = loadLesson(m_lesson.toStdString(), false);
        Application application({*loaded.lesson, ELEVEN_SANDBOX, {}});
        application.window().show();
        auto* step = application.window().findChild<QAction*>(QStringLiteral("step"));
        auto* failure = application.window().findChild<QLabel*>(QStringLiteral("failureStep"));
        QTRY_VERIFY(step->isEnabled());
        const std::vector<std::string> children = childrenOf("self");
        QCOMPARE(children.size(), std::size_t(1)); // the helper: the lesson's programs are threads
        QCOMPARE(::kill(std::stoi(children.front()), SIGKILL), 0);
        QTRY_VERIFY(failure->isVisible());
        QVERIFY(!step->isEnabled());
        auto* again = application.window().findChild<QAction*>(QStringLiteral("restart"));
        again->trigger();
        QTRY_VERIFY(!failure->isVisible() && step->isEnabled());
    }

    void aHelperIsNeverTakenFromTheCurrentFolder() {
        const Result<Sandbox> relative = Sandbox::start("eleven-states-sandbox");
        QVERIFY(!relative);
        QCOMPARE(relative.error().errnum, ENOENT);
        QVERIFY(!Sandbox::start(""));
        QVERIFY(sandboxProgram().front() == '/');
    }
};

QTEST_MAIN(TestBrokenHelper)
#include "tst_brokenhelper.moc"
