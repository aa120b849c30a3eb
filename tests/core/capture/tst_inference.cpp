#include "tests/core/capture/talk.h"

#include <QRegularExpression>
#include <QTest>

using namespace eleven;

namespace {

const QStringList kUnseenNames = {QStringLiteral("beginning"), QStringLiteral("direction"),
                                  QStringLiteral("gap"),       QStringLiteral("listen"),
                                  QStringLiteral("no-socket"), QStringLiteral("fin-wait-2"),
                                  QStringLiteral("order"),     QStringLiteral("last-ack"),
                                  QStringLiteral("time-wait"), QStringLiteral("reset")};
const QStringList kEndingNames = {QStringLiteral("unanswered"), QStringLiteral("refused"),
                                  QStringLiteral("reset"),      QStringLiteral("closed"),
                                  QStringLiteral("half"),       QStringLiteral("open")};

QString namesOf(SetOf<Unseen> unseen) {
    QStringList names;
    for (const Unseen one : unseen)
        names += kUnseenNames[static_cast<int>(one)];
    return names.join(QLatin1Char(' '));
}

constexpr const char* kShake = "> S 0:0(0)/< S. 0:0(0) ack 1/> . 1:1(0) ack 1";

} // namespace

class TestInference : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void infersWhatEachEndWas_data() {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("unseen");
        const auto row = [](const char* name, const std::string& lines, const char* client,
                            const char* server, const char* ending, const char* unseen) {
            QTest::newRow(name) << QString::fromStdString(lines) << QString::fromLatin1(client)
                                << QString::fromLatin1(server) << QString::fromLatin1(ending)
                                << QString::fromLatin1(unseen);
        };
        const std::string shake = kShake;
        const char* const open = "SYN-RECEIVED ESTABLISHED?";
        row("a handshake", shake, "SYN-SENT ESTABLISHED", open, "open", "listen");
        row("a SYN that nobody answers", "> S 0:0(0)/> S 0:0(0)/> S 0:0(0)", "SYN-SENT", "", "unanswered",
            "");
        row("a refused SYN", "> S 0:0(0)/< R. 0:0(0) ack 1", "SYN-SENT CLOSED?", "", "refused", "no-socket");
        row("a RST that does not acknowledge the SYN", "> S 0:0(0)/< R. 0:0(0) ack 7", "SYN-SENT", "", "open",
            "");
        row("a SYN,ACK that comes again", "> S 0:0(0)/< S. 0:0(0) ack 1/> . 1:1(0) ack 1/< S. 0:0(0) ack 1",
            "SYN-SENT ESTABLISHED", "SYN-RECEIVED", "open", "listen");
        row("four segments", shake + "/> F. 1:1(0) ack 1/< . 1:1(0) ack 2/< F. 1:1(0) ack 2/> . 2:2(0) ack 2",
            "SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2? TIME-WAIT",
            "SYN-RECEIVED ESTABLISHED? CLOSE-WAIT LAST-ACK CLOSED?", "closed", "listen last-ack time-wait");
        row("three segments: the ACK rides on the FIN",
            shake + "/> F. 1:1(0) ack 1/< F. 1:1(0) ack 2/> . 2:2(0) ack 2",
            "SYN-SENT ESTABLISHED FIN-WAIT-1 TIME-WAIT",
            "SYN-RECEIVED ESTABLISHED? CLOSE-WAIT LAST-ACK CLOSED?", "closed",
            "listen fin-wait-2 last-ack time-wait");
        row("FINs that cross",
            shake + "/> F. 1:1(0) ack 1/< F. 1:1(0) ack 1/> . 2:2(0) ack 2/< . 2:2(0) ack 2",
            "SYN-SENT ESTABLISHED FIN-WAIT-1 CLOSING TIME-WAIT?",
            "SYN-RECEIVED ESTABLISHED? FIN-WAIT-1 CLOSING TIME-WAIT?", "closed", "listen time-wait");
        row("the last ACK is lost once",
            shake + "/> F. 1:1(0) ack 1/< . 1:1(0) ack 2/< F. 1:1(0) ack 2/> . 2:2(0) ack 2"
                    "/< F. 1:1(0) ack 2/> . 2:2(0) ack 2",
            "SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2? TIME-WAIT",
            "SYN-RECEIVED ESTABLISHED? CLOSE-WAIT LAST-ACK CLOSED?", "closed", "listen last-ack time-wait");
        row("the last ACK is lost for good",
            shake + "/> F. 1:1(0) ack 1/< . 1:1(0) ack 2/< F. 1:1(0) ack 2/> . 2:2(0) ack 2"
                    "/< F. 1:1(0) ack 2",
            "SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2? TIME-WAIT",
            "SYN-RECEIVED ESTABLISHED? CLOSE-WAIT LAST-ACK", "closed", "listen time-wait");
        row("an ACK of a FIN is lost", shake + "/> F. 1:1(0) ack 1/< . 1:1(0) ack 2/> F. 1:1(0) ack 1",
            "SYN-SENT ESTABLISHED FIN-WAIT-1", "SYN-RECEIVED ESTABLISHED? CLOSE-WAIT", "half", "listen");
        row("crossed FINs, one again",
            shake +
                "/> F. 1:1(0) ack 1/< F. 1:1(0) ack 1/< . 2:2(0) ack 2/< F. 1:1(0) ack 2/> . 2:2(0) ack 2",
            "SYN-SENT ESTABLISHED FIN-WAIT-1 TIME-WAIT",
            "SYN-RECEIVED ESTABLISHED? FIN-WAIT-1 CLOSING TIME-WAIT?", "closed", "listen order time-wait");
        row("only the client closes", shake + "/> F. 1:1(0) ack 1/< . 1:1(0) ack 2/< P. 1:6(5) ack 2",
            "SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2?", "SYN-RECEIVED ESTABLISHED? CLOSE-WAIT", "half",
            "listen");
        row("the server resets", shake + "/> P. 1:6(5) ack 1/< R. 1:1(0) ack 6",
            "SYN-SENT ESTABLISHED CLOSED?", "SYN-RECEIVED ESTABLISHED? CLOSED", "reset", "listen");
        row("a RST from nobody", shake + "/> R. 1:1(0) ack 1/> P. 1:6(5) ack 1/< . 1:1(0) ack 6",
            "SYN-SENT ESTABLISHED", open, "open", "listen reset");
        row("a RST behind the window", shake + "/< R. 900:900(0) ack 1/< . 1:1(0) ack 1",
            "SYN-SENT ESTABLISHED", open, "open", "listen reset");
        row("both open at once", "> S 0:0(0)/< S 0:0(0)/> S. 0:0(0) ack 1/< S. 0:0(0) ack 1",
            "SYN-SENT SYN-RECEIVED ESTABLISHED?", "SYN-SENT SYN-RECEIVED ESTABLISHED?", "open", "");
        row("from the middle, data both ways",
            "> P. 1:6(5) ack 1/< P. 1:6(5) ack 6/> P. 6:9(3) ack 6/< P. 6:9(3) ack 9", "ESTABLISHED",
            "ESTABLISHED", "open", "beginning");
        row("from the middle, the end only", "< F. 1:1(0) ack 1/> F. 1:1(0) ack 2/< . 2:2(0) ack 2", "",
            "TIME-WAIT", "closed", "beginning fin-wait-2 time-wait");
        row("one direction only", "> S 0:0(0)/> . 1:1(0) ack 1/> P. 1:6(5) ack 1/> F. 6:6(0) ack 9",
            "SYN-SENT ESTABLISHED", "", "half", "direction gap");
        row("a FIN that the capture lost",
            shake + "/> P. 1:6(5) ack 1/< . 1:1(0) ack 6/< . 1:1(0) ack 7/< F. 1:1(0) ack 7/> . 7:7(0) ack 2",
            "SYN-SENT ESTABLISHED", "SYN-RECEIVED ESTABLISHED?", "half", "gap listen");
        row("from the SYN,ACK on", "< S. 0:0(0) ack 1/> . 1:1(0) ack 1/> F. 1:1(0) ack 1",
            "SYN-SENT ESTABLISHED FIN-WAIT-1", open, "half", "beginning listen");
    }
    void infersWhatEachEndWas() {
        QFETCH(QString, lines);
        const Octets octets = captureOf(lines.split(QLatin1Char('/')));
        const Capture capture = readCapture(fileOf(octets));
        QCOMPARE(capture.connections.size(), std::size_t{1});
        const CapturedConnection& one = capture.connections[0];
        const Trace trace = readConnection(fileOf(octets), one).trace;
        QTEST(pathOf(trace, Side::Client), "client");
        QTEST(pathOf(trace, Side::Server), "server");
        QTEST(kEndingNames[static_cast<int>(endingOf(one))], "ending");
        QTEST(namesOf(unseenOf(one)), "unseen");
        // Who sees the segments one by one comes to the same states in the end.
        for (const Side side : {Side::Client, Side::Server})
            if (QString path = pathOf(trace, side); one.end(side).states.size() == 1 && !path.isEmpty())
                QVERIFY2(path.remove(QLatin1Char('?')).endsWith(eleven::namesOf(one.end(side).states)),
                         qPrintable(eleven::namesOf(one.end(side).states)));
        for (const Event& event : trace)
            if (const auto* change = as<StateEvent>(event)) QVERIFY(!change->isSurprise());
    }

    void saysWhichStatesAreLeft() {
        const Octets octets =
            captureOf({QStringLiteral("> . 1:1(0) ack 1"), QStringLiteral("> F. 1:1(0) ack 1")});
        const Capture capture = readCapture(fileOf(octets));
        QCOMPARE(eleven::namesOf(capture.connections[0].ends[0].states),
                 QStringLiteral("FIN-WAIT-1|CLOSING|LAST-ACK"));
        QStringList told;
        for (const Event& event : readConnection(fileOf(octets), capture.connections[0]).trace)
            if (const auto* note = as<NoteEvent>(event)) told += QString::fromStdString(note->detail);
        QCOMPARE(told.last(), QStringLiteral("FIN-WAIT-1, CLOSING, LAST-ACK"));
    }

    void countsWhatIsSentAgain() {
        const QStringList lines = QString::fromLatin1(kShake).split(QLatin1Char('/')) +
                                  QStringList{
                                      QStringLiteral("> P. 1:11(10) ack 1"),
                                      QStringLiteral("> P. 1:11(10) ack 1"),  // again
                                      QStringLiteral("> P. 21:31(10) ack 1"), // the capture jumps
                                      QStringLiteral("> P. 11:21(10) ack 1"), // back into the hole: new
                                      QStringLiteral("> . 30:30(0) ack 1"),   // keepalive
                                      QStringLiteral("> F. 31:31(0) ack 1"),
                                      QStringLiteral("> F. 31:31(0) ack 1"), // again
                                  };
        const Octets octets = captureOf(lines);
        const Capture capture = readCapture(fileOf(octets));
        const CapturedEnd& client = capture.connections[0].ends[0];
        QCOMPARE(client.repeats, 2U);
        QCOMPARE(client.segments, 9U);
        QCOMPARE(client.octets, std::uint64_t{40});
        QCOMPARE(capture.connections[0].ends[1].segments, 1U);
        int repeats = 0;
        for (const Event& event : readConnection(fileOf(octets), capture.connections[0]).trace)
            if (const auto* sent = as<SegmentEvent>(event)) repeats += sent->repeats != 0 ? 1 : 0;
        QCOMPARE(repeats, 2);
    }

    void anotherSynIsAnotherConnection() {
        const Octets octets = captureOf({QStringLiteral("> S 0:0(0)"), QStringLiteral("< S. 0:0(0) ack 1"),
                                         QStringLiteral("> S 0:0(0)"), QStringLiteral("> S 777:777(0)"),
                                         QStringLiteral("< R. 0:0(0) ack 778")});
        const Capture capture = readCapture(fileOf(octets));
        QCOMPARE(capture.connections.size(), std::size_t{2});
        QCOMPARE(capture.connections[0].segments(), std::uint64_t{3});
        QCOMPARE(endingOf(capture.connections[1]), Ending::Refused);
        const Trace second = readConnection(fileOf(octets), capture.connections[1]).trace;
        QCOMPARE(pathOf(second, Side::Client), QStringLiteral("SYN-SENT CLOSED?"));
        QCOMPARE(as<SegmentEvent>(second.at(5))->relativeSeq,
                 0U); // behind what is not known, an act and two states
    }
};

QTEST_APPLESS_MAIN(TestInference)
#include "tst_inference.moc"
