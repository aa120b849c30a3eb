#include "core/projection/owncode.h"

namespace eleven {
namespace {

void mark(OwnCode::Place& place, const LineMark& mark) {
    if (place.isInLine) place.marks[place.source.file][place.source.line] = mark;
    if (!place.calls.empty()) place.calls.back().mark = mark;
}

/// exit() behind the end of main() has no line: where it came from stays in sight.
void move(OwnCode::Place& place, OwnCode::Place::Is is, const Source& source) {
    place.is = is;
    place.isInLine = source.line != 0;
    if (place.isInLine || place.source.line == 0) place.source = source;
}

void addMade(OwnCode::Place& place, const CallEvent& made) {
    if (place.calls.size() == OwnCode::kMostCalls) {
        place.calls.erase(place.calls.begin());
        ++place.callsBefore;
    }
    place.calls.push_back({shown(made.call), made.source.function, {}});
}

} // namespace

void OwnCode::add(const Event& event) {
    if (const auto* waits = as<StandEvent>(event)) {
        stand(*waits);
    } else if (const auto* call = as<CallEvent>(event)) {
        enter(*call);
    } else if (const auto* returned = as<ReturnEvent>(event)) {
        leave(*returned);
    } else if (const auto* exit = as<ExitEvent>(event)) {
        end(*exit);
    } else if (const auto* source = as<SourceEvent>(event)) {
        m_texts[source->file] = Program::source(source->text);
    }
}

const OwnCode::Place& OwnCode::of(EndpointId who) const {
    static const Place none;
    const auto found = m_places.find(who);
    return found == m_places.end() ? none : *found->second;
}

std::shared_ptr<const Program> OwnCode::text(const std::string& file) const {
    const auto found = m_texts.find(file);
    return found == m_texts.end() ? nullptr : found->second;
}

void OwnCode::stand(const StandEvent& stand) { move(place(stand.who), Place::Is::Before, stand.source); }

void OwnCode::enter(const CallEvent& call) {
    if (call.parent) inherit(call.who, *call.parent);
    Place& here = place(call.who);
    move(here, Place::Is::Inside, call.source);
    addMade(here, call);
    mark(here, {});
}

/// The child of a fork() returns from what its parent is in, and has come the same way.
void OwnCode::inherit(EndpointId child, EndpointId parent) {
    const auto found = m_places.find(parent);
    if (found == m_places.end()) return;
    m_places[child] = Shared<Place>(found->second);
    place(child).calls.clear();
}

void OwnCode::leave(const ReturnEvent& returned) {
    Place& here = place(returned.who);
    here.is = Place::Is::Behind;
    mark(here, {LineMark::Kind::Returned, returned.value, returned.errnum, returned.isVoid, {}});
}

void OwnCode::end(const ExitEvent& exit) {
    Place& here = place(exit.who);
    if (here.is == Place::Is::Inside && exit.signal != 0) mark(here, {.kind = LineMark::Kind::Killed});
    here.is = Place::Is::Behind;
}

} // namespace eleven
