#include "ui/page/pageladder.h"

#include "ui/page/pagejson.h"
#include "ui/words/viewtexts.h"

namespace eleven {

namespace {

using nlohmann::json;
using Scene = LadderScene;

int sideNumber(Side side) { return static_cast<int>(side); }

/// The last band of an end runs down as far as the ladder does: it has no height.
json bandPart(const Scene::Band& band, const LadderLayout& layout, double end) {
    double width = 0;
    for (const QString& line : band.name)
        width = std::max(width, layout.metrics().stateWidth(line));
    json part{{"kind", "band"},
              {"side", sideNumber(band.side)},
              {"state", static_cast<int>(band.state)},
              {"rect", band.rect},
              {"name", band.name},
              {"nameRect", band.nameRect},
              {"width", std::ceil(width)},
              {"inside", band.nameIsInside}};
    if (band.rect.bottom() >= end) part["rect"].erase(3);
    return part;
}

json flightPart(const Scene::Flight& flight, const LadderLayout& layout) {
    json part{{"kind", "flight"},
              {"id", flight.id},
              {"line", flight.line},
              {"lost", isLost(flight.fate)},
              {"copied", flight.fate == Fate::Copied},
              {"above", flight.label.above},
              {"below", flight.label.below},
              {"centre", flight.label.centre},
              {"angle", std::round(flight.label.angle * 10) / 10},
              {"width", std::round(flight.label.width)},
              {"rise", std::round(layout.labelAbove())}};
    if (isLost(flight.fate)) part["word"] = ViewTexts::ended(flight.fate);
    if (flight.remarkFits) part["wordAt"] = flight.remark;
    return part;
}

json markPart(const Scene::Mark& mark) {
    json part{{"kind", "mark"}, {"text", mark.text}, {"textRect", mark.textRect}};
    if (mark.kind == Ladder::Mark::Kind::Death) part["cross"] = mark.cross;
    if (!mark.line.isNull()) part["line"] = mark.line;
    part["faint"] = isRemark(mark.kind);
    if (!mark.tip.isEmpty()) part["tip"] = mark.tip;
    return part;
}

json notePart(const Scene::Note& note) {
    return {{"kind", "note"},        {"id", note.id},
            {"card", note.card},     {"envelope", note.envelope},
            {"title", note.title},   {"titleRect", note.titleRect},
            {"thread", note.thread}, {"count", note.count},
            {"tip", note.tip}};
}

} // namespace

void addLadder(PageParts& parts, const char* form, const LadderLayout& layout, const Ladder& ladder) {
    const double height = ladderHeight(layout, ladder, false);
    const double end = height - layout.scaled(8);
    const Scene scene = ladderScene(layout, ladder, 0, height, end, false);
    const auto add = [&](json part, bool hasFocus = false) {
        part["form"] = form;
        if (hasFocus) {
            json focus{{"kind", "focus"}, {"form", form}};
            for (const char* key : {"id", "side"})
                if (part.contains(key)) focus[key] = part[key];
            parts.add(std::move(focus));
        }
        parts.add(std::move(part));
    };
    add({{"kind", "size"}, {"width", layout.columns().width}, {"height", std::ceil(height)}, {"end", end}});
    for (const Scene::Band& band : scene.bands)
        add(bandPart(band, layout, end), band.hasFocus);
    for (const Scene::Link& link : scene.links)
        add({{"kind", "link"}, {"line", QLineF(link.from, link.to)}, {"bulge", link.bulge}});
    for (const Scene::Flight& flight : scene.flights)
        add(flightPart(flight, layout), flight.hasFocus);
    for (const Scene::Mark& mark : scene.marks)
        add(markPart(mark));
    for (const Scene::Note& note : scene.notes)
        add(notePart(note), note.hasFocus);
}

} // namespace eleven
