#include "ui/shell/recordingcommands.h"

#include "core/session/actscenario.h"
#include "ui/export/savedfile.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/savedialog.h"
#include "ui/words/errnowords.h"
#include "ui/words/recordingtexts.h"
#include "ui/words/recordingwords.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace eleven {
namespace {

constexpr int kKeepAfter = 1000;       // ms from an event to the disk
constexpr int kTryAgainAfter = 10'000; // where it was full, say

QString stateFolder() {
    if (QStandardPaths::isTestModeEnabled())
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
               QStringLiteral("/state");
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(home) ? home : QDir::homePath() + QStringLiteral("/.local/state")) +
           QStringLiteral("/eleven-states");
}

/// The run that was recorded before this one, if it was in no file.
QString before() { return stateFolder() + QStringLiteral("/before.eleven"); }

QMessageBox* message(QWidget& window, const char* name, QMessageBox::Icon icon, const QString& text) {
    auto* box = new QMessageBox(icon, QString(), text, QMessageBox::NoButton, &window);
    box->setObjectName(QString::fromLatin1(name));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    return box;
}

} // namespace

RecordingCommands::RecordingCommands(Commands& commands, QWidget& window, const TraceFeed& feed)
    : QObject(&window), m_commands(commands), m_window(window), m_feed(feed),
      m_journal(stateFolder().toStdString()), m_reading(window) {
    const auto on = [this](Command command, auto what) {
        connect(m_commands[command], &QAction::triggered, this, what);
    };
    on(Command::SaveRecording, [this] { m_file.isEmpty() ? ask() : saveTo(m_file); });
    on(Command::SaveRecordingAs, &RecordingCommands::ask);
    on(Command::ExportScenario, &RecordingCommands::exportScenario);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(kKeepAfter);
    connect(&m_keeping, &QTimer::timeout, this, &RecordingCommands::keep);
    const auto grew = [this] {
        if (!m_keeping.isActive()) m_keeping.start();
        showState();
    };
    on(Command::OpenBefore, [this] { open(before()); });
    connect(&feed, &TraceFeed::ending, this, &RecordingCommands::leave);
    connect(&feed, &TraceFeed::restarted, this, [this] {
        m_read = 0;
        m_hasAct = false;
    });
    connect(&feed, &TraceFeed::grown, this, grew);
    connect(&feed, &TraceFeed::branchesChanged, this, grew);
    connect(&commands, &Commands::retold, this, &RecordingCommands::showState);
    showState();
}

bool RecordingCommands::hasAct() {
    while (!m_hasAct && m_read < m_feed.trace().size())
        m_hasAct = as<ActEvent>(m_feed.trace().at(++m_read)) != nullptr;
    return m_hasAct || m_feed.branchCount() > 1;
}

RecordingCommands::Extent RecordingCommands::extent() const {
    Extent extent;
    for (int branch = 0; branch < m_feed.branchCount(); ++branch)
        extent.emplace_back(m_feed.id(branch), m_feed.traceOf(branch).size());
    return extent;
}

Recording RecordingCommands::recording() const {
    Recording recording{m_feed.origin(), {}};
    for (int i = 0; i < m_feed.branchCount(); ++i) {
        const Branch& branch = m_feed.branch(i);
        recording.branches.push_back({branch.from, branch.moment, m_feed.traceOf(i)});
    }
    return recording;
}

QString RecordingCommands::mark() const {
    if (m_file.isEmpty()) return m_name;
    const QString name = QFileInfo(m_file).fileName();
    return isUnsaved() ? name + QStringLiteral(" •") : name;
}

void RecordingCommands::showState() {
    const QString none = hasAct() ? QString() : RecordingTexts::nothingYet();
    for (const Command command : {Command::SaveRecording, Command::SaveRecordingAs, Command::ExportScenario})
        m_commands.set(command, none);
    m_commands.set(Command::OpenBefore, QFileInfo::exists(before()) ? QString() : RecordingTexts::noBefore());
    emit markChanged();
}

void RecordingCommands::ask() {
    const QString proposed = QString::fromStdString(m_feed.origin().lesson) + QStringLiteral(".eleven");
    askWhereToSave(m_window, "saveRecordingDialog", RecordingTexts::saveTitle(), RecordingTexts::filter(),
                   m_file.isEmpty() ? proposed : m_file, [this](const QString& file) { saveTo(file); });
}

void RecordingCommands::saveTo(const QString& file) {
    m_writing = std::jthread([this, file, number = m_number, saved = extent(), whole = recording()] {
        const Result<void> done = saveRecording(whole, file.toStdString());
        QMetaObject::invokeMethod(this, [this, file, number, saved, done] {
            if (done && number == m_number) { // else another one is shown by now
                m_file = file;
                m_saved = saved;
            }
            if (done) addRecentFile(QFileInfo(file).absoluteFilePath());
            showState();
            emit told(done ? RecordingTexts::saved(file) : errorWords(done.error()));
        });
    });
}

void RecordingCommands::exportScenario() {
    const Result<std::string> scenario = scenarioOf(m_feed.origin(), m_feed.trace());
    if (!scenario) {
        emit told(errorWords(scenario.error()));
        return;
    }
    const auto save = [this, text = *scenario](const QString& file) {
        const QString wrong =
            saveWhole(file, [&text](QIODevice& out) { out.write(text.data(), qint64(text.size())); });
        emit told(wrong.isEmpty() ? RecordingTexts::scenarioSaved(file) : wrong);
    };
    askWhereToSave(m_window, "exportScenarioDialog", RecordingTexts::scenarioTitle(),
                   RecordingTexts::scenarioFilter(),
                   QString::fromStdString(m_feed.origin().lesson) + QStringLiteral("-acts.yaml"), save);
}

void RecordingCommands::open(const QString& file, bool isShipped) {
    m_reading.start(
        RecordingTexts::opening(file),
        [file](const FileReading::Progress& progress, const std::stop_token& stop) {
            return openRecording(file.toStdString(), progress, stop);
        },
        [this, file, isShipped](const OpenedRecording& result) { finishOpening(result, file, isShipped); });
}

void RecordingCommands::show(const Recording& recording, const QString& name) {
    OpenedRecording result;
    result.recording = recording;
    finishOpening(result, name, true);
    m_name = name;
    emit markChanged();
}

void RecordingCommands::finishOpening(const OpenedRecording& result, const QString& file, bool isShipped) {
    const QString left = std::exchange(m_left, {});
    if (result.isStopped) return;
    if (!result) {
        auto* box = message(m_window, "recordingBroken", QMessageBox::Warning,
                            RecordingTexts::cannotOpen() + QStringLiteral("\n\n") + errorWords(result.error));
        box->addButton(QMessageBox::Ok);
        box->open();
        return;
    }
    const int number = m_number;
    emit opened(*result.recording, file);
    if (m_number == number) return; // its lesson cannot be shown, which is said in its place
    const bool isOfNobody = isShipped || !left.isEmpty() || file == before();
    m_file = isOfNobody ? QString() : file;
    m_name.clear();
    m_saved = extent();
    keep();
    if (!left.isEmpty() && !m_isJournalBroken) QFile::remove(left); // it is in ours now
    showState();
    if (result.cutOff != 0) emit told(cutOffWords(file.toStdString(), result.cutOff));
}

/// What is in a file of its own, as it is there, needs no journal.
void RecordingCommands::keep() {
    m_keeping.stop();
    if (!hasAct() || m_feed.origin().isCapture() || (!m_file.isEmpty() && !isUnsaved())) {
        m_journal.remove();
        return;
    }
    std::vector<RecordingJournal::Growing> branches;
    for (int i = 0; i < m_feed.branchCount(); ++i)
        branches.push_back({m_feed.id(i), &m_feed.branch(i), &m_feed.traceOf(i)});
    const Result<void> written = m_journal.write(m_feed.origin(), branches);
    if (!written && !std::exchange(m_isJournalBroken, true))
        emit told(RecordingTexts::notKept() + u' ' + errorWords(written.error()));
    if (written) m_isJournalBroken = false;
    m_keeping.setInterval(written ? kKeepAfter : kTryAgainAfter);
    if (!written) m_keeping.start();
}

void RecordingCommands::offerLeft() {
    const std::vector<std::string> left = RecordingJournal::left(stateFolder().toStdString());
    if (left.empty()) return;
    const QString file = QString::fromStdString(left.back());
    const QDateTime when = QFileInfo(file).lastModified();
    auto* box = message(m_window, "leftRecording", QMessageBox::Question,
                        RecordingTexts::left(QLocale().toString(when, QLocale::ShortFormat)));
    auto* show = box->addButton(RecordingTexts::openLeft(), QMessageBox::AcceptRole);
    auto* discard = box->addButton(RecordingTexts::discardLeft(), QMessageBox::DestructiveRole);
    box->addButton(RecordingTexts::later(), QMessageBox::RejectRole);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, box, show, discard, file](QAbstractButton* pressed) {
                if (pressed == discard) QFile::remove(file);
                if (pressed != show) return;
                m_left = file;
                open(file);
            });
    box->open();
}

bool RecordingCommands::mayClose() {
    if (isUnsaved()) {
        auto* box = message(m_window, "unsavedRecording", QMessageBox::Question,
                            RecordingTexts::unsaved(QFileInfo(m_file).fileName()));
        box->setAttribute(Qt::WA_DeleteOnClose, false);
        box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        box->setDefaultButton(QMessageBox::Save);
        const int answer = box->exec();
        delete box;
        if (answer == QMessageBox::Cancel) return false;
        if (m_writing.joinable()) m_writing.join(); // what is older
        if (answer == QMessageBox::Save) {
            const Result<void> done = saveRecording(recording(), m_file.toStdString());
            if (!done) {
                emit told(errorWords(done.error()));
                return false;
            }
        }
    }
    leave();
    return true;
}

void RecordingCommands::leave() {
    keep();
    const Result<void> done = m_journal.handOver(before().toStdString());
    if (!done) emit told(RecordingTexts::notKept() + u' ' + errorWords(done.error()));
    m_file.clear();
    m_name.clear();
    ++m_number;
}

} // namespace eleven
