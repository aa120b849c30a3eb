// `eleven-states new`, and lessons of one's own on the command line: run as a person runs them, in folders of
// this test.

#include "tests/core/lesson/lessonfolder.h"
#include "tests/labtable.h"

#include <QProcess>

using namespace eleven;

namespace {

struct Run {
    int status = -1;
    QString output, error;
};

} // namespace

class TestNewLesson : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] Run run(const QStringList& words) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(ELEVEN_PROGRAM), words);
        Run run;
        constexpr int kLimit = 60000; // ms
        if (process.waitForFinished(kLimit) && process.exitStatus() == QProcess::NormalExit)
            run.status = process.exitCode();
        process.kill();
        process.waitForFinished();
        run.output = QString::fromUtf8(process.readAllStandardOutput());
        run.error = QString::fromUtf8(process.readAllStandardError());
        return run;
    }
    [[nodiscard]] Run make(const QString& name) const { return run({QStringLiteral("new"), name}); }
    [[nodiscard]] QByteArray content(const QString& name) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void whatItMakesPlaysAtOnce() {
        const Run made = make(QStringLiteral("mine"));
        QCOMPARE(made.error, QString());
        QCOMPARE(made.status, 0);
        const LoadedLesson lesson =
            loadLesson(m_folder.filePath(QStringLiteral("mine/lesson.yaml")).toStdString(), true);
        QVERIFY2(lesson, lesson.error.message().c_str());
        QCOMPARE(lesson.lesson->id, std::string("mine"));
        QVERIFY(!lesson.lesson->steps.front().text.at("zh_CN").empty());
        LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
        ELEVEN_START(table);
        const Run played = run({QStringLiteral("play"), QStringLiteral("mine/lesson.yaml")});
        QCOMPARE(played.error, QString());
        QCOMPARE(played.status, 0);
    }

    void whatIsThereStaysAsItIs_data() {
        QTest::addColumn<bool>("isFolder");
        QTest::newRow("a folder") << true;
        QTest::newRow("a file") << false;
    }
    void whatIsThereStaysAsItIs() {
        QFETCH(bool, isFolder);
        const QString name = isFolder ? QStringLiteral("there") : QStringLiteral("there-too");
        if (isFolder) QVERIFY(QDir(m_folder.path()).mkdir(name));
        const QString kept = isFolder ? name + QStringLiteral("/lesson.yaml") : name;
        write(m_folder.filePath(kept), "mine");
        const Run made = make(name);
        QCOMPARE(made.status, 2);
        QVERIFY2(made.error.contains(QStringLiteral("it is there already")), qPrintable(made.error));
        QCOMPARE(content(kept), QByteArray("mine"));
        QCOMPARE(QDir(m_folder.filePath(name)).entryList(QDir::Files).size(), isFolder ? 1 : 0);
    }

    void aBadNameIsRefusedInWords_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::newRow("blanks") << "My Lesson" << "saw \"My Lesson\"";
        QTest::newRow("a point") << "." << "saw \".\"";
        QTest::newRow("above") << "../.." << "saw \"..\"";
        QTest::newRow("nothing") << "" << "saw \"\"";
        QTest::newRow("a hyphen first") << "x/-a" << "saw \"-a\"";
        QTest::newRow("too long") << QString(65, u'a') << "at most 64";
        QTest::newRow("in no folder") << "nowhere/mine" << "nowhere/mine: ENOENT";
        QTest::newRow("where nobody may") << "/proc/mine" << "/proc/mine: ENOENT";
    }
    void aBadNameIsRefusedInWords() {
        QFETCH(QString, name);
        QFETCH(QString, said);
        const Run made = make(name);
        QCOMPARE(made.status, 2);
        QVERIFY2(made.error.contains(said), qPrintable(made.error));
        QVERIFY2(made.error.size() < 300, qPrintable(made.error));
    }

    /// Whoever copies what it says, block by block, has a lesson that holds.
    void theGuideIsTrue() {
        QFile file(QStringLiteral(ELEVEN_LESSONS "/GUIDE.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::map<QString, QStringList> blocks; // by language
        QString* block = nullptr;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line == QStringLiteral("```")) {
                block = nullptr;
            } else if (line.startsWith(QStringLiteral("```"))) {
                QStringList& ofLanguage = blocks[line.mid(3)];
                ofLanguage << QString();
                block = &ofLanguage.last();
            } else if (block != nullptr) {
                *block += line + u'\n';
            }
        }
        const QString folder = m_folder.filePath(QStringLiteral("my-lost-syn"));
        QVERIFY(QDir().mkpath(folder));
        const QStringList yaml = blocks[QStringLiteral("yaml")];
        LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
        ELEVEN_START(table);
        for (int pieces = 1; pieces <= yaml.size(); ++pieces) {
            write(folder + QStringLiteral("/lesson.yaml"), yaml.mid(0, pieces).join(QString()).toStdString());
            if (pieces == yaml.size())
                write(folder + QStringLiteral("/text.en.md"),
                      blocks[QStringLiteral("markdown")].join(u'\n').toStdString());
            const Run played = run({QStringLiteral("play"), QStringLiteral("my-lost-syn/lesson.yaml")});
            QCOMPARE(played.error, QString());
            QCOMPARE(played.status, 0);
            if (pieces == yaml.size()) {
                QVERIFY(played.output.contains(QStringLiteral("! The kernel's answer: C")));
            }
        }
    }

    void thoseOfOnesOwnAreListedAndFoundByName() {
        const QString own = m_folder.filePath(QStringLiteral("data/eleven-states/lessons"));
        QVERIFY(QDir().mkpath(own + QStringLiteral("/empty")));
        QCOMPARE(make(own + QStringLiteral("/good")).status, 0);
        write(own + QStringLiteral("/bad.yaml"), "id: [");
        write(own + QStringLiteral("/notes.txt"), "no lesson");
        const Run listed = run({QStringLiteral("lessons")});
        QCOMPARE(listed.status, 2); // as for every lesson that cannot be read
        QVERIFY(listed.output.contains(QStringLiteral("handshake")));
        QCOMPARE(listed.output.section(u'\n', -2).simplified(),
                 QStringLiteral("good A new lesson (needs the wire, your own)"));
        QVERIFY2(listed.error.contains(QStringLiteral("/bad.yaml:1:")), qPrintable(listed.error));
        QVERIFY2(listed.error.contains(QStringLiteral("/empty/lesson.yaml: expected a file")),
                 qPrintable(listed.error));
        QCOMPARE(listed.error.count(u'\n'), 2);
        const Run exported = run({QStringLiteral("export-c"), QStringLiteral("good"),
                                  QStringLiteral("--program"), QStringLiteral("client")});
        QVERIFY2(exported.output.contains(QStringLiteral("connect")), qPrintable(exported.error));
    }
};

QTEST_GUILESS_MAIN(TestNewLesson)
#include "tst_newlesson.moc"
