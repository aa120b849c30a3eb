#include "core/recording/recordingfile.h"

#include "core/base/atomicfile.h"
#include "core/base/wording.h"
#include "core/recording/jsonlines.h"
#include "core/recording/linereader.h"
#include "core/recording/references.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

namespace eleven {
namespace {

using Code = RecordingError::Code;

constexpr std::size_t kPiece = 1 << 20; // bytes that are read and written at once

struct Stopped {};

/// A file, line by line. Throws RecordingError, and Stopped.
class Lines {
public:
    Lines(const std::string& file, const std::function<void(double)>& progress, const std::stop_token& stop)
        : m_progress(progress), m_stop(stop) {
        m_fd.reset(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)); // a pipe would wait
        struct stat about{};
        if (!m_fd.isOpen() || ::fstat(m_fd.number(), &about) < 0)
            throw RecordingError{.code = Code::Readable, .errnum = errno};
        if (!S_ISREG(about.st_mode)) throw RecordingError{.code = Code::RegularFile};
        m_size = static_cast<std::size_t>(about.st_size);
        if (m_size > kLargestRecording)
            throw RecordingError{
                Code::SmallerFile, {std::to_string(kLargestRecording)}, std::to_string(m_size)};
    }

    /// The next line, without its end; valid until the one after it.
    [[nodiscard]] std::optional<std::string_view> next() {
        std::size_t end = m_buffer.find('\n', m_begin);
        while (end == std::string::npos || end >= m_end) {
            const std::size_t searched = m_end - m_begin;
            if (!readMore()) return last();
            end = m_buffer.find('\n', m_begin + searched);
        }
        return take(end, end + 1);
    }
    [[nodiscard]] std::size_t number() const { return m_number; } ///< of the line that next() gave
    [[nodiscard]] bool isCutOff() const { return m_isCutOff; }    ///< that line has no end

private:
    std::optional<std::string_view> last() {
        if (m_begin == m_end) return std::nullopt;
        m_isCutOff = true;
        return take(m_end, m_end);
    }
    std::string_view take(std::size_t end, std::size_t next) {
        ++m_number;
        const std::size_t begin = std::exchange(m_begin, next);
        return std::string_view(m_buffer).substr(begin, end - begin);
    }
    /// False: there is no more.
    bool readMore() {
        if (m_stop.stop_requested()) throw Stopped{};
        if (m_end - m_begin > kLongestRecordingLine)
            throw RecordingError{
                Code::ShorterLine, {std::to_string(kLongestRecordingLine)}, {}, {}, m_number + 1};
        m_buffer.erase(0, m_begin);
        m_end -= std::exchange(m_begin, 0);
        m_buffer.resize(m_end + kPiece + LineReader::kPadding);
        ssize_t size = -1;
        do {
            size = ::read(m_fd.number(), m_buffer.data() + m_end, kPiece);
        } while (size < 0 && errno == EINTR);
        if (size < 0) throw RecordingError{.code = Code::Readable, .errnum = errno};
        m_end += static_cast<std::size_t>(size);
        m_read += static_cast<std::size_t>(size);
        if (m_progress) m_progress(m_size == 0 ? 1 : std::min(1.0, double(m_read) / double(m_size)));
        return size > 0;
    }

    const std::function<void(double)>& m_progress;
    const std::stop_token& m_stop;
    Fd m_fd;
    std::size_t m_size = 0;
    std::size_t m_read = 0;
    std::string m_buffer;    ///< what was read is from m_begin to m_end; behind it the padding
    std::size_t m_begin = 0; ///< of the next line
    std::size_t m_end = 0;
    std::size_t m_number = 0;
    bool m_isCutOff = false;
};

class Opener {
public:
    explicit Opener(Lines& lines) : m_lines(lines) {}

    void readInto(OpenedRecording& opened) {
        Recording recording;
        if (!nextLine(opened)) throw RecordingError{Code::Object, {}, {}, {}, 1};
        recording.origin = m_reader.header();
        requireFileNames(recording.origin);
        while (nextLine(opened))
            if (m_reader.beginsBranch())
                beginBranch(recording.branches);
            else
                addEvent(recording.branches);
        if (recording.branches.empty()) throw RecordingError{.code = Code::Branch, .line = m_lines.number()};
        opened.recording = std::move(recording);
    }

private:
    /// False: there is none any more, or it was cut off.
    bool nextLine(OpenedRecording& opened) {
        const std::optional<std::string_view> line = m_lines.next();
        if (!line || m_reader.parse(*line)) return line.has_value();
        if (!m_lines.isCutOff() || m_lines.number() == 1)
            throw RecordingError{Code::Object, {}, inQuotes(*line)};
        opened.cutOff = m_lines.number();
        return false;
    }

    /// They become files of a folder.
    static void requireFileNames(const Origin& origin) {
        for (const auto& [name, text] : origin.files)
            if (name.empty() || name.front() == '.' || name.size() > 100 ||
                name.find_first_of(std::string_view("/\0", 2)) != std::string::npos)
                throw RecordingError{Code::FileName, {}, inQuotes(name)};
    }

    void beginBranch(std::vector<Branch>& branches) {
        if (branches.size() == kMostBranches)
            throw RecordingError{Code::FewerBranches, {std::to_string(kMostBranches)}};
        Branch branch = m_reader.branch(branches.size());
        const auto count = static_cast<int>(branches.size());
        if (branch.from < -1 || branch.from >= count || (branch.from == -1) != (count == 0))
            throw RecordingError{Code::Earlier, {"from"}, std::to_string(branch.from)};
        const std::size_t acts = branch.from < 0 ? 0 : m_acts[static_cast<std::size_t>(branch.from)];
        if (branch.moment < 0 || static_cast<std::size_t>(branch.moment) > acts)
            throw RecordingError{
                Code::Number, {"moment", "0", std::to_string(acts)}, std::to_string(branch.moment)};
        branches.push_back(std::move(branch));
        m_acts.push_back(0);
        m_references = {};
    }

    void addEvent(std::vector<Branch>& branches) {
        if (branches.empty()) throw RecordingError{.code = Code::Branch, .seen = "n"};
        if (++m_events > kMostRecordedEvents)
            throw RecordingError{Code::FewerEvents, {std::to_string(kMostRecordedEvents)}};
        Trace& trace = branches.back().trace;
        Event event = m_reader.event(trace.size() + 1);
        m_references.check(event, trace);
        if (as<ActEvent>(event) != nullptr) ++m_acts.back();
        trace.append(std::move(event));
    }

    Lines& m_lines;
    LineReader m_reader;
    References m_references;
    std::vector<std::size_t> m_acts; ///< of each branch
    std::size_t m_events = 0;
};

} // namespace

OpenedRecording openRecording(const std::string& file, const std::function<void(double)>& progress,
                              const std::stop_token& stop) {
    OpenedRecording opened;
    std::size_t line = 0;
    try {
        Lines lines(file, progress, stop);
        try {
            Opener(lines).readInto(opened);
        } catch (const RecordingError&) {
            line = lines.number();
            throw;
        }
    } catch (RecordingError& error) {
        opened.error = std::move(error);
        opened.error.file = file;
        if (opened.error.line == 0) opened.error.line = line;
    } catch (const Stopped&) {
        opened.isStopped = true;
    }
    return opened;
}

Result<void> saveRecording(const Recording& recording, AtomicFile& file) {
    JsonLines lines;
    Result<void> written;
    const auto flush = [&](std::size_t most) {
        if (lines.text().size() <= most) return true;
        written = file.write(lines.text());
        lines.clear();
        return written.has_value();
    };
    lines.addHeader(recording.origin);
    for (std::size_t i = 0; i < recording.branches.size(); ++i) {
        lines.addBranch(i, recording.branches[i]);
        for (const Event& event : recording.branches[i].trace) {
            lines.addEvent(event);
            if (!flush(kPiece)) return written;
        }
    }
    if (!flush(0)) return written;
    return file.commit();
}

Result<void> saveRecording(const Recording& recording, const std::string& file) {
    Result<AtomicFile> out = AtomicFile::open(file);
    if (!out) return out.error();
    return saveRecording(recording, *out);
}

} // namespace eleven
