// The table of calls: every row is whole, is spelled as strace(1) prints it, and says what it does.

#include "tests/callof.h"

#include <QTest>

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <csignal>

using namespace eleven;

class TestCallTable : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void everyRowIsWhole() {
        for (const Dialect dialect : {Dialect::C, Dialect::QtSocket, Dialect::QtServer})
            for (const std::string& name : callNames(dialect)) {
                const CallType* type = callType(name, dialect);
                QVERIFY2(type != nullptr, name.c_str());
                QVERIFY2(std::string(type->usage).starts_with(name + "("), name.c_str());
                QCOMPARE(type->perform != nullptr, dialect == Dialect::C);
                QVERIFY2(type->optional <= type->parameters.size(), name.c_str());
                QCOMPARE(type->systemCall >= 0, dialect == Dialect::C && type->effect != Effect::Print);
            }
    }

    void writesACallAsStraceDoes_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"socket(AF_INET, SOCK_STREAM, 0)", "socket(AF_INET, SOCK_STREAM|SOCK_NONBLOCK, 0)",
              "bind(3, 80)", "connect(3, server, 80)", "recv(4, 64, MSG_DONTWAIT|MSG_PEEK)",
              "send(4, \"late\", 4, 0)", "setsockopt(3, IPPROTO_TCP, TCP_NODELAY, 1)",
              "setsockopt(3, SOL_SOCKET, SO_LINGER, 1, 0)", "getsockopt(3, SOL_SOCKET, SO_ERROR)",
              "fcntl(3, F_SETFL, O_NONBLOCK)", "fcntl(3, F_GETFL)", "poll(3, POLLIN|POLLRDHUP, 0)",
              "poll(3, POLLIN, 4, POLLOUT, -1)", "shutdown(3, SHUT_WR)", "wait()", "exit(7)",
              "signal(SIGCHLD, handler)", "puts(\"a line\")"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void writesACallAsStraceDoes() {
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(shown(callOf(text.toStdString()))), text);
    }

    void saysWhatACallGaveBesides_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::vector<std::int64_t>>("out");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* text, const std::vector<std::int64_t>& out, const char* shownAs) {
            QTest::newRow(shownAs) << QString::fromUtf8(text) << out << QString::fromUtf8(shownAs);
        };
        row("poll(3, POLLIN, 0)", {POLLIN | POLLRDHUP}, "POLLIN|POLLRDHUP");
        row("poll(3, POLLIN, 4, POLLOUT, 0)", {0, POLLOUT}, "0, POLLOUT");
        row("poll(3, POLLIN, 0)", {POLLOUT | POLLWRNORM}, "POLLOUT|POLLWRNORM"); // as curl(1) asks
        row("getsockopt(3, SOL_SOCKET, SO_ERROR)", {ECONNREFUSED}, "ECONNREFUSED");
        row("wait()", {W_EXITCODE(3, 0)}, "3");
        row("wait()", {SIGPIPE}, "SIGPIPE");
        row("puts(\"said\")", {}, "said");
    }
    void saysWhatACallGaveBesides() {
        QFETCH(QString, text);
        QFETCH(std::vector<std::int64_t>, out);
        QFETCH(QString, shown);
        CallResult result{1};
        result.out = out;
        QCOMPARE(QString::fromStdString(shownOut(callOf(text.toStdString()), result)), shown);
    }

    void whatEndsSendingOrAListenerIsAClose() {
        QVERIFY(stimulusOf(callOf("close(3)")) == Stimulus::Close);
        QVERIFY(stimulusOf(callOf("shutdown(3, SHUT_WR)")) == Stimulus::Close);
        QVERIFY(stimulusOf(callOf("shutdown(3, SHUT_RDWR)")) == Stimulus::Close);
        QVERIFY(stimulusOf(callOf("shutdown(3, SHUT_RD)")) == Stimulus::Close); // it ends a listener
        QVERIFY(!stimulusOf(callOf("recv(3, 64, 0)")));
    }

    void knowsItsDescriptors() {
        QCOMPARE(descriptorsOf(callOf("recv(4, 64, 0)")), std::vector<int>{4});
        QCOMPARE(descriptorsOf(callOf("poll(3, POLLIN, 5)")), std::vector<int>{3}); // 5 ms
        QCOMPARE(descriptorsOf(callOf("poll(3, POLLIN, 5, POLLIN, 7)")), (std::vector<int>{3, 5}));
        QVERIFY(descriptorsOf(callOf("wait()")).empty());
    }
};

QTEST_APPLESS_MAIN(TestCallTable)
#include "tst_calltable.moc"
