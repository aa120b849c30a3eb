// `eleven-states run`: programs of the user's own as a ladder in text, and what is said where they cannot
// run.

#include "core/lesson/recordedlesson.h"
#include "core/recording/recordingfile.h"
#include "tests/toldrun.h"

#include <QTemporaryDir>

#include <csignal>

using namespace eleven;

class TestRunOwn : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void bothProgramsAreALadder() {
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--client"),
                          own("client") + QStringLiteral(" server 8080"), QStringLiteral("--"),
                          own("threaded"), QStringLiteral("8080")});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        for (const char* part : {"accept(3)", "threaded.c:24", "connect(3, server, 8080)", "client.c:14",
                                 "TIME-WAIT", "end of file", "LAST-ACK", "the thread has ended"})
            QVERIFY2(run.out.contains(QString::fromUtf8(part)), part);
    }

    /// Quotes, lines and what else a word may have.
    void aRecordingHasTheWordsAsTheyWere() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("words.eleven"));
        const QString word = QStringLiteral("a\n  b: [\t\"c\\]\x01");
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--record"), file, QStringLiteral("--"),
                          QStringLiteral("/bin/echo"), word});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        const OpenedRecording opened = openRecording(file.toStdString());
        QVERIFY(opened);
        const LoadedLesson lesson =
            recordedLesson(*opened.recording, file.toStdString(), folder.path().toStdString());
        QVERIFY(lesson);
        QCOMPARE(lesson.lesson->programs.at({Side::Server, 0})->command().back(), word.toStdString());
    }

    void aLineThatIsNotKnownIsNotTold() {
        const QString strip = QStandardPaths::findExecutable(QStringLiteral("strip"));
        if (strip.isEmpty()) QSKIP("no strip");
        const QTemporaryDir folder;
        const QString bare = folder.filePath(QStringLiteral("bare"));
        QCOMPARE(QProcess::execute(strip, {QStringLiteral("-o"), bare, own("forkserver")}), 0);
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--client"),
                          own("client") + QStringLiteral(" server 8080"), QStringLiteral("--"), bare,
                          QStringLiteral("8080"), QStringLiteral("leak")});
        QVERIFY2(run.out.contains(QStringLiteral("Who keeps this connection open?")), qPrintable(run.out));
        QVERIFY2(run.out.contains(QStringLiteral("from accept(): ")), qPrintable(run.out));
        QVERIFY2(!(run.out + run.err).contains(QStringLiteral("line 1")), qPrintable(run.out));
    }

    /// The module that is the program has lines, though it is of the library.
    void aModuleThatIsTheProgramHasLines() {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) QSKIP("no python3");
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--"), QStringLiteral("python3"),
                          QStringLiteral("-m"), QStringLiteral("http.server"), QStringLiteral("8080")});
        QVERIFY2(run.out.contains(QRegularExpression(QStringLiteral("listen\\(3, 5\\)\\s+.*server\\.py:\\d"),
                                                     QRegularExpression::DotMatchesEverythingOption)),
                 qPrintable(run.out));
    }

    void pythonSaysNothingOfItsOwnAccord() {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) QSKIP("no python3");
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--"), QStringLiteral("python3"),
                          QStringLiteral("-c"), QStringLiteral("print('only this')")});
        QVERIFY2(run.err.contains(QStringLiteral("only this")), qPrintable(run.err));
        QVERIFY2(!run.err.contains(QStringLiteral("sitecustomize")), qPrintable(run.err));
    }

    /// It waits for Return, not for a signal.
    void whoInterruptsAStepKeepsTheRecording() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("steps.eleven"));
        QProcess process;
        process.start(QStringLiteral(ELEVEN_PROGRAM),
                      {QStringLiteral("run"), QStringLiteral("--language=en"), QStringLiteral("--step"),
                       QStringLiteral("--record"), file, QStringLiteral("--"), own("echo"),
                       QStringLiteral("8080")});
        QByteArray told;
        const auto asks = [&](int times) {
            while (told.count("[Return]") < times && process.waitForReadyRead(20000))
                told += process.readAllStandardError();
            return told.count("[Return]") == times;
        };
        process.setReadChannel(QProcess::StandardError);
        if (!asks(1)) ELEVEN_REQUIRE(QString::fromUtf8(told));
        process.write("\n\n"); // both at once: the second one is for the next call
        QVERIFY2(asks(3), told.constData());
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20000));
        told += process.readAllStandardError();
        QCOMPARE(process.exitCode(), 128 + SIGINT);
        QVERIFY2(told.contains("Interrupted (SIGINT)."), told.constData());
        const OpenedRecording opened = openRecording(file.toStdString());
        QVERIFY(opened);
        std::vector<std::string> calls;
        for (const Event& event : opened.recording->branches.front().trace)
            if (const auto* call = as<CallEvent>(event)) calls.push_back(call->name());
        QCOMPARE(calls.size(), std::size_t(2)); // what nobody wanted was not done
    }

    void whatTheyWriteIsKept() {
        const QTemporaryDir folder;
        const QString into = folder.filePath(QStringLiteral("a/b"));
        ELEVEN_TOLD(run,
                    {QStringLiteral("run"), QStringLiteral("--output-to"), into, QStringLiteral("--client"),
                     QStringLiteral("sh -c 'test -t 0 || echo no input; echo from the client'"),
                     QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                     QStringLiteral("test -t 1 && echo a terminal; echo and errors >&2")});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        const auto read = [&into](const char* name) {
            QFile file(into + u'/' + QString::fromLatin1(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QCOMPARE(read("server.txt"), QByteArray("a terminal\nand errors\n"));
        QCOMPARE(read("client.txt"), QByteArray("no input\nfrom the client\n"));
        QVERIFY(run.err.contains(QStringLiteral("from the client")));
    }

    void oneThatWritesWithoutEndIsCut() {
        const QTemporaryDir folder;
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--output-to"), folder.path(),
                          QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                          QStringLiteral("yes | head -c 5000000")});
        QVERIFY2(run.status == 0, qPrintable(run.err.right(300)));
        const qint64 size = QFileInfo(folder.filePath(QStringLiteral("server.txt"))).size();
        QVERIFY2(size >= 1024 * 1024 && size < 1100 * 1024, qPrintable(QString::number(size)));
    }

    void aScenarioMayNameThem_data() {
        QTest::addColumn<QString>("server");
        const QString server = own("forkserver");
        QTest::newRow("at once") << QStringLiteral("[\"%1\", \"8080\"]").arg(server);
        QTest::newRow("later") << QStringLiteral("[sh, -c, \"sleep 1; exec %1 8080\"]").arg(server);
    }
    void aScenarioMayNameThem() {
        QFETCH(QString, server);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("own.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id: own\nrun:\n  server: {program: " + server.toUtf8());
        file.write(
            "}\nprograms:\n  client: |\n    int fd = socket(AF_INET, SOCK_STREAM, 0);\n"
            "    connect(fd, server, 8080);\n    close(fd);\nsteps:\n  - id: open\n    acts:\n"
            "      - run: server until accept\n      - run: client until connect\n      - deliver: next\n"
            "      - deliver: next\n      - deliver: next\n    expect:\n      client: ESTABLISHED\n"
            "      server: ESTABLISHED\n      listener: LISTEN\n");
        file.close();
        ELEVEN_TOLD(run, {QStringLiteral("play"), file.fileName()});
        QVERIFY2(run.status == 0, qPrintable(run.err + run.out));
    }

    void theyBeginInTheFolderThatIsNamed() {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("sub")));
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--directory"), folder.path(),
                          QStringLiteral("--"), QStringLiteral("/bin/pwd")});
        QVERIFY2(run.err.contains(folder.path()), qPrintable(run.err));
        const Told gone =
            told({QStringLiteral("run"), QStringLiteral("--directory"),
                  folder.filePath(QStringLiteral("gone")), QStringLiteral("--"), QStringLiteral("/bin/pwd")});
        QCOMPARE(gone.status, 2);
        QVERIFY2(gone.err.contains(QStringLiteral("a folder that is there")), qPrintable(gone.err));

        QFile file(folder.filePath(QStringLiteral("own.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id: own\nrun:\n  server: {program: [/bin/pwd], directory: sub}\nsteps: [{id: free}]\n");
        file.close();
        const Told played = told({QStringLiteral("play"), file.fileName()});
        QVERIFY2(played.err.contains(folder.filePath(QStringLiteral("sub"))), qPrintable(played.err));
        QVERIFY(QDir(folder.path()).rmdir(QStringLiteral("sub")));
        const Told without = told({QStringLiteral("play"), file.fileName()});
        QVERIFY(without.status != 0);
        QVERIFY2(without.err.contains(folder.filePath(QStringLiteral("sub"))), qPrintable(without.err));
    }

    void aLessonMayNot() {
        QTemporaryDir folder;
        QDir().mkpath(folder.filePath(QStringLiteral("bad")));
        QFile text(folder.filePath(QStringLiteral("bad/text.en.md")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.close();
        QFile file(folder.filePath(QStringLiteral("bad/lesson.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "id: bad\ntitle: {en: Bad}\nrun:\n  server: {program: [/usr/bin/true]}\nsteps: [{id: a}]\n");
        file.close();
        const Told check = told({QStringLiteral("check"), file.fileName()});
        QCOMPARE(check.status, 2);
        QVERIFY2(check.err.contains(QStringLiteral("lesson.yaml:4:11: ")), qPrintable(check.err));
    }

    void aRecordingNeedsNoProgram() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("own.eleven"));
        ELEVEN_TOLD(run, {QStringLiteral("run"), QStringLiteral("--record"), file, QStringLiteral("--client"),
                          own("client") + QStringLiteral(" server 80"), QStringLiteral("--"), own("threaded"),
                          QStringLiteral("80")});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        const Told again = told({QStringLiteral("play"), file});
        QVERIFY2(again.status == 0, qPrintable(again.err));
        QVERIFY(again.out.contains(QStringLiteral("client.c:14")));
    }
    /// In the same words, whoever runs it.
    void whatCannotRunIsSaid_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("run") << QStringList{QStringLiteral("run"), QStringLiteral("--")};
        QTest::newRow("check") << QStringList{QStringLiteral("run"), QStringLiteral("--check"),
                                              QStringLiteral("--")};
        QTest::newRow("a scenario") << QStringList{QStringLiteral("play")};
    }
    void whatCannotRunIsSaid() {
        QFETCH(QStringList, words);
        const QTemporaryDir folder;
        QFile object(folder.filePath(QStringLiteral("server")));
        QVERIFY(object.open(QIODevice::WriteOnly));
        QFile self(QStringLiteral(ELEVEN_PROGRAM));
        QVERIFY(self.open(QIODevice::ReadOnly));
        QByteArray octets = self.read(4096);
        octets.replace(18, 2, QByteArray("\x16\x00", 2)); // e_machine: S390
        object.write(octets);
        QVERIFY(object.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        object.close();
        for (const QString& program : {QStringLiteral("/no/such/program"), object.fileName()}) {
            QFile file(folder.filePath(QStringLiteral("own.yaml")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("id: own\nrun: {server: {program: [" + program.toUtf8() +
                       "]}}\nsteps: [{id: free}]\n");
            file.close();
            const bool isScenario = words.front() == QStringLiteral("play");
            ELEVEN_TOLD(run, words + QStringList{isScenario ? file.fileName() : program});
            QCOMPARE(run.status, 2);
            const QString why = program == object.fileName() ? QStringLiteral("another machine (s390)")
                                                             : QStringLiteral("There is no file");
            QVERIFY2(run.err.startsWith(QStringLiteral("start ") + program) && run.err.contains(why),
                     qPrintable(run.err));
            QVERIFY2(!run.err.contains(QStringLiteral("machine cannot")), qPrintable(run.err));
        }
    }
    void aCommandMayBeTooLong() {
        const QString word(120000, u'x');
        const Told run =
            told({QStringLiteral("run"), QStringLiteral("--"), QStringLiteral("/bin/true"), word, word});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains(QStringLiteral("too long: 240012 octets, at most 131072")),
                 qPrintable(run.err.left(300)));
    }

    void nothingIsNoProgram() {
        const Told nothing = told({QStringLiteral("run")});
        QCOMPARE(nothing.status, 2);
        const Told nowhere = told({QStringLiteral("run"), QStringLiteral("--output-to="),
                                   QStringLiteral("--"), QStringLiteral("/bin/true")});
        QCOMPARE(nowhere.status, 2);
    }
};

QTEST_GUILESS_MAIN(TestRunOwn)
#include "tst_runown.moc"
