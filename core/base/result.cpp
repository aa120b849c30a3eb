#include "core/base/result.h"

#include <cstring>

namespace eleven {

std::string Error::message() const {
    if (errnum == 0) return step;
    const char* description = ::strerrordesc_np(errnum);
    if (description == nullptr) return step + ": " + errnoName(errnum);
    return step + ": " + description + " (" + errnoName(errnum) + ")";
}

std::string errnoName(int errnum) {
    const char* name = ::strerrorname_np(errnum);
    return name != nullptr ? std::string(name) : "errno " + std::to_string(errnum);
}

std::string signalName(int signal) {
    const char* name = ::sigabbrev_np(signal);
    return name != nullptr ? std::string("SIG") + name : "signal " + std::to_string(signal);
}

} // namespace eleven
