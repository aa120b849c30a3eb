// Each option that --help tells of stands in both man pages, docs/command-line.md and the completion of both
// shells; and validators of the desktop's files have nothing to say, where they are installed.

#include "core/lesson/lesson.h"
#include "tests/outcome.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace eleven;

namespace {

QString textOf(const QString& file) {
    QFile source(QStringLiteral(ELEVEN_SOURCE_DIR "/resources/") + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

} // namespace

class TestManPages : public QObject {
    Q_OBJECT

private slots:
    void eachOptionIsToldOf_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("before"); // what stands before an option's name
        QTest::newRow("man") << QStringLiteral("man/eleven-states.1") << QStringLiteral("Fl -");
        QTest::newRow("man, Chinese")
            << QStringLiteral("man/zh_CN/eleven-states.1") << QStringLiteral("Fl -");
        QTest::newRow("documentation") << QStringLiteral("../docs/command-line.md") << QStringLiteral("--");
        QTest::newRow("bash") << QStringLiteral("completions/eleven-states.bash") << QStringLiteral("--");
        QTest::newRow("zsh") << QStringLiteral("completions/_eleven-states") << QStringLiteral("--");
    }
    void eachOptionIsToldOf() {
        QFETCH(QString, file);
        QFETCH(QString, before);
        const QString text = textOf(file);
        const Outcome help = outcomeOf(QStringLiteral(ELEVEN_PROGRAM), {QStringLiteral("--help")});
        static const QRegularExpression option(QStringLiteral("--([a-z][a-z-]+)"));
        int count = 0;
        for (auto all = option.globalMatch(help.output); all.hasNext(); ++count) {
            const QString name = all.next().captured(1);
            const QRegularExpression told(QRegularExpression::escape(before + name) + QStringLiteral("\\b"));
            QVERIFY2(text.contains(told), qPrintable(name));
        }
        QVERIFY(count > 30);
    }

    /// What a shell offers for `words` of the command line, of which the last is completed.
    static QStringList offered(const QString& words) {
        const QString script =
            QStringLiteral("source /usr/share/bash-completion/bash_completion; source '%1'\n"
                           "COMP_LINE='eleven-states %2'; COMP_POINT=${#COMP_LINE}\n"
                           "COMP_WORDS=(eleven-states %2); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                           "_eleven_states eleven-states; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .arg(QStringLiteral(ELEVEN_SOURCE_DIR "/resources/completions/eleven-states.bash"), words);
        return outcomeOf(QStringLiteral("bash"), {QStringLiteral("-c"), script})
            .output.split(u'\n', Qt::SkipEmptyParts);
    }

    void bashCompletesChecksAndToggles() {
        if (!QFile::exists(QStringLiteral("/usr/share/bash-completion/bash_completion")))
            QSKIP("bash-completion is not installed");
        QCOMPARE(offered(QStringLiteral("run --check eof,sl")),
                 QStringList{QStringLiteral("eof,slow-reader")});
        QCOMPARE(offered(QStringLiteral("run --check va")), QStringList{QStringLiteral("vanished")});
        QCOMPARE(offered(QStringLiteral("play eof --set skip")),
                 QStringList{QStringLiteral("skip-close-on-eof")});
    }

    void eachToggleOfTheCourseIsCompleted() {
        for (const char* file : {"completions/eleven-states.bash", "completions/_eleven-states"})
            for (const char* folder : {ELEVEN_LESSONS, ELEVEN_CHALLENGES})
                for (const LibraryEntry& entry : lessonLibrary(folder)) {
                    const LoadedLesson loaded = loadLesson(entry.file, false);
                    for (const auto& [toggle, on] : loaded.lesson->toggles)
                        QVERIFY2(textOf(QString::fromLatin1(file)).contains(QString::fromStdString(toggle)),
                                 toggle.c_str());
                }
    }

    void thereIsOneVersion_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("line");
        QTest::newRow("changelog of Debian")
            << QStringLiteral("resources/debian/changelog") << QStringLiteral("eleven-states (%1) ");
        QTest::newRow("citation") << QStringLiteral("CITATION.cff") << QStringLiteral("\nversion: %1\n");
        QTest::newRow("changelog") << QStringLiteral("CHANGELOG.md") << QStringLiteral("%1\n");
    }
    void thereIsOneVersion() {
        QFETCH(QString, file);
        QFETCH(QString, line);
        const Outcome told = outcomeOf(QStringLiteral(ELEVEN_PROGRAM), {QStringLiteral("--version")});
        const QString version = told.output.trimmed().section(u' ', -1);
        QVERIFY(!version.isEmpty());
        QVERIFY2(textOf(QStringLiteral("../") + file).contains(line.arg(version)), qPrintable(version));
    }

    void validatorsHaveNothingToSay_data() {
        QTest::addColumn<QStringList>("words");
        const QString folder = QStringLiteral(ELEVEN_SOURCE_DIR "/resources/");
        QTest::newRow("desktop entry")
            << QStringList{QStringLiteral("desktop-file-validate"),
                           folder + QStringLiteral("desktop/org.elevenstates.ElevenStates.desktop")};
        QTest::newRow("metainfo") << QStringList{
            QStringLiteral("appstreamcli"), QStringLiteral("validate"), QStringLiteral("--no-net"),
            QStringLiteral(ELEVEN_BINARY_DIR "/resources/org.elevenstates.ElevenStates.metainfo.xml")};
        for (const char* page : {"man/eleven-states.1", "man/zh_CN/eleven-states.1"})
            QTest::newRow(page) << QStringList{QStringLiteral("mandoc"), QStringLiteral("-Tlint"),
                                               QStringLiteral("-Wwarning"),
                                               folder + QString::fromLatin1(page)};
    }
    void validatorsHaveNothingToSay() {
        QFETCH(QStringList, words);
        const QString program = QStandardPaths::findExecutable(words.first());
        if (program.isEmpty()) QSKIP(qPrintable(words.first() + QStringLiteral(" is not installed")));
        const Outcome outcome = outcomeOf(program, words.mid(1));
        QVERIFY2(outcome.status == 0, qPrintable(outcome.output + outcome.error));
    }

    void noBlankStandsBesideFullWidthPunctuation() {
        const QString mandoc = QStandardPaths::findExecutable(QStringLiteral("mandoc"));
        if (mandoc.isEmpty()) QSKIP("mandoc is not installed");
        const QString file = QStringLiteral(ELEVEN_SOURCE_DIR "/resources/man/zh_CN/eleven-states.1");
        QString page =
            outcomeOf(mandoc, {QStringLiteral("-Tutf8"), QStringLiteral("-Owidth=1000"), file}).output;
        static const QRegularExpression underBackspace(QStringLiteral(".\\x08"));
        page.remove(underBackspace);
        QVERIFY(page.contains(QStringLiteral("内核")));
        static const QRegularExpression blank(QStringLiteral(".*[。；：，、] .*|.* [。；：，、].*"));
        QCOMPARE(blank.match(page).captured(), QString());
    }
};

QTEST_GUILESS_MAIN(TestManPages)
#include "tst_manpages.moc"
