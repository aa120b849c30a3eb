// What no kernel was asked is drawn otherwise than what one said: dashed, and with ≈ before its name.
#include "tests/core/capture/talk.h"
#include "tests/core/projection/handmadetrace.h"
#include "ui/diagram/diagrampainter.h"
#include "ui/diagram/diagramtokens.h"
#include "ui/diagram/diagramview.h"
#include "ui/ladder/ladderlayout.h"
#include "ui/ladder/ladderpainter.h"
#include "ui/words/capturetexts.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace eleven;

namespace {

Trace captured(const char* lines) {
    const Octets octets = captureOf(QString::fromLatin1(lines).split(QLatin1Char('/')));
    const Capture capture = readCapture(fileOf(octets));
    return readConnection(fileOf(octets), capture.connections[0]).trace;
}

constexpr const char* kFourSegments = "> S 0:0(0)/< S. 0:0(0) ack 1/> . 1:1(0) ack 1/> F. 1:1(0) ack 1"
                                      "/< . 1:1(0) ack 2";

LadderScene sceneOf(const Trace& trace) {
    const auto ladder = projected<Ladder>(trace);
    LadderLayout layout(ladderMetrics(Type::from(QFont())), 700);
    layout.extend(ladder);
    return ladderScene(layout, ladder, 0, 4000, layout.lastY() + 60, false);
}

/// How often the colour changes down the middle of a band.
int changesIn(const LadderScene::Band& band) {
    QImage image(700, static_cast<int>(band.rect.bottom()) + 8, QImage::Format_RGB32);
    image.fill(Qt::white);
    LadderScene alone;
    alone.bands = {band};
    QPainter painter(&image);
    LadderPainter(Theme::light(), Type::from(QFont())).paint(painter, alone, 0, 0);
    painter.end();
    int changes = 0;
    const int x = static_cast<int>(band.rect.center().x());
    for (int y = static_cast<int>(band.rect.top()) + 5; y < static_cast<int>(band.rect.bottom()); ++y)
        changes += image.pixel(x, y) != image.pixel(x, y - 1) ? 1 : 0;
    return changes;
}

std::vector<LadderScene::Band> bandsOf(const Trace& trace, Side side) {
    std::vector<LadderScene::Band> bands = sceneOf(trace).bands;
    std::erase_if(bands, [side](const LadderScene::Band& band) { return band.side != side; });
    return bands;
}

} // namespace

class TestInferredBands : public QObject {
    Q_OBJECT
private slots:
    void aBandSaysHowItsStateIsKnown() {
        const auto client = bandsOf(captured(kFourSegments), Side::Client);
        QStringList told;
        for (const LadderScene::Band& band : client)
            told << band.name.join(QString()) + QString::number(static_cast<int>(band.certainty));
        QCOMPARE(told.join(QLatin1Char(' ')),
                 QStringLiteral("≈ CLOSED1 ≈ SYN-SENT1 ≈ ESTABLISHED1 ≈ FIN-WAIT-11 ≈ FIN-WAIT-22"));
        const auto server = bandsOf(captured(kFourSegments), Side::Server);
        QCOMPARE(server.front().name, QStringList(QStringLiteral("?"))); // nobody sees whether it listens
        QCOMPARE(server.front().certainty, Certainty::Unknown);
    }

    void whatIsInferredIsDashed() {
        const auto client = bandsOf(captured(kFourSegments), Side::Client);
        QCOMPARE(client.size(), std::size_t{5});
        QVERIFY(changesIn(client[1]) >= 4);
        QVERIFY(changesIn(client[4]) >= 4);
        for (const LadderScene::Band& band : bandsOf(HandMadeTrace::established().trace(), Side::Client))
            QCOMPARE(changesIn(band), 0);
    }

    void whatIsNotKnownStandsNowhereInTheDiagram() {
        DiagramMetrics metrics = diagramMetrics(Type::from(QFont()));
        const DiagramLayout layout = DiagramLayout::from(metrics, QSize(700, 400));
        QCOMPARE(diagramTokens(layout, projected<Coverage>(captured("> S 0:0(0)"))).size(), std::size_t{1});
        const auto coverage = projected<Coverage>(captured(kFourSegments));
        QCOMPARE(diagramTokens(layout, coverage).size(), std::size_t{2});
        QVERIFY(coverage.isVisited(State::Established) && !coverage.isProven(State::Established));
        QVERIFY(projected<Coverage>(HandMadeTrace::established().trace()).isProven(State::Established));
    }

    void eachSegmentIsAMomentAndTold() {
        const Trace trace = captured(kFourSegments);
        QStringList told;
        for (const Event& event : trace)
            if (event.n == trace.size() || as<ActEvent>(trace.at(event.n + 1)) != nullptr)
                told << CaptureTexts::moment(trace, event.n);
        QCOMPARE(told.size(), 6);
        QVERIFY2(told[0].contains(QStringLiteral("one of CLOSED, LISTEN")), qPrintable(told[0]));
        QCOMPARE(told[1],
                 QStringLiteral("The client is in SYN-SENT, inferred (active OPEN). The client sent SYN."));
        QVERIFY2(told[5].contains(QStringLiteral("The client is in FIN-WAIT-2, presumed")),
                 qPrintable(told[5]));
    }
};

QTEST_MAIN(TestInferredBands)
#include "tst_inferredbands.moc"
