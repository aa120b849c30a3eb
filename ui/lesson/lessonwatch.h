#pragma once
// Tells when the files of a lesson were saved: written over, or replaced by others of the same name. What was
// touched but contains what it did is no news, and neither is a file that is gone.

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace eleven {

class LessonWatch : public QObject {
    Q_OBJECT
public:
    explicit LessonWatch(QObject* parent = nullptr);
    /// From now on this lesson or scenario, and no other.
    void watch(const QString& lessonFile);
    [[nodiscard]] const QString& file() const { return m_file; }

signals:
    void saved();

private:
    void look();
    void takeFiles();

    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< single shot: a save may be several writes
    QString m_file;
    QString m_version;
};

} // namespace eleven
