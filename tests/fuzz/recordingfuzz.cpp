// libFuzzer: any octets as the file of a recording. What can be opened is saved and opened again as it was.

#include "core/base/fd.h"
#include "core/recording/jsonlines.h"
#include "core/recording/recordingfile.h"
#include "tests/recordings.h"

#include <sys/mman.h>

#include <cstdlib>

using namespace eleven;

namespace {

OpenedRecording openedFrom(std::string_view octets) {
    const Fd file(::memfd_create("recording", MFD_CLOEXEC));
    if (::write(file.number(), octets.data(), octets.size()) != static_cast<ssize_t>(octets.size()))
        std::abort();
    return openRecording("/proc/self/fd/" + std::to_string(file.number()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const OpenedRecording opened = openedFrom({reinterpret_cast<const char*>(data), size});
    if (!opened) return 0;
    JsonLines lines;
    lines.addHeader(opened.recording->origin);
    for (std::size_t i = 0; i < opened.recording->branches.size(); ++i) {
        lines.addBranch(i, opened.recording->branches[i]);
        for (const Event& event : opened.recording->branches[i].trace)
            lines.addEvent(event);
    }
    const OpenedRecording again = openedFrom(lines.text());
    if (!again || !difference(*opened.recording, *again.recording).empty()) std::abort();
    return 0;
}
