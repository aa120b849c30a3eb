#include "ui/shell/exportcommands.h"

#include "ui/diagram/diagramview.h"
#include "ui/export/capture.h"
#include "ui/ladder/ladderview.h"
#include "ui/session/tracefeed.h"
#include "ui/shell/commands.h"
#include "ui/shell/savedialog.h"
#include "ui/shell/stage.h"
#include "ui/words/capturetexts.h"
#include "ui/words/exporttexts.h"
#include "ui/words/lessontexts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QStandardPaths>

namespace eleven {

namespace {

const QString kWireshark = QStringLiteral("wireshark");

/// Nobody else's, and empty after the next start of the machine.
QString placeForWireshark() {
    const QString own = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !own.isEmpty() && QFileInfo(own).isWritable() ? own : QDir::tempPath();
}

} // namespace

ExportCommands::ExportCommands(Commands& commands, QWidget& window, Stage& stage, const TraceFeed& feed,
                               const std::shared_ptr<const Lesson>& lesson, QMenu& menu)
    : QObject(&window), m_commands(commands), m_window(window), m_stage(stage), m_feed(feed),
      m_lesson(lesson) {
    const auto on = [&](Command command, auto what) {
        connect(commands[command], &QAction::triggered, this, what);
    };
    on(Command::ExportCapture, &ExportCommands::saveCapture);
    on(Command::OpenInWireshark, &ExportCommands::openInWireshark);
    on(Command::ExportLadder,
       [this] { savePicture(ladder(), ExportTexts::ladderTitle(), QStringLiteral("ladder")); });
    on(Command::ExportDiagram,
       [this] { savePicture(diagram(), ExportTexts::diagramTitle(), QStringLiteral("diagram")); });
    on(Command::CopyLadder, [this] { copy(ladder(), ExportTexts::ladderCopied()); });
    on(Command::CopyDiagram, [this] { copy(diagram(), ExportTexts::diagramCopied()); });
    stage.ladder()->addAction(commands[Command::CopyLadder]);
    stage.diagram()->addAction(commands[Command::CopyDiagram]);
    stage.diagram()->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&feed, &TraceFeed::restarted, this, [this] {
        m_read = 0;
        m_hasSegment = false;
        showCapture();
    });
    connect(&feed, &TraceFeed::grown, this, &ExportCommands::showCapture);
    connect(&menu, &QMenu::aboutToShow, this, &ExportCommands::showCapture); // it may be installed by now
    connect(&commands, &Commands::retold, this, &ExportCommands::showCapture);
    showCapture();
}

void ExportCommands::showCapture() {
    while (!m_hasSegment && m_read < m_feed.trace().size())
        m_hasSegment = as<SegmentEvent>(m_feed.trace().at(++m_read)) != nullptr;
    QString none = m_hasSegment ? QString() : ExportTexts::noSegment();
    if (m_lesson && m_lesson->isCapture() && m_lesson->captured[0].starts_with('['))
        none = CaptureTexts::noIpv6();
    const bool isInstalled = !QStandardPaths::findExecutable(kWireshark).isEmpty();
    m_commands.set(Command::ExportCapture, none);
    m_commands.set(Command::OpenInWireshark, isInstalled ? none : ExportTexts::noWireshark());
}

void ExportCommands::save(const char* name, const QString& title, const QString& filter, const QString& file,
                          const std::function<QString(const QString&)>& write) {
    askWhereToSave(m_window, name, title, filter, file, [this, write](const QString& chosen) {
        const QString wrong = write(chosen);
        emit told(wrong.isEmpty() ? ExportTexts::written(chosen) : wrong);
    });
}

QString ExportCommands::write(const QString& file) const {
    const bool isCapture = m_lesson->isCapture();
    return eleven::saveCapture(file, m_feed.trace(), isCapture ? m_feed.origin() : runHere(m_feed.now()),
                               isCapture);
}

void ExportCommands::saveCapture() {
    save("saveCapture", ExportTexts::captureTitle(), ExportTexts::captureFiles(),
         QString::fromStdString(m_lesson->id) + QStringLiteral(".pcapng"),
         [this](const QString& file) { return write(file); });
}

void ExportCommands::openInWireshark() {
    if (m_folder == nullptr || !m_folder->isValid()) {
        m_folder =
            std::make_unique<QTemporaryDir>(placeForWireshark() + QStringLiteral("/eleven-states-XXXXXX"));
        m_folder->setAutoRemove(false);
    }
    if (!m_folder->isValid()) {
        emit told(ExportTexts::notWritten(placeForWireshark(), m_folder->errorString()));
        return;
    }
    const QString file = m_folder->filePath(QString::fromStdString(m_lesson->id) + QStringLiteral(".pcapng"));
    if (const QString wrong = write(file); !wrong.isEmpty()) {
        emit told(wrong);
        return;
    }
    const bool isStarted = QProcess::startDetached(kWireshark, {file});
    emit told(isStarted ? ExportTexts::opened(file) : ExportTexts::notOpened(file));
}

Picture ExportCommands::ladder() const {
    return ladderPicture(m_stage.ladder()->ladder(), ExportTexts::ladderOf(lessonTitle(*m_lesson)),
                         QApplication::font());
}

Picture ExportCommands::diagram() const {
    return diagramPicture(m_stage.diagram()->coverage(), ExportTexts::diagramOf(lessonTitle(*m_lesson)),
                          QApplication::font());
}

void ExportCommands::savePicture(const Picture& picture, const QString& dialogTitle, const QString& what) {
    save("savePicture", dialogTitle, ExportTexts::pictureFiles(),
         QStringLiteral("%1-%2.svg").arg(QString::fromStdString(m_lesson->id), what),
         [picture](const QString& file) { return eleven::savePicture(picture, file); });
}

void ExportCommands::copy(const Picture& picture, const QString& done) {
    QGuiApplication::clipboard()->setMimeData(copyOf(picture));
    emit told(done);
}

} // namespace eleven
