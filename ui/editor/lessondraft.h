#pragma once
// A lesson or scenario that is being changed: its texts as somebody has them now. What is not saved is kept
// from one start to the next ($XDG_STATE_HOME/eleven-states/drafts); the files themselves change by save()
// alone.

#include "core/lesson/lesson.h"

#include <QDateTime>
#include <QLockFile>
#include <QMap>
#include <QStringList>

#include <memory>

namespace eleven {

class LessonDraft {
public:
    /// Of the lesson.yaml or scenario `file`, with what was left of it unsaved.
    explicit LessonDraft(const QString& file);

    [[nodiscard]] const QString& file() const { return m_file; }
    /// The YAML file first, then the texts and notes beside it.
    [[nodiscard]] const QStringList& names() const { return m_names; }
    [[nodiscard]] const QMap<QString, QString>& texts() const { return m_texts; }
    void setText(const QString& name, const QString& text) { m_texts[name] = text; }
    /// Otherwise than in the files.
    [[nodiscard]] bool isChanged() const { return m_texts != m_saved; }
    /// When what is there unsaved since an earlier time was typed; invalid: nothing is.
    [[nodiscard]] const QDateTime& leftAt() const { return m_leftAt; }
    /// The file that cannot be changed as text (it is not UTF-8, or is too large); empty: there is none.
    [[nodiscard]] const QString& unreadable() const { return m_unreadable; }
    /// Somebody else wrote into the files meanwhile.
    [[nodiscard]] bool isOutdated() const;

    /// Keeps it, and reads it as a lesson is read. LessonError::file has no folder.
    [[nodiscard]] LoadedLesson read();
    /// Back to what the files have.
    void discard();
    /// Into the files. What could not be written and why, or empty.
    [[nodiscard]] QString save();
    /// As a lesson or scenario of one's own with this id; its file becomes file(). The same.
    [[nodiscard]] QString saveAs(const QString& id);

private:
    void takeFiles();
    void claimFolder();
    [[nodiscard]] QString keep() const;
    [[nodiscard]] QString keptFile() const;
    void forgetKept();

    QString m_file;
    QString m_folder;                  ///< of what is not saved
    std::unique_ptr<QLockFile> m_lock; ///< on it: another window has another one
    QString m_version;                 ///< of the files of which this is a draft
    QStringList m_names;
    QMap<QString, QString> m_saved, m_texts; ///< by name
    QDateTime m_leftAt;
    QString m_unreadable;
};

} // namespace eleven
