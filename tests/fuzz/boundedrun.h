#pragma once
// A program of this project run from outside, with limits that it cannot leave: time, memory, processes. Its
// whole process group is killed afterwards. May be called from several threads.

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace eleven {

struct RunEnd {
    bool inTime = false;
    int signal = 0;     ///< what killed it, if something did
    int status = -1;    ///< exit status
    std::string output; ///< the first of both its outputs, at most 1 MB

    /// "exit 1", "signal 6", "no end".
    [[nodiscard]] std::string word() const;
};

/// One that was started and is watched. Kills its group when it is thrown away.
class BoundedRun {
public:
    explicit BoundedRun(std::vector<std::string> words);
    BoundedRun(const BoundedRun&) = delete;
    BoundedRun& operator=(const BoundedRun&) = delete;
    ~BoundedRun();

    [[nodiscard]] pid_t process() const { return m_process; }
    /// Reads until it wrote `octets` in all, has ended, or the limit has passed. True: it is still there.
    bool read(std::size_t octets, std::chrono::milliseconds limit);
    /// Waits for its end.
    RunEnd end(std::chrono::milliseconds limit);
    [[nodiscard]] std::size_t written() const { return m_written; }
    [[nodiscard]] const std::string& output() const { return m_ended.output; }
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }

private:
    bool wait(std::size_t octets, std::chrono::milliseconds limit);
    void take();

    pid_t m_process = -1;
    int m_pidFd = -1;
    int m_output = -1;
    bool m_isOpen = true; ///< the output
    bool m_hasEnded = false;
    std::size_t m_written = 0;
    RunEnd m_ended;
};

} // namespace eleven
