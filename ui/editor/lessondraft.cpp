#include "ui/editor/lessondraft.h"

#include "core/lesson/reading/limits.h"
#include "ui/export/savedfile.h"
#include "ui/lesson/lessonversion.h"
#include "ui/lesson/ownfolder.h"
#include "ui/words/editortexts.h"
#include "ui/words/teachertexts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QStringDecoder>

#include <optional>

namespace eleven {

namespace {

const QString kLessonFile = QStringLiteral("lesson.yaml");
const QString kBaseFile = QStringLiteral("of-version"); // beside what is not saved

constexpr qint64 kLargestKept = 64'000'000; // what one types may be too long for a lesson

QByteArray bytesOf(const QString& path, qint64 most) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(most + 1) : QByteArray();
}

/// Nullopt: it would come out otherwise than it went in.
std::optional<QString> textOf(const QString& path, qint64 most = kLargestFile) {
    const QByteArray bytes = bytesOf(path, most);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || bytes.contains('\0') || bytes.size() > most) return {};
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

/// Why not, or empty.
QString saveText(const QString& path, const QString& text) {
    return saveWhole(path, [&](QIODevice& file) { file.write(text.toUtf8()); });
}

} // namespace

LessonDraft::LessonDraft(const QString& file) : m_file(QFileInfo(file).absoluteFilePath()) {
    takeFiles();
    claimFolder();
    m_leftAt = QFileInfo(keptFile()).lastModified();
    if (!m_leftAt.isValid()) return;
    m_version = QString::fromUtf8(bytesOf(m_folder + u'/' + kBaseFile, kLargestKept));
    const QDir kept = QFileInfo(keptFile()).dir();
    for (const QString& name : m_names)
        if (kept.exists(name))
            m_texts[name] = textOf(kept.filePath(name), kLargestKept).value_or(m_saved[name]);
    if (!isChanged()) discard();
}

void LessonDraft::takeFiles() {
    m_version = lessonVersion(m_file, true);
    m_names = QStringList{QFileInfo(m_file).fileName()};
    for (const QString& file : filesOf(m_file))
        if (file != m_file) m_names << QFileInfo(file).fileName();
    m_saved.clear();
    m_leftAt = {};
    m_unreadable.clear();
    for (const QString& name : m_names) {
        const std::optional<QString> text = textOf(QFileInfo(m_file).dir().filePath(name));
        if (!text && m_unreadable.isEmpty()) m_unreadable = name;
        m_saved[name] = text.value_or(QString());
    }
    m_texts = m_saved;
}

/// Where something was left, else the first that no other window has.
void LessonDraft::claimFolder() {
    constexpr int kDigits = 16;
    constexpr int kWindows = 8; // that change the same lesson
    const QByteArray hash = QCryptographicHash::hash(m_file.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString first = draftsFolder() + u'/' + QString::fromLatin1(hash.left(kDigits));
    QDir().mkpath(draftsFolder());
    m_lock.reset();
    m_folder = first;
    for (int number = 1; number <= kWindows; ++number) {
        const QString folder = number == 1 ? first : QStringLiteral("%1-%2").arg(first).arg(number);
        auto lock = std::make_unique<QLockFile>(folder + QStringLiteral(".lock"));
        lock->setStaleLockTime(0); // but that of a process that is no more
        if (!lock->tryLock() || (m_lock && !QFileInfo::exists(folder))) continue;
        m_folder = folder;
        m_lock = std::move(lock);
        if (QFileInfo::exists(folder)) return;
    }
}

/// In a folder of the same name: it is that of the lesson.
QString LessonDraft::keptFile() const {
    const QFileInfo file(m_file);
    return m_folder + u'/' + file.dir().dirName() + u'/' + file.fileName();
}

bool LessonDraft::isOutdated() const { return lessonVersion(m_file, true) != m_version; }

/// What could not be written and why, or empty.
QString LessonDraft::keep() const {
    const QDir kept = QFileInfo(keptFile()).dir();
    kept.mkpath(QStringLiteral("."));
    QString failed = saveText(m_folder + u'/' + kBaseFile, m_version);
    for (const QString& name : m_names)
        if (failed.isEmpty()) failed = saveText(kept.filePath(name), m_texts[name]);
    return failed;
}

LoadedLesson LessonDraft::read() {
    QString file = m_file;
    if (isChanged()) {
        file = keptFile();
        if (const QString failed = keep(); !failed.isEmpty()) {
            LoadedLesson result;
            result.error = {{}, {}, EditorTexts::canBeKept().toStdString(), failed.toStdString()};
            return result;
        }
    } else {
        forgetKept();
    }
    LoadedLesson loaded = loadLesson(file.toStdString(), hasTexts(file.toStdString()));
    loaded.error.file = QFileInfo(QString::fromStdString(loaded.error.file)).fileName().toStdString();
    return loaded;
}

/// The version stays: if somebody else wrote into the files, saving asks.
void LessonDraft::forgetKept() {
    QDir(m_folder).removeRecursively();
    m_leftAt = {};
}

void LessonDraft::discard() {
    forgetKept();
    takeFiles();
}

QString LessonDraft::save() {
    const QDir folder = QFileInfo(m_file).dir();
    folder.mkpath(QStringLiteral(".")); // somebody may have deleted it
    for (const QString& name : m_names) {
        if (m_texts[name] == m_saved[name] && folder.exists(name)) continue;
        const QString failed = saveText(folder.filePath(name), m_texts[name]);
        if (!failed.isEmpty()) return failed;
    }
    discard();
    return {};
}

QString LessonDraft::saveAs(const QString& id) {
    const bool isLesson = m_names.first() == kLessonFile;
    const QString own = ownLessonsFolder() + u'/' + id;
    const QString file = isLesson ? own + u'/' + kLessonFile : own + QStringLiteral(".yaml");
    if (QFileInfo::exists(own) || QFileInfo::exists(file)) return EditorTexts::isThere(id);
    const QDir folder = QFileInfo(file).dir();
    if (!folder.mkpath(QStringLiteral(".")))
        return TeacherTexts::notWritten(folder.path(), EditorTexts::noFolder());
    static const QRegularExpression idLine(QStringLiteral("^id:.*$"), QRegularExpression::MultilineOption);
    for (const QString& name : m_names) {
        QString text = m_texts[name];
        const bool isYaml = name == m_names.first();
        if (isYaml) text.replace(idLine, QStringLiteral("id: ") + id);
        const QString failed = saveText(isYaml ? file : folder.filePath(name), text);
        if (failed.isEmpty()) continue;
        if (isLesson) QDir(own).removeRecursively(); // no half of one
        return failed;
    }
    discard();
    m_file = file;
    claimFolder();
    takeFiles();
    return {};
}

} // namespace eleven
