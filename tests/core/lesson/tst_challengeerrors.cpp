// A challenge with one thing wrong in it, and what the loader says of it.

#include "tests/core/lesson/lessonfolder.h"
#include "tests/core/toldinchinese.h"

#include <QTest>

using namespace eleven;

namespace {

const std::string kGood = R"(id: small
title: {en: "Small"}
programs:
  server: |
    int s = socket(AF_INET, SOCK_STREAM, 0);
    bind(s, 80);
    listen(s, 5); //@ when hear
  client: |
    fd = socket(AF_INET, SOCK_STREAM, 0);
    connect(fd, server, 80);
goal: {client: SYN-SENT, lost: []}
hints:
  - en: "smaller"
  - en: "larger"
shortest: 4
solution:
  - run: client 2 lines
  - toggle: {hear: true}
  - drop: SYN
  - wait: 1s
)";

const std::string kText = R"(# Small

The task.

## solved

What it showed.
)";

const std::string kTwoHints = "expected a list of two hints, the smaller one first, saw ";
const std::string kCounted =
    "expected an act that can be counted: run: WHO, run: WHO N lines, or one segment, saw ";
const std::string kNoKey = "expected steps or a goal: a challenge has a goal, and not this key, saw ";
const std::string kOnlyThere = "expected a goal beside it: only a challenge has this key, saw ";

const BadFile kBadYaml[] = {
    {"steps too", "hints:", "steps: []\nhints:", "lesson.yaml:12:1: " + kNoKey + "\"steps\""},
    {"other runs", "hints:", "try: []\nhints:", "lesson.yaml:12:1: " + kNoKey + "\"try\""},
    {"a shelf", "hints:", "group: open\nhints:", "lesson.yaml:12:1: " + kNoKey + "\"group\""},
    {"neither steps nor a goal", kGood.substr(kGood.find("goal:")), "",
     "lesson.yaml:1:1: expected the key steps, saw none"},
    {"hints of a lesson", "goal: {client: SYN-SENT, lost: []}\n", "",
     "lesson.yaml:11:1: " + kOnlyThere + "\"hints\""},
    {"an empty goal", "{client: SYN-SENT, lost: []}", "{}",
     "lesson.yaml:11:7: expected a goal of at least one expectation, saw an empty map"},
    {"a state that is none", "SYN-SENT", "SYNSENT",
     "lesson.yaml:11:16: expected a state of RFC 9293: CLOSED, LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED, "
     "FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK or TIME-WAIT (did you mean SYN-SENT?), saw "
     "\"SYNSENT\""},
    {"lost that is no list", "lost: []", "lost: SYN",
     "lesson.yaml:11:32: expected a list of segments, such as [SYN, \"FIN,ACK from client\"], or [], saw "
     "\"SYN\""},
    {"no hints", "hints:\n  - en: \"smaller\"\n  - en: \"larger\"\n", "",
     "lesson.yaml:1:1: expected the key hints, saw none"},
    {"one hint", "  - en: \"larger\"\n", "", "lesson.yaml:13:3: " + kTwoHints + "one"},
    {"three hints", "  - en: \"larger\"\n", "  - en: \"larger\"\n  - en: \"largest\"\n",
     "lesson.yaml:15:5: " + kTwoHints + "a map"},
    {"a hint without English", "en: \"larger\"", "zh_CN: \"larger\"",
     "lesson.yaml:14:5: expected a title in English (en), saw none"},
    {"no number of acts", "shortest: 4\n", "", "lesson.yaml:1:1: expected the key shortest, saw none"},
    {"a number of letters", "shortest: 4", "shortest: four",
     "lesson.yaml:15:11: expected a number of acts from 1 to 1000, saw \"four\""},
    {"a longer solution", "shortest: 4", "shortest: 3",
     "lesson.yaml:15:11: expected 4, the acts of the solution, saw \"3\""},
    {"a shorter solution", "client 2 lines", "client",
     "lesson.yaml:15:11: expected 3, the acts of the solution, saw \"4\""},
    {"no solution", kGood.substr(kGood.find("solution:")), "",
     "lesson.yaml:1:1: expected the key solution, saw none"},
    {"a solution of nothing", kGood.substr(kGood.find("  - run")), "",
     "lesson.yaml:16:1: expected a list of acts, saw nothing"},
    {"until", "client 2 lines", "client until connect",
     "lesson.yaml:17:5: " + kCounted + "\"run: client until connect\""},
    {"to end", "client 2 lines", "client to end", "lesson.yaml:17:5: " + kCounted + "\"run: client to end\""},
    {"all", "drop: SYN", "drop: all", "lesson.yaml:19:5: " + kCounted + "\"drop: all\""},
    {"everyone", "client 2 lines", "everyone", "lesson.yaml:17:5: " + kCounted + "\"run: everyone\""},
    {"a second language in a title alone", "{en: \"Small\"}", "{en: \"Small\", zh_CN: \"小\"}",
     "lesson.yaml:1:1: expected text.zh_CN.md for the title in this language, saw none"},
};

const BadFile kBadTexts[] = {
    {"no task", "The task.\n", "",
     "text.en.md:1:1: expected what is to be done, before any heading, saw none"},
    {"nothing that it showed", "## solved\n\nWhat it showed.\n", "",
     "lesson.yaml:11:1: expected \"## solved\" in text.en.md, saw none"},
    {"an empty end", "What it showed.\n", "", "text.en.md:5:1: expected a text below this line, saw none"},
    {"the heading of a step", "## solved", "## open",
     "text.en.md:5:4: expected the heading solved, the only one of a challenge, saw \"open\""},
    {"twice", "What it showed.\n", "This.\n\n## solved\n\nThat.\n",
     "text.en.md:9:4: expected each heading once, saw \"solved\" again"},
    {"a question", "What it showed.\n", "This.\n\n### ask\n\nThat?\n",
     "text.en.md:9:1: expected \"## STEP\" before the first question, saw \"### ask\""},
};

} // namespace

class TestChallengeErrors : public QObject {
    Q_OBJECT
private slots:
    void aGoodOneIsRead() {
        const QTemporaryDir folder;
        const QDir place(folder.filePath(QStringLiteral("small")));
        place.mkpath(QStringLiteral("."));
        const QString file = place.filePath(QStringLiteral("lesson.yaml"));
        write(file, kGood);
        write(place.filePath(QStringLiteral("text.en.md")), kText);
        const LoadedLesson loaded = loadLesson(file.toStdString(), true);
        QVERIFY2(loaded, loaded.error.message().c_str());
        const Challenge& challenge = loaded.lesson->challenge.value();
        QCOMPARE(challenge.goal.size(), std::size_t{2});
        QCOMPARE(challenge.hints.at(1).at("en"), std::string("larger"));
        QCOMPARE(challenge.shortest, 4); // a wait is nobody's act
        QCOMPARE(challenge.solved.at("en"), std::string("What it showed."));
        QCOMPARE(loaded.lesson->intro.at("en"), std::string("The task."));
        QVERIFY(loaded.lesson->steps.empty());
        QVERIFY(loaded.lesson->reached() == std::set<State>{State::SynSent});
        QCOMPARE(solutionOf(*loaded.lesson).steps.at(0).acts.size(), std::size_t{4});
    }

    void saysWhatIsWrongAndWhere_data() {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("expected");
        for (const BadFile& bad : kBadYaml)
            QTest::newRow(bad.name) << messageFor(replaced(kGood, bad.from, bad.to),
                                                  {{QStringLiteral("text.en.md"), kText}})
                                    << QString::fromStdString(bad.message);
        for (const BadFile& bad : kBadTexts)
            QTest::newRow(bad.name) << messageFor(kGood, {{QStringLiteral("text.en.md"),
                                                           replaced(kText, bad.from, bad.to)}})
                                    << QString::fromStdString(bad.message);
        QTest::newRow("hints in one language only")
            << messageFor(replaced(kGood, "{en: \"Small\"}", "{en: \"Small\", zh_CN: \"小\"}"),
                          {{QStringLiteral("text.en.md"), kText}, {QStringLiteral("text.zh_CN.md"), kText}})
            << QStringLiteral(
                   "lesson.yaml:11:1: expected two hints in the language of text.zh_CN.md, saw none");
    }
    void saysWhatIsWrongAndWhere() {
        QFETCH(QString, message);
        QFETCH(QString, expected);
        QCOMPARE(message, expected);
        const QString told = expected.section(QStringLiteral("expected "), 1);
        QVERIFY(isToldInChinese(told.section(QStringLiteral(", saw "), 0, -2)));
        QVERIFY(isToldInChinese(told.section(QStringLiteral(", saw "), -1)));
    }
};

QTEST_GUILESS_MAIN(TestChallengeErrors)
#include "tst_challengeerrors.moc"
