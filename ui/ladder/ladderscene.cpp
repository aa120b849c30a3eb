#include "ui/ladder/ladderscene.h"

#include "ui/ladder/ladderlayout.h"
#include "ui/ladder/laddernotes.h"
#include "ui/words/capturetexts.h"
#include "ui/words/viewtexts.h"

#include <algorithm>

namespace eleven {

namespace {

struct View {
    const LadderLayout& layout;
    const Ladder& ladder;
    double top = 0, bottom = 0, end = 0;
};

/// The name stands where the state begins, and stays in sight while the band does.
void placeName(LadderScene::Band& band, const Ladder::Band& of, const View& view) {
    const LadderMetrics& metrics = view.layout.metrics();
    const LadderColumns& columns = view.layout.columns();
    band.name = nameLines(of, columns.names);
    band.name.first() = CaptureTexts::stateLabel(band.name.first(), of.certainty);
    if (of.certainty == Certainty::Unknown) band.name = {band.name.first()};
    band.nameIsInside = columns.names == LadderColumns::Names::Inside;
    const double top = std::max(band.rect.top(), view.top);
    if (band.nameIsInside) {
        const double length = metrics.stateWidth(band.name[0]) + view.layout.scaled(8);
        const double start = std::min(top, std::max(band.rect.top(), band.rect.bottom() - length));
        band.nameRect =
            QRectF(band.rect.left(), start, band.rect.width(), std::min(length, band.rect.bottom() - start));
        return;
    }
    const double height = metrics.stateHeight * static_cast<double>(band.name.size());
    const double start = std::min(top + view.layout.scaled(1.5), band.rect.bottom() - height);
    const double gap = view.layout.scaled(7);
    const double left =
        band.side == Side::Client ? band.rect.left() - gap - columns.nameWidth : band.rect.right() + gap;
    band.nameRect = QRectF(left, std::max(band.rect.top(), start), columns.nameWidth, height);
}

void addBands(LadderScene& scene, const View& view, Side side) {
    const auto& bands = view.ladder.bands(side);
    const LadderColumns& columns = view.layout.columns();
    const double left = side == Side::Client ? columns.laneLeft - columns.band : columns.laneRight;
    auto band = firstFrom(bands, view.layout.rowAt(view.top) + 1);
    if (band != bands.begin()) --band;
    const int last = view.layout.rowAt(view.bottom);
    for (; band != bands.end() && band->row <= last; ++band) {
        const bool isLast = band + 1 == bands.end();
        const double from = view.layout.rowY(band->row);
        const double to = isLast ? view.end : view.layout.rowY((band + 1)->row);
        const Ladder::Focus& focus = view.ladder.focus();
        LadderScene::Band shown;
        shown.side = side;
        shown.state = band->state;
        shown.certainty = band->certainty;
        shown.hasFocus = isLast && focus.kind == Ladder::Focus::Kind::Band && focus.side == side;
        shown.rect = QRectF(left, from, columns.band, to - from);
        placeName(shown, *band, view);
        scene.bands.push_back(shown);
    }
}

bool hasFocus(const Ladder& ladder, SegmentId id) {
    return ladder.focus().kind == Ladder::Focus::Kind::Segment && ladder.focus().segment == id;
}

LadderScene::Flight flightAt(const View& view, std::size_t index) {
    const Ladder::Flight& flight = view.ladder.flights()[index];
    const Ladder::Sent& sent = view.ladder.sent()[flight.sent];
    LadderScene::Flight shown;
    shown.id = sent.event.id;
    shown.fate = flight.fate;
    shown.hasFocus = hasFocus(view.ladder, shown.id);
    shown.line = view.layout.lineOf(view.ladder, flight);
    shown.label = view.layout.labelOf(view.ladder, index);
    if (isLost(flight.fate)) {
        const auto word = view.layout.wordOfLoss(shown.line, flight.fate);
        shown.remarkFits = word.has_value();
        shown.line.setP2(shown.line.pointAt(view.layout.lostAt()));
        if (word) shown.remark = shown.line.pointAt(1 + word->left() / shown.line.length());
    }
    return shown;
}

/// One that ends below the view may begin above it.
void addFlights(LadderScene& scene, const View& view) {
    const auto& flights = view.ladder.flights();
    const double margin = view.layout.labelAbove() + view.layout.labelBelow();
    const auto first = firstFrom(flights, view.layout.rowAt(view.top - margin) + 1) - flights.begin();
    view.ladder.sentRows().from(static_cast<std::size_t>(first), view.layout.rowAt(view.bottom + margin),
                                [&](std::size_t index) { scene.flights.push_back(flightAt(view, index)); });
}

void addLinks(LadderScene& scene, const View& view) {
    const auto& sent = view.ladder.sent();
    const auto first = firstFrom(sent, view.layout.rowAt(view.top) + 1) - sent.begin();
    const auto add = [&](std::size_t index) {
        const Ladder::Sent& segment = sent[index];
        const Side from = segment.event.from;
        const double inward = from == Side::Client ? 1 : -1;
        const double x = view.layout.columns().laneX(from) + inward * view.layout.scaled(3);
        LadderScene::Link link;
        link.from = QPointF(x, view.layout.rowY(segment.originalRow));
        link.to = QPointF(x, view.layout.rowY(segment.row));
        link.bulge = inward * view.layout.scaled(22);
        scene.links.push_back(link);
    };
    view.ladder.originalRows().from(static_cast<std::size_t>(first), view.layout.rowAt(view.bottom), add);
}

QString markText(const Ladder::Mark& mark) {
    switch (mark.kind) {
    case Ladder::Mark::Kind::Death:
    case Ladder::Mark::Kind::KeptBack:
    case Ladder::Mark::Kind::OverLo: return remarkText(mark);
    case Ladder::Mark::Kind::Cut: return ViewTexts::cutHere();
    case Ladder::Mark::Kind::Mended: return ViewTexts::mendedHere();
    case Ladder::Mark::Kind::SkippedTimeWait: return ViewTexts::skippedHere();
    }
    return {};
}

void placeMark(LadderScene::Mark& mark, Side side, double y, const LadderLayout& layout) {
    const LadderColumns& columns = layout.columns();
    const double height = layout.metrics().boldHeight;
    const double width = std::min(layout.metrics().boldWidth(mark.text), columns.laneWidth());
    if (mark.kind != Ladder::Mark::Kind::Death) {
        mark.line = QLineF(columns.laneLeft, y, columns.laneRight, y);
        mark.textRect = QRectF(0, 0, width, height);
        mark.textRect.moveCenter(mark.line.center());
        return;
    }
    const double inward = side == Side::Client ? 1 : -1;
    mark.cross = QPointF(columns.laneX(side) - inward * columns.band / 2, y);
}

void addMarks(LadderScene& scene, const View& view) {
    const auto& marks = view.ladder.marks();
    const double margin = view.layout.markHeight();
    const int last = view.layout.rowAt(view.bottom + margin);
    for (auto mark = firstFrom(marks, view.layout.rowAt(view.top - margin) + 1);
         mark != marks.end() && mark->row <= last; ++mark)
        scene.marks.push_back(ladderMark(view.layout, *mark));
}

} // namespace

LadderScene ladderScene(const LadderLayout& layout, const Ladder& ladder, double top, double bottom,
                        double end, bool withButtons) {
    LadderScene scene;
    const View view{layout, ladder, top, bottom, end};
    scene.laneLeft = layout.columns().laneLeft;
    scene.laneRight = layout.columns().laneRight;
    addBands(scene, view, Side::Client);
    addBands(scene, view, Side::Server);
    addLinks(scene, view);
    addFlights(scene, view);
    addMarks(scene, view);
    scene.isCut = ladder.isCut();
    scene.notes = ladderNotes(layout, ladder, withButtons);
    return scene;
}

LadderScene::Mark ladderMark(const LadderLayout& layout, const Ladder::Mark& mark) {
    LadderScene::Mark shown;
    shown.kind = mark.kind;
    shown.text = markText(mark);
    if (!isRemark(mark.kind)) placeMark(shown, mark.side, layout.rowY(mark.row), layout);
    if (isBesideBand(mark.kind)) shown.textRect = layout.remarkRect(mark);
    if (mark.kind == Ladder::Mark::Kind::KeptBack && mark.sent.segment)
        shown.tip = ViewTexts::keptBackTip(mark.side, flagsText(mark.sent), mark.count);
    return shown;
}

double ladderHeight(const LadderLayout& layout, const Ladder& ladder, bool withButtons) {
    double bottom = layout.lastY() + layout.scaled(48);
    for (const Side side : {Side::Client, Side::Server}) {
        const Ladder::Band& now = ladder.bands(side).back();
        bottom = std::max(bottom, layout.rowY(now.row) + layout.bandNeed(now));
    }
    for (const LadderScene::Note& note : ladderNotes(layout, ladder, withButtons))
        bottom = std::max(bottom, note.card.bottom() + layout.scaled(14));
    return bottom;
}

} // namespace eleven
