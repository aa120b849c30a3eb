#include "core/session/origin.h"

#include "core/base/process.h"
#include "core/lesson/sigpipe.h"

#include <chrono>

namespace eleven {

Origin originOf(const Lesson& lesson, const LessonRun::Options& options) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    Origin origin;
    origin.files = lesson.files;
    origin.lesson = lesson.id;
    if (lesson.isTry) origin.tried = lesson.steps.front().id;
    if (options.sigpipe) origin.sigpipe = sigpipeNames()[static_cast<std::size_t>(*options.sigpipe)];
    if (options.profile) origin.profile = *options.profile == Profile::Kernel ? "kernel" : "patient";
    origin.toggles = options.toggles;
    origin.kernel = kernelRelease();
    origin.began = std::chrono::duration_cast<std::chrono::seconds>(now).count();
    return origin;
}

} // namespace eleven
