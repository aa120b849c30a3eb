#pragma once
// Acts of traces made by hand, in the notation of lesson files. Of another text: an act that only begins a
// moment.

#include "core/recording/event.h"

#include <string>

namespace eleven {

inline EndpointId whoOf(const std::string& text) {
    EndpointId who;
    who.host = text.starts_with("server") ? Side::Server : Side::Client;
    const std::string numbered = std::string(sideName(who.host)) + "-";
    if (text.starts_with(numbered))
        who.index = static_cast<std::uint16_t>(std::stoi(text.substr(numbered.size())) - 1);
    return who;
}

inline ActEvent actNamed(const std::string& text, int lessonStep = -1) {
    ActEvent event;
    event.lessonStep = lessonStep;
    const std::size_t colon = text.find(": ");
    const std::string name = text.substr(0, colon);
    const std::string value = colon == std::string::npos ? std::string() : text.substr(colon + 2);
    Act& act = event.act;
    for (int kind = 0; kind <= static_cast<int>(Act::Kind::Loss); ++kind)
        if (actName(static_cast<Act::Kind>(kind)) == name) act.kind = static_cast<Act::Kind>(kind);
    act.who = whoOf(value);
    act.on = value == "true" || value == "flow" || value.find(": true") != std::string::npos;
    if (act.kind == Act::Kind::Toggle && value.size() > 2)
        act.toggle = value.front() == '{' ? value.substr(1, value.find(':') - 1) : value;
    return event;
}

} // namespace eleven
