#include "ui/lesson/lessonwatch.h"

#include "ui/lesson/lessonversion.h"

#include <QFileInfo>

namespace eleven {

LessonWatch::LessonWatch(QObject* parent) : QObject(parent) {
    constexpr int kSaving = 150; // ms
    m_pause.setSingleShot(true);
    m_pause.setInterval(kSaving);
    connect(&m_pause, &QTimer::timeout, this, &LessonWatch::look);
    for (const auto changed : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&m_watcher, changed, &m_pause, qOverload<>(&QTimer::start));
}

void LessonWatch::watch(const QString& lessonFile) {
    m_pause.stop();
    m_file = lessonFile;
    m_version = lessonVersion(m_file, true);
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty()) m_watcher.removePaths(before);
    takeFiles();
}

/// Also the folder: it changes when a file is replaced, and then the old one is watched no more.
void LessonWatch::takeFiles() {
    QStringList wanted = filesOf(m_file);
    const QString folder = QFileInfo(m_file).path();
    if (QFileInfo(folder).isDir()) wanted << folder;
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& path : watched)
        wanted.removeAll(path);
    if (!wanted.isEmpty()) m_watcher.addPaths(wanted);
}

void LessonWatch::look() {
    takeFiles();
    const QString version = lessonVersion(m_file, true);
    if (version.isEmpty() || version == m_version) return;
    m_version = version;
    emit saved();
}

} // namespace eleven
