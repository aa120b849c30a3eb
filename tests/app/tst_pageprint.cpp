// The interactive page as a browser prints it: all that it tells on the screen stands on paper, once.

#include "tests/app/browser.h"
#include "tests/app/playedpage.h"
#include "tests/core/lesson/lessonfolder.h"
#include "ui/words/texts.h"

#include <QRegularExpression>

#include <memory>

using namespace eleven;

class TestPagePrint : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Browser> m_browser;
    Played m_teardown;

    void open(const QByteArray& page) {
        const QString file = m_folder.filePath(QStringLiteral("page.html"));
        write(file, page.toStdString());
        QVERIFY(m_browser->open(file));
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase() {
        if (Browser::program().isEmpty()) QSKIP("chromium is missing (Debian: chromium)");
        ELEVEN_REQUIRE(play(ELEVEN_LESSONS "/teardown/lesson.yaml", m_teardown));
        m_browser = std::make_unique<Browser>();
    }
    void cleanupTestCase() { m_browser.reset(); }

    /// Also what held in the step before, too.
    void onPaperStandsEachCheckOfEachStep() {
        open(pageOf(m_teardown));
        const SpokenLanguage spoken(QStringLiteral("en"));
        QStringList checks;
        std::set<int> steps;
        for (const Event& event : m_teardown.trace)
            if (const auto* check = as<CheckEvent>(event)) {
                checks << Texts::check(*check);
                steps.insert(check->lessonStep);
            }
        const QString heading = Texts::checkedHeading();
        m_browser->value(QStringLiteral("dispatchEvent(new Event('beforeprint'))"));
        const auto printed = [this](const char* selector) {
            return m_browser
                ->value(QStringLiteral("[...document.querySelectorAll('#paper %1')].map(one => "
                                       "one.textContent).join('\\n')")
                            .arg(QString::fromLatin1(selector)))
                .toString()
                .split(u'\n');
        };
        QCOMPARE(printed("p.ok.part"), checks);
        QCOMPARE(printed("h3").count(heading), static_cast<qsizetype>(steps.size()));
    }

    /// All moments are told, and the answers come last.
    void onPaperTheAnswersComeLast() {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is missing (Debian: poppler-utils)");
        const QByteArray page = pageOf(m_teardown);
        const QJsonObject data = dataOf(page);
        open(page);
        const QByteArray pdf = QByteArray::fromBase64(
            m_browser->ask(QStringLiteral("Page.printToPDF"), {})[u"data"].toString().toLatin1());
        const QString file = m_folder.filePath(QStringLiteral("page.pdf"));
        write(file, pdf.toStdString());
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
        QVERIFY(reader.waitForFinished());
        QString text = QString::fromUtf8(reader.readAllStandardOutput());
        const auto bare = [](QString words) {
            return words.remove(QRegularExpression(QStringLiteral("\\s")));
        };
        const QString all = bare(text);
        for (const QJsonValue moment : data[u"moments"].toArray())
            QVERIFY2(all.contains(bare(moment[u"story"].toString())),
                     qPrintable(moment[u"story"].toString()));
        const auto answers = all.lastIndexOf(QStringLiteral("Answers"));
        for (const QJsonValue question : data[u"questions"].toObject()) {
            const QString told = bare(question[u"answer"].toString());
            QVERIFY2(all.indexOf(told) > answers, qPrintable(told));
            QVERIFY(all.indexOf(bare(question[u"text"].toString())) < answers);
        }
        QVERIFY(all.contains(QStringLiteral("mss")));                   // along a segment of the ladder
        QCOMPARE(m_browser->text(QStringLiteral("#paper")), QString()); // it is gone again
    }
};

QTEST_MAIN(TestPagePrint)
#include "tst_pageprint.moc"
