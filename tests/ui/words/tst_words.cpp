// Every code of the core has its words, and they say what the code carries.

#include "ui/shell/commandtable.h"
#include "ui/words/actwords.h"
#include "ui/words/checkwords.h"
#include "ui/words/corewords.h"
#include "ui/words/keeperwords.h"
#include "ui/words/notewords.h"
#include "ui/words/obstaclewords.h"
#include "ui/words/owntexts.h"
#include "ui/words/recordingwords.h"
#include "ui/words/scriptwords.h"
#include "ui/words/spokenlanguage.h"
#include "ui/words/texts.h"

#include <QTest>

using namespace eleven;

Q_DECLARE_METATYPE(eleven::CheckEvent)

namespace {

constexpr EndpointId kSecond{Side::Client, 1};

Expectation expectation(Expectation::Kind kind, const std::string& text) {
    Expectation made;
    made.kind = kind;
    made.who = kSecond;
    made.text = text;
    return made;
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    /// The first three, and how many there are: what each did is behind its name.
    void manyKeepersThatAreAlikeAreCounted() {
        KeptOpen kept;
        for (std::uint16_t child = 0; child < 6; ++child)
            kept.keepers.push_back({.who = {Side::Server, child}, .descriptor = 4});
        const QStringList lines = keptLines(kept, {});
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.at(3).startsWith(QStringLiteral("  server-3, descriptor 4")));
        QCOMPARE(lines.last(), QStringLiteral("  … and 3 more like this"));
        kept.keepers.resize(3);
        QCOMPARE(keptLines(kept, {}).size(), 4);
    }

    void onlyOnesOwnIsToBeCompiledAgain() {
        const QString advice = QStringLiteral("-g");
        for (const char* const own : {"", "/home/me/server", "/home/me/usr/bin/server", "/home/me/pythonic"})
            QVERIFY2(OwnTexts::file(QString::fromUtf8(own), false, false).contains(advice), own);
        for (const char* const other : {"/usr/bin/curl", "/home/me/.pyenv/bin/python3.11",
                                        "/opt/jdk/bin/java", "/home/me/.nvm/bin/node"})
            QVERIFY2(!OwnTexts::file(QString::fromUtf8(other), false, false).contains(advice), other);
    }

    void everyActIsASentence() {
        for (int kind = 0; kind <= static_cast<int>(Act::Kind::Loss); ++kind) {
            ActEvent done;
            done.act.kind = static_cast<Act::Kind>(kind);
            done.act.forgery.window = 0;
            done.flags = kSyn;
            const QString text = actSentence(done);
            QVERIFY2(text.endsWith(u'.') && !text.contains(u'%') && !text.contains(u'{'), qPrintable(text));
        }
    }

    void ofALineThatTheLessonDoesNotHaveNothingIsSaid() {
        Lesson lesson;
        ProgramError error;
        lesson.programs[kSecond] = Program::parse("puts(\"one\");\n", error);
        Endpoints endpoints;
        endpoints.add(Event{1, {}, JumpEvent{kSecond, 1, {}, 100000}});
        Act act;
        act.who = kSecond;
        QCOMPARE(nextText(act, lesson, endpoints, {}, {}, false),
                 QStringLiteral("client-2 runs its next line"));
    }

    void aToggleIsCalledAsItsBox() {
        QCOMPARE(CoreWords::toggle("skip-close-on-eof"), Texts::commandButton(Command::SkipClose));
        QCOMPARE(CoreWords::toggle("write-after-peer-closed"),
                 Texts::commandButton(Command::WriteAfterClosed));
        QCOMPARE(CoreWords::toggle("parent-keeps-its-copy"), QStringLiteral("Parent keeps its copy"));
    }

    void nothingOfTheNotationOfLessonsIsShownInTheWindow() {
        for (int code = 0; code <= static_cast<int>(Obstacle::Code::NoWire); ++code) {
            Obstacle obstacle{
                .code = static_cast<Obstacle::Code>(code), .act = "kill: client-2", .place = {}};
            QVERIFY2(!Texts::stuck(obstacle).contains(QStringLiteral("kill:")),
                     qPrintable(Texts::stuck(obstacle)));
        }
        for (int kind = 0; kind <= static_cast<int>(Act::Kind::Loss); ++kind) {
            const QString text = noteText({NoteEvent::Code::NoLonger, kSecond, kind, "kill: client-2"});
            QVERIFY2(text.endsWith(u'.') && !text.contains(QStringLiteral("kill:")), qPrintable(text));
        }
    }

    void everyNoteHasWords() {
        for (int code = 0; code <= static_cast<int>(NoteEvent::Code::PerhapsPassed); ++code) {
            const QString text = noteText({static_cast<NoteEvent::Code>(code), kSecond, 2, "x"});
            QVERIFY2(text.size() > 20 && !text.contains(u'%'), qPrintable(text));
        }
        QCOMPARE(
            noteText({NoteEvent::Code::LeftBusy, kSecond, 1000, {}}),
            QStringLiteral("client-2 has run 1000 lines and could go on; it is left here: a busy loop?"));
    }

    void everyObstacleHasWords() {
        for (int code = 0; code <= static_cast<int>(Obstacle::Code::NoWire); ++code) {
            Obstacle obstacle{
                .code = static_cast<Obstacle::Code>(code), .act = "kill: client-2", .place = {}};
            obstacle.who = kSecond;
            const QString text = obstacleText(obstacle);
            const bool isOutside = obstacle.code == Obstacle::Code::NotAnswering ||
                                   obstacle.code == Obstacle::Code::Killed; // the act may have been done
            QVERIFY2(text.startsWith(QStringLiteral("\"kill: client-2\" cannot be done: ")) != isOutside,
                     qPrintable(text));
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
        }
        Obstacle blocked{.code = Obstacle::Code::Blocked, .act = "run: server", .place = {}};
        blocked.call = "recv(4, 64, 0)";
        QCOMPARE(obstacleText(blocked),
                 QStringLiteral("\"run: server\" cannot be done: it waits inside recv(4, 64, 0)"));
    }

    void whatAFileSaysStandsApartFromChinese() {
        const SpokenLanguage chinese(QStringLiteral("zh_CN"));
        const QString words =
            errorWords(RecordingError{RecordingError::Code::Object, {}, "\"foo\"", "a.eleven", 2});
        QVERIFY2(words.endsWith(QStringLiteral("实际：\"foo\"")), qPrintable(words));
    }

    void aCheckIsWrittenAsInALessonAndAsAClaim_data() {
        QTest::addColumn<CheckEvent>("check");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const CheckEvent& check, const char* text,
                            const char* sentence) {
            QTest::newRow(name) << check << QString::fromUtf8(text) << QString::fromUtf8(sentence);
        };
        Expectation state;
        state.who = {Side::Server, 0};
        state.states = {State::CloseWait};
        row("a state", {state, {.states = {State::LastAck}}, false, 0},
            "server: expected CLOSE-WAIT, saw LAST-ACK", "server is CLOSE-WAIT");
        row("a state that held", {state, {.states = {State::CloseWait}}, true, 0}, "server: CLOSE-WAIT",
            "server is CLOSE-WAIT");
        Expectation wire;
        wire.kind = Expectation::Kind::Wire;
        row("nothing on the wire", {wire, {.wire = {{kSyn, kSecond}}}, false, 0},
            "wire: expected none, saw SYN", "nothing is held");
        wire.wire = {{kSyn, kSecond}};
        row("a direction", {wire, {.wire = {{kSyn, EndpointId{}}}}, false, 0},
            "wire: expected SYN from client-2, saw SYN from client", "held: SYN from client-2");
        row("returned", {expectation(Expectation::Kind::Returned, "recv = 0"), {}, false, 0},
            "returned client-2: expected recv = 0, saw none", "client-2 recv = 0");
        row("errno", {expectation(Expectation::Kind::Errno, "EPIPE"), {.texts = {"EPIPE"}}, true, 0},
            "errno client-2: EPIPE", "client-2 gets EPIPE");
        row("exited", {expectation(Expectation::Kind::Exited, "0"), {.texts = {"1", "2"}}, false, 0},
            "exited client-2: expected 0, saw 1, 2", "client-2 ends with 0");
        Expectation count;
        count.kind = Expectation::Kind::Count;
        count.who = {Side::Server, 0};
        count.states = {State::CloseWait};
        count.count = 28;
        row("a count", {count, {.count = 27}, false, 0}, "count server CLOSE-WAIT: expected 28, saw 27",
            "28 × CLOSE-WAIT on the server host");
    }
    void aCheckIsWrittenAsInALessonAndAsAClaim() {
        QFETCH(CheckEvent, check);
        QTEST(checkText(check), "text");
        QTEST(claim(check.expectation), "sentence");
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
