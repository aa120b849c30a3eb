#pragma once
// What came of checks, as text, JUnit XML or JSON.

#include "core/session/owncheck.h"

#include <QStringList>

#include <string>
#include <vector>

namespace eleven {

struct ReportedCheck {
    OwnCheck check = OwnCheck::EndOfFile;
    Verdict verdict = Verdict::NotJudged;
    QStringList seen;
    std::vector<Source> places;     ///< that it is about, the first one above all
    std::vector<std::string> wrote; ///< the server, at last
    std::string lesson;             ///< that explains it
    std::string recording;          ///< the file; empty: none was kept
};

[[nodiscard]] ReportedCheck reported(const OwnOutcome& outcome);
/// One check in lines.
[[nodiscard]] std::string checkAsText(const ReportedCheck& check);
/// "12 passed, 1 failed, 1 not judged"
[[nodiscard]] std::string countsAsText(const std::vector<ReportedCheck>& checks);
[[nodiscard]] std::string checksAsJunit(const std::vector<ReportedCheck>& checks, const std::string& command);
[[nodiscard]] std::string checksAsJson(const std::vector<ReportedCheck>& checks,
                                       const std::vector<std::string>& command);

} // namespace eleven
