// Steps through a recorded run. What is to be seen is in #data (ui/page/pagedata.cpp): parts, each there from
// one moment to another. All of it is set as text: nothing of a run is ever read as markup.
(() => {
    const byId = id => document.getElementById(id);
    const data = JSON.parse(byId("data").textContent);
    const words = data.words;
    const last = data.moments.length - 1;
    const answers = {};  // by id of a question: what was chosen, and whether the answer was asked for
    let now = 0;

    const kinds = {};
    for (const part of data.parts) (kinds[part.kind] ??= []).push(part);
    const partsAt = (kind, moment = now) =>
        (kinds[kind] ?? []).filter(part => part.from <= moment && moment < part.to);
    const {html, fitTexts, drawLadder, drawDiagram} = pictures(data.figure, partsAt);

    // Programs, lesson, questions

    const ordered = parts => parts.sort((one, other) => one.place - other.place);
    // What does not fit into a line of code goes on further in than it began.
    function hanging(text) {
        const made = html("span", {text});
        const indent = text.search(/\S|$/) + 4;
        made.style.paddingInlineStart = `${indent}ch`;
        made.style.textIndent = `-${indent}ch`;
        return made;
    }
    const drawLine = line => html("li",
        {class: (line.now ? "now " : "") + (line.muted ? "muted" : ""), "aria-current": line.now && "step"},
        hanging(line.text || " "), line.mark && html("span", {class: line.tone, text: line.mark}),
        line.now && html("span", {class: "unseen", text: words.current}));

    function drawProse({look, heading, blocks}) {
        const run = ([tag, text]) => tag ? html(tag, {text}) : document.createTextNode(text);
        return html("div", {class: look}, heading && html("h3", {text: heading}),
            ...blocks.map(({tag, runs}) => html(tag, {}, ...runs.map(run))));
    }
    const drawCheck = ({tone, text}) => html("p", {class: tone, text});

    const answerTo = id => answers[id] ??= {chosen: [], isShown: false};
    const isDone = id => answerTo(id).isShown || answerTo(id).chosen.includes(data.questions[id].right);
    const said = (id, isTold) => {
        const [first] = answerTo(id).chosen;
        if (first === undefined) return undefined;
        const form = isTold && first === data.questions[id].right ? words.saidSo : words.said;
        return html(
            "p", {class: "caption", text: form.split("%1").join(data.questions[id].options[first].text)});
    };
    function answer(id, option) {
        if (option === undefined) answerTo(id).isShown = true;
        else answerTo(id).chosen.push(option);
        showLesson();
        (document.querySelector(`[data-question="${id}"] .told`) ??
            document.querySelector(`[data-question="${id}"]`))
            ?.focus();
    }

    function drawQuestion({id, phase, heading}) {
        const {text, options, right, answer: told} = data.questions[id];
        const {chosen, isShown} = answerTo(id);
        const box = html("div", {class: "question", "data-question": id, "data-phase": phase, tabindex: -1});
        const add = (...children) => box.append(...children.filter(Boolean));
        const reveal = () => html("button", {class: "reveal", text: words.reveal, onclick: () => answer(id)});
        const feedback = option => html("p", {class: "told", tabindex: -1, text: options[option].feedback});
        if (phase === "waiting") {
            add(html("h3", {text: words.waiting}), html("p", {text}), said(id, false));
        } else if (phase === "answered" && (isShown || chosen.length > 0)) {
            add(html("h3", {text: told}), html("p", {text}), feedback(right), said(id, true));
        } else if (phase === "answered") {
            add(html("h3", {text: words.question}), html("p", {text}), reveal());
        } else {
            add(html("h3", {text: heading}), html("p", {text}));
            options.forEach((option, i) => {
                const look = i === right && isDone(id) ? "right" : chosen.includes(i) ? "wrong" : "";
                add(html("button", {
                    class: look,
                    disabled: isDone(id) || look === "wrong",
                    onclick: () => answer(id, i),
                    text: look ? `${option.text} (${words[look]})` : option.text
                }));
            });
            const shown = isShown ? right : chosen.at(-1);
            add(shown !== undefined && feedback(shown), !isDone(id) && reveal());
        }
        return box;
    }

    const drawers = {prose: drawProse, check: drawCheck, question: drawQuestion};
    const lessonAt = moment => ordered(Object.keys(drawers).flatMap(kind => partsAt(kind, moment)));
    const openQuestion = () => partsAt("question").find(part => part.phase === "asked" && !isDone(part.id));

    function showLesson() {
        const parts = lessonAt(now);
        byId("column").replaceChildren(...parts.map(part => drawers[part.kind](part)));
        byId("ask").hidden = !openQuestion();
    }

    // A moment

    function showEnds() {
        byId("ends").replaceChildren(...[0, 1].map(side => {
            const end = partsAt("end").find(part => part.side === side);
            return html("div", {"data-side": side}, html("b", {text: end.name}), html("span", {
                class: "pill" + (end.cued ? " cued" : ""),
                text: data.figure.boxes[end.state].name,
                paint: {background: "s" + end.state, color: "o" + end.state}
            }),
                html("p", {class: "caption"}, html("span", {class: "address", text: end.address}),
                    html("span", {class: "timer", text: end.timer})));
        }));
    }

    function showProgram(side) {
        const section = byId("program" + side);
        const lines = ordered(partsAt("line").filter(part => part.side === side));
        const run = partsAt("run").find(part => part.side === side);
        section.hidden = lines.length === 0;
        section.querySelector("ol").replaceChildren(...lines.map(drawLine));
        section.querySelector(".run").replaceChildren(
            ...run && run.death ? [html("p", {class: "error", text: run.death})] : [],
            ...(run ? run.lines : []).map(text => html("p", {text})));
        const line = section.querySelector(".now");
        if (line)
            section.scrollTop =
                line.offsetTop + 3 * line.offsetHeight - section.clientHeight;  // and what comes next
    }

    function showKept() {
        const [kept] = partsAt("kept");
        byId("kept").replaceChildren(...(kept ? kept.lines : []).map(
            (text, i) => html(i === 0 ? "h3" : "p", {text})));
    }

    function showLadder() {
        const box = byId("ladder");
        box.replaceChildren(drawLadder(box.clientWidth < 480 ? "narrow" : "wide", now));
        fitTexts(box);
        box.scrollTop = box.scrollHeight;
    }

    function show(moment) {
        now = Math.min(last, Math.max(0, moment));
        showEnds();
        showLadder();
        byId("figure").replaceChildren(drawDiagram(now));
        fitTexts(byId("figure"));
        byId("coverage").textContent = partsAt("coverage")[0].text;
        byId("cut").textContent = partsAt("ladder")[0].cut;
        for (const side of [0, 1]) showProgram(side);
        showKept();
        showLesson();
        byId("soFar").replaceChildren(
            ...data.moments.slice(0, now + 1).map(({story}) => html("li", {text: story})));
        byId("story").textContent = data.moments[now].story;
        byId("place").textContent = data.moments[now].name;
        byId("time").value = now;
        byId("time").setAttribute("aria-valuetext", data.moments[now].name);
        byId("first").disabled = byId("back").disabled = now === 0;
        byId("last").disabled = byId("step").disabled = now === last;
        try {
            history.replaceState(null, "", "#moment=" + now);
        } catch { /* where a page has no address of its own */
        }
    }

    const momentOfAddress = () => Number(/^#moment=(\d+)$/.exec(location.hash)?.[1] ?? 0);
    const byStep = ahead =>
        ahead ? data.steps.find(step => step > now) ?? last : data.steps.findLast(step => step < now) ?? 0;

    function onKey(event) {
        const {key, ctrlKey, altKey, metaKey, target} = event;
        if (altKey || metaKey || event.defaultPrevented || (target.id === "time" && !ctrlKey)) return;
        const option = ctrlKey ? -1 : "1234".indexOf(key);
        const open = openQuestion();
        if (key === "ArrowRight") show(ctrlKey ? byStep(true) : now + 1);
        else if (key === "ArrowLeft") show(ctrlKey ? byStep(false) : now - 1);
        else if (key === "Home") show(0);
        else if (key === "End") show(last);
        else if (option >= 0 && open && option < data.questions[open.id].options.length)
            answer(open.id, option);
        else return;
        event.preventDefault();
    }

    function watchSwipes(area) {
        let begin = null;
        area.addEventListener("touchstart", ({touches}) => {
            begin = touches.length === 1 ? touches[0] : null;
        }, {passive: true});
        area.addEventListener("touchend", ({changedTouches: [end]}) => {
            if (!begin) return;
            const [across, down] = [end.clientX - begin.clientX, end.clientY - begin.clientY];
            if (Math.abs(across) > 48 && Math.abs(across) > 2 * Math.abs(down))
                show(now + (across < 0 ? 1 : -1));
            begin = null;
        }, {passive: true});
    }

    function drawMarks() {
        const at = (moment, set, colour) => {
            const made = html("i", set);
            made.style.left = `${last > 0 ? 100 * moment / last : 0}%`;
            if (colour) made.style.background = `var(--${colour})`;
            return made;
        };
        byId("marks").replaceChildren(...data.steps.map(step => at(step, {class: "lessonStep"})),
            ...data.marks.map(
                ({moment, side, state, text}) => at(moment,
                    {class: state < 0 ? "loss" : "side" + side, title: text}, state < 0 ? "" : "s" + state)));
    }

    // On paper: every moment told, the ladder as it was at the end in pieces that fit a page, and the answers
    // last.

    function ladderPieces() {
        const whole = drawLadder("wide", last);
        const of = kind => partsAt(kind, last).filter(part => part.form === "wide");
        const [size] = of("size");
        const kept = [
            ...of("flight").map(({centre: [, y], angle, width, rise}) => {
                const reach = rise + Math.abs(Math.sin(angle * Math.PI / 180)) * width / 2;
                return [y - reach, y + reach];
            }),
            ...[...of("band"), ...of("mark"), ...of("note")]
                .map(part => part.nameRect ?? part.card ?? part.textRect)
                .map(([, y, , height]) => [y, y + height])
        ];
        const pieces = [];
        for (let top = 0, most = 780; top < size.height;) {
            let bottom = Math.min(size.height, top + most);
            const covered = y => y < size.height && kept.some(([above, below]) => above < y && y < below);
            for (let y = bottom; y > top + most / 2; y -= 4)
                if (!covered(y)) {
                    bottom = y;
                    break;
                }
            const piece = whole.cloneNode(true);
            piece.setAttribute("viewBox", `0 ${top} ${size.width} ${bottom - top}`);
            pieces.push(piece);
            top = bottom;
        }
        return pieces;
    }

    function printMoments(paper) {
        let before = new Set();
        const asked = new Set();
        data.moments.forEach(({story}, moment) => {
            paper.append(html(
                "p", {class: "moments"}, html("b", {text: `${moment}  `}), document.createTextNode(story)));
            const parts = lessonAt(moment).filter(part => part.tone !== "muted");
            const keyOf = ({step, heading, text, blocks}) => JSON.stringify([step, heading, text, blocks]);
            for (const part of parts) {
                if (part.kind === "question" && part.phase === "asked" && !asked.has(part.id)) {
                    asked.add(part.id);
                    const {text, options} = data.questions[part.id];
                    paper.append(html("div", {class: "question"}, html("b", {text}),
                        ...options.map(option => html("p", {text: "☐ " + option.text}))));
                } else if (part.kind !== "question" && !before.has(keyOf(part))) {
                    const drawn = drawers[part.kind](part);
                    drawn.classList.add("part");
                    paper.append(drawn);
                }
            }
            before = new Set(parts.map(keyOf));
        });
        return asked;
    }

    function print() {
        const paper = byId("paper");
        const programs = [0, 1].map(side => html("div", {class: "program"},
                                        html("h3", {text: side === 0 ? words.client : words.server}),
                                        html("ol", {},
                                            ...ordered(partsAt("line", 0).filter(part => part.side === side))
                                                .map(line => drawLine({text: line.text})))));
        paper.replaceChildren(html("h1", {text: data.title}), html("p", {text: data.about}),
            html("p", {class: "caption", text: data.origin}),
            html("p", {class: "caption", text: data.profile}), html("div", {class: "programs"}, ...programs));
        const asked = [...printMoments(paper)];
        paper.append(html("h2", {text: words.ladder}), ...ladderPieces(), html("h2", {text: words.diagram}),
            drawDiagram(last));
        if (asked.length > 0)
            paper.append(html("h2", {class: "answers", text: words.answers}),
                ...asked.map(id => data.questions[id])
                    .map(({text, options, answer: told}) => html("div", {class: "question"},
                             html("b", {text}), html("p", {class: "ok", text: told}),
                             ...options.map(({feedback}) => html("p", {text: feedback})))));
        fitTexts(paper);
    }

    for (const each of document.querySelectorAll("[data-of]")) each.textContent = data[each.dataset.of];
    for (const each of document.querySelectorAll("[data-word]")) each.textContent = words[each.dataset.word];
    for (const each of document.querySelectorAll("[data-title]")) each.title = words[each.dataset.title];
    for (const each of document.querySelectorAll("[data-label]")) {
        each.setAttribute("aria-label", words[each.dataset.label]);
        each.title = words[each.dataset.label];
    }
    byId("time").max = last;
    byId("time").addEventListener("input", () => show(Number(byId("time").value)));
    for (const [id, to] of [
             ["first", () => 0], ["back", () => now - 1], ["step", () => now + 1], ["last", () => last]])
        byId(id).addEventListener("click", () => show(to()));
    byId("ask").addEventListener(
        "click", () => document.querySelector(".question[data-phase=asked]")?.scrollIntoView());
    document.addEventListener("keydown", onKey);
    watchSwipes(byId("panes"));
    window.addEventListener("hashchange", () => show(momentOfAddress()));
    window.addEventListener("resize", showLadder);
    window.addEventListener("beforeprint", print);
    window.addEventListener("afterprint", () => byId("paper").replaceChildren());
    byId("page").classList.toggle(
        "bare", !Object.keys(drawers).some(kind => kinds[kind]));  // it has no lesson
    drawMarks();
    show(momentOfAddress());
})();
