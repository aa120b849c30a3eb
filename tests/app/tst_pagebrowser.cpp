// The interactive page in a real browser: it steps, hides what is right until somebody asks, lets nothing
// out, and takes nothing that came from outside for markup.

#include "core/base/fd.h"
#include "tests/app/browser.h"
#include "tests/app/playedpage.h"
#include "tests/core/lesson/lessonfolder.h"
#include "ui/words/viewtexts.h"

#include <QRegularExpression>
#include <netinet/in.h>
#include <sys/socket.h>

#include <memory>

using namespace eleven;

namespace {

/// Steps through all of it: what does not fit.
const char* const kCutOff = R"js((() => {
  const wrong = [];
  const step = document.getElementById('step');
  document.getElementById('first').click();
  for (let moment = 0;; ++moment) {
    if (document.documentElement.scrollWidth > innerWidth) wrong.push(`${moment}: the page`);
    for (const picture of document.querySelectorAll('#ladder svg, #figure svg')) {
      const box = picture.getBoundingClientRect();
      if (box.right > innerWidth) wrong.push(`${moment}: a picture`);
      for (const text of picture.querySelectorAll('text')) {
        const {left, right} = text.getBoundingClientRect();
        if (left < box.left - 1 || right > box.right + 1) wrong.push(`${moment}: ${text.textContent}`);
      }
    }
    for (const button of document.querySelectorAll('button:not([hidden])')) {
      const {left, right} = button.getBoundingClientRect();
      if (left < 0 || right > innerWidth) wrong.push(`${moment}: ${button.textContent}`);
      if (!/[^|◀▶?]/.test(button.textContent) && !button.ariaLabel)
        wrong.push(`${moment}: a button without a name`);
    }
    if (step.disabled) return wrong.join('\n');
    step.click();
  }
})())js";

/// Steps through all of it: what makes the ladder jump, and words of a program that are broken.
const char* const kRestless = R"js((() => {
  const wrong = [];
  const step = document.getElementById('step');
  const ladderTop = () => document.getElementById('ladder').getBoundingClientRect().top;
  document.getElementById('first').click();
  const top = ladderTop();
  for (let moment = 0;; ++moment) {
    if (ladderTop() !== top) wrong.push(`${moment}: the ladder is at ${ladderTop()}, not ${top}`);
    for (const code of document.querySelectorAll('.program li span:first-child'))
      for (const {0: word, index} of code.textContent.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(code.firstChild, index);
        range.setEnd(code.firstChild, index + word.length);
        if (range.getClientRects().length > 1) wrong.push(`${moment}: ${word}`);
      }
    if (step.disabled) return wrong.join('\n');
    step.click();
  }
})())js";

/// Tries to load, and to run and dress what is not the page's own; says what was refused.
const char* const kGetsOut = R"js(new Promise(done => {
  const seen = [];
  document.addEventListener('securitypolicyviolation', event => {
    seen.push(event.effectiveDirective);
    if (seen.length === 4) done(seen.sort().join(' '));
  });
  const add = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
  fetch('http://127.0.0.1:%1/').catch(() => {});
  add('img', {src: 'http://127.0.0.1:%1/a.png'});
  add('script', {textContent: 'window.ran = 1'});
  add('style', {textContent: 'body { display: none }'});
}))js";

} // namespace

/// In a test function: begins the browser, where there is one.
#define NEEDS_BROWSER()                                                                                      \
    if (Browser::program().isEmpty()) QSKIP("chromium is missing (Debian: chromium)");                       \
    if (!m_browser) m_browser = std::make_unique<Browser>()

class TestPageBrowser : public QObject {
    Q_OBJECT
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
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase() { ELEVEN_REQUIRE(play(ELEVEN_LESSONS "/teardown/lesson.yaml", m_teardown)); }
    void cleanupTestCase() { m_browser.reset(); }

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
    send(fd, "<b>&</b>", 8, 0);
steps:
  - id: all
    acts:
      - run: server until accept
      - run: client until connect
      - deliver: SYN
      - deliver: SYN,ACK
      - deliver: ACK
      - run: client to end
      - deliver: PSH,ACK
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

        NEEDS_BROWSER();
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
        NEEDS_BROWSER();
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
        NEEDS_BROWSER();
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

    void nothingIsCutOffAtAnyWidth_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<QByteArray>("language");
        for (const int width : {360, 768, 1366, 1920})
            for (const char* language : {"en", "zh_CN"})
                QTest::addRow("%d, %s", width, language) << width << QByteArray(language);
    }
    void nothingIsCutOffAtAnyWidth() {
        QFETCH(int, width);
        QFETCH(QByteArray, language);
        NEEDS_BROWSER();
        QCOMPARE(opened(pageOf(m_teardown, language.constData())), QString());
        m_browser->ask(QStringLiteral("Emulation.setDeviceMetricsOverride"),
                       {{QStringLiteral("width"), width},
                        {QStringLiteral("height"), 768},
                        {QStringLiteral("deviceScaleFactor"), 1},
                        {QStringLiteral("mobile"), width < 700}});
        QVERIFY(m_browser->isTrue(QStringLiteral("innerWidth === %1").arg(width)));
        QCOMPARE(m_browser->value(QString::fromUtf8(kCutOff)).toString(), QString());
    }

    void theLadderStandsStillAndNoWordIsBroken_data() {
        QTest::addColumn<QString>("lesson");
        for (const char* id : {"teardown", "nonblocking"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void theLadderStandsStillAndNoWordIsBroken() {
        QFETCH(QString, lesson);
        NEEDS_BROWSER();
        Played played;
        QCOMPARE(play(ELEVEN_LESSONS "/" + lesson.toStdString() + "/lesson.yaml", played), QString());
        QCOMPARE(opened(pageOf(played)), QString());
        QCOMPARE(m_browser->value(QString::fromUtf8(kRestless)).toString(), QString());
    }

    void darkIsDark() {
        NEEDS_BROWSER();
        QCOMPARE(opened(pageOf(m_teardown)), QString());
        for (const Theme& theme : {Theme::light(), Theme::dark()}) {
            m_browser->ask(QStringLiteral("Emulation.setEmulatedMedia"),
                           {{QStringLiteral("features"),
                             QJsonArray{QJsonObject{
                                 {QStringLiteral("name"), QStringLiteral("prefers-color-scheme")},
                                 {QStringLiteral("value"),
                                  theme.isDark ? QStringLiteral("dark") : QStringLiteral("light")}}}}});
            const QColor seen(theme.window);
            QVERIFY(m_browser->isTrue(
                QStringLiteral("getComputedStyle(document.body).backgroundColor === 'rgb(%1, %2, %3)'")
                    .arg(seen.red())
                    .arg(seen.green())
                    .arg(seen.blue())));
        }
    }

    void anAnswerIsHiddenUntilSomebodyAsks() {
        NEEDS_BROWSER();
        const QByteArray page = pageOf(m_teardown);
        const QJsonObject data = dataOf(page);
        QJsonObject asked;
        for (const QJsonValue part : data[u"parts"].toArray())
            if (asked.isEmpty() && part[u"kind"].toString() == u"question" &&
                part[u"phase"].toString() == u"asked")
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
        NEEDS_BROWSER();
        const Fd listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        sockaddr_in address{
            .sin_family = AF_INET, .sin_port = 0, .sin_addr = {htonl(INADDR_LOOPBACK)}, .sin_zero = {}};
        socklen_t size = sizeof address;
        auto* raw = reinterpret_cast<sockaddr*>(&address);
        QVERIFY(::bind(listener.number(), raw, size) == 0 && ::listen(listener.number(), 5) == 0 &&
                ::getsockname(listener.number(), raw, &size) == 0);
        QCOMPARE(opened(pageOf(m_teardown)), QString());
        QCOMPARE(m_browser->requests().size(), 1); // itself
        const QString refused =
            m_browser->value(QString::fromUtf8(kGetsOut).arg(ntohs(address.sin_port))).toString();
        QCOMPARE(refused, QStringLiteral("connect-src img-src script-src-elem style-src-elem"));
        QVERIFY(!m_browser->value(QStringLiteral("'ran' in window")).toBool());
        QCOMPARE(::accept(listener.number(), nullptr, nullptr), -1); // nobody knocked
    }
};

QTEST_MAIN(TestPageBrowser)
#include "tst_pagebrowser.moc"
