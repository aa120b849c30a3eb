#include "core/net/flow.h"

#include "core/net/host.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

class TestFlow : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void aSegmentBelongsToTheFlowOfItsSender() {
        Segment segment;
        segment.source = hostAddress(Side::Client);
        segment.destination = hostAddress(Side::Server);
        segment.sourcePort = 40000;
        segment.destinationPort = 80;
        const Flow sender{hostAddress(Side::Client), hostAddress(Side::Server), 40000, 80};
        const Flow receiver{hostAddress(Side::Server), hostAddress(Side::Client), 80, 40000};
        QVERIFY(flowOf(segment) == sender);
        QVERIFY(flowOf(segment).reversed() == receiver);
        QVERIFY(receiver.reversed() == sender);
    }

    void aListenerHasNoOtherEnd() {
        QVERIFY((Flow{{}, {}, 80, 0}.isListener()));
        QVERIFY((!Flow{{}, {}, 80, 0}.isLocal()));
    }

    void aConnectionOfAHostWithItselfIsLocal() {
        const Address client = hostAddress(Side::Client);
        QVERIFY((Flow{client, client, 4096, 4096}.isLocal()));
        QVERIFY((!Flow{client, hostAddress(Side::Server), 4096, 80}.isLocal()));
    }
};

QTEST_APPLESS_MAIN(TestFlow)
#include "tst_flow.moc"
