#include "ui/shell/capturecommands.h"

#include "core/capture/capturetrace.h"
#include "ui/words/capturetexts.h"
#include "ui/words/capturewords.h"

#include <QAction>
#include <QFileInfo>

namespace eleven {

namespace {

CaptureWatch watchOf(const FileReading::Progress& progress, const std::stop_token& stop) {
    return [&progress, &stop](double part) {
        progress(part);
        return stop.stop_requested();
    };
}

} // namespace

CaptureCommands::CaptureCommands(Commands& commands, CapturePage& page, QWidget& window)
    : QObject(&window), m_page(page), m_reading(window) {
    connect(&page, &CapturePage::chosen, this, &CaptureCommands::openConnection);
    connect(commands[Command::Connections], &QAction::triggered, this, &CaptureCommands::listed);
}

void CaptureCommands::open(const QString& file) {
    m_reading.start(
        CaptureTexts::opening(file),
        [file](const FileReading::Progress& progress, const std::stop_token& stop) {
            return std::make_shared<const Capture>(
                readCapture(CaptureFile(file.toStdString()), watchOf(progress, stop)));
        },
        [this, file](const std::shared_ptr<const Capture>& capture) { finishReading(file, capture); });
}

/// What was stopped is listed too, as far as it was read.
void CaptureCommands::finishReading(const QString& file, std::shared_ptr<const Capture> capture) {
    if (capture->broke && capture->broke->isAtOpening()) {
        emit broken(file, CaptureWords::broke(*capture->broke));
        return;
    }
    m_file = file;
    m_capture = std::move(capture);
    m_page.show(file, m_capture);
    emit listed();
}

void CaptureCommands::openConnection(std::size_t connection) {
    m_reading.start(
        CaptureTexts::readingConnection(CaptureTexts::name(m_capture->connections[connection])),
        [file = m_file.toStdString(), capture = m_capture, connection](const FileReading::Progress& progress,
                                                                       const std::stop_token& stop) {
            return readConnection(CaptureFile(file), capture->connections[connection], kMostShownSegments,
                                  watchOf(progress, stop));
        },
        [this, connection, capture = m_capture](CaptureTrace& read) {
            const bool isStopped = read.broke && read.broke->kind == CaptureBreak::Kind::Stopped;
            if (isStopped || capture != m_capture) return;
            if (read.trace.isEmpty()) { // the file is gone, or another one by now
                emit broken(m_file, read.broke ? CaptureWords::broke(*read.broke) : CaptureTexts::changed());
                return;
            }
            m_shown = {m_file, capture, connection, read.unshown};
            m_page.mark(connection);
            Recording recording;
            recording.origin.began =
                std::chrono::duration_cast<std::chrono::seconds>(capture->connections[connection].first)
                    .count();
            recording.branches.push_back({-1, 0, std::move(read.trace)});
            emit opened(lesson(), recording);
        });
}

void CaptureCommands::openNeighbour(int places) {
    const int there = row() + places;
    if (row() >= 0 && there >= 0 && there < rows()) openConnection(m_page.model().connection(there));
}

Lesson CaptureCommands::lesson() const {
    const CapturedConnection& one = m_shown.capture->connections[m_shown.connection];
    Lesson lesson;
    lesson.id = QStringLiteral("%1-%2")
                    .arg(QFileInfo(m_shown.file).completeBaseName())
                    .arg(m_shown.connection + 1)
                    .toStdString(); // files that are exported begin with it
    const std::string about =
        CaptureTexts::about(m_shown.file, *m_shown.capture, m_shown.connection, m_shown.unshown)
            .toStdString();
    for (const char* language : {"en", "zh_CN"}) {
        lesson.title[language] = CaptureTexts::name(one).toStdString();
        lesson.intro[language] = about;
    }
    lesson.captured = {one.endText(Side::Client), one.endText(Side::Server)};
    return lesson;
}

} // namespace eleven
