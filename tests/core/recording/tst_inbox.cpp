#include "core/recording/inbox.h"

#include <QRegularExpression>
#include <QTest>

#include <poll.h>

#include <string>
#include <thread>

using namespace eleven;

namespace {

template <typename Message>
bool isReadable(const Inbox<Message>& inbox, int timeout = 0) {
    pollfd entry{inbox.readiness(), POLLIN, 0};
    return ::poll(&entry, 1, timeout) == 1;
}

} // namespace

class TestInbox : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void isReadableWhileMessagesWait();
    void givesMessagesInTheirOrder();
    void losesNothingBetweenTwoThreads();
    void keepsTheOrderOfEachOfManyThreads();
};

void TestInbox::isReadableWhileMessagesWait() {
    Inbox<int> inbox;
    QVERIFY(!isReadable(inbox));
    inbox.post(1);
    inbox.post(2);
    QVERIFY(isReadable(inbox));
    QCOMPARE(inbox.takeAll().size(), std::size_t(2));
    QVERIFY(!isReadable(inbox));
    QVERIFY(inbox.takeAll().empty());
    inbox.post(3);
    QVERIFY(isReadable(inbox));
}

void TestInbox::givesMessagesInTheirOrder() {
    Inbox<std::string> inbox;
    for (const char* text : {"a", "b", "c"})
        inbox.post(text);
    QCOMPARE(inbox.takeAll(), (std::vector<std::string>{"a", "b", "c"}));
}

void TestInbox::losesNothingBetweenTwoThreads() {
    constexpr int count = 100'000;
    Inbox<int> inbox;
    const std::jthread sender([&inbox] {
        for (int i = 0; i < count; ++i)
            inbox.post(i);
    });
    int expected = 0;
    while (expected < count) {
        QVERIFY2(isReadable(inbox, 10'000), "a message was posted without a wake-up");
        for (const int message : inbox.takeAll())
            QCOMPARE(message, expected++);
    }
    QVERIFY(!isReadable(inbox));
}

void TestInbox::keepsTheOrderOfEachOfManyThreads() {
    constexpr int count = 20'000;
    constexpr std::size_t senders = 4;
    Inbox<std::pair<std::size_t, int>> inbox;
    std::vector<std::jthread> threads;
    for (std::size_t sender = 0; sender < senders; ++sender) {
        threads.emplace_back([&inbox, sender] {
            for (int i = 0; i < count; ++i)
                inbox.post({sender, i});
        });
    }
    std::vector<int> expected(senders, 0);
    for (std::size_t received = 0; received < senders * count;) {
        QVERIFY2(isReadable(inbox, 10'000), "a message was posted without a wake-up");
        for (const auto& [sender, message] : inbox.takeAll()) {
            QCOMPARE(message, expected[sender]++);
            ++received;
        }
    }
}

QTEST_APPLESS_MAIN(TestInbox)
#include "tst_inbox.moc"
