#pragma once
// A trace of many clients as text: for each act of the script one line that says how many sockets of each
// host are in which state, and below it what failed, ended or was printed, each kind once with its number.

#include "core/projection/statecounts.h"

#include <QString>

#include <iosfwd>
#include <map>
#include <string>

namespace eleven {

class CrowdText {
public:
    /// Writes to `out`, which must outlive it. `stepNames`: of the lesson's steps.
    CrowdText(std::ostream& out, std::vector<std::string> stepNames);

    /// An act of the script comes, in its notation: "run: clients to end".
    void begin(const std::string& act);
    void add(const Event& event);
    /// Prints what still waits. To be called after the last event.
    void finish();

private:
    void happened(const QString& who, const QString& what);
    void addReturn(const ReturnEvent& returned);
    void showStep(int lessonStep);

    std::ostream& m_out;
    std::vector<std::string> m_stepNames;
    int m_lessonStep = -1;
    std::string m_act;
    std::string m_shown;                           ///< the line printed last
    std::map<std::string, int> m_happened;         ///< in this act: what, how often
    std::map<EndpointId, const CallType*> m_calls; ///< that each is inside
    StateCounts m_counts;
};

/// "LISTEN, 28 × CLOSE-WAIT"; sockets that vanished are not counted.
[[nodiscard]] std::string countsText(const StateCounts::Counts& counts);

} // namespace eleven
