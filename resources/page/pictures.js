"use strict";
// The ladder and the state diagram of a moment, as the window paints them (ui/ladder/ladderpainter.cpp,
// ui/diagram/diagrampainter.cpp). `partsAt(kind, moment)`: what is to be seen then.
function pictures(figure, partsAt) {
    function fill(made, set, children) {
        for (const [name, value] of Object.entries(set)) {
            if (value === undefined || value === false) continue;
            if (name === "text") made.textContent = value;
            else if (name === "paint")
                for (const [what, colour] of Object.entries(value))
                    made.style.setProperty(what, `var(--${colour})`);
            else if (name === "onclick") made.addEventListener("click", value);
            else if (name === "room") made.room = value;
            else made.setAttribute(name, value === true ? "" : value);
        }
        made.append(...children.filter(Boolean));
        return made;
    }
    const html = (name, set = {}, ...children) => fill(document.createElement(name), set, children);
    const svg = (name, set = {}, ...children) =>
        fill(document.createElementNS("http://www.w3.org/2000/svg", name), set, children);
    const tip = text => text && svg("title", {text});

    // A text may be wider here than where it was measured.
    function fitTexts(root) {
        for (const text of root.querySelectorAll("text"))
            if (text.room && text.getComputedTextLength() > text.room) {
                text.setAttribute("textLength", text.room);
                text.setAttribute("lengthAdjust", "spacingAndGlyphs");
            }
    }

    const dashed = {"stroke-dasharray": "5 4"};
    const points = list => list.map(point => point.join(",")).join(" ");
    function arrowHead([x, y], [fromX, fromY], length, width) {
        const run = Math.hypot(x - fromX, y - fromY) || 1;
        const [alongX, alongY] = [(x - fromX) / run, (y - fromY) / run];
        const corner = side => [x - alongX * length - alongY * side * width / 2,
            y - alongY * length + alongX * side * width / 2];
        return points([[x, y], corner(1), corner(-1)]);
    }
    const shortened = ([fromX, fromY], [x, y], by) => {
        const run = Math.hypot(x - fromX, y - fromY);
        const part = Math.max(0, run - by) / (run || 1);
        return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
    };
    const lineOf = ([[x1, y1], [x2, y2]], set) => svg("line", {x1, y1, x2, y2, ...set});
    const crossAt = ([x, y], arm, set) => svg("path", {
        d: `M${x - arm},${y - arm}l${2 * arm},${2 * arm}M${x - arm},${y + arm}l${2 * arm},${- 2 * arm}`,
        ...set
    });
    const rectOf = ([x, y, width, height], set) => svg("rect", {x, y, width, height, ...set});

    // The ladder, as the window paints it

    function drawBand(band, end, hasFocus) {
        const [x, y, width, height = end - y] = band.rect;
        const [nameX, nameY, nameWidth, nameHeight] = band.nameRect;
        const fill = {fill: "s" + band.state};
        const made = svg("g", {},
            hasFocus && rectOf([x - 4, y, width + 8, height], {class: "ring", rx: 4, paint: fill}),
            rectOf([x, y, width, height], {paint: fill}), rectOf([x, y, width, 2], {class: "ground"}));
        if (band.inside) {
            made.append(svg("text", {
                class: "name",
                "text-anchor": "middle",
                room: nameHeight,
                text: band.name[0],
                paint: {fill: "o" + band.state},
                transform: `translate(${nameX + nameWidth / 2 + 4},${nameY + nameHeight / 2}) rotate(-90)`
            }));
            return made;
        }
        const isClient = band.side === 0;
        if (hasFocus)
            made.append(rectOf(
                [
                    isClient ? nameX + nameWidth - band.width - 6 : nameX - 6, nameY - 2, band.width + 12,
                    nameHeight + 4
                ],
                {rx: 8, paint: fill}));
        band.name.forEach((text, i) => made.append(svg("text", {
            class: "name",
            text,
            room: nameWidth,
            "text-anchor": isClient ? "end" : "start",
            x: isClient ? nameX + nameWidth : nameX,
            y: nameY + nameHeight * (i + 0.76) / band.name.length,
            paint: {fill: (hasFocus ? "o" : "t") + band.state}
        })));
        return made;
    }

    function drawFlight(flight, hasFocus) {
        const [from, to] = flight.line;
        const look = "stroke" + (flight.lost ? " bad" : "") + (hasFocus ? " hasFocus" : "");
        const shaft = [from, flight.lost ? to : shortened(from, to, 8)];
        const made = svg("g");
        for (const aside of flight.copied ? [-2, 2] : [0])
            made.append(lineOf(shaft.map(([x, y]) => [x, y + aside]), {class: look}));
        made.append(flight.lost ?
                crossAt(to, 7, {class: look}) :
                svg("polygon", {class: "head", points: arrowHead(to, from, 14, hasFocus ? 16 : 13)}));
        if (flight.wordAt)
            made.append(svg("text", {
                class: "small bad",
                text: flight.word,
                "text-anchor": to[0] > from[0] ? "start" : "end",
                transform: `translate(${flight.wordAt}) rotate(${flight.angle})`,
                y: 4
            }));
        return made;
    }

    const drawLabel = flight => svg("g", {transform: `translate(${flight.centre}) rotate(${flight.angle})`},
        svg("text", {
            class: "bold halo" + (flight.lost ? " bad" : ""),
            "text-anchor": "middle",
            y: -6,
            text: flight.above,
            room: flight.width
        }),
        svg("text",
            {class: "small halo", "text-anchor": "middle", y: 13, text: flight.below, room: flight.width}));

    function drawMark(mark) {
        const [x, y, width, height] = mark.textRect;
        return svg("g", {}, tip(mark.tip), mark.line && lineOf(mark.line, {class: "link"}),
            rectOf([x - 3, y, width + 6, height], {class: "ground"}), svg("text", {
                class: mark.faint ? "small" : "bold bad",
                "text-anchor": "middle",
                x: x + width / 2,
                y: y + height * 0.78,
                text: mark.text,
                room: width
            }),
            mark.cross && crossAt(mark.cross, 6, {class: "stroke bad hasFocus"}));
    }

    function drawNote(note, hasFocus) {
        const [x, y, width, height] = note.card;
        const [left, top, wide, high] = note.envelope;
        const card = by =>
            rectOf([x + by, y + by, width, height], {class: "held" + (hasFocus ? " hasFocus" : ""), rx: 8});
        return svg("g", {}, tip(note.tip), note.count > 1 && card(4), card(0),
            rectOf(note.envelope, {class: "envelope", rx: 1.5}), svg("polyline", {
                class: "envelope",
                points: points([[left, top], [left + wide / 2, top + high * 0.62], [left + wide, top]])
            }),
            svg("text", {
                class: "bold",
                x: note.titleRect[0],
                y: note.titleRect[1] + note.titleRect[3] * 0.78,
                text: note.title,
                room: Math.max(note.titleRect[2], x + width - note.titleRect[0] - 4)
            }));
    }

    function drawLadder(form, moment) {
        const of = kind => partsAt(kind, moment).filter(part => part.form === form);
        const [size] = of("size");
        const [focus = {}] = of("focus");
        const isFocused = part => part.id !== undefined && part.id === focus.id;
        const bands = of("band");
        const flights = of("flight");
        const notes = of("note");
        const link = ({line: [[x1, y1], [x2, y2]], bulge}) => svg(
            "path", {class: "link", d: `M${x1},${y1}C${x1 + bulge},${y1} ${x2 + bulge},${y2} ${x2},${y2}`});
        return svg("svg", {
            viewBox: `0 0 ${size.width} ${size.height}`,
            role: "img",
            "aria-label": partsAt("ladder", moment)[0].told
        },
            ...bands.map(
                band => drawBand(band, size.end, band.side === focus.side && band.rect.length === 3)),
            ...of("link").map(link),
            ...notes.map(note => svg("polyline", {class: "thread", points: points(note.thread)})),
            ...flights.map(flight => drawFlight(flight, isFocused(flight))), ...flights.map(drawLabel),
            ...of("mark").map(drawMark), ...notes.map(note => drawNote(note, isFocused(note))));
    }

    // The state diagram

    // `colour` of --side0, --side1, or of an arrow that nobody went.
    function drawWay(way, width, colour, tipText, set = {}) {
        const shaft = [...way.slice(0, -1), shortened(way.at(-2), way.at(-1), 2 + 2 * width)];
        return svg("g", {}, tip(tipText), svg("polyline", {
            class: "edge",
            points: points(shaft),
            "stroke-width": width,
            paint: {stroke: colour},
            ...set
        }),
            svg("polygon", {
                points: arrowHead(way.at(-1), way.at(-2), 5 + 2.6 * width, 4 + 2.2 * width),
                paint: {fill: colour}
            }));
    }

    // Both ends went it: side by side.
    function besideWay(way, side) {
        const [[x1, y1], [x2, y2]] = [way.at(-2), way.at(-1)];
        const by = (side === 0 ? 2 : -2) / (Math.hypot(x2 - x1, y2 - y1) || 1);
        return way.map(([x, y]) => [x + by * (y2 - y1), y - by * (x2 - x1)]);
    }

    function writeIn([x, y, width, height], text, look, colour) {
        const made = svg("text", {
            class: look,
            "text-anchor": "middle",
            x: x + width / 2,
            y: y + height * 0.77,
            text,
            room: width,
            paint: {fill: colour}
        });
        made.style.fontSize = `${(look === "name" ? 12 : 11) * figure.textScale}px`;
        return made;
    }

    function drawDiagram(moment) {
        const [last] = partsAt("last", moment);
        const tokens = partsAt("token", moment);
        const walked = partsAt("walked", moment);
        const visited = new Map(partsAt("visited", moment).map(part => [part.state, part]));
        const current = new Set(tokens.filter(token => !token.listener).map(token => token.state));
        const isWalked = edge => walked.some(part => part.edge === edge);
        const group = ({frame, label, text}) => [rectOf(frame, {class: "frame", rx: 8}),
            rectOf(label, {class: "ground"}), writeIn(label, text, "small", "muted")];
        const ofBoth = ({edge, side}) => walked.some(part => part.edge === edge && part.side !== side);
        const drawWalked = part => {
            const {way, tip: text} = figure.edges[part.edge];
            return drawWay(ofBoth(part) ? besideWay(way, part.side) : way, 2.2, "side" + part.side, text,
                part.inferred && dashed);
        };
        const drawBox = ({name, tip: text, rect}, state) => svg("g", {}, tip(text), rectOf(rect, {
            rx: rect[3] / 2,
            "stroke-width": visited.has(state) ? 2.4 : 1.2,
            ...visited.get(state)?.inferred && dashed,
            paint: {
                stroke: "s" + state,
                fill: current.has(state) ? "s" + state :
                    visited.has(state)   ? "v" + state :
                                           "card"
            }
        }),
            writeIn(rect, name, "name", (current.has(state) ? "o" : "t") + state));
        const drawToken = ({at: [x, y], letter, side, listener}) => svg("g", {}, svg("circle", {
            cx: x,
            cy: y,
            r: figure.radius,
            paint: {fill: listener ? "s1" : "side" + side, stroke: "card"}
        }),
            writeIn([x - figure.radius, y - figure.radius, 2 * figure.radius, 2 * figure.radius], letter,
                "name", listener ? "o1" : "onSide" + side));
        return svg("svg", {
            viewBox: `0 0 ${figure.size.join(" ")}`,
            role: "img",
            "aria-label": partsAt("coverage", moment)[0].told
        },
            ...figure.groups.flatMap(group),
            ...figure.edges.map(
                ({way, tip: text}, edge) => !isWalked(edge) && drawWay(way, 1.3, "faint", text)),
            last && svg("polyline", {
                class: "edge ring",
                points: points(last.way),
                "stroke-width": 10,
                paint: {stroke: "side" + last.side}
            }),
            ...walked.map(drawWalked), ...partsAt("beside", moment).map(({way,
                side,
                tip: text}) => drawWay(way, 1.6, "side" + side, text, dashed)),
            ...figure.boxes.map(drawBox), ...tokens.map(drawToken),
            last?.place && rectOf(last.place, {class: "ground", rx: 3}),
            last?.place && writeIn(last.place, last.text, "small", "text"));
    }

    return {html, fitTexts, drawLadder, drawDiagram};
}
