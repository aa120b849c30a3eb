#pragma once
// The recording of a window as a file: saved, opened, and kept on the disk meanwhile, so that a crash loses
// seconds. Reading and writing go on beside the window.

#include "core/recording/recordingfile.h"
#include "core/recording/recordingjournal.h"
#include "ui/session/tracefeed.h"
#include "ui/shell/commands.h"
#include "ui/shell/filereading.h"

#include <QTimer>

#include <thread>

class QWidget;

namespace eleven {

class RecordingCommands : public QObject {
    Q_OBJECT
public:
    RecordingCommands(Commands& commands, QWidget& window, const TraceFeed& feed);

    /// Reads it; opened() or a message follows. One that ships with the program is nobody's to be saved to.
    void open(const QString& file, bool isShipped = false);
    /// One that is in no file.
    void show(const Recording& recording, const QString& name);
    /// Asks what is to become of what a program left that crashed.
    void offerLeft();
    /// The name of its file, and that there is more by now than it has; empty: it has none.
    [[nodiscard]] QString mark() const;
    /// Asks, if what was recorded is in no file though there is one. False: somebody wants to stay.
    [[nodiscard]] bool mayClose();
    /// Without a question: of what is recorded nothing more comes, it can be opened as the run before.
    void leave();

signals:
    void opened(const eleven::Recording& recording, const QString& file);
    void told(const QString& text);
    void markChanged();

private:
    /// Of what is recorded: another one, if anything was.
    using Extent = std::vector<std::pair<std::uint64_t, std::size_t>>;
    [[nodiscard]] Extent extent() const;
    [[nodiscard]] bool hasAct();
    [[nodiscard]] bool isUnsaved() const { return !m_file.isEmpty() && extent() != m_saved; }
    [[nodiscard]] Recording recording() const;
    void ask();
    void saveTo(const QString& file);
    void exportScenario();
    void finishOpening(const OpenedRecording& result, const QString& file, bool isShipped);
    void keep();
    void showState();

    Commands& m_commands;
    QWidget& m_window;
    const TraceFeed& m_feed;
    QString m_file;   ///< that it was saved to, or opened from; empty: none
    QString m_name;   ///< what is in no file is called so; may be empty
    Extent m_saved;   ///< what that has
    int m_number = 0; ///< of the recording: another one has another
    QString m_left;   ///< the journal of a crashed program that is being opened
    RecordingJournal m_journal;
    QTimer m_keeping; ///< single shot
    EventNumber m_read = 0;
    bool m_hasAct = false; ///< among the first m_read events
    bool m_isJournalBroken = false;
    FileReading m_reading;
    std::jthread m_writing;
};

} // namespace eleven
