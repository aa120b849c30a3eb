#include "ui/export/savedfile.h"

#include "core/base/atomicfile.h"
#include "ui/words/errnowords.h"
#include "ui/words/exporttexts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace eleven {

namespace {

/// What Qt's writers write into; it keeps why it could not.
class Writing : public QIODevice {
public:
    explicit Writing(AtomicFile& file) : m_file(file) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] const Result<void>& done() const { return m_done; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* octets, qint64 size) override {
        if (m_done) m_done = m_file.write({octets, static_cast<std::size_t>(size)});
        return m_done ? size : -1;
    }

private:
    AtomicFile& m_file;
    Result<void> m_done;
};

} // namespace

QString inTheWay(const QString& path) {
    const QFileInfo there(path); // what a link leads to
    if (!there.absoluteDir().exists()) return ExportTexts::noFolder(path);
    return there.exists() && !there.isFile() ? ExportTexts::noRegularFile(path) : QString();
}

QString saveWhole(const QString& path, const std::function<void(QIODevice&)>& write) {
    if (const QString wrong = inTheWay(path); !wrong.isEmpty()) return wrong;
    Result<AtomicFile> file = AtomicFile::open(QFile::encodeName(path).toStdString());
    if (!file) return ExportTexts::notWritten(path, errnoWords(file.error().errnum));
    Writing writing(*file);
    write(writing);
    Result<void> done = writing.done();
    if (done) done = file->commit();
    return done ? QString() : ExportTexts::notWritten(path, errnoWords(done.error().errnum));
}

} // namespace eleven
