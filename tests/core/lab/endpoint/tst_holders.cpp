#include "core/lab/endpoint/holders.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

constexpr EndpointId kServer{Side::Server, 0};
constexpr EndpointId kChild{Side::Server, 1};
const Flow kListener{{}, {}, 80, 0};

OpenSocket open(int number, std::uint32_t inode, std::optional<Flow> flow = kListener) {
    return {number, number, true, flow, inode, {}};
}

} // namespace

class TestHolders : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void twoListenersOfOnePortAreTwo() {
        Holders holders;
        holders.set(kServer, {open(3, 100), open(4, 200)});
        QCOMPARE(holders.find(Side::Server, kListener, 100)->socket.number, 3);
        QCOMPARE(holders.find(Side::Server, kListener, 200)->socket.number, 4);
        QVERIFY(!holders.find(Side::Server, kListener, 300));
        QVERIFY(!holders.find(Side::Client, kListener, 100));
    }

    void aSocketMayHaveSeveralHolders() {
        Holders holders;
        holders.set(kServer, {open(3, 100), open(5, 100)});
        holders.set(kChild, {open(3, 100)});
        const auto all = holders.holdersOf(Side::Server, 100);
        QCOMPARE(all.size(), std::size_t(3));
        QVERIFY(all[0].who == kServer && all[0].socket.number == 3);
        QVERIFY(all[1].who == kServer && all[1].socket.number == 5);
        QVERIFY(all[2].who == kChild);
    }

    void theChildHoldsWhatItsParentClosed() {
        Holders holders;
        holders.set(kServer, {open(3, 100)});
        holders.set(kChild, holders.of(kServer));
        holders.set(kServer, {});
        QVERIFY(holders.find(Side::Server, kListener, 100)->who == kChild);
        holders.set(kChild, {});
        QVERIFY(!holders.find(Side::Server, kListener, 100));
        QVERIFY(holders.holdersOf(Side::Server, 100).empty());
    }

    void whereNoInodeIsKnownTheFlowMustDo() {
        Holders holders;
        holders.set(kServer, {open(3, 0), open(4, 200, Flow{{}, {}, 81, 0})});
        QCOMPARE(holders.find(Side::Server, kListener, 100)->socket.number, 3);
        QCOMPARE(holders.find(Side::Server, Flow{{}, {}, 81, 0}, 0)->socket.number, 4);
        QVERIFY(!holders.find(Side::Server, Flow{{}, {}, 81, 0}, 100));
    }

    void whatChangesIsFoundAnew() {
        Holders holders;
        holders.set(kServer, {open(3, 100, std::nullopt)});
        QVERIFY(holders.find(Side::Server, kListener, 100));
        QVERIFY(!holders.find(Side::Server, kListener, 0));
        holders.set(kServer, {open(3, 100)});
        QVERIFY(holders.find(Side::Server, kListener, 0));
    }
};

QTEST_APPLESS_MAIN(TestHolders)
#include "tst_holders.moc"
