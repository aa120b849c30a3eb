#include "app/output.h"

#include "app/commandline.h"
#include "app/questiontext.h"
#include "core/session/lessonthread.h"
#include "ui/words/checkwords.h"
#include "ui/words/errnowords.h"

#include <unistd.h>

#include <iostream>

namespace eleven {

Output::Output(bool quiet, const Lesson& lesson) : m_lesson(lesson), m_quiet(quiet) { beginText(); }

void Output::beginText() {
    if (m_quiet) return;
    std::vector<std::string> names;
    for (const LessonStep& step : m_lesson.steps)
        names.push_back(step.id);
    if (isCrowd())
        m_crowd.emplace(std::cout, std::move(names));
    else
        m_ladder.emplace(std::cout, ::isatty(STDOUT_FILENO) == 1, std::move(names));
}

void Output::finishText() {
    if (m_crowd) m_crowd->finish();
    if (m_ladder) m_ladder->finish();
}

Result<void> Output::openTrace(const std::string& path, const std::string& kernel) {
    if (path.empty()) return {};
    Result<TraceFile> opened = TraceFile::open(path, m_lesson.file, kernel);
    if (!opened) return opened.error();
    m_trace = std::move(*opened);
    return {};
}

bool Output::isWritten() const { return m_written.has_value() && std::cout.good(); }
bool Output::isTooMuch() const { return m_events > kMostEvents; }

void Output::beginBranch(const std::string& heading, std::size_t number, const Branch& branch) {
    finishText();
    m_crowd.reset();
    m_ladder.reset();
    if (!m_quiet) std::cout << (number > 0 ? "\n" : "") << heading << "\n";
    beginText();
    if (m_trace) m_trace->addBranch(number, branch);
}

void Output::begin(const std::string& act) {
    if (m_crowd) m_crowd->begin(act);
}

void Output::add(const Event& event) {
    ++m_events;
    if (m_crowd) m_crowd->add(event);
    if (m_ladder) m_ladder->add(event);
    const auto* note = as<NoteEvent>(event);
    if (note != nullptr && note->code == NoteEvent::Code::OnLoopback) m_asks = !needsLab(m_lesson);
    if (!m_quiet && m_asks) printQuestions(std::cout, m_lesson, event);
    if (m_trace) m_trace->add(event);
    if (const auto* print = as<PrintEvent>(event); print != nullptr && m_echoes)
        std::cerr << print->text << std::flush;
    if (const auto* check = as<CheckEvent>(event); check != nullptr && !check->held) {
        m_allHeld = false;
        m_failures += m_lesson.file + ":" + std::to_string(check->expectation.place.line) + ": " +
                      checkText(*check).toStdString() + "\n";
    }
}

bool Output::flush() {
    std::cout.flush();
    if (m_trace && m_written) m_written = m_trace->flush();
    return m_written.has_value();
}

int Output::finish(int status) {
    finishText();
    std::cout.flush();
    std::cerr << m_failures;
    if (flush()) return status;
    std::cerr << errorWords(m_written.error()).toStdString() << "\n";
    return status == kAllHeld ? kCannotRun : status;
}

} // namespace eleven
