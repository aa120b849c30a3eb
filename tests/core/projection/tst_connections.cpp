#include "core/projection/connections.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/crowdstory.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

class ConnectionsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void pairsTheEndsByThePort();
    void theServersEndMayBeMissing();
    void aNewConnectionTakesThePlaceOfTheOldOne();
};

void ConnectionsTest::pairsTheEndsByThePort() {
    const auto connections = projected<Connections>(crowd(3, 1).trace());
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(connections.clientEnd(i) != nullptr && connections.serverEnd(i) != nullptr);
        QCOMPARE(connections.clientEnd(i)->localPort, connections.serverEnd(i)->remotePort);
    }
    QCOMPARE(connections.clientEnd(0)->state, State::FinWait2);
    QCOMPARE(connections.serverEnd(0)->state, State::CloseWait);
    QCOMPARE(connections.serverEnd(2)->state, State::Established);
    QVERIFY(connections.clientEnd(3) == nullptr);
    QCOMPARE(connections.sockets().size(), std::size_t{7}); // with the listener
}

void ConnectionsTest::theServersEndMayBeMissing() {
    CrowdStory story;
    story.sendsSyn(4);
    story.showsSyn(4);
    const auto connections = projected<Connections>(story.trace());
    QCOMPARE(connections.clientEnd(4)->state, State::SynSent);
    QVERIFY(connections.serverEnd(4) == nullptr);
    QVERIFY(connections.clientEnd(0) == nullptr);
}

void ConnectionsTest::aNewConnectionTakesThePlaceOfTheOldOne() {
    CrowdStory story = crowd(1, 1);
    SocketEvent reading;
    reading.socket = 9;
    reading.localPort = 50000;
    reading.state = State::SynSent;
    story.tell(reading);
    const auto connections = projected<Connections>(story.trace());
    QCOMPARE(connections.clientEnd(0)->localPort, std::uint16_t{50000});
    QVERIFY(connections.serverEnd(0) == nullptr);
}

QTEST_APPLESS_MAIN(ConnectionsTest)
#include "tst_connections.moc"
