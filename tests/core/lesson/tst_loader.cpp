#include "core/lesson/lesson.h"
#include "core/lesson/sigpipe.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace eleven;

namespace {

const std::string kGood = R"(id: small
title: {en: "Small", zh_CN: "小"}
needs: sockets
profile: kernel
sysctl: {tcp_fin_timeout: 20, tcp_rmem: 4096 8192 16384}
programs:
  server: |  # with a comment

    int s = socket(AF_INET, SOCK_STREAM, 0);
    bind(s, 80);
    listen(s, 5);
    c = accept(s);
    recv(c, buf, 64, 0);
    close(c); //@ unless skip-close-on-eof
  client: |
    fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(fd, server, 80);
  client-2: |
    fd = socket(AF_INET, SOCK_STREAM, 0); //@ when second-client
toggles: {skip-close-on-eof: true}
steps:
  - id: open
    acts:
      - run: server until accept
      - run: client 2 lines
      - run: client-2 to end
      - run: client
      - deliver: SYN
      - drop: SYN, ACK from server
      - copy: next
      - deliver: all
      - toggle: {second-client: true, skip-close-on-eof: false}
      - cut: true
      - wait: 200ms
      - wait: 1.2s
    expect:
      client: [SYN-SENT, ESTABLISHED]
      listener: LISTEN
      wire: [SYN, "FIN,ACK"]
      returned: {server: "accept =  4"}
      errno: {client: ECONNREFUSED}
      signal: {server: SIGPIPE}
      exited: {server: SIGPIPE, client: 0}
    ask:
      - {id: first, before: false, right: c, proved-by: {signal: {server: SIGPIPE}}, meets: [M9, M21]}
      - {id: second, right: a, source: "RFC 9293, 3.6"}
  - id: rest
)";

const std::string kText = R"(# Small

An intro
of two lines.

## open

The text.

    ## not a heading

```
## neither
---
```

---

What it showed.

### first

What?

a) this
> No.
b) that
> No.
c) those
> Yes.

### second

Why,
and when?

a) always
> Yes.

b) never
> Tempting,
> but no.

## rest

The end.
---
It is over.
)";

/// The path of `lesson.yaml` in a folder "small" of `folder`, filled with files.
std::string written(const QTemporaryDir& folder, const std::map<QString, std::string>& files) {
    const QDir place(folder.filePath(QStringLiteral("small")));
    place.mkpath(QStringLiteral("."));
    for (const auto& [name, content] : files) {
        QFile file(place.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write a file of the test");
        file.write(content.data(), static_cast<qint64>(content.size()));
    }
    return place.filePath(QStringLiteral("lesson.yaml")).toStdString();
}

LoadedLesson loaded(const std::string& yaml) {
    const QTemporaryDir folder;
    return loadLesson(written(folder, {{QStringLiteral("lesson.yaml"), yaml}}), false);
}

std::string lessonsFolder() { return std::string(ELEVEN_SOURCE_DIR) + "/resources/lessons"; }

std::string bytesOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", path.c_str());
    return file.readAll().toStdString();
}

/// A copy of `text` with some bytes, pieces or lines changed, taken out or doubled.
std::string mutated(std::string text, std::mt19937& random) {
    static const std::vector<std::string> pieces = {"- ", ": ",   "{",  "}",     "[",    "]",         "&a ",
                                                    "*a", "!t ",  "|",  ">",     "\"",   "'",         "#",
                                                    "? ", "\n",   "\t", "---\n", "...",  "%YAML 9\n", ",",
                                                    "  ", "\xff", "汉", "run: ", "id: ", "null",      "~"};
    const auto pick = [&](std::size_t count) { return random() % count; };
    for (std::size_t rounds = 1 + pick(4); rounds > 0; --rounds) {
        const std::size_t at = pick(text.size() + 1);
        switch (pick(4)) {
        case 0: text.insert(at, pieces[pick(pieces.size())]); break;
        case 1: text.erase(at, pick(20)); break;
        case 2: text.insert(at, text.substr(pick(text.size() + 1), pick(80))); break;
        default:
            if (at < text.size()) text[at] = static_cast<char>(pick(256));
        }
    }
    return text;
}

/// kGood with other acts and expectations in its first step.
std::optional<Lesson> withStep(const std::string& acts, const std::string& expect = "client: CLOSED") {
    const std::size_t from = kGood.find("      - run: server until accept");
    const std::size_t to = kGood.find("  - id: rest");
    const std::string file =
        kGood.substr(0, from) + acts + "    expect: {" + expect + "}\n" + kGood.substr(to);
    LoadedLesson result = loaded(file);
    if (!result) qWarning("%s", result.error.message().c_str());
    return std::move(result.lesson);
}

} // namespace

class TestLoader : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void readsTheHead();
    void readsProgramsAndToggles();
    void readsActs();
    void readsActsOnTheWire();
    void readsSegmentsByName_data();
    void readsSegmentsByName();
    void readsExpectations();
    void readsDirectionsAndClients();
    void readsQuestions();
    void readsTexts();
    void fallsBackToTheEnglishTitle();
    void readsAFileWithoutTexts();
    void readsWhatTheChooserShows();
    void saysWhetherTheChoiceOfSigpipeDoesAnything_data();
    void saysWhetherTheChoiceOfSigpipeDoesAnything();
    void listsTheLibraryInItsOrder();
    void survivesMutatedLessons();
};

void TestLoader::readsTheHead() {
    const LoadedLesson result = loaded(kGood);
    QVERIFY2(result, result.error.message().c_str());
    QCOMPARE(result.lesson->id, std::string("small"));
    QCOMPARE(result.lesson->title.at("zh_CN"), std::string("小"));
    QVERIFY(!result.lesson->needsWire);
    QVERIFY(result.lesson->profile == Profile::Kernel);
    QCOMPARE(result.lesson->sysctl.at("tcp_rmem"), std::string("4096 8192 16384"));
}

void TestLoader::readsProgramsAndToggles() {
    const LoadedLesson result = loaded(kGood);
    QVERIFY(result);
    QCOMPARE(result.lesson->programs.size(), std::size_t{3});
    QVERIFY(result.lesson->programs.at({Side::Client, 1})->calls("socket"));
    QCOMPARE(result.lesson->programs.at({Side::Server, 0})->lines().size(), std::size_t{7});
    QCOMPARE(result.lesson->toggles,
             (std::map<std::string, bool>{{"skip-close-on-eof", true}, {"second-client", false}}));
}

void TestLoader::readsActs() {
    const LoadedLesson result = loaded(kGood);
    QVERIFY(result);
    const std::vector<ScriptAct>& acts = result.lesson->steps[0].acts;
    QCOMPARE(acts.size(), std::size_t{12});
    QCOMPARE(acts[0].untilCall, std::string("accept"));
    QVERIFY(acts[0].who == (EndpointId{Side::Server, 0}));
    QVERIFY(acts[0].place == (Place{24, 9}));
    QCOMPARE(acts[1].lineCount, 2);
    QVERIFY(acts[2].toEnd);
    QVERIFY(acts[2].who == (EndpointId{Side::Client, 1}));
    QCOMPARE(acts[3].lineCount, 1);
    QVERIFY(acts[4].kind == ScriptAct::Kind::Deliver);
    QCOMPARE(acts[4].pick.flags, std::uint8_t{kSyn});
    QVERIFY(!acts[4].pick.from);
    QVERIFY(acts[5].kind == ScriptAct::Kind::Drop);
    QCOMPARE(acts[5].pick.flags, std::uint8_t{kSyn | kAck});
    QVERIFY(acts[5].pick.from == EndpointId{Side::Server});
    QCOMPARE(acts[5].text, std::string("drop: SYN, ACK from server"));
    QVERIFY(acts[6].kind == ScriptAct::Kind::Copy && acts[6].pick.which == SegmentPick::Which::Next);
    QVERIFY(acts[7].pick.which == SegmentPick::Which::All);
    QCOMPARE(acts[8].text, std::string("toggle: {second-client: true, skip-close-on-eof: false}"));
    QVERIFY(!acts[8].toggles.at("skip-close-on-eof"));
    QVERIFY(acts[9].kind == ScriptAct::Kind::Cut && acts[9].on);
    QVERIFY(acts[10].duration == std::chrono::milliseconds(200));
    QVERIFY(acts[11].duration == std::chrono::milliseconds(1200));
}

void TestLoader::readsActsOnTheWire() {
    const auto lesson =
        withStep("      - inject: RST from client-2\n"
                 "      - inject: {flags: \"PSH,ACK\", from: server, to: client-2, seq: +1, ack: "
                 "-2, window: 9, data: hi}\n"
                 "      - alter: {segment: next, flags: FIN, seq: 3}\n"
                 "      - delay: {segment: SYN, by: 200ms}\n"
                 "      - reorder: {from: server}\n"
                 "      - loss: 10%\n"
                 "      - loss: {from: client, percent: 25, seed: 4}\n");
    QVERIFY(lesson);
    const std::vector<ScriptAct>& acts = lesson->steps[0].acts;
    QVERIFY(acts[0].kind == ScriptAct::Kind::Inject && acts[0].who == (EndpointId{Side::Client, 1}));
    QVERIFY(acts[0].from == Side::Client && acts[0].forgery.flags == kRst);
    QVERIFY(acts[1].who == (EndpointId{Side::Client, 1}) && acts[1].from == Side::Server);
    QVERIFY(acts[1].forgery == (Forgery{kPsh | kAck, 9, 1, -2, "hi"}));
    QVERIFY(acts[1].text.starts_with("inject: {flags: PSH,ACK, from: server"));
    QVERIFY(acts[2].kind == ScriptAct::Kind::Alter && acts[2].pick.which == SegmentPick::Which::Next);
    QVERIFY(acts[2].forgery == (Forgery{kFin, {}, 3, 0, {}}));
    QVERIFY(acts[3].kind == ScriptAct::Kind::Delay && acts[3].duration == std::chrono::milliseconds(200));
    QVERIFY(acts[4].kind == ScriptAct::Kind::Reorder && acts[4].from == Side::Server);
    QVERIFY(acts[5].percent == 10 && acts[5].seed == 1 && !acts[5].from);
    QVERIFY(acts[6].percent == 25 && acts[6].seed == 4 && acts[6].from == Side::Client);
}

void TestLoader::readsSegmentsByName_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("nth");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("data");
    const auto row = [](const char* name, int nth, const char* from, const char* to, const char* data) {
        QTest::newRow(name) << QString::fromUtf8(name) << nth << QString::fromUtf8(from)
                            << QString::fromUtf8(to) << QString::fromUtf8(data);
    };
    row("PSH,ACK", 1, "", "", "");
    row("2nd PSH,ACK from client", 2, "client", "", "");
    row("second PSH, ACK", 2, "", "", "");
    row("21st PSH,ACK to server", 21, "", "server", "");
    row("PSH,ACK from server to client-2", 1, "server", "client-2", "");
    row("tenth PSH,ACK from client-2 with \"a from b\"", 10, "client-2", "", "a from b");
}

void TestLoader::readsSegmentsByName() {
    QFETCH(QString, name);
    const auto lesson = withStep("      - deliver: " + name.toStdString() + "\n");
    QVERIFY(lesson);
    const SegmentPick& pick = lesson->steps[0].acts[0].pick;
    QCOMPARE(pick.flags, std::uint8_t{kPsh | kAck});
    QTEST(pick.nth, "nth");
    QTEST(pick.from ? QString::fromStdString(endpointName(*pick.from)) : QString(), "from");
    QTEST(pick.to ? QString::fromStdString(endpointName(*pick.to)) : QString(), "to");
    QTEST(QString::fromStdString(pick.data.value_or("")), "data");
}

void TestLoader::readsDirectionsAndClients() {
    const auto lesson = withStep("      - run: server\n",
                                 "client-2: CLOSED, wire: [SYN from client-2, \"FIN,ACK from server\", RST]");
    QVERIFY(lesson);
    const std::vector<Expectation>& all = lesson->steps[0].expectations;
    QVERIFY(all[0].kind == Expectation::Kind::State && all[0].who == (EndpointId{Side::Client, 1}));
    const EndpointId second{Side::Client, 1};
    const EndpointId server{Side::Server, 0};
    QVERIFY(all[1].wire == (std::vector<WireSegment>{{kSyn, second}, {kFin | kAck, server}, {kRst, {}}}));
}

void TestLoader::readsExpectations() {
    const LoadedLesson result = loaded(kGood);
    QVERIFY(result);
    const std::vector<Expectation>& all = result.lesson->steps[0].expectations;
    QCOMPARE(all.size(), std::size_t{8});
    QVERIFY(all[0].states == (std::vector<State>{State::SynSent, State::Established}));
    QVERIFY(all[1].kind == Expectation::Kind::Listener && all[1].who == (EndpointId{Side::Server, 0}));
    QVERIFY(all[2].wire == (std::vector<WireSegment>{{kSyn, {}}, {kFin | kAck, {}}}));
    QCOMPARE(all[3].text, std::string("accept = 4"));
    QCOMPARE(all[4].text, std::string("ECONNREFUSED"));
    QVERIFY(all[5].kind == Expectation::Kind::Signal);
    QCOMPARE(all[6].text, std::string("SIGPIPE"));
    QCOMPARE(all[7].text, std::string("0"));
    QVERIFY(all[7].kind == Expectation::Kind::Exited && all[7].who == (EndpointId{Side::Client, 0}));
}

void TestLoader::readsQuestions() {
    const LoadedLesson result = loaded(kGood);
    QVERIFY(result);
    const std::vector<Question>& questions = result.lesson->steps[0].questions;
    QCOMPARE(questions.size(), std::size_t{2});
    QVERIFY(!questions[0].before && questions[1].before);
    QCOMPARE(questions[0].right, 'c');
    QVERIFY(questions[0].provedBy && questions[0].provedBy->kind == Expectation::Kind::Signal);
    QCOMPARE(questions[0].provedIn, 0);
    QVERIFY((questions[0].misconceptions == std::set<int>{9, 21}));
    QVERIFY(!questions[1].provedBy);
    QCOMPARE(questions[1].source, std::string("RFC 9293, 3.6"));
    QVERIFY(result.lesson->steps[1].acts.empty());
}

void TestLoader::readsTexts() {
    const QTemporaryDir folder;
    const std::string file = written(folder, {{QStringLiteral("lesson.yaml"), kGood},
                                              {QStringLiteral("text.en.md"), kText},
                                              {QStringLiteral("text.zh_CN.md"), "\xEF\xBB\xBF" + kText}});
    const LoadedLesson result = loadLesson(file, true);
    QVERIFY2(result, result.error.message().c_str());
    QCOMPARE(result.lesson->intro.at("en"), std::string("An intro\nof two lines."));
    QCOMPARE(result.lesson->steps[0].text.at("zh_CN"),
             std::string("The text.\n\n    ## not a heading\n\n```\n## neither\n---\n```"));
    QCOMPARE(result.lesson->steps[0].showed.at("zh_CN"), std::string("What it showed."));
    const QuestionText& why = result.lesson->steps[0].questions[1].text.at("en");
    QCOMPARE(why.question, std::string("Why, and when?"));
    QCOMPARE(why.options.size(), std::size_t{2});
    QCOMPARE(why.options[1].text, std::string("never"));
    QCOMPARE(why.options[1].feedback, std::string("Tempting, but no."));
    QCOMPARE(result.lesson->steps[1].text.at("en"), std::string("The end."));
    QCOMPARE(result.lesson->steps[1].showed.at("en"), std::string("It is over."));
}

void TestLoader::fallsBackToTheEnglishTitle() {
    Lesson lesson;
    lesson.id = "small";
    QCOMPARE(lesson.titleIn("en"), std::string("small"));
    lesson.title = {{"en", "Small"}, {"zh_CN", "小"}};
    QCOMPARE(lesson.titleIn("zh_CN"), std::string("小"));
    QCOMPARE(lesson.titleIn("de"), std::string("Small"));
}

void TestLoader::readsAFileWithoutTexts() {
    const LoadedLesson result =
        loaded("id: small\nprograms:\n  client: |\n    close(3);\nsteps:\n  - id: a\n");
    QVERIFY2(result, result.error.message().c_str());
    QVERIFY(result.lesson->needsWire);
    QVERIFY(result.lesson->profile == Profile::Patient);
}

void TestLoader::readsWhatTheChooserShows() {
    const LoadedLesson result =
        loaded(kGood +
               "about: {en: \"a line\"}\ngroup: close\nminutes: 7\n"
               "try:\n  - id: other\n    title: {en: \"another way\"}\n    after: " +
               loaded(kGood).lesson->steps[0].id + "\n    sigpipe: handler\n    acts:\n      - cut: true\n");
    QVERIFY2(result, result.error.message().c_str());
    const Lesson& lesson = *result.lesson;
    QCOMPARE(textIn(lesson.about, "zh_CN"), std::string("a line"));
    QVERIFY(lesson.group == LessonGroup::Close);
    QCOMPARE(lesson.minutes, 7);
    const Lesson other = tried(lesson, lesson.tries.at(0));
    QCOMPARE(other.steps.size(), std::size_t{1});
    QCOMPARE(other.steps[0].acts.size(), lesson.steps[0].acts.size() + 1);
    QCOMPARE(other.titleIn("en"), std::string("another way"));
    QVERIFY(other.isTry && other.sigpipe == Sigpipe::Handler);
}

void TestLoader::saysWhetherTheChoiceOfSigpipeDoesAnything_data() {
    QTest::addColumn<SigpipeUse>("use");
    QTest::newRow("half-close") << SigpipeUse::Chosen;
    QTest::newRow("sigpipe-survived") << SigpipeUse::Decided; // signal()
    QTest::newRow("fork-server") << SigpipeUse::Decided;      // fork()
    QTest::newRow("qt-sockets") << SigpipeUse::None;
}

void TestLoader::saysWhetherTheChoiceOfSigpipeDoesAnything() {
    QFETCH(SigpipeUse, use);
    const LoadedLesson loaded =
        loadLesson(lessonsFolder() + '/' + QTest::currentDataTag() + "/lesson.yaml", false);
    QVERIFY(loaded);
    QVERIFY(sigpipeUse(*loaded.lesson) == use);
    // What is said there is so: no choice changes a program that decides itself.
    const Lesson ignoring = withSigpipe(*loaded.lesson, Sigpipe::Ignore);
    bool isEdited = false;
    for (const auto& [who, program] : ignoring.programs)
        isEdited = isEdited || program->text() != loaded.lesson->programs.at(who)->text();
    QCOMPARE(isEdited, use == SigpipeUse::Chosen);
}

void TestLoader::listsTheLibraryInItsOrder() {
    const std::vector<LibraryEntry> library = lessonLibrary(lessonsFolder());
    QCOMPARE(library.front().id, std::string("handshake"));
    QCOMPARE(library.front().file, lessonsFolder() + "/handshake/lesson.yaml");
    QVERIFY(lessonLibrary("/no/such/folder").empty());
    QTemporaryDir folder;
    QDir place(folder.path());
    for (const char* id : {"b", "a", "z", "no-lesson"}) {
        place.mkpath(QLatin1String(id));
        QFile file(place.filePath(QLatin1String(id) + QStringLiteral("/lesson.yaml")));
        if (QLatin1String(id) != QLatin1String("no-lesson")) QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QFile order(place.filePath(QStringLiteral("order.txt")));
    QVERIFY(order.open(QIODevice::WriteOnly));
    order.write("z\ngone\n");
    order.close();
    std::string ids;
    for (const LibraryEntry& entry : lessonLibrary(folder.path().toStdString()))
        ids += entry.id + " ";
    QCOMPARE(ids, std::string("z a b "));
}

void TestLoader::survivesMutatedLessons() {
    std::mt19937 random(9293); // the same texts in every run
    const std::string eof = bytesOf(lessonsFolder() + "/eof/lesson.yaml");
    const QTemporaryDir folder;
    int good = 0;
    for (int i = 0; i < 5000; ++i) {
        const std::string& text = i % 2 == 0 ? kGood : eof;
        const std::string file = written(folder, {{QStringLiteral("scenario.yaml"), mutated(text, random)}});
        const LoadedLesson result = loadLesson(file.substr(0, file.rfind('/')) + "/scenario.yaml", false);
        if (result) {
            ++good;
        } else {
            QVERIFY2(result.error.place.line > 0 && result.error.place.column > 0,
                     result.error.message().c_str());
            QVERIFY(!result.error.expected.empty() && !result.error.seen.empty());
        }
    }
    QVERIFY2(good > 50, qPrintable(QString::number(good)));
}

QTEST_APPLESS_MAIN(TestLoader)
#include "tst_loader.moc"
