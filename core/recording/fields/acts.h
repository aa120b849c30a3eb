#pragma once
// What people and lessons do, and what they say of it. See core/recording/fields/lists.h.

#include "core/recording/fields/lists.h"

namespace eleven {

template <typename Io>
void fields(Io& io, Of<Io, Act>& act) {
    using enum Act::Kind;
    auto& [kind, who, segment, toggle, on, duration, from, forgery, percent, seed] = act;
    auto& [flags, window, seq, ack, data] = forgery;
    io("act", kind);
    io.maybe("endpoint", who, kind == RunLine || kind == Kill || kind == Inject);
    io.maybe("segment", segment);
    io.maybe("from", from);
    io.maybe("toggle", toggle);
    io.maybe("on", on, kind == Toggle || kind == Cut || kind == Flow);
    io.maybe("duration", duration, kind == Wait || kind == Delay);
    io.maybe("newFlags", FlagsText{flags});
    io.maybe("window", window);
    io.maybe("seq", seq);
    io.maybe("ack", ack);
    io.maybe("data", data);
    io.maybe("percent", percent, kind == Loss);
    io.maybe("seed", seed, kind == Loss);
}

template <typename Io>
void fields(Io& io, Of<Io, ActEvent>& done) {
    auto& [act, lessonStep, flags, sender, continues] = done;
    io.told("text", [&done] { return actText(done); });
    fields(io, act);
    io.maybe("flags", FlagsText{flags});
    io.maybe("sender", sender, flags != 0);
    io("lessonStep", lessonStep);
    io.maybe("continues", continues);
}

template <typename Io>
void fields(Io& io, Of<Io, WireSegment>& segment) {
    auto& [flags, from] = segment;
    io("flags", FlagsText{flags});
    io("from", from);
}

template <typename Io>
void fields(Io& io, Of<Io, Expectation>& wanted) {
    auto& [kind, place, who, states, count, wire, text] = wanted;
    auto& [line, column] = place;
    io("what", kind);
    io("endpoint", who);
    io("line", line);
    io("column", column);
    io.maybe("states", states);
    io.maybe("count", count, kind == Expectation::Kind::Count);
    io.maybe("wire", wire, kind == Expectation::Kind::Wire || kind == Expectation::Kind::Lost);
    io.maybe("text", text);
}

template <typename Io>
void fields(Io& io, Of<Io, Seen>& seen) {
    auto& [states, count, wire, texts] = seen;
    io.maybe("states", states);
    io.maybe("count", count);
    io.maybe("wire", wire);
    io.maybe("texts", texts);
}

template <typename Io>
void fields(Io& io, Of<Io, CheckEvent>& check) {
    auto& [expectation, seen, held, lessonStep] = check;
    io("expected", expectation);
    io("seen", seen);
    io("held", held);
    io("lessonStep", lessonStep);
}

template <typename Io>
void fields(Io& io, Of<Io, NoteEvent>& note) {
    auto& [code, who, number, detail] = note;
    io("code", code);
    io("endpoint", who);
    io("number", number);
    io("detail", detail);
}

template <typename Io>
void fields(Io& io, Of<Io, ScriptEvent>& script) {
    auto& [what, reason, lessonStep, event, acts] = script;
    io("what", what);
    io("reason", reason);
    io("lessonStep", lessonStep);
    io("event", event);
    io("acts", acts);
}

} // namespace eleven
