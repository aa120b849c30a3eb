// `play --handout`: what stands in the PDF is read back with pdftotext (poppler-utils).

#include "tests/core/lesson/lessonfolder.h"
#include "tests/labtable.h"
#include "tests/outcome.h"

#include <QStandardPaths>

#include <sys/stat.h>

using namespace eleven;

namespace {

Outcome started(const QString& program, const QStringList& words) {
    return outcomeOf(program, words, [](QProcess& process) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(display));
        process.setProcessEnvironment(environment);
    });
}

Outcome printed(const QString& lesson, const QString& file, const QString& language = QStringLiteral("en"),
                const QStringList& words = {}) {
    return started(QStringLiteral(ELEVEN_PROGRAM),
                   QStringList{QStringLiteral("play"), lesson, QStringLiteral("--handout"), file,
                               QStringLiteral("--language"), language} +
                       words);
}

} // namespace

class TestHandout : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }

private slots:
    void initTestCase() {
        LabTable table("puts(\"server\");\n", "puts(\"client\");\n");
        ELEVEN_START(table);
    }

    void everythingIsOnPaperAndTheAnswersOnPagesOfTheirOwn_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("showed");
        QTest::newRow("en") << "en" << "Three segments" << "Who will be in ESTABLISHED then?"
                            << "accept() had no part in it";
        QTest::newRow("zh_CN") << "zh_CN" << QStringLiteral("三次握手") << QStringLiteral("ESTABLISHED")
                               << QStringLiteral("没有参与");
    }
    void everythingIsOnPaperAndTheAnswersOnPagesOfTheirOwn() {
        QFETCH(QString, language);
        QFETCH(QString, title);
        QFETCH(QString, question);
        QFETCH(QString, showed);
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is missing (Debian: poppler-utils)");
        if (language != QStringLiteral("en") &&
            started(QStringLiteral("fc-list"), {QStringLiteral(":lang=zh-cn")}).output.isEmpty())
            QSKIP("no font has Chinese letters");
        const QString file = path("handout.pdf");
        const Outcome outcome = printed(QStringLiteral("handshake"), file, language);
        QVERIFY2(outcome.status == 0, qPrintable(outcome.error));
        QString text = started(QStringLiteral("pdftotext"), {file, QStringLiteral("-")}).output;
        const auto answers = text.indexOf(QStringLiteral("Linux ") + QSysInfo::kernelVersion());
        QVERIFY(answers > 0);
        const QString tasks = text.left(answers).simplified();
        const QString solved = text.mid(answers).simplified();
        QVERIFY(text.left(answers).count(u'\f') > 0); // a page of its own
        QVERIFY2(tasks.contains(title) && tasks.contains(question), qPrintable(tasks));
        QVERIFY(outcome.output.contains(file));
        const QStringList lines = text.left(answers).split(u'\n');
        QVERIFY(lines.contains(language == QStringLiteral("en") ? QStringLiteral("client")
                                                                : QStringLiteral("客户端")));
        QVERIFY(text.mid(answers)
                    .section(u'\f', 0, 0)
                    .contains(QStringLiteral("SYN"))); // the ladder begins there
        for (const char* part : {"connect(fd, server, 80);", "int c = accept(s);"})
            QVERIFY2(tasks.contains(QString::fromLatin1(part)), part);
        QVERIFY(tasks.contains(QStringLiteral("// send(c"))); // a toggle that is off leaves it out
        QCOMPARE(tasks.count(QStringLiteral("☐")), 11);
        QVERIFY2(!tasks.contains(showed) && !tasks.contains(QStringLiteral("seq 0")), qPrintable(tasks));
        for (const char* part : {"SYN-RECEIVED", "seq 0 · mss", "SYN,ACK"})
            QVERIFY2(solved.contains(QString::fromUtf8(part)), part);
        QVERIFY2(QString(solved).remove(u' ').contains(QString(showed).remove(u' ')), qPrintable(solved));
    }

    /// Three clients, a program with a remark far to the right, and questions that end a page.
    void aQuestionStandsOnOnePage_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("ofThree");
        QTest::newRow("en") << "en" << "Of the 3 clients the picture shows the ";
        QTest::newRow("zh_CN") << "zh_CN" << QStringLiteral("共有 3 个客户端");
    }
    void aQuestionStandsOnOnePage() {
        QFETCH(QString, language);
        QFETCH(QString, ofThree);
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is missing (Debian: poppler-utils)");
        if (language != QStringLiteral("en") &&
            started(QStringLiteral("fc-list"), {QStringLiteral(":lang=zh-cn")}).output.isEmpty())
            QSKIP("no font has Chinese letters");
        for (const char* lesson : {"fork-server", "time-wait", "eof"}) {
            const QString file = path("whole.pdf");
            const Outcome outcome = printed(QString::fromLatin1(lesson), file, language);
            QVERIFY2(outcome.status == 0, qPrintable(outcome.error));
            const QString text =
                started(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")})
                    .output;
            for (const QString& page : text.split(u'\f'))
                if (const auto first = page.indexOf(u'☐'); first >= 0)
                    QVERIFY2(page.mid(first + 1).trimmed().startsWith(u'A'), qPrintable(page));
            if (lesson != QByteArray("fork-server")) continue;
            QVERIFY2(text.contains(QStringLiteral("if (ready < 0) { // EINTR")), qPrintable(text));
            QVERIFY2(text.contains(ofThree), qPrintable(text));
        }
    }

    void whatDidNotHoldIsNotPrinted() {
        write(path("wrong.yaml"),
              "id: wrong\nprograms:\n  client: |\n    int fd = socket(AF_INET, SOCK_STREAM, 0);\n"
              "    connect(fd, server, 80);\nsteps:\n  - id: a\n    acts: [{run: client until connect}]\n"
              "    expect: {client: ESTABLISHED}\n");
        const Outcome outcome = printed(path("wrong.yaml"), path("wrong.pdf"));
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.error.contains(QStringLiteral("wrong.yaml:9")), qPrintable(outcome.error));
        QVERIFY(!QFile::exists(path("wrong.pdf")));
    }

    /// The run goes on, but not as the lesson says.
    void whatDidNotHappenIsNotOnPaper_data() {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("sigpipe") << "sigpipe"
                                 << QStringList{QStringLiteral("--sigpipe"), QStringLiteral("handler")}
                                 << "signal(SIGPIPE";
        QTest::newRow("eof") << "eof"
                             << QStringList{QStringLiteral("--set"), QStringLiteral("skip-close-on-eof=off")}
                             << "close(c);";
    }
    void whatDidNotHappenIsNotOnPaper() {
        QFETCH(QString, lesson);
        QFETCH(QStringList, words);
        QFETCH(QString, code);
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is missing (Debian: poppler-utils)");
        const auto textOf = [this](const Outcome& outcome) {
            if (outcome.status != 0) qWarning("%s", qPrintable(outcome.error));
            return started(QStringLiteral("pdftotext"), {path("other.pdf"), QStringLiteral("-")})
                .output.simplified();
        };
        const QString left = textOf(printed(lesson, path("other.pdf"), QStringLiteral("en"), words));
        const QString whole = textOf(printed(lesson, path("other.pdf")));
        const QString remark = QStringLiteral("The run left the script of the lesson");
        QVERIFY2(left.contains(remark) && left.contains(code), qPrintable(left));
        QVERIFY(!whole.contains(remark));
        QVERIFY(left.count(QStringLiteral("The kernel's answer")) <
                whole.count(QStringLiteral("The kernel's answer")));
        const QString lastStep =
            QStringLiteral("Step %1 of %1")
                .arg(loadLesson(ELEVEN_LESSONS "/" + lesson.toStdString() + "/lesson.yaml", true)
                         .lesson->steps.size());
        QVERIFY2(whole.contains(lastStep, Qt::CaseInsensitive) &&
                     !left.contains(lastStep, Qt::CaseInsensitive),
                 qPrintable(left));
    }

    /// It would be replaced by a file.
    void whatIsNoFileIsLeftAlone_data() {
        QTest::addColumn<bool>("isLink");
        QTest::newRow("a pipe") << false;
        QTest::newRow("a link to one") << true;
    }
    void whatIsNoFileIsLeftAlone() {
        QFETCH(bool, isLink);
        const QString pipe = path("pipe.pdf");
        const QString link = path("link.pdf");
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        QVERIFY(QFile::link(pipe, link));
        const Outcome outcome = printed(QStringLiteral("handshake"), isLink ? link : pipe);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.error.contains(QStringLiteral("no regular file")), qPrintable(outcome.error));
        struct stat is{};
        QCOMPARE(::lstat(qPrintable(pipe), &is), 0);
        QVERIFY(S_ISFIFO(is.st_mode) && QFileInfo(link).isSymLink());
        QVERIFY(QFile::remove(link) && QFile::remove(pipe));
    }

    void withoutAFontForChineseItSaysSo() {
        write(path("fonts.conf"),
              "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>" +
                  m_folder.path().toStdString() + "</dir></fontconfig>");
        qputenv("FONTCONFIG_FILE", path("fonts.conf").toUtf8());
        const Outcome outcome =
            printed(QStringLiteral("handshake"), path("none.pdf"), QStringLiteral("zh_CN"));
        qunsetenv("FONTCONFIG_FILE");
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.error.contains(QStringLiteral("fonts-noto-cjk")), qPrintable(outcome.error));
        QVERIFY(!QFile::exists(path("none.pdf")));
    }

    void aLessonIsNotWrittenOver() {
        const Outcome outcome = printed(QStringLiteral("handshake"), path("lesson.yaml"));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.error.contains(QStringLiteral(".pdf")), qPrintable(outcome.error));
    }

    /// A scenario, and clients in a crowd.
    void whatHasNoTextsHasALadder_data() {
        QTest::addColumn<QString>("file");
        for (const char* name : {"orderly-close", "two-listeners", "clients-by-name"})
            QTest::newRow(name) << QStringLiteral(ELEVEN_SCENARIOS "/") + QString::fromLatin1(name) +
                                       QStringLiteral(".yaml");
    }
    void whatHasNoTextsHasALadder() {
        QFETCH(QString, file);
        const Outcome outcome = printed(file, path("scenario.pdf"));
        QVERIFY2(outcome.status == 0, qPrintable(outcome.error));
        QVERIFY(QFileInfo(path("scenario.pdf")).size() > 5000);
    }
};

QTEST_GUILESS_MAIN(TestHandout)
#include "tst_handout.moc"
