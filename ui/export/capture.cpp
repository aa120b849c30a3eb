#include "ui/export/capture.h"

#include "core/recording/pcapng.h"
#include "ui/export/savedfile.h"
#include "ui/words/packetwords.h"

#include <QIODevice>
#include <QSysInfo>

namespace eleven {

Origin runHere(Nanoseconds now) {
    const auto began = std::chrono::system_clock::now().time_since_epoch() - now;
    Origin origin;
    origin.kernel = QSysInfo::kernelVersion().toStdString();
    origin.began = std::chrono::duration_cast<std::chrono::seconds>(began).count();
    return origin;
}

QString saveCapture(const QString& path, const Trace& trace, const Origin& origin, bool isInferred) {
    SegmentStories stories;
    for (const Event& event : trace)
        stories.add(event);
    const PacketWords words(trace, stories);
    const std::string system = origin.kernel.empty() ? std::string() : "Linux " + origin.kernel;
    const CaptureHead head{system, "Eleven States", std::chrono::seconds(origin.began)};
    return saveWhole(path, [&](QIODevice& file) {
        writePcapng(
            trace, head,
            [&words, isInferred](SegmentId segment, EventNumber fate) {
                return (isInferred ? words.inferred(segment, fate) : words.comment(segment, fate))
                    .toStdString();
            },
            [&file](std::string_view block) { file.write(block.data(), static_cast<qint64>(block.size())); });
    });
}

} // namespace eleven
