#include "core/base/utf8.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

class TestUtf8 : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void takesOneCharacter_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<char32_t>("code");
        QTest::addColumn<int>("length");
        const auto row = [](const char* name, const char* text, char32_t code, int length) {
            QTest::newRow(name) << QByteArray(text) << code << length;
        };
        row("a letter", "ab", U'a', 1);
        row("two octets", "éa", U'é', 2);
        row("three octets", "握手", U'握', 3);
        row("four octets", "👍", U'👍', 4);
        row("the last of all", "\xf4\x8f\xbf\xbf", 0x10ffff, 4);
    }
    void takesOneCharacter() {
        QFETCH(QByteArray, text);
        QFETCH(char32_t, code);
        QFETCH(int, length);
        const Utf8Character character = firstCharacter(text.toStdString());
        QVERIFY(character.isValid);
        QCOMPARE(character.code, code);
        QCOMPARE(character.length, std::size_t(length));
    }

    void whatIsNoCharacterIsOneOctet_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"\xff", "\x80", "\xc2", "\xe2\x94", "\xc0\x80", "\xe0\x80\xaf",
                                 "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf0\x9f\x91"})
            QTest::newRow(QByteArray(text).toHex().constData()) << QByteArray(text);
    }
    void whatIsNoCharacterIsOneOctet() {
        QFETCH(QByteArray, text);
        const Utf8Character character = firstCharacter(text.toStdString());
        QVERIFY(!character.isValid);
        QCOMPARE(character.length, std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
