// `play FILE.eleven` against `play LESSON`: the same words of the same run, without a kernel.

#include "tests/labtable.h"
#include "tests/outcome.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace eleven;

class TestPlayRecording : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] Outcome play(const QStringList& words,
                               const QString& language = QStringLiteral("en")) const {
        return outcomeOf(QStringLiteral(ELEVEN_PROGRAM),
                         QStringList{QStringLiteral("play"), QStringLiteral("--language"), language} + words,
                         [this](QProcess& process) { process.setWorkingDirectory(m_folder.path()); });
    }
    /// A run with its recording, which the last line of its output names: that is not there.
    [[nodiscard]] Outcome record(const QString& lesson, const QString& file, const QStringList& words = {},
                                 const QString& language = QStringLiteral("en")) const {
        Outcome run = play(QStringList{lesson, QStringLiteral("--record"), file} + words, language);
        const QString last = run.output.section(u'\n', -2);
        if (last.endsWith(file + u'\n')) run.output.chop(last.size());
        return run;
    }
    static QByteArray contentOf(const QString& file) {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static void write(const QString& file, const QByteArray& content) {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }

private slots:
    void initTestCase() {
        LabTable table("puts(\"a\");\n", "puts(\"a\");\n");
        ELEVEN_START(table);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void tellsTheSameAsTheRun_data() {
        QTest::addColumn<QString>("lesson");
        // Checks and questions, a busy loop, many clients, processes and signals, Qt, a challenge.
        for (const char* lesson :
             {"teardown", "eof", "backlog", "close-wait-leak", "sigpipe", "qt-sockets", "half-open"})
            QTest::newRow(lesson) << QString::fromLatin1(lesson);
        QTest::newRow("a scenario") << QStringLiteral(ELEVEN_SCENARIOS "/orderly-close.yaml");
    }
    void tellsTheSameAsTheRun() {
        QFETCH(QString, lesson);
        const Outcome run =
            record(lesson, QStringLiteral("run.eleven"),
                   {QStringLiteral("--trace"), QStringLiteral("run.jsonl")}, QStringLiteral("zh_CN"));
        QCOMPARE(run.error, QString());
        QCOMPARE(run.status, 0);
        const Outcome told =
            play({QStringLiteral("run.eleven"), QStringLiteral("--trace"), QStringLiteral("told.jsonl")},
                 QStringLiteral("zh_CN"));
        QCOMPARE(told.error, QString());
        QCOMPARE(told.output, run.output);
        QCOMPARE(told.status, 0);
        QCOMPARE(contentOf(path("told.jsonl")), contentOf(path("run.jsonl")));
        QCOMPARE(play({QStringLiteral("--quiet"), QStringLiteral("run.eleven")}).output, QString());
    }

    void aCheckThatDidNotHoldIsSaidAgain() {
        write(path("wrong.yaml"), "id: wrong\nprograms:\n  client: |\n    puts(\"hello\");\nsteps:\n"
                                  "  - id: one\n    acts:\n      - run: client\n    expect:\n"
                                  "      client: ESTABLISHED\n");
        const Outcome run = record(QStringLiteral("wrong.yaml"), QStringLiteral("wrong.eleven"));
        QCOMPARE(run.status, 1);
        const Outcome told = play({QStringLiteral("wrong.eleven")});
        QCOMPARE(told.status, 1);
        QCOMPARE(told.output, run.output);
        QCOMPARE(told.error, QString(run.error).replace(QStringLiteral("wrong.yaml"),
                                                        QStringLiteral("wrong.eleven/lesson.yaml")));
    }

    void eachBranchIsTold() {
        const Outcome run = record(QStringLiteral("handshake"), QStringLiteral("one.eleven"));
        QCOMPARE(run.status, 0);
        const QByteArray one = contentOf(path("one.eleven"));
        const qsizetype events = one.indexOf("{\"n\":1,");
        QVERIFY(events > 0);
        write(path("two.eleven"), one + "{\"branch\":1,\"from\":0,\"moment\":2}\n" + one.mid(events));
        const Outcome told =
            play({QStringLiteral("two.eleven"), QStringLiteral("--trace"), QStringLiteral("two.jsonl")});
        QCOMPARE(told.error, QString());
        QCOMPARE(told.output, QStringLiteral("Branch 1 of 2\n") + run.output +
                                  QStringLiteral("\nBranch 2 of 2, from branch 1 after its act 2\n") +
                                  run.output);
        QCOMPARE(contentOf(path("two.jsonl")).count("{\"branch\":"), 2);
    }

    void whatIsWrongEndsInWords_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QStringList& words, const char* told) {
            QTest::newRow(name) << words << QString::fromLatin1(told);
        };
        row("no file", {QStringLiteral("none.eleven")}, "none.eleven: expected a file that can be read");
        row("no recording", {QStringLiteral("bad.eleven")},
            "bad.eleven:1: expected a line with a JSON object");
        row("no lesson", {QStringLiteral("empty.eleven")},
            "empty.eleven/lesson.yaml: expected a file that can be read");
        row("another name", {QStringLiteral("eof"), QStringLiteral("--record"), QStringLiteral("run.txt")},
            "--record run.txt: expected the name of a file that ends in .eleven");
        row("a folder that is not there",
            {QStringLiteral("eof"), QStringLiteral("--record"), QStringLiteral("none/run.eleven")},
            "write none/run.eleven: No such file or directory (ENOENT)");
        row("over the lesson",
            {QStringLiteral("./own.eleven.yaml"), QStringLiteral("--record"), QStringLiteral("own.eleven")},
            "--record own.eleven: this is the lesson's own file");
        row("a toggle", {QStringLiteral("bad.eleven"), QStringLiteral("--set"), QStringLiteral("x")},
            "play bad.eleven: expected no --set");
        row("a random run",
            {QStringLiteral("--random"), QStringLiteral("1"), QStringLiteral("--record"),
             QStringLiteral("run.eleven")},
            "--record run.eleven: expected a LESSON or FILE");
    }
    void whatIsWrongEndsInWords() {
        QFETCH(QStringList, words);
        QFETCH(QString, told);
        write(path("bad.eleven"), "id: x\n");
        write(path("empty.eleven"),
              "{\"format\":\"eleven-states\",\"version\":1,\"lesson\":\"a\",\"tried\":\"\",\"sigpipe\":\"\","
              "\"profile\":\"\",\"toggles\":{},\"kernel\":\"6\",\"began\":0,\"files\":{}}\n"
              "{\"branch\":0,\"from\":-1,\"moment\":0}\n");
        write(path("own.eleven.yaml"),
              "id: own\nprograms:\n  client: |\n    puts(\"hello\");\nsteps:\n  - id: one\n");
        QFile::link(QStringLiteral("own.eleven.yaml"), path("own.eleven"));
        const Outcome outcome = play(words);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.error.contains(told), qPrintable(outcome.error));
        QCOMPARE(outcome.output, QString());
    }

    void aCutOffLineIsANotice() {
        QCOMPARE(play({QStringLiteral("handshake"), QStringLiteral("--record"), QStringLiteral("cut.eleven")})
                     .status,
                 0);
        QByteArray content = contentOf(path("cut.eleven"));
        const auto lines = content.count('\n');
        content.chop(5);
        write(path("cut.eleven"), content);
        const Outcome told = play({QStringLiteral("cut.eleven")});
        QCOMPARE(told.status, 0);
        QCOMPARE(told.error,
                 QStringLiteral("cut.eleven:%1: this last line was not written to its end; it is left out\n")
                     .arg(lines));
    }
};

QTEST_GUILESS_MAIN(TestPlayRecording)
#include "tst_playrecording.moc"
