// System calls of a traced program: from registers and memory to the calls of the table.

#include "core/call/calltype.h"
#include "core/call/registers.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>

#include <QTest>

#include <cstring>

#include <csignal>

using namespace eleven;

namespace {

/// This process's own: an address is what it is here.
class OwnMemory final : public Memory {
public:
    std::size_t read(std::uint64_t address, std::span<char> into) const override {
        if (address == 0) return 0;
        std::memcpy(into.data(), reinterpret_cast<const void*>(address), into.size());
        return into.size();
    }
};

const OwnMemory memory;

template <typename Type>
std::uint64_t at(const Type* pointer) {
    return reinterpret_cast<std::uint64_t>(pointer);
}
std::uint64_t minus(int number) { return static_cast<std::uint32_t>(number); }

Registers registersOf(long number, std::array<std::uint64_t, 6> arguments) {
    return {number, arguments, &memory};
}

QString told(long number, std::array<std::uint64_t, 6> arguments) {
    const auto call = decoded(registersOf(number, arguments));
    return call ? QString::fromStdString(shown(*call)) : QStringLiteral("-");
}

sockaddr_in endOf(const char* address, std::uint16_t port) {
    sockaddr_in end{};
    end.sin_family = AF_INET;
    end.sin_port = htons(port);
    ::inet_pton(AF_INET, address, &end.sin_addr);
    return end;
}

} // namespace

class TestRegisters : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void callsAreToldAsTheTableHasThem() {
        const sockaddr_in server = endOf("192.0.2.2", 8080);
        const sockaddr_in here = endOf("127.0.0.1", 99);
        const int on = 1;
        const linger hard{1, 0};
        pollfd two[3] = {{3, POLLIN, 0}, {4, POLLIN | POLLOUT, 0}, {5, POLLIN, 0}};
        const char text[] = "late";
        const iovec parts[2] = {{const_cast<char*>(text), 2}, {const_cast<char*>(text) + 2, 2}};
        msghdr message{};
        message.msg_iov = const_cast<iovec*>(parts);
        message.msg_iovlen = 2;
        const std::vector<std::pair<QString, QString>> all = {
            {told(SYS_socket, {AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0}),
             QStringLiteral("socket(AF_INET, SOCK_STREAM, 0)")},
            {told(SYS_connect, {3, at(&server), sizeof server}), QStringLiteral("connect(3, server, 8080)")},
            {told(SYS_connect, {3, at(&here), sizeof here}), QStringLiteral("connect(3, 127.0.0.1, 99)")},
            {told(SYS_bind, {3, at(&server), sizeof server}), QStringLiteral("bind(3, 8080)")},
            {told(SYS_accept, {3, 0, 0}), QStringLiteral("accept(3)")},
            {told(SYS_accept4, {3, 0, 0, SOCK_NONBLOCK}), QStringLiteral("accept(3)")},
            {told(SYS_sendto, {4, at(text), 4, MSG_NOSIGNAL}),
             QStringLiteral("send(4, \"late\", 4, MSG_NOSIGNAL)")},
            {told(SYS_write, {4, at(text), 4}), QStringLiteral("write(4, \"late\", 4)")},
            {told(SYS_writev, {4, at(parts), 2}), QStringLiteral("writev(4, \"late\", 4)")},
            {told(SYS_sendmsg, {4, at(&message), 0}), QStringLiteral("sendmsg(4, \"late\", 4, 0)")},
            {told(SYS_read, {4, at(text), 64}), QStringLiteral("read(4, 64)")},
            {told(SYS_close, {minus(-1)}), QStringLiteral("close(-1)")},
            {told(SYS_fcntl, {4, F_DUPFD_CLOEXEC, 10}), QStringLiteral("dup(4)")},
            {told(SYS_fcntl, {4, F_SETFL, O_NONBLOCK}), QStringLiteral("fcntl(4, F_SETFL, O_NONBLOCK)")},
            {told(SYS_setsockopt, {3, SOL_SOCKET, SO_REUSEADDR, at(&on), sizeof on}),
             QStringLiteral("setsockopt(3, SOL_SOCKET, SO_REUSEADDR, 1)")},
            {told(SYS_setsockopt, {3, SOL_SOCKET, SO_LINGER, at(&hard), sizeof hard}),
             QStringLiteral("setsockopt(3, SOL_SOCKET, SO_LINGER, 1, 0)")},
            {told(SYS_poll, {at(two), 1, minus(-1)}), QStringLiteral("poll(3, POLLIN, -1)")},
            {told(SYS_poll, {at(two), 2, 100}), QStringLiteral("poll(3, POLLIN, 4, POLLIN|POLLOUT, 100)")},
            {told(SYS_poll, {at(two), 3, 100}), QStringLiteral("ppoll(3, 100)")},
            {told(SYS_clone, {SIGCHLD}), QStringLiteral("fork()")},
            {told(SYS_exit_group, {1}), QStringLiteral("exit(1)")},
        };
        for (const auto& [seen, expected] : all)
            QCOMPARE(seen, expected);
    }

    void othersAreNotToldOf() {
        const sockaddr unixName{AF_UNIX, "/x"};
        QCOMPARE(told(SYS_socket, {AF_UNIX, SOCK_STREAM, 0}), QStringLiteral("-"));
        QCOMPARE(told(SYS_socket, {AF_INET, SOCK_DGRAM, 0}), QStringLiteral("-"));
        QCOMPARE(told(SYS_connect, {3, at(&unixName), sizeof unixName}), QStringLiteral("-"));
        QCOMPARE(told(SYS_fcntl, {3, F_GETFD}), QStringLiteral("-"));
        QCOMPARE(told(SYS_clone, {CLONE_THREAD | CLONE_VM | CLONE_SIGHAND}), QStringLiteral("-"));
        QCOMPARE(told(SYS_rt_sigaction, {13}), QStringLiteral("-"));
        QCOMPARE(told(SYS_connect, {3, 0, 16}), QStringLiteral("-")); // nothing can be read there
    }

    void whatComesOfACallIsReadFromMemory() {
        char buffer[8] = "hello";
        const Registers read = registersOf(SYS_read, {4, at(buffer), 8});
        const CallResult five = outcomeOf(*decoded(read), read, 5);
        QCOMPARE(five.value, 5);
        QCOMPARE(QString::fromStdString(five.received), QStringLiteral("hello"));
        const CallResult refused = outcomeOf(*decoded(read), read, -ECONNRESET);
        QCOMPARE(refused.value, -1);
        QCOMPARE(refused.errnum, ECONNRESET);
        QVERIFY(refused.received.empty());
        pollfd watched{4, POLLIN, POLLIN | POLLRDHUP};
        const Registers poll = registersOf(SYS_poll, {at(&watched), 1, 0});
        QCOMPARE(QString::fromStdString(shownOut(*decoded(poll), outcomeOf(*decoded(poll), poll, 1))),
                 QStringLiteral("POLLIN|POLLRDHUP"));
    }

    /// One end is a pipe.
    void whatSpliceDoesDependsOnItsSocket() {
        Registers splice = registersOf(SYS_splice, {4, 0, 7, 0, 65536});
        for (const auto& [socket, effect] : {std::pair(4, Effect::Receive), {7, Effect::Send}}) {
            splice.isSocket = [&, socket = socket](int fd) { return fd == socket; };
            const std::optional<Call> call = decoded(splice);
            QVERIFY(call.has_value());
            QCOMPARE(QString::fromStdString(shown(*call)), QStringLiteral("splice(4, 7, 65536)"));
            QCOMPARE(call->type->effect, effect);
            QCOMPARE(descriptorsOf(*call), std::vector<int>{socket});
            QCOMPARE(isEndOfFile(*call, 0), effect == Effect::Receive);
            QVERIFY(outcomeOf(*call, splice, 5).received.empty());
        }
    }

    void descriptorsInMemoryAreSeen() {
        fd_set readable;
        FD_ZERO(&readable);
        FD_SET(5, &readable);
        FD_SET(9, &readable);
        QCOMPARE(descriptorsIn(registersOf(SYS_pselect6, {10, at(&readable), 0, 0})),
                 (std::vector<int>{5, 9}));
        pollfd three[3] = {{3, POLLIN, 0}, {4, POLLIN, 0}, {5, POLLIN, 0}};
        QCOMPARE(descriptorsIn(registersOf(SYS_poll, {at(three), 3, 0})), (std::vector<int>{3, 4, 5}));
    }

    void ipv6StandsForIpv4WhereItIsMapped() {
        sockaddr_in6 end{};
        end.sin6_family = AF_INET6;
        end.sin6_port = htons(80);
        ::inet_pton(AF_INET6, "::ffff:192.0.2.2", &end.sin6_addr);
        QCOMPARE(told(SYS_connect, {3, at(&end), sizeof end}), QStringLiteral("connect(3, server, 80)"));
        ::inet_pton(AF_INET6, "::", &end.sin6_addr);
        QCOMPARE(told(SYS_bind, {3, at(&end), sizeof end}), QStringLiteral("bind(3, 80)"));
        ::inet_pton(AF_INET6, "2001:db8::1", &end.sin6_addr);
        QCOMPARE(told(SYS_connect, {3, at(&end), sizeof end}), QStringLiteral("-"));
    }

    void lessonsCannotMakeThem() {
        QVERIFY(callType("epoll_wait") == nullptr);
        QVERIFY(anyCallType("epoll_wait", Dialect::C) != nullptr);
        const std::vector<std::string> names = callNames();
        QVERIFY(std::find(names.begin(), names.end(), "sendmsg") == names.end());
    }
};

QTEST_GUILESS_MAIN(TestRegisters)
#include "tst_registers.moc"
