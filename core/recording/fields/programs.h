#pragma once
// What programs do, and what becomes of them. See core/recording/fields/lists.h.

#include "core/recording/fields/lists.h"

namespace eleven {

template <typename Io>
void fields(Io& io, Of<Io, Call>& call) {
    auto& [type, values, throughPointer] = call;
    io.callType(type);
    io("values", values);
    io.maybe("throughPointer", throughPointer);
    io.told("text", [&call] { return shown(call); });
}

template <typename Io>
void fields(Io& io, Of<Io, Source>& source) {
    auto& [file, line, function] = source;
    io.maybe("file", file);
    io.maybe("sourceLine", line);
    io.maybe("function", function);
}

template <typename Io>
void fields(Io& io, Of<Io, CallEvent>& event) {
    auto& [who, line, call, blocks, source, parent] = event;
    io("endpoint", who);
    io("line", line);
    fields(io, call);
    io("blocks", blocks);
    fields(io, source);
    io.maybe("parent", parent);
}

template <typename Io>
void fields(Io& io, Of<Io, StandEvent>& event) {
    auto& [who, call, source] = event;
    io("endpoint", who);
    fields(io, call);
    fields(io, source);
}

template <typename Io>
void fields(Io& io, Of<Io, SourceEvent>& source) {
    auto& [file, text] = source;
    io("file", file);
    io("text", text);
}

template <typename Io>
void fields(Io& io, Of<Io, PrintEvent>& print) {
    auto& [who, text, isCut] = print;
    io("endpoint", who);
    io("text", text);
    io.maybe("isCut", isCut);
}

template <typename Io>
void fields(Io& io, Of<Io, ReturnEvent>& returned) {
    auto& [who, call, line, value, errnum, detail, nextLine, isVoid] = returned;
    io("endpoint", who);
    io("call", call);
    io("line", line);
    io("value", value);
    io.maybe("isVoid", isVoid);
    io.maybe("errnum", errnum);
    if (errnum != 0) io.told("errno", [&returned] { return errnoName(returned.errnum); });
    io("detail", detail);
    io("nextLine", nextLine);
}

template <typename Io>
void fields(Io& io, Of<Io, JumpEvent>& jump) {
    auto& [who, line, text, nextLine] = jump;
    io("endpoint", who);
    io("line", line);
    io("text", text);
    io("nextLine", nextLine);
}

template <typename Io>
void fields(Io& io, Of<Io, SignalEvent>& raised) {
    auto& [who, signal, call, fate, count] = raised;
    io("endpoint", who);
    io("signal", signal);
    io.told("name", [&raised] { return signalName(raised.signal); });
    io("call", call);
    io("fate", fate);
    io("count", count);
}

template <typename Io>
void fields(Io& io, Of<Io, ExitEvent>& exit) {
    auto& [who, status, signal, keepsDescriptors, isKnown] = exit;
    io("endpoint", who);
    io("isKnown", isKnown);
    io("status", status);
    io("signal", signal);
    io("keepsDescriptors", keepsDescriptors);
}

template <typename Io>
void fields(Io& io, Of<Io, FrameworkEvent>& said) {
    auto& [who, object, what, state] = said;
    io("endpoint", who);
    io("object", object);
    io("what", what);
    io("state", state);
}

} // namespace eleven
