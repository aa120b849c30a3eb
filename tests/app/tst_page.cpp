// The interactive page of every lesson, played on a real lab: small, complete, and it loads nothing.

#include "tests/app/playedpage.h"
#include "tests/desk.h"
#include "ui/session/playhead.h"
#include "ui/words/viewtexts.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>

using namespace eleven;

namespace {

constexpr int kMostBytes = 300'000;

/// What would make a page ask somebody for something.
QString whatLoads(QByteArray page) {
    page.replace("http://www.w3.org/2000/svg", ""); // a name, not an address
    const QRegularExpression loads(QStringLiteral(
        "https?:|//[a-z]+\\.|\\bsrc=|\\bhref=|url\\(|@import|<(img|link|iframe|object|embed|base)\\b"));
    return loads.match(QString::fromUtf8(page)).captured();
}

} // namespace

class TestPage : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    Played m_teardown;

private slots:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }
    void initTestCase() { ELEVEN_REQUIRE(play(ELEVEN_LESSONS "/teardown/lesson.yaml", m_teardown)); }

    void everyLessonIsASmallPageThatLoadsNothing_data() {
        QTest::addColumn<QString>("file");
        for (const char* folder : {ELEVEN_LESSONS, ELEVEN_CHALLENGES})
            for (const LibraryEntry& entry : lessonLibrary(folder))
                QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.file);
    }
    void everyLessonIsASmallPageThatLoadsNothing() {
        QFETCH(QString, file);
        Played played;
        QCOMPARE(play(file.toStdString(), played), QString());
        for (const char* language : {"en", "zh_CN"}) {
            const QByteArray page = pageOf(played, language);
            QVERIFY2(page.size() < kMostBytes, QByteArray::number(page.size()).constData());
            const QByteArray fault = whatLoads(page).toUtf8();
            QVERIFY2(fault.isEmpty(), fault.constData());
            QCOMPARE(page.count("<script"), 2);
            QVERIFY(page.contains(QByteArray("<html lang=\"") + (*language == 'e' ? "en" : "zh-CN") + "\">"));
            QVERIFY(!page.contains("<!--")); // every place is filled in
            const QJsonObject data = dataOf(page);
            QVERIFY(data[u"moments"].toArray().size() > 2);
            const SpokenLanguage spoken(QString::fromLatin1(language));
            QCOMPARE(data[u"title"].toString().toStdString(), played.lesson.titleIn(language));
            const auto asked = static_cast<std::size_t>(data[u"questions"].toObject().size());
            std::size_t questions = 0;
            for (const LessonStep& step : played.lesson.steps)
                questions += step.questions.size();
            QCOMPARE(asked, questions);
        }
    }

    /// At every moment, from the trace alone.
    void statesAreThoseThatTheKernelsAnswered() {
        const QJsonObject data = dataOf(pageOf(m_teardown));
        Playhead playhead(m_teardown.trace);
        playhead.toStart();
        const auto moments = static_cast<int>(data[u"moments"].toArray().size());
        for (int moment = 0; moment < moments; ++moment, playhead.forward()) {
            Endpoints endpoints;
            for (EventNumber n = 1; n <= playhead.visible(); ++n)
                endpoints.add(m_teardown.trace.at(n));
            const QList<QJsonObject> ends = partsAt(data, "end", moment);
            QCOMPARE(ends.size(), 2);
            for (const QJsonObject& end : ends) {
                const Side side = end[u"side"].toInt() == 0 ? Side::Client : Side::Server;
                QCOMPARE(static_cast<State>(end[u"state"].toInt()), endpoints.of({side, 0}).state);
            }
            QCOMPARE(partsAt(data, "size", moment).size(), 2); // narrow and wide
        }
        QVERIFY(playhead.isLive());
    }

    void theWindowExportsWhatWasRecorded() {
        Desk desk(libraryLesson("handshake"));
        desk.show(QSize(1366, 768));
        QVERIFY(desk.stepTo(1));
        const auto exportTo = [&](const QString& file) {
            desk.action(QStringLiteral("exportPage"))->trigger();
            auto* ask = desk.find<QFileDialog>("savePage");
            ask->findChild<QLineEdit*>()->setText(file);
            QTest::keyClick(ask->findChild<QLineEdit*>(), Qt::Key_Return);
            return desk.text("story");
        };
        const QString file = m_folder.filePath(QStringLiteral("window.html"));
        QVERIFY(exportTo(file).contains(file));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QJsonObject data = dataOf(written.readAll());
        QCOMPARE(data[u"title"].toString(), QStringLiteral("Three segments"));
        const auto last = static_cast<int>(data[u"moments"].toArray().size()) - 1;
        QVERIFY(last > 1);
        const QString server =
            ViewTexts::state(static_cast<State>(partsAt(data, "end", last)[1][u"state"].toInt()));
        QCOMPARE(server,
                 desk.find<QWidget>("server")->findChild<QWidget*>(QStringLiteral("pill"))->accessibleName());
    }

    /// Of programs of one's own.
    void whoKeepsAConnectionOpenIsTold() {
        const QString file = m_folder.filePath(QStringLiteral("own.html"));
        const QString programs = QStringLiteral(ELEVEN_OWN);
        QProcess process;
        process.start(QStringLiteral(ELEVEN_PROGRAM),
                      {QStringLiteral("run"), QStringLiteral("--quiet"), QStringLiteral("--flow"),
                       QStringLiteral("--html"), file, QStringLiteral("--client"),
                       programs + QStringLiteral("/client server 8080"), QStringLiteral("--"),
                       programs + QStringLiteral("/forkserver"), QStringLiteral("8080"),
                       QStringLiteral("leak")});
        QVERIFY(process.waitForFinished(60'000));
        QFile written(file);
        QVERIFY2(written.open(QIODevice::ReadOnly), process.readAllStandardError().constData());
        const QJsonObject data = dataOf(written.readAll());
        QVERIFY(partsAt(data, "kept", 0).isEmpty());
        const auto last = static_cast<int>(data[u"moments"].toArray().size()) - 1;
        const QList<QJsonObject> kept = partsAt(data, "kept", last);
        QCOMPARE(kept.size(), 1);
        const QVariantList lines = kept.first()[u"lines"].toArray().toVariantList();
        QCOMPARE(lines.value(0).toString(), QStringLiteral("Who keeps this connection open?"));
        QVERIFY(lines.last().toString().contains(QStringLiteral("from accept(), forkserver.c:29")) ||
                lines.last().toString().contains(QStringLiteral("from fork(), forkserver.c:31")));
    }

    void playWritesIt() {
        const auto run = [this](const QStringList& words) {
            QProcess process;
            process.start(QStringLiteral(ELEVEN_PROGRAM), words);
            process.waitForFinished(60'000);
            return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardError()));
        };
        const QString file = m_folder.filePath(QStringLiteral("out.html"));
        const QString command = QStringLiteral("play");
        const QString html = QStringLiteral("--html");
        QCOMPARE(run({command, QStringLiteral("handshake"), html, file, QStringLiteral("--language"),
                      QStringLiteral("zh_CN")})
                     .first,
                 0);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray page = written.readAll();
        QCOMPARE(dataOf(page)[u"title"].toString(), QStringLiteral("三次握手"));
        QVERIFY(dataOf(page)[u"origin"].toString().contains(QSysInfo::kernelVersion()));
        const QString scenario = QStringLiteral(ELEVEN_SCENARIOS "/orderly-close.yaml");
        QCOMPARE(run({command, scenario, html, file}).first, 0);
        QCOMPARE(run({command, QStringLiteral("handshake"), html, QStringLiteral("lesson.yaml")}).first, 2);
    }
};

QTEST_MAIN(TestPage)
#include "tst_page.moc"
