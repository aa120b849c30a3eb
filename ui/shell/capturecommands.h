#pragma once
// A capture in the window: read beside it, listed on a page, and one connection after the other shown on the
// stage as a recording without programs.

#include "core/lesson/lesson.h"
#include "core/recording/recording.h"
#include "ui/capture/capturepage.h"
#include "ui/shell/commands.h"
#include "ui/shell/filereading.h"

namespace eleven {

class CaptureCommands : public QObject {
    Q_OBJECT
public:
    CaptureCommands(Commands& commands, CapturePage& page, QWidget& window);

    /// Reads it; listed() or broken() follows.
    void open(const QString& file);
    [[nodiscard]] QString file() const { return m_file; }
    /// The connection that was opened last, as what a lesson is elsewhere; in the language of now.
    [[nodiscard]] Lesson lesson() const;
    /// Its place in the list, from 0, and how many there are in it; -1: it is filtered out, or of another
    /// capture.
    [[nodiscard]] int row() const {
        return m_shown.capture == m_capture ? m_page.model().rowOf(m_shown.connection) : -1;
    }
    [[nodiscard]] int rows() const { return m_page.model().rowCount(); }
    /// So many places behind it in the list.
    void openNeighbour(int places);

signals:
    /// The page has them.
    void listed();
    /// Nothing of it could be read, because of `why`.
    void broken(const QString& file, const QString& why);
    void opened(const eleven::Lesson& lesson, const eleven::Recording& recording);

private:
    void finishReading(const QString& file, std::shared_ptr<const Capture> capture);
    void openConnection(std::size_t connection);

    CapturePage& m_page;
    QString m_file; ///< that is listed
    std::shared_ptr<const Capture> m_capture;
    struct Shown {
        QString file;
        std::shared_ptr<const Capture> capture;
        std::size_t connection = 0;
        std::uint64_t unshown = 0; ///< segments of it
    } m_shown;                     ///< the connection that was opened last
    FileReading m_reading;
};

} // namespace eleven
