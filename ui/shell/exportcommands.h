#pragma once
// What somebody takes away from the stage: the capture of all that was recorded, and the ladder and the
// diagram of the moment that is shown, as files or on the clipboard.

#include "ui/export/pictures.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

class QMenu;

namespace eleven {

class Commands;
class Stage;
class TraceFeed;
struct Lesson;

class ExportCommands : public QObject {
    Q_OBJECT
public:
    /// `lesson` is the one that is shown, always.
    ExportCommands(Commands& commands, QWidget& window, Stage& stage, const TraceFeed& feed,
                   const std::shared_ptr<const Lesson>& lesson, QMenu& menu);

signals:
    /// It was done, or what went wrong.
    void told(const QString& what);

private:
    void showCapture();
    void save(const char* name, const QString& title, const QString& filter, const QString& file,
              const std::function<QString(const QString&)>& write);
    void saveCapture();
    void openInWireshark();
    void savePicture(const Picture& picture, const QString& dialogTitle, const QString& what);
    void copy(const Picture& picture, const QString& done);
    [[nodiscard]] Picture ladder() const;
    [[nodiscard]] Picture diagram() const;
    [[nodiscard]] QString write(const QString& file) const;

    Commands& m_commands;
    QWidget& m_window;
    Stage& m_stage;
    const TraceFeed& m_feed;
    const std::shared_ptr<const Lesson>& m_lesson;
    std::size_t m_read = 0; ///< events of the trace, up to the first segment
    bool m_hasSegment = false;
    std::unique_ptr<QTemporaryDir> m_folder; ///< for Wireshark, which reads on after the window is gone
};

} // namespace eleven
