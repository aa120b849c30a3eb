// How the program ends where something outside it is wrong: a full disk, a signal, closed descriptors, a path
// that cannot be reached, a display that does not answer. Always with one of its statuses, and in words.

#include "core/base/fd.h"
#include "tests/labtable.h"
#include "tests/outcome.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>

using namespace eleven;

namespace {

constexpr int kLimit = 60000; // ms

const QByteArray kHead = "id: a\nprograms:\n  server: |\n    puts(\"first\");\nsteps:\n  - id: s\n    acts:\n"
                         "      - run: server\n";

/// Its children, theirs, and so on.
QList<qint64> descendants(qint64 process) {
    QList<qint64> all;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(name));
        if (name.toLongLong() == 0 || !stat.open(QIODevice::ReadOnly)) continue;
        const QByteArray told = stat.readAll();
        const QList<QByteArray> fields = told.mid(told.lastIndexOf(')') + 2).split(' ');
        if (fields.size() < 2 || fields[1].toLongLong() != process) continue;
        all << name.toLongLong() << descendants(name.toLongLong());
    }
    return all;
}

} // namespace

class TestEndings : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    QString write(const char* name, const QByteArray& text) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0) qFatal("cannot write %s", name);
        return path(name);
    }
    /// Runs `words` in a shell, in which $P is the program.
    [[nodiscard]] Outcome shell(const QString& words, const QString& folder = {}) const {
        return outcomeOf(QStringLiteral("bash"), {QStringLiteral("-c"), words}, [&](QProcess& process) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("P"), QStringLiteral(ELEVEN_PROGRAM));
            process.setProcessEnvironment(environment);
            process.setWorkingDirectory(folder.isEmpty() ? m_folder.path() : folder);
        });
    }

private slots:
    void initTestCase() {
        LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
        ELEVEN_START(table);
        write("good.yaml", kHead);
        write("waits.yaml", kHead + "      - wait: 300s\n");
    }

    void endsInWordsWithoutAThread_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("play") << QStringLiteral("play handshake");
        QTest::newRow("window") << QStringLiteral("handshake");
    }
    void endsInWordsWithoutAThread() {
        SKIP_IF_SANITIZED();
        QFETCH(QString, words);
        // For root there is no limit of processes.
        const QString asUser =
            ::geteuid() == 0 ? QStringLiteral("setpriv --reuid 65534 --clear-groups ") : QString();
        const QString line = QStringLiteral("%1 bash -c 'test -x $P || exit 77; ulimit -u 1; "
                                            "QT_QPA_PLATFORM=offscreen exec $P %2'");
        const Outcome outcome = shell(line.arg(asUser, words));
        if (outcome.status == 77) QSKIP("another user cannot reach the program");
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.error.contains(QStringLiteral("cannot run it")) &&
                     outcome.error.contains(QStringLiteral("EAGAIN")),
                 qPrintable(outcome.error));
    }

    void endsWithItsStatusAndInWords_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* words, int status, const char* told) {
            QTest::newRow(name) << QString::fromLatin1(words) << status << QString::fromLatin1(told);
        };
        row("a full disk", "$P play --trace /dev/full good.yaml", 3, "ENOSPC");
        row("a full terminal", "$P play good.yaml >/dev/full", 3, "cannot be written");
        row("a full terminal for help", "$P --help >/dev/full", 3, "cannot be written");
        row("a full terminal for lessons", "$P lessons >/dev/full", 3, "cannot be written");
        row("a trace over the lesson", "$P play --trace ./good.yaml good.yaml", 2, "the lesson's own file");
        row("a trace without a name", "$P play --trace '' good.yaml", 2, "the name of a file");
        row("one file for two", "$P play --svg a.svg --svg a.svg good.yaml", 2, "another file for each");
        row("no standard descriptors", "$P play --trace t good.yaml <&- >&- 2>&-", 0, "");
        row("children are ignored", "exec env --ignore-signal=CHLD,PIPE $P play --quiet sigpipe", 0, "");
        row("a link to itself", "ln -sf loop loop; $P play loop", 2, "ELOOP");
        row("a name too long", "$P check $(printf 'x%.0s' {1..5000})", 2, "ENAMETOOLONG");
        row("a name too long to play", "$P play $(printf 'x%.0s' {1..5000})", 2, "ENAMETOOLONG");
        row("a folder that is gone", "mkdir -p gone && cd gone && rmdir ../gone && $P play ./lesson.yaml", 2,
            "nothing of that name");
        row("a display that is none", "QT_QPA_PLATFORM=xcb DISPLAY=:98765 $P good.yaml", 3,
            "there can be no window");
    }
    void endsWithItsStatusAndInWords() {
        QFETCH(QString, words);
        QFETCH(int, status);
        QFETCH(QString, told);
        const Outcome outcome = shell(words);
        QVERIFY2(outcome.error.contains(told), qPrintable(outcome.error));
        QCOMPARE(outcome.status, status);
    }

    void aTraceThatDoesNotFitIsWholeLines() {
        const QByteArray line = "    puts(\"first\");\n";
        write("many.yaml",
              QByteArray(kHead).replace(line, line.repeated(50)) + "      - run: server to end\n");
        const Outcome outcome = shell(QStringLiteral("ulimit -f 4; $P play --quiet --trace cut many.yaml"));
        QCOMPARE(outcome.status, 3);
        QFile trace(path("cut"));
        QVERIFY(trace.open(QIODevice::ReadOnly));
        const QByteArray all = trace.readAll();
        QVERIFY(all.size() > 1000);
        QVERIFY(all.endsWith("}\n"));
    }

    void aSignalEndsARunAndItsTraceIsThere_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void aSignalEndsARunAndItsTraceIsThere() {
        QFETCH(int, signal);
        const QString trace = path("interrupted");
        QFile::remove(trace);
        QProcess process;
        process.start(QStringLiteral(ELEVEN_PROGRAM),
                      {QStringLiteral("play"), QStringLiteral("--trace"), trace, path("waits.yaml")});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(trace).size() > 300, kLimit); // the first act is done
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished(kLimit));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 128 + signal);
        QFile written(trace);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray all = written.readAll();
        QVERIFY(all.endsWith("}\n"));
        QVERIFY(all.contains("puts"));
    }

    /// Nor a process of its own, or a temporary file.
    void aSignalEndsAWindowAndThePrograms() {
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "TMPDIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), home.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        QProcess process;
        process.setProcessEnvironment(environment);
        const QString ready = path("ready");
        const QString words =
            QStringLiteral("trap '' TERM HUP INT; (sleep 1000; :) & echo > %1; wait").arg(ready);
        process.start(QStringLiteral(ELEVEN_PROGRAM),
                      {QStringLiteral("run"), QStringLiteral("--window"), QStringLiteral("--"),
                       QStringLiteral("sh"), QStringLiteral("-c"), words});
        QTRY_VERIFY2_WITH_TIMEOUT(QFileInfo::exists(ready), process.readAllStandardError(), kLimit);
        const QList<qint64> all = descendants(process.processId());
        QVERIFY2(all.size() >= 4,
                 qPrintable(QString::number(all.size()))); // sh twice, who has the hosts, who watches
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGTERM), 0);
        QVERIFY(process.waitForFinished(kLimit));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 128 + SIGTERM);
        for (const qint64 each : all)
            QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(QStringLiteral("/proc/%1").arg(each)), kLimit);
        const QStringList left = QDir(home.path())
                                     .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden)
                                     .filter(QStringLiteral("eleven"));
        for (const QString& each : left)
            QVERIFY2(QDir(home.filePath(each)).entryList({QStringLiteral("running-*")}).isEmpty() &&
                         each == QStringLiteral("eleven-states"),
                     qPrintable(each));
    }

    /// A wait that was cut short is not a timer that did not run.
    void whatWasNotReachedHasNotFailed() {
        const QString trace = path("cutshort");
        QProcess process;
        process.start(QStringLiteral(ELEVEN_PROGRAM),
                      {QStringLiteral("play"), QStringLiteral("--quiet"), QStringLiteral("--trace"), trace,
                       QStringLiteral("lost-syn")});
        const auto waits = [&] {
            QFile written(trace);
            return written.open(QIODevice::ReadOnly) && written.readAll().contains("connect(");
        };
        QTRY_VERIFY_WITH_TIMEOUT(waits(), kLimit); // and then it waits for 4 s
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGTERM), 0);
        QVERIFY(process.waitForFinished(kLimit));
        QCOMPARE(process.exitCode(), 128 + SIGTERM);
        const QByteArray told = process.readAllStandardError();
        QVERIFY2(!told.contains("expected") && told.contains("Interrupted"), told.constData());
    }

    void withoutTheCourseItSaysWhereThatWasLookedFor() {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("alone/bin")));
        const QString program = path("alone/bin/eleven-states");
        QVERIFY(QFile::copy(QStringLiteral(ELEVEN_PROGRAM), program));
        const Outcome outcome = shell(program + QStringLiteral(" play eof"));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.error.contains(path("alone") + QStringLiteral("/share/eleven-states/lessons")),
                 qPrintable(outcome.error));
    }
};

QTEST_GUILESS_MAIN(TestEndings)
#include "tst_endings.moc"
