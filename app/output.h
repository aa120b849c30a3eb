#pragma once
// Where `play` writes: the ladder (of many clients the counts) and the questions on the terminal, the trace
// into a file, what did not hold to stderr.

#include "app/crowdtext.h"
#include "app/textladder.h"
#include "app/tracefile.h"
#include "core/lesson/lesson.h"

#include <optional>

namespace eleven {

class Output {
public:
    /// `lesson` must outlive it.
    Output(bool quiet, const Lesson& lesson);
    /// What programs print goes to stderr as it comes: not of a recording.
    void keepPrintsBack() { m_echoes = false; }

    [[nodiscard]] Result<void> openTrace(const std::string& path, const std::string& kernel);
    [[nodiscard]] bool allHeld() const { return m_allHeld; }
    [[nodiscard]] bool isWritten() const;
    [[nodiscard]] bool isTooMuch() const;
    [[nodiscard]] bool isCrowd() const { return m_lesson.clients > 1; }

    /// A branch comes, of a recording that has several: `heading`.
    void beginBranch(const std::string& heading, std::size_t number, const Branch& branch);
    /// The act that comes next, in the notation of lessons.
    void begin(const std::string& act);
    void add(const Event& event);
    /// Writes what an act added. False: it cannot be written.
    [[nodiscard]] bool flush();
    /// `status`, or why the trace could not be written.
    [[nodiscard]] int finish(int status);

private:
    void beginText();
    void finishText();

    const Lesson& m_lesson;
    bool m_quiet;
    bool m_allHeld = true;
    bool m_echoes = true;
    bool m_asks = true; ///< its questions have their answer in what is shown
    std::size_t m_events = 0;
    std::string m_failures;
    std::optional<TraceFile> m_trace;
    Result<void> m_written;
    std::optional<TextLadder> m_ladder; ///< one of them, unless it is quiet
    std::optional<CrowdText> m_crowd;
};

} // namespace eleven
