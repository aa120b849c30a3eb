#include "ui/lesson/resultsheet.h"

#include "ui/export/savedfile.h"
#include "ui/words/errnowords.h"
#include "ui/words/teachertexts.h"

#include <QDateTime>
#include <QDir>
#include <QSysInfo>

#include <cerrno>

namespace eleven {

namespace {

const QStringList& columns() {
    static const QStringList names = {
        QStringLiteral("lesson"),   QStringLiteral("version"), QStringLiteral("step"),
        QStringLiteral("question"), QStringLiteral("chosen"),  QStringLiteral("right"),
        QStringLiteral("attempts"), QStringLiteral("time"),    QStringLiteral("kernel")};
    return names;
}

QString letterOf(std::size_t option) { return QString(QChar(u'a' + static_cast<char16_t>(option))); }

} // namespace

QByteArray csvLine(const QStringList& fields) {
    QStringList quoted;
    for (QString field : fields) {
        const bool needsQuotes =
            field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
        quoted << (needsQuotes ? u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"' : field);
    }
    return (quoted.join(u',') + QStringLiteral("\r\n")).toUtf8();
}

void ResultSheet::begin(std::shared_ptr<const Lesson> lesson, const QString& version) {
    m_lesson = std::move(lesson);
    m_version = version;
    m_from = 0;
    m_written.clear();
}

/// Asked before the acts of a step it is until they begin; after the last step until it was answered.
bool ResultSheet::isOver(const Question& question, int step, const LessonProgress& progress,
                         const Answer& answer) const {
    const int asked = askedBefore(question, step);
    if (asked < m_from || !progress.isTold()) return false;
    if (asked == static_cast<int>(m_lesson->steps.size()))
        return progress.isOver && (answer.isRevealed || std::count(answer.chosen.begin(), answer.chosen.end(),
                                                                   question.rightIndex()) > 0);
    return progress.step > asked || (progress.step == asked && progress.hasBegun);
}

QString ResultSheet::follow(const LessonProgress& progress, const Answers& answers) {
    if (!m_lesson || m_lesson->isTry) return {};
    QByteArray lines;
    for (std::size_t step = 0; step < m_lesson->steps.size(); ++step) {
        const std::vector<Question>& questions = m_lesson->steps[step].questions;
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const QuestionPlace place{static_cast<int>(step), static_cast<int>(i)};
            const auto found = answers.find(place);
            const Answer answer = found != answers.end() ? found->second : Answer();
            const bool isAsked = !questions[i].text.empty(); // a scenario has no texts
            if (isAsked && isOver(questions[i], place.first, progress, answer) &&
                m_written.insert(place).second)
                lines += lineOf(questions[i], place.first, answer);
        }
    }
    if (lines.isEmpty()) return {};
    m_unwritten += lines;
    const QString wrong = append(m_unwritten);
    if (wrong.isEmpty()) m_unwritten.clear();
    return wrong;
}

QByteArray ResultSheet::lineOf(const Question& question, int step, const Answer& answer) const {
    return csvLine({QString::fromStdString(m_lesson->id), m_version,
                    QString::fromStdString(m_lesson->steps[static_cast<std::size_t>(step)].id),
                    QString::fromStdString(question.id),
                    !answer.chosen.empty() ? letterOf(answer.chosen.front())
                    : answer.isRevealed    ? QStringLiteral("shown")
                                           : QString(),
                    letterOf(question.rightIndex()), QString::number(answer.chosen.size()),
                    QDateTime::currentDateTime()
                        .toOffsetFromUtc(QDateTime::currentDateTime().offsetFromUtc())
                        .toString(Qt::ISODate),
                    QSysInfo::kernelVersion()});
}

bool ResultSheet::isInTheWay() const {
    const QFileInfo there(m_file);
    return there.exists() && !there.isFile();
}

/// All of them or none: what could be written of them is taken back.
QString ResultSheet::append(const QByteArray& lines) const {
    if (isInTheWay()) return TeacherTexts::notWritten(m_file, TeacherTexts::noFile()); // a pipe would wait
    QDir().mkpath(QFileInfo(m_file).path());
    const qint64 before = QFileInfo(m_file).size();
    QFile file(m_file);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return TeacherTexts::notWritten(m_file, file.errorString());
    QByteArray all = before == 0 ? csvLine(columns()) + lines : lines;
    if (before > 0 && file.seek(before - 1) && file.read(1) != "\n") all.prepend("\r\n"); // it was torn
    const qint64 written = file.write(all);
    if (written == all.size()) return {};
    const QString why = written < 0 ? file.errorString() : errnoWords(ENOSPC);
    file.resize(before);
    return TeacherTexts::notWritten(m_file, why);
}

bool ResultSheet::isEmpty() const { return isInTheWay() || QFileInfo(m_file).size() == 0; }

QString ResultSheet::saveAs(const QString& path) const {
    QFile from(m_file);
    if (isInTheWay()) return TeacherTexts::notWritten(path, TeacherTexts::noFile());
    if (!from.open(QIODevice::ReadOnly)) return TeacherTexts::notWritten(path, from.errorString());
    return saveWhole(path, [&](QIODevice& to) { to.write(from.readAll()); });
}

QString ResultSheet::forget() {
    m_unwritten.clear();
    QFile file(m_file);
    if (isInTheWay()) return TeacherTexts::notDeleted(m_file, TeacherTexts::noFile());
    if (!file.exists() || file.remove()) return {};
    return TeacherTexts::notDeleted(m_file, file.errorString());
}

} // namespace eleven
