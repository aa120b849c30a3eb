#include "app/columntext.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

class TestColumnText : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void measuresColumns_data();
    void measuresColumns();
    void makesTextPrintable_data();
    void makesTextPrintable();
    void breaksLinesAtBlanks_data();
    void breaksLinesAtBlanks();
    void padsToAWidth();
};

void TestColumnText::measuresColumns_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("letters") << QByteArray("SYN") << 3;
    QTest::newRow("arrows and lines") << QByteArray("──▶◀✉✕┃┊×…") << 10;
    QTest::newRow("Chinese") << QByteArray("三次握手") << 8;
    QTest::newRow("emoji") << QByteArray("👍") << 2;
    QTest::newRow("combining mark") << QByteArray("e\u0301") << 1;
    QTest::newRow("an octet that is not UTF-8") << QByteArray("a\xff") << 2;
    QTest::newRow("a character cut off") << QByteArray("a\xe2\x94") << 3;
}

void TestColumnText::measuresColumns() {
    QFETCH(QByteArray, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text.toStdString()), std::size_t(width));
}

void TestColumnText::makesTextPrintable_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("letters") << QByteArray("hello") << QByteArray("hello");
    QTest::newRow("UTF-8") << QByteArray("握手") << QByteArray("握手");
    QTest::newRow("control characters") << QByteArray("a\n\x1b[2J") << QByteArray("a\\x0a\\x1b[2J");
    QTest::newRow("zero") << QByteArray("a\0b", 3) << QByteArray("a\\x00b");
    QTest::newRow("C1 control") << QByteArray("\xc2\x9b") << QByteArray("\\xc2\\x9b");
    QTest::newRow("not UTF-8") << QByteArray("\xff") << QByteArray("\\xff");
    QTest::newRow("overlong") << QByteArray("\xe0\x80\xaf") << QByteArray("\\xe0\\x80\\xaf");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QByteArray("\\xed\\xa0\\x80");
    QTest::newRow("too large") << QByteArray("\xf4\x90\x80\x80") << QByteArray("\\xf4\\x90\\x80\\x80");
}

void TestColumnText::makesTextPrintable() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(printable(text.toStdString())), expected);
}

void TestColumnText::breaksLinesAtBlanks_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<QByteArray>>("lines");
    const auto row = [](const char* text, const QList<QByteArray>& lines) {
        QTest::newRow(text) << QByteArray(text) << lines;
    };
    row("", {""});
    row("1234567890", {"1234567890"});
    row("12345 7890 2", {"12345 7890", "  2"});
    row("12345 78901", {"12345", "  78901"});
    row("1234567890 2", {"1234567890", "  2"});
    row("12345678901234567890", {"1234567890", "  12345678", "  90"});
    row("握手握手握手", {"握手握手握", "  手"});
    row("握手握手握，手", {"握手握手", "  握，手"});
    row("在 recv() 里等待", {"在 recv()", "  里等待"});
    row("程序 close() 了", {"程序", "  close()", "  了"});
}

void TestColumnText::breaksLinesAtBlanks() {
    QFETCH(QByteArray, text);
    QFETCH(QList<QByteArray>, lines);
    QList<QByteArray> seen;
    for (const std::string& line : wrapped(text.toStdString(), 10, 2))
        seen.append(QByteArray::fromStdString(line));
    QCOMPARE(seen, lines);
}

void TestColumnText::padsToAWidth() {
    QCOMPARE(padded("ab", 5, Align::Left), std::string("ab   "));
    QCOMPARE(padded("ab", 5, Align::Right), std::string("   ab"));
    QCOMPARE(padded("ab", 5, Align::Centre), std::string(" ab  "));
    QCOMPARE(padded("abcdef", 5, Align::Right), std::string("abcdef"));
    QCOMPARE(padded("→", 3, Align::Left), std::string("→  "));
    QCOMPARE(repeated("─", 3), std::string("───"));
}

QTEST_APPLESS_MAIN(TestColumnText)
#include "tst_columntext.moc"
