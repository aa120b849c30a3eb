#pragma once
// What is told of an endpoint at a moment: whose connection it is, the timer of its kernel, where its program
// stands. Pure; EndpointPane shows it, and so does an exported page.

#include "ui/code/coderows.h"
#include "ui/session/stagepicture.h"

#include <QStringList>

namespace eleven {

struct EndpointTold {
    EndpointView view; ///< of whoever has the connection
    QString address;
    Nanoseconds timerLeft{0}; ///< of the socket of `view`
    CodePosition position;
    std::shared_ptr<const Program> code; ///< of a program of the user's own, in place of its command
    QString file;                        ///< of that: where it is from
    QString death;                       ///< "✕ killed by SIGKILL"
    QStringList run;                     ///< what stands below the program
    bool isAtEnd = false;                ///< the process has run its last line and is still there
    QString remark;                      ///< below the last line
};

/// Of `process`, which is `parent` or was forked by it; `program` may be null, `now` is the time of the
/// trace.
[[nodiscard]] EndpointTold endpointTold(const StagePicture& picture, EndpointId parent, EndpointId process,
                                        const Program* program, const std::set<std::string>& togglesOn,
                                        Nanoseconds now);

} // namespace eleven
