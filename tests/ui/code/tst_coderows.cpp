#include "tests/handmade.h"
#include "ui/code/coderows.h"
#include "ui/code/codeview.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace eleven;
using namespace eleven::handmade;

namespace {

std::shared_ptr<const Program> program(const char* text) {
    ProgramError error;
    auto result = Program::parse(text, error);
    if (!result) qFatal("%d:%d expected %s", error.place.line, error.place.column, error.expected.c_str());
    return result;
}

std::shared_ptr<const Program> server() {
    return program("int s = socket(AF_INET, SOCK_STREAM, 0);\n"
                   "bind(s, 80);\n"
                   "listen(s, 5);\n"
                   "int c = accept(s);\n"
                   "for (;;) {\n"
                   "    n = recv(c, buf, 64, 0);\n"
                   "    if (n == 0) {\n"
                   "        break;  //@ unless skip-close-on-eof\n"
                   "    }\n"
                   "    send(c, \"late\", 4, 0);\n"
                   "}\n"
                   "close(c);\n");
}

LineMarks marksOf(const Trace& trace) {
    LineMarks marks;
    for (const Event& event : trace)
        marks.add(event);
    return marks;
}

} // namespace

class CodeRowsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void aLineEndsWithWhatItCameTo_data();
    void aLineEndsWithWhatItCameTo();
    void aLineThatKilledSaysSo();
    void aLineLeftOutIsCommentedOut();
    void theMarkerSaysThatALineIsSkipped();
    void aLineThatIsActiveAgainWasNotSkipped();
    void linesNotReachedAreMuted();
    void noRowIsLongerThanItMayBe_data();
    void noRowIsLongerThanItMayBe();
    void aDeepIndentationLeavesRoomForWords();
    void aVeryLongLineIsBrokenInOnePass();
    void theMarkStandsOnTheLastRowOfABrokenLine();
    void takesTogglesFromActs();
    void keepsTheMarkedLineInSight();
    void cutsNoRowOfTheMarkedLine();
    void breaksBetweenWords_data();
    void breaksBetweenWords();
    void lettersOfChineseTakeTwoColumns();
    void aResultMovesNoCode();
    void aLongResultHasARowOfItsOwn();
};

void CodeRowsTest::aLineEndsWithWhatItCameTo_data() {
    QTest::addColumn<bool>("returns");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("errnum");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<int>("tone");
    const auto tone = [](CodeRow::Tone of) { return static_cast<int>(of); };
    QTest::newRow("success") << true << qint64{3} << 0 << QStringLiteral("= 3") << tone(CodeRow::Tone::Ok);
    QTest::newRow("error") << true << qint64{-1} << EPIPE << QStringLiteral("= -1 EPIPE")
                           << tone(CodeRow::Tone::Error);
    QTest::newRow("blocked") << false << qint64{0} << 0 << QStringLiteral("…") << tone(CodeRow::Tone::Waits);
}

void CodeRowsTest::aLineEndsWithWhatItCameTo() {
    QFETCH(bool, returns);
    QFETCH(qint64, value);
    QFETCH(int, errnum);
    Story story;
    story.call(kServer, 2, "bind(3, 80)", true);
    if (returns) story.returned(kServer, value, 3, errnum);
    CodePosition position;
    position.marks = marksOf(story.trace()).of(kServer);
    const CodeRow row = codeRows(*server(), position, 60).at(1);
    QTEST(row.mark, "mark");
    QTEST(static_cast<int>(row.markTone), "tone");
}

void CodeRowsTest::aLineThatKilledSaysSo() {
    Story story;
    story.called(kServer, 2, "bind(3, 80)", 0);
    story.call(kServer, 10, "send(4, \"late\", 4, 0)", false);
    story.tell(ExitEvent{kServer, 0, SIGPIPE});
    const auto rows = codeRows(*server(), {marksOf(story.trace()).of(kServer), {}, 0, true}, 60);
    QCOMPARE(rows[1].mark, QStringLiteral("= 0"));
    QCOMPARE(rows[9].mark, QStringLiteral("killed"));
    QVERIFY(rows[9].markTone == CodeRow::Tone::Error);
}

void CodeRowsTest::aLineLeftOutIsCommentedOut() {
    CodePosition position;
    QCOMPARE(codeRows(*server(), position, 60).at(7).text, QStringLiteral("    break;"));
    position.togglesOn = {"skip-close-on-eof"};
    const CodeRow row = codeRows(*server(), position, 60).at(7);
    QCOMPARE(row.text, QStringLiteral("    // break;"));
    QVERIFY(row.muted);
    QVERIFY(row.mark.isEmpty());
}

void CodeRowsTest::theMarkerSaysThatALineIsSkipped() {
    CodePosition position;
    position.togglesOn = {"skip-close-on-eof"};
    position.currentLine = 8;
    const CodeRow row = codeRows(*server(), position, 60).at(7);
    QVERIFY(row.isCurrent);
    QCOMPARE(row.mark, QStringLiteral("skipped"));
}

void CodeRowsTest::aLineThatIsActiveAgainWasNotSkipped() {
    Story story;
    story.tell(JumpEvent{kServer, 8, "skipped", 10});
    CodePosition position;
    position.marks = marksOf(story.trace()).of(kServer);
    position.currentLine = 10;
    QVERIFY(codeRows(*server(), position, 60).at(7).mark.isEmpty());
}

void CodeRowsTest::linesNotReachedAreMuted() {
    CodePosition position;
    position.currentLine = 4;
    const std::vector<CodeRow> rows = codeRows(*server(), position, 60);
    QVERIFY(!rows.at(2).muted);
    QVERIFY(!rows.at(3).muted);
    QVERIFY(rows.at(5).muted);
    position.ended = true;
    QVERIFY(!codeRows(*server(), position, 60).at(5).muted);
}

void CodeRowsTest::noRowIsLongerThanItMayBe_data() {
    QTest::addColumn<int>("columns");
    for (const int columns : {16, 24, 31, 41, 80})
        QTest::addRow("%d", columns) << columns;
}

void CodeRowsTest::noRowIsLongerThanItMayBe() {
    QFETCH(int, columns);
    Story story;
    story.called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    CodePosition position;
    position.marks = marksOf(story.trace()).of(kServer);
    for (const CodeRow& row : codeRows(*server(), position, columns)) {
        const qsizetype length = row.text.size() + (row.mark.isEmpty() ? 0 : row.mark.size() + 1);
        QVERIFY2(length <= columns, qPrintable(row.text + u'|' + row.mark));
    }
}

void CodeRowsTest::aDeepIndentationLeavesRoomForWords() {
    const QString text = QString(40, u' ') + QStringLiteral("setsockopt(c, SOL_SOCKET);");
    QString words;
    for (const QString& piece : brokenLine(text, 12)) {
        QVERIFY(piece.size() <= 12);
        words += piece.trimmed();
    }
    QCOMPARE(words, QStringLiteral("setsockopt(c,SOL_SOCKET);"));
}

void CodeRowsTest::theMarkStandsOnTheLastRowOfABrokenLine() {
    Story story;
    story.called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    CodePosition position;
    position.marks = marksOf(story.trace()).of(kServer);
    const std::vector<CodeRow> rows = codeRows(*server(), position, 30);
    QCOMPARE(rows.at(0).text, QStringLiteral("int s = socket(AF_INET,"));
    QVERIFY(rows.at(0).mark.isEmpty());
    QCOMPARE(rows.at(1).text, QStringLiteral("    SOCK_STREAM, 0);"));
    QCOMPARE(rows.at(1).mark, QStringLiteral("= 3"));
    QVERIFY(!rows.at(1).isFirst);
}

void CodeRowsTest::takesTogglesFromActs() {
    Story story;
    story.act("toggle: {skip-close-on-eof: true}");
    story.act("toggle: {other: true}");
    story.act("toggle: {other: false}");
    story.act("run: server");
    const std::map<std::string, bool> expected = {{"skip-close-on-eof", true}, {"other", false}};
    QCOMPARE(marksOf(story.trace()).toggles(), expected);
}

void CodeRowsTest::keepsTheMarkedLineInSight() {
    CodeView view;
    view.resize(300, 120);
    view.setProgram(server());
    view.show();
    CodePosition position;
    position.currentLine = 12;
    view.setPosition(position);
    QVERIFY(view.verticalScrollBar()->value() > 0);
    position.currentLine = 1;
    view.setPosition(position);
    QCOMPARE(view.verticalScrollBar()->value(), 0);
}

void CodeRowsTest::cutsNoRowOfTheMarkedLine() {
    CodeView view;
    view.setProgram(Program::source("listen(s, 5);\n"
                                    "int s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);\n"
                                    "bind(s, 80);\n"
                                    "listen(s, 5);\n"
                                    "int s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);\n"));
    view.show();
    for (const int height : {110, 130, 157, 190}) {
        view.resize(190, height);
        for (const int line : {5, 4, 3, 2, 1, 5}) {
            CodePosition position;
            position.currentLine = line;
            view.setPosition(position);
            const QRectF rows = view.part(line - 1).rect;
            QVERIFY2(rows.top() >= 0, qPrintable(QStringLiteral("line %1, %2 high").arg(line).arg(height)));
            QVERIFY(rows.bottom() <= height || rows.top() < rows.height());
        }
    }
}

void CodeRowsTest::aVeryLongLineIsBrokenInOnePass() { // a million bytes took minutes
    for (const QString& text : {QString(1000000, u'x'), QStringLiteral("ab ").repeated(300000)}) {
        const std::vector<QString> pieces = brokenLine(text, 40);
        QVERIFY(pieces.size() > 20000);
        qsizetype letters = 0;
        for (const QString& piece : pieces) {
            QVERIFY(piece.size() <= 40);
            letters += piece.size() - piece.count(u' ');
        }
        QCOMPARE(letters, text.size() - text.count(u' '));
    }
}

void CodeRowsTest::breaksBetweenWords_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char* line, const char* rows) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(rows);
    };
    row("server.listen(QHostAddress::AnyIPv4, 80);", "server.listen(|    QHostAddress::AnyIPv4,|    80);");
    row("QTcpSocket *c = server.nextPendingConnection();",
        "QTcpSocket *c = server|  .nextPendingConnection();");
    row("socket->waitForDisconnected(-1);", "socket|    ->waitForDisconnected(|    -1);");
    row("server.waitForNewConnection(-1);", "server|    .waitForNewConnection(|    -1);");
    row("setsockopt(fd, 1.5);", "setsockopt(fd, 1.5);");
}

void CodeRowsTest::breaksBetweenWords() {
    QFETCH(QString, line);
    QStringList rows;
    for (const QString& piece : brokenLine(line, 27))
        rows << piece;
    QTEST(rows.join(u'|'), "rows");
}

void CodeRowsTest::lettersOfChineseTakeTwoColumns() {
    const QString text = QStringLiteral("/* 描述符已全部关闭：剩下的挥手由内核独自完成，程序管不着 */");
    const std::vector<QString> pieces = brokenLine(text, 27);
    QVERIFY(pieces.size() >= 2);
    for (const QString& piece : pieces) {
        const auto wide =
            std::count_if(piece.begin(), piece.end(), [](QChar c) { return c.unicode() >= 0x2e80; });
        QVERIFY2(piece.size() + wide <= 27, qPrintable(piece));
        QVERIFY2(!piece.trimmed().startsWith(u'，') && !piece.trimmed().startsWith(u'：'), qPrintable(piece));
    }
}

void CodeRowsTest::aResultMovesNoCode() {
    const auto texts = [](const CodePosition& position, int columns) {
        QStringList result;
        for (const CodeRow& row : codeRows(*server(), position, columns))
            result << row.text;
        return result;
    };
    Story story;
    story.called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
    story.called(kServer, 4, "accept(3)", 4);
    story.call(kServer, 6, "recv(4, 64, 0)", true);
    CodePosition position;
    position.marks = marksOf(story.trace()).of(kServer);
    for (int columns = 20; columns < 60; ++columns)
        QCOMPARE(texts(position, columns), texts({}, columns));
}

void CodeRowsTest::aLongResultHasARowOfItsOwn() {
    Story story;
    story.call(kServer, 2, "bind(3, 80)", true);
    story.returned(kServer, -1, 3, EADDRINUSE);
    CodePosition position;
    position.marks = marksOf(story.trace()).of(kServer);
    const auto rows = codeRows(*server(), position, 24);
    const auto code =
        std::find_if(rows.begin(), rows.end(), [](const CodeRow& row) { return row.line == 2; });
    QCOMPARE(code->text, QStringLiteral("bind(s, 80);"));
    QVERIFY(code->mark.isEmpty());
    QCOMPARE((code + 1)->mark, QStringLiteral("= -1 EADDRINUSE"));
    QCOMPARE((code + 1)->line, 2);
}

QTEST_MAIN(CodeRowsTest)
#include "tst_coderows.moc"
