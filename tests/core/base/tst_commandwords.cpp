// A command as somebody types it: its words, and why it may have none.

#include "core/base/commandwords.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

class TestCommandWords : public QObject {
    Q_OBJECT

private slots:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        qputenv("ELEVEN_A", "a b");
        qputenv("HOME", "/home/me");
        qunsetenv("ELEVEN_NONE");
    }

    void splitsAsAShellDoes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArrayList>("words");
        const auto row = [](const char* name, const char* text, const QByteArrayList& words) {
            QTest::newRow(name) << QString::fromUtf8(text) << words;
        };
        row("words", "  ./server  8080 ", {"./server", "8080"});
        row("single quotes", "a 'b $c \\' d", {"a", "b $c \\", "d"});
        row("double quotes", "a \"b \\\" \\\\ \\c 'd'\" e", {"a", "b \" \\ \\c 'd'", "e"});
        row("side by side", "a'b'\"c\"d", {"abcd"});
        row("an empty word", "a '' b", {"a", "", "b"});
        row("a backslash", "a\\ b \\| c", {"a b", "|", "c"});
        row("a variable is one word", "$ELEVEN_A ${ELEVEN_A}x", {"a b", "a bx"});
        row("a variable in quotes", "\"$ELEVEN_A\"", {"a b"});
        row("a dollar sign", "a$ 5$", {"a$", "5$"});
        row("home", "~/x ~ a~ '~'", {"/home/me/x", "/home/me", "a~", "~"});
        row("a pattern of an address", "curl http://server/?x=1", {"curl", "http://server/?x=1"});
        row("what a shell is for, in quotes", "sh -c 'a | b > c'", {"sh", "-c", "a | b > c"});
        row("Chinese", "./服务器 '你 好'", {"./服务器", "你 好"});
        row("nothing", "  ", {});
    }
    void splitsAsAShellDoes() {
        QFETCH(QString, text);
        QFETCH(QByteArrayList, words);
        const CommandWords command = splitCommand(text.toStdString());
        QVERIFY2(command.fault == CommandWords::Fault::None, command.what.c_str());
        QByteArrayList found;
        for (const std::string& word : command.words)
            found << QByteArray::fromStdString(word);
        QCOMPARE(found, words);
        QVERIFY(splitCommand(joinCommand(command.words)).words == command.words); // and back
    }

    void escapesAreThoseOfC() {
        QCOMPARE(withoutEscapes("GET /\\r\\n\\ta\\\\n\\x\\"), std::string("GET /\r\n\ta\\n\\x\\"));
    }

    void namesWhatOnlyAShellCanDo_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("what");
        const auto row = [](const char* text, CommandWords::Fault fault, const char* what) {
            QTest::newRow(text) << QString::fromUtf8(text) << int(fault) << QString::fromUtf8(what);
        };
        using Fault = CommandWords::Fault;
        row("a | b", Fault::ForShells, "|");
        row("a > b", Fault::ForShells, ">");
        row("a &", Fault::ForShells, "&");
        row("a; b", Fault::ForShells, ";");
        row("a *.c", Fault::ForShells, "*");
        row("a $(b)", Fault::ForShells, "$(");
        row("a \"$(b)\"", Fault::ForShells, "$(");
        row("a `b`", Fault::ForShells, "`");
        row("a \"`b`\"", Fault::ForShells, "`");
        row("a ${b:-c}", Fault::ForShells, "${");
        row("a\nb", Fault::ForShells, "\n");
        row("a 'b", Fault::OpenQuote, "'");
        row("a \"b", Fault::OpenQuote, "\"");
        row("a $ELEVEN_NONE", Fault::Unset, "ELEVEN_NONE");
    }
    void namesWhatOnlyAShellCanDo() {
        QFETCH(QString, text);
        QFETCH(int, fault);
        QFETCH(QString, what);
        const CommandWords command = splitCommand(text.toStdString());
        QCOMPARE(int(command.fault), fault);
        QCOMPARE(QString::fromStdString(command.what), what);
    }
};

QTEST_APPLESS_MAIN(TestCommandWords)
#include "tst_commandwords.moc"
