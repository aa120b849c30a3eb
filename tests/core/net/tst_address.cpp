#include "core/net/address.h"

#include "core/base/hex.h"
#include "core/net/host.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

class TestAddress : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void isWrittenAsFourNumbers() {
        QCOMPARE(hostAddress(Side::Client).text(), std::string("192.0.2.1"));
        QCOMPARE(hostAddress(Side::Server).text(), std::string("192.0.2.2"));
        QCOMPARE(Address().text(), std::string("0.0.0.0"));
        QCOMPARE(Address(0xffffffff).text(), std::string("255.255.255.255"));
        QVERIFY(Address().isAny() && !hostAddress(Side::Client).isAny());
    }

    void readsWhatItWrote() {
        for (const std::uint32_t bits : {0U, 1U, 0xC0000201U, 0x7F000001U, 0xffffffffU})
            QCOMPARE(Address::parse(Address(bits).text())->ipv4(), bits);
    }

    void refusesAnythingElse_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "1", "1.2.3", "1.2.3.4.5", "256.0.0.1", "1.2.3.", ".1.2.3", "1..2.3",
                                 "01.2.3.4", "1.2.3.4 ", " 1.2.3.4", "-1.2.3.4", "1.2.3.x", "::1"})
            QTest::addRow("\"%s\"", text) << QByteArray(text);
    }
    void refusesAnythingElse() {
        QFETCH(QByteArray, text);
        QVERIFY(!Address::parse(text.toStdString()));
    }

    void octetsAreTwoDigitsEach() {
        QCOMPARE(hex('\x0a'), std::string("0a"));
        QCOMPARE(hex('\xff'), std::string("ff"));
        const std::uint8_t bytes[] = {0, 0x1f, 0xf1};
        QCOMPARE(hex(bytes), std::string("001ff1"));
    }
};

QTEST_APPLESS_MAIN(TestAddress)
#include "tst_address.moc"
