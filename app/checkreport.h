#pragma once
// What came of checks, as text, JUnit XML or JSON.

#include "core/session/owncheck.h"

#include <QStringList>

#include <set>
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
    std::set<int> ports;            ///< on which it listened
};

[[nodiscard]] ReportedCheck reported(const OwnOutcome& outcome);
/// Tells each check in lines, and each reason once: of those that failed for the same one the others name the
/// first; those that are not judged come at the end, one reason after the other.
class CheckText {
public:
    explicit CheckText(std::vector<std::string> command) : m_command(std::move(command)) {}
    /// Empty: it is told at the end.
    [[nodiscard]] std::string told(const ReportedCheck& check);
    /// Those that are not judged, what is strange of its port, and "12 passed, 1 failed, 1 not judged".
    [[nodiscard]] std::string end() const;

private:
    const std::vector<std::string> m_command;
    std::vector<ReportedCheck> m_checks;
};
[[nodiscard]] std::string checksAsJunit(const std::vector<ReportedCheck>& checks,
                                        const std::vector<std::string>& command);
[[nodiscard]] std::string checksAsJson(const std::vector<ReportedCheck>& checks,
                                       const std::vector<std::string>& command);

} // namespace eleven
