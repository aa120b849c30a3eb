// `eleven-states new`, and lessons of one's own on the command line: run as a person runs them, in folders of
// this test.

#include "tests/core/lesson/lessonfolder.h"
#include "tests/labtable.h"
#include "tests/outcome.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace eleven;

class TestNewLesson : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] Outcome run(const QStringList& words) const {
        return outcomeOf(QStringLiteral(ELEVEN_PROGRAM), words, [this](QProcess& process) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("data")));
            process.setProcessEnvironment(environment);
            process.setWorkingDirectory(m_folder.path());
        });
    }
    [[nodiscard]] Outcome make(const QString& name) const { return run({QStringLiteral("new"), name}); }
    [[nodiscard]] QByteArray content(const QString& name) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void whatItMakesPlaysAtOnce() {
        const Outcome made = make(QStringLiteral("mine"));
        QCOMPARE(made.error, QString());
        QCOMPARE(made.status, 0);
        const LoadedLesson lesson =
            loadLesson(m_folder.filePath(QStringLiteral("mine/lesson.yaml")).toStdString(), true);
        QVERIFY2(lesson, lesson.error.message().c_str());
        QCOMPARE(lesson.lesson->id, std::string("mine"));
        QVERIFY(!lesson.lesson->steps.front().text.at("zh_CN").empty());
        LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
        ELEVEN_START(table);
        const Outcome played = run({QStringLiteral("play"), QStringLiteral("mine/lesson.yaml")});
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
        const Outcome made = make(name);
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
        QTest::newRow("in no folder") << "nowhere/mine" << "nowhere/mine: the folder nowhere is not there";
        QTest::newRow("where nobody may") << "/proc/mine" << "/proc/mine: No such file or directory (ENOENT)";
    }
    void aBadNameIsRefusedInWords() {
        QFETCH(QString, name);
        QFETCH(QString, said);
        const Outcome made = make(name);
        QCOMPARE(made.status, 2);
        QVERIFY2(made.error.contains(said), qPrintable(made.error));
        QVERIFY2(made.error.size() < 300, qPrintable(made.error));
    }

    void aNameOfTheCourseIsRemarkedOn() {
        QVERIFY(make(QStringLiteral("eof")).output.contains(QStringLiteral("\"play eof\" plays that one")));
        QVERIFY(!make(QStringLiteral("of-mine")).output.contains(QStringLiteral("course")));
    }

    void aLanguageThatThereIsNotIsRefused() {
        const Outcome run =
            this->run({QStringLiteral("lessons"), QStringLiteral("--language"), QStringLiteral("klingon")});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.error.contains(QStringLiteral("--language klingon: expected en or zh_CN")),
                 qPrintable(run.error));
    }

    void whatCouldNotBeWrittenLeavesNothing() {
        rlimit was{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &was), 0);
        const auto handler = ::signal(SIGXFSZ, SIG_IGN); // the program inherits both
        const rlimit full{100, was.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
        const Outcome made = make(QStringLiteral("half"));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &was), 0);
        ::signal(SIGXFSZ, handler);
        QCOMPARE(made.status, 3);
        QVERIFY2(made.error.contains(QStringLiteral("EFBIG")), qPrintable(made.error));
        QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("half"))));
    }

    /// Asked behind the acts that prove it, and nothing comes after it.
    void playPrintsTheAnswerToTheLastQuestion() {
        const QString folder = m_folder.filePath(QStringLiteral("last"));
        QVERIFY(QDir().mkpath(folder));
        write(folder + QStringLiteral("/lesson.yaml"),
              "id: last\ntitle: {en: \"Last\"}\nprograms:\n  client: |\n"
              "    int fd = socket(AF_INET, SOCK_STREAM, 0);\n    connect(fd, server, 80);\nsteps:\n  - id: "
              "call\n"
              "    acts: [{run: client until connect}]\n    expect: {client: SYN-SENT}\n    ask:\n"
              "      - {id: which, before: false, right: b, proved-by: {client: SYN-SENT}}\n");
        write(folder + QStringLiteral("/text.en.md"),
              "## call\n\nIt calls.\n\n---\n\nIt has.\n\n### which\n\nWhich?\n\na) CLOSED\n> No.\n"
              "b) SYN-SENT\n> Yes.\n");
        LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
        ELEVEN_START(table);
        const Outcome played = run({QStringLiteral("play"), QStringLiteral("last/lesson.yaml")});
        QCOMPARE(played.status, 0);
        const auto asked = played.output.indexOf(QStringLiteral("  Which?"));
        QVERIFY2(asked > 0, qPrintable(played.output));
        QVERIFY(played.output.indexOf(QStringLiteral("! The kernel's answer: B  SYN-SENT")) > asked);
        QCOMPARE(played.output.count(QStringLiteral("! The kernel's answer")), 1);
    }

    /// Qt would wait for whoever writes into it, with a black window.
    void settingsThatAreAPipeAreRefused() {
        const QString folder = m_folder.filePath(QStringLiteral("config/eleven-states"));
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(::mkfifo(qPrintable(folder + QStringLiteral("/eleven-states.conf")), 0600), 0);
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        const Outcome opened = run({});
        qunsetenv("XDG_CONFIG_HOME");
        QCOMPARE(opened.status, 3);
        QVERIFY2(opened.error.contains(QStringLiteral("eleven-states.conf is no regular file")),
                 qPrintable(opened.error));
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
            const Outcome played = run({QStringLiteral("play"), QStringLiteral("my-lost-syn/lesson.yaml")});
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
        const Outcome listed = run({QStringLiteral("lessons")});
        QCOMPARE(listed.status, 2); // as for every lesson that cannot be read
        QVERIFY(listed.output.contains(QStringLiteral("handshake")));
        QCOMPARE(listed.output.section(u'\n', -2).simplified(),
                 QStringLiteral("good A new lesson (needs the wire, your own)"));
        QVERIFY2(listed.error.contains(QStringLiteral("/bad.yaml:1:")), qPrintable(listed.error));
        QVERIFY2(listed.error.contains(QStringLiteral("/empty/lesson.yaml: expected a file")),
                 qPrintable(listed.error));
        QCOMPARE(listed.error.count(u'\n'), 2);
        const Outcome exported = run({QStringLiteral("export-c"), QStringLiteral("good"),
                                      QStringLiteral("--program"), QStringLiteral("client")});
        QVERIFY2(exported.output.contains(QStringLiteral("connect")), qPrintable(exported.error));
    }
};

QTEST_GUILESS_MAIN(TestNewLesson)
#include "tst_newlesson.moc"
