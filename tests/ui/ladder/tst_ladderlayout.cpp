// The ladder as numbers: nothing covers anything, nothing sticks out, at any width and size of type.
#include "tests/core/projection/handmadetrace.h"
#include "tests/longstory.h"
#include "ui/ladder/ladderlayout.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace eleven;
using eleven::handmade::LongStory;

namespace {

LadderMetrics metricsAt(double scale) {
    LadderMetrics metrics;
    const auto letters = [scale](double width) {
        return
            [scale, width](const QString& text) { return width * scale * static_cast<double>(text.size()); };
    };
    metrics.scale = scale;
    metrics.boldHeight = 16 * scale;
    metrics.captionHeight = 13 * scale;
    metrics.stateHeight = 15 * scale;
    metrics.boldWidth = letters(8.2);
    metrics.captionWidth = letters(6.4);
    metrics.stateWidth = letters(8);
    return metrics;
}

/// Loss, a copy, retransmission, overtaking, both ends closing at once; three segments stay held.
HandMadeTrace crowded() {
    auto made = HandMadeTrace::established();
    made.act("send");
    const SegmentId first =
        made.sends(Side::Client, kPsh | kAck, {.seq = 1, .ack = 1, .payload = "GET / HTTP/1.1"});
    made.act("send");
    const SegmentId greeting =
        made.sends(Side::Server, kPsh | kAck, {.seq = 1, .ack = 1, .payload = "220 hi\r\n"});
    made.act("send");
    const SegmentId second = made.sends(Side::Client, kPsh | kAck, {.seq = 15, .ack = 1, .payload = "more"});
    made.act("deliver");
    made.delivered(second);
    const SegmentId duplicate = made.sends(Side::Server, kAck, {.seq = 9, .ack = 1});
    made.act("deliver");
    made.delivered(greeting);
    const SegmentId answer = made.sends(Side::Client, kAck, {.seq = 19, .ack = 9});
    made.act("copy");
    made.fate(first, Fate::Copied);
    made.act("deliver");
    made.delivered(first);
    const SegmentId all = made.sends(Side::Server, kAck, {.seq = 9, .ack = 19});
    for (const SegmentId id : {duplicate, answer}) {
        made.act("deliver");
        made.delivered(id);
    }
    made.act("drop");
    made.fate(all, Fate::Dropped);
    made.act("close");
    const SegmentId fin = made.sends(Side::Client, kFin | kAck, {.seq = 19, .ack = 9});
    made.changes(Side::Client, 2, State::Established, State::FinWait1);
    made.act("close");
    const SegmentId otherFin = made.sends(Side::Server, kFin | kAck, {.seq = 9, .ack = 19});
    made.changes(Side::Server, 3, State::Established, State::FinWait1);
    made.act("deliver");
    const EventNumber arrived = made.delivered(fin);
    made.sends(Side::Server, kAck, {.seq = 10, .ack = 20});
    made.changes(Side::Server, 3, State::FinWait1, State::Closing, arrived);
    made.act("wait");
    made.sends(Side::Server, kFin | kAck, {.seq = 9, .ack = 19, .repeats = otherFin, .stacked = true});
    made.act("wait");
    made.sends(Side::Client, kFin | kAck, {.seq = 19, .ack = 9, .repeats = fin});
    return made;
}

LadderScene whole(const LadderLayout& layout, const Ladder& ladder) {
    const double height = ladderHeight(layout, ladder, true);
    return ladderScene(layout, ladder, 0, height, height, true);
}

} // namespace

class TestLadderLayout : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theStateThatIsHasRoomForItsName_data() { sizes(); }
    void theStateThatIsHasRoomForItsName() {
        QFETCH(double, scale);
        QFETCH(double, width);
        auto made = crowded();
        made.act("deliver"); // what came last ends low, in states that have just begun
        made.changes(Side::Client, 2, State::FinWait1, State::FinWait2);
        const LadderMetrics metrics = metricsAt(scale);
        const auto ladder = projected<Ladder>(made.trace());
        LadderLayout layout(metrics, width);
        layout.extend(ladder);
        for (const LadderScene::Band& band : whole(layout, ladder).bands) {
            const double needed = band.nameIsInside
                                      ? metrics.stateWidth(band.name[0])
                                      : metrics.stateHeight * static_cast<double>(band.name.size());
            QVERIFY2(band.nameRect.height() >= needed, qPrintable(band.name.join(u' ')));
        }
    }

    void bandsFollowEachOtherWithoutAGap_data() { sizes(); }
    void bandsFollowEachOtherWithoutAGap() {
        const LadderScene scene = fetched();
        for (std::size_t i = 0; i + 1 < scene.bands.size(); ++i) {
            const auto& above = scene.bands[i];
            const auto& below = scene.bands[i + 1];
            if (above.side != below.side) continue;
            QCOMPARE(below.rect.top(), above.rect.bottom());
            QVERIFY(above.rect.height() > 0);
            QVERIFY(!above.nameRect.intersects(below.nameRect));
        }
    }

    void namesStandBesideTheirBands_data() { sizes(); }
    void namesStandBesideTheirBands() {
        for (const auto& band : fetched().bands) {
            QVERIFY(band.nameRect.top() >= band.rect.top() - 0.01);
            QVERIFY(band.nameRect.bottom() <= band.rect.bottom() + 0.01);
            QCOMPARE(band.nameRect.intersects(band.rect), band.nameIsInside);
        }
    }

    void aNewConnectionSaysSoBesideItsBand_data() { sizes(); }
    void aNewConnectionSaysSoBesideItsBand() {
        for (const auto& band : fetched().bands) {
            const bool isNew = band.state == State::SynReceived && band.side == Side::Server;
            QCOMPARE(band.name.first() == QStringLiteral("new:"), isNew && !band.nameIsInside);
        }
    }

    void aLabelLeavesARemarkBesideTheBandReadable() {
        auto made = HandMadeTrace::established();
        made.act("send");
        const SegmentId ack = made.sends(Side::Client, kAck, {.seq = 1, .ack = 1});
        made.keepsBack(Side::Server, 2);
        made.act("deliver");
        made.delivered(ack);
        const auto ladder = projected<Ladder>(made.trace());
        LadderLayout layout(metricsAt(1), 640);
        layout.extend(ladder);
        const LadderScene scene = whole(layout, ladder);
        QCOMPARE(scene.marks.size(), std::size_t(1));
        const QRectF remark = scene.marks[0].textRect;
        QVERIFY(remark.right() <= scene.laneRight);
        for (const auto& flight : scene.flights) {
            const QRectF label =
                flight.label.outline(layout.labelAbove(), layout.labelBelow()).boundingRect();
            QVERIFY2(!label.intersects(remark), qPrintable(flight.label.above));
        }
    }

    void aDeathCoversNoLabelAndTheNoteBelowARemarkNone() {
        auto made = HandMadeTrace::established();
        made.act("send");
        made.sends(Side::Client, kPsh | kAck, {.seq = 1, .ack = 1, .payload = "x"});
        const SegmentId ack = made.sends(Side::Client, kAck, {.seq = 2, .ack = 1});
        made.act("deliver");
        made.delivered(ack);
        made.dies(Side::Server, SIGKILL);
        made.keepsBack(Side::Server, 2, kSyn | kAck);
        const auto ladder = projected<Ladder>(made.trace());
        LadderLayout layout(metricsAt(1), 420);
        layout.extend(ladder);
        const LadderScene scene = whole(layout, ladder);
        QCOMPARE(scene.marks.size(), std::size_t(2));
        for (const auto& mark : scene.marks) {
            for (const auto& flight : scene.flights) {
                const QPolygonF label = flight.label.outline(layout.labelAbove(), layout.labelBelow());
                QVERIFY2(!label.intersects(QPolygonF(mark.textRect)), qPrintable(flight.label.above));
            }
            QVERIFY(mark.textRect.bottom() < scene.notes[0].card.top() - 4); // the ring of what comes next
        }
    }

    void theFlagsOfALostSegmentCanBeRead_data() {
        QTest::addColumn<double>("width");
        QTest::newRow("narrow") << 400.0;
        QTest::newRow("wide") << 640.0;
    }
    void theFlagsOfALostSegmentCanBeRead() {
        QFETCH(double, width);
        auto made = HandMadeTrace::established();
        made.act("send");
        const SegmentId lost = made.sends(Side::Client, kPsh | kAck, {.seq = 1, .ack = 1, .payload = "one"});
        made.act("drop");
        made.fate(lost, Fate::Dropped);
        made.act("send");
        const SegmentId next = made.sends(Side::Client, kPsh | kAck, {.seq = 4, .ack = 1, .payload = "two"});
        made.act("deliver");
        made.delivered(next);
        const auto ladder = projected<Ladder>(made.trace());
        LadderLayout layout(metricsAt(1), width);
        layout.extend(ladder);
        const LadderScene scene = whole(layout, ladder);
        const auto& dropped = scene.flights[scene.flights.size() - 2];
        const auto& after = scene.flights.back();
        QVERIFY2(dropped.label.above.startsWith(QStringLiteral("PSH,ACK")), qPrintable(dropped.label.above));
        if (!dropped.remarkFits) return;
        const QLineF along(dropped.remark, dropped.remark + QPointF(dropped.line.dx(), dropped.line.dy()));
        const double word = metricsAt(1).captionWidth(QStringLiteral("dropped"));
        const QPolygonF label = after.label.outline(layout.labelAbove(), layout.labelBelow());
        for (const double part : {0.0, 0.5, 1.0})
            QVERIFY(!label.containsPoint(along.pointAt(part * word / along.length()), Qt::OddEvenFill));
    }

    void labelsCoverNeitherEachOtherNorTheBands_data() { sizes(); }
    void labelsCoverNeitherEachOtherNorTheBands() {
        QFETCH(double, scale);
        const LadderScene scene = fetched();
        const LadderLayout layout(metricsAt(scale), 500);
        std::vector<QPolygonF> outlines;
        for (const auto& flight : scene.flights)
            outlines.push_back(flight.label.outline(layout.labelAbove(), layout.labelBelow()));
        for (std::size_t i = 0; i < outlines.size(); ++i) {
            QVERIFY(outlines[i].boundingRect().left() >= scene.laneLeft - 0.01);
            QVERIFY(outlines[i].boundingRect().right() <= scene.laneRight + 0.01);
            for (std::size_t k = 0; k < i; ++k) {
                QVERIFY2(!outlines[i].intersects(outlines[k]),
                         qPrintable(QStringLiteral("%1 and %2").arg(k).arg(i)));
            }
        }
    }

    void notesCoverNothing_data() { sizes(); }
    void notesCoverNothing() {
        const LadderScene scene = fetched();
        QCOMPARE(scene.notes.size(), 3U);
        for (std::size_t i = 0; i < scene.notes.size(); ++i) {
            const auto& note = scene.notes[i];
            QVERIFY(note.card.left() >= scene.laneLeft);
            QVERIFY(note.card.right() <= scene.laneRight);
            for (const QRectF& part : {note.deliver, note.drop, note.copy, note.envelope, note.titleRect})
                QVERIFY(note.card.contains(part));
            QVERIFY(!note.deliver.intersects(note.drop));
            QVERIFY(!note.drop.intersects(note.copy));
            QVERIFY(!note.titleRect.intersects(note.deliver));
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(!note.card.intersects(scene.notes[k].card));
            for (const auto& flight : scene.flights)
                QVERIFY(flight.line.y2() < note.card.top());
        }
    }

    void nothingSticksOut_data() { sizes(); }
    void nothingSticksOut() {
        QFETCH(double, width);
        const LadderScene scene = fetched();
        for (const auto& band : scene.bands) {
            QVERIFY(band.rect.left() >= 0 && band.rect.right() <= width);
            QVERIFY(band.nameRect.left() >= 0 && band.nameRect.right() <= width);
        }
        QVERIFY(scene.laneLeft < scene.laneRight);
        for (const auto& flight : scene.flights) {
            for (const double x : {flight.line.x1(), flight.line.x2()})
                QVERIFY(x >= scene.laneLeft && x <= scene.laneRight);
            QVERIFY(flight.line.y2() > flight.line.y1());
        }
    }

    void growingByTheEventIsTheSameAsAllAtOnce() {
        const auto made = crowded();
        Ladder ladder;
        LadderLayout grown(metricsAt(1), 500);
        for (const Event& event : made.trace()) {
            ladder.add(event);
            grown.extend(ladder);
        }
        LadderLayout atOnce(metricsAt(1), 500);
        atOnce.extend(ladder);
        for (int row = 0; row < ladder.rowCount(); ++row)
            QCOMPARE(grown.rowY(row), atOnce.rowY(row));
        for (std::size_t i = 0; i < ladder.flights().size(); ++i)
            QCOMPARE(grown.labelOf(ladder, i).centre, atOnce.labelOf(ladder, i).centre);
    }

    void goingBackIsTheSameAsStoppingThere() {
        const auto made = crowded();
        LadderLayout layout(metricsAt(1), 500);
        layout.extend(projected<Ladder>(made.trace()));
        for (EventNumber prefix = made.trace().size(); prefix > 0; --prefix) {
            const auto ladder = projected<Ladder>(made.trace(), prefix);
            layout.extend(ladder);
            LadderLayout fresh(metricsAt(1), 500);
            fresh.extend(ladder);
            QCOMPARE(layout.lastY(), fresh.lastY());
            for (std::size_t i = 0; i < ladder.flights().size(); ++i)
                QCOMPARE(layout.labelOf(ladder, i).centre, fresh.labelOf(ladder, i).centre);
        }
    }

    void rowsOfEarlierActsStay() {
        const auto made = crowded();
        Ladder ladder;
        LadderLayout layout(metricsAt(1), 500);
        std::vector<double> before;
        for (const Event& event : made.trace()) {
            const int settled = ladder.firstOpenRow();
            ladder.add(event);
            layout.extend(ladder);
            for (int row = 0; row < settled; ++row)
                QCOMPARE(layout.rowY(row), before[static_cast<std::size_t>(row)]);
            before.clear();
            for (int row = 0; row < ladder.rowCount(); ++row)
                before.push_back(layout.rowY(row));
        }
    }

    void onlyWhatShowsIsWorkedOut() {
        HandMadeTrace made;
        for (int i = 0; i < 500; ++i) {
            made.act("send");
            const SegmentId id = made.sends(i % 2 == 0 ? Side::Client : Side::Server, kAck);
            made.act("deliver");
            made.delivered(id);
        }
        const auto ladder = projected<Ladder>(made.trace());
        LadderLayout layout(metricsAt(1), 500);
        layout.extend(ladder);
        const double middle = layout.rowY(500);
        const LadderScene scene = ladderScene(layout, ladder, middle, middle + 400, middle + 400, true);
        QVERIFY(scene.flights.size() > 4);
        QVERIFY(scene.flights.size() < 16);
    }

    void whatIsLaidOutDoesNotDependOnWhoLookedElsewhere() {
        const LongStory story(20'000);
        const auto ladder = projected<Ladder>(story.trace());
        LadderLayout all(metricsAt(1), 500);
        all.extend(ladder);
        for (const int row : {0, 700, 1'400, ladder.rowCount() - 40}) {
            LadderLayout part(metricsAt(1), 500);
            part.follow(ladder);
            QVERIFY(part.layOut(ladder, row, row + 20));
            QVERIFY(!part.layOut(ladder, row, row + 20));
            const double down = all.rowY(row) - part.rowY(row);
            for (int i = row; i < row + 20; ++i)
                QCOMPARE(all.rowY(i) - part.rowY(i), down);
            const double top = part.rowY(row);
            const LadderScene scene = ladderScene(part, ladder, top, top + 400, top + 400, false);
            const LadderScene same =
                ladderScene(all, ladder, top + down, top + down + 400, top + down + 400, false);
            QVERIFY(scene.flights.size() > 4);
            QCOMPARE(scene.flights.size(), same.flights.size());
            for (std::size_t i = 0; i < scene.flights.size(); ++i) {
                QCOMPARE(scene.flights[i].id, same.flights[i].id);
                QCOMPARE(scene.flights[i].line, same.flights[i].line.translated(0, -down));
                QCOMPARE(scene.flights[i].label.centre, same.flights[i].label.centre - QPointF(0, down));
            }
            QCOMPARE(scene.bands.size(), same.bands.size());
            for (std::size_t i = 0; i < scene.bands.size(); ++i)
                QCOMPARE(scene.bands[i].nameRect, same.bands[i].nameRect.translated(0, -down));
        }
    }

    void whatNobodyLookedAtIsGuessed() {
        const LongStory story(20'000);
        const auto ladder = projected<Ladder>(story.trace());
        LadderLayout all(metricsAt(1), 500);
        all.extend(ladder);
        LadderLayout part(metricsAt(1), 500);
        part.follow(ladder);
        part.layOut(ladder, 1'400, 1'400);
        QVERIFY(std::abs(part.lastY() / all.lastY() - 1) < 0.1);
        for (const LadderLayout* layout : {&all, &part}) {
            for (int row = 1; row < ladder.rowCount(); ++row) {
                QVERIFY(layout->rowY(row) > layout->rowY(row - 1));
                QCOMPARE(layout->rowAt(layout->rowY(row) + 0.01), row);
            }
            QCOMPARE(layout->rowAt(0), -1);
            QCOMPARE(layout->rowAt(1e9), ladder.rowCount() - 1);
        }
    }

    void labelsOfALongLadderCoverNeitherEachOther() {
        const LongStory story(20'000);
        const auto ladder = projected<Ladder>(story.trace());
        LadderLayout layout(metricsAt(1), 500);
        layout.extend(ladder);
        std::vector<QPolygonF> outlines;
        for (std::size_t i = 0; i < ladder.flights().size(); ++i)
            outlines.push_back(layout.labelOf(ladder, i).outline(layout.labelAbove(), layout.labelBelow()));
        for (std::size_t i = 0; i < outlines.size(); ++i)
            for (std::size_t k = i - std::min<std::size_t>(i, 6); k < i; ++k)
                QVERIFY2(!outlines[i].intersects(outlines[k]),
                         qPrintable(QStringLiteral("%1 and %2").arg(k).arg(i)));
    }

    void goingBackAndForthInALongLadderIsTheSameAsStoppingThere() {
        const LongStory story(20'000);
        LadderLayout layout(metricsAt(1), 500);
        for (const EventNumber prefix : {20'000, 11'000, 19'500, 3'000, 3'040, 20'000}) {
            const auto ladder = projected<Ladder>(story.trace(), prefix);
            const int last = ladder.rowCount() - 1;
            layout.follow(ladder);
            layout.layOut(ladder, last - 30, last);
            LadderLayout fresh(metricsAt(1), 500);
            fresh.extend(ladder);
            for (int row = last - 30; row <= last; ++row)
                QCOMPARE(layout.lastY() - layout.rowY(row), fresh.lastY() - fresh.rowY(row));
        }
    }

    void aSegmentThatWasHeldForLongIsSeenAllItsWay() {
        HandMadeTrace made;
        made.act("run: client");
        const SegmentId held = made.sends(Side::Client, kAck);
        for (int i = 0; i < 800; ++i) {
            made.act("run: server");
            const SegmentId id = made.sends(Side::Server, kAck);
            made.act("deliver");
            made.delivered(id);
        }
        made.act("run: client");
        made.sends(Side::Client, kAck, {.repeats = held});
        made.act("deliver");
        made.delivered(held);
        const auto ladder = projected<Ladder>(made.trace());
        LadderLayout layout(metricsAt(1), 500);
        layout.follow(ladder);
        layout.layOut(ladder, 800, 820);
        const double top = layout.rowY(800);
        const LadderScene scene = ladderScene(layout, ladder, top, top + 300, top + 300, false);
        QCOMPARE(scene.flights.back().id, held);
        QVERIFY(scene.flights.size() < 16);
        QCOMPARE(scene.links.size(), std::size_t{1});
    }

    void droppedSegmentEndsOnItsWay() {
        HandMadeTrace made;
        made.act("connect");
        const SegmentId syn = made.sends(Side::Client, kSyn);
        made.act("drop");
        made.fate(syn, Fate::Dropped);
        const auto ladder = projected<Ladder>(made.trace());
        LadderLayout layout(metricsAt(1), 500);
        layout.extend(ladder);
        const LadderScene scene = whole(layout, ladder);
        const double middle = (scene.laneLeft + scene.laneRight) / 2;
        QVERIFY(std::abs(scene.flights[0].line.x2() - middle) < 40);
        QVERIFY(scene.flights[0].remarkFits);
    }

    void labelsSayWhatTheSegmentCarries_data() {
        QTest::addColumn<int>("flags");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("below");
        QTest::newRow("SYN") << int(kSyn) << QByteArray() << QStringLiteral("SYN")
                             << QStringLiteral("seq 5 · mss 1460");
        QTest::newRow("ACK") << int(kAck) << QByteArray() << QStringLiteral("ACK") << QStringLiteral("ack 6");
        QTest::newRow("data") << int(kPsh | kAck) << QByteArray("hello") << QStringLiteral("PSH,ACK  “hello”")
                              << QStringLiteral("seq 5   ack 6   len 5");
        QTest::newRow("long data") << int(kAck) << QByteArray(1000, 'x')
                                   << QStringLiteral("ACK  “xxxxxxxxxxxx…”")
                                   << QStringLiteral("seq 5   ack 6   len 1000");
        QTest::newRow("octets") << int(kAck) << QByteArray("\x01z\xff") << QStringLiteral("ACK  “·z·”")
                                << QStringLiteral("seq 5   ack 6   len 3");
        QTest::newRow("RST") << int(kRst) << QByteArray() << QStringLiteral("RST") << QStringLiteral("seq 5");
    }
    void labelsSayWhatTheSegmentCarries() {
        QFETCH(int, flags);
        QFETCH(QByteArray, payload);
        HandMadeTrace made;
        made.sends(Side::Client, flags, {.seq = 5, .ack = 6, .payload = payload.toStdString()});
        const auto ladder = projected<Ladder>(made.trace());
        QTEST(textAbove(ladder.sent()[0].event), "above");
        QTEST(textBelow(ladder.sent()[0].event, Fate::Delivered), "below");
    }

private:
    static void sizes() {
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 1.5, 2.0}) {
            for (const double width : {360.0, 420.0, 560.0, 646.0, 1000.0, 1600.0}) {
                QTest::addRow("%g px at %g %%", width, scale * 100) << width << scale;
            }
        }
    }
    static LadderScene fetched() {
        QFETCH(double, width);
        QFETCH(double, scale);
        const auto ladder = projected<Ladder>(crowded().trace());
        LadderLayout layout(metricsAt(scale), width);
        layout.extend(ladder);
        return whole(layout, ladder);
    }
};

QTEST_MAIN(TestLadderLayout)
#include "tst_ladderlayout.moc"
