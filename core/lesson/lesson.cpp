#include "core/lesson/lesson.h"

namespace eleven {

bool Lesson::isProcess(EndpointId who) const {
    const auto program = programs.find(who);
    const EndpointId first{who.host, 0};
    if (program == programs.end() && who != first) return isProcess(first); // its child, or another like it
    const bool isQt = program != programs.end() && program->second->language() == Language::Qt;
    return isQt || processes.count(who) != 0;
}

std::string Lesson::titleIn(const std::string& language) const {
    for (const std::string& candidate : {language, std::string("en")}) {
        const auto found = title.find(candidate);
        if (found != title.end()) return found->second;
    }
    return id;
}

std::string LessonError::message() const {
    std::string where = file;
    if (place.line > 0) where += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
    return where + ": expected " + expected + ", saw " + seen;
}

} // namespace eleven
