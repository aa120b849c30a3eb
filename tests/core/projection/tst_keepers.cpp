// Who keeps a connection open: which descriptors, where they come from and what was done with them last.
#include "core/projection/keepers.h"
#include "tests/core/projection/handmadetrace.h"
#include "tests/handmade.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace eleven::handmade;

namespace {

constexpr EndpointId kChild{Side::Server, 1};

/// Socket 3 of the server was accepted as descriptor 4, and a child was forked.
struct Leak : Story {
    Leak() {
        called(kServer, 1, "socket(AF_INET, SOCK_STREAM, 0)", 3);
        called(kServer, 2, "listen(3, 5)", 0);
        reading(1, kServer, State::Listen);
        state(3, kServer, State::Listen, State::SynReceived);
        state(3, kServer, State::SynReceived, State::Established);
        accepted = call(kServer, 3, "accept(3)");
        returned(kServer, 4, 4);
        const EventNumber parents = call(kServer, 4, "fork()");
        forked = Story::forked(kChild, 4, kServer);
        tell(ReturnEvent{kServer, parents, 4, 2, 0, {}, 5});
        tell(ReturnEvent{kChild, forked, 4, 0, 0, {}, 5});
    }
    void fin() { fell = trace().at(state(3, kServer, State::Established, State::CloseWait)).t; }
    EventNumber reads(int octets) {
        const EventNumber number = call(kChild, 7, "read(4, 64)");
        returned(kChild, octets, 8);
        return number;
    }
    [[nodiscard]] std::vector<KeptOpen> kept() const { return projected<Keepers>(trace()).all(); }

    EventNumber accepted = 0;
    EventNumber forked = 0;
    Nanoseconds fell{0};
};

} // namespace

class TestKeepers : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nobodyIsAskedAboutWhileThePeerIsThere() {
        Leak leak;
        leak.reads(5);
        QVERIFY(leak.kept().empty());
    }

    void parentAndChildHoldIt() {
        Leak leak;
        leak.reads(5);
        leak.fin();
        leak.reads(0);
        const EventNumber last = leak.reads(0);
        const auto kept = leak.kept();
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept[0].socket.state, State::CloseWait);
        QVERIFY(!kept[0].waitsForAccept);
        QCOMPARE(kept[0].since, leak.fell);
        QCOMPARE(kept[0].keepers.size(), std::size_t{2});
        const Keeper& parent = kept[0].keepers[0];
        QVERIFY(parent.who == kServer && parent.descriptor == 4);
        QCOMPARE(parent.from, leak.accepted);
        QCOMPARE(parent.lastUse, EventNumber{0});
        const Keeper& child = kept[0].keepers[1];
        QVERIFY(child.who == kChild && child.descriptor == 4 && !child.isInside);
        QCOMPARE(child.from, leak.forked);
        QCOMPARE(child.ends, 2);
        QCOMPARE(child.lastEnd, last);
    }

    void everyDescriptorIsListed() {
        Leak leak;
        leak.reads(5);
        QStringList all;
        for (const Keeper& one : projected<Keepers>(leak.trace()).everybody())
            all << QStringLiteral("%1 %2 %3").arg(one.who.index).arg(one.descriptor).arg(one.socket);
        QCOMPARE(all, QStringList({QStringLiteral("0 3 1"), QStringLiteral("0 4 3"), QStringLiteral("1 3 1"),
                                   QStringLiteral("1 4 3")}));
    }

    void whoClosesItNoLongerDoes() {
        Leak leak;
        leak.fin();
        leak.called(kServer, 5, "close(4)", 0);
        QCOMPARE(leak.kept().at(0).keepers.size(), std::size_t{1});
        leak.tell(ExitEvent{kChild, 0, 0});
        QVERIFY(leak.kept().at(0).keepers.empty());
    }

    void aCopyCameFromDup() {
        Leak leak;
        const EventNumber dup = leak.call(kChild, 6, "dup(4)");
        leak.returned(kChild, 5, 7);
        leak.fin();
        const auto keepers = leak.kept().at(0).keepers;
        QCOMPARE(keepers.size(), std::size_t{3});
        QCOMPARE(keepers[2].descriptor, 5);
        QCOMPARE(keepers[2].from, dup);
    }

    /// What was done with the connection that had it before is another matter.
    void aNumberThatIsGivenOutAgainBeginsAnew() {
        Leak leak;
        leak.fin();
        leak.reads(0);
        leak.called(kChild, 9, "close(4)", 0);
        leak.called(kServer, 9, "close(4)", 0);
        leak.state(5, kServer, State::Listen, State::SynReceived);
        leak.state(5, kServer, State::SynReceived, State::Established);
        leak.called(kChild, 3, "accept(3)", 4);
        leak.state(5, kServer, State::Established, State::CloseWait);
        const auto kept = leak.kept();
        QCOMPARE(kept.back().socket.socket, SocketId{5});
        QCOMPARE(kept.back().keepers.at(0).ends, 0);
    }

    void aCallThatHasNotReturnedIsWhereItWaits() {
        Leak leak;
        leak.fin();
        leak.call(kChild, 7, "send(4, \"x\", 1, 0)", true);
        QVERIFY(leak.kept().at(0).keepers.at(1).isInside);
    }

    void whatNobodyAcceptedWaitsForThat() {
        Leak leak;
        leak.state(5, kServer, State::Listen, State::SynReceived);
        leak.state(5, kServer, State::SynReceived, State::CloseWait);
        const auto kept = leak.kept();
        QCOMPARE(kept.size(), std::size_t{1});
        QVERIFY(kept[0].waitsForAccept && kept[0].keepers.empty());
    }

    void anEstablishedOneCountsOnceNobodyHasTheOtherEnd() {
        Leak leak;
        const auto end = [](SocketId socket, EndpointId who, std::uint16_t local, std::uint16_t remote) {
            SocketEvent reading;
            reading.socket = socket;
            reading.host = who.host;
            reading.who = who;
            reading.localPort = local;
            reading.remotePort = remote;
            reading.state = State::Established;
            return reading;
        };
        leak.tell(end(3, kServer, 80, 4000));
        leak.tell(end(2, kClient, 4000, 80));
        QVERIFY(leak.kept().empty());
        leak.state(2, kClient, State::Established, State::Closed);
        QCOMPARE(leak.kept().size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestKeepers)
#include "tst_keepers.moc"
