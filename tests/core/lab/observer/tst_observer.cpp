// What the observer makes of a kernel's answers: a socketpair stands in the kernel's place.

#include "core/lab/observer/observer.h"

#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <QRegularExpression>
#include <QTest>

#include <cerrno>

using namespace eleven;
using namespace std::chrono_literals;

namespace {

const Flow kFlow{Address(0xC0000201), Address(0xC0000202), 40000, 80};
const Flow kOverLo{Address(0xC0000201), Address(0xC0000201), 40000, 80};

struct Found {
    nlmsghdr header;
    inet_diag_msg message;
};
struct Refusal {
    nlmsghdr header;
    nlmsgerr error;
};

/// Its answers are given before they are asked for.
class FakeKernel {
public:
    FakeKernel() {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return;
        m_asked = Fd(ends[0]);
        m_kernel = Fd(ends[1]);
    }
    SockDiag sockDiag() { return SockDiag(std::move(m_asked)); }

    void find(int state, std::uint8_t timer = 0, std::uint32_t cookie = 7, const Flow& flow = kFlow) {
        Found found{};
        found.header = {sizeof found, 20, 0, ++m_sequence, 0};
        found.message.idiag_family = AF_INET;
        found.message.idiag_state = static_cast<std::uint8_t>(state);
        found.message.idiag_timer = timer;
        found.message.idiag_inode = 5;
        found.message.id.idiag_cookie[0] = cookie;
        found.message.id.idiag_sport = ::htons(flow.localPort);
        found.message.id.idiag_dport = ::htons(flow.remotePort);
        found.message.id.idiag_src[0] = ::htonl(flow.localAddress.ipv4());
        found.message.id.idiag_dst[0] = ::htonl(flow.remoteAddress.ipv4());
        ::send(m_kernel.number(), &found, sizeof found, 0);
    }
    void refuse(int errnum) {
        Refusal refusal{};
        refusal.header = {sizeof refusal, NLMSG_ERROR, 0, ++m_sequence, 0};
        refusal.error.error = -errnum;
        ::send(m_kernel.number(), &refusal, sizeof refusal, 0);
    }

private:
    Fd m_asked, m_kernel;
    std::uint32_t m_sequence = 0;
};

} // namespace

class TestObserver : public QObject {
    Q_OBJECT
private slots:
    void init() {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_kernel = std::make_unique<FakeKernel>();
        m_readings.clear();
        m_changes.clear();
        m_observer.emplace(m_kernel->sockDiag(), FakeKernel().sockDiag(), m_recorder, m_clock);
        m_observer->setHolders([](Side, const Flow&, std::uint32_t) { return std::nullopt; });
    }

    void anErrorIsNotClosed() {
        m_kernel->find(TCP_ESTABLISHED);
        m_kernel->refuse(ENOBUFS);
        m_kernel->find(TCP_ESTABLISHED);
        for (int i = 0; i < 3; ++i)
            m_observer->observe(Side::Client, kFlow, {1, Stimulus::ActiveOpen});
        QCOMPARE(m_changes.size(), std::size_t(1));
        QCOMPARE(m_readings.size(), std::size_t(3));
        QCOMPARE(int(m_readings[1].errnum), ENOBUFS);
        QCOMPARE(m_readings[1].state, State::Established);
        QCOMPARE(int(m_readings[2].errnum), 0);
        QCOMPARE(m_observer->stateOf(Side::Client, kFlow), State::Established);
    }

    void whatNothingExplainsIsToldSo() {
        m_kernel->find(TCP_ESTABLISHED);
        m_kernel->refuse(ENOENT);
        m_observer->observe(Side::Client, kFlow, {1, Stimulus::ActiveOpen});
        m_observer->observe(Side::Client, kFlow, {});
        QCOMPARE(m_changes.back().to, State::Closed);
        QCOMPARE(m_changes.back().cause, EventNumber(0));
        QVERIFY(!m_changes.back().stimulus && m_changes.back().predicted.isEmpty());
    }

    void aTimerThatWasDueExplainsTheEnd() {
        m_kernel->find(TCP_FIN_WAIT2, 3);
        m_kernel->refuse(ENOENT);
        m_observer->observe(Side::Client, kFlow, {1, Stimulus::ActiveOpen});
        m_clock.advance(1s);
        QVERIFY(m_observer->nextDue() < m_clock.now());
        m_observer->observeDue();
        QVERIFY(m_changes.back().stimulus == Stimulus::FinWait2Timeout);
        QVERIFY(m_changes.back().cause != 0);
        QVERIFY(m_changes.back().isSurprise());
        QVERIFY(!m_observer->nextDue());
    }

    /// Over lo nobody sees it come: whatever asks next has not brought it.
    void anAckOverLoIsNoCallsDoing() {
        for (const int state : {TCP_FIN_WAIT1, TCP_FIN_WAIT2, TCP_TIME_WAIT}) {
            m_kernel->find(state, 0, 7, kOverLo);
            m_kernel->refuse(ENOENT); // of the other end
        }
        for (const EventNumber call : {1, 2, 3})
            m_observer->observe(Side::Client, kOverLo, {call});
        QCOMPARE(m_changes.size(), std::size_t(3));
        QCOMPARE(m_changes[0].to, State::FinWait1);
        QCOMPARE(m_changes[0].cause, EventNumber(1));
        QCOMPARE(m_changes[1].to, State::FinWait2);
        QCOMPARE(m_changes[1].cause, EventNumber(0));
        QCOMPARE(m_changes[2].to, State::TimeWait); // a FIN
        QCOMPARE(m_changes[2].cause, EventNumber(3));
    }

    void anotherCookieIsAnotherSocket() {
        m_kernel->find(TCP_TIME_WAIT, 3);
        m_kernel->find(TCP_SYN_SENT, 1, 8);
        m_observer->observe(Side::Client, kFlow, {1, Stimulus::ActiveOpen});
        m_observer->observe(Side::Client, kFlow, {2, Stimulus::ActiveOpen});
        QCOMPARE(m_changes.size(), std::size_t(3));
        QCOMPARE(m_changes[1].to, State::Closed);
        QCOMPARE(m_changes[1].socket, m_changes[0].socket);
        QCOMPARE(m_changes[2].from, State::Closed);
        QVERIFY(m_changes[2].socket != m_changes[0].socket);
    }

private:
    ManualClock m_clock;
    std::vector<SocketEvent> m_readings;
    std::vector<StateEvent> m_changes;
    Recorder m_recorder{m_clock, [this](const Event& event) {
                            if (const auto* reading = as<SocketEvent>(event)) m_readings.push_back(*reading);
                            if (const auto* change = as<StateEvent>(event)) m_changes.push_back(*change);
                        }};
    std::unique_ptr<FakeKernel> m_kernel;
    std::optional<Observer> m_observer;
};

QTEST_APPLESS_MAIN(TestObserver)
#include "tst_observer.moc"
