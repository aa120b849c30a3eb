// A kernel that answers with an error, with what nobody asked for, or not at all: a socketpair in its place.

#include "core/lab/observer/sockdiag.h"

#include <linux/netlink.h>
#include <sys/socket.h>

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <cerrno>
#include <cstring>

using namespace eleven;

namespace {

const Flow kFlow{Address(0xC0000201), Address(0xC0000202), 40000, 80};

struct Refusal {
    nlmsghdr header;
    nlmsgerr error;
};

/// What a SockDiag asks comes to `kernel`; what is sent there is its answer.
struct Pair {
    Pair() {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, ends.data()) == 0) {
            ours = Fd(ends[0]);
            kernel = Fd(ends[1]);
        }
    }
    void refuse(int errnum, std::uint32_t sequence) const {
        Refusal refusal{};
        refusal.header = {sizeof refusal, NLMSG_ERROR, 0, sequence, 0};
        refusal.error.error = -errnum;
        QCOMPARE(::send(kernel.number(), &refusal, sizeof refusal, 0), ssize_t(sizeof refusal));
    }
    Fd ours, kernel;
};

} // namespace

class TestSockDiag : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void onlyENOENTIsClosed() {
        Pair pair;
        pair.refuse(ENOENT, 1);
        pair.refuse(ENOBUFS, 2);
        SockDiag diag(std::move(pair.ours));
        const auto gone = diag.find(kFlow);
        QVERIFY(gone && !*gone);
        const auto failed = diag.find(kFlow);
        QVERIFY(!failed);
        QCOMPARE(failed.error().errnum, ENOBUFS);
    }

    void answersToEarlierRequestsArePassedOver() {
        Pair pair;
        pair.refuse(EPERM, 77);
        pair.refuse(EPERM, 78);
        pair.refuse(ENOENT, 1);
        SockDiag diag(std::move(pair.ours));
        const auto gone = diag.find(kFlow);
        QVERIFY(gone && !*gone);
    }

    void whatIsNoNetlinkMessageIsAnError() {
        Pair pair;
        QCOMPARE(::send(pair.kernel.number(), "?", 1, 0), ssize_t(1));
        SockDiag diag(std::move(pair.ours));
        QCOMPARE(diag.find(kFlow).error().errnum, EBADMSG);
    }

    void noAnswerIsAnErrorAndNoWaitForEver() {
        Pair pair;
        SockDiag diag(std::move(pair.ours));
        QCOMPARE(diag.find(kFlow).error().errnum, ETIMEDOUT);
        QCOMPARE(diag.listeners(80).error().errnum, ETIMEDOUT);
    }

    void aKernelThatIsGoneIsAnError() {
        Pair pair;
        pair.kernel.reset();
        SockDiag diag(std::move(pair.ours));
        QVERIFY(!diag.find(kFlow));
        QVERIFY(!diag.destroy(kFlow));
    }
};

QTEST_APPLESS_MAIN(TestSockDiag)
#include "tst_sockdiag.moc"
