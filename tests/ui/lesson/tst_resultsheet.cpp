#include "ui/lesson/resultsheet.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace eleven;

namespace {

/// Asked before the first of two steps, after the first, and after the last.
std::shared_ptr<Lesson> lesson() {
    auto lesson = std::make_shared<Lesson>();
    lesson->id = "small";
    lesson->steps.resize(2);
    const auto add = [&](std::size_t step, const char* id, bool before) {
        Question question;
        question.id = id;
        question.before = before;
        question.right = 'b';
        question.text["en"] = {"?", {{"a", "no"}, {"b", "yes"}}};
        lesson->steps[step].questions.push_back(question);
    };
    add(0, "first", true);
    add(0, "second", false);
    add(1, "last", false);
    return lesson;
}

LessonProgress at(int step, bool hasBegun) {
    LessonProgress progress;
    progress.step = step;
    progress.hasBegun = hasBegun;
    progress.isOver = step == 2;
    return progress;
}

} // namespace

class TestResultSheet : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_file;

    /// The questions and what was chosen, line by line: "first a 1".
    [[nodiscard]] QStringList rows() const {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly)) return {};
        QStringList rows;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n")).mid(1)) {
            const QStringList fields = line.split(u',');
            if (fields.size() > 6)
                rows << fields[3] + u' ' + (fields[4].isEmpty() ? QStringLiteral("-") : fields[4]) + u' ' +
                            fields[6];
        }
        return rows;
    }

private slots:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        m_file = m_folder.filePath(QStringLiteral("deep/answers.csv"));
        QFile::remove(m_file);
    }

    void fieldsAreQuotedAsRfc4180Says_data() {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain") << QStringList{QStringLiteral("a"), QStringLiteral(""), QStringLiteral("c d")}
                               << QByteArray("a,,c d\r\n");
        QTest::newRow("a comma") << QStringList{QStringLiteral("a,b"), QStringLiteral("c")}
                                 << QByteArray("\"a,b\",c\r\n");
        QTest::newRow("a quote") << QStringList{QStringLiteral("say \"x\"")}
                                 << QByteArray("\"say \"\"x\"\"\"\r\n");
        QTest::newRow("lines") << QStringList{QStringLiteral("a\nb"), QStringLiteral("c\rd")}
                               << QByteArray("\"a\nb\",\"c\rd\"\r\n");
        QTest::newRow("中文") << QStringList{QStringLiteral("中文，")}
                              << QStringLiteral("中文，\r\n").toUtf8();
    }
    void fieldsAreQuotedAsRfc4180Says() {
        QFETCH(QStringList, fields);
        QFETCH(QByteArray, line);
        QCOMPARE(csvLine(fields), line);
    }

    void eachIsWrittenWhenItsTimeIsOver() {
        ResultSheet sheet(m_file);
        sheet.begin(lesson(), QStringLiteral("12345678"));
        Answers answers;
        answers[{0, 0}].chosen = {0, 1};
        QCOMPARE(sheet.follow(at(0, false), answers), QString());
        QVERIFY(sheet.isEmpty());
        QCOMPARE(sheet.follow(at(0, true), answers), QString());
        QCOMPARE(rows(), QStringList{QStringLiteral("first a 2")});
        QCOMPARE(sheet.follow(at(1, false), answers), QString());
        QCOMPARE(rows().size(), 1);
        QCOMPARE(sheet.follow(at(1, true), answers), QString());
        QCOMPARE(rows(), (QStringList{QStringLiteral("first a 2"), QStringLiteral("second - 0")}));
        QCOMPARE(sheet.follow(at(2, false), answers), QString());
        QCOMPARE(rows().size(), 2); // no acts come any more: until it is answered
        answers[{1, 0}].chosen = {1};
        QCOMPARE(sheet.follow(at(2, false), answers), QString());
        QCOMPARE(rows(), (QStringList{QStringLiteral("first a 2"), QStringLiteral("second - 0"),
                                      QStringLiteral("last b 1")}));
    }

    void whatLeftTheScriptIsNoAnswer() {
        ResultSheet sheet(m_file);
        sheet.begin(lesson(), {});
        LessonProgress left = at(0, true);
        left.departure = ScriptEvent();
        QCOMPARE(sheet.follow(left, {}), QString());
        QVERIFY(sheet.isEmpty());
    }

    void anotherRunIsWrittenAgain() {
        ResultSheet sheet(m_file);
        for (int run = 0; run < 2; ++run) {
            sheet.begin(lesson(), {});
            QCOMPARE(sheet.follow(at(0, true), {}), QString());
        }
        QCOMPARE(rows(), (QStringList{QStringLiteral("first - 0"), QStringLiteral("first - 0")}));
        sheet.begin(lesson(), {});
        sheet.goOnAt(1); // nobody was asked the first
        QCOMPARE(sheet.follow(at(1, true), {}), QString());
        QCOMPARE(rows().last(), QStringLiteral("second - 0"));
        QCOMPARE(rows().size(), 3);
        QCOMPARE(sheet.forget(), QString());
        QVERIFY(sheet.isEmpty());
        QCOMPARE(sheet.forget(), QString());
    }

    void whatWasShownToAClassSaysSo() {
        ResultSheet sheet(m_file);
        sheet.begin(lesson(), {});
        Answers answers;
        answers[{0, 0}].isRevealed = true;
        answers[{1, 0}].isRevealed = true;
        QCOMPARE(sheet.follow(at(2, false), answers), QString());
        QCOMPARE(rows(), (QStringList{QStringLiteral("first shown 0"), QStringLiteral("second - 0"),
                                      QStringLiteral("last shown 0")}));
    }

    /// A limit on the size of files stands for a full disk.
    void whatCouldNotBeWrittenIsWrittenTheNextTime() {
        ResultSheet sheet(m_file);
        sheet.begin(lesson(), {});
        QCOMPARE(sheet.follow(at(0, true), {}), QString());
        const qint64 before = QFileInfo(m_file).size();
        rlimit was{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &was), 0);
        const auto handler = ::signal(SIGXFSZ, SIG_IGN);
        const rlimit full{static_cast<rlim_t>(before + 5), was.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
        const QString wrong = sheet.follow(at(1, true), {});
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &was), 0);
        ::signal(SIGXFSZ, handler);
        QVERIFY2(wrong.contains(QStringLiteral("No space left on device")), qPrintable(wrong));
        QCOMPARE(QFileInfo(m_file).size(), before); // nothing is torn
        Answers answers;
        answers[{1, 0}].chosen = {1};
        QCOMPARE(sheet.follow(at(2, false), answers), QString());
        QCOMPARE(rows(), (QStringList{QStringLiteral("first - 0"), QStringLiteral("second - 0"),
                                      QStringLiteral("last b 1")}));
    }

    void aTornLineIsLeftAlone() {
        ResultSheet sheet(m_file);
        sheet.begin(lesson(), {});
        QCOMPARE(sheet.follow(at(0, true), {}), QString());
        QFile torn(m_file);
        QVERIFY(torn.resize(torn.size() - 4));
        sheet.begin(lesson(), {});
        QCOMPARE(sheet.follow(at(0, true), {}), QString());
        QCOMPARE(rows().last(), QStringLiteral("first - 0"));
        QCOMPARE(rows().size(), 2);
    }

    void whatIsNoFileIsSaidAndLeftAlone_data() {
        QTest::addColumn<bool>("isFolder");
        QTest::newRow("a folder") << true;
        QTest::newRow("a pipe") << false;
    }
    void whatIsNoFileIsSaidAndLeftAlone() {
        QFETCH(bool, isFolder);
        QVERIFY(QDir().mkpath(isFolder ? m_file : QFileInfo(m_file).path()));
        if (!isFolder) QCOMPARE(::mkfifo(qPrintable(m_file), 0600), 0);
        ResultSheet sheet(m_file);
        sheet.begin(lesson(), {});
        QVERIFY(sheet.follow(at(0, true), {}).contains(QStringLiteral("no regular file")));
        QVERIFY(sheet.isEmpty());
        QVERIFY(sheet.saveAs(m_folder.filePath(QStringLiteral("copy.csv")))
                    .contains(QStringLiteral("no regular")));
        QVERIFY(sheet.forget().contains(QStringLiteral("could not be deleted")));
        QVERIFY(isFolder ? QDir().rmdir(m_file) : QFile::remove(m_file));
    }
};

QTEST_GUILESS_MAIN(TestResultSheet)
#include "tst_resultsheet.moc"
