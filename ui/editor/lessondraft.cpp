#include "ui/editor/lessondraft.h"

#include "core/lesson/reading/limits.h"
#include "ui/lesson/lessonversion.h"
#include "ui/lesson/ownfolder.h"
#include "ui/words/editortexts.h"
#include "ui/words/teachertexts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStringDecoder>

#include <optional>

namespace eleven {

namespace {

const QString kLessonFile = QStringLiteral("lesson.yaml");
const QString kBaseFile = QStringLiteral("of-version"); // beside what is not saved

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(qint64(kLargestFile) + 1) : QByteArray();
}

/// Nullopt: it would come out otherwise than it went in.
std::optional<QString> textOf(const QString& path) {
    const QByteArray bytes = bytesOf(path);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || bytes.contains('\0') || bytes.size() > qsizetype(kLargestFile)) return {};
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

/// Why not, or empty.
QString written(const QString& path, const QString& text) {
    QSaveFile file(path);
    file.setDirectWriteFallback(true); // a folder in which nothing can be made
    if (file.open(QIODevice::WriteOnly)) file.write(text.toUtf8());
    return file.commit() ? QString() : TeacherTexts::notWritten(path, file.errorString());
}

} // namespace

LessonDraft::LessonDraft(const QString& file) : m_file(QFileInfo(file).absoluteFilePath()) {
    takeFiles();
    m_leftAt = QFileInfo(keptFile()).lastModified();
    if (!m_leftAt.isValid()) return;
    m_version = QString::fromUtf8(bytesOf(folder() + u'/' + kBaseFile));
    const QDir kept = QFileInfo(keptFile()).dir();
    for (const QString& name : m_names)
        if (kept.exists(name)) m_texts[name] = textOf(kept.filePath(name)).value_or(m_saved[name]);
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

QString LessonDraft::folder() const {
    constexpr int kDigits = 16;
    const QByteArray hash = QCryptographicHash::hash(m_file.toUtf8(), QCryptographicHash::Sha256).toHex();
    return draftsFolder() + u'/' + QString::fromLatin1(hash.left(kDigits));
}

/// In a folder of the same name: it is that of the lesson.
QString LessonDraft::keptFile() const {
    const QFileInfo file(m_file);
    return folder() + u'/' + file.dir().dirName() + u'/' + file.fileName();
}

bool LessonDraft::isOutdated() const { return lessonVersion(m_file, true) != m_version; }

/// What could not be written and why, or empty.
QString LessonDraft::keep() const {
    const QDir kept = QFileInfo(keptFile()).dir();
    kept.mkpath(QStringLiteral("."));
    QString failed = written(folder() + u'/' + kBaseFile, m_version);
    for (const QString& name : m_names)
        if (failed.isEmpty()) failed = written(kept.filePath(name), m_texts[name]);
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
    } else if (QFileInfo::exists(folder())) {
        discard();
    }
    LoadedLesson loaded = loadLesson(file.toStdString(), hasTexts(file.toStdString()));
    loaded.error.file = QFileInfo(QString::fromStdString(loaded.error.file)).fileName().toStdString();
    return loaded;
}

void LessonDraft::discard() {
    QDir(folder()).removeRecursively();
    takeFiles();
}

QString LessonDraft::save() {
    for (const QString& name : m_names) {
        if (m_texts[name] == m_saved[name]) continue;
        const QString failed = written(QFileInfo(m_file).dir().filePath(name), m_texts[name]);
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
        const QString failed = written(isYaml ? file : folder.filePath(name), text);
        if (!failed.isEmpty()) return failed;
    }
    discard();
    m_file = file;
    takeFiles();
    return {};
}

} // namespace eleven
