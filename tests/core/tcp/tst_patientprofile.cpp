#include "core/tcp/patientprofile.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;
using namespace std::chrono_literals;

class PatientProfileTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void holdsRetransmissionsBackForAMinute() { QCOMPARE(patientRtoMin({}), std::chrono::milliseconds(60s)); }

    void leavesTheFinTimeoutOfALessonAlone() {
        const auto rtoMin = patientRtoMin({{"tcp_fin_timeout", "70"}});
        QCOMPARE(rtoMin, std::chrono::milliseconds(20s));
        QVERIFY(rtoMin * 7 / 2 <= 70s);
        QCOMPARE(patientRtoMin({{"tcp_fin_timeout", "600"}}),
                 std::chrono::milliseconds(120s)); // no RTO is longer
    }
};

QTEST_APPLESS_MAIN(PatientProfileTest)
#include "tst_patientprofile.moc"
