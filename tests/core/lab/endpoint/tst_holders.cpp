#include "core/lab/endpoint/holders.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

constexpr EndpointId kServer{Side::Server, 0};
constexpr EndpointId kChild{Side::Server, 1};
constexpr EndpointId kClient{Side::Client, 0};
const Flow kListener{{}, {}, 80, 0};

OpenSocket open(int number, std::uint32_t inode, std::optional<Flow> flow = kListener) {
    return {number, number, inode, true, flow};
}

} // namespace

class TestHolders : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void twoListenersOfOnePortAreTwo() {
        Holders holders;
        holders.set(kServer, {open(3, 100), open(4, 200)});
        QCOMPARE(holders.holderOf(Side::Server, 100U)->socket.number, 3);
        QCOMPARE(holders.holderOf(Side::Server, 200U)->socket.number, 4);
        QVERIFY(!holders.holderOf(Side::Server, 300U));
        QVERIFY(!holders.holderOf(Side::Client, 100U));
        QVERIFY(!holders.holderOf(Side::Server, 0U)); // no inode is nobody's
    }

    void theFirstOfSeveralHoldersCounts() {
        Holders holders;
        holders.add(kChild, open(3, 100));
        holders.add(kServer, open(5, 100));
        holders.add(kServer, open(4, 100));
        QVERIFY(holders.holderOf(Side::Server, 100U)->who == kServer);
        QCOMPARE(holders.holderOf(Side::Server, 100U)->socket.number, 4);
    }

    void theChildHoldsWhatItsParentClosed() {
        Holders holders;
        holders.add(kServer, open(3, 100));
        holders.copy(kServer, kChild);
        holders.remove(kServer, 3);
        QVERIFY(holders.holderOf(Side::Server, 100U)->who == kChild);
        holders.removeAll(kChild);
        QVERIFY(!holders.holderOf(Side::Server, 100U));
        QVERIFY(!holders.holderOf(Side::Server, kListener));
        QVERIFY(holders.atPort(Side::Server, 80).empty());
    }

    void theKernelTellsWhichEndsASocketHas() {
        Holders holders;
        const Flow flow{hostAddress(Side::Client), hostAddress(Side::Server), 40000, 80};
        holders.add(kClient, open(3, 100, std::nullopt)); // inside connect(): nobody knows its port yet
        QVERIFY(!holders.holderOf(Side::Client, flow));
        holders.learn(Side::Client, 100, flow);
        QCOMPARE(holders.holderOf(Side::Client, flow)->socket.number, 3);
        QCOMPARE(holders.atPort(Side::Client, 40000), std::set{kClient});
        holders.learn(Side::Client, 0, flow); // nobody's
    }

    void whatChangesIsFoundAnew() {
        Holders holders;
        holders.add(kServer, open(3, 100));
        holders.add(kServer, open(3, 200, Flow{{}, {}, 81, 0}));
        QVERIFY(!holders.holderOf(Side::Server, 100U));
        QVERIFY(!holders.holderOf(Side::Server, kListener));
        QVERIFY(holders.atPort(Side::Server, 80).empty());
        QCOMPARE(holders.find(kServer, 3)->inode, 200U);
    }
};

QTEST_APPLESS_MAIN(TestHolders)
#include "tst_holders.moc"
