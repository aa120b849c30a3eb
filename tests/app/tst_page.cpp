// The interactive page: of every lesson, played on a real lab, and in a real browser.

#include "core/session/lessonrun.h"
#include "tests/app/browser.h"
#include "tests/core/lesson/lessonfolder.h"
#include "tests/desk.h"
#include "ui/page/page.h"
#include "ui/session/playhead.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/viewtexts.h"

#include <QFileDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTcpServer>

#include <memory>

using namespace eleven;

namespace {

constexpr int kMostBytes = 300'000;

/// A lesson and what came of it.
struct Played {
    Lesson lesson;
    Trace trace;
};

QString play(const std::string& file, Played& played) {
    const LoadedLesson loaded = loadLesson(file, hasTexts(file));
    if (!loaded) return QString::fromStdString(loaded.error.message());
    played.lesson = *loaded.lesson;
    LessonRun run(played.lesson.challenge ? solutionOf(played.lesson) : played.lesson,
                  {ELEVEN_SANDBOX, {}, {}}, [&](const Event& event) { played.trace.append(event); });
    if (const Result<void> started = run.start(); !started) return failureOf(started);
    while (!run.isScriptOver() && run.step()) {
    }
    return {};
}

QByteArray pageOf(const Played& played, const char* language = "en") {
    const SpokenLanguage spoken(QString::fromLatin1(language));
    return htmlPage({played.lesson, played.trace, QStringLiteral("6.1.0")});
}

QByteArray between(const QByteArray& text, const QByteArray& begin, const QByteArray& end) {
    const qsizetype from = text.indexOf(begin) + begin.size();
    return text.mid(from, text.indexOf(end, from) - from);
}

QByteArray dataTextOf(const QByteArray& page) {
    return between(page, "<script id=\"data\" type=\"application/json\">", "</script>");
}

QJsonObject dataOf(const QByteArray& page) { return QJsonDocument::fromJson(dataTextOf(page)).object(); }

/// The parts of a kind that are there at a moment.
QList<QJsonObject> partsAt(const QJsonObject& data, const char* kind, int moment) {
    QList<QJsonObject> found;
    for (const QJsonValue& part : data[u"parts"].toArray())
        if (part[u"kind"] == QLatin1String(kind) && part[u"from"].toInt() <= moment &&
            moment < part[u"to"].toInt())
            found << part.toObject();
    return found;
}

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

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Browser> m_browser;
    Played m_teardown;

    /// Opens it in the browser, whose complaints have to be none.
    QString opened(const QByteArray& page, const QString& fragment = {}) {
        const QString file = m_folder.filePath(QStringLiteral("page.html"));
        write(file, page.toStdString());
        if (!m_browser->open(file, fragment)) return QStringLiteral("it does not open");
        return m_browser->complaints().join(u'\n');
    }
    [[nodiscard]] QString pill(int side) {
        return m_browser->text(QStringLiteral("[data-side='%1'] .pill").arg(side));
    }

private slots:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }
    void initTestCase() { ELEVEN_REQUIRE(play(ELEVEN_LESSONS "/teardown/lesson.yaml", m_teardown)); }
    void cleanupTestCase() { m_browser.reset(); }

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

    /// A lesson of somebody who wants to run a script with whoever opens the page.
    void whatCameFromOutsideIsText() {
        const QString place = m_folder.filePath(QStringLiteral("hostile"));
        QDir().mkpath(place);
        write(place + QStringLiteral("/lesson.yaml"), R"(id: hostile
title: {en: "</title></script><script>window.ran = 1</script><img src=x onerror='window.ran = 2'>&amp;"}
about: {en: "<!--script--><svg onload='window.ran = 3'>"}
programs:
  server: |
    int s = socket(AF_INET, SOCK_STREAM, 0);
    bind(s, 80);
    listen(s, 5);
    int c = accept(s);
    puts("</script><script>window.ran = 4</script>");
  client: |
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(fd, server, 80);
    send(fd, "<b>&</b>\x00\xff", 10, 0);
steps:
  - id: all
    acts:
      - run: server until accept
      - run: client until connect
      - deliver: all
      - run: client to end
      - run: server to end
    expect: {client: ESTABLISHED}
    ask:
      - id: what
        right: a
        source: "<script>window.ran = 5</script>"
)");
        write(place + QStringLiteral("/text.en.md"),
              "<script>window.ran = 6</script> **<i onclick='window.ran = 7'>** "
              "[x](javascript:window.ran=8)\n\n"
              "## all\n\n`</script>`\n\n---\n\n![](http://192.0.2.1/x.png)\n\n### what\n\n<h1>Which?</h1>\n\n"
              "a) <img src=x onerror='window.ran = 9'>\n> </script>\n\nb) &lt;\n> b\n");
        Played played;
        const QString failure = play((place + QStringLiteral("/lesson.yaml")).toStdString(), played);
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        const QByteArray page = pageOf(played);
        QCOMPARE(page.count("<script"), 2);
        QCOMPARE(page.count("</script"), 2);
        const QByteArray data = dataTextOf(page);
        for (const char letter : {'<', '>', '&'})
            QVERIFY(!data.contains(letter));
        QCOMPARE(dataOf(page)[u"title"].toString().toStdString(), played.lesson.titleIn("en"));

        if (Browser::program().isEmpty()) QSKIP("chromium is missing (Debian: chromium)");
        if (!m_browser) m_browser = std::make_unique<Browser>();
        QCOMPARE(opened(page), QString());
        QCOMPARE(m_browser->text(QStringLiteral("h1")).toStdString(), played.lesson.titleIn("en"));
        m_browser->click(QStringLiteral(".reveal"));
        m_browser->press(QStringLiteral("End"));
        QVERIFY(m_browser->text(QStringLiteral("#program1")).contains(QStringLiteral("</script><script>")));
        QVERIFY(m_browser->text(QStringLiteral("#ladder")).contains(QStringLiteral("<b>&</b>")));
        QCOMPARE(m_browser->value(QStringLiteral("typeof window.ran")).toString(),
                 QStringLiteral("undefined"));
        QCOMPARE(m_browser->value(QStringLiteral("document.querySelectorAll('#page img, #page a').length"))
                     .toInt(),
                 0);
    }

    void aBrowserStepsThroughIt() {
        if (Browser::program().isEmpty()) QSKIP("chromium is missing (Debian: chromium)");
        if (!m_browser) m_browser = std::make_unique<Browser>();
        const QByteArray page = pageOf(m_teardown);
        const QJsonObject data = dataOf(page);
        const auto last = static_cast<int>(data[u"moments"].toArray().size()) - 1;
        const auto stateAt = [&](int moment, int side) {
            for (const QJsonObject& end : partsAt(data, "end", moment))
                if (end[u"side"].toInt() == side)
                    return ViewTexts::state(static_cast<State>(end[u"state"].toInt()));
            return QString();
        };
        QCOMPARE(opened(page, QStringLiteral("moment=7")), QString());
        const auto shows = [&](int moment) {
            return m_browser->text(QStringLiteral("#story")) ==
                       data[u"moments"][moment][u"story"].toString() &&
                   pill(0) == stateAt(moment, 0) && pill(1) == stateAt(moment, 1) &&
                   m_browser->value(QStringLiteral("location.hash")).toString() ==
                       QStringLiteral("#moment=%1").arg(moment);
        };
        QVERIFY(shows(7));
        m_browser->press(QStringLiteral("ArrowRight"));
        QVERIFY(shows(8));
        m_browser->press(QStringLiteral("ArrowLeft"));
        QVERIFY(shows(7));
        m_browser->press(QStringLiteral("Home"));
        QVERIFY(shows(0));
        QVERIFY(m_browser->value(QStringLiteral("document.getElementById('back').disabled")).toBool());
        m_browser->press(QStringLiteral("End"));
        QVERIFY(shows(last));
        m_browser->click(QStringLiteral("#back"));
        QVERIFY(shows(last - 1));
        m_browser->click(QStringLiteral("#first"));
        m_browser->click(QStringLiteral("#step"));
        QVERIFY(shows(1));
        constexpr int kCtrl = 2;
        m_browser->press(QStringLiteral("ArrowRight"), kCtrl);
        QVERIFY(shows(data[u"steps"][1].toInt()));
        m_browser->value(QStringLiteral("location.hash = '#moment=3'"));
        QVERIFY(m_browser->isTrue(QStringLiteral("location.hash === '#moment=3'")));
        QVERIFY(QTest::qWaitFor([&] { return shows(3); }));
        QCOMPARE(m_browser->complaints(), QStringList());
    }

    void swipesStep() {
        if (Browser::program().isEmpty()) QSKIP("chromium is missing (Debian: chromium)");
        if (!m_browser) m_browser = std::make_unique<Browser>();
        QCOMPARE(opened(pageOf(m_teardown), QStringLiteral("moment=5")), QString());
        const auto swipe = [&](int from, int to, int down) {
            const auto touch = [&](const char* type, QJsonArray at) {
                m_browser->ask(QStringLiteral("Input.dispatchTouchEvent"),
                               {{QStringLiteral("type"), QString::fromLatin1(type)},
                                {QStringLiteral("touchPoints"), at}});
            };
            const auto point = [](int x, int y) {
                return QJsonArray{QJsonObject{{QStringLiteral("x"), x}, {QStringLiteral("y"), y}}};
            };
            touch("touchStart", point(from, 300));
            touch("touchMove", point(to, 300 + down));
            touch("touchEnd", {});
        };
        const auto isAt = [&](int moment) {
            return m_browser->isTrue(QStringLiteral("location.hash === '#moment=%1'").arg(moment));
        };
        swipe(700, 500, 0); // to the left: on
        QVERIFY(isAt(6));
        swipe(500, 700, 10);
        QVERIFY(isAt(5));
        swipe(500, 560, 200); // it scrolls
        QVERIFY(isAt(5));
    }

    void anAnswerIsHiddenUntilSomebodyAsks() {
        if (Browser::program().isEmpty()) QSKIP("chromium is missing (Debian: chromium)");
        if (!m_browser) m_browser = std::make_unique<Browser>();
        const QByteArray page = pageOf(m_teardown);
        const QJsonObject data = dataOf(page);
        QJsonObject asked;
        for (const QJsonValue& part : data[u"parts"].toArray())
            if (asked.isEmpty() && part[u"kind"] == u"question" && part[u"phase"] == u"asked")
                asked = part.toObject();
        const QJsonObject question = data[u"questions"][asked[u"id"].toString()].toObject();
        const int right = question[u"right"].toInt();
        const QString feedback = question[u"options"][right][u"feedback"].toString();
        QCOMPARE(opened(page, QStringLiteral("moment=%1").arg(asked[u"from"].toInt())), QString());
        const auto seen = [&] { return m_browser->text(QStringLiteral("#page")); };
        QVERIFY(seen().contains(question[u"text"].toString()));
        for (int moment = 0; moment < data[u"moments"].toArray().size(); ++moment) {
            m_browser->value(QStringLiteral("location.hash = '#moment=%1'").arg(moment));
            QVERIFY(QTest::qWaitFor([&] {
                return m_browser->text(QStringLiteral("#place")) ==
                       data[u"moments"][moment][u"name"].toString();
            }));
            QVERIFY(!seen().contains(feedback));
            QVERIFY(!seen().contains(question[u"answer"].toString()));
        }
        m_browser->value(QStringLiteral("location.hash = '#moment=%1'").arg(asked[u"from"].toInt()));
        QVERIFY(m_browser->isTrue(QStringLiteral("!!document.querySelector('[data-phase=asked]')")));
        const int wrong = right == 0 ? 1 : 0;
        m_browser->press(QString::number(wrong + 1));
        QVERIFY(seen().contains(question[u"options"][wrong][u"feedback"].toString()));
        QVERIFY(!seen().contains(feedback));
        m_browser->press(QString::number(right + 1));
        QVERIFY(seen().contains(feedback));
        // Once the kernel has answered, what was chosen stands beside its answer.
        for (int i = 0; i < 30 && !seen().contains(question[u"answer"].toString()); ++i)
            m_browser->press(QStringLiteral("ArrowRight"));
        QVERIFY(seen().contains(question[u"options"][wrong][u"text"].toString()));
        QCOMPARE(m_browser->complaints(), QStringList());
    }

    void nothingGetsOut() {
        if (Browser::program().isEmpty()) QSKIP("chromium is missing (Debian: chromium)");
        if (!m_browser) m_browser = std::make_unique<Browser>();
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QCOMPARE(opened(pageOf(m_teardown)), QString());
        QCOMPARE(m_browser->requests().size(), 1); // itself
        const QString refused = m_browser
                                    ->value(QStringLiteral(R"(new Promise(done => {
  const seen = [];
  document.addEventListener('securitypolicyviolation', event => {
    seen.push(event.effectiveDirective);
    if (seen.length === 5) done(seen.sort().join(' '));
  });
  const add = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
  fetch('http://127.0.0.1:%1/').catch(() => {});
  add('img', {src: 'http://127.0.0.1:%1/a.png'});
  add('script', {textContent: 'window.ran = 1'});
  add('style', {textContent: 'body { display: none }'});
  add('iframe', {src: 'http://127.0.0.1:%1/'});
}))")
                                                .arg(server.serverPort()))
                                    .toString();
        QCOMPARE(refused, QStringLiteral("connect-src frame-src img-src script-src-elem style-src-elem"));
        QVERIFY(!m_browser->value(QStringLiteral("'ran' in window")).toBool());
        QVERIFY(!server.hasPendingConnections());
    }

    /// All moments are told, and the answers come last.
    void onPaperTheAnswersComeLast() {
        if (Browser::program().isEmpty()) QSKIP("chromium is missing (Debian: chromium)");
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is missing (Debian: poppler-utils)");
        if (!m_browser) m_browser = std::make_unique<Browser>();
        const QByteArray page = pageOf(m_teardown);
        const QJsonObject data = dataOf(page);
        QCOMPARE(opened(page), QString());
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
        for (const QJsonValue& moment : data[u"moments"].toArray())
            QVERIFY2(all.contains(bare(moment[u"story"].toString())),
                     qPrintable(moment[u"story"].toString()));
        const auto answers = all.lastIndexOf(QStringLiteral("Answers"));
        for (const QJsonValue& question : data[u"questions"].toObject()) {
            const QString told = bare(question[u"answer"].toString());
            QVERIFY2(all.indexOf(told) > answers, qPrintable(told));
            QVERIFY(all.indexOf(bare(question[u"text"].toString())) < answers);
        }
        QVERIFY(all.contains(QStringLiteral("seq0·mss")));
        QCOMPARE(m_browser->text(QStringLiteral("#paper")), QString()); // it is gone again
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

    void playWritesIt() {
        const auto run = [this](const QStringList& words) {
            QProcess process;
            process.start(QStringLiteral(ELEVEN_PROGRAM), words);
            process.waitForFinished(60'000);
            return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardError()));
        };
        const QString file = m_folder.filePath(QStringLiteral("out.html"));
        const QString play = QStringLiteral("play");
        const QString html = QStringLiteral("--html");
        QCOMPARE(run({play, QStringLiteral("handshake"), html, file, QStringLiteral("--language"),
                      QStringLiteral("zh_CN")})
                     .first,
                 0);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray page = written.readAll();
        QCOMPARE(dataOf(page)[u"title"].toString(), QStringLiteral("三次握手"));
        QVERIFY(dataOf(page)[u"origin"].toString().contains(QSysInfo::kernelVersion()));
        const QString scenario = QStringLiteral(ELEVEN_SCENARIOS "/orderly-close.yaml");
        QCOMPARE(run({play, scenario, html, file}).first, 0);
        const auto [status, error] =
            run({play, QStringLiteral("handshake"), html, QStringLiteral("/nowhere/a.html")});
        QCOMPARE(status, 3);
        QVERIFY2(error.contains(QStringLiteral("/nowhere/a.html could not be written")), qPrintable(error));
        QCOMPARE(run({play, QStringLiteral("handshake"), html, QStringLiteral("lesson.yaml")}).first, 2);
    }
};

QTEST_MAIN(TestPage)
#include "tst_page.moc"
