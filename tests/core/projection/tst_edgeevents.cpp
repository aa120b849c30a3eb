// What leads along each arrow of the diagram.
#include "core/projection/edgeevents.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace eleven;

class TestEdgeEvents : public QObject {
    Q_OBJECT

    static QByteArray textOf(const Edge& edge, Stimulus stimulus) {
        for (const EdgeEvent& event : edgeEvents(edge)) {
            if (event.stimulus != stimulus) continue;
            return event.sends.contains(Sends::Nothing) ? "nothing"
                   : event.sends.contains(Sends::Ack)   ? "ACK"
                   : event.sends.contains(Sends::Fin)   ? "FIN"
                                                        : "other";
        }
        return "none";
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyArrowHasAnEvent() {
        for (const Edge& edge : kEdges)
            QVERIFY2(!edgeEvents(edge).empty(), stateName(edge.from).data());
    }

    void readsTheFigure() {
        QCOMPARE(textOf({State::Established, State::CloseWait}, Stimulus::ArrivesFin), "ACK");
        QCOMPARE(textOf({State::Established, State::FinWait1}, Stimulus::Close), "FIN");
        QCOMPARE(textOf({State::FinWait1, State::FinWait2}, Stimulus::ArrivesAckOfFin), "nothing");
        QCOMPARE(textOf({State::Established, State::CloseWait}, Stimulus::Close), "none");
    }

    void aResetSendsAPassiveOpenBackToItsListener() {
        QCOMPARE(textOf({State::SynReceived, State::Listen}, Stimulus::ArrivesRst), "nothing");
    }
};

QTEST_APPLESS_MAIN(TestEdgeEvents)
#include "tst_edgeevents.moc"
