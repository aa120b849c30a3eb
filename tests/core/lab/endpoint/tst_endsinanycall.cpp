// Whatever call an endpoint sleeps in, thread or process: it is seen to sleep there, and it ends with the
// lab.

#include "tests/labtable.h"

#include <QTest>

using namespace eleven;

namespace {

const std::string kOpen = "int s = socket(AF_INET, SOCK_STREAM, 0);\nbind(s, 80);\nlisten(s, 1);\n";
const std::string kConnect = "int fd = socket(AF_INET, SOCK_STREAM, 0);\nconnect(fd, server, 80);\n";

} // namespace

class TestEndsInAnyCall : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void endsWhateverItSleepsIn_data() {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("call");
        QTest::addColumn<bool>("isProcess");
        const auto row = [](const char* call, const std::string& server) {
            for (const bool isProcess : {false, true})
                QTest::addRow("%s in a %s", call, isProcess ? "process" : "thread")
                    << QString::fromStdString(server) << QString::fromUtf8(call) << isProcess;
        };
        const std::string accepted = kOpen + "int c = accept(s);\n";
        row("accept", kOpen + "int c = accept(s);\nc = accept(s);\n");
        row("recv", accepted + "recv(c, buf, 10, MSG_WAITALL);\nclose(c);\n");
        row("read", accepted + "read(c, buf, 10);\nclose(c);\n");
        row("poll", accepted + "poll(c, POLLIN, s, POLLIN, -1);\nclose(c);\n");
        row("close", accepted +
                         "send(c, \"x\", 1, 0);\nsetsockopt(c, SOL_SOCKET, SO_LINGER, 1, 2147483647);\n"
                         "close(c);\nputs(\"over\");\n");
        row("connect",
            accepted + "c = socket(AF_INET, SOCK_STREAM, 0);\nconnect(c, client, 9);\nclose(c);\n");
        row("send", "char data[60000];\n" + accepted + "for (;;) {\nsend(c, data, 60000, 0);\n}\n");
        row("write", "char data[60000];\n" + accepted + "for (;;) {\nwrite(c, data, 60000);\n}\n");
    }
    void endsWhateverItSleepsIn() {
        QFETCH(QString, server);
        QFETCH(QString, call);
        QFETCH(bool, isProcess);
        const std::set<EndpointId> processes = isProcess ? std::set{kServer} : std::set<EndpointId>{};
        LabTable table(server.toStdString(), kConnect + "puts(\"idle\");\n", {}, {}, true, processes);
        ELEVEN_START(table);
        QVERIFY(table.establish());
        for (int i = 0; i < 200 && table.run(kServer); ++i)
            continue;
        const EndpointView& view = table.endpoints().of(kServer);
        QVERIFY(view.blocked);
        QCOMPARE(QString::fromStdString(view.call->name()), call);
        QVERIFY(view.call->blocks);
        const Result<void> again = table.experiment().start(); // the lab is thrown away, endpoints and all
        QVERIFY(again);
    }
};

QTEST_GUILESS_MAIN(TestEndsInAnyCall)
#include "tst_endsinanycall.moc"
