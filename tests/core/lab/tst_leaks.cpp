// A lab that is thrown away leaves nothing: no descriptor, thread, child process or network namespace.
// 50 labs; 1000 with ELEVEN_LONG=1.

#include "tests/core/lab/belongings.h"
#include "tests/core/lab/orderlyprograms.h"
#include "tests/labtable.h"

using namespace eleven;

namespace {} // namespace

class TestLeaks : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aLabInUseIsCounted() {
        const Belongings before;
        LabTable table(kServerText, kClientText);
        ELEVEN_START(table);
        const Belongings during;
        QVERIFY(during.descriptors > before.descriptors);
        QCOMPARE(during.threads, before.threads + 2);
        QCOMPARE(during.children.size(), before.children.size() + 1);
        QVERIFY(during.namespaces.size() > before.namespaces.size());
    }

    void labsThrownAwayLeaveNothing_data() {
        QTest::addColumn<bool>("asProcesses");
        QTest::newRow("threads") << false;
        QTest::newRow("processes") << true;
    }
    void labsThrownAwayLeaveNothing() {
        QFETCH(bool, asProcesses);
        const int labs = qEnvironmentVariableIntValue("ELEVEN_LONG") == 1 ? 500 : 25;
        const std::set<EndpointId> processes =
            asProcesses ? std::set<EndpointId>{kClient, kServer} : std::set<EndpointId>{};
        const Belongings before;
        for (int i = 0; i < labs; ++i) {
            LabTable table(kServerText, kClientText, {}, {}, true, processes);
            ELEVEN_START(table);
            QVERIFY(table.establish());
            if (i % 2 == 0) table.runOn(kServer); // else the server is thrown away with nothing read
            if (i % 3 == 0) QCOMPARE(table.start(), QString());
        }
        const Belongings after;
        QCOMPARE(after.descriptors, before.descriptors);
        QCOMPARE(after.threads, before.threads);
        QCOMPARE(after.children, before.children);
        QCOMPARE(after.namespaces, before.namespaces);
    }
};

QTEST_GUILESS_MAIN(TestLeaks)
#include "tst_leaks.moc"
