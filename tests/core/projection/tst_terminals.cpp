// What programs of the user's own wrote, at a moment, as plain text.
#include "core/projection/terminals.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

class TestTerminals : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void sequencesAreNoText_data() {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& written, const char* text) {
            QTest::newRow(name) << written << QByteArray(text);
        };
        row("lines", "a\nb\r\n\tc", "a\nb\n\tc");
        row("Chinese", "等待\n", "等待\n");
        row("colours", "\x1b[1;31mred\x1b[0m.", "red.");
        row("a title", "\x1b]0;title\aa\x1b]0;title\x1b\\b", "ab");
        row("a character set", "\x1b(Ba\x1b=b", "ab");
        row("a line that is written over", "10 %\r20 %\rdone", "done");
        row("a longer one", "abcdef\rxy\n", "xycdef\n");
        row("a step back", "ab\bc\n", "ac\n");
        row("a bell, a zero", QByteArray("a\a\0b", 4), "ab");
        row("a sequence that is cut off", "a\x1b[1", "a");
        row("an ESC at the end", "a\x1b", "a");
    }
    void sequencesAreNoText() {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(plainText(written.toStdString())), text);
    }

    void eachSideHasItsOwnAtEachMoment() {
        Story story;
        story.tell(PrintEvent{kServer, "waits\n", false});
        const EventNumber before = story.trace().size();
        story.tell(PrintEvent{kClient, "connects\n", false});
        story.tell(PrintEvent{kServer, "got it\n", true});
        Terminals then;
        for (EventNumber n = 1; n <= before; ++n)
            then.add(story.trace().at(n));
        QCOMPARE(terminalText(story.trace(), then.of(Side::Server), 1000).text, std::string("waits\n"));
        QCOMPARE(then.of(Side::Client).size(), std::size_t(0));
        const auto now = projected<Terminals>(story.trace());
        const TerminalText all = terminalText(story.trace(), now.of(Side::Server), 1000);
        QCOMPARE(all.text, std::string("waits\ngot it\n"));
        QVERIFY(all.isCut);
        QCOMPARE(terminalText(story.trace(), now.of(Side::Server), 3).text, std::string("got it\n"));
        QCOMPARE(terminalText(story.trace(), now.of(Side::Client), 1000).text, std::string("connects\n"));
    }
};

QTEST_APPLESS_MAIN(TestTerminals)
#include "tst_terminals.moc"
